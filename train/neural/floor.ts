import {
  absF,
  add,
  addF,
  advance,
  type Code,
  defineKernel,
  divideF,
  equal,
  floats,
  type Kernel,
  type Local,
  less,
  load,
  loadWhole,
  type Open,
  repeat,
  rootF,
  set,
  shiftLeft,
  spread,
  store,
  subtract,
  subtractF,
  times,
  timesF,
  when,
  whole,
  ZERO,
} from '../../src/neural/assembler.ts'
import { type Floor, openFloor } from '../../src/neural/kernels.ts'
import { loadKernels } from '../../src/neural/memory.ts'

interface Exports {
  /** out[t] += the sum of the float32 rows of the features of token t; offsets and ids are int32, width is a multiple of 4. */
  addRows(table: number, offsets: number, ids: number, tokens: number, width: number, out: number): void
  /** Adds the row of token t in `from` to the row of each of its features in `table`. */
  spreadRows(table: number, offsets: number, ids: number, tokens: number, width: number, from: number): void
  /**
   * The gradient of `scan`, whose parameters it takes with what `scan` gave in `out` and the gradient of that in `gradOut`.
   * Writes the gradient of `pre` to `gradPre`, laid out as `pre` is.
   */
  scanBack(
    pre: number,
    out: number,
    gradOut: number,
    gradPre: number,
    steps: number,
    width: number,
    outStride: number,
    outOffset: number,
    reverse: number,
  ): void
  /** One step of Adam (Kingma and Ba 2015) on `count` floats, a multiple of 4; leaves the gradient 0. See `ADAM_SETTINGS`. */
  adam(value: number, gradient: number, first: number, second: number, count: number, settings: number): void
  /** value += share · (toward − value) on `count` floats, a multiple of 4; `share` is an address. */
  blend(value: number, toward: number, count: number, share: number): void
  /** Adds the squares of `count` floats, a multiple of 4, to the four floats at `out`. */
  addSquares(values: number, count: number, out: number): void
}

/** The floor with what training needs besides. */
export interface TrainingFloor extends Floor, Exports {}

/** Opens a memory of so many bytes with the kernels of inference and of training over it. */
export function openTrainingFloor(bytes: number): TrainingFloor {
  const floor = openFloor(bytes)
  const kernels = [ADD_ROWS, SPREAD_ROWS, SCAN_BACK, ADAM, BLEND, ADD_SQUARES]
  const { addRows, spreadRows, scanBack, adam, blend, addSquares } = loadKernels<Exports>(
    kernels,
    floor.memory,
  )
  return { ...floor, addRows, spreadRows, scanBack, adam, blend, addSquares }
}

/** Visits each token with each of its ids; `perFour` gets the addresses of four floats of the id's row and of the token's. */
function visitRows(name: string, perFour: (row: Code, own: Code) => Code): Kernel {
  return defineKernel(
    name,
    ['table', 'offsets', 'ids', 'tokens', 'width', 'own'],
    ({ table, offsets, ids, tokens, width, own }, open) => {
      const [at, end, row, column] = [open('i32'), open('i32'), open('i32'), open('i32')]
      return [
        set(width, shiftLeft(width, 2)),
        repeat(tokens, [
          set(at, add(ids, shiftLeft(loadWhole(offsets), 2))),
          set(end, add(ids, shiftLeft(loadWhole(offsets, 4), 2))),
          repeat(less(at, end), [
            set(row, add(table, times(loadWhole(at), width))),
            set(column, whole(0)),
            repeat(less(column, width), [
              perFour(add(row, column), add(own, column)),
              advance(column, whole(16)),
            ]),
            advance(at, whole(4)),
          ]),
          advance(own, width),
          advance(offsets, whole(4)),
          set(tokens, subtract(tokens, whole(1))),
        ]),
      ]
    },
  )
}

const ADD_ROWS = visitRows('addRows', (row, own) => store(own, addF(load(own), load(row))))
const SPREAD_ROWS = visitRows('spreadRows', (row, own) => store(row, addF(load(row), load(own))))

/** 1 / (1 + |x|): times x the softsign, squared its slope. */
const inverse = (x: Code): Code => divideF(floats(1), addF(floats(1), absF(x)))

const SCAN_BACK: Kernel = defineKernel(
  'scanBack',
  ['pre', 'out', 'gradOut', 'gradPre', 'steps', 'width', 'outStride', 'outOffset', 'reverse'],
  ({ pre, out, gradOut, gradPre, steps, width, outStride, outOffset, reverse }, open) => {
    const [far, preStep, outStep, column, left] = [
      open('i32'),
      open('i32'),
      open('i32'),
      open('i32'),
      open('i32'),
    ]
    const [from, to, state, slope] = [open('i32'), open('i32'), open('i32'), open('i32')]
    const four = { from, to, state, slope, left, outStep, far }
    return [
      set(preStep, shiftLeft(width, 3)),
      set(outStep, shiftLeft(outStride, 2)),
      advance(out, shiftLeft(outOffset, 2)),
      advance(gradOut, shiftLeft(outOffset, 2)),
      when(
        reverse,
        [],
        [
          set(left, subtract(steps, whole(1))),
          [pre, gradPre].map(each => advance(each, times(left, preStep))),
          [out, gradOut].map(each => advance(each, times(left, outStep))),
          set(preStep, subtract(whole(0), preStep)),
          set(outStep, subtract(whole(0), outStep)),
        ],
      ),
      set(far, shiftLeft(width, 2)),
      set(column, far),
      repeat(column, [
        set(column, subtract(column, whole(16))),
        set(from, add(pre, column)),
        set(to, add(gradPre, column)),
        set(state, add(out, column)),
        set(slope, add(gradOut, column)),
        set(left, steps),
        stepBack(four, preStep, open),
      ]),
    ]
  },
)

/** Goes through the steps against the order of the scan, for four columns. */
function stepBack(
  of: Readonly<Record<'from' | 'to' | 'state' | 'slope' | 'left' | 'outStep' | 'far', Local>>,
  preStep: Local,
  open: Open,
): Code {
  const { from, to, state, slope, left, outStep, far } = of
  const [x, y, xInverse, yInverse] = [open('v128'), open('v128'), open('v128'), open('v128')]
  const [gate, before, grad, carried] = [open('v128'), open('v128'), open('v128'), open('v128')]
  const change = subtractF(timesF(y, yInverse), before)
  const half = floats(0.5)
  return [
    set(carried, ZERO),
    repeat(left, [
      set(x, load(from)),
      set(y, load(add(from, far))),
      set(xInverse, inverse(x)),
      set(yInverse, inverse(y)),
      set(gate, addF(half, timesF(half, timesF(x, xInverse)))),
      when(equal(left, whole(1)), set(before, ZERO), set(before, load(add(state, outStep)))),
      set(grad, addF(load(slope), carried)),
      store(to, timesF(timesF(timesF(grad, change), half), timesF(xInverse, xInverse))),
      store(add(to, far), timesF(timesF(grad, gate), timesF(yInverse, yInverse))),
      set(carried, subtractF(grad, timesF(grad, gate))),
      [from, to].map(each => advance(each, preStep)),
      [state, slope].map(each => advance(each, outStep)),
      set(left, subtract(left, whole(1))),
    ]),
  ]
}

/** The settings of a step of Adam, as float32 one after another. */
export const ADAM_SETTINGS = [
  'rate',
  'keepFirst',
  'takeFirst',
  'keepSecond',
  'takeSecond',
  'smallest',
  'scale',
  'decay',
] as const

/** The rate is corrected for the bias of the moments; the scale is that of clipping; the decay is a share of the value. */
export type AdamSettings = Readonly<Record<(typeof ADAM_SETTINGS)[number], number>>

const ADAM: Kernel = defineKernel(
  'adam',
  ['value', 'gradient', 'first', 'second', 'count', 'settings'],
  ({ value, gradient, first, second, count, settings }, open) => {
    const [slope, mean, square] = [open('v128'), open('v128'), open('v128')]
    const setting = (name: (typeof ADAM_SETTINGS)[number]) =>
      spread(settings, ADAM_SETTINGS.indexOf(name) * 4)
    return repeat(count, [
      set(slope, timesF(load(gradient), setting('scale'))),
      set(mean, addF(timesF(load(first), setting('keepFirst')), timesF(slope, setting('takeFirst')))),
      set(
        square,
        addF(
          timesF(load(second), setting('keepSecond')),
          timesF(timesF(slope, slope), setting('takeSecond')),
        ),
      ),
      store(first, mean),
      store(second, square),
      store(gradient, ZERO),
      set(mean, divideF(timesF(mean, setting('rate')), addF(rootF(square), setting('smallest')))),
      store(value, subtractF(subtractF(load(value), mean), timesF(load(value), setting('decay')))),
      [value, gradient, first, second].map(each => advance(each, whole(16))),
      set(count, subtract(count, whole(4))),
    ])
  },
)

const BLEND: Kernel = defineKernel('blend', ['value', 'toward', 'count', 'share'], of =>
  repeat(of.count, [
    store(
      of.value,
      addF(load(of.value), timesF(spread(of.share), subtractF(load(of.toward), load(of.value)))),
    ),
    [of.value, of.toward].map(each => advance(each, whole(16))),
    set(of.count, subtract(of.count, whole(4))),
  ]),
)

const ADD_SQUARES: Kernel = defineKernel('addSquares', ['values', 'count', 'out'], (of, open) => {
  const sum = open('v128')
  return [
    set(sum, load(of.out)),
    repeat(of.count, [
      set(sum, addF(sum, timesF(load(of.values), load(of.values)))),
      advance(of.values, whole(16)),
      set(of.count, subtract(of.count, whole(4))),
    ]),
    store(of.out, sum),
  ]
})
