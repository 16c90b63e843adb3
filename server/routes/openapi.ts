/** Describes every public route in OpenAPI 3.1, with the schemas of the model. */
import { Hono } from 'hono'
import { z } from 'zod'
import { EVENTS_PATH, SECTION_NAMES, SECTIONS_PATH } from '../../shared/api.ts'
import { apiErrorSchema, guideDaySchema, sectionIndexSchema, sectionSchemas } from '../sections/schema.ts'
import { REQUEST_SCHEMAS, requestPaths, SECURITY_SCHEMES } from './openapi-requests.ts'

interface Route {
  path: string
  summary: string
  /** Media type of the answer. */
  type: string
  /** Name of the answer's schema, where it is JSON of the model. */
  schema?: string
  /** Where the answer may lie elsewhere. */
  redirects?: true
}

const ROUTES: readonly Route[] = [
  {
    path: SECTIONS_PATH,
    summary: 'What is newest of every section',
    type: 'application/json',
    schema: 'SectionIndex',
  },
  ...SECTION_NAMES.map((name) => ({
    path: `${SECTIONS_PATH}/${name}`,
    summary: `The section "${name}"; with ?v=<hash> of its content it may be kept for ever`,
    type: 'application/json',
    schema: schemaName(name),
  })),
  {
    path: EVENTS_PATH,
    summary:
      'Event "sections" with a SectionIndex at once and after each change; with ?ticket= also "requests" and "phone"',
    type: 'text/event-stream',
  },
  {
    path: '/api/v1/guide/{channel}/{day}',
    summary: "The guide of one channel on one day, YYYY-MM-DD in the county's zone",
    type: 'application/json',
    schema: 'GuideDay',
  },
  {
    path: '/api/v1/replay/{channel}/{span}',
    summary: 'What a channel showed, as HLS; the span is <start>-<stop>.m3u8 in UTC milliseconds',
    type: 'application/vnd.apple.mpegurl',
    redirects: true,
  },
  { path: '/iptv/channels.m3u', summary: 'Channel playlist of all channels', type: 'application/x-mpegurl' },
  { path: '/iptv/guide.xml', summary: 'The guide in XMLTV', type: 'application/xml' },
  { path: '/iptv/guide.xml.gz', summary: 'The guide in XMLTV, packed', type: 'application/gzip' },
  {
    path: '/live/{stream}/index.m3u8',
    summary: 'Media playlist of a live stream (HLS)',
    type: 'application/vnd.apple.mpegurl',
  },
  { path: '/live/{stream}/init.mp4', summary: 'Init section of a live stream', type: 'video/mp4' },
  {
    path: '/live/{stream}/{segment}.m4s',
    summary: 'One segment of a live stream',
    type: 'video/iso.segment',
  },
  {
    path: '/live/{channel}/replay-{start}-{stop}.m3u8',
    summary: 'Past span of an own channel as a media playlist with an end; both times are UTC seconds',
    type: 'application/vnd.apple.mpegurl',
  },
  {
    path: '/live/{channel}/{film}/init.mp4',
    summary: 'Init section of a film of an own channel',
    type: 'video/mp4',
  },
  {
    path: '/live/{channel}/{film}/{first}-{last}.m4s',
    summary: 'Fragments of a film of an own channel, from the first to before the last',
    type: 'video/iso.segment',
  },
  { path: '/live/{stream}/snapshot.jpg', summary: 'A still picture that renews itself', type: 'image/jpeg' },
  { path: '/api/v1/clips', summary: 'The sentences that are recorded', type: 'application/json' },
  { path: '/clips/{clip}', summary: 'A recorded sentence: <hash>.mp3, .m4a or .wav', type: 'audio/*' },
  {
    path: '/open311/v2/discovery.json',
    summary: 'Open311 service discovery; .xml too',
    type: 'application/json',
  },
  {
    path: '/open311/v2/services.json',
    summary: 'Open311 GeoReport v2: services that can be ordered; .xml too',
    type: 'application/json',
  },
  {
    path: '/open311/v2/requests.json',
    summary: 'Open311 GeoReport v2: requests; POST with api_key makes one; .xml too',
    type: 'application/json',
  },
  {
    path: '/healthz',
    summary: 'Whether the server serves, and how its sources are',
    type: 'application/json',
  },
  { path: '/metrics', summary: 'Figures for Prometheus', type: 'text/plain' },
  { path: '/openapi.json', summary: 'This description', type: 'application/json' },
  { path: '/phone', summary: 'Where a phone types the code of a television', type: 'text/html' },
  { path: '/desk/sign-in', summary: 'Where the staff sign in to the desk', type: 'text/html' },
]

/** Returns the description; the version is the program's. */
export function describeApi(version: string): Record<string, unknown> {
  const schemas = Object.fromEntries(
    [
      ['SectionIndex', sectionIndexSchema] as const,
      ['ApiError', apiErrorSchema] as const,
      ['GuideDay', guideDaySchema] as const,
      ...SECTION_NAMES.map((name) => [schemaName(name), sectionSchemas[name]] as const),
      ...Object.entries(REQUEST_SCHEMAS),
    ].map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: name in REQUEST_SCHEMAS ? 'input' : 'output' }),
    ]),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tangwu',
      version,
      description: "A county's television: what its sets and other programs may read.",
    },
    paths: {
      ...Object.fromEntries(ROUTES.map((route) => [route.path, { get: operation(route) }])),
      ...requestPaths(),
    },
    components: { schemas, securitySchemes: SECURITY_SCHEMES },
  }
}

/** Serves the description. */
export function openApiRoutes(version: string): Hono {
  const description = describeApi(version)
  const routes = new Hono()
  routes.get('/openapi.json', (c) => c.json(description))
  return routes
}

function operation({ path, summary, type, schema, redirects }: Route): Record<string, unknown> {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const ok = schema ? { schema: { $ref: `#/components/schemas/${schema}` } } : {}
  const error = { 'application/json': { schema: { $ref: '#/components/schemas/ApiError' } } }
  return {
    summary,
    parameters,
    responses: {
      200: { description: summary, content: { [type]: ok } },
      ...(redirects && { 302: { description: 'The stream is at the address of the Location header' } }),
      404: { description: 'There is nothing at this address', content: error },
    },
  }
}

function schemaName(section: string): string {
  return `${section.charAt(0).toUpperCase()}${section.slice(1)}Section`
}
