import type { Comparison } from '../../align/comparison.ts'
import type { Place } from '../../align/place.ts'
import type { Analysis } from '../../find/analysis.ts'
import { findBasis } from '../../find/basis.ts'
import type { Sentence } from '../../segment/segmented.ts'
import { sentenceAt } from '../../segment/tree.ts'
import type { Span } from '../../text/span.ts'
import type { BasisEntry, BasisKind } from '../brief.ts'
import { makeEvidence } from './evidence.ts'
import { rankEntries } from './rank.ts'
import { kindSpeaker } from './speaker.ts'

/** Places shown for one kind of basis in one report. */
const MOST_PLACES = 3

/** How each report says that it knows; every entry is one kind in one report, with the words that show it. */
export function makeBasis(comparison: Comparison): BasisEntry[] {
  const entries = comparison.analyses.flatMap((analysis, report) => {
    const found = collectBasis(comparison, analysis, report)
    return [...found].map(([kind, places]) => ({
      report: analysis.report.id,
      kind,
      evidence: places.map(({ place, bare }) => makeEvidence(comparison, place, { bare })),
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

function collectBasis(comparison: Comparison, analysis: Analysis, report: number): Map<BasisKind, Found[]> {
  const found = new Map<BasisKind, Found[]>()
  const add = (kind: BasisKind, { start, end }: Span, bare = false) => {
    const places = found.get(kind) ?? []
    // two statements of one sentence show one sentence
    const sentence = sentenceAt(analysis, start)
    const isShown = places.some(
      ({ place }) =>
        place.start === start || (sentence >= 0 && sentenceAt(analysis, place.start) === sentence),
    )
    if (places.length >= MOST_PLACES || isShown) return
    found.set(kind, [...places, { place: { report, start, end }, bare }])
  }
  const isBody = (sentence: Sentence) => BODY.has(analysis.report.parts[sentence.part]?.kind ?? '')
  for (const { kind, sentence } of findBasis(analysis, comparison.language.basis)) {
    if (isBody(analysis.sentences[sentence]!)) add(kind, analysis.sentences[sentence]!)
  }
  for (const { standing, sentence } of analysis.clauses) {
    if (standing === 'hearsay' && isBody(analysis.sentences[sentence]!))
      add('hearsay', analysis.sentences[sentence]!)
  }
  const { wire } = analysis.report
  if (wire?.span) addAgency(analysis, wire.span, add)
  for (const part of analysis.report.parts) if (part.kind === 'embed') add('post', part, true)
  addSources(comparison, report, add)
  return found
}

const BODY = new Set(['paragraph', 'list', 'quotation'])

// The whole credit line, or the sentence or dateline that names the agency.
function addAgency(analysis: Analysis, span: Span, add: Add): void {
  const part = analysis.report.parts.find(each => each.start <= span.start && span.start < each.end)
  const isBody = part !== undefined && BODY.has(part.kind)
  add('agency', isBody || !part ? span : part, !isBody)
}

type Add = (kind: BasisKind, span: Span, bare?: boolean) => void

// Named persons without an office first: they are what an editor looks for.
function addSources(comparison: Comparison, report: number, add: Add): void {
  const { statements } = comparison.analyses[report]!
  const kinds = statements.map(statement => kindSpeaker(comparison, report, statement))
  for (const [index, statement] of statements.entries()) {
    if (statement.channel === 'post') add('post', statement)
    if (kinds[index] === 'unnamed') add('unnamed source', statement)
    if (kinds[index] === 'named person') add('named source', statement)
  }
  for (const [index, statement] of statements.entries()) {
    if (kinds[index] === 'office-holder') add('named source', statement)
  }
}
