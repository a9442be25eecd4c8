import type { ArchivedReport, Change, Check } from '../archive/archive.ts'
import type { Follow } from '../archive/following.ts'
import type { Since } from '../fetch/cache.ts'
import { formatMoment } from '../fetch/capture.ts'
import { type Answer, askSite, type NoAnswer } from './answer.ts'
import { makeSource, type TakeOptions } from './items.ts'
import { noticeGone } from './notices.ts'
import { adaptInterval, backOff, MOST_S, planNext } from './schedule.ts'

/** What a look at a followed page gave. */
export interface PageLooked {
  readonly address: string
  readonly outcome: Check['outcome']
  /** Why it gave nothing; null where it did. */
  readonly reason: string | null
  readonly due: string
  /** Whether its site asked to be left alone until then. */
  readonly busy: boolean
}

/** Looks again at a followed page that is due, and keeps what it found: the same, a version, that it has gone, or why nothing was seen. */
export async function lookAtPage(follow: Follow, options: TakeOptions): Promise<PageLooked> {
  const { archive, fetcher } = options
  const { addresses } = await archive.lookUp({ addresses: [follow.about] })
  const id = addresses.get(follow.about)
  const state = id === undefined ? null : await archive.report(id)
  const answer = await askSite(fetcher, follow.about, await findSince(state, follow, options))
  const seen = await judgePage(follow, state, answer, options)
  const next = planFollow(follow, seen, answer, options.now())
  // Whoever ended to follow it meanwhile does not follow it again.
  const isFollowed = (await archive.follows()).some(({ id }) => id === follow.id)
  const all: Change[] = [...seen.changes, ...(isFollowed ? [{ kind: 'follow' as const, follow: next }] : [])]
  if (all.length > 0) await archive.commit(all, { by: options.by, time: formatMoment(options.now()) })
  return {
    address: follow.about,
    outcome: seen.outcome,
    reason: seen.reason,
    due: next.due,
    busy: 'retryAfter' in answer && answer.retryAfter !== null,
  }
}

// A page that had gone is asked for whole.
async function findSince(
  state: ArchivedReport | null,
  { about }: Follow,
  { archive }: TakeOptions,
): Promise<Since> {
  if (!state || state.gone !== null) return { etag: null, modified: null }
  const captures = await archive.captures(state.id)
  const headers = captures.findLast(({ capture }) => capture?.asked === about)?.capture?.headers ?? {}
  return { etag: headers.etag ?? null, modified: headers['last-modified'] ?? null }
}

interface Seen {
  readonly outcome: Check['outcome']
  readonly reason: string | null
  readonly changes: readonly Change[]
}

async function judgePage(
  follow: Follow,
  state: ArchivedReport | null,
  answer: Answer,
  options: TakeOptions,
): Promise<Seen> {
  const time = formatMoment(options.now())
  const check = (
    outcome: Check['outcome'],
    status: number | null,
    reason: string | null,
  ): readonly Change[] => {
    if (!state) return []
    const version = outcome === 'same' ? state.latest : null
    return [
      {
        kind: 'check',
        check: { report: state.id, address: follow.about, time, outcome, status, version, reason },
      },
    ]
  }
  switch (answer.kind) {
    case 'unchanged':
      return { outcome: 'same', reason: null, changes: check('same', 304, null) }
    case 'page': {
      const { outcome, reason } = await addPage(follow, state, answer.page, options)
      return {
        outcome,
        reason,
        changes: outcome === 'failed' ? check(outcome, answer.page.capture.status, reason) : [],
      }
    }
    default: {
      const changes = check(answer.kind, answer.status, answer.reason)
      const notices = answer.kind === 'gone' ? await noticeAway(follow, state, time, options) : []
      return { outcome: answer.kind, reason: answer.reason, changes: [...changes, ...notices] }
    }
  }
}

const OUTCOMES = { new: 'first', version: 'changed', same: 'same' } as const

/** Adds a page that was sent; what it is compared with, and what is noticed, is the intake's to say. */
async function addPage(
  { about }: Follow,
  state: ArchivedReport | null,
  page: Parameters<typeof makeSource>[1],
  { intake, by }: TakeOptions,
): Promise<Pick<Seen, 'outcome' | 'reason'>> {
  const { added, failures } = await intake.add([makeSource(about, page)], { by })
  const own = state === null ? added[0] : added.find(({ report }) => report === state.id)
  if (own) return { outcome: OUTCOMES[own.outcome], reason: null }
  const why =
    added.length > 0
      ? `${about}: shows another report now.`
      : `${about}: ${failures[0]?.reason ?? 'holds no report.'}`
  return { outcome: 'failed', reason: why }
}

async function noticeAway(
  follow: Follow,
  state: ArchivedReport | null,
  time: string,
  { archive }: TakeOptions,
): Promise<readonly Change[]> {
  // That it is still away is no news.
  if (!state || state.gone !== null) return []
  const last = await archive.readVersion(state.latest, state.id)
  return last ? [{ kind: 'notice', notice: noticeGone(last, { follow, story: state.story, time }) }] : []
}

function planFollow(follow: Follow, { outcome }: Seen, answer: Answer, now: number): Follow {
  if (answer.kind === 'page' || answer.kind === 'unchanged') {
    const intervalS = adaptInterval(follow.intervalS, outcome === 'changed' || outcome === 'first')
    const { headers } = answer.page.capture
    return { ...follow, intervalS, failures: 0, due: formatMoment(planNext(now, intervalS, { headers })) }
  }
  const failures = follow.failures + 1
  const due = planNext(now, waitAfter(follow, answer, failures), { retryAfter: answer.retryAfter })
  return { ...follow, failures, due: formatMoment(due) }
}

function waitAfter({ intervalS }: Follow, { kind }: NoAnswer, failures: number): number {
  return kind === 'refused' ? MOST_S : backOff(intervalS, failures)
}
