import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** A range of addresses that no page is fetched from. */
export interface Range {
  readonly range: string
  readonly name: string
  /** Where the range is set apart. */
  readonly source: string
  /** Such an address stands for the IPv4 address in its last 32 bits, and is judged by it (RFC 6052). */
  readonly carries?: true
}

/**
 * The special-purpose addresses of IANA's registries (iana-ipv4-special-registry, iana-ipv6-special-registry), multicast,
 * and what lies outside the global unicast range of IPv6. The first range that holds an address names it.
 */
export const RANGES: readonly Range[] = [
  { range: '0.0.0.0/8', name: 'this network', source: 'RFC 791' },
  { range: '10.0.0.0/8', name: 'private', source: 'RFC 1918' },
  { range: '100.64.0.0/10', name: 'shared by a carrier', source: 'RFC 6598' },
  { range: '127.0.0.0/8', name: 'loopback', source: 'RFC 1122' },
  { range: '168.63.129.16/32', name: 'metadata of a cloud', source: 'Azure' },
  { range: '169.254.169.254/32', name: 'metadata of a cloud', source: 'RFC 3927' },
  { range: '169.254.0.0/16', name: 'link-local', source: 'RFC 3927' },
  { range: '172.16.0.0/12', name: 'private', source: 'RFC 1918' },
  { range: '192.0.0.0/24', name: 'protocol assignments', source: 'RFC 6890' },
  { range: '192.0.2.0/24', name: 'documentation', source: 'RFC 5737' },
  { range: '192.31.196.0/24', name: 'AS112', source: 'RFC 7535' },
  { range: '192.52.193.0/24', name: 'multicast tunnels', source: 'RFC 7450' },
  { range: '192.88.99.0/24', name: '6to4 relays', source: 'RFC 7526' },
  { range: '192.168.0.0/16', name: 'private', source: 'RFC 1918' },
  { range: '192.175.48.0/24', name: 'AS112', source: 'RFC 7534' },
  { range: '198.18.0.0/15', name: 'benchmarking', source: 'RFC 2544' },
  { range: '198.51.100.0/24', name: 'documentation', source: 'RFC 5737' },
  { range: '203.0.113.0/24', name: 'documentation', source: 'RFC 5737' },
  { range: '224.0.0.0/4', name: 'multicast', source: 'RFC 5771' },
  { range: '255.255.255.255/32', name: 'broadcast', source: 'RFC 919' },
  { range: '240.0.0.0/4', name: 'reserved', source: 'RFC 1112' },
  { range: '::/128', name: 'unspecified', source: 'RFC 4291' },
  { range: '::1/128', name: 'loopback', source: 'RFC 4291' },
  { range: '::ffff:0:0/96', name: 'IPv4-mapped', source: 'RFC 4291' },
  { range: '::/96', name: 'IPv4-compatible', source: 'RFC 4291' },
  { range: '64:ff9b::/96', name: 'NAT64', source: 'RFC 6052', carries: true },
  { range: '64:ff9b:1::/48', name: 'local NAT64', source: 'RFC 8215' },
  { range: '100::/64', name: 'discarded', source: 'RFC 6666' },
  { range: '100:0:0:1::/64', name: 'dummy', source: 'RFC 9780' },
  { range: '2001::/32', name: 'Teredo', source: 'RFC 4380' },
  { range: '2001:2::/48', name: 'benchmarking', source: 'RFC 5180' },
  { range: '2001::/23', name: 'protocol assignments', source: 'RFC 2928' },
  { range: '2001:db8::/32', name: 'documentation', source: 'RFC 3849' },
  { range: '2002::/16', name: '6to4', source: 'RFC 3056' },
  { range: '2620:4f:8000::/48', name: 'AS112', source: 'RFC 7534' },
  { range: '3fff::/20', name: 'documentation', source: 'RFC 9637' },
  { range: '5f00::/16', name: 'segment routing', source: 'RFC 9602' },
  { range: 'fd00:ec2::254/128', name: 'metadata of a cloud', source: 'AWS' },
  { range: 'fc00::/7', name: 'unique local', source: 'RFC 4193' },
  { range: 'fe80::/10', name: 'link-local', source: 'RFC 4291' },
  { range: 'fec0::/10', name: 'site-local', source: 'RFC 3879' },
  { range: 'ff00::/8', name: 'multicast', source: 'RFC 4291' },
  { range: '::/3', name: 'not global unicast', source: 'RFC 4291' },
  { range: '4000::/2', name: 'not global unicast', source: 'RFC 4291' },
  { range: '8000::/1', name: 'not global unicast', source: 'RFC 4291' },
]

/** The range of special purpose that holds an IP address, or null where it is a public one. What is no IP address is held by none. */
export function findRange(ip: string): Range | null {
  const plain = ip.split('%', 1)[0]!
  const family = isIPv4(plain) ? 'ipv4' : isIPv6(plain) ? 'ipv6' : null
  if (!family) return null
  const found = LISTS.find(each => each.family === family && each.list.check(plain, family))
  if (!found) return null
  return found.range.carries ? findRange(lastFour(plain)) : found.range
}

/** The IPv4 address in the last 32 bits of an IPv6 address. */
function lastFour(ip: string): string {
  // The parser of addresses writes every notation as groups of hexadecimal digits.
  const groups = new URL(`http://[${ip}]/`).hostname.slice(1, -1).split(':')
  const [high, low] = groups.slice(-2).map(group => Number.parseInt(group || '0', 16))
  return [high! >> 8, high! & 255, low! >> 8, low! & 255].join('.')
}

const LISTS = RANGES.map(range => {
  const [address, prefix] = range.range.split('/')
  const family = isIPv4(address!) ? ('ipv4' as const) : ('ipv6' as const)
  const list = new BlockList()
  list.addSubnet(address!, Number(prefix), family)
  return { range, family, list }
})
