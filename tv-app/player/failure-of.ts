/** Names the cause of what Shaka reports. */
import shaka from 'shaka-player/dist/shaka-player.hls.js'
import type { StreamFailure } from '../../shared/stream-failure.ts'
import { DROPPED } from './requests.ts'

const { Code, Category } = shaka.util.Error
const { RequestType } = shaka.net.NetworkingEngine

/** A stream that gave way to a newer one has not failed. */
const GIVEN_UP: readonly number[] = [Code.LOAD_INTERRUPTED, Code.OPERATION_ABORTED, DROPPED]
const SILENT: readonly number[] = [Code.TIMEOUT, Code.HTTP_ERROR]
const CODEC: readonly number[] = [
  Code.CONTENT_UNSUPPORTED_BY_BROWSER,
  Code.RESTRICTIONS_CANNOT_BE_MET,
  Code.VIDEO_ERROR,
  Code.MEDIA_SOURCE_OPERATION_THREW,
  Code.MEDIA_SOURCE_OPERATION_FAILED,
  Code.HLS_COULD_NOT_GUESS_CODECS,
  Code.TRANSMUXING_FAILED,
  Code.NO_VARIANTS,
]

/** The cause, or undefined where nothing failed but something newer was asked for. */
export function failureOf(error: unknown): StreamFailure | undefined {
  if (error instanceof DOMException && error.name === 'AbortError') return undefined
  if (!(error instanceof shaka.util.Error)) return 'other'
  const { code, category, data } = error
  if (GIVEN_UP.includes(code)) return undefined
  if (code === Code.BAD_HTTP_STATUS) return ofStatus(Number(data[1]), data[4] as number)
  if (SILENT.includes(code)) return 'silent'
  if (CODEC.includes(code)) return 'codec'
  return category === Category.MANIFEST ? 'notStream' : 'other'
}

/** `data` of BAD_HTTP_STATUS: address, status, body, headers, request type. */
function ofStatus(status: number, requestType: number): StreamFailure {
  if (requestType === RequestType.SEGMENT) return 'segments'
  if (status === 404 || status === 410) return 'missing'
  return status === 401 || status === 403 ? 'refused' : 'broken'
}
