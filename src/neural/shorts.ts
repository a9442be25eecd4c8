import {
  absF,
  add,
  addF,
  addWholes,
  advance,
  type Code,
  defineKernel,
  divideF,
  dotShorts,
  floats,
  type Kernel,
  type Local,
  less,
  load,
  maxF,
  narrowWholes,
  type Open,
  repeat,
  roundF,
  set,
  shiftLeft,
  spread,
  store,
  subtract,
  times,
  timesF,
  toFloats,
  toWholes,
  whole,
  ZERO,
} from './assembler.ts'

/** Kernels over int16: half the bytes of float32, and twice as many products in an instruction. Sums are exact. */
export interface Shorts {
  /**
   * Rounds rows of k float32 to int16 of at most `SHORT_REACH`, each by a scale of its own, which it writes too;
   * k is a multiple of 8. The scale of a row stands four times.
   */
  roundRows(from: number, rows: number, k: number, to: number, scales: number): void
  /**
   * c[m×n] += a[m×k] · b[k×n], where a is as `roundRows` leaves it and b lies in panels (`layPanels`) with a scale of its own;
   * k and n are multiples of 8.
   */
  multiplyShorts(
    a: number,
    scales: number,
    panels: number,
    scale: number,
    c: number,
    m: number,
    k: number,
    n: number,
  ): void
}

/** Twelve bits with the sign: the products of 500 such pairs add up in an int32. */
export const SHORT_REACH = 2047

/** Bytes of eight columns of two rows of `b`. */
const PANEL_ROW = 32

/** Lays out k × n int16 as `multiplyShorts` reads them: eight columns at a time, two rows side by side. */
export function layPanels(values: Int16Array, k: number, n: number): Int16Array {
  const panels = new Int16Array(values.length)
  let at = 0
  for (let column = 0; column < n; column += 8) {
    for (let row = 0; row < k; row += 2) {
      for (let lane = 0; lane < 8; lane++) {
        panels[at++] = values[row * n + column + lane]!
        panels[at++] = values[(row + 1) * n + column + lane]!
      }
    }
  }
  return panels
}

const ROUND_ROWS: Kernel = defineKernel(
  'roundRows',
  ['from', 'rows', 'k', 'to', 'scales'],
  ({ from, rows, k, to, scales }, open) => {
    const [at, end] = [open('i32'), open('i32')]
    const [high, factor] = [open('v128'), open('v128')]
    const rounded = (offset: number) => toWholes(roundF(timesF(load(at, offset), factor)))
    return [
      set(k, shiftLeft(k, 2)),
      repeat(rows, [
        set(end, add(from, k)),
        set(at, from),
        // A row of zeros has a scale too.
        set(high, floats(1e-20)),
        repeat(less(at, end), [set(high, maxF(high, absF(load(at)))), advance(at, whole(16))]),
        store(scales, high),
        set(high, maxF(maxF(spread(scales), spread(scales, 4)), maxF(spread(scales, 8), spread(scales, 12)))),
        store(scales, divideF(high, floats(SHORT_REACH))),
        set(factor, divideF(floats(SHORT_REACH), high)),
        repeat(less(from, end), [
          set(at, from),
          store(to, narrowWholes(rounded(0), rounded(16))),
          advance(from, whole(32)),
          advance(to, whole(16)),
        ]),
        advance(scales, whole(16)),
        set(rows, subtract(rows, whole(1))),
      ]),
    ]
  },
)

const MULTIPLY_SHORTS: Kernel = defineKernel(
  'multiplyShorts',
  ['a', 'scales', 'panels', 'scale', 'c', 'm', 'k', 'n'],
  ({ a, scales, panels, scale, c, m, k, n }, open) => {
    const [cRow, end, rowA, rowS, rowC, lastC, lastPanel] = [
      open('i32'),
      open('i32'),
      open('i32'),
      open('i32'),
      open('i32'),
      open('i32'),
      open('i32'),
    ]
    const block = { aRow: k, cRow, panels, end, rowA, rowS, rowC, scale }
    const blockOf = (rows: number) => [
      multiplyBlock(block, rows, open),
      advance(rowA, times(k, whole(rows))),
      advance(rowS, whole(16 * rows)),
      advance(rowC, times(cRow, whole(rows))),
    ]
    return [
      set(k, shiftLeft(k, 1)),
      set(cRow, shiftLeft(n, 2)),
      set(lastPanel, add(panels, times(k, n))),
      repeat(less(panels, lastPanel), [
        set(end, add(panels, shiftLeft(k, 3))),
        set(rowA, a),
        set(rowS, scales),
        set(rowC, c),
        set(lastC, add(c, times(cRow, m))),
        repeat(less(add(rowC, times(cRow, whole(3))), lastC), blockOf(4)),
        repeat(less(rowC, lastC), blockOf(1)),
        set(panels, end),
        advance(c, whole(PANEL_ROW)),
      ]),
    ]
  },
)

/** Adds to `rows` rows and eight columns of c. */
function multiplyBlock(
  of: Readonly<Record<'aRow' | 'cRow' | 'panels' | 'end' | 'rowA' | 'rowS' | 'rowC' | 'scale', Local>>,
  rows: number,
  open: Open,
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
    set(at, of.panels),
    lines.map(each => [
      set(each.place, add(of.rowA, times(of.aRow, whole(each.line)))),
      set(each.low, ZERO),
      set(each.high, ZERO),
    ]),
    repeat(less(at, of.end), [
      set(low, load(at)),
      set(high, load(at, 16)),
      lines.map(each => [
        // Two int16 that stand together, four times.
        set(value, spread(each.place)),
        set(each.low, addWholes(each.low, dotShorts(low, value))),
        set(each.high, addWholes(each.high, dotShorts(high, value))),
        advance(each.place, whole(4)),
      ]),
      advance(at, whole(PANEL_ROW)),
    ]),
    lines.map(each => [
      set(at, add(of.rowC, times(of.cRow, whole(each.line)))),
      set(value, timesF(load(of.rowS, 16 * each.line), spread(of.scale))),
      store(at, addF(load(at), timesF(toFloats(each.low), value))),
      store(at, addF(load(at, 16), timesF(toFloats(each.high), value)), 16),
    ]),
  ]
}

/** The kernels, for `loadKernels`. */
export const SHORTS: readonly Kernel[] = [ROUND_ROWS, MULTIPLY_SHORTS]
