import type { Comparison } from '../../align/comparison.ts'
import type { Naming } from '../../align/namings.ts'
import type { Place } from '../../align/place.ts'
import type { Language } from '../../language/language.ts'
import type { Evidence, NameEntry } from '../brief.ts'
import { makeEvidence } from './evidence.ts'
import { rankEntries } from './rank.ts'

/** Evidence kept for each form of a name in each report. */
const MOST_PLACES = 1

/**
 * What each outlet calls the same people, places, organisations, groups, acts and things: groups first, then acts and things,
 * then what bears several names; where all use one name, with and without title, it comes late, and countries,
 * networks and the outlets themselves come last.
 */
export function makeNames(comparison: Comparison): NameEntry[] {
  const trivial = findTrivial(comparison)
  const order = comparison.namings
    .map((naming, index) => ({
      index,
      ...(isCount(naming, comparison.language) ? COUNTED : weigh(naming, trivial)),
    }))
    .sort((a, b) => a.tier - b.tier || b.weight - a.weight || a.index - b.index)
  const rankOf = new Map(order.map(({ index }, rank) => [index, rank + 1]))
  const entries = order.map(({ index }) => makeEntry(comparison, comparison.namings[index]!, rankOf))
  return rankEntries<NameEntry>(entries, () => 0)
}

function findTrivial({ analyses, language }: Comparison): (name: string) => boolean {
  const outlets = new Set(
    analyses.flatMap(({ report }) =>
      [report.outlet, report.publisher].map(datum => bare(datum?.value ?? '')),
    ),
  )
  const { names, namings } = language
  return name =>
    names.places.get(name)?.country === true || namings.networks.has(bare(name)) || outlets.has(bare(name))
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^(?:the|an?) /, '')
}

/** Where an entry stands: a lower tier first, in it the heavier. */
interface Weight {
  readonly tier: number
  readonly weight: number
}

/** A count of anybody stands last. */
const COUNTED: Weight = { tier: 6, weight: 0 }

// "four people", "seven people": that is a figure, and names nobody.
function isCount({ kind, reports }: Naming, { compare, quantities }: Language): boolean {
  const isNumber = (word: string) => /^\d+$/.test(word) || word in quantities.cardinals
  return (
    kind === 'group' &&
    reports.every(({ forms }) =>
      forms.every(({ form }) => {
        const words = form.toLowerCase().split(/\s+/)
        return words.some(isNumber) && words.every(word => isNumber(word) || compare.anyone.has(word))
      }),
    )
  )
}

function weigh({ kind, name, reports }: Naming, trivial: (name: string) => boolean): Weight {
  const weight = countWays(name, kind, reports) + Math.min(reports.length, MOST_REPORTS) / 2
  if (trivial(name)) return { tier: 5, weight }
  if (kind === 'group') return { tier: reports.length > 1 ? 0 : 3, weight }
  if (kind === 'act' || kind === 'thing') return { tier: 1, weight }
  return { tier: countWays(name, kind, reports) > 1 ? 2 : 4, weight }
}

/** More reports than this say no more of how much there is to compare. */
const MOST_REPORTS = 8

// "Silva", "Mara Silva" and "Minister Mara Silva" are one way to name her, "the minister" is another.
function countWays(name: string, kind: Naming['kind'], reports: Naming['reports']): number {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  const proper = kind !== 'group' && kind !== 'act' && /^\p{Lu}/u.test(name)
  const ways = new Set<string>()
  for (const { forms } of reports) {
    for (const { key, form } of forms) {
      // of "the deal" and "the Danish pact" the nouns count
      if (kind === 'thing') ways.add(key.slice(key.lastIndexOf(' ') + 1))
      else ways.add(proper && form.split(/[\s-]/).includes(last) ? last : key)
    }
  }
  return ways.size
}

function makeEntry(
  comparison: Comparison,
  { name, kind, reports, lookAlike }: Naming,
  rankOf: ReadonlyMap<number, number>,
): Omit<NameEntry, 'rank' | 'shown'> {
  const evidence: Evidence[] = []
  const known = new Map<string, number>()
  // “Tamimi’s lawyer, Gaby Lasky, said”: two forms of one sentence lead to it, and it is shown once
  const show = (place: Place) => {
    const made = makeEvidence(comparison, place)
    const key = [place.report, made.start, made.end, ...made.beside.map(({ start }) => start)].join(' ')
    const at = known.get(key)
    if (at === undefined) known.set(key, evidence.push(made) - 1)
    else evidence[at] = joinFocus(evidence[at]!, made)
    return known.get(key)!
  }
  const forms = reports.map(({ report, forms: found }) => ({
    report: comparison.analyses[report]!.report.id,
    forms: found.map(({ form, quoted, places }) => ({
      form,
      quoted,
      count: places.length,
      evidence: places.slice(0, MOST_PLACES).map(place => show({ report, ...place })),
    })),
  }))
  return {
    name,
    kind,
    forms,
    lookAlike: lookAlike.map(index => rankOf.get(index)!).sort((a, b) => a - b),
    evidence,
  }
}

// No focus is all of it.
function joinFocus(a: Evidence, b: Evidence): Evidence {
  const all = a.focus.length === 0 || b.focus.length === 0
  return { ...a, focus: all ? [] : [...a.focus, ...b.focus] }
}
