import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkAddress, isPortAllowed } from '../../src/fetch/address.ts'
import { FetchError } from '../../src/fetch/failure.ts'
import { ANY_HOST, PUBLIC_ONLY } from '../../src/fetch/guard.ts'
import { findRange, RANGES } from '../../src/fetch/ranges.ts'

/** Why an address is refused, or null. */
function refusal(address: string, guard = PUBLIC_ONLY): string | null {
  try {
    checkAddress(address, guard)
    return null
  } catch (error) {
    assert.ok(error instanceof FetchError)
    return error.code
  }
}

const PRIVATE = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://127.0.0.1./',
  'http://127。0。0。1/',
  'http://①②⑦.0.0.1/',
  'http://%31%32%37.0.0.1/',
  'http:\\\\127.0.0.1\\',
  'http://0/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://100.100.100.200/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://168.63.129.16/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://[64:ff9b:1::1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[4000::1]/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://localhost./',
  'http://localhost../',
  'http://ⓛocalhost/',
  'http://a.localhost/',
  'http://printer.local/',
  'http://metadata.google.internal/',
  'http://router.home.arpa/',
  'http://desk.lan/',
  'http://intranet/',
  'http://abc.onion/',
]

for (const address of PRIVATE)
  test(`${address} is no public host`, () => {
    assert.equal(refusal(address), 'address-private')
    assert.equal(refusal(address, ANY_HOST), null)
  })

test('public hosts are not refused', () => {
  for (const address of [
    'https://harbour.example/a?b=c#d',
    'http://93.184.216.34/',
    'http://172.32.0.1/',
    'http://[2606:2800:220:1::1]/',
    'http://[64:ff9b::93.184.216.34]/',
    'https://häfen.example/',
    'https://harbour.example.:8443/',
    'https://localhost.example/',
    'https://mylocal.example/',
  ])
    assert.equal(refusal(address), null, address)
})

test('what is no page’s address is refused, whatever else is allowed', () => {
  const refused = {
    'file:///etc/passwd': 'address-scheme',
    'ftp://harbour.example/': 'address-scheme',
    'gopher://harbour.example/': 'address-scheme',
    'data:text/html,a': 'address-scheme',
    'javascript:1': 'address-scheme',
    'http://': 'address-invalid',
    'http://[::1': 'address-invalid',
    'http://1.2.3.4.5/': 'address-invalid',
    'http://300.1.1.1/': 'address-invalid',
    harbour: 'address-invalid',
    'http://user@harbour.example/': 'address-credentials',
    'http://user:word@harbour.example/': 'address-credentials',
    'http://harbour.example@127.0.0.1/': 'address-credentials',
    'http://harbour.example:22/': 'address-port',
    'http://harbour.example:25/': 'address-port',
    'http://harbour.example:6667/': 'address-port',
    'http://harbour.example:0/': 'address-port',
    [`http://harbour.example/${'a'.repeat(5000)}`]: 'address-invalid',
  }
  for (const [address, code] of Object.entries(refused)) {
    assert.equal(refusal(address), code, address)
    assert.equal(refusal(address, ANY_HOST), code, address)
  }
})

test('a refusal does not tell the password', () => {
  assert.throws(
    () => checkAddress('https://desk:secret@harbour.example/a', PUBLIC_ONLY),
    (error: Error) =>
      !error.message.includes('secret') && error.message.startsWith('https://…@harbour.example/a:'),
  )
})

test('what is checked is what is asked: one final full stop, no fragment', () => {
  assert.equal(checkAddress('https://harbour.example./a#b', PUBLIC_ONLY).href, 'https://harbour.example/a')
})

test('ports of the web and high ones are allowed', () => {
  for (const port of [80, 443, 8080, 8443, 49152]) assert.ok(isPortAllowed(port))
  for (const port of [1, 21, 22, 25, 53, 110, 389, 993, 2049, 6000, 10080]) assert.ok(!isPortAllowed(port))
})

test('every range is found by its first and last address, and by no neighbour’s name', () => {
  for (const { range, name, carries } of RANGES) {
    const first = range.split('/')[0]!
    const found = findRange(first)
    assert.ok(found, range)
    // Wider ranges follow narrower ones: the first that holds an address names it.
    if (!carries)
      assert.ok(found.name === name || RANGES.indexOf(found) < RANGES.findIndex(r => r.range === range))
  }
})

/** The ways in which parsers of addresses have ever let an IPv4 address be written. */
function notations(ip: number): readonly string[] {
  const bytes = [ip >>> 24, (ip >>> 16) & 255, (ip >>> 8) & 255, ip & 255] as const
  const [a, b, c, d] = bytes
  const hex = (value: number) => `0x${value.toString(16)}`
  const octal = (value: number) => `0${value.toString(8)}`
  const low = ip & 0xffff
  const mapped = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  return [
    bytes.join('.'),
    `${bytes.join('.')}.`,
    bytes.map(hex).join('.'),
    bytes.map(octal).join('.'),
    `${a}.${hex(b)}.${octal(c)}.${d}`,
    `${a}.${b}.${low}`,
    `${a}.${ip & 0xffffff}`,
    `${ip}`,
    hex(ip),
    octal(ip),
    `[::ffff:${bytes.join('.')}]`,
    `[::ffff:${mapped}]`,
    `[0:0:0:0:0:ffff:${mapped}]`,
    `[::${bytes.join('.')}]`,
    `[64:ff9b::${bytes.join('.')}]`,
    `[64:ff9b::${mapped}]`,
    `[2002:${mapped}::1]`,
    `[2001:0:${mapped}::1]`,
    bytes.join('。'),
    [...bytes.join('.')].map(each => (each === '.' ? each : `%3${each}`)).join(''),
  ]
}

const privateV4 = fc
  .tuple(fc.constantFrom(...RANGES.filter(({ range }) => !range.includes(':'))), fc.nat(0xffffffff))
  .map(([{ range }, host]) => {
    const [net, bits] = range.split('/')
    const base = net!.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
    const size = 2 ** (32 - Number(bits))
    return base + (host % size)
  })

test('no special-purpose IPv4 address passes in any notation', () => {
  fc.assert(
    fc.property(privateV4, fc.constantFrom('http', 'https'), (ip, scheme) => {
      for (const host of notations(ip)) assert.equal(refusal(`${scheme}://${host}/`), 'address-private', host)
    }),
    { numRuns: 300 },
  )
})

const privateV6 = fc
  .tuple(
    fc.constantFrom(...RANGES.filter(({ range, carries }) => range.includes(':') && !carries)),
    fc.bigInt(0n, (1n << 128n) - 1n),
  )
  .map(([{ range }, host]) => {
    const [net, bits] = range.split('/')
    const size = 128n - BigInt(bits!)
    return groupsOf(numberOf(net!) + (host & ((1n << size) - 1n)))
  })

function numberOf(ip: string): bigint {
  const [head = '', tail] = ip.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0')
  return [...left, ...zeros, ...right].reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n)
}

function groupsOf(value: bigint): string {
  return Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16)).join(
    ':',
  )
}

test('no special-purpose IPv6 address passes', () => {
  fc.assert(
    fc.property(privateV6, ip => {
      // NAT64 lies inside a range of its own kind, and is judged by what it carries.
      fc.pre(!ip.startsWith('64:ff9b:0:0:0:0:'))
      assert.equal(refusal(`http://[${ip}]/`), 'address-private', ip)
      assert.equal(refusal(`http://[${ip.toUpperCase()}]/`), 'address-private', ip)
    }),
    { numRuns: 500 },
  )
})

test('whatever is written, what passes is public', () => {
  const pieces = fc.constantFrom(
    '127',
    '0',
    '1',
    '0x7f',
    '.',
    ':',
    '[',
    ']',
    '@',
    '/',
    '\\',
    '%',
    '#',
    '?',
    'localhost',
    'a',
    '。',
    '::',
    'ffff',
    ' ',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), parts => {
      const address = `http://${parts.join('')}`
      try {
        const { hostname, username } = checkAddress(address, PUBLIC_ONLY)
        const host = hostname.replace(/^\[|\]$/g, '')
        assert.equal(username, '')
        assert.equal(findRange(host), null, address)
        assert.ok(host.includes('.') || host.includes(':'), address)
      } catch (error) {
        assert.ok(error instanceof FetchError, address)
      }
    }),
    { numRuns: 2000 },
  )
})
