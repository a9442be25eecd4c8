import { isIP } from 'node:net'
import { FetchError } from './failure.ts'
import { findRange } from './ranges.ts'

/** Whether a name on the command line is an address and not a file. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name)
}

/** A name that belongs to a machine or a network and not to the public: it and every name under it. */
export interface LocalName {
  readonly name: string
  readonly source: string
}

/** Names that no page is fetched from, whatever they resolve to. */
export const LOCAL_NAMES: readonly LocalName[] = [
  { name: 'localhost', source: 'RFC 6761' },
  { name: 'local', source: 'RFC 6762' },
  { name: 'home.arpa', source: 'RFC 8375' },
  { name: 'internal', source: 'ICANN, 2024' },
  { name: 'localdomain', source: 'custom' },
  { name: 'intranet', source: 'RFC 6762' },
  { name: 'private', source: 'RFC 6762' },
  { name: 'corp', source: 'RFC 6762' },
  { name: 'home', source: 'RFC 6762' },
  { name: 'lan', source: 'RFC 6762' },
  { name: 'onion', source: 'RFC 7686' },
]

/** Longer than this no address is, in code units: more than any server takes. */
const MOST_ADDRESS = 4096

/**
 * Parses an address and checks all of it that can be checked without asking anybody: scheme, user, port, host by name and
 * by literal. Throws a `FetchError`. `allowPrivate` lifts the rule of hosts only.
 */
export function checkAddress(address: string, allowPrivate: boolean): URL {
  const refuse = (code: ConstructorParameters<typeof FetchError>[1], detail = '') =>
    new FetchError(address, code, { detail })
  if (address.length > MOST_ADDRESS) throw refuse('address-invalid', 'it is too long')
  // One parser decides what the host is, here and for the connection: no two readings of one address.
  if (!URL.canParse(address)) throw refuse('address-invalid')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('address-scheme')
  // The message must not tell what it refuses to send.
  if (url.username !== '' || url.password !== '')
    throw new FetchError(`${url.protocol}//…@${url.host}${url.pathname}`, 'address-credentials')
  if (url.port !== '' && !isPortAllowed(Number(url.port))) throw refuse('address-port', url.port)
  url.hash = ''
  // harbour.example. is harbour.example, and 127.0.0.1. was made 127.0.0.1 by the parser.
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
  const fault = allowPrivate ? null : findFault(hostOf(url))
  if (fault) throw refuse('address-private', fault)
  return url
}

/** The host of an address without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}

/** Why no page may be fetched from a host as it is written, or null when it may. */
function findFault(host: string): string | null {
  if (isIP(host)) return tellRange(host)
  const local = LOCAL_NAMES.find(({ name }) => host === name || host.endsWith(`.${name}`))
  if (local) return `“${local.name}” is a local name, ${local.source}`
  return host.includes('.') ? null : 'a name without a dot is known only on a local network'
}

/** The range that refuses an IP address as words, such as "127.0.0.1 is loopback, RFC 1122"; null where it is public. */
export function tellRange(ip: string): string | null {
  const range = findRange(ip)
  return range && `${ip} is ${range.name}, ${range.source}`
}

/**
 * Ports at which no page is: those below 1024 but the web's own, and those above that browsers block because other
 * protocols live there (WHATWG Fetch, "port blocking").
 */
export function isPortAllowed(port: number): boolean {
  if (port === 80 || port === 443) return true
  return port >= 1024 && !BLOCKED_PORTS.has(port)
}

const BLOCKED_PORTS: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
])
