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
    if (found !== undefined) link(desk, member, found)
  }
  const near = findReports(desk, member.profile).slice(0, MOST_TRIED)
  for (const number of near) {
    const other = desk.reports.get(number)!
    if (other !== member && other.profile.passages.some(passage => fits(desk, passage, member)))
      link(desk, other, member.number)
  }
}

function fits(desk: Desk, passage: Weighted, { vector, profile }: Member): boolean {
  if (profile.passages.length > 0) return false
  const undated = { first: null, last: null, title: null, names: null }
  return likeness({ vector: vectorOf(desk, passage), ...undated }, { vector, ...undated }) >= PART
}

// One link is enough for a story, and none is needed into the round-up's own.
function link(desk: Desk, roundup: Member, number: number): void {
  const { story } = desk.reports.get(number)!
  const linked = [roundup.number, ...roundup.also].map(other => desk.reports.get(other)?.story)
  if (!linked.includes(story)) roundup.also.push(number)
}
