/** One question to the server with an end to the waiting. */

/** An answer that is not a 2xx. */
export class Refused extends Error {
  override name = 'Refused'
  constructor(
    path: string,
    /** HTTP status. */
    readonly status: number,
  ) {
    super(`${path} answered ${status}`)
  }
}

/**
 * Resolves with the JSON that `path` answers.
 * @throws Refused for an answer that is not a 2xx, else an Error when nothing whole came within `timeOut` ms.
 */
export function fetchJson<T>(path: string, timeOut: number, options: RequestInit = {}): Promise<T> {
  return fetchWithin(path, timeOut, options, async (response) => {
    if (!response.ok) throw new Refused(path, response.status)
    return (await response.json()) as T
  })
}

/**
 * Resolves with what `read` makes of the answer.
 * @throws what `read` throws, or an Error when it was not done within `timeOut` ms.
 */
export async function fetchWithin<T>(
  path: string,
  timeOut: number,
  options: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  // Sets of 2018 cannot give up a request: there a late answer comes, and nobody hears it.
  const abort = 'AbortController' in window ? new AbortController() : undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${path} did not answer in time`))
      abort?.abort()
    }, timeOut)
  })
  try {
    return await Promise.race([fetch(path, { ...options, signal: abort?.signal }).then(read), late])
  } finally {
    clearTimeout(timer)
  }
}
