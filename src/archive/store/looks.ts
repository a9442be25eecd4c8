import type { Selectable } from 'kysely'
import type { Check } from '../archive.ts'
import type { Listed, Page } from '../query.ts'
import { limitOf, listRows, numberAfter } from './asking.ts'
import type { LogWriter } from './log.ts'
import { findReport, findReports } from './reports.ts'
import type { LookRow, Store } from './tables.ts'
import { GONE } from './versions.ts'

/** Keeps a look at the address of a report; a page that had gone away becomes a version of its own. */
export async function keepLook(store: Store, log: LogWriter, look: Check): Promise<void> {
  const number = (await findReports(store, [look.report])).get(look.report)
  if (number === undefined) return
  const { address, time, outcome, status, version, reason } = look
  const { numInsertedOrUpdatedRows } = await store
    .insertInto('look')
    .values({ report: number, address, time, outcome, status, version, reason })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return
  if (outcome === 'refused' || outcome === 'failed') return
  await store
    .updateTable('report')
    .set({ checked: time })
    .where('number', '=', number)
    .where('checked', '<', time)
    .execute()
  if (outcome === 'gone') await keepGone(store, log, number, look)
  else await keepSeen(store, number, look)
}

// Looks that find nothing one after another are one version, whose last look moves on.
async function keepGone(
  store: Store,
  log: LogWriter,
  report: number,
  { report: id, time }: Check,
): Promise<void> {
  const state = await store
    .selectFrom('report')
    .select(['gone', 'changed', 'versions', 'story'])
    .where('number', '=', report)
    .executeTakeFirstOrThrow()
  if (state.gone !== null) {
    await touch(store, report, GONE, time)
    return
  }
  if (time < state.changed) return
  await store
    .insertInto('version')
    .values({
      report,
      version: GONE,
      headline: null,
      published: null,
      modified: null,
      seen: time,
      last: time,
      words: 0,
      bytes: null,
      deleted: 0,
    })
    .execute()
  await store
    .updateTable('report')
    .set({ gone: time, versions: state.versions + 1 })
    .where('number', '=', report)
    .execute()
  if (state.story !== null)
    await store.updateTable('story').set({ changed: time }).where('id', '=', state.story).execute()
  await log.add('version', { report: id, version: GONE })
}

async function keepSeen(store: Store, report: number, { version, time }: Check): Promise<void> {
  if (version === null) return
  await touch(store, report, version, time)
  await store
    .updateTable('report')
    .set({ gone: null })
    .where('number', '=', report)
    .where('gone', '<', time)
    .execute()
}

async function touch(store: Store, report: number, version: string, time: string): Promise<void> {
  const latest = store
    .selectFrom('version')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('report', '=', report)
    .where('version', '=', version)
  await store
    .updateTable('version')
    .set({ last: time })
    .where('number', '=', latest)
    .where('last', '<', time)
    .execute()
}

/** Looks at the address of a report, the newest first. */
export async function listLooks(store: Store, report: string, page: Page): Promise<Listed<Check>> {
  const number = await findReport(store, report)
  if (number === null) return { entries: [], next: null }
  const limit = limitOf(page)
  const after = numberAfter(page)
  const rows = await store
    .selectFrom('look')
    .innerJoin('report', 'report.number', 'look.report')
    .selectAll('look')
    .select('report.id')
    .where('look.report', '=', number)
    .$if(after !== null, query => query.where('look.number', '<', after!))
    .orderBy('look.number', 'desc')
    .limit(limit + 1)
    .execute()
  return listRows(rows, limit, { entry: lookOf, place: row => String(row.number) })
}

function lookOf(row: Selectable<LookRow> & { readonly id: string }): Check {
  const { id, address, time, outcome, status, version, reason } = row
  return { report: id, address, time, outcome: outcome as Check['outcome'], status, version, reason }
}
