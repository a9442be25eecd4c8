import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { checkDate, loadManifest } from '../../src/load/manifest.ts'
import { loadReports, type Source } from '../../src/load/reports.ts'

const root = mkdtempSync(join(tmpdir(), 'crossread-manifest-'))
after(() => rmSync(root, { recursive: true }))

function write(name: string, content: string): string {
  writeFileSync(join(root, name), content)
  return join(root, name)
}

test('a manifest names files relative to its folder; columns that it does not know become labels', async () => {
  const path = write(
    'good.csv',
    '\ufefffile, Outlet ,url,published,modified,headline,language,desk\r\n' +
      'a.txt,"Harbour Gazette",https://gazette.example/a,2026-03-09T18:20:00+01:00,,"Ferry, aground",en-GB,coast\r\n' +
      '\r\n/tmp/b.txt,,,,,,,\r\n',
  )
  const { rows, notes } = await loadManifest(path)
  assert.deepEqual(notes, [])
  assert.deepEqual(rows, [
    {
      path: join(root, 'a.txt'),
      about: {
        file: 'a.txt',
        outlet: 'Harbour Gazette',
        url: 'https://gazette.example/a',
        published: '2026-03-09T18:20:00+01:00',
        headline: 'Ferry, aground',
        language: 'en',
        labels: { desk: 'coast' },
        from: 'manifest',
      },
    },
    { path: '/tmp/b.txt', about: { file: '/tmp/b.txt', labels: {}, from: 'manifest' } },
  ])
})

test('a row or value that cannot be used is noted with its line, and the rest is kept', async () => {
  const path = write(
    'bad.csv',
    'file,url,published,language\na.txt,gazette.example,9 March 2026,english\n,,,\nb.txt,,2026-02-30,\nc.txt,,2026-02-28,\n',
  )
  const { rows, notes } = await loadManifest(path)
  assert.deepEqual(
    rows.map(row => [row.about.file, row.about.published]),
    [
      ['a.txt', undefined],
      ['b.txt', undefined],
      ['c.txt', '2026-02-28'],
    ],
  )
  assert.deepEqual(
    notes.map(note =>
      note.message.replace(`${path}, `, '').replace('A row of the manifest could not be used: ', ''),
    ),
    [
      'line 2: url "gazette.example" is no web address.',
      'line 2: published "9 March 2026" is no date of the form 2026-03-04 or 2026-03-04T14:05+01:00.',
      'line 2: language "english" is no language tag.',
      'line 3: names no file and no address.',
      'line 4: published "2026-02-30" is no day or time of the calendar.',
    ],
  )
})

test('a row without a file is one to be fetched, and so is a name that is an address', async () => {
  const path = write('addresses.csv', 'url,outlet\nhttps://gazette.example/a,Harbour Gazette\n')
  const found: Source[] = []
  for await (const source of loadReports([], { manifest: path, published: '2026-03-09' })) found.push(source)
  for await (const source of loadReports(['HTTPS://gazette.example/b'])) found.push(source)
  assert.deepEqual(found, [
    {
      kind: 'address',
      about: {
        published: '2026-03-09',
        file: 'https://gazette.example/a',
        outlet: 'Harbour Gazette',
        url: 'https://gazette.example/a',
        labels: {},
        from: 'manifest',
      },
    },
    { kind: 'address', about: { file: 'HTTPS://gazette.example/b', from: 'option' } },
  ])
})

test('a quotation mark without its partner costs its own row only', async () => {
  const { rows, notes } = await loadManifest(write('quotes.csv', 'file,outlet\na.txt,"A\n"b" c\nd.txt,"D"\n'))
  assert.deepEqual(
    rows.map(row => row.about.file),
    ['d.txt'],
  )
  assert.deepEqual(
    notes.map(note => /line \d+/.exec(note.message)![0]),
    ['line 2', 'line 3'],
  )
})

test('a file that is no manifest is one clear line', async () => {
  const path = write('none.csv', 'name,outlet\na,b\n')
  await assert.rejects(loadManifest(path), {
    name: 'LoadError',
    message: `${path}: is no manifest (it has no column "file" and no column "url").`,
  })
  await assert.rejects(loadManifest(write('empty.csv', '')), { name: 'LoadError' })
  await assert.rejects(loadManifest(join(root, 'gone.csv')), {
    message: /gone\.csv: could not be read \(there is no such file or folder\)\.$/,
  })
  await assert.rejects(loadManifest(write('quote.csv', 'file,"out\nlet')), { name: 'LoadError' })
})

async function collect(sources: AsyncIterable<Source>): Promise<readonly Source[]> {
  const all: Source[] = []
  for await (const source of sources) all.push(source)
  return all
}

test('the manifest alone names the files; what it does not say, the options do', async () => {
  mkdirSync(join(root, 'event'))
  write('event/a.txt', 'A.')
  write('event/b.txt', 'B.')
  write('event/list.csv', 'file,published\nb.txt,2026-03-09\nc.txt,\na.txt,\n')
  const all = await collect(
    loadReports([], { manifest: join(root, 'event/list.csv'), published: '2026-03-01' }),
  )
  assert.deepEqual(
    all.map(source =>
      source.kind === 'bytes'
        ? [source.about.file, source.about.published]
        : source.kind === 'error' && source.error.message,
    ),
    [
      ['b.txt', '2026-03-09'],
      'c.txt: could not be read (there is no such file or folder).',
      ['a.txt', '2026-03-01'],
    ],
  )
})

test('dates are days or times of the calendar', () => {
  for (const good of [
    '2026-03-04',
    '2024-02-29',
    '2026-03-04T14:05',
    '2026-03-04T14:05:59Z',
    '2026-03-04T14:05+01:00',
  ]) {
    assert.equal(checkDate(good), null, good)
  }
  for (const bad of [
    '2026',
    '2026-3-4',
    '2026-02-29',
    '2026-13-01',
    '2026-03-04T25:00Z',
    '2026-03-04 14:05',
    '04/03/2026',
    '',
  ]) {
    assert.notEqual(checkDate(bad), null, bad)
  }
})
