import type { Analysis } from '../../find/analysis.ts'
import { tokensIn } from '../../segment/tree.ts'
import type { Span } from '../../text/span.ts'

/** The words of a report's body in order, as they are compared with those of other reports. */
export interface BodyWords {
  /** Each word as a number; -1 is a break, where something else stands between. */
  readonly words: Int32Array
  /** Whether each word stands in a quotation, or in a name. */
  readonly quoted: Uint8Array
  readonly named: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** For each sentence of the body: its index, its first word and the one after its last. */
  readonly sentences: readonly BodySentence[]
  /** For each word, the place of its sentence in `sentences`. */
  readonly within: Int32Array
  /** Words outside quotations. */
  readonly size: number
}

/** A sentence of the body. */
export interface BodySentence {
  readonly sentence: number
  readonly from: number
  readonly to: number
}

const BODY = new Set(['paragraph', 'list', 'quotation'])

/** Numbers words over several reports; what is no word has -1. */
export type WordNumbers = (token: string) => number

/** An empty numbering; capitals and the shape of apostrophes tell no words apart. */
export function makeWordNumbers(): WordNumbers {
  const known = new Map<string, number>()
  const words = new Map<string, number>()
  return token => {
    const number = known.get(token) ?? (WORD.test(token) ? numberWord(words, token) : -1)
    known.set(token, number)
    return number
  }
}

const WORD = /[\p{L}\p{N}]/u

function numberWord(words: Map<string, number>, token: string): number {
  const word = token.toLowerCase().replace('’', "'")
  const number = words.get(word) ?? words.size
  words.set(word, number)
  return number
}

/** Reads the words of a report's paragraphs, lists and block quotations. */
export function readBody(analysis: Analysis, numbers: WordNumbers): BodyWords {
  const draft: Draft = { words: [], quoted: [], named: [], starts: [], ends: [], sentences: [] }
  const inside = markTokens(analysis)
  let last = -1
  for (const [index, { part }] of analysis.sentences.entries()) {
    if (!BODY.has(analysis.report.parts[part]?.kind ?? '')) continue
    if (last >= 0 && part > last + 1) addWord(draft, -1, analysis.sentences[index]!)
    last = part
    addSentence(draft, analysis, index, { numbers, inside })
  }
  return finish(draft)
}

interface Draft {
  readonly words: number[]
  readonly quoted: number[]
  readonly named: number[]
  readonly starts: number[]
  readonly ends: number[]
  readonly sentences: BodySentence[]
}

function addWord({ words, quoted, named, starts, ends }: Draft, word: number, { start, end }: Span): void {
  words.push(word)
  quoted.push(0)
  named.push(0)
  starts.push(start)
  ends.push(end)
}

const QUOTED = 1
const NAMED = 2

// Which tokens stand inside a quotation, and which inside a name.
function markTokens(analysis: Analysis): Uint8Array {
  const inside = new Uint8Array(analysis.tokens.start.length)
  const mark = (span: Span, kind: number) => {
    const { first, last } = tokensIn(analysis, span)
    for (let token = first; token < last; token++) inside[token]! |= kind
  }
  for (const quotation of analysis.quotations) mark(quotation, QUOTED)
  for (const { form, name } of analysis.mentions) if (form === 'name' && name) mark(name, NAMED)
  for (const { part, start, end } of analysis.sentences)
    if (analysis.report.parts[part]?.kind === 'quotation') mark({ start, end }, QUOTED)
  return inside
}

function addSentence(
  draft: Draft,
  { report: { text }, sentences, tokens }: Analysis,
  index: number,
  { numbers, inside }: { readonly numbers: WordNumbers; readonly inside: Uint8Array },
): void {
  const { first, last } = sentences[index]!
  const from = draft.words.length
  for (let token = first; token < last; token++) {
    const [start, end] = [tokens.start[token]!, tokens.end[token]!]
    const word = numbers(text.slice(start, end))
    if (word < 0) continue
    addWord(draft, word, { start, end })
    const at = draft.words.length - 1
    draft.quoted[at] = inside[token]! & QUOTED
    draft.named[at] = inside[token]! & NAMED
  }
  draft.sentences.push({ sentence: index, from, to: draft.words.length })
}

function finish({ words, quoted, named, starts, ends, sentences }: Draft): BodyWords {
  return {
    words: Int32Array.from(words),
    quoted: Uint8Array.from(quoted),
    named: Uint8Array.from(named),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    sentences,
    within: placeWords(words.length, sentences),
    size: words.filter((word, at) => word >= 0 && !quoted[at]).length,
  }
}

function placeWords(count: number, sentences: readonly BodySentence[]): Int32Array {
  const within = new Int32Array(count).fill(-1)
  for (const [index, { from, to }] of sentences.entries()) within.fill(index, from, to)
  return within
}
