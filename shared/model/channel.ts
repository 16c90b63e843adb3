/**
 * One channel of an M3U channel playlist, in the words of Kodi's pvr.iptvsimple, the format's de-facto reader.
 * https://github.com/kodi-pvr/pvr.iptvsimple#supported-m3u-and-xmltv-elements
 */
import { z } from 'zod'

export const catchupSchema = z.object({
  /** catchup: default | append | shift | flussonic | xc | vod, in lower case, aliases already resolved. */
  mode: z.string(),
  /** catchup-days */
  days: z.number().optional(),
  /** catchup-correction in hours: taken off every time that the address names. */
  correction: z.number().optional(),
  /** catchup-source, with Chinese placeholders already turned into Kodi's. */
  source: z.string().optional(),
})

export const channelSchema = z.object({
  type: z.literal('channel'),
  /** tvg-id; '' when the list gives none. */
  tvgId: z.string(),
  /** tvg-name */
  tvgName: z.string().optional(),
  name: z.string(),
  /** tvg-chno: "6" or "6.2" */
  number: z.string().optional(),
  /** group-title and #EXTGRP, split at ";" */
  groups: z.array(z.string()),
  radio: z.boolean(),
  /** tvg-logo, absolute, or root-relative for a picture of our own server. */
  logo: z.string().optional(),
  /** Absolute stream address, or root-relative for a stream of our own server. */
  url: z.string(),
  /** user-agent, referrer … that the stream asks for, in lower case. */
  headers: z.record(z.string(), z.string()).optional(),
  catchup: catchupSchema.optional(),
  /** tvg-shift in hours */
  shift: z.number().optional(),
})
export type Channel = z.infer<typeof channelSchema>
export type Catchup = z.infer<typeof catchupSchema>
