import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { LoadError, type Loaded, loadFiles } from '../../src/load/files.ts'

const root = mkdtempSync(join(tmpdir(), 'crossread-load-'))
after(() => rmSync(root, { recursive: true }))

async function collect(
  names: readonly string[],
  input?: AsyncIterable<Uint8Array>,
): Promise<readonly Loaded[]> {
  const all: Loaded[] = []
  for await (const loaded of loadFiles(names, input ? { input } : {})) all.push(loaded)
  return all
}

const shorten = (all: readonly Loaded[]) => all.map(loaded => loaded.file.replace(`${root}/`, ''))
const messages = (all: readonly Loaded[]) =>
  all.flatMap(loaded => ('error' in loaded ? loaded.error.message.replaceAll(`${root}/`, '') : []))

test('a folder gives its reports in the order of code units, those of its folders too', async () => {
  const folder = join(root, 'event')
  mkdirSync(join(folder, 'b'), { recursive: true })
  mkdirSync(join(folder, '.git'))
  for (const name of [
    'b.txt',
    'a.HTML',
    'Z.htm',
    'ä.text',
    'b/c.md',
    '.hidden.txt',
    '.git/d.txt',
    'e.jpg',
    'manifest.csv',
  ]) {
    writeFileSync(join(folder, name), 'Words.')
  }
  symlinkSync('..', join(folder, 'up'))
  const found = shorten(await collect([`${folder}/`]))
  assert.deepEqual(found, ['event/Z.htm', 'event/a.HTML', 'event/b.txt', 'event/b/c.md', 'event/ä.text'])
})

test('each failure is one clear line, and nothing of the rest is lost', async () => {
  const at = (name: string) => join(root, name)
  writeFileSync(at('one.txt'), 'One.')
  writeFileSync(at('two.jpg'), 'A file that is named is loaded whatever its ending.')
  mkdirSync(at('nothing'))
  writeFileSync(at('large.txt'), '')
  truncateSync(at('large.txt'), 100_000_000)
  symlinkSync('circle.txt', at('circle.txt'))
  const all = await collect(
    ['gone.txt', 'one.txt', 'nothing', 'large.txt', 'circle.txt', 'one.txt/a.txt', 'two.jpg'].map(at),
  )
  assert.deepEqual(messages(all), [
    'gone.txt: could not be read (there is no such file or folder).',
    'nothing: holds no reports (looked for .txt, .text, .md, .markdown, .html, .htm, .xhtml, .pdf, .docx, .eml, .mht, .mhtml, .warc, .wacz, .rss, .atom, .rdf, .jsonld, .xml, .json).',
    'large.txt: was not read (it has 100 MB, and the limit is 20 MB).',
    'circle.txt: could not be read (its links lead in a circle).',
    'one.txt/a.txt: could not be read (a part of its path is no folder).',
  ])
  assert.deepEqual(shorten(all.filter(loaded => 'bytes' in loaded)), ['one.txt', 'two.jpg'])
})

test('a file that may not be read says so', { skip: process.getuid?.() === 0 }, async () => {
  writeFileSync(join(root, 'closed.txt'), 'Words.')
  chmodSync(join(root, 'closed.txt'), 0)
  assert.deepEqual(messages(await collect([join(root, 'closed.txt')])), [
    'closed.txt: could not be read (its permissions do not allow it).',
  ])
})

async function* chunks(...sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (const size of sizes) yield new Uint8Array(size).fill(65)
}

test('a dash is standard input, which has the same limit', async () => {
  const [loaded] = await collect(['-'], chunks(3, 2))
  assert.equal(loaded && 'bytes' in loaded && new TextDecoder().decode(loaded.bytes), 'AAAAA')
  const [refused] = await collect(['-'], chunks(15_000_000, 15_000_000))
  assert.deepEqual(messages([refused!]), ['-: was not read (it has more, and the limit is 20 MB).'])
})

test('an error keeps its resource and its cause', async () => {
  const [loaded] = await collect([join(root, 'gone.txt')])
  assert.ok(loaded && 'error' in loaded && loaded.error instanceof LoadError)
  assert.equal(loaded.error.resource, join(root, 'gone.txt'))
  assert.equal((loaded.error.cause as NodeJS.ErrnoException).code, 'ENOENT')
})
