/** The shapes of Open311 GeoReport v2, made of our services and requests. https://wiki.open311.org/GeoReport_v2/ */
import type { ServiceCard, ServicesSection } from '../../shared/api.ts'
import { textIn } from '../../shared/local-text.ts'
import type { County } from '../../shared/model/county.ts'
import type { RequestFacts } from '../../shared/model/service-request.ts'
import { STAGES } from '../loop/steps.ts'

/** GET services: one service. */
export interface GeoService {
  service_code: string
  service_name: string
  description: string
  /** "true": there is a service definition. */
  metadata: 'true' | 'false'
  type: 'realtime' | 'batch' | 'blackbox'
  keywords: string
  group: string
}

/** GET service definition: one question. */
export interface GeoAttribute {
  variable: 'true' | 'false'
  code: string
  datatype: 'string' | 'number' | 'datetime' | 'text' | 'singlevaluelist' | 'multivaluelist'
  required: 'true' | 'false'
  datatype_description: string
  order: string
  description: string
  values: { key: string; name: string }[]
}

/** GET service request(s): one request. What is not told is null, as peers write it. */
export interface GeoRequest {
  service_request_id: string
  status: 'open' | 'closed'
  status_notes: string | null
  service_name: string | null
  service_code: string | null
  description: string | null
  agency_responsible: string | null
  service_notice: string | null
  requested_datetime: string
  updated_datetime: string
  expected_datetime: string | null
  address: string | null
  address_id: string | null
  zipcode: string | null
  lat: string | null
  long: string | null
  media_url: string | null
  extended_attributes?: { detailed_status: string; stage: string; level: string }
}

/** When to call back, the question that every service asks: the question, and its choices by their keys. */
const CALL_BACK = {
  ask: { 'zh-CN': '什么时候打电话方便？', en: 'When may we call you?' },
  pick: { 'zh-CN': '选一个', en: 'Pick one' },
  choices: {
    morning: { 'zh-CN': '上午', en: 'In the morning' },
    afternoon: { 'zh-CN': '下午', en: 'In the afternoon' },
    any: { 'zh-CN': '都可以', en: 'At any time' },
  },
} as const

/** Returns what is asked before a service is ordered: when to call back, then the questions of its step card. */
export function attributesOf({ card }: ListedService, locale: string): GeoAttribute[] {
  const callBack: GeoAttribute = {
    variable: 'true',
    code: 'call_back',
    datatype: 'singlevaluelist',
    required: 'false',
    datatype_description: textIn(CALL_BACK.pick, locale),
    order: '1',
    description: textIn(CALL_BACK.ask, locale),
    values: Object.entries(CALL_BACK.choices).map(([key, name]) => ({ key, name: textIn(name, locale) })),
  }
  const questions = (card.questions ?? []).map(
    ({ ask, kind, options = [] }, index): GeoAttribute => ({
      variable: 'true',
      // Short, and without brackets, whatever is asked: "attribute[q1]" is how an answer comes back.
      code: `q${index + 1}`,
      datatype: DATATYPES[kind],
      required: 'false',
      datatype_description: '',
      order: String(index + 2),
      description: textIn(ask, locale),
      values: options.map((option) => ({ key: textIn(option, locale), name: textIn(option, locale) })),
    }),
  )
  return [callBack, ...questions]
}

const DATATYPES = { choice: 'singlevaluelist', digits: 'number', text: 'text' } as const

/** A card with its place in the catalogue. */
export interface ListedService {
  card: ServiceCard
  event: string
  group: string
}

/** Returns the services that can be ordered from afar: their cards are true, and no window has to be visited. */
export function orderable({ events }: ServicesSection, locale: string, now: number): ListedService[] {
  return events.flatMap((event) =>
    event.groups.flatMap((group) =>
      group.services
        .filter(({ channel, verifyBy }) => channel !== 'window' && verifyBy >= now)
        .map((card) => ({ card, event: textIn(event.name, locale), group: textIn(group.name, locale) })),
    ),
  )
}

/** Returns one service in the county's language. */
export function geoService({ card, event, group }: ListedService, locale: string): GeoService {
  return {
    service_code: card.code,
    service_name: textIn(card.name, locale),
    description: textIn(card.onTv, locale) || textIn(card.who, locale),
    metadata: 'true',
    type: 'realtime',
    keywords: [event, textIn(card.department, locale)].join(','),
    group,
  }
}

/** What a request is told with. */
export interface Telling {
  county: Pick<County, 'locale' | 'villages'>
  services: ReadonlyMap<string, ListedService>
  /** What was said with it; only for the system that ordered it. */
  description?: string
  extensions: boolean
}

/** Returns one request. Where it was ordered is told as the town only, since a village may be a few houses. */
export function geoRequest(facts: RequestFacts, telling: Telling): GeoRequest {
  const { county, services, description, extensions } = telling
  const service = services.get(facts.service ?? '')
  const village = county.villages?.find(({ id }) => id === facts.village)
  const { status, detailed } = STAGES[facts.stage]
  return {
    service_request_id: facts.id,
    status,
    status_notes: facts.stage,
    service_name: service ? textIn(service.card.name, county.locale) : null,
    service_code: facts.service ?? null,
    description: description ?? null,
    agency_responsible: facts.department ?? null,
    service_notice: null,
    requested_datetime: isoSeconds(facts.orderedAt),
    updated_datetime: isoSeconds(facts.changedAt),
    expected_datetime: facts.due === undefined ? null : isoSeconds(facts.due),
    address: textIn(village?.town, county.locale) || null,
    address_id: null,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
    ...(extensions && {
      extended_attributes: { detailed_status: detailed, stage: facts.stage, level: facts.level },
    }),
  }
}

/** "1994-11-05T13:15:30Z" (W3C note on date and time formats). */
function isoSeconds(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}
