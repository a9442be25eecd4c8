import type { Ruling } from '../align/rulings.ts'
import type { Archive, HandRuling } from '../archive/archive.ts'
import type { Brief } from '../brief/brief.ts'
import type { Language } from '../language/language.ts'
import type { Report } from '../read/report.ts'
import { hashText } from '../text/hash.ts'
import { VERSION } from '../version.ts'
import { WatchError } from './failure.ts'
import type { Pool } from './pool.ts'
import { type EarlierReport, makeBrief, type Telling } from './telling.ts'

/** A story of an archive as a brief, with the reports that it was made of. */
export interface ToldStory {
  readonly brief: Brief
  readonly reports: readonly Report[]
  /** Versions of them that were there before, of which it tells what changed. */
  readonly earlier: readonly Report[]
}

export interface TellOptions {
  /** A moment, UTC: the brief is made of what had been seen and decided by then. */
  readonly asOf?: string | null
  /** Threads, where other work must not wait for this; by default it is done where it is called. */
  readonly pool?: Pool
}

/**
 * Gives the brief of a story: one that was kept, while nothing that it is made of has changed, else a new one, which is kept.
 * Rejects with a `WatchError` where there is no such story, or nothing of it had been seen by then.
 */
export async function tellStory(
  archive: Archive,
  language: Language,
  id: string,
  { asOf = null, pool }: TellOptions = {},
): Promise<ToldStory> {
  const telling = await gather(archive, id, asOf)
  const key = keyOf(telling, language)
  const kept = await archive.made(key)
  const brief = kept
    ? (JSON.parse(new TextDecoder().decode(kept)) as Brief)
    : await (pool ? pool.run({ kind: 'tell', ...telling }) : makeBrief(telling, language))
  const bytes = kept ?? new TextEncoder().encode(JSON.stringify(brief))
  const groups = asOf === null ? (brief.stories[0]?.summary.groups ?? null) : null
  if (!kept) {
    // While it was made the story may have changed: then its groups are not those of this brief.
    const isStill = groups !== null && keyOf(await gather(archive, telling.id, null), language) === key
    await archive.keepMade(key, telling.id, { bytes, groups: isStill ? groups : null })
  } else if (groups !== null && (await archive.story(telling.id))?.groups === null) {
    // A decision that was taken back leads to a story of which the brief is kept.
    await archive.keepMade(key, telling.id, { bytes, groups })
  }
  return { brief, reports: telling.reports, earlier: telling.earlier.map(({ report }) => report) }
}

async function gather(archive: Archive, name: string, asOf: string | null): Promise<Telling> {
  const story = await archive.story(name)
  if (!story) throw new WatchError(name, 'missing', 'the archive has no such story.')
  // Of a round-up only a passage belongs to the story, and a brief is made of whole reports.
  const parts = new Set(story.members.flatMap(({ report, why }) => (why.how === 'part' ? [report] : [])))
  const all = await archive.storyReports(story.id, asOf)
  const reports = all.filter(report => !parts.has(report.id))
  if (reports.length === 0)
    throw new WatchError(name, 'missing', `nothing of the story had been seen${asOf ? ` by ${asOf}` : ''}.`)
  const changed = reports.filter(
    ({ id }) => (story.members.find(each => each.report === id)?.state.versions ?? 1) > 1,
  )
  const earlier: EarlierReport[] = []
  for (const report of changed) earlier.push(...(await gatherEarlier(archive, report)))
  return { id: story.id, reports, earlier, rulings: await gatherRulings(archive, reports, asOf) }
}

/** Earlier versions of a report that a brief is made with: a live blog has hundreds. */
const MOST_EARLIER = 8

async function gatherEarlier(archive: Archive, latest: Report): Promise<readonly EarlierReport[]> {
  const versions = (await archive.versions(latest.id)).filter(
    ({ deleted, version }) => !deleted && version !== 'gone',
  )
  const at = versions.findLastIndex(({ version }) => version === latest.version)
  const before: EarlierReport[] = []
  for (let index = Math.max(0, at - MOST_EARLIER); index < at; index++) {
    const { version, seen } = versions[index]!
    const report = await archive.readVersion(version, latest.id)
    if (report) before.push({ report, seen, until: versions[index + 1]!.seen })
  }
  return before
}

async function gatherRulings(
  archive: Archive,
  reports: readonly Report[],
  asOf: string | null,
): Promise<readonly Ruling[]> {
  const ids = new Set(reports.map(({ id }) => id))
  const rulings = await archive.rulings()
  return rulings
    .filter(({ time }) => asOf === null || time <= asOf)
    .map(({ ruling }) => ruling)
    .filter(isOfStory)
    .filter(ruling => reportsOf(ruling).some(report => ids.has(report)))
}

function isOfStory(ruling: HandRuling): ruling is Ruling {
  return ruling.kind !== 'join-names'
}

function reportsOf(ruling: Ruling): readonly string[] {
  switch (ruling.kind) {
    case 'match':
      return [ruling.one.report, ruling.other.report]
    case 'speaker':
      return [ruling.place.report]
    case 'family':
    case 'merge':
    case 'split':
      return [ruling.report, ruling.other]
  }
}

/** By this a brief is known that need not be made again: program, models, versions and decisions are the same. */
function keyOf({ id, reports, earlier, rulings }: Telling, { tag, version }: Language): string {
  const versions = reports.map(report => `${report.id} ${report.version} ${report.reader}`).sort()
  const before = earlier.map(({ report, seen }) => `${report.id} ${report.version} ${seen}`)
  return hashText(JSON.stringify([VERSION, tag, version, id, versions, before, rulings]))
}
