import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { makeDocx } from '../read/made/docx.ts'
import { column, makePdf } from '../read/made/pdf.ts'
import { makeAnswer, makeRecord, packRecords } from '../read/made/warc.ts'
import { runCrossread } from './run.ts'

const root = mkdtempSync(join(tmpdir(), 'crossread-formats-'))
after(() => rmSync(root, { recursive: true }))

const FERRY =
  'The ferry Lark ran aground off the old mole of Port Amaro on Monday evening with 41 people on board.'
const SAFE =
  'The harbour master, Tom Reed, said that all 41 had been brought ashore by the pilot boat before midnight.'
const page = (title: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${FERRY}</p><p>${SAFE}</p>`.repeat(2)}</article></body></html>`

const FEED = `<rss version="2.0"><channel><title>Kestria One</title><link>https://kestria.example/</link>
<item><title>Ferry aground</title><link>https://kestria.example/ferry</link><pubDate>Tue, 03 Mar 2026 06:10:00 GMT</pubDate><description>&lt;p&gt;${FERRY}&lt;/p&gt;&lt;p&gt;${SAFE}&lt;/p&gt;</description></item>
<item><title>Tides</title><link>https://kestria.example/tides</link></item></channel></rss>`

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'a.txt': `Ferry runs aground\n\n${FERRY}\n\n${SAFE}`,
  'b.html.gz': gzipSync(page('Ferry runs aground at night')),
  'c.xml': FEED,
  'd.json': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Quay Voice',
    items: [{ id: '1', title: 'Lark stuck', content_text: `${FERRY}\n\n${SAFE}` }],
  }),
  'e.pdf': makePdf([
    [
      ...column(['Harbour office on the Lark'], 40, 740),
      ...column(FERRY.match(/.{1,50}(?: |$)/g)!, 40, 700),
      ...column(SAFE.match(/.{1,50}(?: |$)/g)!, 40, 640),
    ],
  ]),
  'f.docx': makeDocx([{ text: 'Statement on the Lark', style: 'Title' }, { text: FERRY }, { text: SAFE }]),
  'g.eml': [
    'From: Torch Daily <news@torch.example>',
    'Subject: Lark aground',
    'Date: Tue, 3 Mar 2026 07:00:00 +0100',
    'Message-ID: <1@t>',
    '',
    FERRY,
    '',
    SAFE,
  ].join('\r\n'),
  'h.warc.gz': packRecords([
    {
      type: 'response',
      address: 'https://voice.example/lark',
      block: makeAnswer(200, { 'Content-Type': 'text/html' }, page('Lark aground off the mole')),
    },
  ]),
  'i.md': `---\ntitle: Lark, what we know\ndate: 2026-03-03\noutlet: The Lower Quay\n---\n\n${FERRY}\n\n${SAFE}\n`,
  'brief.json': '{"schema":"crossread.brief/1"}',
  'other.xml': '<?xml version="1.0"?><settings><a>b</a></settings>',
  'photo.jpg': 'no picture',
}

const folder = join(root, 'event')
mkdirSync(folder)
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)

const NAMES = ['a.txt', 'b.html.gz', 'c.xml#1', 'd.json#1', 'e.pdf', 'f.docx', 'g.eml', 'h.warc.gz#1', 'i.md']

test('a folder of all formats is read as it stands, and what is no report in it is left alone', async () => {
  const { code, out, err } = await runCrossread(['read', folder, '--format', 'ndjson'])
  const reports = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  assert.deepEqual(
    reports.map(({ file }) => file.slice(folder.length + 1)),
    NAMES,
  )
  for (const { text } of reports)
    assert.match(text.replace(/\s+/g, ' '), /ran aground off the old mole of Port Amaro/)
  assert.equal(err, `crossread: ${folder}/c.xml: The feed gives items by their addresses alone: 1 of 2.\n`)
  assert.equal(code, 0)
})

test('a brief of all formats is verified against them, wherever in their files they stand', async () => {
  const brief = join(root, 'brief.json')
  assert.equal((await runCrossread(['brief', folder, '--format', 'json', '--output', brief])).code, 0)
  const found = await runCrossread(['verify', brief])
  assert.equal(found.code, 0, found.out)
  writeFileSync(
    join(folder, 'c.xml'),
    FEED.replace(
      '</link>\n',
      '</link><item><title>New</title><description>Words that are new.</description></item>\n',
    ),
  )
  const moved = await runCrossread(['verify', brief, '--format', 'json'])
  const strange = JSON.parse(moved.out).filter(({ state }: { state: string }) => state !== 'intact')
  // The words of an item stand as they did; that its feed is another one now is said.
  assert.ok(
    strange.length > 0 && strange.every(({ path }: { path: string }) => /\/received\//.test(path)),
    moved.out,
  )
  writeFileSync(join(folder, 'c.xml'), FEED.replace('41 had', '40 had'))
  assert.equal((await runCrossread(['verify', brief])).code, 1)
  writeFileSync(join(folder, 'c.xml'), FEED)
})

test('standard input may be a feed, and analyze and group take what a file holds', async () => {
  const { out } = await runCrossread(['read', '-', '--format', 'ndjson'], FEED)
  assert.equal(JSON.parse(out).file, '-#1')
  const grouped = await runCrossread([
    'group',
    join(folder, 'c.xml'),
    join(folder, 'h.warc.gz'),
    '--format',
    'json',
  ])
  assert.equal(JSON.parse(grouped.out).stories[0].reports.length, 2)
  assert.match((await runCrossread(['analyze', join(folder, 'e.pdf')])).out, /Tom Reed/)
})

test('an archive that is cut off gives what stands before, and the exit code tells', async () => {
  const whole = makeRecord({
    type: 'response',
    address: 'https://voice.example/1',
    block: makeAnswer(200, { 'Content-Type': 'text/html' }, page('Lark')),
  })
  writeFileSync(join(root, 'cut.warc'), Buffer.concat([whole, whole.subarray(0, 200)]))
  const { code, out, err } = await runCrossread(['read', join(root, 'cut.warc'), '--format', 'ndjson'])
  assert.equal(out.trim().split('\n').length, 1)
  assert.match(err, /is cut off or broken; what stands before that was read/)
  assert.equal(code, 1)
})

test('feeds list tells the items of feeds and the feeds of lists', async () => {
  const { code, out } = await runCrossread(['feeds', 'list', join(folder, 'c.xml')])
  assert.equal(code, 0)
  assert.deepEqual(out.trimEnd().split('\n'), [
    'Kestria One',
    'rss 2.0 · https://kestria.example/ · 2 items',
    '1    Ferry aground',
    '     2026-03-03T06:10Z · summary',
    '     https://kestria.example/ferry',
    '2    Tides',
    '     address only',
    '     https://kestria.example/tides',
  ])
  const none = await runCrossread(['feeds', 'list', join(folder, 'a.txt')])
  assert.equal(none.code, 1)
  assert.match(none.err, /a\.txt: is no feed, no sitemap and no list of feeds\./)
})

test('feeds opml makes one list of many, and reads its own', async () => {
  writeFileSync(join(root, 'ours.txt'), 'https://harbour.example/feed Harbour Times\n')
  writeFileSync(
    join(root, 'theirs.opml'),
    '<opml version="1.0"><head><title>Coast</title></head><body><outline text="Torch" xmlUrl="https://torch.example/rss"/><outline text="HT" xmlUrl="https://harbour.example/feed"/></body></opml>',
  )
  const list = join(root, 'all.opml')
  assert.equal(
    (
      await runCrossread([
        'feeds',
        'opml',
        join(root, 'ours.txt'),
        join(root, 'theirs.opml'),
        '--title',
        'Newsroom',
        '--output',
        list,
      ])
    ).code,
    0,
  )
  assert.equal((readFileSync(list, 'utf8').match(/xmlUrl/g) ?? []).length, 2)
  const { out } = await runCrossread(['feeds', 'list', list, '--format', 'ndjson'])
  assert.deepEqual(
    out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).feed),
    ['https://harbour.example/feed', 'https://torch.example/rss'],
  )
})

test('feeds discover reads a saved page, and asks an address', async () => {
  const head = '<head><link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml"></head>'
  writeFileSync(join(root, 'saved.html'), head)
  const saved = await runCrossread([
    'feeds',
    'discover',
    join(root, 'saved.html'),
    '--address',
    'https://harbour.example/a',
  ])
  assert.equal(saved.out, 'https://harbour.example/feed.xml\n     News · rss · head\n')
  const server = createServer((request, response) => {
    const found = request.url === '/'
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/html' }).end(found ? head : '')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const asked = await runCrossread([
      'feeds',
      'discover',
      site,
      '--allow-private',
      '--no-cache',
      '--format',
      'ndjson',
    ])
    assert.deepEqual(JSON.parse(asked.out), {
      address: `${site}feed.xml`,
      title: 'News',
      from: 'head',
      kind: 'rss',
    })
    const refused = await runCrossread(['feeds', 'discover', site, '--no-cache'])
    assert.equal(refused.code, 1)
    assert.match(refused.err, /--allow-private lifts this rule/)
  } finally {
    server.close()
  }
})
