import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Floor, openFloor } from '../../src/neural/kernels.ts'
import { reserve, viewBytes, viewFloats, viewWholes } from '../../src/neural/memory.ts'
import { openDice } from '../../train/dice.ts'

const floor = openFloor(2 ** 20)
const dice = openDice(7)

/** Multiples of 1/8 in [−2, 2): sums of their products are exact in float32, in any order. */
function drawFloats(length: number): Float32Array {
  return Float32Array.from({ length }, () => Math.floor(dice() * 32 - 16) / 8)
}

function keep({ memory }: Floor, values: Float32Array): number {
  const at = reserve(memory, values.length * 4)
  viewFloats(memory, at, values.length).set(values)
  return at
}

/** c[i, j] += Σ a(i, p) · b(p, j). */
function addProduct(
  c: Float32Array,
  [m, k, n]: readonly [number, number, number],
  a: (i: number, p: number) => number,
  b: (p: number, j: number) => number,
): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      for (let p = 0; p < k; p++) c[i * n + j]! += a(i, p) * b(p, j)
    }
  }
}

const SIZES = [
  [1, 1, 8],
  [3, 5, 16],
  [4, 8, 8],
  [7, 13, 24],
  [9, 513, 8],
  [2, 1030, 16],
  [0, 4, 8],
  [5, 0, 8],
] as const

for (const [m, k, n] of SIZES) {
  test(`${m}×${k} times ${k}×${n} is what plain loops give, in all three directions`, () => {
    const [a, b, c] = [drawFloats(m * k), drawFloats(k * n), drawFloats(m * n)]
    const [wide, tall] = [drawFloats(k * n), drawFloats(n * k)]
    const to = keep(floor, c)
    floor.multiply(keep(floor, a), keep(floor, b), to, m, k, n)
    addProduct(
      c,
      [m, k, n],
      (i, p) => a[i * k + p]!,
      (p, j) => b[p * n + j]!,
    )
    assert.deepEqual(viewFloats(floor.memory, to, c.length), c)

    const across = keep(floor, wide)
    floor.multiplyAcross(keep(floor, a), to, across, m, k, n)
    addProduct(
      wide,
      [k, m, n],
      (i, p) => a[p * k + i]!,
      (p, j) => c[p * n + j]!,
    )
    assertNear(viewFloats(floor.memory, across, wide.length), wide, 1e-3)

    const back = keep(floor, c)
    floor.multiplyBack(keep(floor, a), keep(floor, tall), back, m, n, k)
    addProduct(
      c,
      [m, k, n],
      (i, p) => a[i * k + p]!,
      (p, j) => tall[j * k + p]!,
    )
    assert.deepEqual(viewFloats(floor.memory, back, c.length), c)
  })
}

test('a product whose columns are no multiple of 8 is refused', () => {
  assert.throws(() => floor.multiply(64, 64, 64, 1, 1, 12), /12 columns/)
})

for (const [rows, width] of [
  [0, 16],
  [1, 16],
  [30, 96],
  [300, 48],
] as const) {
  test(`${rows} rows of ${width} int8 are added up`, () => {
    const table = Int8Array.from({ length: 50 * width }, () => Math.floor(dice() * 256) - 128)
    const ids = Int32Array.from({ length: rows }, () => Math.floor(dice() * 50))
    const out = drawFloats(width)
    const at = reserve(floor.memory, table.length)
    const from = reserve(floor.memory, rows * 4)
    const to = keep(floor, out)
    viewBytes(floor.memory, at, table.length).set(table)
    viewWholes(floor.memory, from, rows).set(ids)
    floor.addRows8(at, from, rows, width, to)
    for (const id of ids) for (let j = 0; j < width; j++) out[j]! += table[id * width + j]!
    assert.deepEqual(viewFloats(floor.memory, to, width), out)
  })
}

test('rows of one extreme value do not overflow', () => {
  for (const value of [-128, 127]) {
    const at = reserve(floor.memory, 16)
    const ids = reserve(floor.memory, 700 * 4)
    const to = reserve(floor.memory, 64)
    viewBytes(floor.memory, at, 16).fill(value)
    viewWholes(floor.memory, ids, 700).fill(0)
    viewFloats(floor.memory, to, 16).fill(0)
    floor.addRows8(at, ids, 700, 16, to)
    assert.deepEqual(viewFloats(floor.memory, to, 16), new Float32Array(16).fill(value * 700))
  }
})

const softsign = (x: number) => x / (1 + Math.abs(x))

for (const reverse of [0, 1]) {
  for (const [steps, width] of [
    [0, 4],
    [1, 4],
    [9, 12],
  ] as const) {
    test(`the recurrence over ${steps} steps of ${width}, ${reverse ? 'from the end' : 'from the start'}`, () => {
      const pre = drawFloats(steps * 2 * width)
      const stride = 2 * width
      const expected = drawFloats(steps * stride)
      const to = keep(floor, expected)
      floor.scan(keep(floor, pre), to, steps, width, stride, width, reverse)
      const state = new Float64Array(width)
      for (let step = 0; step < steps; step++) {
        const t = reverse ? steps - 1 - step : step
        for (let j = 0; j < width; j++) {
          const gate = 0.5 + 0.5 * softsign(pre[t * stride + j]!)
          state[j]! += gate * (softsign(pre[t * stride + width + j]!) - state[j]!)
          expected[t * stride + width + j] = state[j]!
        }
      }
      assertNear(viewFloats(floor.memory, to, expected.length), expected, 1e-6)
    })
  }
}

test('a memory grows when more is reserved, and keeps what lay there', () => {
  const small = openFloor(1)
  const first = keep(small, Float32Array.of(1, 2, 3))
  const far = reserve(small.memory, 2 ** 24)
  viewFloats(small.memory, far, 2 ** 22).fill(1)
  assert.deepEqual([...viewFloats(small.memory, first, 3)], [1, 2, 3])
})

test('an engine without WebAssembly, or without SIMD, is told of', () => {
  const whole = globalThis as { WebAssembly?: unknown }
  const kept = whole.WebAssembly
  try {
    whole.WebAssembly = { ...(kept as object), Memory: class {}, validate: () => false }
    assert.throws(() => openFloor(1), /SIMD/)
    whole.WebAssembly = undefined
    assert.throws(() => openFloor(1), /no WebAssembly/)
  } finally {
    whole.WebAssembly = kept
  }
})

function assertNear(found: Float32Array, expected: Float32Array, within: number): void {
  assert.equal(found.length, expected.length)
  found.forEach((value, at) => {
    assert.ok(
      Math.abs(value - expected[at]!) <= within * (1 + Math.abs(expected[at]!)),
      `${at}: ${value} is not ${expected[at]}`,
    )
  })
}
