import { partnerOf } from './decisions.ts'
import { type Desk, type Draft, keysOf, type Member, MOST_SAME } from './desk.ts'
import { QUERY_TERMS, REMEMBERED } from './postings.ts'
import { addTally, clearTally, type Tally } from './tally.ts'
import type { Weighted } from './terms.ts'

/** Cosine, over the terms that are looked up, from which on a report is a neighbour. */
const NEAR = 0.05
/** Stories that are held against each other for one report, and the share of the best one's likeness that each needs. */
const MOST_STORIES = 4
const COMPARABLE = 0.2

/** Reports that share rare words and names with what is given: their sums, each over the terms that are looked up. */
export function rankReports({ terms: known, tally }: Desk, { terms, weights }: Weighted): Tally {
  clearTally(tally)
  for (let i = 0; i < terms.length && i < QUERY_TERMS; i++) {
    const posting = known.get(terms[i]!)
    if (!posting) continue
    const { reports } = posting
    for (let at = Math.max(0, reports.length - REMEMBERED); at < reports.length; at++)
      addTally(tally, reports[at]!, weights[i]! * posting.weights[at]!)
  }
  return tally
}

/** Numbers of the likest reports of a tally, the likest first. */
export function likestReports({ numbers, sums, size }: Tally, most: number): readonly number[] {
  const places: number[] = []
  for (let place = 0; place < size; place++) {
    if (sums[place]! < NEAR) continue
    const after = (other: number) =>
      sums[other]! < sums[place]! || (sums[other] === sums[place] && numbers[other]! > numbers[place]!)
    if (places.length === most && !after(places.at(-1)!)) continue
    let at = places.length
    while (at > 0 && after(places[at - 1]!)) at--
    places.splice(at, 0, place)
    if (places.length > most) places.pop()
  }
  return places.map(place => numbers[place]!)
}

/** The stories to which a report may belong: those that have it or that somebody decided about, then those of its headline and the likest. */
export function findNear(desk: Desk, member: Member, tally: Tally): readonly Draft[] {
  const { report, title } = member.profile
  const partners = desk.decided.about(report).map(decision => partnerOf(decision, report))
  const bound = storiesOf(desk, [...keysOf(member.profile), ...partners])
  const others = [...(title === null ? [] : storiesOf(desk, [title])), ...likestStories(desk, member, tally)]
  const fitting = [...new Set(others)].filter(id => !bound.includes(id))
  return [...bound, ...fitting.slice(0, MOST_STORIES)].map(id => desk.stories.get(id)!)
}

// The same report again, and what somebody decided about this one, count whatever the words are.
function storiesOf({ same, reports }: Desk, keys: readonly string[]): readonly string[] {
  const numbers = keys.flatMap(key => same.get(key)?.slice(-MOST_SAME) ?? [])
  const ids = numbers.map(number => reports.get(number)!.story)
  return [...new Set(ids)].filter(id => id !== '')
}

function likestStories({ reports }: Desk, member: Member, { numbers, sums, size }: Tally): readonly string[] {
  let most = 0
  for (let place = 0; place < size; place++)
    if (sums[place]! > most && numbers[place] !== member.number) most = sums[place]!
  const least = Math.max(NEAR, COMPARABLE * most)
  const best = new Map<string, number>()
  for (let place = 0; place < size; place++) {
    if (sums[place]! < least || numbers[place] === member.number) continue
    const { story } = reports.get(numbers[place]!)!
    if (sums[place]! > (best.get(story) ?? 0)) best.set(story, sums[place]!)
  }
  const ranked = [...best].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return ranked.slice(0, MOST_STORIES).map(([id]) => id)
}
