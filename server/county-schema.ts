/** The JSON Schema of the county file, for editors that check a file while it is written. */
import { z } from 'zod'
import { countySchema } from '../shared/model/county.ts'

/** Returns the text of assets/county.schema.json. */
export function countyJsonSchema(): string {
  const schema = { title: 'County file of Tangwu', ...z.toJSONSchema(countySchema, { io: 'input' }) }
  return `${JSON.stringify(schema, null, 2)}\n`
}
