import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { unpackMembers } from '../../read/archive/gzip.ts'
import { readRecords } from '../../read/archive/records.ts'
import { hashText } from '../../text/hash.ts'
import { ArchiveError, type Head } from '../archive.ts'
import { checkBag } from './check.ts'
import type { Row } from './rows.ts'

/** What `archive.json` tells of an export. */
export interface Told {
  readonly schema: string
  readonly complete: boolean
  readonly redacted: boolean
  readonly log: Head
}

const SCHEMA = 'crossread.archive/1'

/** Opens the bag of an export; what is no whole bag is refused with the file that differs. */
export async function openExport(folder: string, tried: string): Promise<Told> {
  const [fault, ...more] = await checkBag(folder)
  if (fault !== undefined) {
    const rest = more.length === 0 ? '' : `, and ${more.length} more`
    throw new ArchiveError(folder, 'broken', `${tried} (${fault}${rest}).`)
  }
  const told = readJson(join(folder, 'data', 'archive.json')) as Partial<Told> | null
  if (told?.schema === SCHEMA) return told as Told
  const newer = /^crossread\.archive\/\d+$/.test(told?.schema ?? '')
  const why = newer
    ? `it was written by a newer version of the program: ${told?.schema}`
    : 'data/archive.json: it is no export of an archive'
  throw new ArchiveError(folder, newer ? 'future' : 'broken', `${tried} (${why}).`)
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** The rows of a file of an export, in order; none where it is not there. */
export async function* readLines(folder: string, file: string): AsyncGenerator<Row> {
  const path = join(folder, 'data', file)
  if (!existsSync(path)) return
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++
    yield parseLine(line, `data/${file}, line ${number}`, folder)
  }
}

function parseLine(line: string, place: string, folder: string): Row {
  try {
    return JSON.parse(line) as Row
  } catch (cause) {
    throw new ArchiveError(folder, 'broken', `was not read (${place}: is no JSON).`, { cause })
  }
}

/** The bytes of an export with their hashes, in the order in which they were written. */
export function* readBytes(
  folder: string,
): Generator<{ readonly sha256: string; readonly bytes: Uint8Array }> {
  const path = join(folder, 'data', 'bytes')
  if (!existsSync(path)) return
  for (const file of readdirSync(path).sort()) {
    for (const member of unpackMembers(readFileSync(join(path, file)))) {
      for (const record of member === null ? [null] : readRecords(member)) {
        if (record === null)
          throw new ArchiveError(folder, 'broken', `was not read (data/bytes/${file}: a record is broken).`)
        if (record.type === 'resource') yield { sha256: hashText(record.block), bytes: record.block }
      }
    }
  }
}
