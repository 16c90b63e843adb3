/** How Shaka is told to play: from near the end of a live playlist, with nothing fetched that nobody sees. */

/** Two quick tries; after that the app says so and tries again by itself. Times in ms. */
const RETRY = {
  maxAttempts: 2,
  baseDelay: 300,
  timeout: 4_000,
  connectionTimeout: 4_000,
  stallTimeout: 3_000,
}

export const SHAKA_CONFIGURATION = {
  streaming: {
    rebufferingGoal: 0.5,
    bufferingGoal: 6,
    bufferBehind: 10,
    startAtSegmentBoundary: true,
    // Else two segments that nobody sees are fetched before the first picture.
    inaccurateManifestTolerance: 0,
    retryParameters: RETRY,
  },
  manifest: {
    // Nobody reads captions here, and looking for them costs two segments at every zap.
    hls: { liveSegmentsDelay: 2, disableClosedCaptionsDetection: true },
    retryParameters: RETRY,
  },
}
