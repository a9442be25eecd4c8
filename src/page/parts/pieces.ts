import type { Span } from '../../text/span.ts'

/** A piece of exact words, and whether it is one of those that were asked for or that differ. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Cuts words that stand at `start` in their text at its marks, which may overlap and reach beyond; together the pieces are the words. */
export function cutPieces(words: string, start: number, marks: readonly Span[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const push = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: words.slice(at, end), marked })
    at = Math.max(at, end)
  }
  for (const mark of [...marks].sort((a, b) => a.start - b.start || a.end - b.end)) {
    push(Math.min(mark.start - start, words.length), false)
    push(Math.min(mark.end - start, words.length), true)
  }
  push(words.length, false)
  return joinMarked(pieces)
}

// Marks that touch are one, so that a screen reader does not tell them apart.
function joinMarked(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.marked && piece.marked)
      joined[joined.length - 1] = { text: last.text + piece.text, marked: true }
    else joined.push(piece)
  }
  return joined
}

/** Names and headlines beyond this are no names to read; the report has them whole. */
const NAME_MAX = 300

/** A name or headline as it can be shown in a list: an enormous one is cut, and `…` says so. */
export function shorten(name: string, most: number = NAME_MAX): string {
  if (name.length <= most) return name
  return `${name
    .slice(0, most)
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`
}

/** Code units of context that an evidence brings on each side, or one fewer; what is shorter ends with its text. */
const CONTEXT = 32

/** Of the words before a passage, whole ones of its own paragraph; `…` where they begin inside it. */
export function wordsBefore(prefix: string): string {
  const block = prefix.slice(Math.max(prefix.lastIndexOf('\n'), prefix.lastIndexOf('\r')) + 1)
  if (block.length < CONTEXT - 1) return block
  return `… ${block.slice(block.search(/\s|$/u)).trimStart()}`
}

/** Of the words after a passage, whole ones of its own paragraph; `…` where they end inside it. */
export function wordsAfter(suffix: string): string {
  const block = suffix.split(/[\n\r]/, 1)[0] ?? ''
  if (block.length < CONTEXT - 1) return block
  const whole = block.trimEnd()
  const end = whole.length < block.length ? whole.length : lastSpace(whole)
  return `${block.slice(0, end).trimEnd()} …`
}

function lastSpace(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (/\s/.test(text[at]!)) return at
  return 0
}
