import { Kysely } from 'kysely'
import { formatInfo, formatResource } from '../../fetch/warc.ts'
import { VERSION } from '../../version.ts'
import { ArchiveError } from '../archive.ts'
import { sqliteDialect } from '../sqlite/dialect.ts'
import { openDatabase, openReading } from '../sqlite/open.ts'
import { openArchive } from '../sqlite.ts'
import { readHead } from '../store/log.ts'
import { unpackBytes } from '../store/pack.ts'
import type { Store, Tables } from '../store/tables.ts'
import { type BagWriter, openBag } from './bag.ts'
import { type Choice, type Chosen, chooseRows, isChosen } from './choice.ts'
import { writePages } from './pages.ts'
import type { Redactor } from './redacting.ts'
import { readRows } from './rows.ts'
import { EXPORTED } from './tables.ts'

export interface ExportOptions extends Chosen {
  /** Who exports, and when (UTC), for the bag and the log. */
  readonly by: string
  readonly time: string
  /** Replaces names in all that leaves; null where nothing is. */
  readonly redactor?: Redactor | null
  /** Told what is being written, for a line of progress. */
  readonly progress?: (words: string) => void
}

/** What was exported. */
export interface Exported {
  /** SHA-256 of the bag's manifest of manifests, by which all of it can be checked. */
  readonly sha256: string
  /** SHA-256 of the list of roots of a redacted export; null for another. */
  readonly roots: string | null
}

/** The shape of `archive.json`. */
const SCHEMA = 'crossread.archive/1'

/** Writes an archive, or a part of it, as a bag: whole or not at all. The log of the archive tells of it. */
export async function exportArchive(path: string, folder: string, options: ExportOptions): Promise<Exported> {
  const exported = await writeBag(path, folder, options)
  const archive = await openArchive(path, { create: false })
  try {
    const about = [
      `bag ${exported.sha256}`,
      ...(exported.roots === null ? [] : [`redacted, roots ${exported.roots}`]),
    ]
    const { by, time } = options
    await archive.commit([{ kind: 'told', action: 'exported', about: about.join('; ') }], { by, time })
  } finally {
    await archive.close()
  }
  return exported
}

async function writeBag(path: string, folder: string, options: ExportOptions): Promise<Exported> {
  const bag = openBag(folder)
  const open = await openDatabase(path, { create: false })
  const reading = openReading(open)
  const store = new Kysely<Tables>({ dialect: sqliteDialect(reading) })
  try {
    // All of it as it is at one moment, whatever others write meanwhile.
    reading.database.exec('begin')
    const choice = await chooseRows(store, options, path)
    await writeData(store, bag, { ...options, choice })
    const roots = options.redactor?.digest() ?? null
    const info = [
      ['Bag-Software-Agent', `crossread/${VERSION}`],
      ['Bagging-Date', options.time.slice(0, 10)],
      ['External-Description', 'An archive of news reports; data/index.html opens it in a browser.'],
      ...(roots === null ? [] : [['Redaction-Roots', roots]]),
    ] as const
    return { sha256: bag.close(info as readonly (readonly [string, string])[]), roots }
  } catch (error) {
    bag.abandon()
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError(folder, 'failed', `was not written (${(error as Error).message}).`, {
      cause: error,
    })
  } finally {
    await store.destroy()
    open.database.close()
  }
}

type Writing = ExportOptions & { readonly choice: Choice | null }

async function writeData(store: Store, bag: BagWriter, options: Writing): Promise<void> {
  const { choice, redactor = null, progress = () => {} } = options
  const head = await readHead(store)
  bag.begin('archive.json')
  const told = {
    schema: SCHEMA,
    program: `crossread/${VERSION}`,
    complete: choice === null && redactor === null,
  }
  bag.add(`${JSON.stringify({ ...told, redacted: redactor !== null, log: head }, null, 2)}\n`)
  for (const table of EXPORTED) {
    if (redactor?.leaves(table)) continue
    progress(table.file)
    bag.begin(table.file)
    for await (const row of readRows(store, table)) {
      if (!isChosen(choice, table, row)) continue
      const told = redactor ? redactor.redactRow(table, row) : row
      bag.add(`${JSON.stringify(told)}\n`)
    }
  }
  if (redactor) redactor.writeRoots(bag)
  else await writeBytes(store, bag, { choice, progress })
  progress('pages')
  await writePages(store, bag, { choice, redact: redactor ? redactor.redactText : words => words })
}

/** Bytes that one web archive holds before the next is begun. */
const MOST_WARC_BYTES = 64_000_000

async function writeBytes(
  store: Store,
  bag: BagWriter,
  { choice, progress }: { readonly choice: Choice | null; readonly progress: (words: string) => void },
): Promise<void> {
  let room = 0
  let count = 0
  for (let after = 0; ; ) {
    const row = await readNext(store, after)
    if (!row) return
    after = row.number
    if (row.packed === null || (choice && !choice.bytes.has(row.number))) continue
    const time = Date.parse(row.time)
    if (room <= 0) {
      room = MOST_WARC_BYTES
      const file = `bytes/${String(++count).padStart(5, '0')}.warc.gz`
      progress(file)
      bag.begin(file)
      bag.add(formatInfo(time))
    }
    const address = /^https?:\/\/[^\s\p{Cc}]+$/u.test(row.address) ? row.address : `urn:sha256:${row.sha256}`
    const mediaType = /^[\w.+-]+\/[\w.+-]+$/.test(row.mediaType) ? row.mediaType : 'application/octet-stream'
    const record = formatResource({ address, time, mediaType, bytes: unpackBytes(row.packed) })
    bag.add(record)
    room -= record.length
  }
}

/** The next bytes, with the first of their captures. */
async function readNext(store: Store, after: number) {
  return store
    .selectFrom('bytes')
    .innerJoin('capture', 'capture.bytes', 'bytes.number')
    .select([
      'bytes.number',
      'bytes.sha256',
      'bytes.packed',
      'capture.address',
      'capture.time',
      'capture.media_type as mediaType',
    ])
    .where('bytes.number', '>', after)
    .orderBy('bytes.number')
    .orderBy('capture.number')
    .limit(1)
    .executeTakeFirst()
}
