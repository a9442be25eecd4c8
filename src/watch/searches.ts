import type { Archive } from '../archive/archive.ts'
import type { Follow } from '../archive/following.ts'
import type { Hit } from '../archive/query.ts'
import { parseQuery } from '../archive/search/parse.ts'
import { formatMoment } from '../fetch/capture.ts'
import { DAY_MS } from '../text/edtf.ts'
import type { NewNotice } from './notices.ts'

/** Hits of a search that are looked through for new ones. */
const MOST_HITS = 1000
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
    const hits = await gatherHits(archive, follow.about)
    const fresh = hits.filter(({ seen }) => seen > since && seen >= follow.added)
    const told = await leaveOld(archive, fresh)
    const earlier = hits.length > fresh.length || told.old
    const notices = await dropKnown(archive, follow, noticeHits(told.hits, follow, earlier))
    count += notices.length
    if (notices.length === 0 && now - Date.parse(follow.due) < MARK_MS) continue
    const changes = notices.map(notice => ({ kind: 'notice' as const, notice }))
    const time = formatMoment(now)
    await archive.commit([...changes, { kind: 'follow', follow: { ...follow, due: time } }], { by, time })
  }
  return count
}

async function gatherHits(archive: Archive, words: string): Promise<readonly Hit[]> {
  const hits: Hit[] = []
  const query = parseQuery(words)
  for (let after: string | null = null; hits.length < MOST_HITS; ) {
    const page = await archive.search(query, { after, limit: PAGE })
    hits.push(...page.entries)
    after = page.next
    if (after === null) break
  }
  return hits
}

interface Fresh {
  readonly hits: readonly Hit[]
  /** Whether anything was left out. */
  readonly old: boolean
}

/** Of a version that followed another, leaves only the passages whose words the other did not have: those are not new. */
async function leaveOld(archive: Archive, hits: readonly Hit[]): Promise<Fresh> {
  const left: Hit[] = []
  let old = false
  for (const hit of hits) {
    const before = await readBefore(archive, hit)
    const passages = hit.passages.filter(({ exact }) => !before.includes(exact))
    if (passages.length < hit.passages.length) old = true
    if (passages.length > 0 || hit.passages.length === 0) left.push({ ...hit, passages })
  }
  return { hits: left, old }
}

async function readBefore(archive: Archive, { report, version }: Hit): Promise<string> {
  const versions = await archive.versions(report)
  const at = versions.findLastIndex(each => each.version === version)
  const before = versions.slice(0, Math.max(0, at)).findLast(each => each.version !== 'gone' && !each.deleted)
  return before ? ((await archive.readVersion(before.version, report))?.text ?? '') : ''
}

/** Tells new hits, the earliest first; the first of all that the search ever found is its first appearance. */
function noticeHits(hits: readonly Hit[], follow: Follow, earlier: boolean): readonly NewNotice[] {
  const sorted = [...hits].sort((a, b) => (a.seen < b.seen ? -1 : a.seen > b.seen ? 1 : 0))
  return sorted.map(({ report, version, story, seen, passages }, index) => ({
    time: seen,
    follow: follow.id,
    kind: index === 0 && !earlier ? 'first appearance' : 'found',
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
  }))
}

// The search may have found it already, in the time that is looked at twice.
async function dropKnown(
  archive: Archive,
  { id }: Follow,
  notices: readonly NewNotice[],
): Promise<readonly NewNotice[]> {
  if (notices.length === 0) return []
  const { entries } = await archive.notices({ unread: false }, { after: null, limit: PAGE })
  const nameOf = ({ report, evidence }: Pick<NewNotice, 'report' | 'evidence'>) =>
    `${report} ${evidence.map(({ version, start }) => `${version} ${start}`).join(' ')}`
  const known = new Set(entries.filter(({ follow }) => follow === id).map(nameOf))
  return notices.filter(notice => !known.has(nameOf(notice)))
}
