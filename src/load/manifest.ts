import { dirname, isAbsolute, join } from 'node:path'
import type { About } from '../read/report.ts'
import { intervalOf } from '../text/edtf.ts'
import { makeNote, type Note } from '../text/note.ts'
import { LoadError, loadFile } from './files.ts'

/** A report that a manifest names: where its file is, null where it is to be fetched, and what the manifest says of it. */
export interface ManifestRow {
  readonly path: string | null
  readonly about: About
}

/** The rows of a manifest that can be used, and a note for each that cannot or has a value that cannot. */
export interface Manifest {
  readonly rows: readonly ManifestRow[]
  readonly notes: readonly Note[]
}

/** Loads a CSV manifest; its paths are relative to its folder. Fails with a `LoadError` where it is no manifest at all. */
export async function loadManifest(path: string): Promise<Manifest> {
  const loaded = await loadFile(path)
  if ('error' in loaded) throw loaded.error
  return readManifest(loaded.bytes, path)
}

/** Columns with a meaning; all others become labels. */
const COLUMNS = ['outlet', 'url', 'published', 'modified', 'headline', 'language'] as const

async function readManifest(bytes: Uint8Array, path: string): Promise<Manifest> {
  const notes: Note[] = []
  const lines = await parseLines(bytes, path, notes)
  const columns = lines[0]?.cells.map(name => name.toLowerCase()) ?? []
  if (!columns.includes('file') && !columns.includes('url'))
    throw new LoadError(path, 'is no manifest', 'it has no column "file" and no column "url"')
  const rows = lines.slice(1).flatMap(({ cells, line }) => {
    const row = Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? '']))
    return readRow(row, line, path, notes) ?? []
  })
  return { rows, notes }
}

interface Cells {
  readonly cells: readonly string[]
  /** Number of the line that the row ends in, from 1. */
  readonly line: number
}

async function parseLines(bytes: Uint8Array, path: string, notes: Note[]): Promise<readonly Cells[]> {
  const { parse } = await import('csv-parse/sync')
  const source = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  const read = (text: string, from: number): readonly Cells[] => {
    const rows = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true, trim: true })
    return (rows as unknown as Row[]).map(({ record, info }) => ({ cells: record, line: from + info.lines }))
  }
  try {
    return read(source, 0)
  } catch {
    // A quotation mark without its partner takes all that follows with it: then each line stands alone.
    return source.split(/\r?\n/).flatMap((line, i) => {
      try {
        return read(line, i)
      } catch (error) {
        notes.push(noteRow(path, i + 1, (error as Error).message.split(/ at line 1\b/, 1)[0]!))
        return []
      }
    })
  }
}

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

type Named = Readonly<Record<string, string>>

function readRow(row: Named, line: number, path: string, notes: Note[]): ManifestRow | null {
  const stated: Record<string, string> = {}
  for (const column of COLUMNS) {
    const value = row[column]
    if (!value) continue
    const fault = findFault(column, value)
    if (fault) notes.push(noteRow(path, line, `${column} "${value}" ${fault}`))
    else stated[column] = column === 'language' ? value.toLowerCase().split(/[-_]/)[0]! : value
  }
  const file = row.file || stated.url
  if (!file) {
    notes.push(noteRow(path, line, 'names no file and no address'))
    return null
  }
  const about = { file, ...stated, labels: gatherLabels(row), from: 'manifest' } as const
  // A row without a file is fetched from its address.
  if (!row.file) return { path: null, about }
  return { path: isAbsolute(file) ? file : join(dirname(path), file), about }
}

function gatherLabels(row: Named): Readonly<Record<string, string>> {
  const known: readonly string[] = ['file', ...COLUMNS]
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => !known.includes(name) && name && value),
  )
}

function findFault(column: (typeof COLUMNS)[number], value: string): string | null {
  if (column === 'published' || column === 'modified') return checkDate(value)
  if (column === 'url' && !/^https?:\/\//i.test(value)) return 'is no web address'
  if (column === 'language' && !/^[a-z]{2,3}(?:[-_]\w+(?:-\w+)*)?$/i.test(value)) return 'is no language tag'
  return null
}

/** Why a value cannot be a date of publication, or null when it can: a day, or a day and time, as ISO 8601 writes them. */
export function checkDate(value: string): string | null {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(value)) {
    return 'is no date of the form 2026-03-04 or 2026-03-04T14:05+01:00'
  }
  const time = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(value)
  const late = time && (Number(time[1]) > 23 || Number(time[2]) > 59 || Number(time[3] ?? 0) > 59)
  return intervalOf(value) && !late ? null : 'is no day or time of the calendar'
}

function noteRow(path: string, line: number, why: string): Note {
  const note = makeNote('manifest-row')
  return { ...note, message: `${note.message.replace(/\.$/, '')}: ${path}, line ${line}: ${why}.` }
}
