import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { batchInOrder } from '../../src/watch/batches.ts'

const OPTIONS = { ahead: 4, weigh: () => 1, mostWeight: 100, most: 3, lingerMs: 20 }

async function collect<Value>(
  batches: AsyncIterable<readonly Value[]>,
): Promise<readonly (readonly Value[])[]> {
  const all: (readonly Value[])[] = []
  for await (const batch of batches) all.push(batch)
  return all
}

test('results come in the order of their sources, however long each takes, in batches of a size', async () => {
  const work = async (number: number) => {
    await sleep(number % 2 ? 8 : 1)
    return number
  }
  const batches = await collect(batchInOrder([1, 2, 3, 4, 5, 6, 7], work, { ...OPTIONS, lingerMs: 1000 }))
  assert.deepEqual(batches, [[1, 2, 3], [4, 5, 6], [7]])
})

test('no more is under way at once than may be', async () => {
  let running = 0
  let most = 0
  const work = async (number: number) => {
    most = Math.max(most, ++running)
    await sleep(2)
    running--
    return number
  }
  await collect(
    batchInOrder(
      Array.from({ length: 20 }, (_, index) => index),
      work,
      OPTIONS,
    ),
  )
  assert.equal(most, 4)
})

test('what is heavy goes alone', async () => {
  let running = 0
  const together: string[] = []
  const work = async (weight: number) => {
    together.push(`${weight}: ${++running}`)
    await sleep(2)
    running--
    return weight
  }
  const weigh = (weight: number) => weight
  await collect(batchInOrder([1, 1, 500, 1], work, { ...OPTIONS, weigh, most: 1 }))
  assert.deepEqual(together, ['1: 1', '1: 2', '500: 1', '1: 1'])
})

test('what is ready is not kept waiting for a source that is slow', async () => {
  async function* slowly() {
    yield 1
    await sleep(200)
    yield 2
  }
  const seen: number[] = []
  const began = performance.now()
  for await (const [first] of batchInOrder(slowly(), async number => number, OPTIONS)) {
    seen.push(first!)
    if (first === 1) assert.ok(performance.now() - began < 180)
  }
  assert.deepEqual(seen, [1, 2])
})

test('a source that fails ends it after what came before, and one that takes no more stops it', async () => {
  async function* failing() {
    yield 1
    throw new Error('the network is gone')
  }
  const seen: (readonly number[])[] = []
  await assert.rejects(async () => {
    for await (const batch of batchInOrder(failing(), async number => number, OPTIONS)) seen.push(batch)
  }, /the network is gone/)
  assert.deepEqual(seen, [[1]])
  let asked = 0
  function* endless() {
    for (;;) yield asked++
  }
  for await (const _ of batchInOrder(endless(), async number => number, OPTIONS)) break
  await sleep(5)
  const before = asked
  await sleep(5)
  assert.equal(asked, before)
})
