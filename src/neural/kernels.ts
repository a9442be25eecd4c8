import {
  absF,
  add,
  addF,
  addShorts,
  advance,
  type Code,
  copyFloat,
  defineKernel,
  divideF,
  equal,
  floats,
  type Kernel,
  type Local,
  less,
  lesser,
  load,
  loadWhole,
  maxF,
  repeat,
  set,
  shiftLeft,
  store,
  subtract,
  subtractF,
  times,
  timesF,
  toFloats,
  when,
  whole,
  widenHighBytes,
  widenHighShorts,
  widenLowBytes,
  widenLowShorts,
  ZERO,
} from './assembler.ts'
import { loadKernels, type Memory, openMemory, reserve } from './memory.ts'
import { type Arithmetic, multiplyBlock, PANEL_ROW } from './panels.ts'
import { SHORTS, type Shorts } from './shorts.ts'

/** Kernels over one memory. Addresses are in bytes; matrices are row-major float32 without gaps. */
export interface Floor extends Shorts {
  readonly memory: Memory
  /** c[m×n] += a[m×k] · b[k×n]; n is a multiple of 8. */
  multiply(a: number, b: number, c: number, m: number, k: number, n: number): void
  /** c[k×n] += a[m×k]ᵀ · b[m×n]; n is a multiple of 8. */
  multiplyAcross(a: number, b: number, c: number, m: number, k: number, n: number): void
  /** c[m×k] += a[m×n] · b[k×n]ᵀ; k is a multiple of 8. */
  multiplyBack(a: number, b: number, c: number, m: number, k: number, n: number): void
  /** out[width] += the sum of `count` rows of an int8 table, named by int32 ids; width is a multiple of 16. */
  addRows8(table: number, ids: number, count: number, width: number, out: number): void
  /**
   * A minimal gated recurrence: h = h + z · (g − h) with z = (1 + s(x)) / 2, g = s(y), s(x) = x / (1 + |x|), h = 0 at first.
   * A row of `pre` is x[width] and y[width]; h of step t goes to out[t · outStride + outOffset …], counted in floats.
   * `reverse` is 1 to go from the last step to the first, else 0; width is a multiple of 4.
   */
  scan(
    pre: number,
    out: number,
    steps: number,
    width: number,
    outStride: number,
    outOffset: number,
    reverse: number,
  ): void
  /** Adds `count` floats, a multiple of 4, to those at `to`. */
  addAll(to: number, from: number, count: number): void
  /** Sets those of `count` floats, a multiple of 4, that are below 0 to 0. */
  cutBelow(at: number, count: number): void
}

interface Exports extends Shorts, Pick<Floor, 'addRows8' | 'scan' | 'addAll' | 'cutBelow'> {
  /** c[m×n] += a[m×k] · b[k×n], where the elements of `a` and `b` lie so many bytes apart by row and by column. */
  product(
    a: number,
    aRow: number,
    aColumn: number,
    b: number,
    bRow: number,
    bColumn: number,
    c: number,
    m: number,
    k: number,
    n: number,
    panel: number,
  ): void
}

/** So many rows of `b` are multiplied at a time: eight columns of them lie in half of the smallest cache. */
const DEPTH = 512
const FLOAT = 4

/** Opens a memory of so many bytes with the kernels over it. */
export function openFloor(bytes: number): Floor {
  const memory = openMemory(bytes)
  const kernels = [PRODUCT, ADD_ROWS, SCAN, ADD_ALL, CUT_BELOW, ...SHORTS]
  const { product, ...others } = loadKernels<Exports>(kernels, memory)
  const panel = reserve(memory, DEPTH * PANEL_ROW)
  return {
    memory,
    multiply: (a, b, c, m, k, n) =>
      product(a, k * FLOAT, FLOAT, b, n * FLOAT, FLOAT, c, m, k, checkBlocks(n), panel),
    multiplyAcross: (a, b, c, m, k, n) =>
      product(a, FLOAT, k * FLOAT, b, n * FLOAT, FLOAT, c, k, m, checkBlocks(n), panel),
    multiplyBack: (a, b, c, m, k, n) =>
      product(a, n * FLOAT, FLOAT, b, FLOAT, n * FLOAT, c, m, n, checkBlocks(k), panel),
    ...others,
  }
}

function checkBlocks(columns: number): number {
  if (columns % 8 !== 0) throw new Error(`A product has ${columns} columns, not a multiple of 8.`)
  return columns
}

const PRODUCT: Kernel = defineKernel(
  'product',
  ['a', 'aRow', 'aColumn', 'b', 'bRow', 'bColumn', 'c', 'm', 'k', 'n', 'panel'],
  ({ a, aRow, aColumn, b, bRow, bColumn, c, m, k, n, panel }, open) => {
    const cRow = open('i32')
    const depth = open('i32')
    const column = open('i32')
    const from = open('i32')
    const to = open('i32')
    const end = open('i32')
    const rowA = open('i32')
    const rowC = open('i32')
    const lastC = open('i32')
    const block = { aRow, cRow, panel, end, rowA, rowC }
    const floating: Arithmetic = {
      gather: (sum, columns, value) => addF(sum, timesF(columns, value)),
      step: aColumn,
      finish: (_, [low, high], at) => [
        store(at, addF(load(at), low)),
        store(at, addF(load(at, 16), high), 16),
      ],
    }
    const blockOf = (rows: number) => [
      multiplyBlock(block, rows, open, floating),
      advance(rowA, times(aRow, whole(rows))),
      advance(rowC, times(cRow, whole(rows))),
    ]
    return [
      set(cRow, shiftLeft(n, 2)),
      repeat(k, [
        set(depth, lesser(k, whole(DEPTH))),
        set(end, add(panel, times(depth, whole(PANEL_ROW)))),
        set(column, whole(0)),
        repeat(less(column, n), [
          set(from, add(b, times(column, bColumn))),
          set(to, panel),
          packPanel({ from, to, end, bRow, bColumn }),
          set(rowA, a),
          set(rowC, add(c, shiftLeft(column, 2))),
          set(lastC, add(rowC, times(cRow, m))),
          repeat(less(add(rowC, times(cRow, whole(3))), lastC), blockOf(4)),
          repeat(less(rowC, lastC), blockOf(1)),
          advance(column, whole(8)),
        ]),
        advance(a, times(depth, aColumn)),
        advance(b, times(depth, bRow)),
        set(k, subtract(k, depth)),
      ]),
    ]
  },
)

/** Copies eight columns of `b` to where they lie in one piece. */
function packPanel(of: Readonly<Record<'from' | 'to' | 'end' | 'bRow' | 'bColumn', Local>>): Code {
  const { from, to, end, bRow, bColumn } = of
  const rows = (copy: Code) =>
    repeat(less(to, end), [copy, advance(from, bRow), advance(to, whole(PANEL_ROW))])
  const aside = [0, 1, 2, 3, 4, 5, 6, 7].map(lane =>
    copyFloat(to, lane * FLOAT, add(from, times(bColumn, whole(lane)))),
  )
  return when(
    equal(bColumn, whole(FLOAT)),
    rows([store(to, load(from)), store(to, load(from, 16), 16)]),
    rows(aside),
  )
}

/** So many int8 can be added up in an int16. */
const ROWS_AT_ONCE = 256

const ADD_ROWS: Kernel = defineKernel(
  'addRows8',
  ['table', 'ids', 'count', 'width', 'out'],
  ({ table, ids, count, width, out }, open) => {
    const [chunk, at, end, column] = [open('i32'), open('i32'), open('i32'), open('i32')]
    const [bytes, low, high] = [open('v128'), open('v128'), open('v128')]
    const add4 = (lanes: Code, offset: number) => {
      const place = add(out, shiftLeft(column, 2))
      return store(place, addF(load(place, offset), toFloats(lanes)), offset)
    }
    return repeat(count, [
      set(chunk, lesser(count, whole(ROWS_AT_ONCE))),
      set(end, add(ids, shiftLeft(chunk, 2))),
      set(column, whole(0)),
      repeat(less(column, width), [
        set(low, ZERO),
        set(high, ZERO),
        set(at, ids),
        repeat(less(at, end), [
          set(bytes, load(add(add(table, column), times(loadWhole(at), width)))),
          set(low, addShorts(low, widenLowBytes(bytes))),
          set(high, addShorts(high, widenHighBytes(bytes))),
          advance(at, whole(4)),
        ]),
        add4(widenLowShorts(low), 0),
        add4(widenHighShorts(low), 16),
        add4(widenLowShorts(high), 32),
        add4(widenHighShorts(high), 48),
        advance(column, whole(16)),
      ]),
      set(ids, end),
      set(count, subtract(count, chunk)),
    ])
  },
)

/** x / (1 + |x|), in (−1, 1). */
const softsign = (x: Code): Code => divideF(x, addF(floats(1), absF(x)))

const SCAN: Kernel = defineKernel(
  'scan',
  ['pre', 'out', 'steps', 'width', 'outStride', 'outOffset', 'reverse'],
  ({ pre, out, steps, width, outStride, outOffset, reverse }, open) => {
    const [from, to, last, preStep, outStep] = [
      open('i32'),
      open('i32'),
      open('i32'),
      open('i32'),
      open('i32'),
    ]
    const [column, left] = [open('i32'), open('i32')]
    const [state, gate] = [open('v128'), open('v128')]
    return [
      set(preStep, shiftLeft(width, 3)),
      set(outStep, shiftLeft(outStride, 2)),
      advance(out, shiftLeft(outOffset, 2)),
      when(reverse, [
        set(last, subtract(steps, whole(1))),
        advance(pre, times(last, preStep)),
        advance(out, times(last, outStep)),
        set(preStep, subtract(whole(0), preStep)),
        set(outStep, subtract(whole(0), outStep)),
      ]),
      set(column, shiftLeft(width, 2)),
      repeat(column, [
        set(column, subtract(column, whole(16))),
        set(from, add(pre, column)),
        set(to, add(out, column)),
        set(left, steps),
        set(state, ZERO),
        repeat(left, [
          set(gate, addF(floats(0.5), timesF(floats(0.5), softsign(load(from))))),
          set(
            state,
            addF(state, timesF(gate, subtractF(softsign(load(add(from, shiftLeft(width, 2)))), state))),
          ),
          store(to, state),
          advance(from, preStep),
          advance(to, outStep),
          set(left, subtract(left, whole(1))),
        ]),
      ]),
    ]
  },
)

const ADD_ALL: Kernel = defineKernel('addAll', ['to', 'from', 'count'], ({ to, from, count }, open) => {
  const end = open('i32')
  return [
    set(end, add(to, shiftLeft(count, 2))),
    repeat(less(to, end), [
      store(to, addF(load(to), load(from))),
      advance(to, whole(16)),
      advance(from, whole(16)),
    ]),
  ]
})

const CUT_BELOW: Kernel = defineKernel('cutBelow', ['at', 'count'], ({ at, count }, open) => {
  const end = open('i32')
  return [
    set(end, add(at, shiftLeft(count, 2))),
    repeat(less(at, end), [store(at, maxF(load(at), ZERO)), advance(at, whole(16))]),
  ]
})
