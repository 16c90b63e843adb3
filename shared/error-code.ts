/** Every code that the API may answer with, once: its HTTP status and what it says in plain English. */

export const ERROR_CODES = {
  not_found: { status: 404, message: 'There is nothing at this address.' },
  unknown_section: { status: 404, message: 'No section has this name.' },
  unknown_stream: { status: 404, message: 'No stream has this name.' },
  unknown_channel: { status: 404, message: 'No channel has this id.' },
  no_replay: { status: 404, message: 'The channel cannot replay this time.' },
  nothing_on_air: { status: 503, message: 'This channel has no film that could be shown.' },
  bad_day: { status: 400, message: 'A day is written YYYY-MM-DD.' },
  bad_span: {
    status: 400,
    message: 'A span is written <start>-<stop>.m3u8 in UTC milliseconds, at most a day long.',
  },
  relay_busy: { status: 503, message: 'Too many streams are relayed at the same time.' },
  relay_failed: { status: 502, message: 'The provider of the stream did not give it.' },
  bad_request: { status: 400, message: 'The request does not say what this address needs.' },
  too_large: { status: 413, message: 'The request is longer than this address takes.' },
  unauthorised: { status: 401, message: 'Who asks is not known here.' },
  too_many: { status: 429, message: 'Too many of these in a short time; try again later.' },
  unknown_request: { status: 404, message: 'There is no such service request, or it is not yours.' },
  unknown_page: { status: 404, message: 'No page for a phone has this code, or it is not yours.' },
  unknown_village: { status: 400, message: 'The county has no village of this id.' },
  not_now: { status: 409, message: 'The request is at a stage where this cannot be done.' },
  not_allowed: { status: 403, message: 'This role may not do that.' },
  changed_meanwhile: { status: 409, message: 'Somebody else changed the request in the meantime.' },
  too_late: { status: 409, message: 'The time for undoing is over.' },
  too_early: { status: 409, message: 'It is not yet time for this.' },
  same_person: { status: 403, message: 'Somebody else than the one who closed the request must do this.' },
  not_yours: { status: 403, message: 'The request was given to another department or unit.' },
  complained_of: { status: 409, message: 'A request does not go to the department or unit it complains of.' },
  may_not_refuse: { status: 409, message: 'The joint meeting gave this request; it cannot be refused.' },
  something_missing: {
    status: 400,
    message: 'This step needs more: a department, a reason, a note or a face.',
  },
  not_built: { status: 503, message: 'The television app has not been built; "npm start" builds it.' },
  internal: { status: 500, message: 'The server failed; its log says more.' },
} as const

export type ErrorCode = keyof typeof ERROR_CODES
