import type { Report } from '../../read/report.ts'
import { hashText } from '../../text/hash.ts'
import type { Findings } from '../findings.ts'
import { type Names, redactText } from '../redact/names.ts'
import { proveText } from '../redact/tree.ts'
import { redactReport, redactValue } from '../redact/values.ts'
import type { BagWriter } from './bag.ts'
import type { Row } from './rows.ts'
import type { ExportTable } from './tables.ts'

/** Replaces names in all that is exported. */
export interface Redactor {
  readonly redactText: (words: string) => string
  readonly redactRow: (table: ExportTable, row: Row) => Row
  /** Whether a table does not leave the house. */
  readonly leaves: (table: ExportTable) => boolean
  /** Writes the roots of all texts that were redacted so far. */
  readonly writeRoots: (bag: BagWriter) => void
  /** SHA-256 of what `writeRoots` writes. */
  readonly digest: () => string
}

/** What is about the work of a desk and not about its reports stays in the house. */
const STAYS: ReadonlySet<string> = new Set(['feed', 'feed_items', 'follow', 'notice', 'saved_search'])

/** Makes what replaces names; `key` is a secret of 32 bytes, made for this export. */
export function makeRedactor(names: Names, key: Uint8Array): Redactor {
  const roots: string[] = []
  const writeRoots = () => roots.map(line => `${line}\n`).join('')
  return {
    redactText: words => redactText(words, names),
    leaves: ({ table }) => STAYS.has(table),
    writeRoots: bag => {
      bag.begin('roots.ndjson')
      bag.add(writeRoots())
    },
    digest: () => hashText(writeRoots()),
    redactRow: (table, row) => {
      if (table.table === 'content') return redactContent(row, names, key, roots)
      const told = redactValue(row, names)
      // Bytes are left out: a page has its names in its markup too.
      return table.table === 'bytes' ? { ...told, kept: false } : told
    },
  }
}

// What is found in a report, and what grouping knows of it, is nothing but its words.
function redactContent(row: Row, names: Names, key: Uint8Array, roots: string[]): Row {
  const original = row.report as Report
  const { sentences } = row.findings as Findings
  const { report, places } = redactReport(original, names)
  if (places.length === 0) return { version: row.version, report, pieces: null, root: null }
  const id = `${original.id} ${original.version}`
  const { pieces, root } = proveText(original.text, { sentences, places, key, id })
  roots.push(JSON.stringify({ report: original.id, version: original.version, root }))
  return { version: row.version, report, pieces, root }
}
