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
  const state = await readState(store, number)
  if (time > state.checked)
    await store.updateTable('report').set({ checked: time }).where('number', '=', number).execute()
  if (outcome === 'gone') await keepGone(store, log, { look, state })
  else await keepSeen(store, { look, state })
}

async function readState(store: Store, number: number) {
  return store
    .selectFrom('report')
    .select(['number', 'seen', 'checked', 'changed', 'gone', 'versions', 'story'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
}

interface Seeing {
  readonly look: Check
  readonly state: Awaited<ReturnType<typeof readState>>
}

// Looks that find nothing one after another are one version, whose last look moves on.
async function keepGone(store: Store, log: LogWriter, { look, state }: Seeing): Promise<void> {
  const { number, gone, changed, versions, story } = state
  const { time } = look
  if (gone !== null) {
    await touch(store, number, GONE, time)
    return
  }
  if (time < changed) return
  await store
    .insertInto('version')
    .values({
      report: number,
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
    .set({ gone: time, versions: versions + 1 })
    .where('number', '=', number)
    .execute()
  if (story !== null)
    await store.updateTable('story').set({ changed: time }).where('id', '=', story).execute()
  await log.add('version', { report: look.report, version: GONE })
}

async function keepSeen(store: Store, { look, state }: Seeing): Promise<void> {
  const { version, time } = look
  const { number, seen, gone } = state
  // With the first look the version has just come.
  if (version === null || time === seen) return
  await touch(store, number, version, time)
  if (gone !== null && gone < time)
    await store.updateTable('report').set({ gone: null }).where('number', '=', number).execute()
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
