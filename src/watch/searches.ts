import { isDeepStrictEqual } from 'node:util'
import type { Archive } from '../archive/archive.ts'
import type { Follow } from '../archive/following.ts'
import type { Hit, Query } from '../archive/query.ts'
import { gatherHits } from '../archive/search/gather.ts'
import { parseQuery } from '../archive/search/parse.ts'
import { formatMoment } from '../fetch/capture.ts'
import { DAY_MS } from '../text/edtf.ts'
import type { NewNotice } from './notices.ts'

/** Hits of a search that are looked through for new ones. */
const MOST_HITS = 1000
/** Notices among which those that were told already are looked for, the latest. */
const MOST_NOTICES = 5000
const PAGE = 200
/** What was captured a while before it was kept is found all the same; a notice is kept once. */
const OVERLAP_MS = DAY_MS
/** How far what was looked through is noted, where nothing was found. */
const MARK_MS = 3_600_000

/** Looks what followed searches find that they had not found before, and keeps a notice of each; gives how many. */
export async function noticeSearches(
  archive: Archive,
  { by, now }: { readonly by: string; readonly now: number },
): Promise<number> {
  const searches = (await archive.follows()).filter(({ what }) => what === 'search')
  let count = 0
  for (const follow of searches) {
    const since = formatMoment(Date.parse(follow.due) - OVERLAP_MS)
    const query = parseQuery(follow.about)
    const hits = await gatherHits(archive, query, MOST_HITS)
    const fresh = hits
      .filter(({ seen }) => seen > since && seen >= follow.added)
      .sort((a, b) => (a.seen < b.seen ? -1 : a.seen > b.seen ? 1 : 0))
    const first = hits.length > fresh.length ? null : await findFirst(archive, query, fresh)
    const told = fresh.length === 0 ? [] : await gatherTold(archive, follow)
    const come = await leaveOld(archive, { follow, told }, fresh)
    const notices = dropKnown(noticeHits(come, follow, first), told)
    count += notices.length
    if (notices.length === 0 && now - Date.parse(follow.due) < MARK_MS) continue
    const changes = notices.map(notice => ({ kind: 'notice' as const, notice }))
    const time = formatMoment(now)
    await archive.commit([...changes, { kind: 'follow', follow: { ...follow, due: time } }], { by, time })
  }
  return count
}

/**
 * The hit with which what is searched for appeared first; null where that is not known: a hit is the latest version that
 * meets a search, and one before it may have met it too. Of a phrase alone the archive knows.
 */
async function findFirst(archive: Archive, query: Query, hits: readonly Hit[]): Promise<Hit | null> {
  const [phrase] = query.phrases
  if (phrase !== undefined && isDeepStrictEqual(query, { ...NOTHING_ASKED, phrases: [phrase] })) {
    const [print] = await archive.firstWith(phrase, 1)
    return hits.find(({ report, version }) => report === print?.report && version === print.version) ?? null
  }
  for (const { report, seen } of hits)
    if ((await archive.versions(report)).some(version => version.seen < seen)) return null
  return hits[0] ?? null
}

const NOTHING_ASKED = parseQuery('')

interface Followed {
  readonly follow: Follow
  /** Its notices. */
  readonly told: readonly NewNotice[]
}

/** Leaves only the passages that are new: whose words the report had neither before it was followed nor in a notice. */
async function leaveOld(
  archive: Archive,
  { follow, told }: Followed,
  hits: readonly Hit[],
): Promise<readonly Hit[]> {
  const known = new Set(
    told.flatMap(({ evidence }) => evidence.map(({ report, exact }) => `${report} ${exact}`)),
  )
  const left: Hit[] = []
  for (const hit of hits) {
    const before = await readBefore(archive, follow, hit)
    const passages = hit.passages.filter(
      ({ exact }) => !before.includes(exact) && !known.has(`${hit.report} ${exact}`),
    )
    if (passages.length > 0 || hit.passages.length === 0) left.push({ ...hit, passages })
  }
  return left
}

/** The text that a report had when its search was followed; empty where it came later. */
async function readBefore(archive: Archive, { added }: Follow, { report }: Hit): Promise<string> {
  const before = (await archive.versions(report)).findLast(
    ({ version, deleted, seen }) => seen < added && version !== 'gone' && !deleted,
  )
  return before ? ((await archive.readVersion(before.version, report))?.text ?? '') : ''
}

/** Tells new hits, the earliest first, and with which of them it appeared. */
function noticeHits(hits: readonly Hit[], follow: Follow, first: Hit | null): readonly NewNotice[] {
  return hits.map(hit => ({
    ...noticeHit(hit, follow),
    kind: isOf(hit, first) ? 'first appearance' : 'found',
  }))
}

function isOf({ report, version }: Hit, first: Hit | null): boolean {
  return first?.report === report && first.version === version
}

function noticeHit({ report, version, story, seen, passages }: Hit, follow: Follow): Omit<NewNotice, 'kind'> {
  return {
    time: seen,
    follow: follow.id,
    story,
    report,
    evidence: passages.map(({ start, end, exact, prefix, suffix }) => ({
      report,
      version,
      start,
      end,
      exact,
      prefix,
      suffix,
      role: 'new' as const,
    })),
  }
}

/** What a search has been told to have found, the latest first. */
async function gatherTold(archive: Archive, { id }: Follow): Promise<readonly NewNotice[]> {
  const told: NewNotice[] = []
  for (let after: string | null = null, read = 0; read < MOST_NOTICES; read += PAGE) {
    const page = await archive.notices({ unread: false }, { after, limit: PAGE })
    told.push(...page.entries.filter(({ follow }) => follow === id))
    after = page.next
    if (after === null) break
  }
  return told
}

// The search may have found it already, in the time that is looked at twice.
function dropKnown(notices: readonly NewNotice[], told: readonly NewNotice[]): readonly NewNotice[] {
  const nameOf = ({ report, evidence }: NewNotice) =>
    `${report} ${evidence.map(({ version, start }) => `${version} ${start}`).join(' ')}`
  const known = new Set(told.map(nameOf))
  return notices.filter(notice => !known.has(nameOf(notice)))
}
