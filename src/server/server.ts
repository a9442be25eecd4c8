import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import { hostname } from 'node:os'
import { createAdaptorServer } from '@hono/node-server'
import { makeApp } from './app.ts'
import { ServerError } from './failure.ts'
import {
  CHECK_MS,
  CONNECTIONS,
  HEADERS_MS,
  IDLE_MS,
  KEEP_ALIVE_MS,
  REQUEST_MS,
  STOPPING_MS,
} from './limits.ts'
import { type Log, NO_LOG } from './log.ts'
import { openLookout } from './lookout.ts'
import { openMetrics } from './metrics.ts'
import { readPage } from './page.ts'
import { openMeter } from './rate.ts'
import type { App } from './route.ts'
import type { Serving } from './serving.ts'
import { shareWork } from './share.ts'
import { openStreams } from './streams.ts'
import { openTeller } from './teller.ts'

/** How a server is opened. */
export interface ServerOptions extends Omit<Serving, 'lookout'> {
  /** The address to listen on: this machine alone (127.0.0.1) by default. */
  readonly host?: string
  /** 2767 by default; 0 for any that is free. */
  readonly port?: number
  /** What everybody has to know who asks; made where others can reach the server and none is given. */
  readonly token?: string
  /** Other names under which it is reached, as through a proxy; none by default. */
  readonly names?: readonly string[]
  /** Folder of the built page; null where there is none. */
  readonly page: string | null
  /** Says nothing by default. */
  readonly log?: Log
  /** Limits that are other than `limits.ts` has them. */
  readonly limits?: { readonly headersMs?: number; readonly checkMs?: number; readonly stoppingMs?: number }
  /** How long a story must have been left alone before its brief is made. */
  readonly quietMs?: number
}

/** A server that listens. */
export interface OpenServer {
  /** Where it is reached, such as `http://127.0.0.1:2767`. */
  readonly address: string
  /** What everybody has to know; null where nobody else can reach it. */
  readonly token: string | null
  /** Ends it: what is running may end, within a limit. The archive stays open. */
  close(): Promise<void>
}

/** Spells CROS on the keys of a telephone. */
const PORT = 2767
const TOKEN_BYTES = 24

/** Opens the server; rejects with `ServerError` where it cannot listen. */
export async function openServer(options: ServerOptions): Promise<OpenServer> {
  const { archive, host = '127.0.0.1', port = PORT, names = [], log = NO_LOG, limits = {} } = options
  const token = options.token ?? (isLoopback(host) ? null : randomBytes(TOKEN_BYTES).toString('base64url'))
  const page = await readPage(options.page)
  // A brief of a large story takes seconds, and often the teller is at it when somebody opens it.
  const tell = shareWork(options.tell)
  const lookout = await openLookout({
    archive,
    fail: err => log.warn({ err }, 'the archive could not be read'),
  })
  const streams = openStreams(lookout)
  let isStopping = false
  const app = makeApp(
    { ...options, tell, lookout },
    {
      page,
      streams,
      metrics: openMetrics(options, streams),
      log,
      isStopping: () => isStopping,
      names: [host, hostname(), ...names].map(name => name.toLowerCase()),
      token,
      meter: openMeter(() => performance.now()),
    },
  )
  const server = createHttpServer(app, limits)
  const teller = openTeller({
    archive,
    lookout,
    tell,
    ...(options.quietMs === undefined ? {} : { quietMs: options.quietMs }),
    fail: (err, story) => log.warn({ err, story }, 'a brief could not be made'),
  })
  const close = async () => {
    isStopping = true
    streams.close()
    await Promise.all([stop(server, limits.stoppingMs), teller.close()])
    await lookout.close()
  }
  try {
    await listen(server, host, port)
  } catch (error) {
    await close()
    throw error
  }
  return { address: addressOf(server, host), token, close }
}

function createHttpServer(app: App, limits: NonNullable<ServerOptions['limits']>): Server {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: limits.headersMs ?? HEADERS_MS,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: limits.checkMs ?? CHECK_MS,
    },
  }) as Server
  server.maxConnections = CONNECTIONS
  server.timeout = IDLE_MS
  return server
}

/** Whether only this machine itself can reach what listens on a host. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(tellListening(error, host, port)))
    server.listen(port, host, resolve)
  })
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there already; choose another port with --port, or 0 for any',
  EACCES: 'this account may not listen there; choose a port above 1023',
  EADDRNOTAVAIL: 'this machine has no such address; choose another with --host',
  ENOTFOUND: 'this machine has no such name; choose another with --host',
}

function tellListening(error: NodeJS.ErrnoException, host: string, port: number): ServerError {
  const why = REASONS[error.code ?? ''] ?? error.message
  return new ServerError(`${host}:${port}`, 'failed', `Cannot listen on ${host}, port ${port}: ${why}.`, {
    cause: error,
  })
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : PORT
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** When the server stops, connections on which nothing runs any more are looked for so often. */
const LOOK_MS = 50

async function stop(server: Server, stoppingMs = STOPPING_MS): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_MS)
  const limit = setTimeout(() => server.closeAllConnections(), stoppingMs)
  await closed
  clearInterval(idle)
  clearTimeout(limit)
}
