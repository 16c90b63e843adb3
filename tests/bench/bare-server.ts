/** The peer of our server: bare node:http that answers each path with given bytes and headers, until its input ends. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One answer, as it stands in the file that is named on the command line: a JSON object of these by path. */
export interface GivenAnswer {
  status: number
  headers: Record<string, string>
  base64: string
}

const [file] = process.argv.slice(2)
if (!file) {
  process.stderr.write('Say which file holds the answers.\n')
  process.exit(2)
}
const given = JSON.parse(readFileSync(file, 'utf8')) as Record<string, GivenAnswer>
const answers = new Map(
  Object.entries(given).map(([path, { status, headers, base64 }]) => [
    path,
    { status, headers, body: Buffer.from(base64, 'base64') },
  ]),
)
const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '')
  response.writeHead(answer?.status ?? 404, answer?.headers)
  response.end(answer?.body)
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`http://127.0.0.1:${port}/\n`)
})
process.stdin.resume()
process.stdin.once('end', () => process.exit(0))
