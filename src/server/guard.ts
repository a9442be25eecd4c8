import { createHash, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { ServerError } from './failure.ts'

/** What a request says of whence it comes, as far as that decides whether it is let in. */
export interface Caller {
  readonly method: string
  readonly path: string
  readonly header: (name: string) => string | undefined
}

/** Names by which this machine calls itself; no other site can be reached by them. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** A host's name or address without its port, in lower case; null where it is none. */
function hostOf(host: string | undefined): string | null {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/.exec((host ?? '').toLowerCase())?.[1] ?? null
}

/**
 * Refuses a request that calls this server by a name that is not its own: a page of another site, whose name was made to point
 * here (DNS rebinding), would come in by its own name.
 */
export function checkHost({ header, path }: Caller, names: readonly string[]): void {
  const host = hostOf(header('Host'))
  if (host !== null && (LOOPBACK.includes(host) || names.includes(host) || isLiteral(host))) return
  throw new ServerError(
    path,
    'wrong host',
    'This server is not known by that name; use its address, or start it with --name NAME.',
  )
}

/** Whether a host is an address: no name service was asked for it. */
function isLiteral(host: string): boolean {
  return isIP(host.replace(/^\[|\]$/g, '')) !== 0
}

/** Refuses a request that changes something unless it comes from this server's own page or from a program. */
export function checkOrigin({ method, path, header }: Caller): void {
  if (method === 'GET' || method === 'HEAD') return
  const site = header('Sec-Fetch-Site')
  const origin = header('Origin')
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && !isOwn(origin, header('Host')))
  if (foreign) throw new ServerError(path, 'not allowed', 'Another site may not change anything here.')
  if (header('X-Crossread') !== '1')
    throw new ServerError(
      path,
      'not allowed',
      'A request that changes something needs the header "X-Crossread: 1".',
    )
}

function isOwn(origin: string, host: string | undefined): boolean {
  const own = /^https?:\/\/(.+)$/.exec(origin.toLowerCase())?.[1]
  return own !== undefined && own === host?.toLowerCase()
}

/** The cookie in which a browser keeps the token. */
export const COOKIE = 'crossread'

/** Whether a request brings the token: as `Authorization: Bearer`, as the password of `Basic` (for feed readers), or in its cookie. */
export function hasToken({ header }: Pick<Caller, 'header'>, token: string): boolean {
  const given = [ofAuthorization(header('Authorization')), ofCookie(header('Cookie'))]
  // Both are compared, so that the time does not tell which was there.
  return given.map(each => sameSecret(each ?? '', token)).some(Boolean)
}

function ofAuthorization(value = ''): string | null {
  const [scheme = '', rest = ''] = value.split(/\s+/, 2)
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return rest
    case 'basic':
      return Buffer.from(rest, 'base64').toString().split(':').slice(1).join(':')
    default:
      return null
  }
}

function ofCookie(value = ''): string | null {
  const pair = value.split(';').find(each => each.trim().startsWith(`${COOKIE}=`))
  return pair === undefined ? null : pair.trim().slice(COOKIE.length + 1)
}

/** Whether two secrets are the same, in a time that does not depend on where they differ. */
export function sameSecret(one: string, other: string): boolean {
  const digest = (secret: string) => createHash('sha256').update(secret).digest()
  return timingSafeEqual(digest(one), digest(other))
}
