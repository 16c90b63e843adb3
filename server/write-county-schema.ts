/** Command: writes assets/county.schema.json anew. `node tests/run.mjs server/write-county-schema.ts` */
import { writeFileSync } from 'node:fs'
import { countyJsonSchema } from './county-schema.ts'

writeFileSync('assets/county.schema.json', countyJsonSchema())
