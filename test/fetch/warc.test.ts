import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { WARCParser, type WARCRecord } from 'warcio'
import type { Cache } from '../../src/fetch/cache.ts'
import type { Exchange } from '../../src/fetch/request.ts'
import { openWarc } from '../../src/fetch/warc.ts'
import { read } from '../../src/read/read.ts'
import { makeTime, openTest, sendPage, serve, withoutRules } from './servers.ts'

/** A record as a reader of archives gives it. */
interface Read {
  readonly record: WARCRecord
  readonly payload: Uint8Array
}

async function readArchive(bytes: Uint8Array): Promise<readonly Read[]> {
  const records: Read[] = []
  for await (const record of new WARCParser([bytes])) {
    const decoded = record.httpHeaders && record.warcType === 'response'
    records.push({ record, payload: await record.readFully(Boolean(decoded)) })
  }
  return records
}

/** Fetches the addresses and gives the archive of all that came. */
async function archive(
  addresses: readonly string[],
  { packed = true, cache }: { readonly packed?: boolean; readonly cache?: Cache } = {},
) {
  const pieces: Uint8Array[] = []
  const time = makeTime()
  const writer = await openWarc(async bytes => void pieces.push(bytes), { packed, now: time.now() })
  const { fetchPage } = openTest({ time, record: writer.record, ...(cache ? { cache } : {}) })
  const fetched = []
  for (const address of addresses) fetched.push(await fetchPage(address).catch(error => error as Error))
  return { bytes: Buffer.concat(pieces), fetched }
}

const PAGE = '<html><body><p>The ferry sank on Monday, said Zoë Nuñez.</p></body></html>'

const site = await serve(
  withoutRules((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (request.url === '/moved') response.writeHead(301, { location: '/packed' }).end('gone there')
    else if (request.url === '/packed')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PAGE))
    else if (request.url === '/brotli')
      response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(PAGE))
    else if (request.url === '/chunked') {
      response.write(PAGE.slice(0, 10))
      response.end(PAGE.slice(10))
    } else if (request.url === '/none') response.writeHead(404).end('none')
    else sendPage(response)
  }),
)
const at = (path: string) => `http://harbour.example:${site.port}${path}`

test('an archive tells who made it, and each request beside its answer', async () => {
  const { bytes } = await archive([at('/moved')])
  const records = await readArchive(bytes)
  assert.deepEqual(
    records.map(({ record }) => `${record.warcType} ${record.warcTargetURI ?? ''}`.trim()),
    [
      'warcinfo',
      `request ${at('/robots.txt')}`,
      `response ${at('/robots.txt')}`,
      `request ${at('/moved')}`,
      `response ${at('/moved')}`,
      `request ${at('/packed')}`,
      `response ${at('/packed')}`,
    ],
  )
  assert.match(Buffer.from(records[0]!.payload).toString(), /^software: Crossread\/\d/)
  const [request, response] = [records[5]!.record, records[6]!.record]
  assert.equal(response.warcHeader('WARC-Concurrent-To'), request.warcHeader('WARC-Record-ID'))
  assert.equal(response.warcHeader('WARC-IP-Address'), '127.0.0.1')
  assert.equal(response.warcDate, '2026-03-04T12:00:01Z')
  assert.equal(request.httpHeaders?.headers.get('host'), `harbour.example:${site.port}`)
  assert.equal(new Set(records.map(({ record }) => record.warcHeader('WARC-Record-ID'))).size, records.length)
})

for (const path of ['/packed', '/brotli', '/chunked', '/plain'])
  for (const packed of [true, false])
    test(`${path} is read from the archive as it was fetched, packed or not: ${packed}`, async () => {
      const { bytes, fetched } = await archive([at(path)], { packed })
      const page = fetched[0]
      assert.ok(page && 'bytes' in page)
      assert.equal(bytes[0] === 0x1f, packed)
      const { record, payload } = (await readArchive(bytes)).at(-1)!
      assert.deepEqual(Buffer.from(payload), Buffer.from(page.bytes))
      assert.equal(record.httpHeaders?.statusCode, 200)
    })

test('digests are those of the bytes', async () => {
  const { bytes } = await archive([at('/packed')], { packed: false })
  const text = bytes.toString('latin1')
  const records = text.split(/(?=WARC\/1\.1\r\n)/)
  assert.equal(records.length, 5)
  for (const record of records) {
    const block = record.slice(record.indexOf('\r\n\r\n') + 4, -4)
    const hash = (words: string) => createHash('sha256').update(Buffer.from(words, 'latin1')).digest('hex')
    assert.match(record, new RegExp(`WARC-Block-Digest: sha256:${hash(block)}\r\n`))
    assert.match(record, new RegExp(`\r\nContent-Length: ${block.length}\r\n`))
    const payload = /WARC-Payload-Digest: sha256:(\w+)/.exec(record)?.[1]
    if (payload) assert.equal(payload, hash(block.slice(block.indexOf('\r\n\r\n') + 4)))
  }
})

test('an answer without its body says so', async () => {
  const { bytes } = await archive([at('/none')])
  const { record } = (await readArchive(bytes)).at(-1)!
  assert.equal(record.httpHeaders?.statusCode, 404)
  assert.equal(record.warcHeader('WARC-Truncated'), 'unspecified')
})

test('what a site says is still the same stands in the archive, with its own time', async () => {
  const kept: Exchange = {
    address: at('/same'),
    time: Date.parse('2026-03-01T08:00:00Z'),
    ip: '127.0.0.1',
    sent: [],
    status: 200,
    statusText: 'OK',
    headers: [
      ['Content-Type', 'text/html'],
      ['ETag', '"one"'],
    ],
    body: Buffer.from(PAGE),
    whole: true,
  }
  const tagged = await serve(
    withoutRules((_request, response) => response.writeHead(304, { etag: '"one"' }).end()),
  )
  const address = `http://harbour.example:${tagged.port}/same`
  const cache: Cache = {
    find: async asked => (asked === address ? { ...kept, address } : null),
    keep: async () => {},
    close: async () => {},
  }
  const { bytes } = await archive([address], { cache })
  const [response, , revisit] = (await readArchive(bytes)).slice(3)
  assert.equal(response?.record.warcType, 'response')
  assert.equal(response?.record.warcDate, '2026-03-01T08:00:00Z')
  assert.equal(Buffer.from(response!.payload).toString(), PAGE)
  assert.equal(revisit?.record.warcType, 'revisit')
  assert.equal(revisit?.record.warcRefersToDate, '2026-03-01T08:00:00Z')
  assert.equal(revisit?.record.httpHeaders?.statusCode, 304)
})

test('a report that is read from the archive is the one that was fetched, with its capture', async () => {
  const { bytes, fetched } = await archive([at('/moved'), at('/brotli'), at('/chunked'), at('/none')])
  const { reports } = await read(bytes, { file: 'all.warc.gz' })
  const pages = fetched.filter(page => 'bytes' in page)
  assert.equal(pages.length, 3)
  for (const { bytes, capture, mediaType, charset = '' } of pages) {
    const [direct] = (await read(bytes, { file: capture.asked, capture, mediaType, charset })).reports
    const again = reports.find(report => report.capture?.reached === capture.reached)
    assert.ok(direct && again, capture.reached)
    assert.equal(again.version, direct.version)
    assert.equal(again.id, direct.id)
    assert.equal(again.received.sha256, direct.received.sha256)
    const { headers: _, ...told } = again.capture!
    const { headers: __, ...known } = capture
    assert.deepEqual(told, known)
  }
})

test('an archive of our own holds what was asked for, text too, and no rules', async () => {
  const text = await serve((request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    response.end(request.url === '/robots.txt' ? 'User-agent: *\nAllow: /\n' : 'The ferry sank on Monday.\n')
  })
  const { bytes } = await archive([`http://harbour.example:${text.port}/a`])
  const { reports, notes } = await read(bytes, { file: 'all.warc.gz' })
  assert.deepEqual(
    reports.map(report => report.text),
    ['The ferry sank on Monday.\n'],
  )
  assert.deepEqual(notes, [])
})

test('an archive of our own gives the items of a feed that was asked for', async () => {
  const words = 'The ferry sank on Monday off Kelm after a fire, the harbour office said.'
  const item = (name: string) =>
    `<item><title>Ferry ${name}</title><link>https://harbour.example/${name}</link><description>${words} ${words}</description></item>`
  const feed = await serve(
    withoutRules((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' })
      response.end(
        `<rss version="2.0"><channel><title>The Harbour</title>${item('a')}${item('b')}</channel></rss>`,
      )
    }),
  )
  const { bytes, fetched } = await archive([`http://harbour.example:${feed.port}/feed`])
  const [page] = fetched
  assert.ok(page && 'bytes' in page)
  const direct = await read(page.bytes, {
    file: page.capture.asked,
    capture: page.capture,
    mediaType: page.mediaType,
  })
  const again = await read(bytes, { file: 'all.warc.gz' })
  assert.equal(direct.reports.length, 2)
  const known = (reports: typeof direct.reports) =>
    reports.map(({ id, version, capture }) => [id, version, capture?.asked])
  assert.deepEqual(known(again.reports), known(direct.reports))
})

test('the same answers give the same archive', async () => {
  const exchange: Exchange = {
    address: at('/a'),
    time: Date.parse('2026-03-04T12:00:00Z'),
    ip: '',
    sent: [['Host', 'harbour.example']],
    status: 200,
    statusText: 'Très bien',
    headers: [['X-Name', 'Zoë']],
    body: Buffer.from(PAGE),
    whole: true,
  }
  const write = async () => {
    const pieces: Uint8Array[] = []
    const writer = await openWarc(async bytes => void pieces.push(bytes), { packed: true, now: 0 })
    await Promise.all([writer.record(exchange, null), writer.record(exchange, null)])
    return Buffer.concat(pieces)
  }
  const bytes = await write()
  assert.deepEqual(bytes, await write())
  assert.ok(gunzipSync(bytes).includes(Buffer.from('\r\nX-Name: Zoë\r\n', 'latin1')))
})
