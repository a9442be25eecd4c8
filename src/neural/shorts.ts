import {
  absF,
  add,
  addF,
  addWholes,
  advance,
  defineKernel,
  divideF,
  dotShorts,
  floats,
  type Kernel,
  less,
  load,
  maxF,
  narrowWholes,
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
} from './assembler.ts'
import { type Arithmetic, multiplyBlock, PANEL_ROW } from './panels.ts'

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
    const block = { aRow: k, cRow, panel: panels, end, rowA, rowC }
    const exact: Arithmetic = {
      gather: (sum, columns, value) => addWholes(sum, dotShorts(columns, value)),
      // Two int16 that stand together, four times.
      step: whole(4),
      finish: (line, [low, high], at, value) => [
        set(value, timesF(load(rowS, 16 * line), spread(scale))),
        store(at, addF(load(at), timesF(toFloats(low), value))),
        store(at, addF(load(at, 16), timesF(toFloats(high), value)), 16),
      ],
    }
    const blockOf = (rows: number) => [
      multiplyBlock(block, rows, open, exact),
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

/** The kernels, for `loadKernels`. */
export const SHORTS: readonly Kernel[] = [ROUND_ROWS, MULTIPLY_SHORTS]
