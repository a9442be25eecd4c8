import { CLOSING, type Columns, hashWord, OPENING } from './features.ts'

/** The opening half of each closing half of a pair. */
const OPENER_OF = new Map([
  [CLOSING, OPENING],
  [CLOSING + 2, OPENING + 2],
  [hashWord(')'), hashWord('(')],
  [hashWord(']'), hashWord('[')],
])
const OPENERS = new Set(OPENER_OF.values())

/** What a sentence's marks are attached by. */
export interface Marked {
  readonly columns: Columns
  /** 1 for each token that is punctuation. */
  readonly marks: Uint8Array
  /** Heads of the words, to which those of the marks are added; -1 for the root. */
  readonly heads: Int32Array
}

/**
 * Gives punctuation its heads by the rules of the treebanks: inside a pair the highest word of the pair's content,
 * else the highest word that ends or begins at the mark, the lower of the two (Universal Dependencies, `punct`).
 * A sentence of marks alone hangs from its first.
 */
export function attachMarks(marked: Marked, first: number, last: number): void {
  const { marks, heads } = marked
  const { before, after } = findWords(marks, first, last)
  if (after[0]! < 0) {
    for (let i = first; i < last; i++) heads[i] = i === first ? -1 : first
    return
  }
  const partners = pairMarks(marked, first, last)
  for (let i = first; i < last; i++) {
    if (marks[i] === 0) continue
    heads[i] = headOfMark(heads, i, [before[i - first]!, after[i - first]!], partners[i - first]!)
  }
}

/** The words next before and after each token, -1 where there is none. */
function findWords(
  marks: Uint8Array,
  first: number,
  last: number,
): { readonly before: Int32Array; readonly after: Int32Array } {
  const [before, after] = [new Int32Array(last - first), new Int32Array(last - first)]
  let word = -1
  for (let i = first; i < last; i++) {
    before[i - first] = word
    if (marks[i] === 0) word = i
  }
  word = -1
  for (let i = last - 1; i >= first; i--) {
    if (marks[i] === 0) word = i
    after[i - first] = word
  }
  return { before, after }
}

/** The head of the mark `i`, which stands between two words; `partner` is its other half or -1. */
function headOfMark(
  heads: Int32Array,
  i: number,
  [before, after]: readonly [number, number],
  partner: number,
): number {
  const left = before >= 0 ? climb(heads, before, head => head < i && head > partner) : -1
  const right = after >= 0 ? climb(heads, after, head => head > i && (partner < i || head < partner)) : -1
  if (partner > i && right >= 0) return right
  if (partner >= 0 && partner < i && left >= 0) return left
  if (left < 0 || right < 0) return left < 0 ? right : left
  return heads[left] === right || isBelow(heads, left, right) ? left : right
}

/** The highest word above `from` of which and of all between the condition holds. */
function climb(heads: Int32Array, from: number, holds: (head: number) => boolean): number {
  let at = from
  while (heads[at]! >= 0 && holds(heads[at]!)) at = heads[at]!
  return at
}

function isBelow(heads: Int32Array, token: number, above: number): boolean {
  let at = token
  while (at >= 0 && at !== above) at = heads[at]!
  return at === above
}

/** For each token of the sentence the other half of its pair of brackets or quotation marks, or -1. */
function pairMarks({ columns, marks }: Marked, first: number, last: number): Int32Array {
  const partners = new Int32Array(last - first).fill(-1)
  const open: number[] = []
  for (let i = first; i < last; i++) {
    if (marks[i] === 0) continue
    const word = columns.word[i]!
    if (OPENERS.has(word)) open.push(i)
    const opener = OPENER_OF.get(word)
    const depth = opener === undefined ? -1 : open.findLastIndex(mark => columns.word[mark] === opener)
    if (depth < 0) continue
    partners[i - first] = open[depth]!
    partners[open[depth]! - first] = i
    open.length = depth
  }
  return partners
}
