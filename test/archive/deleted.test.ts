import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { findFaults, makeArchive, open } from './folder.ts'
import { prepare } from './reports.ts'

const kept = await prepare({ text: 'The ferry struck the pier.' })
const deleted = await prepare({
  text: 'The harbour master is called Quixaltan.',
  headline: 'Quixaltan speaks of the ferry',
})

const holdsWord = (path: string) => /quixaltan/i.test(readFileSync(path, 'latin1'))

test('no word of a deleted report stands in the file', async () => {
  const path = await makeArchive([kept.changes, deleted.changes])
  assert.ok(holdsWord(path))
  const archive = await open(path)
  await archive.commit([{ kind: 'delete', report: deleted.report.id }], {
    by: 'Ada',
    time: '2026-03-04T13:00:00Z',
    why: 'asked for by the person',
  })
  await archive.close()
  assert.ok(!holdsWord(path))
  assert.deepEqual(await findFaults(path), [])
})

test('a story whose headline was that of a deleted report has that of another', async () => {
  const other = await prepare({ text: 'The ferry hit the pier at noon.', headline: 'Ferry hits pier' })
  const path = await makeArchive([deleted.changes, other.changes])
  const archive = await open(path)
  const why = { how: 'alike', names: [], words: [], days: [] } as const
  const story = {
    id: 'aaaa000000000000',
    was: [],
    headline: 'Quixaltan speaks of the ferry',
    first: null,
    last: null,
    members: [deleted, other].map(({ report: { id } }) => ({ report: id, why, also: [] })),
  }
  const doing = { by: 'Ada', time: '2026-03-04T13:00:00Z' }
  await archive.commit([{ kind: 'stories', stories: [story], gone: [] }], doing)
  await archive.commit([{ kind: 'delete', report: deleted.report.id }], doing)
  assert.equal((await archive.story(story.id))?.headline, 'Ferry hits pier')
  await archive.close()
  assert.ok(!holdsWord(path))
  assert.deepEqual(await findFaults(path), [])
})
