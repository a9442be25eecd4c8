import type { Related } from '../../src/language/related.ts'

/** What synonyms and kinds have in common beyond the company they keep, added to the likeness of their vectors. */
const SYNONYM = 0.25
const KIND = 0.1
/** "Announce", "announcement": one word in two classes, however unlike their company. */
const DERIVED = 0.9

/** How near two words are in meaning, by their lemmas; opposites are not near at all. */
function nearness(a: string, b: string, related: Related): number {
  if (a === b) return 1
  if (related.isAntonym(a, b)) return 0
  const likeness = related.likeness(a, b)
  if (related.isDerived(a, b)) return Math.max(DERIVED, likeness)
  if (related.isSynonym(a, b)) return likeness + SYNONYM
  return related.isKind(a, b) || related.isKind(b, a) ? likeness + KIND : likeness
}

/** Nearness from which two words of one story may be words for one thing: "deal" and "pact", but not "deal" and "treaty law". */
const NEAR = 0.55
/** Words that others are gathered around; rarer ones only join. */
const MOST_LEADERS = 200

/**
 * For each word the one that stands for all that are near it; `words` are lemmas, the most used first. Each word joins
 * the nearest of those before it that stand for themselves, so that no chain of small steps leads far.
 */
export function groupWords(words: readonly string[], related: Related): Map<string, string> {
  const leaders: string[] = []
  const groups = new Map<string, string>()
  for (const word of words) {
    let best: string | null = null
    let most = NEAR
    for (const leader of leaders) {
      const near = nearness(word, leader, related)
      if (near < most || (near === most && best !== null)) continue
      best = leader
      most = near
    }
    groups.set(word, best ?? word)
    if (best === null && leaders.length < MOST_LEADERS) leaders.push(word)
  }
  return groups
}
