import { isIP } from 'node:net'
import { findRange } from './ranges.ts'

/** Which hosts may be asked: each function says why one may not, or null where it may. */
export interface Guard {
  /** Of a host as it is written in an address, without brackets and final full stop. */
  readonly judgeHost: (host: string) => string | null
  /** Of an IP address that a name resolved to, or that a socket leads to. */
  readonly judgeIp: (ip: string) => string | null
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
  { name: 'internal', source: 'ICANN 2024' },
  { name: 'localdomain', source: 'customary' },
  { name: 'intranet', source: 'RFC 6762' },
  { name: 'private', source: 'RFC 6762' },
  { name: 'corp', source: 'RFC 6762' },
  { name: 'home', source: 'RFC 6762' },
  { name: 'lan', source: 'RFC 6762' },
  { name: 'onion', source: 'RFC 7686' },
]

/** The public alone may be asked. */
export const PUBLIC_ONLY: Guard = {
  judgeHost: host => (isIP(host) ? tellRange(host) : tellName(host)),
  judgeIp: ip => (isIP(ip) ? tellRange(ip) : `${ip} is no IP address`),
}

/** This machine and private networks may be asked too. */
export const ANY_HOST: Guard = { judgeHost: () => null, judgeIp: () => null }

function tellName(host: string): string | null {
  const local = LOCAL_NAMES.find(({ name }) => host === name || host.endsWith(`.${name}`))
  if (local) return `“${local.name}” is a local name, ${local.source}`
  return host.includes('.') ? null : 'a name without a dot is known only on a local network'
}

// 127.0.0.1 is loopback, RFC 1122
function tellRange(ip: string): string | null {
  const range = findRange(ip)
  return range && `${ip} is ${range.name}, ${range.source}`
}
