import type { ReadingWords } from '../language/reading.ts'
import { type Claim, makeClaim } from './claims.ts'
import type { Datum } from './report.ts'

/** How much of a text is looked at to tell its language, in code units. */
const SAMPLE = 20_000

/** In running text at least this share of words are function words: about .4 in English, under .1 in other languages. */
const SHARE = 0.2

/** The language of a report, where its page does not say or says otherwise than its words. */
export interface Tongue {
  /** To be believed before what is stated; null where that holds. */
  readonly claim: Claim | null
  /** Whether what is stated is not so; without a claim, the language is then not known. */
  readonly contradicts: boolean
}

/**
 * The language of a text against what is stated of it. A page's templates often state the language of their makers:
 * the commonest words of `words` decide whether it is theirs, and a detector between statements that differ.
 */
export async function settleLanguage(
  stated: readonly Datum[],
  text: string,
  words: ReadingWords,
): Promise<Tongue> {
  const [first] = stated
  const holds: Tongue = { claim: null, contradicts: false }
  if (!first) return { claim: await detectLanguage(text, words), contradicts: false }
  if (first.from === 'option' || first.from === 'manifest') return holds
  const { all, share } = countCommon(text, words)
  if (all < FEWEST_TO_DOUBT) return holds
  const theirs = share >= SHARE
  if (theirs === (first.value === words.tag) && !differ(stated)) return holds
  const claim = await detectLanguage(text, words)
  const value = claim?.datum.value
  if (value && same(value, first.value)) return holds
  // Between statements that differ one is right, and a detector does not know every language.
  const known = stated.some(other => value && same(value, other.value))
  return theirs || first.value === words.tag || known ? { claim, contradicts: true } : holds
}

function differ(stated: readonly Datum[]): boolean {
  return stated.some(({ value }) => !same(value, stated[0]!.value))
}

/** Tags of one written language, as far as a detector tells. */
const SAME: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he', in: 'id', fil: 'tl' }

function same(a: string, b: string): boolean {
  return (SAME[a] ?? a) === (SAME[b] ?? b)
}

/** Fewer words than this are not held against what is stated. */
const FEWEST_TO_DOUBT = 40

/** The language of a text: that of `words` where their commonest words are common, else what a detector says; null where it cannot tell. */
async function detectLanguage(text: string, words: ReadingWords): Promise<Claim | null> {
  const { all, share } = countCommon(text, words)
  if (all < FEWEST) return null
  if (share >= SHARE) return makeClaim('language', words.tag, 'implied', 'text')
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(text.slice(0, SAMPLE))
  const sure = found.language && (all < FEWEST_TO_DOUBT || found.isReliable())
  return sure ? makeClaim('language', found.language, 'implied', 'text') : null
}

function countCommon(text: string, words: ReadingWords): { readonly all: number; readonly share: number } {
  const all =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const common = all.filter(word => words.functionWords.has(word)).length
  return { all: all.length, share: all.length === 0 ? 0 : common / all.length }
}

/** Fewer words than this do not show a language. */
const FEWEST = 8
