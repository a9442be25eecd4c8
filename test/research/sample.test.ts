import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawSample, type Unit } from '../../src/research/sample.ts'

const units = (count: number): Unit<number>[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `u${at}`,
    stratum: at % 10 === 0 ? 'rare' : 'common',
    rows: [at],
  }))

async function* stream<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

const draw = async (from: readonly Unit<number>[], size: number, seed = 'spring') =>
  (await drawSample(stream(from), { size, seed })).drawn.map(({ id }) => id)

const flat = (from: readonly Unit<number>[]) => from.map(unit => ({ ...unit, stratum: '' }))

test('the same seed draws the same, in any order of the rows', async () => {
  const all = flat(units(500))
  assert.deepEqual(await draw(all, 20), await draw(all.toReversed(), 20))
  assert.notDeepEqual(await draw(all, 20), await draw(all, 20, 'autumn'))
})

test('a larger sample begins with the smaller one', async () => {
  const all = flat(units(500))
  assert.deepEqual((await draw(all, 60)).slice(0, 20), await draw(all, 20))
})

test('no unit is drawn twice, and no more than there are', async () => {
  const drawn = await draw(flat(units(12)), 50)
  assert.equal(new Set(drawn).size, 12)
  assert.equal(drawn.length, 12)
})

test('each stratum is drawn from by itself, and its size is kept', async () => {
  const { population, drawn } = await drawSample(stream(units(500)), { size: 15, seed: 'spring' })
  assert.equal(population, 500)
  const rare = drawn.filter(({ stratum }) => stratum === 'rare')
  assert.deepEqual([drawn.length, rare.length, rare[0]?.stratumSize], [30, 15, 50])
})

test('every unit has the same chance', async () => {
  const all = flat(units(10))
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 1000; seed++)
    for (const id of await draw(all, 3, `${seed}`)) counts.set(id, (counts.get(id) ?? 0) + 1)
  // 300 of 1,000 are expected of each, give or take four standard errors.
  for (const { id } of all) assert.ok(Math.abs(counts.get(id)! - 300) < 58, `${id} ${counts.get(id)}`)
})
