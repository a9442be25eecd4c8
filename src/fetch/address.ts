import { FetchError } from './failure.ts'
import type { Guard } from './guard.ts'

/** Longer than this no address of a page is, in code units (sitemaps.org allows as many); rules are matched in its product. */
const MOST_ADDRESS = 2048

/**
 * Parses an address and checks all of it that can be checked without asking anybody: scheme, user, port, and the host by
 * name and by literal. Throws a `FetchError`.
 */
export function checkAddress(address: string, guard: Guard): URL {
  const refuse = (code: FetchError['code'], detail = '') => new FetchError(address, code, { detail })
  if (address.length > MOST_ADDRESS)
    throw new FetchError(`${address.slice(0, 80)}…`, 'address-invalid', { detail: 'it is too long' })
  // One parser decides what the host is, here and for the connection: there are no two readings of one address.
  if (!URL.canParse(address)) throw refuse('address-invalid')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('address-scheme')
  // The message must not tell what it refuses to send.
  if (url.username !== '' || url.password !== '')
    throw new FetchError(`${url.protocol}//…@${url.host}${url.pathname}`, 'address-credentials')
  if (url.port !== '' && !isPortAllowed(Number(url.port))) throw refuse('address-port', url.port)
  url.hash = ''
  // harbour.example. is harbour.example, and 127.0.0.1. was made 127.0.0.1 by the parser.
  if (url.hostname.endsWith('.')) url.hostname = dropStops(url.hostname)
  const fault = guard.judgeHost(hostOf(url))
  if (fault) throw refuse('address-private', fault)
  return url
}

function dropStops(name: string): string {
  let end = name.length
  while (end > 1 && name[end - 1] === '.') end--
  return name.slice(0, end)
}

/** The host of an address without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}

/**
 * Ports at which pages may be: 80, 443, and those from 1024 on but for the ones that browsers block because other protocols
 * live there (WHATWG Fetch, "port blocking").
 */
export function isPortAllowed(port: number): boolean {
  if (port === 80 || port === 443) return true
  return port >= 1024 && !BLOCKED_PORTS.has(port)
}

const BLOCKED_PORTS: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
])
