import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { EXAMPLES, runCrossread } from './run.ts'

const folder = await mkdtemp(join(tmpdir(), 'crossread-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

const REPORTS = [join(EXAMPLES, 'bridge'), join(EXAMPLES, 'leak')]

interface Told {
  readonly stories: readonly {
    readonly id: string
    readonly reports: readonly { readonly file: string; readonly why: { readonly how: string } }[]
  }[]
}

async function groupJson(...args: readonly string[]): Promise<Told> {
  const { out } = await runCrossread(['group', ...REPORTS, '--format', 'json', ...args])
  return JSON.parse(out) as Told
}

const sizesOf = ({ stories }: Told) => stories.map(({ reports }) => reports.length)

test('reports of two events and one more are two stories and a report alone', async () => {
  const told = await groupJson()
  assert.deepEqual(sizesOf(told), [5, 4, 1])
  const { code, out } = await runCrossread(['group', ...REPORTS.toReversed()])
  assert.equal(code, 0)
  assert.match(out, /^10 reports: 2 stories of several, 1 alone\n/)
  for (const { id } of told.stories.slice(0, 2)) assert.ok(out.includes(id), id)
})

test('a table of decisions is heeded, by file and by the id of a story', async () => {
  const { stories } = await groupJson()
  const [bridge, leak] = stories
  const table = join(folder, 'decisions.csv')
  const split = bridge!.reports[1]!.file
  await writeFile(table, `decision,report,other,why\nsplit,${split},${bridge!.id},test\n`)
  assert.deepEqual(sizesOf(await groupJson('--decisions', table)), [4, 4, 1, 1])
  await writeFile(table, `decision,report,other\nmerge,${bridge!.id},${leak!.id}\n`)
  const merged = await groupJson('--decisions', table)
  assert.deepEqual(sizesOf(merged), [9, 1])
})

test('a decision that cannot be used is named, and the rest is done', async () => {
  const table = join(folder, 'wrong.csv')
  await writeFile(table, 'decision,report,other\njoin,a.txt,b.txt\nmerge,none.txt,other.txt\n')
  const { code, err, out } = await runCrossread(['group', ...REPORTS, '--decisions', table])
  assert.equal(code, 1)
  assert.match(err, /line 2: the decision "join" is neither merge nor split\./)
  assert.match(err, /line 3: "none\.txt" is none of the reports\./)
  assert.match(out, /2 stories of several/)
})

test('a table that is none ends with 1, and without reports nothing is told', async () => {
  const table = join(folder, 'none.csv')
  await writeFile(table, 'a,b\n1,2\n')
  const wrong = await runCrossread(['group', ...REPORTS, '--decisions', table])
  assert.equal(wrong.code, 1)
  assert.match(wrong.err, /is no table of decisions/)
  assert.equal((await runCrossread(['group'])).code, 2)
})
