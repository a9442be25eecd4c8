import { type Decided, type Decision, openDecisions } from './decisions.ts'
import type { Profile } from './profile.ts'
import type { Weighted } from './terms.ts'
import { add, share, type Vector } from './vector.ts'

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
  /** The terms of its names. */
  readonly names: ReadonlySet<string>
  story: string
  /** Of a round-up: numbers of reports whose stories it belongs to as well. */
  also: number[]
  /** Number of an earlier report → likeness, as far as it was reckoned. */
  readonly likes: Map<number, number>
}

/** A story on the desk. */
export interface Draft {
  readonly id: string
  was: readonly string[]
  /** Numbers of its reports, in the order in which they came. */
  readonly members: number[]
  /** Its reports as one, as far as they were summed up. */
  readonly sum: Sum
  /** Days of its first and last report; null where none is known. */
  first: number | null
  last: number | null
}

/** The reports that have a term, in the order in which they came, each with the term's weight in it. */
export interface Posting {
  readonly reports: number[]
  readonly weights: number[]
}

/** Reports as one: the sum of their vectors and of their likenesses with each other, and how many they are. */
export interface Sum {
  vector: Vector
  within: number
  count: number
}

/** Stories that are still open with the index by which they are found; it changes with each report that is placed. */
export interface Desk {
  readonly reports: Map<number, Member>
  readonly stories: Map<string, Draft>
  /** Term → its number; number of a term → the reports that have it. */
  readonly terms: Map<string, number>
  readonly postings: Map<number, Posting>
  /** Report id, version or headline → numbers of its reports. */
  readonly same: Map<string, number[]>
  decisions: readonly Decision[]
  decided: Decided
  nextReport: number
  nextTerm: number
  /** Latest day of publication of a report that was placed. */
  today: number | null
}

/** An empty desk, or the desk as it was kept. */
export function openDesk({ reports, stories, decisions }: Kept = EMPTY): Desk {
  const desk: Desk = {
    reports: new Map(),
    stories: new Map(),
    terms: new Map(),
    postings: new Map(),
    same: new Map(),
    decisions,
    decided: openDecisions(decisions),
    nextReport: 0,
    nextTerm: 0,
    today: null,
  }
  for (const { id, was } of stories) desk.stories.set(id, openDraft(id, was))
  for (const { profile, story, also } of reports) {
    const member = putReport(desk, profile)
    member.also = [...also]
    joinDraft(desk.stories.get(story)!, member)
  }
  return desk
}

const EMPTY: Kept = { reports: [], stories: [], decisions: [] }

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
export function putReport(desk: Desk, profile: Profile): Member {
  const member = {
    number: desk.nextReport++,
    profile,
    vector: vectorOf(desk, profile),
    names: new Set(Object.keys(profile.names)),
    story: '',
    also: [],
    likes: new Map(),
  }
  desk.reports.set(member.number, member)
  for (const [i, term] of member.vector.at.entries()) {
    const posting = desk.postings.get(term) ?? { reports: [], weights: [] }
    posting.reports.push(member.number)
    posting.weights.push(member.vector.value[i]!)
    desk.postings.set(term, posting)
  }
  for (const key of lookupsOf(profile)) pushTo(desk.same, key, member.number)
  if (profile.day !== null) desk.today = Math.max(desk.today ?? profile.day, profile.day)
  return member
}

/** What makes two files one report: the address, or the very text. */
export function keysOf({ report, version }: Profile): readonly string[] {
  return report === version ? [report] : [report, version]
}

/** What a report is looked up by beside its words: what makes it the same report, and its headline. */
export function lookupsOf(profile: Profile): readonly string[] {
  return profile.title === null ? keysOf(profile) : [...keysOf(profile), profile.title]
}

function pushTo(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key)
  if (list) list.push(number)
  else lists.set(key, [number])
}

function pullFrom(lists: Map<string, number[]>, key: string, number: number): void {
  const rest = lists.get(key)?.filter(other => other !== number) ?? []
  if (rest.length > 0) lists.set(key, rest)
  else lists.delete(key)
}

/** Weighted terms as a vector over the desk's terms. */
export function vectorOf(desk: Desk, { terms, weights }: Weighted): Vector {
  const pairs = terms.map((term, i) => [numberOf(desk, term), weights[i]!] as const)
  pairs.sort((a, b) => a[0] - b[0])
  return { at: pairs.map(([at]) => at), value: pairs.map(([, value]) => value) }
}

function numberOf(desk: Desk, term: string): number {
  const known = desk.terms.get(term)
  if (known !== undefined) return known
  desk.terms.set(term, desk.nextTerm)
  return desk.nextTerm++
}

/** A story without reports. */
export function openDraft(id: string, was: readonly string[]): Draft {
  return {
    id,
    was,
    members: [],
    sum: { vector: { at: [], value: [] }, within: 0, count: 0 },
    first: null,
    last: null,
  }
}

/** Puts a report of the desk into a story. */
export function joinDraft(draft: Draft, member: Member): void {
  const { day } = member.profile
  draft.members.push(member.number)
  if (day !== null) {
    draft.first = Math.min(draft.first ?? day, day)
    draft.last = Math.max(draft.last ?? day, day)
  }
  member.story = draft.id
}

/** The reports of a story as one; those that have come since the last time are added. */
export function sumStory({ reports }: Desk, { members, sum }: Draft): Sum {
  for (; sum.count < members.length; sum.count++) {
    const { vector } = reports.get(members[sum.count]!)!
    sum.within += share(sum.vector, vector).product
    sum.vector = add(sum.vector, vector)
  }
  return sum
}

/** Takes a story and its reports from the desk: what comes later does not find it any more. */
export function dropStory(desk: Desk, id: string): void {
  for (const number of desk.stories.get(id)?.members ?? []) {
    const { profile } = desk.reports.get(number)!
    desk.reports.delete(number)
    for (const term of profile.terms) dropPosting(desk, term, number)
    for (const key of lookupsOf(profile)) pullFrom(desk.same, key, number)
  }
  desk.stories.delete(id)
}

function dropPosting({ terms, postings }: Desk, term: string, number: number): void {
  const at = terms.get(term)!
  const { reports, weights } = postings.get(at)!
  const place = reports.indexOf(number)
  reports.splice(place, 1)
  weights.splice(place, 1)
  if (reports.length > 0) return
  postings.delete(at)
  terms.delete(term)
}
