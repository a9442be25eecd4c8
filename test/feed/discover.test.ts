import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Ask, discoverFeeds, findFeeds } from '../../src/feed/discover.ts'
import { reading } from '../../src/language/en/reading.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const PAGE = `<!doctype html><html><head><base href="https://harbour.example/news/">
<link rel="alternate" type="application/rss+xml" title="Harbour &amp; Times" href="feed.xml">
<link rel="Alternate" type="application/atom+xml; charset=utf-8" href="/atom.xml">
<link rel="alternate" type="application/json+oembed" href="/oembed"><link rel="alternate" hreflang="es" href="/es">
<link rel=alternate type=application/feed+json href=https://harbour.example/feed.json></head>
<body><a href="/sport/rss">Sport</a><a href="/feedback">Write to us</a><a href="/feed.json">JSON</a><a href="feeding-the-city">Bread</a></body></html>`

test('a page names its feeds in its head; links that look like feeds come after them, each once', () => {
  const feeds = findFeeds(utf8(PAGE), 'https://harbour.example/', reading)
  assert.deepEqual(
    feeds.map(({ address, title, kind, from }) => [address, title, kind, from]),
    [
      ['https://harbour.example/news/feed.xml', 'Harbour & Times', 'rss', 'head'],
      ['https://harbour.example/atom.xml', null, 'atom', 'head'],
      ['https://harbour.example/feed.json', null, 'json feed', 'head'],
      ['https://harbour.example/sport/rss', null, null, 'link'],
    ],
  )
})

test('a saved page gives absolute addresses by the address that it names as its own', () => {
  const page =
    '<head><link rel="canonical" href="https://torch.example/a/b"><link rel="alternate" type="application/rss+xml" href="/rss"></head>'
  assert.deepEqual(
    findFeeds(utf8(page), undefined, reading).map(({ address }) => address),
    ['https://torch.example/rss'],
  )
})

const FEED =
  '<rss version="2.0"><channel><title>Torch</title><link>https://torch.example/</link></channel></rss>'

const site = (pages: Readonly<Record<string, string>>): { readonly ask: Ask; readonly asked: string[] } => {
  const asked: string[] = []
  const ask: Ask = async address => {
    asked.push(address)
    const page = pages[new URL(address).pathname]
    if (page === undefined) throw new Error('404')
    return { bytes: utf8(page), reached: address }
  }
  return { ask, asked }
}

test('an address that is a feed itself is found at once', async () => {
  const { ask, asked } = site({ '/rss': FEED })
  const feeds = await discoverFeeds('https://torch.example/rss', { ask, words: reading, usual: true })
  assert.deepEqual(feeds, [
    { address: 'https://torch.example/rss', title: 'Torch', from: 'itself', kind: 'rss' },
  ])
  assert.equal(asked.length, 1)
})

test('the usual places are asked only when that is wanted and the page names no feed', async () => {
  const pages = { '/': '<p>No feed here.</p>', '/rss.xml': FEED, '/feed': '<p>Feed us.</p>' }
  const quiet = site(pages)
  assert.deepEqual(await discoverFeeds('https://torch.example/', { ask: quiet.ask, words: reading }), [])
  assert.equal(quiet.asked.length, 1)
  const loud = site(pages)
  const feeds = await discoverFeeds('https://torch.example/', { ask: loud.ask, words: reading, usual: true })
  assert.deepEqual(
    feeds.map(({ address, from }) => [address, from]),
    [['https://torch.example/rss.xml', 'usual place']],
  )
  assert.ok(loud.asked.length <= 8)
})

test('a page that does not answer is said, not swallowed', async () => {
  await assert.rejects(
    discoverFeeds('https://torch.example/gone', { ask: site({}).ask, words: reading }),
    /404/,
  )
})
