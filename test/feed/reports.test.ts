import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../../src/read/read.ts'
import type { Datum } from '../../src/read/report.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const WORDS = 'A ferry with 41 people on board ran aground off the old mole of Port Amaro on Monday evening.'

const FEED = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Times</title><link>https://harbour.example/</link><language>en</language>
<item><title>Ferry runs aground</title><link>/ferry</link><dc:creator>By Mara Silva and Tom Reed</dc:creator><pubDate>Tue, 03 Mar 2026 14:05:00 +0100</pubDate>
<content:encoded><![CDATA[<p>${WORDS}</p><blockquote>“We felt a shudder,” she said.</blockquote><h3>What is known</h3><ul><li>All are safe.</li></ul><p>${WORDS}</p>]]></content:encoded></item>
<item><title>Mole to be rebuilt</title><link>/mole</link><dc:creator>Reuters</dc:creator><description>The council agreed on Tuesday.</description></item>
<item><title>Tides</title><link>/tides</link></item>
<item><title>Bridge shut - Torch</title><link>/bridge</link><source url="https://torch.example">Torch</source><description>&lt;p&gt;${`${WORDS} `.repeat(9)}&lt;/p&gt;</description></item>
</channel></rss>`

const show = (datum: Datum | null) => datum && `${datum.value} (${datum.how}, ${datum.from})`

test('an item with its text is a report: whose it is, who wrote it, when and where', async () => {
  const [report] = (await read(utf8(FEED), { file: 'feed.xml' })).reports
  assert.equal(report!.file, 'feed.xml#1')
  assert.deepEqual(
    report!.parts.map(({ kind, start, end }) => [kind, report!.text.slice(start, end)]),
    [
      ['headline', 'Ferry runs aground'],
      ['paragraph', WORDS],
      ['quotation', '“We felt a shudder,” she said.'],
      ['heading', 'What is known'],
      ['list', 'All are safe.'],
      ['paragraph', WORDS],
    ],
  )
  assert.equal(show(report!.outlet), 'Harbour Times (implied, feed)')
  assert.equal(show(report!.url), 'https://harbour.example/ferry (stated, feed)')
  assert.equal(show(report!.published), '2026-03-03T14:05+01:00 (stated, feed)')
  assert.equal(show(report!.language), 'en (stated, feed)')
  assert.deepEqual(report!.authors.map(show), ['Mara Silva (stated, feed)', 'Tom Reed (stated, feed)'])
  assert.equal(report!.received.mediaType, 'application/rss+xml')
})

test('a summary is a part of a report, an agency is the wire, and an address alone is counted', async () => {
  const { reports, notes } = await read(utf8(FEED), { file: 'feed.xml' })
  const [, summary] = reports
  assert.deepEqual(
    [summary!.file, summary!.extent, summary!.text, summary!.wire?.value, summary!.authors],
    ['feed.xml#2', 'partial', 'Mole to be rebuilt\n\nThe council agreed on Tuesday.', 'Reuters', []],
  )
  assert.ok(summary!.notes.some(({ code }) => code === 'item-summary'))
  assert.ok(!summary!.notes.some(({ code }) => code === 'text-partial'))
  assert.deepEqual(
    notes.map(({ message }) => message),
    ['The feed gives items by their addresses alone: 1 of 4.'],
  )
})

test('a long description may be the report or not; the outlet that an item names is its own', async () => {
  const [, , report] = (await read(utf8(FEED), { file: 'feed.xml' })).reports
  assert.deepEqual(
    [report!.file, report!.extent, show(report!.outlet), report!.headline?.value],
    ['feed.xml#4', 'unknown', 'Torch (stated, feed)', 'Bridge shut'],
  )
})

test('what the caller says of a feed holds for its items, but not its address and headline', async () => {
  const about = {
    file: 'f.xml',
    outlet: 'The Harbour Times',
    url: 'https://www.harbour.example/rss/feed.xml',
    headline: 'A feed',
  }
  const { reports } = await read(utf8(FEED), about)
  assert.deepEqual(
    new Set(reports.map(({ outlet }) => show(outlet))),
    new Set(['The Harbour Times (stated, option)']),
  )
  assert.equal(reports[0]!.headline?.value, 'Ferry runs aground')
  assert.equal(new Set(reports.map(({ id }) => id)).size, reports.length)
})

test('a feed that was captured tells of its items how it was come by, and gives them no address', async () => {
  const capture = {
    asked: 'https://harbour.example/feed',
    reached: 'https://harbour.example/feed.xml',
    redirects: [],
    status: 200,
    headers: {},
    time: '2026-03-04T14:05:09Z',
    method: 'GET',
    tool: 'crossread',
  } as const
  const source =
    '<rss version="2.0"><channel><title>T</title><item><title>One</title><description>Words of one.</description></item><item><title>Two</title><link>two</link><description>Words of two.</description></item></channel></rss>'
  const { reports } = await read(utf8(source), { file: 'https://harbour.example/feed', capture })
  assert.deepEqual(
    reports.map(({ url, capture: kept }) => [url?.value, kept?.time]),
    [
      [undefined, '2026-03-04T14:05:09Z'],
      ['https://harbour.example/two', '2026-03-04T14:05:09Z'],
    ],
  )
})

test('a sitemap, a list of feeds and an empty feed hold no report, and say so', async () => {
  const of = async (source: string) =>
    (await read(utf8(source), { file: 'a.xml' })).notes.map(({ message }) => message)
  assert.deepEqual(await of('<urlset><url><loc>https://a.example/1</loc></url></urlset>'), [
    'The file lists addresses and holds no report itself: 1.',
  ])
  assert.deepEqual(
    await of('<opml version="2.0"><body><outline text="a" xmlUrl="https://a.example/1"/></body></opml>'),
    ['The file lists addresses and holds no report itself.'],
  )
  assert.deepEqual(await of('<rss version="2.0"><channel><title>A</title></channel></rss>'), [
    'The feed holds no items.',
  ])
})

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Ferry runs aground',
  articleBody: `${WORDS}\n\n${WORDS}`,
  datePublished: '2026-03-03T14:05:00+01:00',
  author: { '@id': '#mara' },
}

test('JSON-LD with one article is read with what stands beside it', async () => {
  const graph = { '@graph': [ARTICLE, { '@id': '#mara', '@type': 'Person', name: 'Mara Silva' }] }
  const { reports } = await read(utf8(JSON.stringify(graph)), { file: 'a.jsonld' })
  assert.deepEqual(
    reports.map(({ file, headline, authors, received }) => [
      file,
      headline?.value,
      authors[0]?.value,
      received.mediaType,
    ]),
    [['a.jsonld', 'Ferry runs aground', 'Mara Silva', 'application/ld+json']],
  )
})

test('JSON-LD with several articles holds several reports; what ends a script in it is harmless', async () => {
  const list = [
    ARTICLE,
    { ...ARTICLE, headline: 'Another', articleBody: `</script>${WORDS} ${WORDS} ${WORDS}` },
  ]
  const { reports } = await read(utf8(JSON.stringify(list)), { file: 'a.json' })
  assert.deepEqual(
    reports.map(({ file }) => file),
    ['a.json#1', 'a.json#2'],
  )
  assert.ok(reports[1]!.text.includes('</script>'))
})

test('JSON that holds no article is not read, and a text that begins with a brace is a text', async () => {
  assert.deepEqual(
    (await read(utf8('{"a":1}'), { file: 'a.json' })).notes.map(({ code }) => code),
    ['format-unsupported'],
  )
  assert.deepEqual(
    (await read(utf8('{"a":'), { file: 'a.json' })).notes.map(({ code }) => code),
    ['document-broken'],
  )
  const { reports } = await read(utf8(`{"So it was," she wrote} ${WORDS}`), { file: 'a.txt' })
  assert.equal(reports.length, 1)
})
