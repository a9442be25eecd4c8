import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { ServerError } from './failure.ts'
import { type Caller, COOKIE, checkHost, checkOrigin, hasToken, sameSecret } from './guard.ts'
import type { Meter } from './rate.ts'

/** Who is let in. */
export interface DoorOptions {
  /** Names under which the server is reached, beside those of the machine itself and all addresses. */
  readonly names: readonly string[]
  /** What everybody has to know; null where nobody else can reach the server. */
  readonly token: string | null
  readonly meter: Meter
}

/** Lets in whom the options let in: by the host's name, the rate, the token, and, for what changes something, the origin. */
export function openDoor({ names, token, meter }: DoorOptions): MiddlewareHandler {
  return async (c, next) => {
    const caller = callerOf(c)
    checkHost(caller, names)
    const client = clientOf(c)
    takeTurn(meter, client, caller)
    if (token !== null && caller.path !== '/healthz') {
      const entered = enterByAddress(c, token)
      if (entered) return entered
      if (!hasToken(caller, token)) throw refuseToken(meter, client, caller)
    }
    checkOrigin(caller)
    return next()
  }
}

function callerOf(c: Context): Caller {
  return { method: c.req.method, path: c.req.path, header: name => c.req.header(name) }
}

/** The other end's address; the same for all where there is no socket, as in a test. */
function clientOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>
  return incoming?.socket.remoteAddress ?? 'here'
}

function takeTurn(meter: Meter, client: string, { method, path }: Caller): void {
  const waitS = meter.take(client, method === 'GET' || method === 'HEAD' ? 'ask' : 'change')
  if (waitS > 0) throw tooMany(path, waitS)
}

function tooMany(path: string, retryAfterS: number): ServerError {
  return new ServerError(path, 'too many requests', 'Too many requests; wait a little.', { retryAfterS })
}

function refuseToken(meter: Meter, client: string, { path }: Caller): ServerError {
  const waitS = meter.take(client, 'token')
  if (waitS > 0) return tooMany(path, waitS)
  return new ServerError(
    path,
    'no token',
    'This server asks for its token: open the address that it printed when it started, or send "Authorization: Bearer TOKEN".',
  )
}

/** An address with the right token gives the browser a cookie and leads to the same address without it. */
function enterByAddress(c: Context, token: string): Response | null {
  const given = c.req.query('token')
  if (c.req.method !== 'GET' || given === undefined || !sameSecret(given, token)) return null
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.delete('token')
  // One slash at the beginning: `//host` would lead to another site.
  const path = pathname.replace(/^\/+/, '/')
  const rest = searchParams.size > 0 ? `${path}?${searchParams}` : path
  return new Response(null, {
    status: 303,
    headers: {
      Location: rest,
      'Set-Cookie': `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict`,
      'Cache-Control': 'no-store',
    },
  })
}
