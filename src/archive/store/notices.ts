import type { Selectable } from 'kysely'
import type { Notice } from '../archive.ts'
import type { Listed, Page } from '../query.ts'
import { limitOf, listRows, numberAfter } from './asking.ts'
import { canonicalJson } from './canonical.ts'
import type { NoticeRow, Store } from './tables.ts'

/** Keeps a notice that was not there. */
export async function keepNotice(store: Store, notice: Omit<Notice, 'number' | 'read'>): Promise<void> {
  const { time, follow, kind, story, report, evidence } = notice
  await store
    .insertInto('notice')
    .values({ time, read: 0, follow, kind, story, report, evidence: canonicalJson(evidence) })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Marks notices up to a number as read. */
export async function markRead(store: Store, upTo: number): Promise<void> {
  await store
    .updateTable('notice')
    .set({ read: 1 })
    .where('number', '<=', upTo)
    .where('read', '=', 0)
    .execute()
}

/** Notes that somebody has looked at a story. */
export async function markLooked(store: Store, story: string, time: string): Promise<void> {
  await store
    .updateTable('story')
    .set({ looked: time })
    .where('id', '=', story)
    .where(({ or, eb }) => or([eb('looked', 'is', null), eb('looked', '<', time)]))
    .execute()
}

/** Notices, the newest first. */
export async function listNotices(
  store: Store,
  { unread }: { readonly unread: boolean },
  page: Page,
): Promise<Listed<Notice>> {
  const limit = limitOf(page)
  const after = numberAfter(page)
  const rows = await store
    .selectFrom('notice')
    .selectAll()
    .$if(unread, query => query.where('read', '=', 0))
    .$if(after !== null, query => query.where('number', '<', after!))
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute()
  return listRows(rows, limit, { entry: noticeOf, place: ({ number }) => String(number) })
}

function noticeOf(row: Selectable<NoticeRow>): Notice {
  const { number, time, read, follow, kind, story, report, evidence } = row
  return {
    number,
    time,
    read: read === 1,
    follow,
    kind: kind as Notice['kind'],
    story,
    report,
    evidence: JSON.parse(evidence) as Notice['evidence'],
  }
}
