import type { Archive } from '../archive/archive.ts'
import type { FeedLine } from '../archive/following.ts'
import { readListed } from '../feed/lists.ts'
import { formatMoment } from '../fetch/capture.ts'
import type { Fetched } from '../fetch/fetcher.ts'
import { parseRetryAfter } from '../fetch/retry.ts'
import type { ReadingWords } from '../language/reading.ts'
import { type Answer, askSite, type NoAnswer } from './answer.ts'
import type { Added } from './decide.ts'
import { afterFailure, afterLook, afterSame, findFresh, findMove } from './feed.ts'
import { siteOf, type TakeOptions, takeItems } from './items.ts'

/** What a look at a feed gave, for whoever reads along. */
export interface FeedLooked {
  readonly address: string
  readonly outcome: NonNullable<FeedLine['outcome']>
  /** Where it has moved to for good. */
  readonly moved: string | null
  readonly added: readonly Added[]
  /** Items that are left for the next time. */
  readonly left: number
  /** Why it, or items of it, gave nothing. */
  readonly failures: readonly string[]
  /** When it may be asked again. */
  readonly due: string
  /** Whether its site asked to be left alone until then. */
  readonly busy: boolean
}

export interface LookOptions extends TakeOptions {
  readonly words: ReadingWords
  readonly removals: Removals
}

/** Looks at a feed that is due: asks for what has changed, adds what is new, and keeps its state. */
export async function lookAtFeed(line: FeedLine, options: LookOptions): Promise<FeedLooked> {
  const { fetcher } = options
  const answer = await askSite(fetcher, line.address, { etag: line.etag, modified: line.modified })
  const looked = await judgeFeed(line, answer, options)
  const at = answer.kind === 'page' || answer.kind === 'unchanged' ? answer.page.capture : null
  const move = at && looked.line.failures === 0 ? findMove(line, at) : null
  await keepFeed(line, looked.line, move, options)
  return {
    address: line.address,
    outcome: move && looked.line.outcome === 'same' ? 'moved' : looked.line.outcome!,
    moved: move,
    added: looked.added,
    left: looked.left,
    failures: looked.failures,
    due: looked.line.due,
    busy: looked.busy,
  }
}

interface Judged extends Pick<FeedLooked, 'added' | 'left' | 'failures' | 'busy'> {
  readonly line: FeedLine
}

async function judgeFeed(line: FeedLine, answer: Answer, options: LookOptions): Promise<Judged> {
  const { now } = options
  switch (answer.kind) {
    case 'unchanged':
      return { line: afterSame(line, answer.page.capture, now()), ...NOTHING }
    case 'page':
      return judgePage(line, answer.page, options)
    default:
      return fail(line, answer, now())
  }
}

async function judgePage(line: FeedLine, page: Fetched, options: LookOptions): Promise<Judged> {
  const { words, now } = options
  const listed = readListed(page.bytes, words, page.capture.reached)
  if (listed?.kind !== 'feed') {
    const reason = `${line.address}: is no feed any more, or a broken one.`
    return fail(line, { kind: 'failed', status: page.capture.status, reason, retryAfter: null }, now())
  }
  const { feed } = listed
  const { taken, left, failed, busy, added, failures } = await takeItems(findFresh(line, feed), page, options)
  const isNew = added.some(({ outcome }) => outcome !== 'same')
  const looked = { feed, capture: page.capture, taken, left, failed, isNew, retryAfter: longest(busy, now()) }
  const next = afterLook(line, looked, now())
  return { line: next, added, left, failures, busy: busy.has(siteOf(line.address)) }
}

const NOTHING = { added: [], left: 0, failures: [], busy: false } as const

function fail(line: FeedLine, answer: NoAnswer, now: number): Judged {
  const { reason, retryAfter } = answer
  return { ...NOTHING, line: afterFailure(line, answer, now), failures: [reason], busy: retryAfter !== null }
}

function longest(busy: ReadonlyMap<string, string>, now: number): string | null {
  const waits = [...busy.values()].sort(
    (a, b) => (parseRetryAfter(b, now) ?? 0) - (parseRetryAfter(a, now) ?? 0),
  )
  return waits[0] ?? null
}

/** Keeps the state of a feed, at its new address where it has moved; one that somebody removed meanwhile stays removed. */
async function keepFeed(
  before: FeedLine,
  after: FeedLine,
  move: string | null,
  { archive, by, now, removals }: LookOptions,
): Promise<void> {
  if (await removals.has(before.address)) return
  const options = { by, time: formatMoment(now()) }
  if (move === null) {
    await archive.commit([{ kind: 'feed', feed: after }], options)
    return
  }
  const there = (await archive.feeds()).find(({ address }) => address === move)
  const items = there ? [...new Set([...there.items, ...after.items])] : after.items
  const added = there?.added ?? after.added
  await archive.commit(
    [
      { kind: 'drop-feed', address: before.address },
      { kind: 'feed', feed: { ...after, address: move, added, items } },
    ],
    { ...options, why: `it has moved to ${move}` },
  )
}

/** Tells which feeds were removed since it was opened. */
export interface Removals {
  has(address: string): Promise<boolean>
}

/** Follows the log of an archive for feeds that are removed while they are looked at. */
export async function openRemovals(archive: Archive): Promise<Removals> {
  let { number } = await archive.head()
  const removed = new Set<string>()
  return {
    async has(address) {
      for await (const entry of archive.log(number + 1)) {
        number = Math.max(number, entry.number)
        const about = String(entry.about.address)
        if (entry.action === 'feed removed') removed.add(about)
        if (entry.action === 'feed added') removed.delete(about)
      }
      return removed.has(address)
    },
  }
}
