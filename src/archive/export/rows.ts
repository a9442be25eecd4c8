import { sql } from 'kysely'
import { canonicalJson } from '../store/canonical.ts'
import { packValue, unpackValue } from '../store/pack.ts'
import type { Store } from '../store/tables.ts'
import type { ExportTable } from './tables.ts'

/** A row as it stands in a file of an export. */
export type Row = Readonly<Record<string, unknown>>

/** Rows that are read at a time. */
const ROWS_READ = 500

/** The rows of a table in the order of their key, as an export has them. */
export async function* readRows(store: Store, table: ExportTable): AsyncGenerator<Row> {
  const order = sql.join(table.key.map(column => sql.ref(column)))
  const name = sql.table(table.table)
  if (!table.numbered) {
    const { rows } = await sql<Row>`select * from ${name} order by ${order}`.execute(store)
    for (const row of rows) yield openRow(row, table)
    return
  }
  const key = table.key[0]!
  for (let after = 0; ; ) {
    const { rows } = await sql<Row>`
      select * from ${name} where ${sql.ref(key)} > ${after} order by ${order} limit ${ROWS_READ}`.execute(
      store,
    )
    for (const row of rows) yield openRow(row, table)
    if (rows.length < ROWS_READ) return
    after = Number(rows.at(-1)![key])
  }
}

// Bytes stand in the web archives: of their rows it is told whether they do.
function openRow(row: Row, { table, json, packed }: ExportTable): Row {
  const entries = Object.entries(row).map(([name, value]): [string, unknown] => {
    if (table === 'bytes' && name === 'packed') return ['kept', value !== null]
    if (value === null) return [name, null]
    if (packed.includes(name)) return [name, unpackValue(value as Uint8Array)]
    return [name, json.includes(name) ? JSON.parse(value as string) : value]
  })
  return Object.fromEntries(entries)
}

/** Columns whose JSON is kept in canonical form, since hashes or comparisons rest on it. */
const CANONICAL: ReadonlySet<string> = new Set(['ruling', 'about', 'capture', 'evidence'])

/** Puts a row of an export back as it was. */
export async function restoreRow(store: Store, row: Row, table: ExportTable): Promise<void> {
  const columns = Object.keys(row)
  const values = columns.map(name => {
    const value = row[name]
    if (value === null) return null
    if (table.packed.includes(name)) return packValue(value)
    if (!table.json.includes(name)) return value
    return CANONICAL.has(name) ? canonicalJson(value) : JSON.stringify(value)
  })
  await sql`
    insert into ${sql.table(table.table)} (${sql.join(columns.map(name => sql.ref(name)))})
    values (${sql.join(values.map(value => sql.val(value)))})`.execute(store)
}
