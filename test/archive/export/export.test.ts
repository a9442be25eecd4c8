import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { exportArchive } from '../../../src/archive/export/export.ts'
import { importArchive } from '../../../src/archive/export/import.ts'
import { makeRedactor } from '../../../src/archive/export/redacting.ts'
import { verifyExport } from '../../../src/archive/export/verify.ts'
import { readNames } from '../../../src/archive/redact/names.ts'
import { parseQuery } from '../../../src/archive/search/parse.ts'
import { checkArchive } from '../../../src/archive/sqlite/check.ts'
import { openArchive } from '../../../src/archive/sqlite.ts'
import { BY, fill, TOLD } from './filled.ts'

const folder = mkdtempSync(join(tmpdir(), 'crossread-export-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

function listFiles(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(file => statSync(join(path, file)).isFile())
    .sort()
}

function readAll(path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listFiles(path).map(file => [file, readFileSync(join(path, file)).toString('latin1')]),
  )
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

async function faultsOf(path: string): Promise<readonly string[]> {
  return collect(checkArchive(path))
}

test('an archive that is exported, imported and exported again gives the same bytes', async () => {
  await fill(at('a.db'))
  await exportArchive(at('a.db'), at('one'), BY)
  assert.deepEqual(await verifyExport(at('one')), [])
  const imported = await importArchive(at('b.db'), at('one'), BY)
  assert.deepEqual(imported, { restored: true, reports: 2, versions: 4 })
  await exportArchive(at('b.db'), at('two'), BY)
  assert.deepEqual(readAll(at('two')), readAll(at('one')))
  assert.deepEqual(await faultsOf(at('b.db')), [])
})

test('what was imported is found as it was', async () => {
  const archive = await openArchive(at('b.db'))
  const { entries } = await archive.search(parseQuery('said-by:silva port'), { after: null, limit: 10 })
  assert.deepEqual(
    entries.map(({ outlet }) => outlet),
    ['The Harbour Herald'],
  )
  assert.equal((await archive.story('aa00'))?.reports, 2)
  assert.equal(
    entries[0]!.passages[0]!.exact,
    '“We will not close the port yet,” said Mara Silva, the harbour minister.',
  )
  await archive.close()
})

test('what was deleted is as little in the export as in the archive, and comes back as deleted', async () => {
  await fill(at('deleted.db'))
  const archive = await openArchive(at('deleted.db'))
  const { report } = (await archive.search(parseQuery('outlet:kelm'), { after: null, limit: 1 })).entries[0]!
  await archive.commit([{ kind: 'delete', report }], BY)
  await archive.close()
  await exportArchive(at('deleted.db'), at('without'), BY)
  for (const [file, text] of Object.entries(readAll(at('without'))))
    assert.doesNotMatch(text, /ordered the port/, file)
  await importArchive(at('deleted again.db'), at('without'), BY)
  await exportArchive(at('deleted again.db'), at('without again'), BY)
  assert.deepEqual(readAll(at('without again')), readAll(at('without')))
  assert.deepEqual(await faultsOf(at('deleted again.db')), [])
})

test('an export tells of itself in the log of its archive', async () => {
  const archive = await openArchive(at('a.db'))
  const log = await collect(archive.log(1))
  assert.equal(log.at(-1)!.action, 'exported')
  const manifest = createHash('sha256')
    .update(readFileSync(join(at('one'), 'tagmanifest-sha256.txt')))
    .digest('hex')
  assert.match(String(log.at(-1)!.about.about), new RegExp(manifest))
  await archive.close()
})

test('into an archive that holds something what is missing is added, and nothing twice', async () => {
  await fill(at('c.db'), TOLD.slice(0, 1))
  assert.deepEqual(await importArchive(at('c.db'), at('one'), BY), {
    restored: false,
    reports: 1,
    versions: 3,
  })
  assert.deepEqual(await importArchive(at('c.db'), at('one'), BY), {
    restored: false,
    reports: 0,
    versions: 0,
  })
  assert.deepEqual(await faultsOf(at('c.db')), [])
  const archive = await openArchive(at('c.db'))
  assert.equal((await archive.story('aa00'))?.reports, 2)
  assert.equal((await collect(archive.log(1))).at(-1)!.action, 'imported')
  await archive.close()
})

for (const [name, harm, told] of [
  [
    'a changed text',
    (bag: string) => appendFileSync(join(bag, 'data/contents.ndjson'), ' '),
    /data\/contents\.ndjson: differs from its hash/,
  ],
  [
    'a file too many',
    (bag: string) => writeFileSync(join(bag, 'data/more.txt'), 'x'),
    /data\/more\.txt: is in no manifest/,
  ],
  [
    'a file too few',
    (bag: string) => rmSync(join(bag, 'data/log.ndjson')),
    /data\/log\.ndjson: is not there/,
  ],
  [
    'a changed manifest',
    (bag: string) =>
      appendFileSync(join(bag, 'manifest-sha256.txt'), `${'0'.repeat(64)}  ../../etc/passwd\n`),
    /manifest-sha256\.txt/,
  ],
] as const) {
  test(`a bag with ${name} is refused, and no archive is left behind`, async () => {
    const bag = at(`harmed ${name}`)
    cpSync(at('one'), bag, { recursive: true })
    harm(bag)
    await assert.rejects(importArchive(at('never.db'), bag, BY), told)
    assert.match((await verifyExport(bag)).join('\n'), told)
    assert.deepEqual(
      readdirSync(folder).filter(file => file.startsWith('never')),
      [],
    )
  })
}

test('an export takes no folder that is there, and leaves nothing when it fails', async () => {
  await assert.rejects(exportArchive(at('a.db'), at('one'), BY), /is there already/)
  await assert.rejects(
    exportArchive(at('a.db'), at('none'), { ...BY, story: 'ffffffff' }),
    /there is no story/,
  )
  assert.deepEqual(
    readdirSync(folder).filter(file => /^\.|^none/.test(file)),
    [],
  )
})

test('a part of an archive is exported by time and by story', async () => {
  await exportArchive(at('a.db'), at('since'), { ...BY, since: '2026-03-04T12:00:00Z' })
  const reports = readFileSync(join(at('since'), 'data/reports.ndjson'), 'utf8')
  assert.match(reports, /Kelm Courier/)
  assert.doesNotMatch(reports, /Harbour Herald/)
  await exportArchive(at('a.db'), at('story'), { ...BY, story: 'aa00' })
  assert.deepEqual(await importArchive(at('d.db'), at('story'), BY), {
    restored: false,
    reports: 2,
    versions: 4,
  })
})

test('the pages run nothing of a report and load nothing', () => {
  const pages = listFiles(at('one')).filter(file => file.endsWith('.html'))
  assert.equal(pages.length, 3)
  for (const page of pages) {
    const text = readFileSync(join(at('one'), page), 'utf8')
    assert.doesNotMatch(text, /<script|<img|<link|src=/)
    assert.match(text, /default-src 'none'/)
  }
})

const NAMES = readNames('# who asked for it\nMara Silva\nŁukasz Böhm; the captain\n')

test('no name of the list leaves the house, and every other word can be verified', async () => {
  await exportArchive(at('a.db'), at('redacted'), {
    ...BY,
    redactor: makeRedactor(NAMES, Buffer.alloc(32, 7)),
  })
  const files = readAll(at('redacted'))
  for (const [file, text] of Object.entries(files))
    assert.doesNotMatch(text, /silva|b(?:ö|Ã¶|o)hm|lukasz|mara/i, file)
  const contents = Buffer.from(files['data/contents.ndjson']!, 'latin1').toString('utf8')
  assert.match(contents, /“We will not close the port,” said \[name 1\], the harbour minister\./)
  assert.match(contents, /Nobody had ordered the port to close, \[name 2\] said\./)
  assert.deepEqual(await verifyExport(at('redacted')), [])
  assert.equal(
    Object.keys(files).some(file => file.startsWith('data/bytes/')),
    false,
  )
  await assert.rejects(importArchive(at('e.db'), at('redacted'), BY), /names were replaced/)
})

test('a word of a redacted text that was changed is found, also where all hashes of the bag were made anew', async () => {
  const bag = at('redacted and changed')
  cpSync(at('redacted'), bag, { recursive: true })
  const path = join(bag, 'data/contents.ndjson')
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replaceAll('the pier on Tuesday', 'the pier on Saturday'.slice(0, 19)),
  )
  sealAnew(bag)
  assert.match(
    (await verifyExport(bag)).join('\n'),
    /words that were not redacted are others than in the original/,
  )
})

/** Makes the manifests anew, as a forger would. */
function sealAnew(bag: string): void {
  const seal = (list: string, files: readonly string[]) =>
    writeFileSync(
      join(bag, list),
      files
        .map(
          file =>
            `${createHash('sha256')
              .update(readFileSync(join(bag, file)))
              .digest('hex')}  ${file}\n`,
        )
        .join(''),
    )
  seal(
    'manifest-sha256.txt',
    listFiles(bag).filter(file => file.startsWith('data/')),
  )
  seal('tagmanifest-sha256.txt', ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'])
}
