import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { asker, makeTestApp, openDesk } from './desk.ts'

const PAGE = `<html><head><title>Harbour News</title><link rel="alternate" type="application/rss+xml" title="All" href="/all.xml"></head><body></body></html>`
const FIRST =
  'Ferry stopped\n\nThe ferry was stopped on Monday with 61 people on board, the harbour office said.\n\nNobody was hurt.'
const LATER =
  'Ferry stopped\n\nThe ferry was stopped on Monday with 64 people on board, the harbour office said.'

const desk = await openDesk({
  fetcher: {
    fetchPage: async address => ({
      bytes: Buffer.from(PAGE),
      sha256: '0'.repeat(64),
      mediaType: 'text/html',
      capture: {
        asked: address,
        reached: address,
        redirects: [],
        status: 200,
        headers: {},
        time: '2026-03-04T14:05:09Z',
        method: 'GET',
        tool: 'test',
      },
    }),
  },
})
const about = { file: 'ferry.txt', url: 'https://harbour.example/ferry', outlet: 'Harbour News' }
for (const text of [FIRST, LATER])
  await desk.intake.add([{ kind: 'bytes', about, bytes: Buffer.from(text) }], { by: 'test' })
await desk.addExamples(['bridge'])
const { app, streams } = await makeTestApp(desk)
const { request, get, post, json } = asker(app)
after(async () => {
  streams.close()
  await desk.close()
})
// biome-ignore lint/suspicious/noExplicitAny: what comes back is looked into as it is.
const read = async (answer: Response | Promise<Response>): Promise<any> => (await answer).json()
const drop = async (path: string) => (await request(path, { method: 'DELETE' })).status

test('what changed between two versions is told with the sentences', async () => {
  const { entries } = await json('/api/v1/search?q=ferry')
  const { report } = entries[0]
  const versions = await json(`/api/v1/reports/${report}/versions`)
  const [before, later] = versions.map((each: { version: string }) => each.version)
  const told = await json(`/api/v1/reports/${report}/changes?from=${before}&to=${later}`)
  assert.deepEqual(
    told.changes.map(({ kind, figure, removed, added }: Record<string, unknown>) => ({
      kind,
      figure,
      removed,
      added,
    })),
    [
      {
        kind: 'altered',
        figure: true,
        removed: 'The ferry was stopped on Monday with 61 people on board, the harbour office said.',
        added: 'The ferry was stopped on Monday with 64 people on board, the harbour office said.',
      },
      { kind: 'removed', figure: false, removed: 'Nobody was hurt.', added: null },
    ],
  )
  assert.equal(
    (await get(`/api/v1/reports/${report}/changes?from=${before}&to=${'0'.repeat(64)}`)).status,
    404,
  )
})

test('a story is split and joined by hand, and each decision can be taken back', async () => {
  const { entries } = await json('/api/v1/stories?least=4')
  const [{ id }] = entries
  const { members } = await json(`/api/v1/stories/${id}`)
  const [first, other] = members.map((member: { report: string }) => member.report)
  const ruling = { kind: 'split', report: other, other: first }
  const kept = await read(post('/api/v1/rulings', { ruling, why: 'another bridge' }))
  assert.deepEqual([kept.ruling, kept.why, kept.by], [ruling, 'another bridge', 'desk'])
  assert.equal((await json(`/api/v1/stories/${id}`)).members.length, members.length - 1)
  assert.equal((await json('/api/v1/rulings')).length, 1)
  assert.equal(await drop(`/api/v1/rulings/${kept.number}`), 204)
  assert.equal((await json(`/api/v1/stories/${id}`)).members.length, members.length)
  assert.equal(await drop(`/api/v1/rulings/${kept.number}`), 404)
})

test('a story that was looked at has nothing new', async () => {
  const { entries } = await json('/api/v1/stories?least=4')
  assert.ok(entries[0].fresh > 0)
  assert.equal((await post(`/api/v1/stories/${entries[0].id}/look`, undefined)).status, 204)
  assert.equal((await json(`/api/v1/stories/${entries[0].id}`)).fresh, 0)
})

test('the feeds of a page are read, listed as OPML, and dropped', async () => {
  const told = await read(post('/api/v1/feeds', { address: 'https://harbour.example/' }))
  assert.deepEqual(
    told.added.map((feed: { address: string }) => feed.address),
    ['https://harbour.example/all.xml'],
  )
  const list = await (await get('/api/v1/feeds.opml')).text()
  assert.match(list, /xmlUrl="https:\/\/harbour\.example\/all\.xml"/)
  const again = await read(
    request('/api/v1/feeds/opml', { method: 'POST', body: list }, { 'Content-Type': 'text/x-opml' }),
  )
  assert.deepEqual(again, { added: [], known: ['https://harbour.example/all.xml'] })
  assert.equal((await json('/api/v1/feeds')).length, 1)
  const one = '/api/v1/feeds?address=https%3A%2F%2Fharbour.example%2Fall.xml'
  assert.deepEqual([await drop(one), await drop(one)], [204, 404])
  assert.equal((await post('/api/v1/feeds', { address: 'harbour' })).status, 400)
})

test('an address, a story and a search are followed once each, and no longer', async () => {
  const { entries } = await json('/api/v1/stories')
  for (const wanted of [
    { what: 'address', about: 'https://harbour.example/ferry' },
    { what: 'story', about: entries[0].id },
    { what: 'search', about: 'ferry outlet:harbour' },
  ]) {
    const { id } = await read(post('/api/v1/follows', wanted))
    assert.equal((await read(post('/api/v1/follows', wanted))).id, id)
    assert.equal((await json('/api/v1/follows')).length, 1)
    assert.deepEqual([await drop(`/api/v1/follows/${id}`), await drop(`/api/v1/follows/${id}`)], [204, 404])
  }
  assert.equal((await post('/api/v1/follows', { what: 'story', about: 'ffffffff' })).status, 404)
})

test('a search is saved once, and forgotten', async () => {
  const { id } = await read(post('/api/v1/searches', { name: 'Ferries', words: 'ferry' }))
  assert.equal((await read(post('/api/v1/searches', { name: 'Ferries', words: 'ferry' }))).id, id)
  assert.equal((await json('/api/v1/searches')).length, 1)
  assert.deepEqual([await drop(`/api/v1/searches/${id}`), await drop(`/api/v1/searches/${id}`)], [204, 404])
})
