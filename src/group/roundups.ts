import { type Desk, type Member, vectorOf } from './desk.ts'
import { likeness } from './likeness.ts'
import { findReports } from './near.ts'
import type { Weighted } from './terms.ts'

/** Likeness with a report from which on a passage of a round-up tells of its event. */
const PART = 0.25
/** Reports that are looked at for each passage, and for each report that may stand in a round-up. */
const MOST_TRIED = 12

/** Links a round-up with a report of each event that one of its passages tells of, and a report with the round-ups that tell of its. */
export function linkRoundups(desk: Desk, member: Member): void {
  for (const passage of member.profile.passages) {
    const numbers = findReports(desk, passage).filter(number => number !== member.number)
    const found = numbers.slice(0, MOST_TRIED).find(number => fits(desk, passage, desk.reports.get(number)!))
    if (found !== undefined && !tellsOwn(desk, member, passage)) link(desk, member, found)
  }
  const near = findReports(desk, member.profile).slice(0, MOST_TRIED)
  for (const number of near) {
    const other = desk.reports.get(number)!
    const tells = (passage: Weighted) => fits(desk, passage, member) && !tellsOwn(desk, other, passage)
    if (other !== member && other.profile.passages.some(tells)) link(desk, other, member.number)
  }
}

// A passage that tells what the other reports of its story tell makes no round-up.
function tellsOwn(desk: Desk, { number, story }: Member, passage: Weighted): boolean {
  const others = desk.stories.get(story)!.members.filter(other => other !== number)
  return others.slice(0, MOST_TRIED).some(other => fits(desk, passage, desk.reports.get(other)!))
}

function fits(desk: Desk, passage: Weighted, { vector }: Member): boolean {
  const undated = { first: null, last: null, title: null, names: null }
  return likeness({ vector: vectorOf(desk, passage), ...undated }, { vector, ...undated }) >= PART
}

// One link is enough for a story, and none is needed into the round-up's own.
function link(desk: Desk, roundup: Member, number: number): void {
  const { story } = desk.reports.get(number)!
  if (isDecided(desk, [roundup.story, desk.reports.get(number)!.story])) return
  const linked = [roundup.number, ...roundup.also].map(other => desk.reports.get(other)?.story)
  if (!linked.includes(story)) roundup.also.push(number)
}

// What somebody took apart is not brought together again by a passage.
function isDecided({ decisions, decided, stories, reports }: Desk, ids: readonly string[]): boolean {
  if (decisions.length === 0) return false
  const members = ids.flatMap(id => stories.get(id)!.members)
  return decided.about(members.map(number => reports.get(number)!.profile.report)).length > 0
}
