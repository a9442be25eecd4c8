import assert from 'node:assert/strict'
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { LEASE_MS, takeLease } from '../../src/watch/lease.ts'

const folder = await mkdtemp(join(tmpdir(), 'crossread-lease-'))
after(() => rm(folder, { recursive: true, force: true }))

test('one watches at a time; who comes second is told who does', async () => {
  const archive = join(folder, 'one.db')
  const lease = await takeLease(archive)
  await assert.rejects(takeLease(archive), new RegExp(`is watched already \\(process ${process.pid} on `))
  assert.equal(await lease.renew(), true)
  await lease.release()
  await (await takeLease(archive)).release()
})

test('the lease of a watcher that has stopped is anybody’s', async () => {
  const archive = join(folder, 'stopped.db')
  // No process has this number: Linux counts to four million.
  await writeFile(`${archive}.watch`, JSON.stringify({ process: 2 ** 30, host: hostname(), since: 0 }))
  await (await takeLease(archive)).release()
})

test('a lease that was not renewed in time is taken over, and who had it learns that', async () => {
  const archive = join(folder, 'late.db')
  const slow = await takeLease(archive, () => 1)
  const long = new Date(Date.now() - LEASE_MS - 1000)
  await utimes(`${archive}.watch`, long, long)
  const quick = await takeLease(archive, () => Date.now())
  assert.equal(await slow.renew(), false)
  await slow.release()
  assert.equal(await quick.renew(), true)
  await quick.release()
})
