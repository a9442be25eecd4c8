import type { Span } from '../text/span.ts'
import type { Segmented, Sentence, Tokens } from './segmented.ts'

/** The children of every token of a report: those of token `i` are `list[from[i]]` to `list[from[i + 1] - 1]`, in order. */
export interface Tree {
  readonly from: readonly number[]
  readonly list: readonly number[]
}

/** Indexes the children of every token, in linear time; made once a report. */
export function indexTree(tokens: Tokens): Tree {
  const size = tokens.head.length
  const from = new Array<number>(size + 1).fill(0)
  for (const head of tokens.head) if (head >= 0) from[head + 1]!++
  for (let i = 0; i < size; i++) from[i + 1]! += from[i]!
  const list = new Array<number>(from[size]!)
  const next = from.slice()
  for (let i = 0; i < size; i++) {
    const head = tokens.head[i]!
    if (head >= 0) list[next[head]!++] = i
  }
  return { from, list }
}

/** The children of a token, in order. */
export function childrenOf(tree: Tree, token: number): readonly number[] {
  return tree.list.slice(tree.from[token], tree.from[token + 1])
}

/** The first child of a token with one of the relations, or -1. */
export function childWith(
  tokens: Tokens,
  tree: Tree,
  token: number,
  ...relations: readonly string[]
): number {
  for (let i = tree.from[token]!; i < tree.from[token + 1]!; i++) {
    const child = tree.list[i]!
    if (relations.includes(tokens.relation[child]!)) return child
  }
  return -1
}

/** All children of a token with one of the relations, in order. */
export function childrenWith(
  tokens: Tokens,
  tree: Tree,
  token: number,
  ...relations: readonly string[]
): readonly number[] {
  return childrenOf(tree, token).filter(child => relations.includes(tokens.relation[child]!))
}

/** A token and all tokens under it, in order; children for which `keep` is false are left out with all under them. */
export function subtreeTokens(
  tree: Tree,
  token: number,
  keep: (child: number) => boolean = () => true,
): readonly number[] {
  const found = [token]
  for (let i = 0; i < found.length; i++) {
    const parent = found[i]!
    for (let c = tree.from[parent]!; c < tree.from[parent + 1]!; c++) {
      if (keep(tree.list[c]!)) found.push(tree.list[c]!)
    }
  }
  return found.sort((a, b) => a - b)
}

/** The stretch of text from the first to the last token of a subtree; it may hold tokens of others between. */
export function subtreeSpan(
  { tokens }: Segmented,
  tree: Tree,
  token: number,
  keep?: (child: number) => boolean,
): Span {
  const list = subtreeTokens(tree, token, keep)
  return { start: tokens.start[list[0]!]!, end: tokens.end[list.at(-1)!]! }
}

/** The token that is the root of a sentence; the first, where a cut sentence has several. */
export function rootOf({ tokens }: Segmented, sentence: Sentence): number {
  for (let i = sentence.first; i < sentence.last; i++) if (tokens.head[i] === -1) return i
  return sentence.first
}

/** Whether `token` is `above` or stands under it. */
export function isUnder(tokens: Tokens, token: number, above: number): boolean {
  let at = token
  while (at >= 0 && at !== above) at = tokens.head[at]!
  return at === above
}

/** Index of the first token that ends after an offset; the number of tokens where none does. */
export function tokenFrom({ tokens }: Segmented, offset: number): number {
  return lowest(tokens.end.length, i => tokens.end[i]! > offset)
}

/** The tokens that share a code unit with a span: `first` (inclusive) to `last` (exclusive). */
export function tokensIn(
  segmented: Segmented,
  span: Span,
): { readonly first: number; readonly last: number } {
  const first = tokenFrom(segmented, span.start)
  const starts = segmented.tokens.start
  return {
    first,
    last: Math.max(
      first,
      lowest(starts.length, i => starts[i]! >= span.end),
    ),
  }
}

/** Index of the sentence that holds an offset, or -1 where the offset lies between sentences. */
export function sentenceAt({ sentences }: Segmented, offset: number): number {
  const index = lowest(sentences.length, i => sentences[i]!.end > offset)
  const sentence = sentences[index]
  return sentence && sentence.start <= offset ? index : -1
}

/** Index of the sentence of a token, or -1. */
export function sentenceOf({ sentences }: Segmented, token: number): number {
  const index = lowest(sentences.length, i => sentences[i]!.last > token)
  return index < sentences.length ? index : -1
}

/** The lowest index below `size` for which a condition, once true, stays true; `size` where it never is. */
function lowest(size: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
