/** What a client that knows nothing but GeoReport v2 expects of each answer, in JSON and in XML. */
import { SaxesParser } from 'saxes'
import { z } from 'zod'

/** The standard's shapes, from https://wiki.open311.org/GeoReport_v2/ */
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/)
const maybe = z.string().nullable()
export const servicesShape = z.array(
  z.object({
    service_code: z.string().min(1),
    service_name: z.string().min(1),
    description: z.string(),
    metadata: z.enum(['true', 'false']),
    type: z.enum(['realtime', 'batch', 'blackbox']),
    keywords: z.string(),
    group: z.string(),
  }),
)
export const definitionShape = z.object({
  service_code: z.string(),
  attributes: z.array(
    z.object({
      variable: z.enum(['true', 'false']),
      code: z.string(),
      datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
      required: z.enum(['true', 'false']),
      datatype_description: z.string(),
      order: z.string().regex(/^\d+$/),
      description: z.string(),
      values: z.array(z.object({ key: z.string(), name: z.string() })),
    }),
  ),
})
export const requestsShape = z.array(
  z.object({
    service_request_id: z.string().min(1),
    status: z.enum(['open', 'closed']),
    status_notes: maybe,
    service_name: maybe,
    service_code: maybe,
    description: maybe,
    agency_responsible: maybe,
    service_notice: maybe,
    requested_datetime: time,
    updated_datetime: time,
    expected_datetime: time.nullable(),
    address: maybe,
    address_id: maybe,
    zipcode: maybe,
    lat: maybe,
    long: maybe,
    media_url: maybe,
  }),
)
export const receiptShape = z.array(
  z.object({ service_request_id: z.string().min(1), service_notice: maybe, account_id: maybe }),
)
export const errorsShape = z.array(
  z.object({ code: z.string().regex(/^\d{3}$/), description: z.string().min(1) }),
)
export const discoveryShape = z.object({
  changeset: time,
  contact: z.string(),
  key_service: z.string(),
  endpoints: z.array(
    z.object({
      specification: z.url(),
      url: z.url(),
      changeset: time,
      type: z.enum(['production', 'test']),
      formats: z.array(z.enum(['text/xml', 'application/json'])),
    }),
  ),
})

/** Reads XML strictly into [name, children or text]; throws where it is not well-formed. */
export type Element = [string, (Element | string)[]]
export function xmlOf(body: string): Element {
  const root: Element = ['', []]
  const open: Element[] = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    const element: Element = [name, []]
    open.at(-1)?.[1].push(element)
    open.push(element)
  })
  parser.on('text', (part) => part.trim() !== '' && open.at(-1)?.[1].push(part))
  parser.on('closetag', () => void open.pop())
  parser.write(body).close()
  return root[1][0] as Element
}
/** The elements within an element. */
export const childrenOf = ([, children]: Element) => children.filter((child) => typeof child !== 'string')
/** Their names. */
export const namesOf = (element: Element) => childrenOf(element).map(([name]) => name)
