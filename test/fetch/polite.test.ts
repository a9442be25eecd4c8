import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openFetcher } from '../../src/fetch/fetcher.ts'
import { LIMITS } from '../../src/fetch/limits.ts'
import { parseRetryAfter, planRetry } from '../../src/fetch/retry.ts'
import { openTurns } from '../../src/fetch/turns.ts'
import {
  type Answer,
  codeOf,
  failureOf,
  makeTime,
  openTest,
  sendPage,
  serve,
  serveRaw,
  TEST_GUARD,
  withoutRules,
} from './servers.ts'

/** A site with these rules; everything else is a page. */
const withRules =
  (rules: Answer): Answer =>
  (request, response) =>
    request.url === '/robots.txt' ? rules(request, response) : sendPage(response)

const RULES = `
User-agent: *
Disallow: /

User-agent: crossread
Allow: /news/open
Disallow: /news/
Disallow: /*.pdf$
`

test('rules that name this program hold, and those for all others do not', async () => {
  const site = await serve(withRules((_request, response) => response.end(RULES)))
  const { fetchPage } = openTest()
  const at = (path: string) => `http://127.0.0.1:${site.port}${path}`
  await fetchPage(at('/'))
  await fetchPage(at('/news/open/1'))
  assert.equal(await codeOf(fetchPage(at('/news/closed'))), 'robots-disallowed')
  assert.equal(await codeOf(fetchPage(at('/report.pdf'))), 'robots-disallowed')
  await fetchPage(at('/report.pdf?a'))
  assert.deepEqual(
    site.seen.map(({ path }) => path),
    ['/', '/news/open/1', '/report.pdf?a'],
  )
})

test('rules are asked for once a site', async () => {
  let asked = 0
  const site = await serve(
    withRules((_request, response) => {
      asked++
      response.end('')
    }),
  )
  const { fetchPage } = openTest()
  await Promise.all(['/a', '/b', '/c'].map(path => fetchPage(`http://127.0.0.1:${site.port}${path}`)))
  assert.equal(asked, 1)
})

test('rules are asked for again after a day', async () => {
  let asked = 0
  const site = await serve(
    withRules((_request, response) => {
      asked++
      response.end('')
    }),
  )
  const time = makeTime()
  const { fetchPage } = openTest({ time })
  await fetchPage(`http://127.0.0.1:${site.port}/a`)
  await time.sleep(23 * 3_600_000)
  await fetchPage(`http://127.0.0.1:${site.port}/b`)
  assert.equal(asked, 1)
  await time.sleep(3_600_000)
  await fetchPage(`http://127.0.0.1:${site.port}/c`)
  assert.equal(asked, 2)
})

test('a site without rules may be read, whatever it answers in their place', async () => {
  for (const status of [400, 401, 403, 404, 410]) {
    const site = await serve(withRules((_request, response) => response.writeHead(status).end('Disallow: /')))
    await openTest().fetchPage(`http://127.0.0.1:${site.port}/a`)
  }
})

test('a site that fails to give its rules is not read, until it gives them', async () => {
  let failing = true
  const site = await serve(withRules((_request, response) => response.writeHead(failing ? 503 : 200).end()))
  const time = makeTime()
  const { fetchPage } = openTest({ time })
  const address = `http://127.0.0.1:${site.port}/a`
  const error = await failureOf(fetchPage(address))
  assert.equal(error.code, 'robots-unknown')
  assert.match(error.message, /it answers 503/)
  failing = false
  assert.equal(await codeOf(fetchPage(address)), 'robots-unknown')
  assert.equal(site.seen.length, 0)
  await time.sleep(10 * 60_000)
  await fetchPage(address)
})

test('rules that do not come, or break off, are not known', async () => {
  const limits = { requestMs: 200, tries: 1 }
  const silent = await serve(withRules(() => {}))
  assert.equal(
    await codeOf(openTest({ limits }).fetchPage(`http://127.0.0.1:${silent.port}/a`)),
    'robots-unknown',
  )
  const broken = await serve(
    withRules((_request, response) => {
      response.writeHead(200, { 'content-length': 500 }).write('User-agent: *')
      setTimeout(() => response.destroy(), 20)
    }),
  )
  assert.equal(
    await codeOf(openTest({ limits }).fetchPage(`http://127.0.0.1:${broken.port}/a`)),
    'robots-unknown',
  )
})

test('rules may stand behind five redirects, and behind more there are none', async () => {
  for (const [redirects, code] of [
    [5, 'robots-disallowed'],
    [6, null],
  ] as const) {
    const site = await serve((request, response) => {
      const step = request.url === '/robots.txt' ? 0 : Number(/^\/rules\/(\d)/.exec(request.url!)?.[1] ?? -1)
      if (step < 0) sendPage(response)
      else if (step < redirects) response.writeHead(301, { location: `/rules/${step + 1}` }).end()
      else response.end('User-agent: *\nDisallow: /\n')
    })
    const fetched = openTest().fetchPage(`http://127.0.0.1:${site.port}/a`)
    if (code) assert.equal(await codeOf(fetched), code)
    else await fetched
  }
})

test('of endless rules the first 500 KiB are read', async () => {
  const filling = `# ${'a'.repeat(98)}\n`.repeat(6000)
  for (const [rules, code] of [
    [`User-agent: *\nDisallow: /\n${filling}`, 'robots-disallowed'],
    [`${filling}User-agent: *\nDisallow: /\n`, null],
  ] as const) {
    const site = await serve(withRules((_request, response) => response.end(rules)))
    const fetched = openTest().fetchPage(`http://127.0.0.1:${site.port}/a`)
    if (code) assert.equal(await codeOf(fetched), code)
    else await fetched
  }
})

test('rules that are made to cost time are matched in time', async () => {
  const line = `Disallow: /${'*a'.repeat(900)}b\n`
  const site = await serve(
    withRules((_request, response) => response.end(`User-agent: *\n${line.repeat(70)}`)),
  )
  const began = performance.now()
  await openTest().fetchPage(`http://127.0.0.1:${site.port}/${'a'.repeat(2000)}`)
  assert.ok(performance.now() - began < 10_000)
})

test('rules with a mark, in capitals and with odd ends of lines are read', async () => {
  const rules = '\ufeffUSER-AGENT: *\rDISALLOW: /closed\r\nAllow: /'
  const site = await serve(withRules((_request, response) => response.end(rules)))
  assert.equal(
    await codeOf(openTest().fetchPage(`http://127.0.0.1:${site.port}/closed`)),
    'robots-disallowed',
  )
})

test('a second request to a host waits a second, and one for rules is not waited for', async () => {
  const site = await serve(withRules((_request, response) => response.end('')))
  const time = makeTime()
  const { fetchPage } = openTest({ time })
  await fetchPage(`http://127.0.0.1:${site.port}/a`)
  assert.deepEqual(time.slept, [])
  await fetchPage(`http://127.0.0.1:${site.port}/b`)
  assert.deepEqual(time.slept, [LIMITS.delayMs])
})

test('a redirect to the same host waits like any request', async () => {
  const site = await serve(
    withoutRules((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end()
      else sendPage(response)
    }),
  )
  const time = makeTime()
  await openTest({ time }).fetchPage(`http://127.0.0.1:${site.port}/a`)
  assert.deepEqual(time.slept, [LIMITS.delayMs])
})

for (const [asked, waited] of [
  ['5', 5000],
  ['0.5', 1000],
  ['86400', LIMITS.crawlDelayMs],
  ['-1', 1000],
  ['soon', 1000],
] as const)
  test(`a site that asks for a delay of “${asked}” is asked every ${waited} ms`, async () => {
    const rules = `User-agent: *\nCrawl-delay: ${asked}\n`
    const site = await serve(withRules((_request, response) => response.end(rules)))
    const time = makeTime()
    const { fetchPage } = openTest({ time })
    for (const path of ['/a', '/b']) await fetchPage(`http://127.0.0.1:${site.port}${path}`)
    assert.deepEqual(time.slept, [waited])
  })

/** Follows how many run at once. */
function makeCounter() {
  let running = 0
  const counter = {
    most: 0,
    async work(): Promise<void> {
      running++
      counter.most = Math.max(counter.most, running)
      await pause(5)
      running--
    },
  }
  return counter
}

test('one request at a time goes to a host, in the order in which they were asked', async () => {
  const turns = openTurns(makeTime())
  const counter = makeCounter()
  const order: number[] = []
  const all = [1, 2, 3, 4].map(each =>
    turns.take('harbour.example', async () => {
      order.push(each)
      await counter.work()
    }),
  )
  await Promise.all(all)
  assert.equal(counter.most, 1)
  assert.deepEqual(order, [1, 2, 3, 4])
})

test('few hosts are asked at once', async () => {
  const turns = openTurns(makeTime(), { delayMs: 1000, hosts: 3 })
  const counter = makeCounter()
  const hosts = Array.from({ length: 12 }, (_, i) => `host-${i}.example`)
  await Promise.all(hosts.map(host => turns.take(host, counter.work)))
  assert.equal(counter.most, 3)
})

test('a request that fails gives its turn to the next', async () => {
  const turns = openTurns(makeTime())
  const failing = turns.take('harbour.example', () => Promise.reject(new Error('no')))
  await assert.rejects(failing, /no/)
  assert.equal(await turns.take('harbour.example', async () => 'yes'), 'yes')
})

/** A site that fails a few times before it gives its page. */
const recovering = (times: number, status: number, headers: Record<string, string> = {}) => {
  let failed = 0
  return serve(
    withoutRules((_request, response) => {
      if (failed++ < times) response.writeHead(status, headers).end()
      else sendPage(response)
    }),
  )
}

for (const [status, headers, waits] of [
  [503, {}, [2000, 4000]],
  [500, {}, [2000, 4000]],
  [502, {}, [2000, 4000]],
  [429, { 'retry-after': '7' }, [7000, 7000]],
  [503, { 'retry-after': 'Wed, 04 Mar 2026 12:00:30 GMT' }, [30_000, 1000]],
] as const)
  test(`${status} ${JSON.stringify(headers)} is asked again, and then there is a page`, async () => {
    const site = await recovering(2, status, headers)
    const time = makeTime()
    await openTest({ time }).fetchPage(`http://127.0.0.1:${site.port}/a`)
    assert.equal(site.seen.length, 3)
    assert.deepEqual(time.slept, waits)
  })

test('tries end', async () => {
  const site = await recovering(99, 503)
  assert.equal(await codeOf(openTest().fetchPage(`http://127.0.0.1:${site.port}/a`)), 'status-busy')
  assert.equal(site.seen.length, LIMITS.tries)
})

test('a site that asks to wait for an hour is left alone, and the reader is told', async () => {
  const site = await recovering(99, 429, { 'retry-after': '3600' })
  const error = await failureOf(openTest().fetchPage(`http://127.0.0.1:${site.port}/a`))
  assert.equal(error.code, 'status-busy')
  assert.match(error.message, /for 3600 seconds/)
  assert.equal(site.seen.length, 1)
})

test('while one page of a host has to wait, the others of it wait too', async () => {
  let busy = true
  const site = await serve(
    withoutRules((request, response) => {
      if (request.url === '/busy' && busy) {
        busy = false
        response.writeHead(429, { 'retry-after': '20' }).end()
      } else sendPage(response)
    }),
  )
  const time = makeTime()
  const { fetchPage } = openTest({ time })
  const at = (path: string) => `http://127.0.0.1:${site.port}${path}`
  await Promise.all([fetchPage(at('/busy')), fetchPage(at('/other'))])
  assert.ok(time.slept[0]! >= 1000)
  assert.ok(time.now() - Date.parse('2026-03-04T12:00:00Z') >= 20_000)
})

test('a connection that breaks before the answer is tried again, one that breaks in a page is not', async () => {
  let broken = 0
  const early = await serveRaw(socket => {
    if (broken++ < 1) socket.destroy()
    else socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nferry')
  })
  await openTest().fetchPage(`http://127.0.0.1:${early.port}/a`)
  const late = await serveRaw(socket =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 50\r\n\r\nferry'),
  )
  assert.equal(await codeOf(openTest().fetchPage(`http://127.0.0.1:${late.port}/a`)), 'body-cut')
  assert.equal(late.seen.length, 1)
})

test('what will not pass is not tried again', () => {
  const plan = (end: Parameters<typeof planRetry>[0]['end']) =>
    planRetry({ tries: 1, end, retryAfter: null, now: 0 }, LIMITS)
  for (const end of [
    200,
    304,
    404,
    403,
    501,
    'tls-broken',
    'not-resolved',
    'body-large',
    'address-private',
  ] as const)
    assert.equal(plan(end), null, `${end}`)
})

test('Retry-After is read as seconds or as a date, and nothing else', () => {
  const now = Date.parse('2026-03-04T12:00:00Z')
  assert.equal(parseRetryAfter('120', now), 120_000)
  assert.equal(parseRetryAfter('Wed, 04 Mar 2026 12:01:00 GMT', now), 60_000)
  assert.equal(parseRetryAfter('Wed, 04 Mar 2026 11:00:00 GMT', now), 0)
  for (const odd of ['', '-1', '1.5', 'soon', '99999999999', 'March 4'])
    assert.equal(parseRetryAfter(odd, now), null)
})

test('closing ends what runs and what waits', async () => {
  const site = await serve(withoutRules(() => {}))
  const began = performance.now()
  const { fetchPage, close } = openFetcher({ guard: TEST_GUARD })
  const all = Array.from({ length: 20 }, (_, i) => fetchPage(`http://127.0.0.1:${site.port}/${i}`))
  const settled = Promise.allSettled(all)
  await pause(50)
  await close()
  assert.ok((await settled).every(({ status }) => status === 'rejected'))
  assert.ok(performance.now() - began < 5000)
})
