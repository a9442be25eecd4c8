import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeConnector, PrivateHost } from '../../src/fetch/connect.ts'
import { ANY_HOST } from '../../src/fetch/guard.ts'
import {
  codeOf,
  failureOf,
  openTest,
  sendPage,
  serve,
  serveRaw,
  TEST_GUARD,
  withoutRules,
} from './servers.ts'

/** A server in the private part of this machine: nothing may ever come to it. */
const serveSecret = (host: string) =>
  serve((_request, response) => sendPage(response, 'secret'), undefined, host)

/** Where that server is: some machines have no IPv6. */
const [hidden, secret] = await serveSecret('::1').then(
  running => ['::1', running] as const,
  async () => ['127.0.0.2', await serveSecret('127.0.0.2')] as const,
)

const site = await serve(
  withoutRules((request, response) => {
    const to = decodeURIComponent(request.url!.slice('/to/'.length))
    if (request.url!.startsWith('/to/')) response.writeHead(302, { location: to }).end()
    else sendPage(response)
  }),
)
const at = (path: string) => `http://harbour.example:${site.port}${path}`
const toward = (address: string) => at(`/to/${encodeURIComponent(address)}`)

test('a page is fetched from a public host, by name and by literal', async () => {
  const { fetchPage } = openTest()
  assert.match(Buffer.from((await fetchPage(at('/a'))).bytes).toString(), /ferry sank/)
  const { capture } = await fetchPage(`http://127.0.0.1:${site.port}/b`)
  assert.equal(capture.reached, `http://127.0.0.1:${site.port}/b`)
})

const LED = [
  `http://[::1]:${secret.port}/`,
  `http://127.0.0.2:${secret.port}/`,
  `http://0x7f.2:${secret.port}/`,
  `http://[::ffff:127.0.0.1]:${secret.port}/`,
  'http://169.254.169.254/latest/meta-data/',
  'http://localhost/',
  'http://metadata.google.internal/',
  `//[::1]:${secret.port}/`,
]

for (const led of LED)
  test(`a redirect to ${led} is refused`, async () => {
    const error = await failureOf(openTest().fetchPage(toward(led)))
    assert.equal(error.code, 'address-private')
    assert.equal(error.way?.redirects.length, 1)
    assert.match(error.message, /it leads to /)
    assert.equal(error.resource, toward(led))
  })

test('a redirect to another scheme, to an odd port or with a password is refused', async () => {
  const { fetchPage } = openTest()
  assert.equal(await codeOf(fetchPage(toward('file:///etc/passwd'))), 'address-scheme')
  assert.equal(await codeOf(fetchPage(toward('ftp://harbour.example/'))), 'address-scheme')
  assert.equal(await codeOf(fetchPage(toward('http://harbour.example:22/'))), 'address-port')
  assert.equal(await codeOf(fetchPage(toward('http://a:b@harbour.example/'))), 'address-credentials')
})

test('a name that leads to a private address is refused, alone or among public ones', async () => {
  for (const found of [['::1'], ['10.0.0.1'], ['127.0.0.1', '10.0.0.1'], ['127.0.0.1', '::ffff:127.0.0.1']]) {
    const { fetchPage } = openTest({ resolve: async () => found })
    assert.equal(await codeOf(fetchPage(at('/a'))), 'address-private', found.join())
  }
})

test('a redirect to a name that leads to a private address is refused', async () => {
  const resolve = async (host: string) => (host === 'harbour.example' ? ['127.0.0.1'] : ['::1'])
  const error = await failureOf(
    openTest({ resolve }).fetchPage(toward(`http://elsewhere.example:${secret.port}/`)),
  )
  assert.equal(error.code, 'address-private')
  assert.match(error.message, /::1 is loopback/)
})

test('an answer of the name server that changes between two questions changes nothing', async () => {
  let asked = 0
  const resolve = async () => [++asked % 2 === 1 ? '127.0.0.1' : '::1']
  const { fetchPage } = openTest({ resolve, limits: { tries: 1 } })
  const port = secret.port
  // The first question is that for robots.txt: the public address is asked, and nobody is there.
  assert.equal(await codeOf(fetchPage(`http://harbour.example:${port}/`)), 'not-connected')
  assert.equal(await codeOf(openTest({ resolve }).fetchPage(at('/a'))), 'address-private')
  // Nor does it when a failure is tried again.
  assert.equal(
    await codeOf(openTest({ resolve }).fetchPage(`http://harbour.example:${port}/`)),
    'address-private',
  )
})

test('each connection asks the name server once, and is made to the address that was checked', async () => {
  const asked: string[] = []
  const resolve = async (host: string) => {
    asked.push(host)
    return ['127.0.0.1']
  }
  await openTest({ resolve }).fetchPage(at('/once'))
  // robots.txt and the page.
  assert.deepEqual(asked, ['harbour.example', 'harbour.example'])
})

test('a name server that gives no address, or something that is none, is no way in', async () => {
  assert.equal(await codeOf(openTest({ resolve: async () => [] }).fetchPage(at('/a'))), 'not-resolved')
  const odd = openTest({ resolve: async () => ['localhost'] })
  assert.equal(await codeOf(odd.fetchPage(at('/a'))), 'address-private')
  const failing = openTest({
    resolve: () => Promise.reject(Object.assign(new Error(), { code: 'EAI_AGAIN' })),
  })
  assert.equal(await codeOf(failing.fetchPage(at('/a'))), 'not-resolved')
})

test('a name server that never answers is not waited for', async () => {
  const { fetchPage } = openTest({
    resolve: () => new Promise(() => {}),
    limits: { connectMs: 100, tries: 1 },
  })
  assert.equal(await codeOf(fetchPage(at('/a'))), 'timeout-connect')
})

test('a robots.txt that leads to a private address lets nothing be read', async () => {
  const rules = await serve((request, response) => {
    if (request.url === '/robots.txt')
      response.writeHead(301, { location: `http://[::1]:${secret.port}/robots.txt` }).end()
    else sendPage(response)
  })
  assert.equal(await codeOf(openTest().fetchPage(`http://127.0.0.1:${rules.port}/a`)), 'robots-unknown')
  assert.equal(rules.seen.length, 0)
})

test('redirects are followed to the page, and each is told', async () => {
  const { capture } = await openTest().fetchPage(toward('/to/%2Fa#part'))
  assert.deepEqual(capture.redirects, [
    { status: 302, address: at('/to/%2Fa') },
    { status: 302, address: at('/a') },
  ])
  assert.equal(capture.asked, toward('/to/%2Fa#part'))
  assert.equal(capture.reached, at('/a'))
})

test('a redirect that is written in UTF-8 leads where it says', async () => {
  const { port } = await serveRaw((socket, path) => {
    if (path === '/a') socket.end('HTTP/1.1 302 Found\r\nLocation: /fähre\r\nContent-Length: 0\r\n\r\n')
    else socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nferry')
  })
  const { capture } = await openTest().fetchPage(`http://127.0.0.1:${port}/a`)
  assert.equal(capture.reached, `http://127.0.0.1:${port}/f%C3%A4hre`)
})

test('redirects that lead in a circle, on and on, or nowhere end', async () => {
  let count = 0
  const odd = await serve(
    withoutRules((request, response) => {
      if (request.url === '/circle') response.writeHead(301, { location: '/circle#again' }).end()
      else if (request.url === '/nowhere') response.writeHead(302).end()
      else if (request.url === '/broken') response.writeHead(302, { location: 'http://[' }).end()
      else response.writeHead(302, { location: `/${++count}` }).end()
    }),
  )
  const { fetchPage } = openTest()
  const at = (path: string) => `http://127.0.0.1:${odd.port}${path}`
  assert.equal(await codeOf(fetchPage(at('/circle'))), 'redirect-loop')
  assert.equal(await codeOf(fetchPage(at('/nowhere'))), 'redirect-nowhere')
  assert.equal(await codeOf(fetchPage(at('/broken'))), 'redirect-nowhere')
  assert.equal(await codeOf(fetchPage(at('/on'))), 'redirects-many')
  assert.equal(odd.seen.length, 1 + 1 + 1 + 9)
})

test('credentials, cookies and referrers are never sent', async () => {
  const counting = await serve(
    withoutRules((request, response) => {
      response.setHeader('set-cookie', 'reader=1; Path=/')
      response.setHeader('www-authenticate', 'Basic realm="a"')
      if (request.url === '/start') response.writeHead(302, { location: '/next' }).end()
      else if (request.url === '/closed') response.writeHead(401).end()
      else sendPage(response)
    }),
  )
  const { fetchPage } = openTest({ contact: 'desk@harbour.example' })
  const at = (path: string) => `http://127.0.0.1:${counting.port}${path}`
  const { capture } = await fetchPage(at('/start'))
  await fetchPage(at('/start'))
  assert.equal(await codeOf(fetchPage(at('/closed'))), 'status-refused')
  assert.equal(capture.headers['set-cookie'], undefined)
  const known = ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']
  for (const { headers } of counting.seen) {
    assert.deepEqual(Object.keys(headers).sort(), known)
    assert.match(headers['user-agent'] ?? '', /^Crossread\/\d+\.\d+\.\d+ \(\+desk@harbour\.example\)$/)
  }
})

test('the connector itself connects to nobody who is not checked, literal or name', async () => {
  const connector = makeConnector({ resolve: async () => ['::1'], guard: TEST_GUARD, timeoutMs: 500 })
  for (const hostname of ['[::1]', '::1', '127.0.0.2', 'harbour.example', 'localhost']) {
    const target = { hostname, host: hostname, protocol: 'http:', port: `${secret.port}` }
    const error = await new Promise(resolve => connector(target, (...[fault]) => resolve(fault)))
    assert.ok(error instanceof PrivateHost, hostname)
  }
})

test('nothing came to the private server', () => {
  assert.deepEqual(secret.seen, [])
})

test('the private server is there, and is asked where that is allowed', async () => {
  const { fetchPage } = openTest({ guard: ANY_HOST, resolve: async () => [hidden] })
  for (const host of [hidden.includes(':') ? `[${hidden}]` : hidden, 'localhost', 'harbour.example']) {
    const { bytes } = await fetchPage(`http://${host}:${secret.port}/`)
    assert.match(Buffer.from(bytes).toString(), /secret/)
  }
})
