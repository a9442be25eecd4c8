import type { Report } from '../../read/report.ts'
import { hashText } from '../../text/hash.ts'
import type { LogEntry } from '../archive.ts'
import { checkProof, type Proof } from '../redact/tree.ts'
import { hashEntry, NOTHING_YET } from '../store/log.ts'
import { checkBag } from './check.ts'
import { openExport, readBytes, readLines } from './reading.ts'
import type { Row } from './rows.ts'

/** Faults that are told; of a bag that was made anew there may be millions. */
const MOST_TOLD = 100

/**
 * Checks an export by itself: its files against their hashes, each text against the id of its version, each text in which
 * names were replaced against the root of its original, bytes against their hashes, and the log entry by entry.
 */
export async function verifyExport(folder: string): Promise<readonly string[]> {
  const faults = [...(await checkBag(folder))]
  if (faults.length > 0) return faults.slice(0, MOST_TOLD)
  const told = await openExport(folder, 'was not verified')
  faults.push(...(await checkTexts(folder)), ...(await checkLog(folder, told.redacted)))
  if (!told.redacted) faults.push(...(await checkBytes(folder)))
  return faults.slice(0, MOST_TOLD)
}

async function checkTexts(folder: string): Promise<readonly string[]> {
  const roots = new Map<string, string>()
  for await (const { report, version, root } of readLines(folder, 'roots.ndjson'))
    roots.set(`${report} ${version}`, String(root))
  const faults: string[] = []
  for await (const row of readLines(folder, 'contents.ndjson')) {
    const fault = faultOfText(row, roots)
    if (fault !== null) faults.push(`data/contents.ndjson: the text of version ${row.version}: ${fault}`)
  }
  return faults
}

function faultOfText({ report, pieces, root }: Row, roots: ReadonlyMap<string, string>): string | null {
  const { id, version, text } = report as Report
  if (!pieces) return hashText(text) === version ? null : 'differs from its hash'
  if (roots.get(`${id} ${version}`) !== root) return 'its root is not in the list of roots'
  return checkProof(text, { pieces, root } as Proof)
}

async function checkBytes(folder: string): Promise<readonly string[]> {
  const missing = new Set<string>()
  for await (const { sha256, kept } of readLines(folder, 'bytes.ndjson'))
    if (kept === true) missing.add(String(sha256))
  for (const { sha256 } of readBytes(folder)) missing.delete(sha256)
  return [...missing].map(sha256 => `data/bytes: bytes are not there: ${sha256}`)
}

// An entry in which a name was replaced does not have its hash any more; that it stands in its place is still seen by the
// hash of the next.
async function checkLog(folder: string, redacted: boolean): Promise<readonly string[]> {
  const faults: string[] = []
  let before = NOTHING_YET
  for await (const row of readLines(folder, 'log.ndjson')) {
    const entry = row as unknown as LogEntry
    const linked = entry.number === before.number + 1 && entry.before === before.hash
    const changed = redacted && /\[name \d+\]/.test(JSON.stringify(row))
    if (!linked || (!changed && hashEntry(entry) !== entry.hash))
      faults.push(`data/log.ndjson: entry ${entry.number} does not hold`)
    before = { number: entry.number, hash: entry.hash }
  }
  return faults
}
