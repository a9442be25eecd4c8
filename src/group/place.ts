import { hashText, shortenHash } from '../text/hash.ts'
import { bindHoldings, type Holding } from './bonds.ts'
import { cluster, type Knot } from './cluster.ts'
import { type Decision, openDecisions } from './decisions.ts'
import { type Desk, type Draft, joinDraft, type Member, openDraft, putReport, sumStory } from './desk.ts'
import { type Like, likeness } from './likeness.ts'
import { findNear } from './near.ts'
import type { Profile } from './profile.ts'
import { linkRoundups } from './roundups.ts'

/** Places a report: in the story that it fits or a new one. Stories that it shows to be one are joined, and one that it shows to be two is parted. */
export function placeReport(desk: Desk, profile: Profile): void {
  const member = putReport(desk, profile)
  settle(desk, findNear(desk, member), member)
  linkRoundups(desk, member)
}

/** Records decisions in the place of those before, and settles the stories that they are about. */
export function decide(desk: Desk, decisions: readonly Decision[]): void {
  const touched = [...desk.decisions, ...decisions].flatMap(({ report, other }) => [report, other])
  desk.decisions = decisions
  desk.decided = openDecisions(decisions)
  for (const report of new Set(touched)) {
    for (const number of desk.same.get(report) ?? []) {
      const member = desk.reports.get(number)!
      settle(desk, [...new Set([desk.stories.get(member.story)!, ...findNear(desk, member)])], null)
    }
  }
}

/** Stories of more reports than this are not parted any more, but by decision. */
const YOUNG = 24

interface Piece extends Like, Holding, Omit<Knot, 'late'> {}

// The reports of the stories at hand are put together anew, so that it hardly matters which of them came first.
function settle(desk: Desk, near: readonly Draft[], member: Member | null): void {
  const pieces = near.flatMap(draft => cutStory(desk, draft))
  if (member) pieces.push(pieceOf(member))
  const { late, decided } = bindHoldings(desk, pieces)
  const sets = cluster({
    knots: pieces.map((piece, index) => ({ ...piece, late: late.has(index) })),
    between: (a, b) => recall(desk, pieces[a]!, pieces[b]!),
    decided,
  })
  const groups = sets.map(set => set.flatMap(index => pieces[index]!.members).sort((a, b) => a - b))
  nameGroups(desk, near, groups)
}

// The same pairs come up again with each report of their story: what was reckoned once is kept with the later one.
function recall(desk: Desk, a: Piece, b: Piece): number {
  if (a.size > 1 || b.size > 1) return likeness(a, b)
  const first = Math.min(a.members[0]!, b.members[0]!)
  const last = Math.max(a.members[0]!, b.members[0]!)
  const { likes } = desk.reports.get(last)!
  const known = likes.get(first)
  if (known !== undefined) return known
  const like = likeness(a, b)
  likes.set(first, like)
  return like
}

function cutStory(desk: Desk, draft: Draft): Piece[] {
  const { members, first, last } = draft
  const reports = members.map(number => desk.reports.get(number)!)
  const decided = reports.some(({ profile }) => desk.decided.partners(profile.report).length > 0)
  if (members.length <= YOUNG || decided) return reports.map(pieceOf)
  for (const { likes } of reports) likes.clear()
  const { vector, within } = sumStory(desk, draft)
  return [{ size: members.length, within, members, vector, first, last, title: null, names: null }]
}

function pieceOf({ number, vector, names, profile }: Member): Piece {
  return { size: 1, within: 0, members: [number], vector, names, ...spanOf(profile) }
}

function spanOf({ day, title }: Profile): Pick<Like, 'first' | 'last' | 'title'> {
  return { first: day, last: day, title }
}

function nameGroups(desk: Desk, near: readonly Draft[], groups: readonly (readonly number[])[]): void {
  const heirs = findHeirs(desk, near, groups)
  const before = groups.map(numbers => [
    ...new Set(numbers.map(number => desk.reports.get(number)!.story).filter(id => id !== '')),
  ])
  const drafts = groups.map((numbers, index) => {
    const heir = heirs[index] ?? null
    if (heir !== null && goesOn(heir, numbers)) return heir
    return openDraft(heir?.id ?? nameStory(desk, numbers, heirs), heir?.was ?? [])
  })
  for (const { id } of near) desk.stories.delete(id)
  for (const [index, draft] of drafts.entries()) {
    draft.was = [...new Set([...draft.was, ...before[index]!])].filter(id => id !== draft.id)
    const known = new Set(draft.members)
    for (const number of groups[index]!) if (!known.has(number)) joinDraft(draft, desk.reports.get(number)!)
    desk.stories.set(draft.id, draft)
  }
}

// A story that only grows stays as it is.
function goesOn({ members }: Draft, numbers: readonly number[]): boolean {
  const now = new Set(numbers)
  return members.every(number => now.has(number))
}

// A story goes on in the group that holds most of its reports; where several go on in one, the largest gives the id.
function findHeirs(
  desk: Desk,
  near: readonly Draft[],
  groups: readonly (readonly number[])[],
): readonly (Draft | null)[] {
  const heirs: (Draft | null)[] = groups.map(() => null)
  const shares = groups.map(() => 0)
  for (const draft of near) {
    const own = groups.map(
      numbers => numbers.filter(number => desk.reports.get(number)!.story === draft.id).length,
    )
    const at = own.indexOf(Math.max(...own))
    if (own[at]! <= shares[at]!) continue
    heirs[at] = draft
    shares[at] = own[at]!
  }
  return heirs
}

// A story has the id of the report that opened it, as far as no other story has it.
function nameStory(desk: Desk, numbers: readonly number[], heirs: readonly (Draft | null)[]): string {
  const { report } = desk.reports.get(numbers[0]!)!.profile
  for (let tried = 0; ; tried++) {
    const id = shortenHash(tried === 0 ? report : hashText(`${report} ${tried}`))
    if (!desk.stories.has(id) && !heirs.some(heir => heir?.id === id)) return id
  }
}
