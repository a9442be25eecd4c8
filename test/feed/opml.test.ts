import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { joinLists, readListed } from '../../src/feed/lists.ts'
import { reading } from '../../src/language/en/reading.ts'
import { type FeedList, listFeeds, type Outline, readOpml, writeOpml } from '../../src/read/feed/opml.ts'

const LIST = `<?xml version="1.0"?><opml version="1.1"><head><title>Newsroom &amp; desk</title><dateCreated>Tue, 03 Mar 2026</dateCreated></head>
<body><outline text="Coast"><outline text="Harbour Times" title="HT" type="rss" xmlUrl="https://harbour.example/feed?a=1&amp;b=2" htmlUrl="https://harbour.example/" description="All &quot;news&quot;"/>
<outline TEXT="Torch" XMLURL="https://torch.example/rss"/></outline><outline title="Quay Voice" xmlUrl="https://quay.example/feed.json"></outline></body></opml>`

test('a list gives its feeds with the folders that they stand in', () => {
  const feeds = listFeeds(readOpml(LIST)!.outlines)
  assert.deepEqual(
    feeds.map(({ outline, folders }) => [...folders, outline.title, outline.feed, outline.home]),
    [
      ['Coast', 'Harbour Times', 'https://harbour.example/feed?a=1&b=2', 'https://harbour.example/'],
      ['Coast', 'Torch', 'https://torch.example/rss', null],
      ['Quay Voice', 'https://quay.example/feed.json', null],
    ],
  )
  assert.deepEqual(feeds[0]!.outline.other, { type: 'rss', description: 'All "news"' })
})

test('a list that is cut off gives the feeds before that', () => {
  const feeds = listFeeds(readOpml(LIST.slice(0, LIST.indexOf('<outline TEXT')))!.outlines)
  assert.deepEqual(
    feeds.map(({ outline }) => outline.title),
    ['Harbour Times'],
  )
})

test('folders in one another without end are read to a depth, in linear time', () => {
  const start = performance.now()
  const deep = readOpml(`<opml><body>${'<outline text="a">'.repeat(200_000)}`)
  assert.ok(deep!.outlines.length === 1 && performance.now() - start < 2000)
})

/** What XML can hold; blanks at the edges and titles over several lines are not kept. */
const words = fc.string({ unit: 'binary', maxLength: 12 }).map(text =>
  text
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim(),
)
const full = words.filter(text => text !== '')
const outlines: fc.Arbitrary<readonly Outline[]> = fc.letrec<{ list: Outline[]; one: Outline }>(tie => ({
  list: fc.array(tie('one'), { maxLength: 3 }),
  one: fc.record({
    title: words,
    feed: fc.option(full),
    home: fc.option(full),
    other: fc.record({ type: full }, { requiredKeys: [] }),
    outlines: fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('list')),
  }),
})).list
const lists: fc.Arbitrary<FeedList> = fc.record({
  title: fc.option(full.filter(title => !/[<&]/.test(title))),
  outlines,
})

test('a list that is written and read again is the same, however often', () => {
  fc.assert(
    fc.property(lists, list => {
      const once = readOpml(writeOpml(list))!
      // A feed that has no type gets the usual one.
      assert.deepEqual(dropTypes(once), dropTypes(list))
      assert.deepEqual(readOpml(writeOpml(once)), once)
    }),
    { numRuns: 500, seed: 7 },
  )
})

function dropTypes({ title, outlines: inner }: FeedList): FeedList {
  const drop = (outline: Outline): Outline => ({
    ...outline,
    other: {},
    outlines: outline.outlines.map(drop),
  })
  return { title, outlines: inner.map(drop) }
}

test('several lists become one: each feed once, folders of one name together', () => {
  const other = readOpml(
    '<opml><body><outline text="Coast"><outline text="Kestria One" xmlUrl="https://kestria.example/rss"/><outline text="Torch again" xmlUrl="https://torch.example/rss"/></outline></body></opml>',
  )!
  const joined = joinLists([readOpml(LIST)!, other], null)
  assert.equal(joined.title, 'Newsroom & desk')
  assert.deepEqual(
    listFeeds(joined.outlines).map(({ outline, folders }) => [...folders, outline.title]),
    [['Coast', 'Harbour Times'], ['Coast', 'Torch'], ['Coast', 'Kestria One'], ['Quay Voice']],
  )
})

test('a text with an address a line is a list, and a text with a word of its own is none', () => {
  const of = (text: string) => readListed(new TextEncoder().encode(text), reading)
  const held = of('# ours\nhttps://harbour.example/feed Harbour Times\n\nhttps://torch.example/rss\n')
  assert.ok(held?.kind === 'list')
  assert.deepEqual(
    held.list.outlines.map(({ feed, title }) => [feed, title]),
    [
      ['https://harbour.example/feed', 'Harbour Times'],
      ['https://torch.example/rss', ''],
    ],
  )
  assert.equal(of('See https://harbour.example/feed'), null)
})
