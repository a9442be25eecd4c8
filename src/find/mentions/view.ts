import type { Language } from '../../language/language.ts'
import type { Lexicon } from '../../language/model.ts'
import type { NameWords } from '../../language/names.ts'
import type { Rarity } from '../../language/rarity.ts'
import type { PartKind } from '../../read/report.ts'
import type { Segmented } from '../../segment/segmented.ts'
import type { Span } from '../../text/span.ts'

/** How a token is written: small, Capitalised, CAPITALS, or one capital with its stop. */
export type Shape = 'small' | 'capital' | 'capitals' | 'initial' | 'other'

/** A report as the name finders look at it: columns over its tokens and what its running text shows of its words. */
export interface View {
  readonly segmented: Segmented
  readonly words: NameWords
  readonly rarity: Rarity
  readonly lexicon: Lexicon
  readonly word: readonly string[]
  readonly lower: readonly string[]
  readonly shape: readonly Shape[]
  /** Index of the sentence of each token. */
  readonly sentence: readonly number[]
  /** No space stands before the token. */
  readonly glued: readonly boolean[]
  /** The token opens a sentence or a quotation, where any word has a capital. */
  readonly opening: readonly boolean[]
  readonly quoted: readonly boolean[]
  /** For each sentence, whether nearly every word of it has a capital, as in a headline. */
  readonly titled: readonly boolean[]
  /** Words that running text writes with a capital inside a sentence. */
  readonly seenName: ReadonlySet<string>
  /** Words, in small letters, that running text writes so. */
  readonly seenSmall: ReadonlySet<string>
  /** Whether there are trees to rely on. */
  readonly parsed: boolean
}

/** Looks over the tokens of a report once. */
export function viewReport(segmented: Segmented, language: Language, quotations: readonly Span[]): View {
  const { names: words, rarity } = language
  const { tokens, report } = segmented
  const word = tokens.start.map((start, i) => report.text.slice(start, tokens.end[i]))
  const shape = word.map(shapeOf)
  const opening = markOpenings(segmented, word)
  const titled = segmented.sentences.map(
    sentence =>
      isHeading(segmented, sentence.part) ||
      (isRunning(segmented, sentence.part) &&
        !endsInStop(word, sentence.last) &&
        isTitled(shape, sentence.first, sentence.last)),
  )
  const sentence = new Array<number>(word.length).fill(0)
  const seenName = new Set<string>()
  const seenSmall = new Set<string>()
  for (const [index, { first, last }] of segmented.sentences.entries()) {
    for (let i = first; i < last; i++) {
      sentence[i] = index
      if (shape[i] === 'small') seenSmall.add(word[i]!)
      else if (shape[i] !== 'other' && !opening[i] && !titled[index]) seenName.add(word[i]!)
    }
  }
  return {
    segmented,
    words,
    rarity,
    lexicon: language.model.reader.lexicon,
    word,
    lower: word.map(one => one.toLowerCase()),
    shape,
    sentence,
    glued: tokens.start.map((start, i) => i > 0 && tokens.end[i - 1] === start),
    opening,
    quoted: markQuoted(segmented, quotations),
    titled,
    seenName,
    seenSmall,
    parsed: tokens.head.some(head => head >= 0),
  }
}

function shapeOf(word: string): Shape {
  const first = word.charCodeAt(0)
  if (first < 128 ? first < 65 || (first > 90 && first < 97) : !/^\p{L}/u.test(word)) return 'other'
  const lower = word.toLowerCase()
  // mid-March, anti-Danish are no names; iPhone and al-Tessel are
  if (word[0] === lower[0]) return /^(?:al|el|bin|abu|[a-z])-?\p{Lu}/u.test(word) ? 'capital' : 'small'
  if (word.length === 1 || (word.length === 2 && word[1] === '.')) return 'initial'
  return word === word.toUpperCase() ? 'capitals' : 'capital'
}

const OPENS = /^["“‘«([:—–-]$/u

/** Marks words before which a sentence, a quotation or a list item begins. */
function markOpenings({ sentences, tokens }: Segmented, word: readonly string[]): readonly boolean[] {
  const opening = new Array<boolean>(word.length).fill(false)
  for (const { first, last } of sentences) {
    let open = true
    for (let i = first; i < last; i++) {
      opening[i] = open
      const mark = word[i]!
      if (/[\p{L}\p{N}]/u.test(mark)) open = false
      else if (mark.length === 1 && OPENS.test(mark))
        open ||= mark !== '-' && mark !== '(' && tokens.start[i] !== tokens.end[i - 1]
    }
  }
  return opening
}

const HEADINGS: ReadonlySet<PartKind> = new Set(['headline', 'heading', 'promotion'])

/** Whether a part writes capitals for show. */
export function isHeading({ report }: Segmented, part: number): boolean {
  const kind = report.parts[part]?.kind
  return kind !== undefined && HEADINGS.has(kind)
}

/** Bylines, captions and posts are rows of names, not headlines. */
function isRunning({ report }: Segmented, part: number): boolean {
  const kind = report.parts[part]?.kind
  return kind === 'paragraph' || kind === 'list'
}

/** A sentence that ends in a stop is none of a headline's. */
function endsInStop(word: readonly string[], last: number): boolean {
  return /^[.!?…”"’)]/u.test(word[last - 1] ?? '')
}

/** A headline writes all its longer words with capitals; a name or two in a sentence does not make it one. */
function isTitled(shape: readonly Shape[], first: number, last: number): boolean {
  let small = 0
  let capital = 0
  for (let i = first; i < last; i++) {
    if (shape[i] === 'small') small++
    else if (shape[i] === 'capital' || shape[i] === 'capitals') capital++
  }
  return capital >= 4 && capital >= small * 1.6
}

/** Which tokens stand inside quotation marks or in an embedded post. */
function markQuoted(
  { tokens, sentences, report }: Segmented,
  quotations: readonly Span[],
): readonly boolean[] {
  const quoted = new Array<boolean>(tokens.start.length).fill(false)
  let q = 0
  for (const { first, last, part } of sentences) {
    const posted = report.parts[part]?.kind === 'embed' || report.parts[part]?.kind === 'quotation'
    for (let i = first; i < last; i++) {
      while (q < quotations.length && quotations[q]!.end <= tokens.start[i]!) q++
      const quotation = quotations[q]
      quoted[i] = posted || (quotation !== undefined && quotation.start <= tokens.start[i]!)
    }
  }
  return quoted
}
