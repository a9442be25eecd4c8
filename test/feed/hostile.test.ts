import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { reading } from '../../src/language/en/reading.ts'
import { parseFeed } from '../../src/read/feed/parse.ts'
import { read } from '../../src/read/read.ts'
import { bound } from '../read/made/limit.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const item = (number: number, words: string) =>
  `<item><title>Ferry ${number}</title><link>https://harbour.example/${number}</link><description>${words}</description></item>`
const wrap = (items: string) =>
  `<rss version="2.0"><channel><title>Harbour Times</title>${items}</channel></rss>`
const WORDS = 'A ferry with 41 people on board ran aground off the old mole of Port Amaro on Monday evening. '

const times = (piece: string, count: number) => piece.repeat(count)

const HOSTILE: Readonly<Record<string, () => string>> = {
  'a million elements in one another': () => wrap(`${times('<x>', 1_000_000)}${item(1, WORDS)}`),
  'a million elements in one another, all ended': () =>
    wrap(`${times('<x>', 500_000)}${times('</x>', 500_000)}${item(1, WORDS)}`),
  'a million ends of nothing': () => wrap(`${times('</x>', 1_000_000)}${item(1, WORDS)}`),
  'a million items that are not ended': () => wrap(times('<item><title>A', 1_000_000)),
  'a million attributes': () => wrap(`<item ${times('a="1" ', 1_000_000)}><title>A</title></item>`),
  'a million prefixes': () =>
    wrap(
      `<x ${Array.from({ length: 100_000 }, (_, i) => `xmlns:a${i}="purl.org/${i}"`).join(' ')}>${item(1, WORDS)}`,
    ),
  'a million beginnings of CDATA': () => wrap(`<item><title>${times('<![CDATA[', 1_000_000)}`),
  'a million beginnings of comments': () => wrap(`<item><title>${times('<!--', 1_000_000)}`),
  'a million signs of a tag': () => wrap(`<item><title>${times('<', 1_000_000)}`),
  'entities without end': () => wrap(item(1, times('&amp;lt;&x;&#38;', 300_000))),
  'null bytes': () => wrap(item(1, times('\0A', 1000))),
  'a title of ten megabytes': () =>
    wrap(`<item><title>${times(WORDS, 100_000)}</title><description>A</description></item>`),
  'JSON in itself a million times': () =>
    `{"version":"https://jsonfeed.org/version/1","items":${times('[', 1_000_000)}`,
  'a text of fifty megabytes in one item': () => wrap(item(1, times(WORDS, 5300_000))),
}

for (const [name, make] of Object.entries(HOSTILE)) {
  test(`bounded time, items or a note, and no crash: ${name}`, async () => {
    const bytes = utf8(make())
    const { reports, notes } = await bound(() => read(bytes, { file: 'feed.xml' }))
    assert.ok(reports.length > 0 || notes.length > 0)
  })
}

test('a feed of fifty megabytes gives its first ten thousand items, and that is noted', async () => {
  const source = wrap(Array.from({ length: 50_000 }, (_, i) => item(i, times(WORDS, 9))).join(''))
  assert.ok(source.length > 45_000_000)
  const { items, notes } = await bound(async () => parseFeed(source, { words: reading })!)
  assert.equal(items.length, 10_000)
  assert.deepEqual(
    notes.map(({ code }) => code),
    ['file-long'],
  )
})

test('entities that stand for entities are words, however many they would be', async () => {
  const entities = Array.from(
    'bcdefghij',
    (name, i) => `<!ENTITY ${name} "${times(`&${'abcdefghi'[i]};`, 10)}">`,
  ).join('')
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol">${entities}]>${wrap(item(1, `${WORDS}&j;`))}`
  const [report] = (await read(utf8(bomb), { file: 'feed.xml' })).reports
  assert.ok(report!.text.endsWith('&j;'))
})

test('a feed in another encoding is read in the one that it states', async () => {
  const source = `<?xml version="1.0" encoding="ISO-8859-1"?>${wrap(item(1, `Das Caf\u00e9 ist zu. ${WORDS}`))}`
  const bytes = Uint8Array.from(source, sign => sign.charCodeAt(0))
  const [report] = (await read(bytes, { file: 'feed.xml' })).reports
  assert.ok(report!.text.includes('Café'))
  assert.equal(report!.received.encoding, 'windows-1252')
})

test('a wrong encoding gives items all the same', async () => {
  const source = `<?xml version="1.0" encoding="UTF-16"?>${wrap(item(1, `Caf\u00e9. ${WORDS}`))}`
  const [report] = (await read(utf8(source), { file: 'feed.xml' })).reports
  assert.ok(report!.text.includes('Café'))
})

const FEED = wrap(`${item(1, WORDS)}${item(2, `<![CDATA[<p>${WORDS}</p>]]>`)}${item(3, WORDS)}`)

test('wherever a feed is cut off, the items before it are whole, and the cut is noted', () => {
  const whole = parseFeed(FEED, { words: reading })!.items
  for (let end = FEED.indexOf('<item>'); end < FEED.length - 1; end++) {
    const feed = parseFeed(FEED.slice(0, end), { words: reading })!
    const ended = FEED.slice(0, end).split('</item>').length - 1
    assert.deepEqual(feed.items.slice(0, ended), whole.slice(0, ended), `cut at ${end}`)
    assert.ok(feed.notes.length === 1 || end >= FEED.length - 1, `cut at ${end}`)
  }
})

test('no change of a feed makes reading throw', () => {
  const edits = fc.array(
    fc.tuple(
      fc.nat(FEED.length),
      fc.nat(20),
      fc.oneof(
        fc.constantFrom(
          '<',
          '>',
          '</',
          '&',
          ';',
          '"',
          ']]>',
          '<![CDATA[',
          '<item>',
          '<!--',
          '\0',
          '<?',
          'xmlns="http://www.w3.org/2005/Atom"',
        ),
        fc.string({ maxLength: 6 }),
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(edits, all => {
      const source = all.reduce(
        (text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length),
        FEED,
      )
      const feed = parseFeed(source, { words: reading })
      for (const [i, each] of (feed?.items ?? []).entries()) assert.equal(each.number, i + 1)
      assert.deepEqual(JSON.parse(JSON.stringify(feed)), feed)
    }),
    { numRuns: 2000, seed: 7 },
  )
})
