import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { reading } from '../../src/language/en/reading.ts'
import { parseFeed } from '../../src/read/feed/parse.ts'
import { readXml } from '../../src/read/xml.ts'
import { writeAtom } from '../../src/server/atom.ts'
import { asker, makeTestApp, openDesk } from './desk.ts'

const desk = await openDesk()
await desk.addExamples(['bridge', 'leak'])
const { app, streams } = await makeTestApp(desk)
const { get, json } = asker(app)
after(async () => {
  streams.close()
  await desk.close()
})

const give = async (path: string) => {
  const answer = await get(path)
  assert.equal(answer.status, 200, path)
  assert.match(answer.headers.get('Content-Type')!, /^application\/atom\+xml/)
  const feed = parseFeed(await answer.text(), { words: reading, address: `http://localhost:2767${path}` })
  assert.ok(feed, path)
  assert.equal(feed.kind, 'atom')
  return feed
}

test('stories are a feed: an entry each, with lasting ids, their latest change, and their headlines by outlet', async () => {
  const stories = (await json('/api/v1/stories')).entries
  const feed = await give('/atom/stories')
  assert.equal(feed.items.length, stories.length)
  for (const [at, story] of stories.entries()) {
    const item = feed.items[at]!
    assert.equal(item.headline, story.headline)
    assert.match(item.id!, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.equal(item.address, `http://localhost:2767/stories/${story.id}`)
  }
  assert.deepEqual(
    (await give('/atom/stories')).items.map(({ id }) => id),
    feed.items.map(({ id }) => id),
  )
  assert.equal(new Set(feed.items.map(({ id }) => id)).size, feed.items.length)
})

test('what a search finds is a feed with the passages', async () => {
  const feed = await give('/atom/search?q=bridge')
  assert.ok(feed.items.length >= 2)
  assert.equal((await get('/atom/search')).status, 400)
})

test('what a search finds last stands in its feed, however many headlines fit better', async () => {
  const home = await openDesk()
  const texts = Array.from({ length: 60 }, (_, at): [string, string] => [
    `${at}.txt`,
    `Lamp ${at} of the quay\n\nThe lamp number ${at} was lit on Monday.`,
  ])
  await home.addTexts(Object.fromEntries(texts))
  const asked = 'https://pier.example/late'
  const capture = {
    asked,
    reached: asked,
    redirects: [],
    status: 200,
    headers: {},
    time: '2026-03-05T09:00:00Z',
    method: 'GET',
    tool: 'test',
  } as const
  const bytes = Buffer.from('Pier closed\n\nThe warden said the lamp of the pier is out.')
  const { added } = await home.intake.add([{ kind: 'bytes', about: { file: 'late.txt', capture }, bytes }], {
    by: 'test',
  })
  const served = await makeTestApp(home)
  const text = await (await asker(served.app).get('/atom/search?q=lamp')).text()
  assert.match(text, new RegExp(added[0]!.report))
  assert.equal(text.match(/<entry>/g)!.length, 50)
  served.streams.close()
  await home.close()
})

test('notices are a feed, empty as long as nothing has happened', async () => {
  assert.equal((await give('/atom/notices')).items.length, 0)
})

test('a reader that has the latest feed gets nothing', async () => {
  const tag = (await get('/atom/stories')).headers.get('ETag')!
  assert.equal((await get('/atom/stories', { 'If-None-Match': tag })).status, 304)
})

test('no words break a feed: markup, control characters, halves of pairs, signs that turn the line', () => {
  const hostile = '</title><script>alert(1)</script>&amp;\u0000\u0007\ud800\ufffe\u202e"\'\u200b]]>'
  const text = writeAtom({
    about: 'x',
    title: hostile,
    self: `http://localhost/?q=${hostile}`,
    home: 'http://localhost/',
    entries: [
      {
        about: 'y',
        title: hostile,
        updated: '2026-03-04T14:05:09Z',
        link: 'http://localhost/stories/1',
        authors: [hostile, '\u0000', ''],
        content: hostile.repeat(1000),
      },
    ],
  })
  assert.doesNotMatch(text, /<script|[\u0000-\u0008\u202e\ufffe]/)
  assert.ok(text.isWellFormed())
  const { root } = readXml(text)
  assert.equal(root?.name, 'atom:feed')
  const feed = parseFeed(text, { words: reading })!
  assert.equal(feed.items.length, 1)
  assert.match(feed.items[0]!.headline!, /alert\(1\)/)
})
