import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { FetchError } from '../../src/fetch/failure.ts'
import type { Limits } from '../../src/fetch/limits.ts'
import { codeOf, failureOf, openTest, sendPage, serve, serveRaw, withoutRules } from './servers.ts'

const LIMITS = { bodyBytes: 100_000, tries: 1 }
const open = (limits: Partial<Limits> = {}) => openTest({ limits: { ...LIMITS, ...limits } })

/** Limits that a test can wait for; a machine that is busy must not meet them where time is not what is tried. */
const SILENCE = { headersMs: 150, idleMs: 150 }
const WHOLE = { requestMs: 600 }

/** The code with which a raw answer fails; it does so in time. */
async function codeOfRaw(
  speak: Parameters<typeof serveRaw>[0],
  limits: Partial<Limits> = {},
): Promise<string> {
  const { port } = await serveRaw(speak)
  const began = performance.now()
  const code = await codeOf(open(limits).fetchPage(`http://127.0.0.1:${port}/a`))
  assert.ok(performance.now() - began < 10_000, 'it ends in time')
  return code
}

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'
const PAGE = '<html><body><p>The ferry sank on Monday.</p></body></html>'

/** Sends the same piece again and again until the other side leaves. */
const repeat = (socket: import('node:net').Socket, piece: string, everyMs: number) => {
  const timer = setInterval(() => socket.write(piece), everyMs)
  socket.on('close', () => clearInterval(timer))
}

test('a site that says nothing is left', async () => {
  assert.equal(await codeOfRaw(() => {}, SILENCE), 'timeout-headers')
})

test('headers that come byte by byte are not waited for', async () => {
  const code = await codeOfRaw(socket => {
    socket.write('HTTP/1.1 200 OK\r\nX-Slow: ')
    repeat(socket, 'a', 20)
  }, WHOLE)
  assert.equal(code, 'timeout-request')
})

test('early hints without an end are not waited for', async () => {
  const code = await codeOfRaw(socket => repeat(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n', 20), WHOLE)
  assert.equal(code, 'timeout-request')
})

test('a body that stops is left', async () => {
  const stopped = `${HEAD}Content-Length: 5000\r\n\r\n<p>The ferry`
  assert.equal(await codeOfRaw(socket => void socket.write(stopped), SILENCE), 'timeout-idle')
})

test('a body that comes drop by drop is left after the time for a whole page', async () => {
  const code = await codeOfRaw(socket => {
    socket.write(`${HEAD}\r\n`)
    repeat(socket, 'a', 20)
  }, WHOLE)
  assert.equal(code, 'timeout-request')
})

test('a body without an end is cut off at the limit', async () => {
  const piece = Buffer.alloc(65_536, 'a')
  const code = await codeOfRaw(socket => {
    socket.write(`${HEAD}\r\n`)
    const more = () => {
      while (!socket.destroyed && socket.write(piece));
    }
    socket.on('drain', more)
    more()
  })
  assert.equal(code, 'body-large')
})

test('a body that says that it is too large is not begun', async () => {
  let sent = 0
  const { port } = await serveRaw(socket => {
    socket.write(`${HEAD}Content-Length: 100000000\r\n\r\n`)
    socket.on('data', chunk => {
      sent += chunk.length
    })
  })
  const error = await failureOf(open().fetchPage(`http://127.0.0.1:${port}/a`))
  assert.equal(error.code, 'body-large')
  assert.match(error.message, /it has 100 MB/)
  assert.equal(sent, 0)
})

test('headers without an end are cut off at the limit', async () => {
  const code = await codeOfRaw(socket => {
    socket.write('HTTP/1.1 200 OK\r\n')
    const more = () => {
      while (!socket.destroyed && socket.write(`X-More: ${'a'.repeat(1000)}\r\n`));
    }
    socket.on('drain', more)
    more()
  })
  assert.equal(code, 'headers-large')
})

test('a body that is shorter than it says is a failure', async () => {
  assert.equal(await codeOfRaw(socket => socket.end(`${HEAD}Content-Length: 900\r\n\r\n${PAGE}`)), 'body-cut')
})

test('a body that is longer than it says ends where it says', async () => {
  const { port } = await serveRaw(socket => socket.end(`${HEAD}Content-Length: 3\r\n\r\n<p>hello`))
  const { bytes } = await open().fetchPage(`http://127.0.0.1:${port}/a`)
  assert.equal(Buffer.from(bytes).toString(), '<p>')
})

test('two lengths, or a length and chunks, are a failure', async () => {
  const two = `${HEAD}Content-Length: 3\r\nContent-Length: 9\r\n\r\n<p>a`
  const both = `${HEAD}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>aa\r\n0\r\n\r\n`
  for (const answer of [two, both])
    assert.ok(['body-cut', 'protocol-broken'].includes(await codeOfRaw(socket => socket.end(answer))))
})

test('broken chunks are a failure', async () => {
  const chunked = `${HEAD}Transfer-Encoding: chunked\r\n\r\n`
  assert.equal(await codeOfRaw(socket => socket.end(`${chunked}zz\r\nhello\r\n`)), 'protocol-broken')
  assert.equal(await codeOfRaw(socket => socket.end(`${chunked}5\r\n<p>ab\r\n`)), 'body-cut')
})

test('what is no HTTP is a failure', async () => {
  assert.equal(await codeOfRaw(socket => socket.end('SSH-2.0-OpenSSH_9\r\n')), 'protocol-broken')
  assert.equal(await codeOfRaw(socket => socket.end(PAGE)), 'protocol-broken')
  assert.equal(await codeOfRaw(socket => socket.end()), 'not-connected')
  assert.equal(await codeOfRaw(socket => socket.destroy()), 'not-connected')
})

const PACKED: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  deflate: deflateSync,
  'deflate ': deflateRawSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
  identity: bytes => bytes,
  'gzip, br': bytes => brotliCompressSync(gzipSync(bytes)),
  GZIP: gzipSync,
}

for (const [encoding, pack] of Object.entries(PACKED))
  test(`a page packed as “${encoding}” is unpacked`, async () => {
    const { port } = await serve(
      withoutRules((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
        response.end(pack(Buffer.from(PAGE)))
      }),
    )
    const { bytes } = await open().fetchPage(`http://127.0.0.1:${port}/a`)
    assert.equal(Buffer.from(bytes).toString(), PAGE)
  })

const ZEROS = Buffer.alloc(50_000_000)
const BOMBS: Readonly<Record<string, () => Buffer>> = {
  gzip: () => gzipSync(ZEROS),
  deflate: () => deflateSync(ZEROS),
  br: () => brotliCompressSync(ZEROS, { params: { 1: 3 } }),
  zstd: () => zstdCompressSync(ZEROS),
  'gzip, gzip': () => gzipSync(gzipSync(ZEROS)),
}

for (const [encoding, makeBomb] of Object.entries(BOMBS))
  test(`a bomb packed as “${encoding}” ends at the limit`, async () => {
    const bomb = makeBomb()
    assert.ok(bomb.length < LIMITS.bodyBytes)
    const { port } = await serve(
      withoutRules((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
        response.end(bomb)
      }),
    )
    const error = await failureOf(open().fetchPage(`http://127.0.0.1:${port}/a`))
    assert.equal(error.code, 'body-large')
    assert.match(error.message, /unpacked it goes on/)
  })

test('a compression that is broken, unknown or piled up is a failure', async () => {
  const sent: Readonly<Record<string, Buffer>> = {
    gzip: Buffer.from('this is no gzip'),
    br: Buffer.from('this is no brotli'),
    'x-unknown': Buffer.from(PAGE),
    'gzip, gzip, gzip, gzip': gzipSync(gzipSync(gzipSync(gzipSync(PAGE)))),
    'gzip ': gzipSync(PAGE).subarray(0, 30),
  }
  for (const [encoding, body] of Object.entries(sent)) {
    const { port } = await serve(
      withoutRules((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
        response.end(body)
      }),
    )
    assert.equal(await codeOf(open().fetchPage(`http://127.0.0.1:${port}/a`)), 'encoding-broken', encoding)
  }
})

const PNG = Buffer.from('\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR', 'latin1')
const ZIP = Buffer.from('PK\x03\x04\x14\x00', 'latin1')

const TYPES: readonly (readonly [stated: string | null, body: Buffer | string, settled: string | null])[] = [
  ['text/html; charset=ISO-8859-1', PAGE, 'text/html'],
  ['TEXT/HTML', PAGE, 'text/html'],
  [null, PAGE, 'text/html'],
  [null, '\ufeff\n <!DOCTYPE html><title>a</title>', 'text/html'],
  [null, 'The ferry sank on Monday.', 'text/plain'],
  [null, '<?xml version="1.0"?><rss/>', 'application/xml'],
  [null, '{"version": "https://jsonfeed.org/version/1.1"}', 'application/json'],
  [null, PNG, null],
  [null, Buffer.from([0, 1, 2, 3]), null],
  ['application/octet-stream', '%PDF-1.7 …', 'application/pdf'],
  ['application/octet-stream', ZIP, 'application/zip'],
  ['text/html', '%PDF-1.7 …', 'application/pdf'],
  ['text/html', PNG, null],
  ['text/html', Buffer.from('MZ\x90\x00\x03\x00\x00', 'latin1'), null],
  ['text/plain', 'MZ is how the letter begins.', 'text/plain'],
  ['text/html', Buffer.from('\x00\x00\x00\x18ftypmp42', 'latin1'), null],
  ['application/rss+xml', '<rss/>', 'application/rss+xml'],
  ['application/activity+json', '{}', 'application/activity+json'],
  ['image/svg+xml', '<svg/>', null],
  ['image/jpeg', 'a', null],
  ['video/mp4', 'a', null],
  ['audio/mpeg', 'a', null],
  ['font/woff2', 'a', null],
  ['application/x-msdownload', 'a', null],
  ['application/javascript', 'a', null],
  ['text/css', 'a', null],
]

test('what a page is, is settled by its type and its first bytes', async () => {
  for (const [stated, body, settled] of TYPES) {
    const { port } = await serve(
      withoutRules((_request, response) => {
        if (stated !== null) response.setHeader('content-type', stated)
        response.end(body)
      }),
    )
    const fetched = open().fetchPage(`http://127.0.0.1:${port}/a`)
    if (settled === null) assert.equal(await codeOf(fetched), 'type-refused', `${stated}`)
    else assert.equal((await fetched).mediaType, settled, `${stated}`)
  }
})

test('a body of a type that is refused is not loaded', async () => {
  const { port } = await serve(
    withoutRules((_request, response) => {
      response.writeHead(200, { 'content-type': 'video/mp4' })
      const timer = setInterval(() => response.write(Buffer.alloc(65_536)), 1)
      response.on('close', () => clearInterval(timer))
    }),
  )
  assert.equal(await codeOf(open().fetchPage(`http://127.0.0.1:${port}/a`)), 'type-refused')
})

test('an answer without a page says why', async () => {
  const { port } = await serve(
    withoutRules((request, response) => response.writeHead(Number(request.url!.slice(1))).end()),
  )
  const codes = {
    204: 'status-other',
    206: 'status-other',
    304: 'status-other',
    400: 'status-other',
    401: 'status-refused',
    403: 'status-refused',
    404: 'status-gone',
    410: 'status-gone',
    429: 'status-busy',
    451: 'status-refused',
    500: 'status-failed',
    503: 'status-busy',
  }
  for (const [status, code] of Object.entries(codes)) {
    const error = await failureOf(open().fetchPage(`http://127.0.0.1:${port}/${status}`))
    assert.equal(error.code, code, status)
    assert.equal(error.way?.status, Number(status))
  }
})

test('an empty page has no bytes, and that is no failure', async () => {
  const { port } = await serve(
    withoutRules((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end()
    }),
  )
  assert.equal((await open().fetchPage(`http://127.0.0.1:${port}/a`)).bytes.length, 0)
})

test('a fetch tells how its bytes were come by', async () => {
  const { port } = await serve(
    withoutRules((_request, response) => {
      response.setHeader('etag', '"one"')
      response.setHeader('x-other', 'is not kept')
      sendPage(response)
    }),
  )
  const address = `http://127.0.0.1:${port}/a`
  const { capture, sha256, mediaType, charset } = await open().fetchPage(`${address}#part`)
  const { headers, ...rest } = capture
  assert.deepEqual(rest, {
    asked: address,
    reached: address,
    redirects: [],
    status: 200,
    time: '2026-03-04T12:00:00Z',
    method: 'GET',
    tool: rest.tool,
  })
  assert.match(rest.tool, /^Crossread\/\d/)
  assert.deepEqual(
    Object.keys(headers).filter(name => name !== 'date'),
    ['content-type', 'content-length', 'etag'],
  )
  assert.match(sha256, /^[0-9a-f]{64}$/)
  assert.deepEqual([mediaType, charset], ['text/html', 'utf-8'])
})

/** Pieces that heads of answers are made of, right and wrong. */
const PIECE = fc.constantFrom(
  'HTTP/1.1 200 OK\r\n',
  'HTTP/1.1 302 Found\r\n',
  'HTTP/1.0 200\r\n',
  'HTTP/9.9 999 \0\r\n',
  'Content-Type: text/html\r\n',
  'Content-Type: ;;;=\r\n',
  'Content-Length: 5\r\n',
  'Content-Length: -1\r\n',
  'Content-Length: 99999999999999999999\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Content-Encoding: gzip\r\n',
  'Content-Encoding: br, deflate\r\n',
  'Location: /b\r\n',
  'Location: \xff\xfe\r\n',
  ' folded\r\n',
  'Upgrade: websocket\r\nConnection: upgrade\r\n',
  '\r\n',
  '\r\n\r\n',
  '5\r\nhello\r\n0\r\n\r\n',
  'hello',
  '\x1f\x8b\x08\0',
  '\0\0\0',
)

test('whatever a site answers, there is a page or a failure that is told', async () => {
  let answer = ''
  const { port } = await serveRaw(socket => socket.end(Buffer.from(answer, 'latin1')))
  const written = fc.array(PIECE, { maxLength: 8 }).map(pieces => pieces.join(''))
  const started = fc.tuple(fc.constant('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n'), written)
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        written,
        started.map(both => both.join('')),
        fc.string(),
      ),
      async given => {
        answer = given
        const { fetchPage } = open()
        const page = await fetchPage(`http://127.0.0.1:${port}/a`).catch(error => error as Error)
        assert.ok('bytes' in page || page instanceof FetchError, JSON.stringify(given))
      },
    ),
    { numRuns: 200 },
  )
})
