import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseQuery } from '../../../src/archive/search/parse.ts'
import { openArchive } from '../../../src/archive/sqlite.ts'
import { prepare } from '../reports.ts'

const MANY = 300

test('reports of one day, of which no hour is known, are all found, those that came last first', async () => {
  const archive = await openArchive(':memory:')
  const prepared = await Promise.all(
    Array.from({ length: MANY }, (_, i) => prepare({ text: `Report ${i} of the flood in Vessa.` })),
  )
  const changes = prepared.flatMap(each => each.changes)
  await archive.commit(changes, { by: 'Ada', time: '2026-03-04T12:00:00Z' })
  const found: string[] = []
  let after: string | null = null
  do {
    const page = await archive.search(parseQuery('flood'), { after, limit: 200 })
    found.push(...page.entries.map(({ report }) => report))
    after = page.next
  } while (after !== null)
  assert.deepEqual(found, prepared.map(({ report }) => report.id).reverse())
  await archive.close()
})
