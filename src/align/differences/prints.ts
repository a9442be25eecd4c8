import type { Analysis } from '../../find/analysis.ts'
import { makeUnion } from '../../match/union.ts'
import { compareSpans, findSpanAt, type Span, spansFrom } from '../../text/span.ts'
import type { Place } from '../place.ts'
import { alignWords, collectWords, nameVariants, openKeys, type Word } from '../wording.ts'
import { type Bare, type Compared, type Side, sideOf } from './difference.ts'

/** One sentence inside quotation marks, as one report prints it. */
interface Print extends Place {
  readonly words: readonly Word[]
  /** The joined entity of its speaker; null where that is described only, or not known. */
  readonly speaker: number | null
}

/** Fewest words of a quoted sentence that can be recognised. */
const LEAST_WORDS = 5
/** Words in a shingle by which prints find each other; prints remembered for each. */
const [SHINGLE, REMEMBERED] = [3, 16]
/** Prints of other reports that one is held against. */
const MOST_CANDIDATES = 6
/** Words that must be the same, and their share of the shorter print: of one speaker, and of one that is not known. */
const SAME = { speaker: { words: LEAST_WORDS, share: 0.6 }, unknown: { words: 8, share: 0.75 } } as const
/** Fewer are enough where the shorter print stands in the longer one as a whole, and their rarity, in nats, adds up. */
const WHOLE = { words: 6, share: 0.95, weight: 10 } as const
/** Quoted sentences that are printed in other words, found sentence by sentence; statements are compared as a whole elsewhere. */
export function comparePrints(compared: Compared): Bare[] {
  const prints = collectPrints(compared)
  const union = makeUnion(prints.length)
  const byShingle = new Map<string, number[]>()
  for (const [index, print] of prints.entries()) {
    for (const other of findCandidates(prints, byShingle, index)) {
      if (isSamePrint(compared, prints[other]!, print)) union.join(other, index)
    }
    for (const shingle of shinglesOf(print.words)) remember(byShingle, shingle, index)
  }
  return union
    .groups()
    .filter(group => group.length > 1)
    .flatMap(group => contrastPrints(group.map(index => prints[index]!)))
}

function collectPrints(compared: Compared): Print[] {
  const speakers = new Map<string, number | null>()
  for (const { sayings } of compared.statements)
    for (const { report, statement, speaker } of sayings) speakers.set(`${report} ${statement}`, speaker)
  const keys = openKeys(compared.language.compare)
  return compared.analyses.flatMap((analysis, report) => {
    const contents = indexContents(analysis)
    return analysis.quotations
      .filter(({ depth }) => depth === 0)
      .flatMap(quotation => cutQuotation(analysis, quotation))
      .flatMap((span): Print[] => {
        const words = collectWords(analysis, [span], keys)
        const said = contents[findSpanAt(contents, Math.floor((span.start + span.end) / 2))]
        const speaker = said ? (speakers.get(`${report} ${said.statement}`) ?? null) : null
        return words.length < LEAST_WORDS ? [] : [{ report, ...span, words, speaker }]
      })
  })
}

function cutQuotation({ sentences }: Analysis, quotation: Span): Span[] {
  const first = findSpanAt(sentences, quotation.start)
  const inside = [...(first < 0 ? [] : [sentences[first]!]), ...spansFrom(sentences, quotation)]
  return [...new Set(inside)].map(({ start, end }) => ({
    start: Math.max(start, quotation.start),
    end: Math.min(end, quotation.end),
  }))
}

/** What is said by a statement that stands in no other. */
interface Said extends Span {
  readonly statement: number
}

function indexContents({ statements }: Analysis): Said[] {
  return statements
    .flatMap(({ content, inside }, statement) =>
      inside === null ? content.map(({ start, end }) => ({ start, end, statement })) : [],
    )
    .sort(compareSpans)
}

function shinglesOf(words: readonly Word[]): string[] {
  return words.slice(SHINGLE - 1).map((_, at) => {
    return words
      .slice(at, at + SHINGLE)
      .map(({ key }) => key)
      .join(' ')
  })
}

function remember(byShingle: Map<string, number[]>, shingle: string, index: number): void {
  const known = byShingle.get(shingle)
  if (!known) byShingle.set(shingle, [index])
  else if (known.length < REMEMBERED) known.push(index)
}

// Those of other reports that share most shingles.
function findCandidates(
  prints: readonly Print[],
  byShingle: ReadonlyMap<string, readonly number[]>,
  index: number,
): number[] {
  const counts = new Map<number, number>()
  for (const shingle of new Set(shinglesOf(prints[index]!.words)))
    for (const other of byShingle.get(shingle) ?? [])
      if (prints[other]!.report !== prints[index]!.report) counts.set(other, (counts.get(other) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_CANDIDATES)
    .map(([other]) => other)
}

function isSamePrint({ language }: Compared, a: Print, b: Print): boolean {
  const known = a.speaker !== null && b.speaker !== null
  if (known && a.speaker !== b.speaker) return false
  const { pairs, cover } = alignWords(a.words, b.words)
  const { words, share } = known ? SAME.speaker : SAME.unknown
  if (pairs.length >= words && cover >= share) return true
  const weight = pairs.reduce((sum, [at]) => sum + language.rarity.of(a.words[at]!.key), 0)
  return pairs.length >= WHOLE.words && cover >= WHOLE.share && weight >= WHOLE.weight
}

/** Wordings of one sentence that are told apart; bounds the work where every print is another. */
const MOST_WORDINGS = 32

// A report that prints both contradicts no other that prints one of them.
function contrastPrints(prints: readonly Print[]): Bare[] {
  const sides: Print[][] = []
  for (const print of prints) {
    const side = sides.find(([first]) => !isOtherWording(first!, print))
    if (side) side.push(print)
    else if (sides.length < MOST_WORDINGS) sides.push([print])
  }
  const reports = sides.map(side => new Set(side.map(({ report }) => report)))
  const apart = reports.some((a, i) => reports.some((b, j) => i < j && a.isDisjointFrom(b)))
  return apart ? [{ kind: 'wording', update: false, sides: sides.map(makeSide) }] : []
}

function isOtherWording(a: Print, b: Print): boolean {
  return nameVariants(a.words, b.words, alignWords(a.words, b.words)).includes('other words')
}

function makeSide(prints: readonly Print[]): Side {
  return sideOf(prints.map(({ report, start, end }) => ({ report, start, end })))
}
