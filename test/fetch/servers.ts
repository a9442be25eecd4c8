import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecure } from 'node:https'
import { type AddressInfo, createServer as createRaw, type Server, type Socket } from 'node:net'
import { after } from 'node:test'
import type { FailureCode } from '../../src/fetch/failure.ts'
import { FetchError } from '../../src/fetch/failure.ts'
import { type FetcherOptions, openFetcher } from '../../src/fetch/fetcher.ts'
import { type Guard, PUBLIC_ONLY } from '../../src/fetch/guard.ts'
import type { Certificate } from './certificate.ts'

/** A request as a server saw it. */
export interface Seen {
  readonly path: string
  readonly headers: IncomingMessage['headers']
}

/** A real server on this machine, which ends with the tests of its file. */
export interface Running {
  readonly port: number
  /** All requests but those for robots.txt. */
  readonly seen: Seen[]
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Runs a server for pages; without a rule of its own it has no robots.txt. */
export async function serve(answer: Answer, certificate?: Certificate, host = '127.0.0.1'): Promise<Running> {
  const seen: Seen[] = []
  const handle: Answer = (request, response) => {
    if (request.url !== '/robots.txt') seen.push({ path: request.url ?? '', headers: request.headers })
    answer(request, response)
  }
  const server = certificate ? createSecure(certificate, handle) : createServer(handle)
  return { port: await listen(server, host), seen }
}

/** Runs a server that speaks as it likes: robots.txt is missing, everything else is `speak`. */
export async function serveRaw(speak: (socket: Socket, path: string) => void): Promise<Running> {
  const seen: Seen[] = []
  const server = createRaw(socket => {
    socket.on('error', () => {})
    socket.once('data', data => {
      const path = /^GET (\S+)/.exec(data.toString('latin1'))?.[1] ?? ''
      if (path === '/robots.txt') return void socket.end('HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n')
      seen.push({ path, headers: {} })
      speak(socket, path)
    })
  })
  return { port: await listen(server, '127.0.0.1'), seen }
}

async function listen(server: Server, host: string): Promise<number> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  // A client that leaves in the middle is what is tested.
  server.on('tlsClientError', () => {})
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, resolve)
  })
  after(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** Answers with a page. */
export function sendPage(response: ServerResponse, words = 'The ferry sank on Monday.'): void {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><html><body><article><p>${words}</p></article></body></html>`)
}

/** Answers 404 to robots.txt and hands on the rest. */
export function withoutRules(answer: Answer): Answer {
  return (request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end()
    else answer(request, response)
  }
}

/** In these tests 127.0.0.1 stands for the public; every other address is judged as always. */
export const TEST_GUARD: Guard = {
  judgeHost: host => (host === '127.0.0.1' ? null : PUBLIC_ONLY.judgeHost(host)),
  judgeIp: ip => (ip === '127.0.0.1' ? null : PUBLIC_ONLY.judgeIp(ip)),
}

/** A clock that sleeping moves on, so that politeness takes no time; it tells how long was slept. */
export function makeTime(now = Date.parse('2026-03-04T12:00:00Z')) {
  const slept: number[] = []
  return {
    now: () => now,
    sleep: async (ms: number) => {
      slept.push(ms)
      now += ms
    },
    slept,
  }
}

/** A fetcher for these tests: names lead to 127.0.0.1, and waiting takes no time. */
export function openTest(options: FetcherOptions = {}) {
  return openFetcher({ guard: TEST_GUARD, resolve: async () => ['127.0.0.1'], time: makeTime(), ...options })
}

/** How a fetch failed. */
export async function failureOf(fetched: Promise<unknown>): Promise<FetchError> {
  try {
    await fetched
  } catch (error) {
    if (error instanceof FetchError) return error
    throw error
  }
  throw new Error('the fetch did not fail')
}

/** The code with which a fetch failed. */
export async function codeOf(fetched: Promise<unknown>): Promise<FailureCode> {
  return (await failureOf(fetched)).code
}
