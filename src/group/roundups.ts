import type { Desk, Member } from './desk.ts'
import { likeness } from './likeness.ts'
import { likestReports, rankReports } from './near.ts'
import type { Tally } from './tally.ts'
import type { Vector } from './vector.ts'

/** Likeness with a report from which on a passage of a round-up tells of its event. */
const PART = 0.25
/** Reports that are looked at for each passage, and for each report that may stand in a round-up. */
const MOST_TRIED = 12
/** Reports to which a round-up is linked at most. */
const MOST_LINKED = 32

/** The round-ups among the reports that are likest to one. */
export function roundupsNear(desk: Desk, ranked: Tally): readonly Member[] {
  const near = likestReports(ranked, MOST_TRIED).map(number => desk.reports.get(number)!)
  return near.filter(({ passages }) => passages.length > 0)
}

/** Links a round-up with a report of each event that one of its passages tells of, and a report with the round-ups that tell of its. */
export function linkRoundups(desk: Desk, member: Member, roundups: readonly Member[]): void {
  for (const [i, passage] of member.passages.entries()) {
    const near = likestReports(rankReports(desk, member.profile.passages[i]!), MOST_TRIED + 1)
    const others = near.filter(number => number !== member.number)
    const found = others.find(number => fits(passage, desk.reports.get(number)!))
    if (found !== undefined && !tellsOwn(desk, member, passage)) link(desk, member, found)
  }
  for (const other of roundups) {
    const tells = (passage: Vector) => fits(passage, member) && !tellsOwn(desk, other, passage)
    if (other.passages.some(tells)) link(desk, other, member.number)
  }
}

// A passage that tells what the other reports of its story tell makes no round-up.
function tellsOwn(desk: Desk, { number, story }: Member, passage: Vector): boolean {
  const first = desk.stories.get(story)!.members.slice(0, MOST_TRIED + 1)
  const others = first.filter(other => other !== number).slice(0, MOST_TRIED)
  return others.some(other => fits(passage, desk.reports.get(other)!))
}

const UNDATED = { first: null, last: null, title: null, names: null }

function fits(passage: Vector, { vector }: Member): boolean {
  return likeness({ vector: passage, ...UNDATED }, { vector, ...UNDATED }) >= PART
}

// One link is enough for a story, and none is needed into the round-up's own.
function link(desk: Desk, roundup: Member, number: number): void {
  const { story } = desk.reports.get(number)!
  if (isDecided(desk, [roundup.story, desk.reports.get(number)!.story])) return
  if (roundup.also.length === MOST_LINKED) return
  const linked = [roundup.number, ...roundup.also].map(other => desk.reports.get(other)?.story)
  if (linked.includes(story)) return
  roundup.also.push(number)
  desk.touched.add(roundup.story).add(story)
}

// What somebody took apart is not brought together again by a passage.
function isDecided({ decided, stories, reports }: Desk, ids: readonly string[]): boolean {
  const numbers = decided.none ? [] : ids.flatMap(id => stories.get(id)!.decided)
  return decided.between(numbers.map(number => reports.get(number)!.profile.report)).length > 0
}
