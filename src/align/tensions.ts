import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { type Bag, makeBag, overlapBags } from '../match/overlap.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { overlapsAny, overlapsSpan } from '../text/span.ts'
import type { Passage } from './passages.ts'
import type { Place } from './place.ts'
import type { JointStatement } from './sayings.ts'
import { wordTerm } from './terms.ts'

export type TensionKind =
  | 'own voice against quotation'
  | 'text against embed'
  | 'stamp against event'
  | 'printed twice'

/** Two places of one report that do not go together, or stand there twice. */
export interface Tension {
  readonly kind: TensionKind
  readonly report: number
  readonly places: readonly Place[]
}

/** Finds what is at odds inside single reports. */
export function findTensions(
  analyses: readonly Analysis[],
  passages: readonly Passage[],
  statements: readonly JointStatement[],
  language: Language,
  vocabulary: Vocabulary,
): Tension[] {
  return [
    ...analyses.flatMap((analysis, report) => findStamps(analysis, report)),
    ...findScopes(analyses, passages, language, vocabulary),
    ...statements.flatMap(statement => findPrintedTwice(analyses, statement)),
  ].sort((a, b) => a.report - b.report || RANK[a.kind] - RANK[b.kind])
}

const RANK: Readonly<Record<TensionKind, number>> = {
  'stamp against event': 0,
  'own voice against quotation': 1,
  'text against embed': 2,
  'printed twice': 3,
}

function findStamps({ report: { notes, modified, published, parts } }: Analysis, report: number): Tension[] {
  if (!notes.some(({ code }) => code === 'modified-before-event' || code === 'published-contradicts'))
    return []
  const embed = parts.find(part => part.posted)?.posted?.span
  const stated = published ? [] : notes.filter(({ code }) => code === 'published-contradicts')
  const spans = [modified?.span, embed ?? published?.span, ...stated.map(({ span }) => span)]
  const stamps = spans.flatMap(span => (span ? [{ report, ...span }] : [])).slice(0, 2)
  return stamps.length > 1 ? [{ kind: 'stamp against event', report, places: stamps }] : []
}

function findPrintedTwice(analyses: readonly Analysis[], { sayings }: JointStatement): Tension[] {
  const byReport = new Map<number, Place[]>()
  for (const { report, statement, words } of sayings) {
    if (words.length === 0) continue
    const { start, end } = analyses[report]!.statements[statement]!
    const known = byReport.get(report) ?? []
    // two statements that share words print them once
    if (!known.some(place => overlapsSpan(place, { start, end })))
      byReport.set(report, [...known, { report, start, end }])
  }
  return [...byReport]
    .filter(([, places]) => places.length > 1)
    .map(([report, places]) => ({ kind: 'printed twice' as const, report, places }))
}

/** Least shared weight of an unmarked and a quoted sentence on one matter: the noun and another word. */
const SAME_MATTER = 4.5

interface Scope {
  readonly place: Place
  readonly bag: Bag
  /** Terms of the nouns of which all are meant, "all residents", or not all, "only residents of the lower town". */
  readonly nouns: readonly number[]
}

// "all residents" in the reporter's words, "only residents of the lower town" in the quotation.
function findScopes(
  analyses: readonly Analysis[],
  passages: readonly Passage[],
  language: Language,
  vocabulary: Vocabulary,
): Tension[] {
  const found: Tension[] = []
  const byReport = Map.groupBy(passages, ({ report }) => report)
  for (const [report, analysis] of analyses.entries()) {
    const scopes = collectScopes(analysis, report, byReport.get(report) ?? [], language, vocabulary)
    for (const a of scopes.unmarked) {
      const b = scopes.marked.find(other => onOneMatter(a, other, vocabulary))
      if (b) found.push({ kind: 'own voice against quotation', report, places: [a.place, b.place] })
    }
  }
  return found
}

function onOneMatter(a: Scope, b: Scope, vocabulary: Vocabulary): boolean {
  if (!a.nouns.some(noun => b.nouns.includes(noun))) return false
  const overlap = overlapBags(a.bag, b.bag, vocabulary.weight)
  return overlap.shared.length > 1 && overlap.weight >= SAME_MATTER
}

// Of sentences without quotation marks those that speak of all, of others those that do not.
function collectScopes(
  analysis: Analysis,
  report: number,
  passages: readonly Passage[],
  language: Language,
  vocabulary: Vocabulary,
): { readonly unmarked: Scope[]; readonly marked: Scope[] } {
  const bySentence = Map.groupBy(passages, ({ sentence }) => sentence)
  const scopes = { unmarked: [] as Scope[], marked: [] as Scope[] }
  for (const [sentence, within] of bySentence) {
    const { start, end, first, last } = analysis.sentences[sentence]!
    const marked = overlapsAny(analysis.quotations, { start, end })
    const words = marked ? language.compare.restricting : language.compare.universal
    const nouns = findNouns(analysis, first, last, words, language, vocabulary)
    if (nouns.length === 0) continue
    const bag = makeBag(
      within.flatMap(({ plain }) => plain.terms),
      vocabulary.weight,
    )
    const scope: Scope = { place: { report, start, end }, bag, nouns }
    ;(marked ? scopes.marked : scopes.unmarked).push(scope)
  }
  return scopes
}

/** Tokens from "all" or "only" to its noun. */
const NOUN_REACH = 4

function findNouns(
  { tokens }: Analysis,
  first: number,
  last: number,
  words: ReadonlySet<string>,
  language: Language,
  vocabulary: Vocabulary,
): number[] {
  const found: number[] = []
  for (let token = first; token < last; token++) {
    if (!words.has(tokens.lemma[token]!.toLowerCase())) continue
    for (let at = token + 1; at < Math.min(last, token + NOUN_REACH); at++) {
      if (tokens.tag[at] !== 'NOUN') continue
      const term = wordTerm(tokens.lemma[at]!.toLowerCase(), language, vocabulary)
      if (term !== null) found.push(term)
      break
    }
  }
  return found
}
