/** Types of the packages that ship none, as far as the bench calls them. */
declare module 'epg-parser' {
  const parser: { parse(text: string): { channels: unknown[]; programs: unknown[] } }
  export default parser
}

declare module 'iptv-playlist-parser' {
  const parser: { parse(text: string): { items: unknown[] } }
  export default parser
}

declare module 'autocannon' {
  interface Options {
    url: string
    connections: number
    /** s */
    duration: number
    headers?: Record<string, string>
  }
  interface Result {
    /** Answers per second. */
    requests: { average: number }
    errors: number
    '1xx': number
    '2xx': number
    '3xx': number
    '4xx': number
    '5xx': number
  }
  export default function autocannon(options: Options): Promise<Result>
}
