import { writeFile } from 'node:fs/promises'
import { generateSchema, SCHEMAS } from './generate.ts'

for (const [file, schema] of Object.entries(SCHEMAS)) {
  await writeFile(new URL(`../../../schema/${file}`, import.meta.url), generateSchema(schema))
}
