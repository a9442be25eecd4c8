import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { ENTRY, EXAMPLES, runCrossread, runPiped } from './run.ts'

const folder = await mkdtemp(join(tmpdir(), 'crossread-'))
process.on('exit', () => rmSync(folder, { recursive: true }))

const REPORT = 'The ferry sank on Monday.\n\n“We saw no life jackets,” said Mara Silva.\n'

test('what cannot be read is named in one line, and nothing of the rest is lost', async () => {
  const good = join(folder, 'good.txt')
  await writeFile(good, REPORT)
  await writeFile(join(folder, 'empty.txt'), '')
  await writeFile(
    join(folder, 'binary.txt'),
    Uint8Array.from({ length: 4096 }, (_, at) => (at * 31) % 256),
  )
  const { code, out, err } = await runCrossread([
    'read',
    join(folder, 'none.txt'),
    folder,
    '--format',
    'ndjson',
  ])
  assert.equal(code, 1)
  assert.deepEqual(
    err.split('\n').map(line => line.replaceAll(folder, '')),
    [
      'crossread: /none.txt: could not be read (there is no such file or folder).',
      'crossread: /binary.txt: The file holds binary data and was not read.',
      'crossread: /empty.txt: The file is empty.',
      '',
    ],
  )
  assert.equal(JSON.parse(out).text, REPORT)
})

test('an address of another kind is no file that is missing', async () => {
  const { code, err } = await runCrossread(['read', 'ftp://harbour.example/a.txt'])
  assert.equal(code, 1)
  assert.match(err, /\(only http and https addresses are fetched\)/)
})

test('no readable report ends with 1', async () => {
  const { code, out, err } = await runCrossread(['brief', join(folder, 'none.txt')])
  assert.equal(code, 1)
  assert.equal(err.split('\n').length, 2)
  assert.equal(out, '')
})

test('standard input is a report', async () => {
  const { code, out } = await runCrossread(
    ['read', '-', '--format', 'ndjson', '--published', '2026-03-04'],
    REPORT,
  )
  assert.equal(code, 0)
  const line = JSON.parse(out)
  assert.equal(line.file, '-')
  assert.deepEqual(line.published, { value: '2026-03-04', how: 'stated', from: 'option' })
})

test('read tells what it set aside, by kind', async () => {
  const page = `<article><h1>Ferry sinks</h1><p>${REPORT.repeat(5)}</p><p>Mara Silva asked for more boats.</p></article>
    <div class="comments"><p>I was there and saw it all.</p><p>So was I, from the mole.</p></div>`
  const { out } = await runCrossread(['read', '-'], page)
  assert.match(out, /\nset aside {3}comments 2 \(13 words\)\n/)
})

test('an output file is written whole', async () => {
  const file = join(folder, 'out.ndjson')
  const { code, out } = await runCrossread(['read', '-', '--format', 'ndjson', '--output', file], REPORT)
  assert.deepEqual([code, out], [0, ''])
  assert.equal(JSON.parse(await readFile(file, 'utf8')).text, REPORT)
})

test('a command that fails leaves an earlier output as it was, and nothing beside it', async () => {
  const file = join(folder, 'kept.txt')
  await writeFile(file, 'earlier')
  const { code } = await runCrossread(['read', join(folder, 'none.txt'), '--output', file])
  assert.equal(code, 1)
  assert.equal(await readFile(file, 'utf8'), 'earlier')
  assert.deepEqual(
    (await readdir(folder)).filter(name => name.endsWith('.tmp')),
    [],
  )
})

test('an output that cannot be written is named', async () => {
  const { code, err } = await runCrossread(['read', '-', '--output', join(folder, 'no', 'out.txt')], REPORT)
  assert.equal(code, 1)
  assert.match(err, /out\.txt: could not be written \(there is no such file or folder\)\.\n$/)
})

test('a folder in the place of an output is named before anything is read', async () => {
  for (const option of ['--output', '--warc']) {
    const { code, out, err } = await runCrossread(['read', 'http://localhost/', option, folder])
    assert.deepEqual(
      [code, out, err],
      [1, '', `crossread: ${folder}: could not be written (it is a folder).\n`],
    )
  }
})

test('a command that is interrupted leaves no half file behind', async () => {
  const place = await mkdtemp(join(tmpdir(), 'crossread-'))
  const file = join(place, 'out.txt')
  // It waits for standard input, which does not end.
  const child = spawn(process.execPath, [ENTRY, 'read', '-', '--output', file], { timeout: 20_000 })
  while ((await readdir(place)).length === 0 && child.exitCode === null) await setTimeout(20)
  child.kill('SIGINT')
  const [, signal] = await once(child, 'exit')
  assert.equal(signal, 'SIGINT')
  assert.deepEqual(await readdir(place), [])
  await rm(place, { recursive: true })
})

test('a manifest alone names the files', async () => {
  const manifest = join(EXAMPLES, 'bridge', 'manifest.csv')
  const { code, out } = await runCrossread(['read', '--manifest', manifest, '--format', 'ndjson'])
  assert.equal(code, 0)
  const lines = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.equal(lines[0].outlet.from, 'manifest')
  assert.ok(lines.length > 2)
})

test('a brief is written, verified, and caught when a word of it is changed', async () => {
  const file = join(folder, 'brief.json')
  const written = await runCrossread(['brief', join(EXAMPLES, 'leak'), '--format', 'json', '--output', file])
  assert.deepEqual([written.code, written.err], [0, ''])
  const good = await runCrossread(['verify', file])
  assert.equal(good.code, 0)
  assert.match(good.out, /\n\d+ lines: (\d+) intact\.\nThis shows .* not that a report is authentic/)
  await writeFile(file, (await readFile(file, 'utf8')).replace(/"exact": "(\w)/, '"exact": "#'))
  const bad = await runCrossread(['verify', file])
  assert.equal(bad.code, 1)
  assert.match(bad.out, / changed /)
})

test('a reader that goes away is no failure', async () => {
  const { code, err } = await runPiped(['analyze', join(EXAMPLES, 'terminal'), '--format', 'ndjson'])
  assert.deepEqual([code, err], [0, ''])
})

test('what is odd about a report is said in one line a kind, and is no failure', async () => {
  const file = join(folder, 'odd.txt')
  await writeFile(
    file,
    'Der Hafen wurde am Montag geschlossen, und die Schiffe warten vor der Einfahrt auf den Lotsen.\n',
  )
  const { code, out, err } = await runCrossread(['brief', file])
  assert.equal(code, 0)
  assert.match(err, /^crossread: \S*odd\.txt: The language is not supported[^\n]*\n$/)
  assert.notEqual(out, '')
})
