/** The peer of our event stream: bare node:http that sends a given event to all who listen whenever its input says so. */
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const [file] = process.argv.slice(2)
if (!file) {
  process.stderr.write('Say which file holds the event.\n')
  process.exit(2)
}
const event = readFileSync(file)
const listeners = new Set<ServerResponse>()
const server = createServer((_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' })
  response.write(event)
  listeners.add(response)
  response.once('close', () => listeners.delete(response))
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`http://127.0.0.1:${port}/\n`)
})
process.stdin.on('data', () => {
  for (const listener of listeners) listener.write(event)
})
process.stdin.once('end', () => process.exit(0))
