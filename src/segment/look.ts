import { CLOSING, type Columns, mix, OPENING, SEEDS } from './features.ts'
import type { Parse } from './moves.ts'

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
  size: number
}

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
    size: 0,
  }
}

/** Looks at the sentence `first` to `last`; `kinds` tells the kinds of tags (`sortTags`). */
export function lookAt(sight: Sight, first: number, last: number, kinds: Uint8Array): void {
  const { columns, tags, words, marks, pauses, quoted } = sight
  let size = 0
  let mark = 0
  let pause = 0
  let quotes = 0
  for (let i = first; i < last; i++) {
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
  lookAhead(sight, kinds)
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

/** Room for the features of one move or one relation. */
export const MOVE_FEATURES = 160

const NONE = -1
/** Stand for the word and the tag of a place without a token, and of the root. */
const NO_WORD = 0x1f123bb5
const ROOT_WORD = 0x2545f491
const NO_TAG = 251
const ROOT_TAG = 252

function wordOf(sight: Sight, parse: Parse, i: number): number {
  if (i === NONE || i > parse.size) return NO_WORD
  return i === parse.size ? ROOT_WORD : sight.columns.word[sight.words[i]!]!
}

function tagOf(sight: Sight, parse: Parse, i: number): number {
  if (i === NONE || i > parse.size) return NO_TAG
  return i === parse.size ? ROOT_TAG : sight.tags[sight.words[i]!]!
}

function kindOf(sight: Sight, parse: Parse, i: number): number {
  if (i === NONE || i >= parse.size) return i === parse.size ? 262 : 261
  return sight.columns.kind[sight.words[i]!]!
}

/** How far apart two tokens stand, in seven steps. */
function stepsBetween(a: number, b: number): number {
  const distance = Math.abs(a - b)
  if (distance < 5) return distance
  return distance < 10 ? 5 : 6
}

function relationOf(parse: Parse, i: number): number {
  return i === NONE ? 63 : parse.relation[i]!
}

/** Writes the hashed features of the next move and gives their number (after Zhang and Nivre 2011). */
export function fillMoveFeatures(parse: Parse, sight: Sight, out: Int32Array): number {
  const { stack, depth, front, left, left2, right, right2, kinds } = parse
  const s0 = depth > 0 ? stack[depth - 1]! : NONE
  const s1 = depth > 1 ? stack[depth - 2]! : NONE
  const s2 = depth > 2 ? stack[depth - 3]! : NONE
  const s0w = wordOf(sight, parse, s0)
  const s0t = tagOf(sight, parse, s0)
  const s1w = wordOf(sight, parse, s1)
  const s1t = tagOf(sight, parse, s1)
  const s2t = tagOf(sight, parse, s2)
  const b0w = wordOf(sight, parse, front)
  const b0t = tagOf(sight, parse, front)
  const b1w = wordOf(sight, parse, front + 1)
  const b1t = tagOf(sight, parse, front + 1)
  const b2w = wordOf(sight, parse, front + 2)
  const b2t = tagOf(sight, parse, front + 2)
  const b3t = tagOf(sight, parse, front + 3)
  const s0l = s0 === NONE ? NONE : left[s0]!
  const s0r = s0 === NONE ? NONE : right[s0]!
  const s0l2 = s0 === NONE ? NONE : left2[s0]!
  const s0r2 = s0 === NONE ? NONE : right2[s0]!
  const s1l = s1 === NONE ? NONE : left[s1]!
  const s1r = s1 === NONE ? NONE : right[s1]!
  const b0l = left[front]!
  const b0l2 = left2[front]!
  const s0lt = tagOf(sight, parse, s0l)
  const s0rt = tagOf(sight, parse, s0r)
  const s1lt = tagOf(sight, parse, s1l)
  const s1rt = tagOf(sight, parse, s1r)
  const b0lt = tagOf(sight, parse, b0l)
  const s0k = s0 === NONE ? 0 : kinds[s0]!
  const s1k = s1 === NONE ? 0 : kinds[s1]!
  const b0k = kinds[front]!
  const near = s0 === NONE ? 7 : stepsBetween(s0, front)
  const far = s1 === NONE ? 7 : stepsBetween(s1, s0)
  const s0v = s0 === NONE ? 0 : Math.min(parse.lefts[s0]!, 3) * 4 + Math.min(parse.rights[s0]!, 3)
  const s1v = s1 === NONE ? 0 : Math.min(parse.lefts[s1]!, 3) * 4 + Math.min(parse.rights[s1]!, 3)
  const b0v = Math.min(parse.lefts[front]!, 3)
  const s0c = kindOf(sight, parse, s0)
  const s1c = kindOf(sight, parse, s1)
  const b0c = kindOf(sight, parse, front)
  const b1c = kindOf(sight, parse, front + 1)
  const noun = sight.nouns[Math.min(front + 1, parse.size)]!
  const verb = sight.verbs[Math.min(front + 1, parse.size)]!
  const nounw = wordOf(sight, parse, noun)
  const nounc = kindOf(sight, parse, noun)
  const verbt = tagOf(sight, parse, verb)
  const b0lw = wordOf(sight, parse, b0l)
  const s0lw = wordOf(sight, parse, s0l)
  const ahead = sight.marks[front]!
  const later = front < parse.size ? sight.marks[front + 1]! : 0
  const opening = s0 === NONE ? 0 : sight.marks[s0]!
  const behind = s0 === NONE ? 0 : sight.marks[s0 + 1]!
  const pauses = s0 === NONE ? 9 : Math.min(sight.pauses[front]! - sight.pauses[s0]!, 4)
  const across = s0 === NONE ? 2 : sight.quoted[front]! ^ sight.quoted[s0]!
  let n = 0
  const one = (a: number) => {
    out[n] = mix(SEEDS[n + 40]!, a)
    n++
  }
  const two = (a: number, b: number) => {
    out[n] = mix(mix(SEEDS[n + 40]!, a), b)
    n++
  }
  const three = (a: number, b: number, c: number) => {
    out[n] = mix(mix(mix(SEEDS[n + 40]!, a), b), c)
    n++
  }
  const four = (a: number, b: number, c: number, d: number) => {
    out[n] = mix(mix(mix(mix(SEEDS[n + 40]!, a), b), c), d)
    n++
  }
  one(s0w)
  one(s0t)
  two(s0w, s0t)
  one(b0w)
  one(b0t)
  two(b0w, b0t)
  one(b1w)
  one(b1t)
  two(b1w, b1t)
  two(b2w, b2t)
  one(b2t)
  one(s1w)
  one(s1t)
  two(s1w, s1t)
  one(s2t)
  four(s0w, s0t, b0w, b0t)
  three(s0w, s0t, b0w)
  three(s0w, s0t, b0t)
  three(s0w, b0w, b0t)
  three(s0t, b0w, b0t)
  two(s0w, b0w)
  two(s0t, b0t)
  two(b0t, b1t)
  two(s1t, s0t)
  two(s1w, s0w)
  three(s1w, s1t, s0t)
  three(s1t, s0w, s0t)
  three(s1w, s0t, b0t)
  three(b0t, b1t, b2t)
  three(s0t, b0t, b1t)
  three(s1t, s0t, b0t)
  three(s2t, s1t, s0t)
  four(s1t, s0t, b0t, b1t)
  four(s0t, b0t, b1t, b2t)
  three(s0t, s0lt, b0t)
  three(s0t, s0rt, b0t)
  three(s0t, b0t, b0lt)
  three(s1t, s0t, s1rt)
  three(s1t, s0t, s1lt)
  three(s1t, s0t, s0lt)
  three(s1t, s0t, s0rt)
  three(s1t, s0w, b0t)
  two(s0w, near)
  two(s0t, near)
  two(b0w, near)
  two(b0t, near)
  three(s0w, b0w, near)
  three(s0t, b0t, near)
  three(s1t, s0t, far)
  two(s0w, s0v)
  two(s0t, s0v)
  two(s1t, s1v)
  two(s1w, s1v)
  two(b0w, b0v)
  two(b0t, b0v)
  two(wordOf(sight, parse, s0l), s0t)
  two(wordOf(sight, parse, s0r), s0t)
  two(wordOf(sight, parse, b0l), b0t)
  two(wordOf(sight, parse, s1r), s1t)
  two(wordOf(sight, parse, s1l), s1t)
  two(relationOf(parse, s0l), s0t)
  two(relationOf(parse, s0r), s0t)
  two(relationOf(parse, b0l), b0t)
  two(relationOf(parse, s1r), s1t)
  two(tagOf(sight, parse, s0l2), s0t)
  two(tagOf(sight, parse, s0r2), s0t)
  two(tagOf(sight, parse, b0l2), b0t)
  two(s0w, s0k)
  two(s0t, s0k)
  two(s1w, s1k)
  two(s1t, s1k)
  two(b0w, b0k)
  two(b0t, b0k)
  three(s0t, s0k, b0t)
  three(s1t, s1k, s0t)
  three(b0t, b1t, b3t)
  three(s0t, b0w, b1t)
  three(s1t, s0t, b0w)
  two(s0w, b1w)
  two(ahead, s0t)
  two(ahead, b0t)
  three(ahead, s0t, b0t)
  three(ahead, s0w, b0t)
  three(ahead, s0t, b0w)
  three(ahead, s0w, b0w)
  three(opening, s0t, b0t)
  four(opening, ahead, s0t, b0t)
  three(behind, s0t, b0t)
  three(later, s0t, b0t)
  four(later, ahead, s0t, b0t)
  three(opening, s1t, s0t)
  three(opening, s1w, s0t)
  four(opening, s1t, s0t, b0t)
  three(pauses, s0t, b0t)
  three(pauses, s0w, near)
  three(across, s0t, b0t)
  four(across, ahead, s0w, b0t)
  four(ahead, s0k, s0t, b0t)
  four(ahead, s1t, s0t, b0t)
  three(ahead, near, b0t)
  three(s0w, b0lw, b0t)
  three(s1w, b0lw, b0t)
  four(s1t, s0t, b0lw, b0t)
  three(s0c, b0lw, b0c)
  four(s1c, s0c, b0lw, b0c)
  three(s1w, s0w, b0w)
  three(s1w, s0w, b0t)
  three(s1w, b0w, b1t)
  three(s0w, b0w, nounw)
  three(s1w, b0w, nounw)
  three(s0c, b0w, nounc)
  three(s1c, b0w, nounc)
  four(s1c, s0c, b0w, nounc)
  three(s1c, s0c, b0w)
  three(s1t, s0c, b0w)
  three(s0t, b0t, verbt)
  four(s1t, s0t, b0t, verbt)
  three(verbt, ahead, s0t)
  two(s0c, b0c)
  three(s0c, s0t, b0t)
  three(s0t, b0c, b0t)
  three(s0c, b0c, near)
  three(s1c, s0c, b0t)
  two(s1c, s0c)
  three(s1c, s0c, far)
  three(s1c, s0lw, s0c)
  three(s1w, s0lw, s0t)
  three(s0c, s0v, b0t)
  three(s0c, s0k, b0t)
  three(b0c, b0k, s0t)
  three(b0c, b1c, s0t)
  return n
}

/** Writes the hashed features of the relation between a child and its head and gives their number. */
export function fillRelationFeatures(
  parse: Parse,
  sight: Sight,
  child: number,
  head: number,
  out: Int32Array,
): number {
  const { left, left2, right, right2, kinds } = parse
  const { marks, quoted } = sight
  const hw = wordOf(sight, parse, head)
  const ht = tagOf(sight, parse, head)
  const cw = wordOf(sight, parse, child)
  const ct = tagOf(sight, parse, child)
  const side = child < head ? 1 : 0
  const way = stepsBetween(child, head) * 2 + side
  const cl = left[child]!
  const cr = right[child]!
  const sibling = side === 1 ? left[head]! : right[head]!
  const clw = wordOf(sight, parse, cl)
  const clt = tagOf(sight, parse, cl)
  const cl2w = wordOf(sight, parse, left2[child]!)
  const hk = kinds[head]!
  const ck = kinds[child]!
  const before = tagOf(sight, parse, child - 1)
  const after = tagOf(sight, parse, child + 1)
  const afterHead = tagOf(sight, parse, head + 1)
  const c3 = sight.columns.last3[sight.words[child]!]!
  const h3 = sight.columns.last3[sight.words[head]!]!
  const cc = kindOf(sight, parse, child)
  const hc = kindOf(sight, parse, head)
  let n = 0
  const two = (a: number, b: number) => {
    out[n] = mix(mix(SEEDS[n + 180]!, a), b)
    n++
  }
  const three = (a: number, b: number, c: number) => {
    out[n] = mix(mix(mix(SEEDS[n + 180]!, a), b), c)
    n++
  }
  const four = (a: number, b: number, c: number, d: number) => {
    out[n] = mix(mix(mix(mix(SEEDS[n + 180]!, a), b), c), d)
    n++
  }
  two(cw, side)
  two(ct, side)
  three(cw, ct, side)
  two(hw, side)
  two(ht, side)
  three(hw, ht, side)
  three(ct, ht, side)
  three(ct, ht, way)
  three(cw, ht, side)
  three(ct, hw, side)
  three(cw, hw, side)
  four(clw, ct, ht, side)
  four(clt, ct, ht, side)
  three(clw, cw, side)
  three(clw, hw, side)
  three(cl2w, ct, side)
  four(tagOf(sight, parse, cr), ct, ht, side)
  three(wordOf(sight, parse, cr), ct, side)
  three(wordOf(sight, parse, right2[child]!), ct, side)
  three(ck, ct, side)
  four(ck, ct, ht, side)
  three(hk, ct, side)
  four(hk, ct, ht, side)
  three(hk, cw, side)
  four(hk, hw, ct, side)
  four(relationOf(parse, sibling), ct, ht, side)
  three(tagOf(sight, parse, sibling), ct, ht)
  three(before, ct, ht)
  three(after, ct, ht)
  three(before, after, ct)
  three(wordOf(sight, parse, child - 1), ct, side)
  three(wordOf(sight, parse, child + 1), ct, side)
  three(afterHead, ct, ht)
  three(c3, ht, side)
  three(h3, ct, side)
  three(c3, h3, side)
  four(way, cw, ht, clt)
  three(wordOf(sight, parse, head - 1), ct, ht)
  four(marks[child]!, ct, ht, side)
  four(marks[child + 1]!, ct, ht, side)
  three(marks[child]!, cw, side)
  three(marks[child]!, hw, side)
  four(marks[head + 1]!, ct, ht, side)
  four(quoted[child]! * 2 + quoted[head]!, ct, ht, side)
  four(quoted[child]! * 2 + quoted[head]!, hw, ct, side)
  three(cc, hc, side)
  four(cc, ct, ht, side)
  four(ct, hc, ht, side)
  four(clw, cc, hc, side)
  four(clw, ct, hc, side)
  four(clw, cc, ht, side)
  four(hk, hc, ct, side)
  four(hk, cc, ct, side)
  four(ck, cc, ht, side)
  three(cc, hw, side)
  three(cw, hc, side)
  return n
}
