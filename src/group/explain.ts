import type { Profile } from './profile.ts'

/** Why a report belongs to a story, in the report's own words. */
export interface Why {
  /** `alone` where the story has no other report; `part` where only a passage of a round-up belongs to it. */
  readonly how: 'alone' | 'alike' | 'same report' | 'decided' | 'part'
  /** Names that other reports of the story have as well, as this one prints them. */
  readonly names: readonly string[]
  /** Rare words that other reports of the story have as well. */
  readonly words: readonly string[]
  /** Days that other reports of the story tell of as well. */
  readonly days: readonly string[]
}

const MOST_NAMES = 4
const MOST_WORDS = 5

/** What the reports of a story have in common, ready to be asked for each of them. */
export interface Common {
  readonly terms: ReadonlyMap<string, number>
  readonly days: ReadonlyMap<string, number>
}

/** Adds up the terms and days of the reports of a story. */
export function gatherCommon(profiles: readonly Profile[]): Common {
  const terms = new Map<string, number>()
  const days = new Map<string, number>()
  for (const profile of profiles) {
    for (const [i, term] of profile.terms.entries())
      terms.set(term, (terms.get(term) ?? 0) + profile.weights[i]!)
    for (const day of profile.days) days.set(day, (days.get(day) ?? 0) + 1)
  }
  return { terms, days }
}

/** Tells what a report shares with the others of its story, what weighs most first. */
export function explainReport(profile: Profile, { terms, days }: Common, how: Why['how']): Why {
  const shares = profile.terms.map((term, i) => {
    const own = profile.weights[i]!
    // What rounding leaves of the report's own weight is no share.
    return [term, own * ((terms.get(term) ?? 0) - own)] as const
  })
  const shared = shares
    .filter(([, share]) => share > 1e-4)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const common = new Set(shared.map(([term]) => term))
  // “Kelm Evening News” is not common to two reports that both name Kelm: then the word is.
  const partly = new Set(
    profile.terms.flatMap(term =>
      Object.hasOwn(profile.names, term) && !common.has(term) ? [profile.names[term]!] : [],
    ),
  )
  const names = new Set<string>()
  const words: string[] = []
  for (const [term] of shared) {
    const name = Object.hasOwn(profile.names, term) ? profile.names[term]! : null
    if (name !== null && partly.has(name)) words.push(printed(name, term))
    else if (name === null) words.push(Object.hasOwn(profile.words, term) ? profile.words[term]! : term)
    else names.add(name)
  }
  return {
    how,
    names: [...names].slice(0, MOST_NAMES),
    words: words.slice(0, MOST_WORDS),
    days: profile.days.filter(day => (days.get(day) ?? 0) > 1),
  }
}

function printed(name: string, term: string): string {
  return name.split(/\s+/).find(word => word.toLowerCase() === term) ?? term
}
