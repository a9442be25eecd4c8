import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { openFetcher } from '../../src/fetch/fetcher.ts'
import { asker, makeTestApp, openDesk } from './desk.ts'

// A server of a private network, which nobody may be led to by way of the page.
let asked = 0
const inside = createServer((_, response) => {
  asked++
  response.end('<title>Secret</title><p>The secret of the house.')
})
await new Promise<void>(resolve => inside.listen(0, '127.0.0.1', resolve))
const { port } = inside.address() as AddressInfo
const fetcher = openFetcher({ resolve: async () => ['127.0.0.1'] })
const desk = await openDesk({ fetcher })
const { app, streams } = await makeTestApp(desk)
const { post } = asker(app)
after(async () => {
  streams.close()
  await desk.close()
  await fetcher.close()
  inside.close()
})

const ADDRESSES = [
  `http://127.0.0.1:${port}/`,
  `http://localhost:${port}/`,
  `http://[::1]:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://2130706433:${port}/`,
  `http://0x7f.1:${port}/`,
  // A name whose owner lets it lead to this machine.
  `http://harbour.example:${port}/`,
  'http://169.254.169.254/latest/meta-data/',
]

test('no report is fetched from this machine or a private network, however its address is written', async () => {
  const answer = await post('/api/v1/reports', { addresses: ADDRESSES })
  assert.equal(answer.status, 200)
  const { added, failures } = (await answer.json()) as { added: unknown[]; failures: { name: string }[] }
  assert.deepEqual(added, [])
  assert.deepEqual(
    failures.map(({ name }) => name),
    ADDRESSES,
  )
  assert.equal(asked, 0)
})

test('nor a feed', async () => {
  for (const address of ADDRESSES) {
    const answer = await post('/api/v1/feeds', { address })
    assert.equal(answer.status, 502, address)
    assert.doesNotMatch(await answer.text(), /secret/i)
  }
  assert.equal(asked, 0)
  assert.deepEqual(await desk.archive.feeds(), [])
})
