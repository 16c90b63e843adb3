/** Reads the form that another system posts (GeoReport v2, "POST Service Request") into an order. Pure. */
import type { Contact } from '../../shared/model/household.ts'
import { contactSchema, readTelephone } from '../../shared/model/household.ts'
import { type Answer, type Order, orderSchema } from '../../shared/model/service-request.ts'
import type { GeoAttribute } from './geo-report.ts'

/** What a form says. */
export interface PostedOrder {
  order: Order
  village?: string
  contact?: Contact
}

/** Parts that become answers under these questions. */
const QUESTIONS: Readonly<Record<string, string>> = {
  description: '情况说明',
  media_url: '照片',
}
const LONGEST_ANSWER = 2_000

/**
 * Returns the order that a form holds, or what it lacks in a sentence. `key` makes it one order however often sent;
 * `attributes` are those of its service, by which codes and keys become the words that staff read.
 */
export function orderOf(
  form: URLSearchParams,
  key: string,
  villages: readonly { id: string }[],
  attributes: readonly GeoAttribute[],
): PostedOrder | { fault: string } {
  const text = (name: string) => form.get(name)?.trim() ?? ''
  const place = placeOf(text)
  if (place === undefined) {
    return { fault: 'A location is needed: lat and long, address_string, or address_id.' }
  }
  const telephone = readTelephone(text('phone').slice(0, LONGEST_ANSWER)) ?? {
    phone: text('phone'),
    rest: '',
  }
  const answers = [
    ...Object.entries(QUESTIONS).map(([name, question]) => ({ question, answer: text(name) })),
    ...answersIn(form, attributes),
    { question: '电话号码之外写的', answer: telephone.rest },
    ...(place.point === '' ? [] : [{ question: '位置', answer: place.point }]),
  ].filter(({ answer }) => answer !== '')
  const order = orderSchema.safeParse({
    key,
    service: text('service_code'),
    answers: answers.map(({ question, answer }) => ({ question, answer: answer.slice(0, LONGEST_ANSWER) })),
  })
  const contact = contactSchema.safeParse({
    name: [text('last_name'), text('first_name')].join(' ').trim(),
    phone: telephone.phone,
    address: place.address,
  })
  if (!order.success) return { fault: 'The request is too long, or has too many attributes.' }
  if (!contact.success) return { fault: 'The name, phone or address is longer or other than can be kept.' }
  const village = villages.find(({ id }) => id === text('address_id'))
  if (text('address_id') !== '' && !village) return { fault: 'address_id is no village of this county.' }
  const isKnown = Object.values(contact.data).some((part) => part !== '')
  return {
    order: order.data,
    ...(village && { village: village.id }),
    ...(isKnown && { contact: contact.data }),
  }
}

function placeOf(text: (name: string) => string): { point: string; address: string } | undefined {
  const [lat, long] = [text('lat'), text('long')]
  const isPoint = lat !== '' && long !== '' && Math.abs(Number(lat)) <= 90 && Math.abs(Number(long)) <= 180
  const address = text('address_string')
  if (!isPoint && address === '' && text('address_id') === '') return undefined
  return { point: isPoint ? `${lat}, ${long}` : '', address }
}

/**
 * "attribute[call_back]=morning"; a multivaluelist repeats "attribute[x][]". What is asked nowhere is kept under its code,
 * as are the questions themselves, which were the codes once.
 */
function answersIn(form: URLSearchParams, attributes: readonly GeoAttribute[]): Answer[] {
  const posted = new Map<string, string[]>()
  for (const [name, value] of form) {
    const [, code] = /^attribute\[(.+?)\](?:\[\])?$/s.exec(name) ?? []
    if (code !== undefined) posted.set(code, [...(posted.get(code) ?? []), value.trim()])
  }
  return [...posted].map(([code, keys]) => {
    const { description = code, values = [] } = attributes.find((one) => one.code === code) ?? {}
    const chosen = keys.map((key) => values.find((value) => value.key === key)?.name ?? key)
    return { question: description, answer: chosen.join(', ').trim() }
  })
}
