import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { DAY_MS, intervalOf } from '../text/edtf.ts'

/** Indexes of the analyses of each story, in the order given; a story of one is a report that fits no other. */
export interface Groups {
  readonly stories: readonly (readonly number[])[]
}

/** Terms by which a report is known: its rarest words and names, the more often the better. */
const MOST_TERMS = 60
/** Cosine with a story's centre from which on a report joins it. */
const JOIN = 0.2
/** Days between two reports after which a later one is another story unless it is much alike. */
const WINDOW_DAYS = 14
const JOIN_LATE = 0.4
/** Without a name in common, from this one on: like words do not make one event. */
const JOIN_NAMELESS = 0.5
/** Stories remembered for each term, newest first. */
const REMEMBERED = 64
/** Weight of a word in the headline or the first two sentences. */
const LEAD = 2
const LEAD_SENTENCES = 3

/** What grouping has to know of one report. */
export interface Profile {
  readonly names: ReadonlySet<string>
  readonly weights: ReadonlyMap<string, number>
  readonly norm: number
  /** Milliseconds from 1970-01-01, or null. */
  readonly published: number | null
}

interface Draft {
  readonly members: number[]
  readonly names: Set<string>
  readonly weights: Map<string, number>
  norm: number
  published: number | null
}

/** Groups reports by event: each joins the story whose centre it is most like, else opens one; then stories that turn
 * out alike are joined. */
export function groupReports(analyses: readonly Analysis[], language: Language): Groups {
  return groupProfiles(analyses.map(analysis => profileReport(analysis, language)))
}

/** The same from profiles alone, where there is no room for all analyses at once. */
export function groupProfiles(profiles: readonly Profile[]): Groups {
  const drafts: Draft[] = []
  const byTerm = new Map<string, number[]>()
  for (const [index, profile] of profiles.entries()) {
    const at = findStory(profile, drafts, byTerm) ?? drafts.push(openStory()) - 1
    addReport(drafts[at]!, index, profile)
    for (const term of profile.weights.keys()) rememberStory(byTerm, term, at)
  }
  const merged = mergeStories(drafts, byTerm)
  return { stories: merged.map(members => members.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!) }
}

function openStory(): Draft {
  return { members: [], names: new Set(), weights: new Map(), norm: 0, published: null }
}

const WORDS = new Set(['NOUN', 'PROPN', 'VERB', 'NUM'])
const BODY = new Set(['headline', 'paragraph', 'list', 'quotation', 'caption', 'embed'])

/** Reduces an analysis to what grouping has to know. */
export function profileReport(
  { report, sentences, tokens }: Analysis,
  { rarity, compare }: Language,
): Profile {
  const counts = new Map<string, number>()
  const proper = new Set<string>()
  let seen = 0
  for (const { part, first, last } of sentences) {
    if (!BODY.has(report.parts[part]?.kind ?? '')) continue
    const weight = seen++ < LEAD_SENTENCES ? LEAD : 1
    for (let token = first; token < last; token++) {
      if (!WORDS.has(tokens.tag[token]!)) continue
      const lemma = tokens.lemma[token]!.toLowerCase()
      const term = compare.demonyms.get(lemma) ?? compare.synonyms.get(lemma) ?? lemma
      if (compare.light.has(lemma)) continue
      counts.set(term, (counts.get(term) ?? 0) + weight)
      if (tokens.tag[token] === 'PROPN') proper.add(term)
    }
  }
  const weighted = [...counts].map(
    ([term, count]) => [term, (1 + Math.log(count)) * rarity.of(term)] as const,
  )
  const top = weighted.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TERMS)
  const norm = Math.sqrt(top.reduce((sum, [, weight]) => sum + weight * weight, 0))
  const published = report.published ? intervalOf(report.published.value) : null
  const weights = new Map(top)
  return { weights, norm, published: published?.start ?? null, names: proper.intersection(weights) }
}

function findStory(
  profile: Profile,
  drafts: readonly Draft[],
  byTerm: ReadonlyMap<string, readonly number[]>,
) {
  const dots = new Map<number, number>()
  for (const [term, weight] of profile.weights) {
    for (const at of byTerm.get(term) ?? []) {
      dots.set(at, (dots.get(at) ?? 0) + weight * (drafts[at]!.weights.get(term) ?? 0))
    }
  }
  let best: number | null = null
  let bestCosine = 0
  for (const [at, dot] of [...dots].sort((a, b) => a[0] - b[0])) {
    const cosine = dot / (profile.norm * drafts[at]!.norm || 1)
    const least = leastCosine(profile, drafts[at]!)
    if (cosine >= least && cosine > bestCosine) [best, bestCosine] = [at, cosine]
  }
  return best
}

function leastCosine(profile: Profile, draft: Profile): number {
  if (profile.names.isDisjointFrom(draft.names)) return JOIN_NAMELESS
  return isLate(profile.published, draft.published) ? JOIN_LATE : JOIN
}

function isLate(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) > WINDOW_DAYS * DAY_MS
}

// The centre is the sum of the members' profiles; its length is kept up to date term by term.
function addReport(draft: Draft, index: number, { weights, published, names }: Profile): void {
  draft.members.push(index)
  for (const name of names) draft.names.add(name)
  let square = draft.norm * draft.norm
  for (const [term, weight] of weights) {
    const before = draft.weights.get(term) ?? 0
    square += (before + weight) ** 2 - before ** 2
    draft.weights.set(term, before + weight)
  }
  draft.norm = Math.sqrt(square)
  draft.published = published ?? draft.published
}

function rememberStory(byTerm: Map<string, number[]>, term: string, at: number): void {
  const known = byTerm.get(term)
  if (!known) byTerm.set(term, [at])
  else if (known[0] !== at && !known.includes(at)) {
    known.unshift(at)
    if (known.length > REMEMBERED) known.pop()
  }
}

// An early report may open a story of its own before the one it belongs to has grown.
function mergeStories(drafts: readonly Draft[], byTerm: ReadonlyMap<string, readonly number[]>): number[][] {
  const into = drafts.map((_, at) => at)
  for (const [at, draft] of drafts.entries()) {
    const others = drafts.map((other, i) => (i < at ? other : openStory()))
    const best = draft.members.length > 2 ? null : findStory(draft, others, byTerm)
    if (best !== null) into[at] = into[best]!
  }
  const merged = new Map<number, number[]>()
  for (const [at, { members }] of drafts.entries()) {
    const target = into[at]!
    merged.set(target, [...(merged.get(target) ?? []), ...members])
  }
  return [...merged.values()]
}
