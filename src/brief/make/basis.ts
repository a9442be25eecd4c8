import type { Comparison, Place } from '../../align/comparison.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { CompareWords } from '../../language/compare.ts'
import type { Sentence } from '../../segment/segmented.ts'
import { overlapsAny } from '../../text/span.ts'
import type { BasisEntry, BasisKind } from '../brief.ts'
import { clausesIn, makeEvidence } from './evidence.ts'
import { rankEntries } from './rank.ts'

/** Places shown for one kind of basis in one report. */
const MOST_PLACES = 3

/** How each report says that it knows; every entry is one kind in one report, with the words that show it. */
export function makeBasis(comparison: Comparison): BasisEntry[] {
  const entries = comparison.analyses.flatMap((analysis, report) => {
    const found = collectBasis(analysis, report, comparison.language.compare)
    return [...found].map(([kind, places]) => ({
      report: analysis.report.id,
      kind,
      evidence: places
        .slice(0, MOST_PLACES)
        .map(({ place, bare }) => makeEvidence(comparison, place, { bare })),
    }))
  })
  return rankEntries<BasisEntry>(entries, (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

const ORDER: readonly BasisKind[] = [
  'limits of access',
  'scene',
  'pictures',
  'video supplied',
  'document',
  'agency',
  'other outlet',
  'hearsay',
  'unnamed source',
  'named source',
  'post',
]

interface Found {
  readonly place: Place
  readonly bare: boolean
}

function collectBasis(analysis: Analysis, report: number, words: CompareWords): Map<BasisKind, Found[]> {
  const found = new Map<BasisKind, Found[]>()
  const add = (kind: BasisKind, { start, end }: { start: number; end: number }, bare = false) => {
    const places = found.get(kind) ?? []
    const last = places.at(-1)
    if (last && last.place.start === start) return
    found.set(kind, [...places, { place: { report, start, end }, bare }])
  }
  for (const sentence of analysis.sentences) {
    if (!BODY.has(analysis.report.parts[sentence.part]?.kind ?? '')) continue
    for (const kind of readSentence(analysis, sentence, words)) add(kind, sentence)
  }
  const { wire } = analysis.report
  if (wire?.span) add('agency', wire.span, !isInBody(analysis, wire.span.start))
  for (const part of analysis.report.parts) if (part.kind === 'embed') add('post', part, true)
  for (const kind of [0, 1]) addSources(analysis, kind, add)
  return found
}

const BODY = new Set(['paragraph', 'list', 'quotation'])

function isInBody({ report }: Analysis, offset: number): boolean {
  return report.parts.some(({ kind, start, end }) => BODY.has(kind) && start <= offset && offset < end)
}

function addSources(
  analysis: Analysis,
  named: number,
  add: (kind: BasisKind, span: { start: number; end: number }) => void,
): void {
  for (const statement of analysis.statements) {
    if (statement.channel === 'post' && named === 0) add('post', statement)
    if (statement.source.length === 0) continue
    const { speaker } = statement
    const isPerson = speaker.kind === 'resolved' && analysis.entities[speaker.entity]?.kind === 'person'
    if (named === 1 && isPerson) add('named source', statement)
    if (named === 0 && speaker.kind === 'described') add('unnamed source', statement)
  }
}

// "Photos … showed", "A video released by …", "Reporters had no opportunities to ask".
function readSentence(
  analysis: Analysis,
  { start, end, first, last }: Sentence,
  words: CompareWords,
): BasisKind[] {
  const lemmas = analysis.tokens.lemma.slice(first, last).map(lemma => lemma.toLowerCase())
  const has = (list: ReadonlySet<string>) => lemmas.some(lemma => list.has(lemma))
  const kinds: BasisKind[] = []
  if (has(words.picture) && has(words.show)) kinds.push('pictures')
  if (has(words.video) && (has(words.release) || has(words.show))) kinds.push('video supplied')
  const quoted = overlapsAny(analysis.quotations, { start, end })
  if (has(words.press) && !quoted) {
    kinds.push(lemmas.some(lemma => NO.has(lemma)) ? 'limits of access' : 'scene')
  }
  const clauses = clausesIn(analysis, { start, end })
  if (clauses.some(({ standing }) => standing === 'hearsay')) kinds.push('hearsay')
  if (has(words.document) && lemmas.some(lemma => SEEN.has(lemma))) kinds.push('document')
  if (has(OUTLETS) && lemmas.some(lemma => lemma === 'report')) kinds.push('other outlet')
  return kinds
}

const NO = new Set(['no', 'not', "n't", 'n’t', 'never', 'without', 'bar', 'refuse', 'deny'])
const SEEN = new Set(['see', 'obtain', 'review', 'show', 'accord', 'leak', 'file', 'publish'])
const OUTLETS = new Set(['outlet', 'newspaper', 'broadcaster', 'media', 'magazine', 'daily', 'website'])
