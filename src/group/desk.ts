import { type Decided, type Decision, openDecisions } from './decisions.ts'
import { openPairs, type Pairs } from './pairs.ts'
import {
  dropTerms,
  enterReport,
  type Postings,
  QUERY_TERMS,
  REMEMBERED,
  type Term,
  useTerms,
  vectorOf,
} from './postings.ts'
import type { Profile } from './profile.ts'
import { openTally, type Tally } from './tally.ts'
import { add, cutVector, EMPTY, share, type Vector } from './vector.ts'

/** Plain data from which a desk can be opened again: what an archive keeps of the stories that are still open. */
export interface Kept {
  readonly reports: readonly KeptReport[]
  readonly stories: readonly { readonly id: string; readonly was: readonly string[] }[]
  readonly decisions: readonly Decision[]
}

/** A report with the id of its story, and the indexes of the reports whose stories it belongs to as well. */
export interface KeptReport {
  readonly profile: Profile
  readonly story: string
  readonly also: readonly number[]
}

/** A report on the desk. */
export interface Member {
  readonly number: number
  readonly profile: Profile
  readonly vector: Vector
  /** Of a round-up: its passages. */
  readonly passages: readonly Vector[]
  /** Numbers of the terms of its names, ascending. */
  readonly names: Int32Array
  story: string
  /** Of a round-up: numbers of reports whose stories it belongs to as well. */
  also: number[]
}

/** A story on the desk. */
export interface Draft {
  readonly id: string
  was: readonly string[]
  /** Numbers of its reports, in the order in which they came. */
  readonly members: number[]
  /** Its reports as one, as far as they were summed up. */
  sum: Sum
  /** Days of its first and last report; null where none is known. */
  first: number | null
  last: number | null
  /** Numbers of its reports about which somebody decided. */
  decided: number[]
}

/** Reports as one: the sum of their vectors and of their likenesses with each other, and how many they are. */
export interface Sum {
  vector: Vector
  within: number
  count: number
}

/** Stories that are still open with the index by which they are found; it changes with each report that is placed. */
export interface Desk extends Postings {
  readonly reports: Map<number, Member>
  readonly stories: Map<string, Draft>
  /** Report id, version or headline → numbers of its reports. */
  readonly same: Map<string, number[]>
  decisions: readonly Decision[]
  decided: Decided
  nextReport: number
  /** Latest day of publication of a report that was placed. */
  today: number | null
  /** Ids of stories to which something happened since somebody took them down: begun, grown, parted, or taken in and gone. */
  readonly touched: Set<string>
  /** Likenesses that were reckoned lately, and where sums are made: nothing that would have to be kept. */
  readonly pairs: Pairs
  readonly tally: Tally
}

/** An empty desk, or the desk as it was kept. */
export function openDesk(kept: Kept = NOTHING): Desk {
  const { decisions } = kept
  const desk: Desk = {
    reports: new Map(),
    stories: new Map(),
    terms: new Map(),
    same: new Map(),
    decisions,
    decided: openDecisions(decisions),
    nextReport: 0,
    nextTerm: 0,
    today: null,
    touched: new Set(),
    pairs: openPairs(),
    tally: openTally(QUERY_TERMS * REMEMBERED),
  }
  layStories(desk, kept)
  return desk
}

/** Lays stories that were kept beside those of the desk; one that lies there already stays as it is. */
export function layStories(desk: Desk, { reports, stories }: Pick<Kept, 'reports' | 'stories'>): void {
  const fresh = stories.filter(({ id }) => !desk.stories.has(id))
  for (const { id, was } of fresh) desk.stories.set(id, openDraft(id, was))
  const ids = new Set(fresh.map(({ id }) => id))
  const members = reports.map(({ profile, story }) => {
    if (!ids.has(story)) return findReport(desk, profile.report)
    const member = putReport(desk, profile)
    joinDraft(desk, desk.stories.get(story)!, member)
    return member
  })
  for (const [index, { story, also }] of reports.entries()) {
    const numbers = also.flatMap(other => members[other]?.number ?? [])
    if (ids.has(story)) members[index]!.also = numbers
  }
  for (const id of ids) desk.touched.delete(id)
}

/** A report of the desk by its id; null where it does not lie there. */
export function findReport({ same, reports }: Desk, report: string): Member | null {
  const numbers = same.get(report) ?? []
  return numbers.map(number => reports.get(number)!).find(({ profile }) => profile.report === report) ?? null
}

const NOTHING: Kept = { reports: [], stories: [], decisions: [] }

/** The desk as plain data. */
export function keepDesk({ reports, stories, decisions }: Desk): Kept {
  const index = new Map([...reports.keys()].map((number, at) => [number, at]))
  return {
    reports: [...reports.values()].map(({ profile, story, also }) => ({
      profile,
      story,
      also: also.flatMap(number => index.get(number) ?? []),
    })),
    stories: [...stories.values()].map(({ id, was }) => ({ id, was })),
    decisions,
  }
}

/** Lays a report on the desk; it is in no story yet. */
export function putReport(desk: Desk, given: Profile): Member {
  const terms = useTerms(desk, given)
  const profile = { ...given, terms: terms.map(({ term }) => term) }
  const member = {
    number: desk.nextReport++,
    profile,
    vector: vectorOf(terms, profile.weights),
    passages: profile.passages.map(passage => vectorOf(useTerms(desk, passage), passage.weights)),
    names: numberNames(terms, profile),
    story: '',
    also: [],
  }
  desk.reports.set(member.number, member)
  enterReport(terms, profile.weights, member.number)
  for (const key of lookupsOf(profile)) pushTo(desk.same, key, member.number)
  if (profile.day !== null) desk.today = Math.max(desk.today ?? profile.day, profile.day)
  return member
}

function numberNames(terms: readonly Term[], { names }: Profile): Int32Array {
  const named = terms.filter(({ term }) => Object.hasOwn(names, term))
  return Int32Array.from(named, ({ number }) => number).sort()
}

/** Reports of one address, text or headline that are looked at, the latest. */
export const MOST_SAME = 8

/** What makes two files one report: the address, or the very text. */
export function keysOf({ report, version }: Profile): readonly string[] {
  return report === version ? [report] : [report, version]
}

/** What a report is looked up by beside its words: what makes it the same report, and its headline. */
function lookupsOf(profile: Profile): readonly string[] {
  return profile.title === null ? keysOf(profile) : [...keysOf(profile), profile.title]
}

function pushTo(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key)
  if (list) list.push(number)
  else lists.set(key, [number])
}

function pullFrom(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key) ?? []
  const at = list.indexOf(number)
  if (at >= 0) list.splice(at, 1)
  if (list.length === 0) lists.delete(key)
}

/** Lays another version of a report in the place of the one that lies there; it stays in its story. */
export function renewReport(desk: Desk, before: Member, profile: Profile): void {
  takeReport(desk, before.number)
  const member = putReport(desk, profile)
  member.also = before.also
  const draft = desk.stories.get(before.story)!
  const renumber = (number: number) => (number === before.number ? member.number : number)
  const members = draft.members.splice(0).map(renumber)
  Object.assign(draft, { sum: openSum(), first: null, last: null, decided: [] })
  for (const number of members) joinDraft(desk, draft, desk.reports.get(number)!)
  for (const other of desk.reports.values()) if (other.also.length > 0) other.also = other.also.map(renumber)
}

/** A story without reports. */
export function openDraft(id: string, was: readonly string[]): Draft {
  return {
    id,
    was,
    members: [],
    sum: openSum(),
    first: null,
    last: null,
    decided: [],
  }
}

/** Nothing summed up yet. */
export function openSum(): Sum {
  return { vector: EMPTY, within: 0, count: 0 }
}

/** Puts a report of the desk into a story. */
export function joinDraft({ decided, touched }: Desk, draft: Draft, member: Member): void {
  const { day } = member.profile
  touched.add(draft.id)
  draft.members.push(member.number)
  if (day !== null) {
    draft.first = Math.min(draft.first ?? day, day)
    draft.last = Math.max(draft.last ?? day, day)
  }
  if (isDecided(decided, member)) draft.decided.push(member.number)
  member.story = draft.id
}

/** Whether somebody decided about a report. */
export function isDecided({ none, about }: Decided, { profile }: Member): boolean {
  return !none && keysOf(profile).some(key => about(key).length > 0)
}

/** Terms to which the reports of a long story are cut as one. */
const MOST_SUMMED = 600

/** The reports of a story as one; those that have come since the last time are added. */
export function sumStory({ reports }: Desk, { members, sum }: Pick<Draft, 'members' | 'sum'>): Sum {
  for (; sum.count < members.length; sum.count++) {
    const { vector } = reports.get(members[sum.count]!)!
    sum.within += share(sum.vector, vector).product
    sum.vector = add(sum.vector, vector)
    if (sum.vector.at.length > 2 * MOST_SUMMED) sum.vector = cutVector(sum.vector, MOST_SUMMED)
  }
  return sum
}

/** Takes a story and its reports from the desk: what comes later does not find it any more. */
export function dropStory(desk: Desk, id: string): void {
  for (const number of desk.stories.get(id)?.members ?? []) takeReport(desk, number)
  desk.stories.delete(id)
}

function takeReport(desk: Desk, number: number): void {
  const { profile } = desk.reports.get(number)!
  desk.reports.delete(number)
  dropTerms(desk, profile, number)
  for (const passage of profile.passages) dropTerms(desk, passage, null)
  for (const key of lookupsOf(profile)) pullFrom(desk.same, key, number)
}
