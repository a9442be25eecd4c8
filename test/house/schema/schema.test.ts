import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { z } from 'zod'
import type { Brief } from '../../../src/brief/brief.ts'
import type { Live } from '../../../src/cli/live.ts'
import type { Analysis } from '../../../src/find/analysis.ts'
import type { Stories } from '../../../src/group/group.ts'
import type { ReportLine } from '../../../src/read/line.ts'
import type { Report } from '../../../src/read/report.ts'
import type { Score } from '../../../src/research/score.ts'
import type { TablesIndex } from '../../../src/research/tables.ts'
import type { brief } from '../../../src/server/shapes/brief.ts'
import type { report, reportLine } from '../../../src/server/shapes/report.ts'
import type { analysis } from './analysis.ts'
import { type Equal, holds, type Writable } from './equal.ts'
import { generateSchema, SCHEMAS } from './generate.ts'
import type { live } from './live.ts'
import type { score, tablesIndex } from './research.ts'
import type { stories } from './stories.ts'

holds<Equal<Writable<Report>, Writable<z.infer<typeof report>>>>()
holds<Equal<Writable<ReportLine>, Writable<z.infer<typeof reportLine>>>>()
holds<Equal<Writable<Analysis>, Writable<z.infer<typeof analysis>>>>()
holds<Equal<Writable<Brief>, Writable<z.infer<typeof brief>>>>()
holds<Equal<Writable<Stories>, Writable<z.infer<typeof stories>>>>()
holds<Equal<Writable<TablesIndex>, Writable<z.infer<typeof tablesIndex>>>>()
holds<Equal<Writable<Live>, Writable<z.infer<typeof live>>>>()
holds<Equal<Writable<Score>, Writable<z.infer<typeof score>>>>()

for (const [file, schema] of Object.entries(SCHEMAS)) {
  test(`schema/${file} is what is generated`, async () => {
    const committed = await readFile(new URL(`../../../schema/${file}`, import.meta.url), 'utf8')
    assert.equal(committed, generateSchema(schema), 'run: npm run schema')
  })
}
