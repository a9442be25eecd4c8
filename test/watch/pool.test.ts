import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WatchError } from '../../src/watch/failure.ts'
import { openPool } from '../../src/watch/pool.ts'

const FILES = Array.from({ length: 30 }, (_, number) => ({
  kind: 'prepare' as const,
  about: { file: `${number}.txt` },
  bytes: Buffer.from(`Harbour opens pier ${number}\n\nThe harbour opened its pier ${number} on Friday.`),
}))

test('each task gets its own answer, however many lie ready in a thread', async () => {
  const pool = openPool(1)
  try {
    const prepared = await Promise.all(FILES.map(file => pool.run(file)))
    assert.deepEqual(
      prepared.map(({ versions }) => versions[0]!.report.file),
      FILES.map(({ about }) => about.file),
    )
  } finally {
    await pool.close()
  }
})

test('a pool that is closed refuses all that it was asked for and had not done', async () => {
  const pool = openPool(1)
  const asked = FILES.map(file => pool.run(file))
  const settled = Promise.allSettled(asked)
  await pool.close()
  const refused = (await settled).filter(({ status }) => status === 'rejected')
  assert.ok(refused.length > 0)
  for (const each of refused) assert.ok((each as PromiseRejectedResult).reason instanceof WatchError)
  await assert.rejects(pool.run(FILES[0]!), /the threads have ended/)
})
