import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { read } from '../../src/read/read.ts'
import { makeBomb } from './made/bomb.ts'
import { bound } from './made/limit.ts'
import { type MadeRecord, makeAnswer, makeRecord, makeWacz, packRecords } from './made/warc.ts'

const WORDS = 'A ferry with 41 people on board ran aground off the old mole of Port Amaro on Monday evening. '
const page = (title: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${WORDS}</p>`.repeat(4)}</article></body></html>`

const HTML = { 'Content-Type': 'text/html; charset=utf-8' }
const response = (address: string, block: string | Uint8Array, date?: string): MadeRecord => ({
  type: 'response',
  address,
  block,
  ...(date ? { date } : {}),
})

const RECORDS: readonly MadeRecord[] = [
  { type: 'warcinfo', block: 'software: testcrawl 1.2\r\nformat: WARC File Format 1.1\r\n' },
  { type: 'request', address: 'http://harbour.example/a', block: 'GET /a HTTP/1.1\r\n\r\n' },
  response('http://harbour.example/a', makeAnswer(301, { Location: '/ferry' })),
  response('http://harbour.example/ferry', makeAnswer(302, { Location: 'https://harbour.example/ferry' })),
  response(
    'https://harbour.example/ferry',
    makeAnswer(
      200,
      { ...HTML, 'Last-Modified': 'Tue, 03 Mar 2026 14:05:00 GMT', 'Set-Cookie': 'a=b' },
      page('Ferry runs aground'),
    ),
    '2026-03-04T14:05:09.5Z',
  ),
  response('https://harbour.example/logo.png', makeAnswer(200, { 'Content-Type': 'image/png' }, 'png')),
  response('https://harbour.example/gone', makeAnswer(404, HTML, page('Not found'))),
  { type: 'revisit', address: 'https://harbour.example/ferry', block: makeAnswer(200, HTML) },
  {
    type: 'resource',
    address: 'https://torch.example/saved',
    headers: { 'Content-Type': 'text/html' },
    block: page('Lamp is lit'),
  },
  { type: 'metadata', address: 'https://harbour.example/ferry', block: 'outlinks: 3' },
]

const ASIDE = 'What is no report was left out: error 1, other 1, redirect 2, revisit 1.'

const FORMS: readonly (readonly [string, Uint8Array])[] = [
  ['a.warc', Buffer.concat(RECORDS.map(makeRecord))],
  ['a.warc.gz', packRecords(RECORDS)],
  ['whole.warc.gz', gzipSync(Buffer.concat(RECORDS.map(makeRecord)))],
]

for (const [file, bytes] of FORMS) {
  test(`each page of a web archive is a report with its capture, and the rest is counted: ${file}`, async () => {
    const { reports, notes } = await read(bytes, { file })
    assert.deepEqual(
      reports.map(({ file: name, headline, url }) => [name, headline?.value, url?.value, url?.from]),
      [
        [`${file}#5`, 'Ferry runs aground', 'https://harbour.example/ferry', 'capture'],
        [`${file}#9`, 'Lamp is lit', 'https://torch.example/saved', 'capture'],
      ],
    )
    assert.deepEqual(reports[0]!.capture, {
      asked: 'http://harbour.example/a',
      reached: 'https://harbour.example/ferry',
      redirects: [
        { status: 301, address: 'http://harbour.example/ferry' },
        { status: 302, address: 'https://harbour.example/ferry' },
      ],
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'last-modified': 'Tue, 03 Mar 2026 14:05:00 GMT',
      },
      time: '2026-03-04T14:05:09Z',
      method: 'GET',
      tool: 'testcrawl 1.2',
    })
    assert.deepEqual(
      notes.map(({ message }) => message),
      [ASIDE],
    )
  })
}

const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`

const CODED: readonly (readonly [string, Readonly<Record<string, string>>, string | Uint8Array])[] = [
  ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync(page('Coded'))],
  ['deflate', { 'Content-Encoding': 'deflate' }, deflateSync(page('Coded'))],
  ['brotli', { 'Content-Encoding': 'br' }, brotliCompressSync(page('Coded'))],
  ['gzip that is named and was undone', { 'Content-Encoding': 'gzip' }, page('Coded')],
  [
    'chunks',
    { 'Transfer-Encoding': 'chunked' },
    `${chunk(page('Coded').slice(0, 99))}${chunk(page('Coded').slice(99))}0\r\n\r\n`,
  ],
  ['chunks that are named and were joined', { 'Transfer-Encoding': 'chunked' }, page('Coded')],
  [
    'chunks of gzip',
    { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
    Buffer.concat([
      Buffer.from(`${gzipSync(page('Coded')).length.toString(16)}\r\n`),
      gzipSync(page('Coded')),
      Buffer.from('\r\n0\r\n\r\n'),
    ]),
  ],
]

for (const [name, headers, body] of CODED) {
  test(`a page that was sent as ${name} is read`, async () => {
    const bytes = makeRecord(
      response('https://harbour.example/1', makeAnswer(200, { ...HTML, ...headers }, body)),
    )
    const [report] = (await read(bytes, { file: 'a.warc' })).reports
    assert.equal(report?.headline?.value, 'Coded')
  })
}

test('the character set of an answer is that of its page', async () => {
  const latin = Buffer.from(page('Caf\u00e9 shut'), 'latin1')
  const bytes = makeRecord(
    response(
      'https://harbour.example/1',
      makeAnswer(200, { 'Content-Type': 'text/html; charset=iso-8859-1' }, latin),
    ),
  )
  const [report] = (await read(bytes, { file: 'a.warc' })).reports
  assert.equal(report!.headline?.value, 'Café shut')
})

test('of a WACZ the pages that it lists are reports; where it lists others, all are', async () => {
  const archive = packRecords([
    ...RECORDS,
    response('https://adverts.example/frame', makeAnswer(200, HTML, page('Buy'))),
  ])
  const of = async (pages: readonly string[]) =>
    (await read(makeWacz(archive, pages), { file: 'a.wacz' })).reports.map(({ headline }) => headline?.value)
  assert.deepEqual(await of(['https://harbour.example/ferry']), ['Ferry runs aground'])
  assert.deepEqual(await of(['https://elsewhere.example/']), ['Ferry runs aground', 'Lamp is lit', 'Buy'])
  assert.deepEqual(await of([]), ['Ferry runs aground', 'Lamp is lit', 'Buy'])
})

test('a page that was packed is read, and one that was packed twice is not', async () => {
  const once = gzipSync(page('Packed'))
  assert.equal((await read(once, { file: 'a.html.gz' })).reports[0]!.headline?.value, 'Packed')
  assert.deepEqual(
    (await read(gzipSync(once), { file: 'a.html.gz' })).notes.map(({ code }) => code),
    ['format-unsupported'],
  )
})

test('wherever an archive is cut off, what stands before that is read, and the cut is noted', async () => {
  const records = [RECORDS[0]!, RECORDS[4]!, RECORDS[8]!]
  const packed = packRecords(records)
  const ends = [1, 2, 3].map(count => packRecords(records.slice(0, count)).length)
  for (let end = 40; end < packed.length; end += 37) {
    const { reports, notes } = await read(packed.subarray(0, end), { file: 'a.warc.gz' })
    const whole = ends.filter(each => each <= end).length
    assert.equal(reports.length, Math.max(0, whole - 1), `cut at ${end}`)
    if (!ends.includes(end))
      assert.ok(
        notes.some(({ code }) => code === 'file-cut' || code === 'document-broken'),
        `cut at ${end}`,
      )
  }
})

const BOMB = makeBomb(300, 'gzip')

const HOSTILE: readonly (readonly [string, Uint8Array])[] = [
  ['zeros.gz', BOMB],
  ['a.warc.gz', Buffer.concat([packRecords([RECORDS[4]!]), BOMB])],
  [
    'a.warc',
    makeRecord(
      response('https://harbour.example/1', makeAnswer(200, { ...HTML, 'Content-Encoding': 'gzip' }, BOMB)),
    ),
  ],
  [
    'length.warc',
    Buffer.from(
      'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n',
    ),
  ],
  ['minus.warc', Buffer.from('WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n')],
  ['headers.warc', Buffer.from(`WARC/1.0\r\n${'A: b\r\n'.repeat(500_000)}`)],
  ['lines.warc', Buffer.from(`WARC/1.0\r\n${'\n'.repeat(500_000)}`)],
  [
    'chunks.warc',
    makeRecord(
      response(
        'https://harbour.example/1',
        makeAnswer(200, { ...HTML, 'Transfer-Encoding': 'chunked' }, '1\r\na\r\n'.repeat(500_000)),
      ),
    ),
  ],
  [
    'many.warc',
    Buffer.concat(Array.from({ length: 20_000 }, () => makeRecord({ type: 'metadata', block: '' }))),
  ],
  ['broken.wacz', zipSync({ 'archive/data.warc.gz': [BOMB, { level: 0 }] })],
  ['bomb.docx', zipSync({ 'word/document.xml': new Uint8Array(100_000_000) })],
  [
    'directory.zip',
    zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`${i}`, new Uint8Array()]))),
  ],
]

for (const [file, bytes] of HOSTILE) {
  test(`bounded time and memory, a note or a report, and no crash: ${file}`, async () => {
    const { reports, notes } = await bound(() => read(bytes, { file }))
    assert.ok(reports.length + notes.length > 0 || file === 'many.warc')
  })
}
