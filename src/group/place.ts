import { bindHoldings, type Holding } from './bonds.ts'
import { cluster, type Knot } from './cluster.ts'
import { type Decision, openDecisions } from './decisions.ts'
import {
  type Desk,
  type Draft,
  isDecided,
  keysOf,
  type Member,
  openSum,
  putReport,
  sumStory,
} from './desk.ts'
import { nameGroups } from './heirs.ts'
import { type Like, likeness } from './likeness.ts'
import { findNear, rankReports } from './near.ts'
import { recallPair } from './pairs.ts'
import type { Profile } from './profile.ts'
import { linkRoundups, roundupsNear } from './roundups.ts'

/** Places a report: in the story that it fits or a new one. Stories that it shows to be one are joined, and one that it shows to be two is parted. */
export function placeReport(desk: Desk, profile: Profile): void {
  const ranked = rankReports(desk, profile)
  const roundups = roundupsNear(desk, ranked)
  const member = putReport(desk, profile)
  settle(desk, findNear(desk, member, ranked), member)
  linkRoundups(desk, member, roundups)
}

/** Records decisions in the place of those before, and settles the stories that they are about. */
export function decide(desk: Desk, decisions: readonly Decision[]): void {
  const touched = [...desk.decisions, ...decisions].flatMap(({ report, other }) => [report, other])
  const numbers = [...new Set(touched)].flatMap(report => desk.same.get(report) ?? [])
  desk.decisions = decisions
  desk.decided = openDecisions(decisions)
  for (const draft of desk.stories.values()) draft.decided = []
  for (const member of numbers.map(number => desk.reports.get(number)!))
    if (isDecided(desk.decided, member)) desk.stories.get(member.story)!.decided.push(member.number)
  for (const number of numbers) {
    const member = desk.reports.get(number)!
    const near = findNear(desk, member, rankReports(desk, member.profile))
    settle(desk, [...new Set([desk.stories.get(member.story)!, ...near])], null)
  }
}

/** Stories of more reports than this are not parted any more, but by decision. */
const YOUNG = 32

interface Piece extends Like, Holding, Omit<Knot, 'late'> {}

// The reports of the stories at hand are put together anew, so that it hardly matters which of them came first.
function settle(desk: Desk, near: readonly Draft[], member: Member | null): void {
  const pieces = near.flatMap(draft => cutStory(desk, draft))
  if (member) pieces.push(pieceOf(member, null))
  const { late, decided } = bindHoldings(desk, pieces)
  const sets = cluster({
    knots: pieces.map(({ size, within }, index) => ({ size, within, late: late.has(index) })),
    between: (a, b) => recall(desk, pieces[a]!, pieces[b]!),
    decided,
  })
  nameGroups(
    desk,
    near,
    sets.map(set => set.map(index => pieces[index]!)),
  )
}

// The same pairs come up again with each report of their story.
function recall({ pairs }: Desk, a: Piece, b: Piece): number {
  if (a.size > 1 || b.size > 1) return likeness(a, b)
  return recallPair(pairs, [a.members[0]!, b.members[0]!], () => likeness(a, b))
}

function cutStory(desk: Desk, draft: Draft): Piece[] {
  const { members } = draft
  const alone = members.length <= YOUNG ? members : draft.decided.filter(number => isTakenOut(desk, number))
  const pieces = alone.map(number => pieceOf(desk.reports.get(number)!, draft))
  return pieces.length < members.length ? [...pieces, pieceOfRest(desk, draft, alone)] : pieces
}

function isTakenOut({ decided, reports }: Desk, number: number): boolean {
  const keys = keysOf(reports.get(number)!.profile)
  return keys.some(key => decided.about(key).some(({ kind, report }) => kind === 'split' && report === key))
}

function pieceOf(member: Member, home: Draft | null): Piece {
  const { number, vector, names, profile } = member
  const { day, title } = profile
  const members = [number]
  return { size: 1, within: 0, members, bound: members, home, vector, names, first: day, last: day, title }
}

function pieceOfRest(desk: Desk, draft: Draft, alone: readonly number[]): Piece {
  const isHere = (number: number) => !alone.includes(number)
  const rest = alone.length === 0 ? draft : { members: draft.members.filter(isHere), sum: openSum() }
  const { members } = rest
  const { first, last } = draft
  const { vector, within } = sumStory(desk, rest)
  const one = { size: members.length, within, members, bound: draft.decided.filter(isHere), home: draft }
  return { ...one, vector, first, last, title: null, names: null }
}
