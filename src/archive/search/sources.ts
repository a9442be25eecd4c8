import { sql } from 'kysely'
import type { SourceLine } from '../archive.ts'
import type { Listed, Page } from '../query.ts'
import { limitOf, listRows } from '../store/asking.ts'
import type { Store } from '../store/tables.ts'
import { splitWords } from './words.ts'

/** Names under which sources are quoted, those with most statements first, of equals by name. */
export async function listSources(store: Store, words: string, page: Page): Promise<Listed<SourceLine>> {
  const limit = limitOf(page)
  const after = readAfter(page.after)
  let asked = store.selectFrom('source').selectAll()
  // Words are searched from their beginnings: “sil” finds “Mara Silva”.
  for (const { plain } of splitWords(words))
    asked = asked.where(sql<boolean>`instr(' ' || ${sql.ref('key')}, ${` ${plain}`}) > 0`)
  if (after)
    asked = asked.where(({ or, and, eb }) =>
      or([
        eb('statements', '<', after.statements),
        and([eb('statements', '=', after.statements), eb('key', '>', after.key)]),
      ]),
    )
  const rows = await asked
    .orderBy('statements', 'desc')
    .orderBy('key')
    .limit(limit + 1)
    .execute()
  const counts = new Map<number, Counts>()
  for (const { number } of rows.slice(0, limit)) counts.set(number, await countReports(store, number))
  return listRows(rows, limit, {
    entry: ({ number, name, kind, statements }) => ({
      name,
      kind: kind as SourceLine['kind'],
      statements,
      ...counts.get(number)!,
    }),
    place: ({ statements, key }) => `${statements} ${key}`,
  })
}

function readAfter(after: string | null): { readonly statements: number; readonly key: string } | null {
  const parts = /^(\d{1,15}) ([\s\S]*)$/.exec(after ?? '')
  return parts && { statements: Number(parts[1]), key: parts[2]! }
}

type Counts = Pick<SourceLine, 'stories' | 'outlets' | 'first' | 'last'>

async function countReports(store: Store, source: number): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(distinct story) as stories, count(distinct outlet) as outlets,
      min(published) as first, max(published) as last
    from said join report on report.number = said.report where source = ${source}`.execute(store)
  return { ...rows[0]! }
}
