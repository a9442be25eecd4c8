import type { Evidence } from '../brief.ts'
import type { Phrase, Word } from './phrase.ts'

/** How a run of characters is set on a terminal. */
export type Style = 'plain' | 'dim' | 'bold' | 'focus' | 'title'

/** Characters of one style. */
export interface Run {
  readonly text: string
  readonly style: Style
}

const CODES = { plain: '', dim: '\x1b[2m', bold: '\x1b[1m', focus: '\x1b[1;4m', title: '\x1b[1;36m' } as const
const RESET = '\x1b[0m'

/** Sets a line of runs, with the terminal's codes or without, and without white space at its end. */
export function paint(runs: readonly Run[], color: boolean): string {
  let room = runs
    .map(run => run.text)
    .join('')
    .trimEnd().length
  return runs
    .map(({ text, style }) => {
      const kept = text.slice(0, room)
      room -= kept.length
      return color && style !== 'plain' && kept !== '' ? `${CODES[style]}${kept}${RESET}` : kept
    })
    .join('')
}

/** Characters that would steer a terminal or turn the direction of a line are made visible. */
export function makeSafe(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\u0000-\u001f]/g, sign => String.fromCodePoint(0x2400 + sign.charCodeAt(0)))
    .replaceAll(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '\ufffd')
    .toWellFormed()
}

/** The runs of a phrase: labels dim, outlets bold, all else plain; with `edtf`, dates in both forms. */
export function phraseRuns(phrase: Phrase, edtf = false): Run[] {
  return phrase.flatMap((word, index) => [
    { text: index === 0 || /^[,:]/.test(word.text) ? '' : ' ', style: 'dim' as const },
    ...wordRuns(word, edtf),
  ])
}

/** The words of an evidence; what the line is about is set apart. */
export function evidenceRuns({ exact, start, focus }: Evidence): Run[] {
  return splitFocus(exact, start, focus).map(piece => ({
    text: makeSafe(piece.text),
    style: piece.focus ? 'focus' : 'plain',
  }))
}

/** A piece of exact words, inside the focus or outside. */
export interface Piece {
  readonly text: string
  readonly focus: boolean
}

/** Above this share of the words a focus sets nothing apart any more. */
const FOCUS_SHARE_MAX = 0.75

/** Cuts exact words at the edges of their focus; a focus on nearly all of them marks nothing. */
export function splitFocus(exact: string, start: number, focus: Evidence['focus']): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let size = 0
  for (const span of [...focus].sort((a, b) => a.start - b.start)) {
    const [from, to] = [Math.max(at, span.start - start), Math.min(exact.length, span.end - start)]
    if (from >= to) continue
    pieces.push({ text: exact.slice(at, from), focus: false }, { text: exact.slice(from, to), focus: true })
    size += to - from
    at = to
  }
  if (size > exact.length * FOCUS_SHARE_MAX) return [{ text: exact, focus: false }]
  return [...pieces, { text: exact.slice(at), focus: false }].filter(piece => piece.text !== '')
}

/** Breaks runs into lines of at most `width` columns, at spaces where there are any. */
export function wrapRuns(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [[]]
  let used = 0
  for (const word of splitWords(runs)) {
    for (const piece of cutLong(word, width)) {
      const size = columns(piece.runs)
      const gap = used > 0 && piece.spaced ? 1 : 0
      if (used > 0 && used + gap + size > width) {
        lines.push([])
        used = 0
      }
      const line = lines.at(-1)!
      if (used > 0 && gap) line.push({ text: ' ', style: gapStyle(line, piece.runs) })
      line.push(...piece.runs)
      used += (used > 0 ? gap : 0) + size
    }
  }
  return lines
}

/** The columns that runs take, one a code point. */
export function columns(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + [...run.text].length, 0)
}

function wordRuns(word: Word, edtf: boolean): Run[] {
  switch (word.kind) {
    case 'label':
      return [{ text: word.text, style: 'dim' }]
    case 'opens':
      return [{ text: `→ ${word.text}`, style: 'dim' }]
    case 'outlet':
      return [{ text: makeSafe(word.text), style: 'bold' }]
    case 'date':
      return [
        { text: word.text, style: 'plain' },
        { text: edtf && word.text !== word.edtf ? ` (${word.edtf})` : '', style: 'dim' },
      ]
    default:
      return [{ text: makeSafe(word.text), style: 'plain' }]
  }
}

interface Spaced {
  readonly runs: readonly Run[]
  /** Whether a space stands before it. */
  readonly spaced: boolean
}

// A word may change its style in the middle: “nine,” with only the number in focus.
function splitWords(runs: readonly Run[]): Spaced[] {
  const words: { runs: Run[]; spaced: boolean }[] = []
  let open = false
  let spaced = false
  for (const run of runs) {
    for (const part of run.text.split(/( )/)) {
      if (part === '') continue
      if (part === ' ') [open, spaced] = [false, true]
      else if (open) words.at(-1)!.runs.push({ text: part, style: run.style })
      else {
        words.push({ runs: [{ text: part, style: run.style }], spaced })
        ;[open, spaced] = [true, false]
      }
    }
  }
  return words
}

function cutLong(word: Spaced, width: number): Spaced[] {
  if (columns(word.runs) <= width) return [word]
  return word.runs.flatMap((run, index) => {
    const signs = [...run.text]
    const pieces: Spaced[] = []
    for (let at = 0; at < signs.length; at += width) {
      const text = signs.slice(at, at + width).join('')
      pieces.push({ runs: [{ text, style: run.style }], spaced: word.spaced && index === 0 && at === 0 })
    }
    return pieces
  })
}

function gapStyle(line: readonly Run[], next: readonly Run[]): Style {
  const before = line.at(-1)?.style
  return before === 'focus' && next[0]?.style === 'focus' ? 'focus' : 'plain'
}
