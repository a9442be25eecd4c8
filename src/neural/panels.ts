import {
  add,
  advance,
  type Code,
  type Local,
  less,
  load,
  type Open,
  repeat,
  set,
  spread,
  times,
  whole,
  ZERO,
} from './assembler.ts'

/** A row of a panel in bytes: eight columns of float32, or of two int16 each. */
export const PANEL_ROW = 32

/** Where a block of rows begins and a panel ends; `aRow` is how far the rows of a stand apart, in bytes. */
export type Block = Readonly<Record<'aRow' | 'cRow' | 'panel' | 'end' | 'rowA' | 'rowC', Local>>

/** What tells one kernel from another. */
export interface Arithmetic {
  /** A sum with the product of four columns of the panel and a value of a. */
  readonly gather: (sum: Local, columns: Local, value: Local) => Code
  /** How far the next value of a row of a stands. */
  readonly step: Code
  /** Code for a row: adds its sums, of columns 0 to 3 and 4 to 7, to what stands at `at`. */
  readonly finish: (line: number, sums: readonly [Local, Local], at: Local, value: Local) => readonly Code[]
}

/** Adds to `rows` rows and eight columns of c what one pass over a panel gives. */
export function multiplyBlock(
  of: Block,
  rows: number,
  open: Open,
  { gather, step, finish }: Arithmetic,
): Code {
  const at = open('i32')
  const [low, high, value] = [open('v128'), open('v128'), open('v128')]
  const lines = Array.from({ length: rows }, (_, line) => ({
    line,
    place: open('i32'),
    low: open('v128'),
    high: open('v128'),
  }))
  return [
    set(at, of.panel),
    lines.map(each => [
      set(each.place, add(of.rowA, times(of.aRow, whole(each.line)))),
      set(each.low, ZERO),
      set(each.high, ZERO),
    ]),
    repeat(less(at, of.end), [
      set(low, load(at)),
      set(high, load(at, 16)),
      lines.map(each => [
        set(value, spread(each.place)),
        set(each.low, gather(each.low, low, value)),
        set(each.high, gather(each.high, high, value)),
        advance(each.place, step),
      ]),
      advance(at, whole(PANEL_ROW)),
    ]),
    lines.map(each => [
      set(at, add(of.rowC, times(of.cRow, whole(each.line)))),
      ...finish(each.line, [each.low, each.high], at, value),
    ]),
  ]
}
