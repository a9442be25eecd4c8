import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openMeter } from '../../src/server/rate.ts'
import { asker, makeTestApp, openDesk } from './desk.ts'

const desk = await openDesk()
await desk.addExamples(['bridge'])
const open = await makeTestApp(desk)
const TOKEN = 'a-token-of-the-house'
const closed = await makeTestApp(desk, { token: TOKEN, names: ['desk.harbour.example'] })
const here = asker(open.app)
const there = asker(closed.app)
after(async () => {
  open.streams.close()
  closed.streams.close()
  await desk.close()
})

test('every answer says that nothing of another site runs, and that no other site may show or read it', async () => {
  for (const path of ['/', '/api/v1/stories', '/api/v1/nothing', '/healthz', '/atom/stories']) {
    const { headers } = await here.get(path)
    assert.match(headers.get('Content-Security-Policy')!, /^default-src 'none'; script-src 'self';/, path)
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path)
    assert.equal(headers.get('Referrer-Policy'), 'no-referrer', path)
    assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin', path)
    assert.equal(headers.get('Access-Control-Allow-Origin'), null, path)
  }
})

test('a name that was made to point here is refused (DNS rebinding)', async () => {
  for (const Host of [
    'evil.example',
    'evil.example:2767',
    'localhost.evil.example',
    '',
    'a b',
    '127.0.0.1.evil.example',
  ])
    assert.equal((await here.get('/api/v1/stories', { Host })).status, 421, Host)
  for (const Host of ['localhost', '127.0.0.1:2767', '[::1]:2767', 'LOCALHOST:1'])
    assert.equal((await here.get('/api/v1/stories', { Host })).status, 200, Host)
  assert.equal((await here.get('/healthz', { Host: 'desk.harbour.example' })).status, 421)
  assert.equal((await there.get('/healthz', { Host: 'desk.harbour.example' })).status, 200)
})

test('another site may not change anything, nor may a form without the header (CSRF)', async () => {
  const save = (headers: Record<string, string>) =>
    here.post('/api/v1/searches', { name: 'ferries', words: 'ferry' }, headers)
  assert.equal((await save({})).status, 200)
  assert.equal((await save({ Origin: 'http://localhost:2767', 'Sec-Fetch-Site': 'same-origin' })).status, 200)
  for (const headers of [
    { 'X-Crossread': '' },
    { 'X-Crossread': '0' },
    { Origin: 'http://evil.example' },
    { Origin: 'http://localhost:2768' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ] as Record<string, string>[])
    assert.equal((await save(headers)).status, 403, JSON.stringify(headers))
})

test('with a token, nothing is given without it, however it is brought', async () => {
  const refused = await there.get('/api/v1/stories')
  assert.equal(refused.status, 401)
  assert.match(((await refused.json()) as { error: { message: string } }).error.message, /token/)
  for (const Authorization of [
    `Bearer ${TOKEN}`,
    `bearer ${TOKEN}`,
    `Basic ${Buffer.from(`reader:${TOKEN}`).toString('base64')}`,
  ])
    assert.equal((await there.get('/api/v1/stories', { Authorization })).status, 200, Authorization)
  assert.equal((await there.get('/api/v1/stories', { Cookie: `other=1; crossread=${TOKEN}` })).status, 200)
  assert.equal((await there.get('/healthz')).status, 200)
  for (const path of ['/metrics', '/atom/stories', '/api/v1/openapi.json', '/'])
    assert.equal((await asker(closed.app).get(path, { Authorization: `Bearer ${TOKEN}` })).status, 200, path)
})

test('a person who opens an address without the token is told so on a plain page', async () => {
  const answer = await there.get('/stories/0123', { 'Sec-Fetch-Mode': 'navigate' })
  assert.equal(answer.status, 401)
  assert.match(answer.headers.get('Content-Type')!, /^text\/html/)
  const page = await answer.text()
  assert.match(page, /open the address that it printed when it started/)
  assert.doesNotMatch(page, /<script|<style/)
})

test('an address with the token gives a cookie that no script reads, and leads on without it', async () => {
  const answer = await there.get(`/stories/0123?token=${TOKEN}&full=1`)
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('Location'), '/stories/0123?full=1')
  assert.equal(answer.headers.get('Set-Cookie'), `crossread=${TOKEN}; Path=/; HttpOnly; SameSite=Strict`)
  const away = await there.get(`//evil.example/?token=${TOKEN}`)
  assert.equal(away.headers.get('Location'), '/evil.example/')
})

test('who tries tokens is slowed down', async () => {
  const { app, streams } = await makeTestApp(desk, { token: TOKEN })
  const guess = () => asker(app).get('/api/v1/stories', { Authorization: 'Bearer wrong' })
  assert.deepEqual([(await guess()).status, (await guess()).status, (await guess()).status], [401, 401, 401])
  const slowed = await guess()
  assert.equal(slowed.status, 429)
  assert.ok(Number(slowed.headers.get('Retry-After')) >= 1)
  streams.close()
})

test('who asks too much is told when to ask again, and may ask again then', () => {
  let now = 0
  const meter = openMeter(() => now, {
    ask: { burst: 2, perS: 1 },
    change: { burst: 1, perS: 0.1 },
    token: { burst: 1, perS: 1 },
  })
  assert.deepEqual([meter.take('a', 'ask'), meter.take('a', 'ask'), meter.take('a', 'ask')], [0, 0, 1])
  assert.equal(meter.take('b', 'ask'), 0)
  assert.equal(meter.take('a', 'change'), 0)
  assert.equal(meter.take('a', 'change'), 10)
  now = 1000
  assert.equal(meter.take('a', 'ask'), 0)
})

test('a body that is too large is refused, and so is a type that a route does not take', async () => {
  assert.equal((await here.post('/api/v1/searches', { name: 'x'.repeat(1_100_000), words: 'y' })).status, 413)
  const typed = await here.post('/api/v1/searches', {}, { 'Content-Type': 'text/plain' })
  assert.equal(typed.status, 415)
  assert.equal((await here.request('/api/v1/stories', { method: 'PUT' })).status, 405)
})

test('who asks for the head of the events alone takes no place among those who listen', async () => {
  const { app, streams } = await makeTestApp(desk)
  assert.equal((await asker(app).request('/api/v1/events', { method: 'HEAD' })).status, 200)
  assert.equal(streams.count(), 0)
  streams.close()
})

test('what takes too long is not waited for', async () => {
  const slow = await openDesk({ tell: () => new Promise(() => {}) })
  await slow.addExamples(['leak'])
  const { app, streams } = await makeTestApp(slow, { answerMs: 30 })
  const { entries } = await asker(app).json('/api/v1/stories')
  const answer = await asker(app).get(`/api/v1/stories/${entries[0].id}/brief`)
  assert.equal(answer.status, 504)
  streams.close()
  await slow.close()
})

test('the figures tell requests by the patterns of routes, and the size of the archive', async () => {
  const text = await (await here.get('/metrics')).text()
  assert.match(text, /crossread_requests_total\{method="GET",route="\/api\/v1\/stories",status="200"\} \d/)
  assert.match(text, /crossread_archive_reports 6\n/)
  assert.match(text, /crossread_feeds_due 0\n/)
})
