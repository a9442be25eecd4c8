import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openArchive } from '../../src/archive/sqlite.ts'
import { readTold } from '../archive/shelf.ts'
import { runCrossread as run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'crossread-search-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const archive = ['--archive', at('desk.db')]

const filled = (async () => {
  const kept = await openArchive(at('desk.db'))
  const version = await readTold({
    outlet: 'The Harbour Herald',
    headline: 'Ferry hits the pier',
    published: '2026-03-04T08:00Z',
    url: 'https://harbour.example/ferry',
    text: 'Ferry hits the pier\n\n“We will not close the port,” said Mara Silva, the harbour minister.\n',
  })
  await kept.commit([{ kind: 'version', version }], { by: 'ana', time: '2026-03-05T10:00:00Z' })
  await kept.close()
})()

test('a search prints exact words with what was asked for marked, and an address that leads there', async () => {
  await filled
  const { out, code } = await run(['search', '"close the port"', ...archive])
  assert.equal(code, 0)
  assert.match(
    out,
    /^The Harbour Herald · Wed 4 March 2026 08:00 Z · [0-9a-f]{16}\n {2}Ferry hits the pier\n/,
  )
  assert.match(out, /“We will not ⟦close the port⟧,” said Mara Silva, the harbour minister\./)
  assert.match(out, /https:\/\/harbour\.example\/ferry#:~:text=/)
})

test('a first appearance is found by its words, with marks or without', async () => {
  await filled
  for (const words of [['we', 'will', 'not'], ['“We will not”']]) {
    const { out } = await run(['search', '--first', ...words, '--format', 'json', ...archive])
    const { schema, hits } = JSON.parse(out)
    assert.equal(schema, 'crossread.search/1')
    assert.equal(
      hits[0].passages[0].exact,
      '“We will not close the port,” said Mara Silva, the harbour minister.',
    )
  }
})

test('nothing found, what was not understood and a missing archive are told', async () => {
  await filled
  assert.match((await run(['search', 'volcano', ...archive])).err, /nothing was found/)
  assert.match((await run(['search', 'author:berg', ...archive])).err, /There is no “author:”/)
  assert.equal((await run(['search', 'port', '--limit', 'many', ...archive])).code, 2)
  const missing = await run(['search', 'port', '--archive', at('none.db')])
  assert.equal(missing.code, 1)
  assert.match(missing.err, /there is no such archive/)
})

test('an archive is exported with names replaced, verified, and imported whole', async () => {
  await filled
  writeFileSync(at('names.txt'), 'Mara Silva\n')
  const redacted = await run(['archive', 'export', at('redacted'), '--redact', at('names.txt'), ...archive])
  assert.equal(redacted.code, 0, redacted.err)
  assert.match(readFileSync(at('redacted.key'), 'utf8'), /^[0-9a-f]{64}\n$/)
  assert.match((await run(['archive', 'verify', at('redacted')])).out, /: whole\n$/)
  renameSync(at('redacted'), at('moved'))
  const keyed = await run(['archive', 'export', at('redacted'), '--redact', at('names.txt'), ...archive])
  assert.match(keyed.err, /the key of another export/)
  assert.equal(existsSync(at('redacted')), false)
  renameSync(at('moved'), at('redacted'))
  assert.equal((await run(['archive', 'import', at('redacted'), '--archive', at('other.db')])).code, 1)
  assert.equal(existsSync(at('other.db')), false)
  await run(['archive', 'export', at('whole'), '--since', '2026-03-05', ...archive])
  const imported = await run(['archive', 'import', at('whole'), '--archive', at('copy.db')])
  assert.match(imported.out, /1 more reports, 1 more versions/)
  assert.equal((await run(['archive', 'export', at('never'), '--since', 'yesterday', ...archive])).code, 2)
})
