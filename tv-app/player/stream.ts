/** What the player is asked for: the lines of one stream, and what is known of it. */

export interface Stream {
  /** Addresses in order of preference. */
  lines: readonly string[]
  /** Channel that they belong to; the line that worked is remembered for it. */
  channel?: string | undefined
  /** True where sound is all there is, undefined where nobody knows. */
  radio?: boolean | undefined
  /** True for what has an end; any other stream that ends has failed. */
  ends?: boolean | undefined
}
