import { createHash, createHmac } from 'node:crypto'
import type { Span } from '../../text/span.ts'
import type { NamePlace } from './names.ts'
import { makeMove } from './values.ts'

/*
 * A redacted text can still be checked, sentence by sentence. Its original is cut into pieces; the hash of a piece is made
 * with a salt of its own, so that what it says cannot be guessed, and the hash of all these hashes is the root of the text.
 * Of a piece that is as it was, the salt is told: whoever reads it can make its hash. Of one in which a name was replaced
 * only the hash is told. Whoever has the key and the original can make every hash, and the root.
 */

/** A piece of a redacted text. */
export type Piece = Span & ({ readonly salt: string } | { readonly hash: string })

/** What is told of a redacted text. */
export interface Proof {
  readonly pieces: readonly Piece[]
  readonly root: string
}

/** Bytes of a key. */
export const KEY_BYTES = 32

/** Proves a text in which names were replaced: `sentences` cut the original, `id` tells it from all others. */
export function proveText(
  original: string,
  {
    sentences,
    places,
    key,
    id,
  }: {
    readonly sentences: readonly Span[]
    readonly places: readonly NamePlace[]
    readonly key: Uint8Array
    readonly id: string
  },
): Proof {
  const move = makeMove(places)
  const hashes: string[] = []
  const pieces = cutText(original, sentences, places).map((piece, index): Piece => {
    const salt = createHmac('sha256', key).update(`${id} ${index}`).digest('hex')
    const hash = hashPiece(salt, original.slice(piece.start, piece.end))
    hashes.push(hash)
    const span = { start: move(piece.start, 'start'), end: move(piece.end, 'end') }
    const isWhole = !places.some(({ start, end }) => start < piece.end && end > piece.start)
    return isWhole ? { ...span, salt } : { ...span, hash }
  })
  return { pieces, root: hashRoot(hashes) }
}

// Each piece begins with a sentence and goes on to the next; no name lies in two.
function cutText(text: string, sentences: readonly Span[], places: readonly NamePlace[]): readonly Span[] {
  const cuts = sentences
    .map(({ start }) => start)
    .filter(cut => cut > 0 && cut < text.length && !places.some(({ start, end }) => start < cut && cut < end))
  const edges = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b)
  return edges.slice(1).map((end, index) => ({ start: edges[index]!, end }))
}

/** The hash of a piece with its salt. */
function hashPiece(salt: string, words: string): string {
  return createHash('sha256').update(`${salt}\n${words}`).digest('hex')
}

/** The root of a text: the hash of the hashes of its pieces, in order. */
function hashRoot(hashes: readonly string[]): string {
  return createHash('sha256').update(hashes.join('\n')).digest('hex')
}

/** What of a redacted text does not agree with its root, in words; null where all does. */
export function checkProof(text: string, { pieces, root }: Proof): string | null {
  let at = 0
  for (const { start, end } of pieces) {
    if (start !== at || end < start) return 'its pieces do not lie one behind the other'
    at = end
  }
  if (at !== text.length) return 'its pieces do not cover it'
  const hashes = pieces.map(piece =>
    'hash' in piece ? piece.hash : hashPiece(piece.salt, text.slice(piece.start, piece.end)),
  )
  return hashRoot(hashes) === root ? null : 'words that were not redacted are others than in the original'
}
