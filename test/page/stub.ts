import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import type { Answers } from './desk.ts'

/** The policy under which the page is served. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
}

/** A server of the page whose API gives invented answers. */
export interface Stub {
  readonly address: string
  /** What was asked of the API in order to change something: `POST /api/v1/rulings`, and the body. */
  readonly sent: readonly { readonly what: string; readonly body: string }[]
  close(): void
}

/** Serves the page from a folder on the loopback, with answers by path. */
export async function startStub(folder: string, answers: () => Answers): Promise<Stub> {
  const sent: { what: string; body: string }[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stub.example')
    response.setHeader('content-security-policy', POLICY)
    response.setHeader('x-content-type-options', 'nosniff')
    if (pathname === '/api/v1/events') return openEvents(response)
    if (pathname.startsWith('/api/v1/'))
      return answer(request, response, { path: pathname.slice(7), answers: answers(), sent })
    servePage(folder, pathname, response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function openEvents(response: ServerResponse): void {
  response.setHeader('content-type', 'text/event-stream')
  response.write(': open\n\n')
}

interface Asked {
  readonly path: string
  readonly answers: Answers
  readonly sent: { what: string; body: string }[]
}

async function answer(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
  const body = await readBody(request)
  response.setHeader('content-type', 'application/json')
  if (request.method !== 'GET') asked.sent.push({ what: `${request.method} ${request.url}`, body })
  const found = asked.answers.get(request.method === 'GET' ? asked.path : `${request.method} ${asked.path}`)
  if (typeof found === 'string') response.setHeader('content-type', 'text/html')
  if (found === undefined && request.method !== 'GET') response.statusCode = 204
  else if (found === undefined) response.statusCode = 404
  const missing = { error: { code: 'missing', message: 'There is nothing under this address.' } }
  response.end(
    response.statusCode === 204 ? '' : typeof found === 'string' ? found : JSON.stringify(found ?? missing),
  )
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function servePage(folder: string, path: string, response: ServerResponse): void {
  const name = path.startsWith('/assets/') ? path : '/index.html'
  response.setHeader('content-type', `${TYPES[extname(name)] ?? 'application/octet-stream'}; charset=utf-8`)
  response.end(readFileSync(`${folder}${name}`))
}
