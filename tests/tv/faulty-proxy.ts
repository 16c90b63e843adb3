/** A proxy before the real server that spoils chosen answers: refused, late, missing, or cut off in the middle. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Fault =
  /** Answers with this status. */
  | { status: number }
  /** Asks the server so many ms later. */
  | { late: number }
  /** Takes the question and never answers. */
  | 'silent'
  /** Gives half an answer, then closes the connection. */
  | 'cut'

export interface FaultyProxy {
  /** Address of the television app behind the proxy, ending with a slash. */
  address: string
  /** Paths, with query, of all questions so far. */
  asked: readonly string[]
  /** From now on answers whose path matches have this fault. */
  spoil(path: RegExp, fault: Fault): void
  /** From now on every answer is right again; questions that were held back are closed. */
  heal(): void
  close(): Promise<void>
}

/** Starts a proxy before the server at `address`. */
export async function startFaultyProxy(address: string): Promise<FaultyProxy> {
  const asked: string[] = []
  const held = new Set<ServerResponse>()
  let spoilt: { path: RegExp; fault: Fault }[] = []
  const server = createServer((question, answer) => {
    const path = question.url ?? ''
    asked.push(path)
    const fault = spoilt.find((rule) => rule.path.test(path))?.fault
    if (fault === 'silent') held.add(answer)
    else if (fault === undefined || fault === 'cut') pass(address, question, answer, fault === 'cut')
    else if ('status' in fault) answer.writeHead(fault.status).end()
    else setTimeout(() => pass(address, question, answer, false), fault.late)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const letGo = (): void => {
    for (const answer of held) answer.destroy()
    held.clear()
  }
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    asked,
    spoil: (path, fault) => {
      spoilt = [{ path, fault }, ...spoilt]
    },
    heal: () => {
      spoilt = []
      letGo()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function pass(address: string, question: IncomingMessage, answer: ServerResponse, cut: boolean): void {
  const { method, headers, url = '' } = question
  const passed = request(new URL(url, address), { method, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers)
    if (!cut) given.pipe(answer)
    else
      given.once('data', (chunk: Buffer) =>
        answer.write(chunk.subarray(0, chunk.length / 2), () => answer.destroy()),
      )
  })
  passed.on('error', () => answer.destroy())
  answer.on('close', () => passed.destroy())
  question.pipe(passed)
}
