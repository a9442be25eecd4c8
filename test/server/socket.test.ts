import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../src/server/log.ts'
import { openLog } from '../../src/server/log.ts'
import { openServer, type ServerOptions } from '../../src/server/server.ts'
import { openDesk } from './desk.ts'

const desk = await openDesk()
await desk.addExamples(['leak'])
after(() => desk.close())

const open = (options: Partial<ServerOptions> = {}) =>
  openServer({ ...desk, page: null, port: 0, ...options })

/** Reads a stream of events until a text has come; fails after some seconds. */
async function readUntil(answer: Response, wanted: RegExp): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of answer.body!) {
    text += decoder.decode(bytes, { stream: true })
    if (wanted.test(text)) return text
  }
  throw new Error(`the stream ended without ${wanted}: ${text}`)
}

const LIMIT = { timeout: 15_000 }

test('what comes into the archive is told as it happens, by whatever way it came', LIMIT, async () => {
  const server = await open()
  const answer = await fetch(`${server.address}/api/v1/events`)
  assert.match(answer.headers.get('Content-Type')!, /^text\/event-stream/)
  const before = await desk.archive.head()
  await desk.addTexts({
    'pier.txt': 'Pier closed\n\nThe pier was closed on Monday, the harbour office said.',
  })
  const told = await readUntil(answer, /event: story\n/)
  assert.match(told, /event: report\ndata: \{"number":\d+,/)
  assert.match(told, new RegExp(`id: ${before.number + 2}\n`))
  assert.doesNotMatch(told, /harbour office|Pier/)

  const again = await fetch(`${server.address}/api/v1/events`, {
    headers: { 'Last-Event-ID': String(before.number) },
  })
  assert.match(await readUntil(again, /event: story\n/), /event: report\n/)
  await server.close()
})

test('adding over HTTP tells how far it is, and what became of each file', LIMIT, async () => {
  const server = await open()
  const events = await fetch(`${server.address}/api/v1/events`)
  const form = new FormData()
  form.append(
    'files',
    new Blob(['Lamp out\n\nThe lamp of the pier is out, the warden said on Tuesday.']),
    '../lamp.txt',
  )
  form.append('files', new Blob(['']), 'empty.txt')
  const answer = await fetch(`${server.address}/api/v1/reports`, {
    method: 'POST',
    headers: { 'X-Crossread': '1' },
    body: form,
  })
  const { added, failures } = (await answer.json()) as { added: unknown[]; failures: { name: string }[] }
  assert.equal(added.length, 1)
  assert.deepEqual(
    failures.map(({ name }) => name),
    ['empty.txt'],
  )
  const told = await readUntil(events, /event: progress\n.*\n/)
  assert.match(told, /"done":\d,"total":2,/)
  await server.close()
})

test('when the server stops, streams are told and end, and what is running may end', LIMIT, async () => {
  let finish = () => {}
  const waiting = new Promise<void>(resolve => {
    finish = resolve
  })
  const server = await open({
    tell: async (id, asOf) => {
      await waiting
      return desk.tell(id, asOf)
    },
  })
  const { entries } = await desk.archive.stories({ least: 3 }, { after: null, limit: 1 })
  const events = await fetch(`${server.address}/api/v1/events`)
  const brief = fetch(`${server.address}/api/v1/stories/${entries[0]!.id}/brief?format=text`)
  await sleep(100)
  const closed = server.close()
  assert.match(await readUntil(events, /event: closing\n/), /closing/)
  await assert.rejects(fetch(`${server.address}/healthz`), 'nothing new is taken')
  finish()
  const told = await brief
  assert.equal(told.status, 200)
  assert.ok((await told.text()).length > 500)
  await closed
})

test('a port that is taken is told so, with what to do', LIMIT, async () => {
  const server = await open()
  const port = Number(new URL(server.address).port)
  await assert.rejects(
    open({ port }),
    /Cannot listen on 127\.0\.0\.1, port \d+: another program listens there already; choose another port with --port/,
  )
  await server.close()
})

test(
  'a client that sends its request slowly is cut off, and others are served meanwhile',
  LIMIT,
  async () => {
    const server = await open({ limits: { headersMs: 300, checkMs: 100 } })
    const { port } = new URL(server.address)
    const slow = connect(Number(port), '127.0.0.1')
    slow.on('error', () => {})
    slow.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    const ended = new Promise(resolve => slow.once('close', resolve))
    const drip = setInterval(() => slow.write('a'), 50)
    assert.equal((await fetch(`${server.address}/healthz`)).status, 200)
    await ended
    clearInterval(drip)
    await server.close()
  },
)

test('a body that does not say its size is cut off where it is too large', LIMIT, async () => {
  const server = await open()
  const endless = new ReadableStream({
    pull: controller => controller.enqueue(new Uint8Array(100_000)),
  })
  const sent = fetch(`${server.address}/api/v1/searches`, {
    method: 'POST',
    headers: { 'X-Crossread': '1', 'Content-Type': 'application/json' },
    body: endless,
    duplex: 'half',
  } as RequestInit)
  const status = await sent.then(
    answer => answer.status,
    () => 'cut off',
  )
  assert.ok(status === 413 || status === 'cut off', String(status))
  await server.close()
})

test('a name that was made to point here is refused on the wire too', LIMIT, async () => {
  const server = await open()
  const { port } = new URL(server.address)
  const raw = (host: string) =>
    new Promise<string>(resolve => {
      const socket = connect(Number(port), '127.0.0.1')
      let text = ''
      socket.on('data', bytes => {
        text += bytes
      })
      socket.on('close', () => resolve(text))
      socket.write(`GET /api/v1/stories HTTP/1.1\r\n${host}Connection: close\r\n\r\n`)
    })
  assert.match(await raw('Host: evil.example\r\n'), /^HTTP\/1\.1 421 /)
  assert.match(await raw(`Host: localhost:${port}\r\n`), /^HTTP\/1\.1 200 /)
  assert.match(await raw(''), /^HTTP\/1\.1 400 /)
  await server.close()
})

test(
  'elsewhere than here nothing is given without a token, which is made where none is given',
  LIMIT,
  async () => {
    const server = await open({ host: '0.0.0.0' })
    const address = server.address.replace('0.0.0.0', '127.0.0.1')
    assert.match(server.token!, /^[\w-]{32}$/)
    assert.equal((await fetch(`${address}/api/v1/stories`)).status, 401)
    const headers = { Authorization: `Bearer ${server.token}` }
    assert.equal((await fetch(`${address}/api/v1/stories`, { headers })).status, 200)
    await server.close()
  },
)

test('briefs of stories that change are made before somebody asks', LIMIT, async () => {
  const told: string[] = []
  const server = await open({
    tell: async (id, asOf) => {
      told.push(id)
      return desk.tell(id, asOf)
    },
    quietMs: 50,
  })
  await desk.addExamples(['bridge'])
  const { entries } = await desk.archive.stories({ least: 4, words: 'bridge' }, { after: null, limit: 1 })
  while (!told.includes(entries[0]!.id)) await sleep(50)
  await server.close()
})

test('the log has the pattern of a route, and neither its address nor a token', LIMIT, async () => {
  const lines: string[] = []
  const log: Log = openLog('debug', { write: line => void lines.push(line) })
  const server = await open({ log, token: 'a-token-of-the-house' })
  await fetch(`${server.address}/api/v1/search?q=ferry&token=a-token-of-the-house`, { redirect: 'manual' })
  await fetch(`${server.address}/sources/Mara%20Silva`, {
    headers: { Authorization: 'Bearer a-token-of-the-house' },
  })
  await server.close()
  assert.ok(lines.length >= 2)
  assert.doesNotMatch(lines.join(''), /ferry|token-of|Mara/)
})
