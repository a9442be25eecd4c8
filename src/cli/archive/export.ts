import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ArchiveError } from '../../archive/archive.ts'
import { exportArchive } from '../../archive/export/export.ts'
import { importArchive } from '../../archive/export/import.ts'
import { makeRedactor, type Redactor } from '../../archive/export/redacting.ts'
import { verifyExport } from '../../archive/export/verify.ts'
import { readNames } from '../../archive/redact/names.ts'
import { KEY_BYTES } from '../../archive/redact/tree.ts'
import { tellCause } from '../../load/files.ts'
import { intervalOf } from '../../text/edtf.ts'
import { CommandError } from '../failure.ts'
import { type Progress, startProgress } from '../progress.ts'
import { type ArchiveOptions, nameArchive, nameUser, tellTime } from './open.ts'

export interface ExportOptions extends ArchiveOptions {
  readonly since?: string
  readonly story?: string
  /** File with a list of names. */
  readonly redact?: string
}

/** Writes an archive into a folder. */
export async function runExport(folder: string, options: ExportOptions): Promise<void> {
  const path = nameArchive(options)
  const { story, redact } = options
  const since = options.since === undefined ? undefined : readTime(options.since)
  const key = redact === undefined ? null : openKey(folder, redact)
  await telling(async progress => {
    const { sha256, roots } = await exportArchive(path, folder, {
      by: nameUser(),
      time: tellTime(),
      redactor: key?.redactor ?? null,
      progress: words => progress.step(`${folder}: ${words}`),
      ...(since === undefined ? {} : { since }),
      ...(story === undefined ? {} : { story }),
    })
    key?.keep()
    progress.end()
    process.stdout.write(`${folder}: written; its manifest has the hash ${sha256}\n`)
    if (key)
      process.stdout.write(
        `${key.file}: the key to what was redacted; keep it, and give it to nobody who may not read the names\n`,
      )
    if (roots !== null) process.stdout.write(`${folder}: the roots of the originals have the hash ${roots}\n`)
  })
}

// 2026-03-04 is midnight, UTC.
function readTime(since: string): string {
  const start = intervalOf(since)?.start
  if (start === undefined || !Number.isFinite(start))
    throw new CommandError(2, `--since "${since}" is no time: write it as 2026-03-04 or 2026-03-04T14:05Z.`)
  return `${new Date(start).toISOString().slice(0, 19)}Z`
}

interface Key {
  readonly file: string
  readonly redactor: Redactor
  /** Writes the key beside the folder. */
  readonly keep: () => void
}

function openKey(folder: string, list: string): Key {
  const names = readNames(readFile(list))
  if (names.forms.size === 0) throw new CommandError(1, `${list}: holds no names.`)
  const key = randomBytes(KEY_BYTES)
  const file = `${resolve(folder)}.key`
  if (existsSync(file))
    throw new CommandError(1, `${file}: is there already: it is the key of another export; move it first.`)
  const keep = () => writeFileSync(file, `${key.toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  return { file, redactor: makeRedactor(names, key), keep }
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new CommandError(1, `${path}: could not be read (${tellCause(cause)}).`, { cause })
  }
}

/** Reads an export into an archive. */
export async function runImport(folder: string, options: ArchiveOptions): Promise<void> {
  const path = nameArchive(options)
  await telling(async progress => {
    const step = (words: string) => progress.step(`${folder}: ${words}`)
    const { restored, reports, versions } = await importArchive(path, folder, {
      by: nameUser(),
      time: tellTime(),
      progress: step,
    })
    progress.end()
    const how = restored ? 'is now the archive that was exported' : 'has what it did not have'
    process.stdout.write(`${path}: ${how}: ${reports} more reports, ${versions} more versions\n`)
  })
}

/** Checks an export; the exit code is 1 where something does not hold. */
export async function runVerifyExport(folder: string): Promise<void> {
  await telling(async () => {
    const faults = await verifyExport(folder)
    for (const fault of faults) process.stdout.write(`${folder}: ${fault}\n`)
    process.stdout.write(faults.length === 0 ? `${folder}: whole\n` : `${folder}: faults: ${faults.length}\n`)
    if (faults.length > 0) process.exitCode = 1
  })
}

async function telling(work: (progress: Progress) => Promise<void>): Promise<void> {
  const progress = startProgress()
  try {
    await work(progress)
  } catch (error) {
    if (error instanceof ArchiveError) throw new CommandError(1, error.message, { cause: error })
    throw error
  } finally {
    progress.end()
  }
}
