/** Every code that the API may answer with, once: its HTTP status and what it says in plain English. */

export const ERROR_CODES = {
  not_found: { status: 404, message: 'There is nothing at this address.' },
  unknown_section: { status: 404, message: 'No section has this name.' },
  unknown_stream: { status: 404, message: 'No stream has this name.' },
  unknown_channel: { status: 404, message: 'No channel has this id.' },
  no_replay: { status: 404, message: 'The channel cannot replay this time.' },
  bad_day: { status: 400, message: 'A day is written YYYY-MM-DD.' },
  bad_span: {
    status: 400,
    message: 'A span is written <start>-<stop>.m3u8 in UTC milliseconds, at most a day long.',
  },
  not_built: { status: 503, message: 'The television app has not been built; "npm start" builds it.' },
  internal: { status: 500, message: 'The server failed; its log says more.' },
} as const

export type ErrorCode = keyof typeof ERROR_CODES
