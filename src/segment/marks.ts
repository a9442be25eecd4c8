import { CLOSING, hashWord, OPENING } from './features.ts'
import { MARK, type Sight } from './look.ts'
import type { Trees } from './moves.ts'

/** The opening half of each closing half of a pair. */
const OPENER_OF = new Map([
  [CLOSING, OPENING],
  [CLOSING + 2, OPENING + 2],
  [hashWord(')'), hashWord('(')],
  [hashWord(']'), hashWord('[')],
])
const OPENERS = new Set(OPENER_OF.values())

/**
 * Gives punctuation its heads by the rules of the treebanks: inside a pair the highest word of the pair's content,
 * else the highest word that ends or begins at the mark, the lower of the two (Universal Dependencies, `punct`).
 */
export function attachMarks(
  sight: Sight,
  first: number,
  last: number,
  kinds: Uint8Array,
  relation: number,
  out: Trees,
): void {
  if (sight.size === 0) {
    attachToFirst(first, last, relation, out)
    return
  }
  const partners = pairMarks(sight, first, last, kinds)
  let next = 0
  for (let i = first; i < last; i++) {
    if (next < sight.size && sight.words[next] === i) {
      next++
      continue
    }
    out.relation[i] = relation
    out.head[i] = headOfMark(sight, i, next, partners[i - first]!, out)
  }
}

function attachToFirst(first: number, last: number, relation: number, out: Trees): void {
  out.head[first] = -1
  out.relation[first] = 0
  for (let i = first + 1; i < last; i++) {
    out.head[i] = first
    out.relation[i] = relation
  }
}

/** The head of the mark `i`, which stands before the word `next`; `partner` is its other half or -1. */
function headOfMark(sight: Sight, i: number, next: number, partner: number, out: Trees): number {
  const left = next > 0 ? climb(out.head, sight.words[next - 1]!, head => head < i && head > partner) : -1
  const right =
    next < sight.size
      ? climb(out.head, sight.words[next]!, head => head > i && (partner < i || head < partner))
      : -1
  if (partner > i && right >= 0) return right
  if (partner >= 0 && partner < i && left >= 0) return left
  if (left < 0 || right < 0) return left < 0 ? right : left
  return out.head[left] === right || isBelow(out.head, left, right) ? left : right
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
function pairMarks(sight: Sight, first: number, last: number, kinds: Uint8Array): Int32Array {
  const { columns, tags } = sight
  const partners = new Int32Array(last - first).fill(-1)
  const open: number[] = []
  for (let i = first; i < last; i++) {
    if (kinds[tags[i]!] !== MARK) continue
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
