import type { Analysis } from '../../find/analysis.ts'
import { hashWord } from '../../match/runs.ts'
import { findSpanAt, type Span, spansFrom } from '../../text/span.ts'

/** The words of a report's body in order, as they are compared with those of other reports. */
export interface BodyWords {
  /** Each word as a number; -1 is a break, where something else stands between. */
  readonly words: Int32Array
  /** The same with a break for each word of a quotation. */
  readonly own: Int32Array
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
const WORD = /[\p{L}\p{N}]/u

/** Reads the words of a report's paragraphs, lists and block quotations. */
export function readBody(analysis: Analysis): BodyWords {
  const draft: Draft = { words: [], quoted: [], named: [], starts: [], ends: [], sentences: [] }
  let last = -1
  for (const [index, { part }] of analysis.sentences.entries()) {
    if (!BODY.has(analysis.report.parts[part]?.kind ?? '')) continue
    if (last >= 0 && part > last + 1) addWord(draft, -1, analysis.sentences[index]!)
    last = part
    addSentence(draft, analysis, index)
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

function addSentence(draft: Draft, analysis: Analysis, index: number): void {
  const { text, parts } = analysis.report
  const sentence = analysis.sentences[index]!
  const names = nameSpans(analysis, sentence)
  const whole = parts[sentence.part]!.kind === 'quotation'
  const from = draft.words.length
  let name = 0
  for (let token = sentence.first; token < sentence.last; token++) {
    const [start, end] = [analysis.tokens.start[token]!, analysis.tokens.end[token]!]
    const word = text.slice(start, end)
    if (!WORD.test(word)) continue
    addWord(draft, hashWord(word.toLowerCase().replace('’', "'")), { start, end })
    while (name < names.length && names[name]!.end <= start) name++
    const at = draft.words.length - 1
    if (name < names.length && names[name]!.start <= start) draft.named[at] = 1
    if (whole || findSpanAt(analysis.quotations, start) >= 0) draft.quoted[at] = 1
  }
  draft.sentences.push({ sentence: index, from, to: draft.words.length })
}

// Mentions are ordered by start, and the name of one may lie inside another: the widest first.
function nameSpans({ mentions }: Analysis, sentence: Span): Span[] {
  return spansFrom(mentions, sentence)
    .flatMap(({ form, name }) => (form === 'name' && name ? [name] : []))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function finish({ words, quoted, named, starts, ends, sentences }: Draft): BodyWords {
  const own = words.map((word, at) => (quoted[at] ? -1 : word))
  return {
    words: Int32Array.from(words),
    own: Int32Array.from(own),
    quoted: Uint8Array.from(quoted),
    named: Uint8Array.from(named),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    sentences,
    within: placeWords(words.length, sentences),
    size: own.filter(word => word >= 0).length,
  }
}

function placeWords(count: number, sentences: readonly BodySentence[]): Int32Array {
  const within = new Int32Array(count).fill(-1)
  for (const [index, { from, to }] of sentences.entries()) within.fill(index, from, to)
  return within
}
