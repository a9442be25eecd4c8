import type { Archive, LogEntry } from '../../archive/archive.ts'
import { verifyLog } from '../../archive/verify.ts'
import { CommandError } from '../failure.ts'
import { withOutput } from '../output.ts'
import { type ArchiveOptions, withArchive } from './open.ts'

export interface LogOptions extends ArchiveOptions {
  readonly format: 'text' | 'ndjson'
  /** Number of the first entry that is printed. */
  readonly from: string
  readonly output?: string
}

/** Prints the log of an archive, a line an entry. */
export async function runLog(options: LogOptions): Promise<void> {
  const from = /^\d{1,15}$/.test(options.from) ? Number(options.from) : null
  if (from === null) throw new CommandError(2, `--from "${options.from}" is no number of an entry.`)
  const draw = options.format === 'ndjson' ? drawJson : drawEntry
  await withArchive(options, archive =>
    withOutput(options.output, async output => {
      for await (const entry of archive.log(from)) await output.write(`${draw(entry)}\n`)
    }),
  )
}

const drawJson = (entry: LogEntry) => JSON.stringify(entry)

/** Digits of a hash that tell it from others at a glance; the whole of it stands in the other format. */
const HASH_DIGITS = 16

// A name may come from a page, and a terminal obeys control characters.
function drawEntry({ number, time, by, action, about, why }: LogEntry): string {
  const told = Object.entries(about).flatMap(([key, value]) => (value === null ? [] : [`${key} ${value}`]))
  const reason = why === null ? '' : ` – ${why}`
  const line = `${number}  ${time}  ${by}  ${action}  ${told.join('  ')}${reason}`
  return line.replace(/\p{Cc}/gu, '�').replace(/\b[0-9a-f]{64}\b/g, hash => hash.slice(0, HASH_DIGITS))
}

export interface LogVerifyOptions extends ArchiveOptions {
  /** Hash of an entry that has to be there. */
  readonly expect?: string
}

/** Follows the log from its first entry; the exit code is 1 where an entry does not hold. */
export async function runLogVerify(options: LogVerifyOptions): Promise<void> {
  const lines = await withArchive(options, archive => judgeLog(archive, options.expect))
  process.stdout.write(`${lines.told}\n`)
  if (!lines.holds) process.exitCode = 1
}

interface Judged {
  readonly told: string
  readonly holds: boolean
}

async function judgeLog(archive: Archive, expect: string | undefined): Promise<Judged> {
  const hashes = new Set<string>()
  const { head, fault } = await verifyLog(noting(archive.log(1), hashes, expect))
  if (fault)
    return { told: `${archive.where}: entry ${fault.number} does not hold: ${fault.reason}`, holds: false }
  if (expect !== undefined && !hashes.has(expect))
    return { told: `${archive.where}: no entry has the hash ${expect}`, holds: false }
  return {
    told: `${archive.where}: ${head.number} entries hold; the last has the hash ${head.hash}`,
    holds: true,
  }
}

/** Hands entries on and notes the hash that is looked for. */
async function* noting(
  entries: AsyncIterable<LogEntry>,
  hashes: Set<string>,
  wanted: string | undefined,
): AsyncGenerator<LogEntry> {
  for await (const entry of entries) {
    if (entry.hash === wanted) hashes.add(entry.hash)
    yield entry
  }
}
