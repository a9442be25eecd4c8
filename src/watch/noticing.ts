import { changeVersions } from '../align/versions.ts'
import type { Archive, Change, Known } from '../archive/archive.ts'
import type { Follow } from '../archive/following.ts'
import type { Desk } from '../group/desk.ts'
import type { Language } from '../language/language.ts'
import type { Report } from '../read/report.ts'
import { segment } from '../segment/segment.ts'
import type { Added, Arrived } from './decide.ts'
import { type NewNotice, noticeChanges, noticeReport } from './notices.ts'

/** What was decided about what came. */
export interface Noticed {
  readonly desk: Desk
  /** What was known before. */
  readonly known: Known
  readonly arrived: readonly Arrived[]
  readonly added: readonly Added[]
}

/** Tells what came into followed stories, and what changed in followed pages; it is kept together with what came. */
export async function noticeArrived(
  archive: Archive,
  language: Language,
  { desk, known, arrived, added }: Noticed,
): Promise<readonly Change[]> {
  const follows = await archive.follows()
  if (follows.length === 0) return []
  const reports = new Map(
    arrived.flatMap(({ versions }) =>
      versions.map(({ report, seen }) => [keyOf(report.id, report.version), { report, seen }]),
    ),
  )
  const pages = await findPages(archive, follows)
  const notices: NewNotice[] = []
  for (const { report: id, version, story, outcome } of added) {
    const { report, seen } = reports.get(keyOf(id, version))!
    if (outcome === 'new')
      for (const follow of storiesOf(follows, desk, story))
        notices.push(noticeReport(report, { follow, story, time: seen }))
    const last = known.reports.get(id)
    // An older text that comes late has changed nothing.
    if (outcome !== 'version' || !last || seen < last.changed) continue
    const before = await archive.readVersion(last.latest, id)
    for (const follow of before ? (pages.get(id) ?? []) : []) {
      const changes = tellChanges(before!, report, language)
      notices.push(...noticeChanges(before!, report, changes, { follow, story, time: seen }))
    }
  }
  return notices.map(notice => ({ kind: 'notice', notice }))
}

function keyOf(report: string, version: string): string {
  return `${report} ${version}`
}

/** What changed between two versions of a report, sentence by sentence. */
export function tellChanges(before: Report, after: Report, language: Language) {
  return changeVersions(segment(before, language), segment(after, language), language)
}

// A story that took in a followed one is followed in its place.
function storiesOf(follows: readonly Follow[], { stories }: Desk, story: string | null): readonly Follow[] {
  const here = story === null ? undefined : stories.get(story)
  return follows.filter(
    ({ what, about }) =>
      what === 'story' && (about === story || (!stories.has(about) && here?.was.includes(about))),
  )
}

/** Report → who follows its page. */
async function findPages(
  archive: Archive,
  follows: readonly Follow[],
): Promise<ReadonlyMap<string, readonly Follow[]>> {
  const pages = follows.filter(({ what }) => what === 'address')
  const { addresses } = await archive.lookUp({ addresses: pages.map(({ about }) => about) })
  return Map.groupBy(
    pages.filter(({ about }) => addresses.has(about)),
    ({ about }) => addresses.get(about)!,
  )
}
