/** A real web server on a free port whose answers a test decides. */
import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'

export interface GivenServer {
  /** "http://127.0.0.1:<port>" */
  origin: string
  /** Everything that was asked, in order. */
  requests: IncomingMessage[]
}

/** Listens until the test is over. */
export async function givenServer(answer: RequestListener): Promise<GivenServer> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { origin: `http://127.0.0.1:${address.port}`, requests }
}
