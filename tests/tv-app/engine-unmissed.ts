/** What the scripts name although old sets lack it, and why nobody misses it there. A line that nothing needs is a fault. */

const TESTED = 'used only where a test finds it'
const SHAKA_BRINGS = 'brought along by Shaka'
const NO_SUCH_EVENT = 'in a listener for an event that old engines never send'
const NOT_OURS = 'a part of Shaka that the television never calls'
const OWN_OBJECT = "a property of the library's own objects"

/** By the name that `newerThan` gives. */
export const unmissed: Readonly<Record<string, string>> = {
  AbortController: TESTED,
  globalThis: TESTED,
  ResizeObserver: TESTED,
  'Intl.DisplayNames': TESTED,
  'Object.getOwnPropertyDescriptors': TESTED,
  'Object.hasOwn': TESTED,
  'Uint8Array.fromBase64': TESTED,
  'Uint8Array.fromHex': TESTED,
  '.AbortController': TESTED,
  '.BigInt64Array': TESTED,
  '.changeType': TESTED,
  '.clearLiveSeekableRange': TESTED,
  '.documentPictureInPicture': TESTED,
  '.downlink': TESTED,
  '.estimate': TESTED,
  '.fullscreenElement': TESTED,
  '.fullscreenEnabled': TESTED,
  '.pictureInPictureElement': TESTED,
  '.saveData': TESTED,
  '.setLiveSeekableRange': TESTED,
  '.storage': TESTED,
  '.timeOrigin': TESTED,
  '.userAgentData': TESTED,
  'Object.entries': SHAKA_BRINGS,
  'Promise.withResolvers': SHAKA_BRINGS,
  '.finally': SHAKA_BRINGS,
  '.getOrInsert': SHAKA_BRINGS,
  '.getOrInsertComputed': SHAKA_BRINGS,
  '.trimStart': SHAKA_BRINGS,
  '.pictureInPictureWindow': NO_SUCH_EVENT,
  Translator: NOT_OURS,
  'Translator.create': NOT_OURS,
  '.SpeechRecognition': NOT_OURS,
  '.available': NOT_OURS,
  '.isIntersecting': NOT_OURS,
  '.quota': NOT_OURS,
  '.remote': NOT_OURS,
  '.usage': NOT_OURS,
  '.a': OWN_OBJECT,
  '.colorSpace': 'of an answer that old engines give without it, and it is tested',
  '.device': OWN_OBJECT,
  '.getInfo': OWN_OBJECT,
  '.mobile': 'of userAgentData, after its test',
  '.transfer': 'of colorSpace, after its test',
}
