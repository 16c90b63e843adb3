/** One question to the server with an end to the waiting. */

/**
 * Resolves with the JSON that `path` answers.
 * @throws when nothing whole came within `timeOut` ms, or the answer is not a 2xx or not JSON.
 */
export async function fetchJson<T>(path: string, timeOut: number, options: RequestInit = {}): Promise<T> {
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
    return await Promise.race([answerOf<T>(path, { ...options, signal: abort?.signal }), late])
  } finally {
    clearTimeout(timer)
  }
}

async function answerOf<T>(path: string, options: RequestInit): Promise<T> {
  const response = await fetch(path, options)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  return (await response.json()) as T
}
