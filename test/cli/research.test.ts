import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { TABLES } from '../../src/research/tables.ts'
import { EXAMPLES, runCrossread } from './run.ts'

const folder = await mkdtemp(join(tmpdir(), 'crossread-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

type Row = Readonly<Record<string, string>>
const readTable = async (tables: string, name: string): Promise<readonly Row[]> =>
  parse(await readFile(join(tables, `${name}.csv`)), { columns: true, bom: true })

const TABLED = join(folder, 'tables')
const made = await runCrossread(['tables', EXAMPLES, '--output', TABLED])

test('all tables are written, with what they were made of', async () => {
  assert.deepEqual([made.code, made.out, made.err], [0, '', ''])
  const files = (await readdir(TABLED)).sort()
  assert.deepEqual(files, [...TABLES.map(({ name }) => `${name}.csv`), 'tables.json'].sort())
  const { tables } = JSON.parse(await readFile(join(TABLED, 'tables.json'), 'utf8'))
  for (const { name, rows } of tables) assert.equal((await readTable(TABLED, name)).length, rows, name)
})

test('the codebook tells every column, and what each is', async () => {
  const codebook = await readTable(TABLED, 'codebook')
  for (const { name, columns } of TABLES) {
    const told = codebook.filter(({ table }) => table === name)
    assert.deepEqual(
      told.map(({ column }) => column),
      columns.map(column => column.name),
    )
    const [head] = parse(await readFile(join(TABLED, `${name}.csv`)), { to: 1 }) as unknown as string[][]
    assert.deepEqual(
      head,
      columns.map(column => column.name),
    )
  }
  assert.deepEqual(
    codebook.filter(({ meaning }) => meaning === ''),
    [],
  )
})

test('the tables join, and no cell is outside its closed list', async () => {
  const [reports, stories] = [await readTable(TABLED, 'reports'), await readTable(TABLED, 'stories')]
  const known = { report: new Set(reports.map(({ id }) => id)), story: new Set(stories.map(({ id }) => id)) }
  for (const { name, columns } of TABLES) {
    const rows = await readTable(TABLED, name)
    for (const row of rows) {
      if (row.report) assert.ok(known.report.has(row.report), name)
      if (row.story) assert.ok(known.story.has(row.story), name)
      for (const { name: column, values, type } of columns) {
        const allowed = type === 'yes or no' ? ['yes', 'no'] : values
        if (allowed && row[column] !== '')
          assert.ok(allowed.includes(row[column]!), `${column} ${row[column]}`)
      }
    }
  }
})

test('the words of each row stand in the file that it names', async () => {
  const files = new Map((await readTable(TABLED, 'reports')).map(({ id, file }) => [id, file!]))
  for (const name of ['statements', 'namings', 'points', 'differences']) {
    const rows = (await readTable(TABLED, name)).filter(({ report }) => files.get(report!)?.endsWith('.txt'))
    assert.ok(rows.length > 0)
    for (const { report, words, start, end } of rows) {
      const text = (await readFile(files.get(report!)!, 'utf8')).replace(/^\ufeff/, '')
      assert.equal(text.slice(Number(start), Number(end)), words)
    }
  }
})

test('a story has the headline that the command for grouping gives it', async () => {
  const { out } = await runCrossread(['group', EXAMPLES, '--format', 'json'])
  const grouped: { id: string; headline: string | null }[] = JSON.parse(out).stories
  const headlines = new Map((await readTable(TABLED, 'stories')).map(({ id, headline }) => [id, headline]))
  for (const { id, headline } of grouped) assert.equal(headlines.get(`s${id}`), headline ?? '')
})

test('the denominators are those of the tables', async () => {
  const totals = new Map(
    (await readTable(TABLED, 'totals')).map(({ measure, count }) => [measure, Number(count)]),
  )
  const reports = await readTable(TABLED, 'reports')
  const sum = (column: string) => reports.reduce((all, row) => all + Number(row[column]), 0)
  assert.equal(totals.get('reports'), reports.length)
  assert.equal(totals.get('words'), sum('words'))
  assert.equal(totals.get('sentences'), sum('sentences'))
  assert.equal(totals.get('statements'), (await readTable(TABLED, 'statements')).length)
  assert.equal(totals.get('stories'), (await readTable(TABLED, 'stories')).length)
  const members = await readTable(TABLED, 'members')
  assert.equal(totals.get('reports that are copies'), members.filter(({ copy }) => copy === 'yes').length)
})

test('the same reports give the same bytes, in any order of the files', async () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')]
  const events = ['leak', 'bridge'].map(name => join(EXAMPLES, name))
  await runCrossread(['tables', ...events, '--output', one])
  await runCrossread(['tables', ...events.toReversed(), '--output', other])
  for (const file of await readdir(one))
    assert.equal(await readFile(join(one, file), 'utf8'), await readFile(join(other, file), 'utf8'), file)
})

test('what could not be read is in a table, and so is what is the same twice', async () => {
  const reports = join(folder, 'reports')
  await cp(join(EXAMPLES, 'leak'), reports, { recursive: true })
  await cp(join(reports, 'the-torch.txt'), join(reports, 'again.txt'))
  await writeFile(join(reports, 'empty.txt'), '')
  const { code, err } = await runCrossread(['tables', reports, '--output', join(folder, 'some')])
  assert.equal(code, 1)
  assert.match(err, /empty\.txt: The file is empty\./)
  const unread = await readTable(join(folder, 'some'), 'unread')
  assert.deepEqual(
    unread.map(({ file, reason }) => `${file} ${reason}`.replaceAll(reports, '')),
    ['/empty.txt The file is empty.', '/the-torch.txt is the same report as /again.txt'],
  )
})

test('a manifest names the reports, and its further columns are labels', async () => {
  const manifest = join(folder, 'manifest.csv')
  await writeFile(
    manifest,
    `file,outlet,published,desk\n${join(EXAMPLES, 'leak', 'kestpress.txt')},=cmd(),2026-01-15,city\n`,
  )
  const { code } = await runCrossread([
    'tables',
    '--manifest',
    manifest,
    '--output',
    join(folder, 'labelled'),
    '--bom',
  ])
  assert.equal(code, 0)
  const source = await readFile(join(folder, 'labelled', 'reports.csv'), 'utf8')
  assert.ok(source.startsWith('\ufeffid,file,'))
  // a spreadsheet would run what begins with an equals sign
  assert.ok(source.includes(",'=cmd(),stated,manifest,") || source.includes(`,"'=cmd()",stated,manifest,`))
  const [label] = await readTable(join(folder, 'labelled'), 'labels')
  assert.deepEqual([label?.label, label?.value], ['desk', 'city'])
})

test('each report of a story has a reason, and a decision overrules it', async () => {
  const reports = new Map((await readTable(TABLED, 'reports')).map(({ id, file }) => [id!, file!]))
  const members = await readTable(TABLED, 'members')
  const several = members.filter(({ story }) => members.filter(each => each.story === story).length > 1)
  for (const { why, shared_names, shared_words } of several) {
    assert.notEqual(why, 'alone')
    assert.notEqual(`${shared_names}${shared_words}`, '')
  }
  const [first, second] = several.map(({ report }) => reports.get(report!)!)
  const decisions = join(folder, 'decisions.csv')
  await writeFile(decisions, `decision,report,other\nsplit,${second},${first}\n`)
  const target = join(folder, 'decided')
  const { code } = await runCrossread(['tables', EXAMPLES, '--output', target, '--decisions', decisions])
  assert.equal(code, 0)
  const files = new Map((await readTable(target, 'reports')).map(({ id, file }) => [file!, id!]))
  const story = new Map((await readTable(target, 'members')).map(row => [row.report!, row.story!]))
  assert.notEqual(story.get(files.get(first!)!), story.get(files.get(second!)!))
})

test('tables that are there are not written over unless it is forced', async () => {
  const again = await runCrossread(['tables', EXAMPLES, '--output', TABLED])
  assert.equal(again.code, 2)
  assert.match(again.err, /holds reports\.csv already; name another folder, or add --force\./)
  const target = join(folder, 'forced')
  const of = (file: string) => ['tables', join(EXAMPLES, file), '--output', target]
  await runCrossread(of('leak/kestpress.txt'))
  const forced = await runCrossread([...of('bridge/kestpress.txt'), '--force'])
  assert.equal(forced.code, 0)
  assert.deepEqual(
    (await readdir(target)).filter(name => name.includes('tmp')),
    [],
  )
})

test('a sample is drawn, judged and scored', async () => {
  const sheet = join(folder, 'sheet.csv')
  const drawn = await runCrossread([
    'sample',
    TABLED,
    '--of',
    'statements',
    '--size',
    '30',
    '--output',
    sheet,
  ])
  assert.equal(drawn.code, 0)
  assert.match(drawn.err, /^crossread: drew 30 of \d+ from statements with the seed "1"\.\n$/)
  const rows = parse(await readFile(sheet, 'utf8'), { columns: true }) as Row[]
  assert.equal(rows.length, 30)
  const [first, second] = ['first.csv', 'second.csv'].map(name => join(folder, name)) as [string, string]
  const judged = rows.map((row, at) => ({ ...row, verdict: at % 10 === 0 ? 'wrong' : 'right' }))
  // as a spreadsheet in a country with decimal commas saves it
  await writeFile(first, formatRows(judged, ';'))
  await writeFile(
    second,
    formatRows(
      judged.map((row, at) => (at === 1 ? { ...row, verdict: 'wrong' } : row)),
      ',',
    ),
  )
  const one = await runCrossread(['score', first])
  assert.equal(one.code, 0)
  assert.match(one.out, /^all +30 +27 +3 +0 +0 +90\.0 % +74\.4–96\.5 +90\.0 %$/m)
  const two = await runCrossread(['score', first, second, '--format', 'json'])
  const { agreement, disagreements } = JSON.parse(two.out)
  assert.deepEqual([agreement.rows, disagreements.length], [30, 1])
  await writeFile(first, formatRows(judged, ',').replace(/ the /, ' no '))
  const altered = await runCrossread(['score', first])
  assert.equal(altered.code, 1)
  assert.match(altered.err, /its evidence is not as it was drawn/)
  // saved in an encoding that knows no typographic quotation marks
  await writeFile(second, formatRows(judged, ',').replaceAll(/[“”’]/g, '?'))
  const broken = await runCrossread(['score', second])
  assert.match(broken.err, /and 20 more\.\n.*has to save it in UTF-8\.\n$/)
})

function formatRows(rows: readonly Row[], separator: string): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const lines = [Object.keys(rows[0]!), ...rows.map(row => Object.values(row))]
  return lines.map(line => line.map(quote).join(separator)).join('\n')
}

test('a sheet is not written over, and a table that was changed is not drawn from', async () => {
  const sheet = join(folder, 'sheet.csv')
  const again = await runCrossread(['sample', TABLED, '--of', 'points', '--output', sheet])
  assert.equal(again.code, 2)
  assert.match(again.err, /is there already, and may hold verdicts/)
  const copy = join(folder, 'copy')
  await cp(TABLED, copy, { recursive: true })
  const points = await readFile(join(copy, 'points.csv'), 'utf8')
  await writeFile(join(copy, 'points.csv'), points.replace('own voice', 'alleged'))
  const changed = await runCrossread(['sample', copy, '--of', 'points'])
  assert.equal(changed.code, 1)
  assert.match(changed.err, /points\.csv: is not as it was written/)
})

for (const name of ['reports', 'members', 'families', 'statements', 'namings', 'points', 'differences']) {
  test(`a sample of ${name} shows words and asks a question`, async () => {
    const { code, out } = await runCrossread(['sample', TABLED, '--of', name, '--size', '5'])
    assert.equal(code, 0)
    const rows = parse(out, { columns: true }) as Row[]
    assert.ok(rows.length > 0)
    for (const row of rows) assert.ok(row.words_1 !== '' && row.question !== '' && row.seal !== '', name)
  })
}

test('wrong use is said in one line', async () => {
  const use = async (...args: readonly string[]) => {
    const { code, err } = await runCrossread(args)
    return `${code} ${err.trimEnd().split('\n').length} ${err.split('\n')[0]}`
  }
  assert.match(
    await use('sample', TABLED, '--of', 'points', '--size', '0'),
    /^2 1 .*--size "0" is no number from 1\.$/,
  )
  assert.match(
    await use('sample', TABLED, '--of', 'points', '--by', 'colour'),
    /^2 1 .*"colour" is no column of points/,
  )
  assert.match(
    await use('sample', folder, '--of', 'points'),
    /^1 1 .*is no folder of tables \(it has no tables\.json\)\.$/,
  )
  assert.match(await use('score', join(TABLED, 'points.csv')), /^1 2 .*is no sheet of crossread sample/)
  assert.match(
    await use('score', 'a', 'b', 'c'),
    /^2 1 .*two sheets can be held against each other, and 3 are named\.$/,
  )
  assert.match(await use('tables', EXAMPLES), /^2 .*required option '--output <folder>' not specified/)
})
