/** The documents that televisions read: the index of the sections, and each section by name. */
import { Hono } from 'hono'
import type { SectionName } from '../../shared/api.ts'
import { SECTION_NAMES, SECTIONS_PATH } from '../../shared/api.ts'
import type { Library } from '../sections/library.ts'
import { HttpError } from './http-error.ts'
import { chooseCoding, entityTag, matchesTag } from './negotiate.ts'

/** With `?v=<hash>` of the current content an answer may be cached for ever, else it is asked for again each time. */
export function sectionRoutes(library: Pick<Library, 'document' | 'index'>): Hono {
  const routes = new Hono()

  routes.get(SECTIONS_PATH, (c) => {
    c.header('Cache-Control', 'no-store')
    return c.json(library.index())
  })

  routes.get(`${SECTIONS_PATH}/:name`, (c) => {
    const name = c.req.param('name')
    if (!isSectionName(name)) throw new HttpError('unknown_section')
    const { hash, bodies } = library.document(name)
    const coding = chooseCoding(c.req.header('accept-encoding'))
    c.header('ETag', entityTag(hash, coding))
    c.header('Vary', 'Accept-Encoding')
    c.header('Cache-Control', c.req.query('v') === hash ? 'public, max-age=31536000, immutable' : 'no-cache')
    if (matchesTag(c.req.header('if-none-match'), hash)) return c.body(null, 304)
    c.header('Content-Type', 'application/json; charset=utf-8')
    if (coding !== 'identity') c.header('Content-Encoding', coding)
    return c.body(bodies[coding])
  })

  return routes
}

function isSectionName(name: string): name is SectionName {
  return SECTION_NAMES.some((known) => known === name)
}
