import { sql } from 'kysely'
import type { Report } from '../../read/report.ts'
import { hashText } from '../../text/hash.ts'
import { ArchiveError } from '../archive.ts'
import type { Findings } from '../findings.ts'
import { enterVersion } from '../search/entries.ts'
import { readLog } from '../store/log.ts'
import { packBytes, unpackValue } from '../store/pack.ts'
import type { Store } from '../store/tables.ts'
import { verifyLog } from '../verify.ts'
import { readBytes, readLines } from './reading.ts'
import { type Row, restoreRow } from './rows.ts'
import { EXPORTED } from './tables.ts'

/** Puts a complete export into an archive that holds nothing, as it was, the log included; called in one transaction. */
export async function restoreExport(
  store: Store,
  folder: string,
  progress: (words: string) => void,
): Promise<void> {
  await sql`pragma defer_foreign_keys = on`.execute(store)
  for (const table of EXPORTED) {
    progress(table.file)
    if (table.table === 'bytes') await restoreBytes(store, folder)
    else
      for await (const row of readLines(folder, table.file)) {
        if (table.table === 'content') checkText(row, folder)
        await restoreRow(store, row, table)
      }
  }
  const { fault } = await verifyLog(readLog(store, 1))
  if (fault)
    throw new ArchiveError(
      folder,
      'broken',
      `was not imported (data/log.ndjson: entry ${fault.number} does not hold: ${fault.reason}).`,
    )
  progress('search')
  await enterAll(store)
}

async function restoreBytes(store: Store, folder: string): Promise<void> {
  const numbers = new Map<string, number>()
  for await (const { number, sha256, size, kept } of readLines(folder, 'bytes.ndjson')) {
    if (kept === true) numbers.set(String(sha256), Number(number))
    await store
      .insertInto('bytes')
      .values({ number: Number(number), sha256: String(sha256), size: Number(size), packed: null })
      .execute()
  }
  for (const { sha256, bytes } of readBytes(folder)) {
    const number = numbers.get(sha256)
    if (number === undefined)
      throw new ArchiveError(
        folder,
        'broken',
        `was not imported (data/bytes: bytes are not those of any row: ${sha256}).`,
      )
    await store
      .updateTable('bytes')
      .set({ packed: packBytes(bytes) })
      .where('number', '=', number)
      .execute()
    numbers.delete(sha256)
  }
  const [missing] = numbers.keys()
  if (missing !== undefined)
    throw new ArchiveError(
      folder,
      'broken',
      `was not imported (data/bytes: bytes are not there: ${missing}).`,
    )
}

function checkText({ version, report }: Row, folder: string): void {
  const { text, version: hash } = report as Report
  if (hashText(text) !== hash)
    throw new ArchiveError(
      folder,
      'broken',
      `was not imported (data/contents.ndjson: the text of version ${version} differs from its hash).`,
    )
}

const ROWS_READ = 200

/** Makes the search anew, in the order in which versions came. */
async function enterAll(store: Store): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await store
      .selectFrom('content')
      .innerJoin('version', 'version.number', 'content.version')
      .select([
        'version.number',
        'version.report as reportNumber',
        'version.seen',
        'content.report',
        'content.findings',
      ])
      .where('version.number', '>', after)
      .orderBy('version.number')
      .limit(ROWS_READ)
      .execute()
    for (const { number, reportNumber, seen, report, findings } of rows)
      await enterVersion(store, {
        number,
        reportNumber,
        seen,
        report: unpackValue<Report>(report),
        findings: unpackValue<Findings>(findings),
      })
    if (rows.length < ROWS_READ) return
    after = rows.at(-1)!.number
  }
}
