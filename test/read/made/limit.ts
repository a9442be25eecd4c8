import assert from 'node:assert/strict'

/** Far above what a reader needs that is linear in its input, far below what one does that is not; of the processor, in ms. */
const LIMIT_MS = 8000

/** Does the work and fails where it takes the processor too long, however busy the machine is with other things. */
export async function bound<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  const spent = Math.round((user + system) / 1000)
  assert.ok(spent < LIMIT_MS, `${spent} ms`)
  return result
}
