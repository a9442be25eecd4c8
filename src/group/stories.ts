import { partnerOf } from './decisions.ts'
import { type Desk, type Draft, dropStory, keysOf, type Member } from './desk.ts'
import { type Common, explainReport, gatherCommon, type Why } from './explain.ts'
import { share } from './vector.ts'

/** Reports of one event, with the reason why each belongs. */
export interface GroupedStory {
  /** Lasting: it is that of the first report, as long as the story goes on. */
  readonly id: string
  /** Ids of stories that it took in, or that it was part of. */
  readonly was: readonly string[]
  /** Headline of the report that is most like the others; null where none has one. */
  readonly headline: string | null
  readonly reports: readonly GroupedReport[]
}

/** A report of a story. */
export interface GroupedReport {
  readonly file: string
  /** Id and version. */
  readonly report: string
  readonly version: string
  readonly outlet: string | null
  readonly headline: string | null
  /** EDTF, or null where it is not known. */
  readonly published: string | null
  readonly why: Why
}

/** The stories of a desk, the largest first; those of one size in the order in which they came. A round-up stands in each story that it tells of. */
export function listStories(desk: Desk): readonly GroupedStory[] {
  return tellDrafts(desk, [...desk.stories.values()])
}

/** Lists the stories of which no report has come for so many days, and takes them from the desk. */
export function closeStories(desk: Desk, days: number): readonly GroupedStory[] {
  const { stories, today } = desk
  const old = [...stories.values()].filter(
    ({ last }) => last !== null && today !== null && last < today - days,
  )
  const closed = tellDrafts(desk, old)
  for (const { id } of old) dropStory(desk, id)
  return closed
}

/** A story to which something happened, as the desk has it now. */
export interface TouchedStory extends Pick<GroupedStory, 'id' | 'was' | 'headline'> {
  /** Days of its first and last report, counted from 1970-01-01; null where none is known. */
  readonly first: number | null
  readonly last: number | null
  readonly members: readonly TouchedReport[]
}

/** A report of such a story. */
export interface TouchedReport {
  readonly report: string
  readonly why: Why
  /** Of a round-up: reports, by id, whose stories it belongs to as well. */
  readonly also: readonly string[]
}

/** Takes down to which stories something happened since the last time, and which are gone: others took them in. */
export function takeTouched(desk: Desk): {
  readonly stories: readonly TouchedStory[]
  readonly gone: readonly string[]
} {
  const ids = [...desk.touched]
  desk.touched.clear()
  const guests = findGuests(desk)
  const there = ids.flatMap(id => desk.stories.get(id) ?? [])
  return {
    stories: there.map(draft => describeTouched(desk, draft, guests.get(draft.id) ?? [])),
    gone: ids.filter(id => !desk.stories.has(id)),
  }
}

function describeTouched(desk: Desk, draft: Draft, guests: readonly number[]): TouchedStory {
  const { id, was, first, last } = draft
  const members = [...draft.members, ...guests].map(number => desk.reports.get(number)!)
  const { headline, reports } = describeStory(desk, draft, members)
  const entries = reports.map(({ report, why }, index) => {
    const { also, story } = members[index]!
    const others = story === id ? also.flatMap(number => desk.reports.get(number)?.profile.report ?? []) : []
    return { report, why, also: others }
  })
  return { id, was, headline, first, last, members: entries }
}

function tellDrafts(desk: Desk, drafts: readonly Draft[]): readonly GroupedStory[] {
  const guests = findGuests(desk)
  const listed = drafts.filter(draft => !isSpread(desk, draft))
  const entries = listed.map(draft => {
    const first = draft.members.reduce((least, number) => Math.min(least, number))
    return { draft, first, guests: guests.get(draft.id) ?? [] }
  })
  const sizeOf = ({ draft, guests }: (typeof entries)[0]) => draft.members.length + guests.length
  entries.sort((a, b) => sizeOf(b) - sizeOf(a) || a.first - b.first)
  return entries.map(({ draft, guests }) => {
    const numbers = [...draft.members, ...guests].sort((a, b) => a - b)
    return describeStory(
      desk,
      draft,
      numbers.map(number => desk.reports.get(number)!),
    )
  })
}

/** Whether a story is nothing but a round-up that stands in the stories that it tells of. */
export function isSpread(desk: Desk, draft: Draft): boolean {
  const linked = isLinked(desk, draft) ? linksOf(desk, draft) : []
  // Two round-ups of one matter, and no other report of it: each is a story of its own.
  return linked.some(({ story }) => !isLinked(desk, desk.stories.get(story)!))
}

function isLinked(desk: Desk, draft: Draft): boolean {
  return draft.members.length === 1 && linksOf(desk, draft).length > 0
}

function linksOf({ reports }: Desk, { members }: Draft): readonly Member[] {
  return reports.get(members[0]!)!.also.flatMap(number => reports.get(number) ?? [])
}

// Story → numbers of the round-ups that tell of it beside others.
function findGuests({ reports }: Desk): ReadonlyMap<string, readonly number[]> {
  const guests = new Map<string, number[]>()
  for (const { number, story, also } of reports.values()) {
    const stories = new Set(also.flatMap(other => reports.get(other)?.story ?? []))
    stories.delete(story)
    for (const id of stories) {
      const known = guests.get(id)
      if (known) known.push(number)
      else guests.set(id, [number])
    }
  }
  return guests
}

function describeStory(desk: Desk, draft: Draft, members: readonly Member[]): GroupedStory {
  const common = gatherCommon(members.map(({ profile }) => profile))
  const holders = countHolders(members)
  const entries = members.map(member => {
    const how = member.story === draft.id ? whyOf(desk, member, holders) : 'part'
    return describeReport(member, common, members.length === 1 ? 'alone' : how)
  })
  return { id: draft.id, was: draft.was, headline: chooseHeadline(desk, draft), reports: entries }
}

function describeReport({ profile }: Member, common: Common, how: Why['how']): GroupedReport {
  const { file, report, version, outlet, headline, published } = profile
  return { file, report, version, outlet, headline, published, why: explainReport(profile, common, how) }
}

// Report id or version → how many reports of the story have it.
function countHolders(members: readonly Member[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of members.flatMap(({ profile }) => keysOf(profile)))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function whyOf({ decided }: Desk, { profile }: Member, holders: ReadonlyMap<string, number>): Why['how'] {
  const merges = decided.about(profile.report).filter(({ kind }) => kind === 'merge')
  if (merges.some(decision => holders.has(partnerOf(decision, profile.report)))) return 'decided'
  return keysOf(profile).some(key => holders.get(key)! > 1) ? 'same report' : 'alike'
}

/** Reports that are held against a long story to find its headline. */
const MOST_COMPARED = 30

function chooseHeadline(desk: Desk, { members }: Draft): string | null {
  const reports = members.slice(0, MOST_COMPARED).map(number => desk.reports.get(number)!)
  let best: string | null = null
  let most = -1
  for (const { profile, vector } of reports) {
    if (profile.headline === null) continue
    const likeness = reports.reduce((sum, other) => sum + share(vector, other.vector).product, 0)
    if (likeness > most) [best, most] = [profile.headline, likeness]
  }
  return best
}
