/**
 * Why a stream cannot be watched: every cause once, with the four digits that the television shows and what staff do then.
 * A viewer reads the digits over the telephone; the README prints this table.
 */

export const STREAM_FAILURES = {
  silent: {
    code: '2101',
    cause: 'The line does not answer.',
    look: 'Is its server on, and its address right? An https site plays no http line, and a browser none without CORS headers: then its source needs `"relay": "all"`.',
  },
  missing: { code: '2102', cause: 'There is no stream at the address (404, 410).', look: 'Has it moved?' },
  refused: {
    code: '2103',
    cause: 'The line refuses us (401, 403).',
    look: 'Is the contract, token or header valid?',
  },
  broken: { code: '2104', cause: 'The server of the line fails (other statuses).', look: 'Ask its owner.' },
  notStream: {
    code: '2201',
    cause: 'It answers with something else, such as a web page.',
    look: 'Open it in a browser.',
  },
  segments: {
    code: '2202',
    cause: 'The playlist is there, its segments are not.',
    look: 'Restart the packager.',
  },
  starved: {
    code: '2203',
    cause: 'Too little comes, or nothing any more.',
    look: 'Look at encoder and uplink.',
  },
  frozen: {
    code: '2301',
    cause: 'The same picture comes again and again.',
    look: 'Look at the input of the encoder.',
  },
  noPicture: {
    code: '2302',
    cause: 'There is sound without a picture.',
    look: 'Is it radio? Then the list must say so: `radio="true"`, or a group named 广播, 电台 or Radio.',
  },
  codec: { code: '2303', cause: 'The set cannot play this kind of picture.', look: 'Send H.264 and AAC.' },
  other: { code: '2901', cause: 'Something else.', look: 'Try the address in another player.' },
} as const

export type StreamFailure = keyof typeof STREAM_FAILURES
