import { CLOSING, type Columns, mix, OPENING } from './features.ts'

/** What the parser sees of one sentence: its words without the punctuation, which is remembered by its place. */
export interface Sight {
  readonly columns: Columns
  readonly tags: Int32Array
  /** The report's index of each word. */
  readonly words: Int32Array
  /** Hash of the punctuation right before each word, 0 where there is none; one more for what ends the sentence. */
  readonly marks: Int32Array
  /** How many words before and with this one have punctuation before them. */
  readonly pauses: Int32Array
  /** Whether an odd number of double quotation marks stands before each word. */
  readonly quoted: Int32Array
  /** The first noun and the first verb from each word on, -1 where there is none. */
  readonly nouns: Int32Array
  readonly verbs: Int32Array
  /** The heads that a first parse from the other side gave, and the last child of each word in it. */
  readonly guide: Int32Array
  readonly guideLast: Int32Array
  guided: boolean
  size: number
}

/** Stands for a place without a token. */
export const NONE = -1

/** Kinds of tags that the parser looks for. */
export const MARK = 1
const NOUN = 2
const VERB = 3

/** The kind of each tag pair: punctuation, noun, verb or none of them. */
export function sortTags(tags: readonly string[]): Uint8Array {
  return Uint8Array.from(tags, tag => {
    if (tag.startsWith('PUNCT')) return MARK
    if (/^(?:NOUN|PROPN|PRON|NUM)/.test(tag)) return NOUN
    return tag.startsWith('VERB') ? VERB : 0
  })
}

/** Makes room for the sights of sentences of at most `limit` tokens. */
export function openSight(columns: Columns, tags: Int32Array, limit: number): Sight {
  const column = () => new Int32Array(limit + 4)
  return {
    columns,
    tags,
    words: column(),
    marks: column(),
    pauses: column(),
    quoted: column(),
    nouns: column(),
    verbs: column(),
    guide: column(),
    guideLast: column(),
    guided: false,
    size: 0,
  }
}

/** Looks at the sentence `first` to `last` from its start; `kinds` tells the kinds of tags (`sortTags`). */
export function lookAt(sight: Sight, first: number, last: number, kinds: Uint8Array): void {
  look(sight, first, last, 1, kinds)
}

/** Looks at the sentence `first` to `last` from its end, as if it were written backward. */
export function lookBack(sight: Sight, first: number, last: number, kinds: Uint8Array): void {
  look(sight, last - 1, first - 1, -1, kinds)
}

function look(sight: Sight, from: number, to: number, step: number, kinds: Uint8Array): void {
  const { columns, tags, words, marks, pauses, quoted } = sight
  let size = 0
  let mark = 0
  let pause = 0
  let quotes = 0
  for (let i = from; i !== to; i += step) {
    const word = columns.word[i]!
    if (kinds[tags[i]!] === MARK) {
      mark = mix(mark, word)
      if (word === OPENING || word === CLOSING) quotes ^= 1
      continue
    }
    if (mark !== 0) pause++
    words[size] = i
    marks[size] = mark
    pauses[size] = pause
    quoted[size] = quotes
    mark = 0
    size++
  }
  marks[size] = mark
  marks[size + 1] = 0
  pauses[size] = pause
  quoted[size] = quotes
  sight.size = size
  sight.guided = false
  lookAhead(sight, kinds)
}

/** Says that `sight.guide` holds heads to be guided by. */
export function takeGuide(sight: Sight): void {
  const { guide, guideLast, size } = sight
  guideLast.fill(NONE, 0, size + 1)
  for (let i = 0; i < size; i++) if (guide[i]! < i) guideLast[guide[i]!] = i
  sight.guided = true
}

function lookAhead({ tags, words, nouns, verbs, size }: Sight, kinds: Uint8Array): void {
  nouns.fill(NONE, size, size + 4)
  verbs.fill(NONE, size, size + 4)
  for (let i = size - 1; i >= 0; i--) {
    const kind = kinds[tags[words[i]!]!]!
    nouns[i] = kind === NOUN ? i : nouns[i + 1]!
    verbs[i] = kind === VERB ? i : verbs[i + 1]!
  }
}
