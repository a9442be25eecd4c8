import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { formatMoment, mergeHeaders, TOOL } from './capture.ts'
import type { Exchange, Headers } from './request.ts'
import { listLayers, unpackBody } from './unpack.ts'

/** Writes what was fetched as a web archive, record by record. */
export interface WarcWriter {
  /** Writes a request and its answer; of a 304, what was kept as well. */
  record(exchange: Exchange, kept: Exchange | null): Promise<void>
}

export interface WarcOptions {
  /** Whether each record is packed with gzip by itself, as archives are. */
  readonly packed: boolean
  /** Milliseconds since 1970, for the record that tells about the archive. */
  readonly now: number
}

/** A record before it has its length and its digest (ISO 28500:2017, WARC 1.1). */
interface Draft {
  readonly type: 'warcinfo' | 'request' | 'response' | 'revisit' | 'resource'
  readonly time: number
  readonly fields: Headers
  readonly contentType: string
  readonly block: Uint8Array
}

/** Begins a web archive; `write` gets one whole record after another. */
export async function openWarc(
  write: (bytes: Uint8Array) => Promise<void>,
  { packed, now }: WarcOptions,
): Promise<WarcWriter> {
  let count = 0
  // Answers of several hosts may come at once; records follow one another.
  let last: Promise<void> = Promise.resolve()
  const add = (drafts: readonly Draft[]): Promise<void> => {
    const next = last.then(async () => {
      let request: string | null = null
      for (const draft of drafts) {
        const id = nameRecord(draft, count++)
        const bytes = formatRecord(draft, id, request)
        await write(packed ? gzipSync(bytes) : bytes)
        // What follows a request is its answer.
        request = draft.type === 'request' ? id : null
      }
    })
    last = next.catch(() => {})
    return next
  }
  await add([describeArchive(now)])
  return { record: async (exchange, kept) => add(await draftExchange(exchange, kept)) }
}

/** Bytes that are kept without the answer in which they came. */
export interface Resource {
  /** An address, or `urn:sha256:…` where they came with none. */
  readonly address: string
  /** When they were received, in milliseconds since 1970. */
  readonly time: number
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The first record of a web archive that is written record by record, packed with gzip. */
export function formatInfo(now: number): Uint8Array {
  const draft = describeArchive(now)
  return gzipSync(formatRecord(draft, nameRecord(draft, 0), null))
}

/** A record that holds bytes as they are (ISO 28500:2017, 6.4 “resource”), packed with gzip. */
export function formatResource({ address, time, mediaType, bytes }: Resource): Uint8Array {
  const fields: Headers = [
    ['WARC-Target-URI', address],
    ['WARC-Payload-Digest', digest(bytes)],
  ]
  const draft = { type: 'resource', time, fields, contentType: mediaType, block: bytes } as const
  return gzipSync(formatRecord(draft, nameRecord(draft, 0), null))
}

function describeArchive(time: number): Draft {
  const fields = `software: ${TOOL}\r\nformat: WARC File Format 1.1\r\nrobots: obey\r\n`
  return {
    type: 'warcinfo',
    time,
    fields: [],
    contentType: 'application/warc-fields',
    block: Buffer.from(fields),
  }
}

async function draftExchange(exchange: Exchange, kept: Exchange | null): Promise<readonly Draft[]> {
  const request = draftRequest(exchange)
  if (exchange.status !== 304 || !kept) return [request, await draftResponse(exchange)]
  return [await draftResponse(kept), request, draftRevisit(exchange, kept)]
}

function draftRequest({ address, time, ip, sent }: Exchange): Draft {
  const { pathname, search } = new URL(address)
  return {
    type: 'request',
    time,
    fields: [['WARC-Target-URI', address], ...tellIp(ip)],
    contentType: 'application/http; msgtype=request',
    block: formatHead(`GET ${pathname}${search} HTTP/1.1`, sent),
  }
}

async function draftResponse(exchange: Exchange): Promise<Draft> {
  const { address, time, ip, status, statusText, whole } = exchange
  const { headers, body } = await plainBody(exchange)
  const head = formatHead(`HTTP/1.1 ${status} ${statusText}`, headers)
  return {
    type: 'response',
    time,
    fields: [
      ['WARC-Target-URI', address],
      ...tellIp(ip),
      ['WARC-Payload-Digest', digest(body)],
      // The bodies of redirects, errors and refused types are left.
      ...(whole ? [] : [['WARC-Truncated', 'unspecified'] as const]),
    ],
    contentType: 'application/http; msgtype=response',
    block: Buffer.concat([head, body]),
  }
}

function draftRevisit({ address, time, ip, status, statusText, headers }: Exchange, kept: Exchange): Draft {
  return {
    type: 'revisit',
    time,
    fields: [
      ['WARC-Target-URI', address],
      ...tellIp(ip),
      ['WARC-Profile', 'http://netpreserve.org/warc/1.1/revisit/server-not-modified'],
      ['WARC-Refers-To-Target-URI', kept.address],
      ['WARC-Refers-To-Date', formatMoment(kept.time)],
    ],
    contentType: 'application/http; msgtype=response',
    block: formatHead(`HTTP/1.1 ${status} ${statusText}`, mergeHeaders([], headers)),
  }
}

function tellIp(ip: string): Headers {
  return ip === '' ? [] : [['WARC-IP-Address', ip]]
}

/** Compressions that readers of archives undo. */
const COMMON: ReadonlySet<string> = new Set(['gzip', 'x-gzip', 'deflate'])

/** Most bytes that a body may come to where it has to be unpacked for its readers. */
const MOST_UNPACKED = 10_000_000

/**
 * A body as it was received, but for what the parser has undone (chunks) and what readers of archives cannot undo (brotli,
 * zstd, several layers): the header that told of it is kept under another name, as web archives do.
 */
async function plainBody({
  address,
  headers,
  body,
}: Exchange): Promise<{ readonly headers: Headers; readonly body: Uint8Array }> {
  const rename = (name: RegExp, all: Headers): Headers =>
    all.map(([each, value]) => (name.test(each) ? [`X-Orig-${each}`, value] : [each, value]))
  const unchunked = rename(/^transfer-encoding$/i, headers)
  const layers = listLayers(headers)
  if (layers.length === 0 || (layers.length === 1 && COMMON.has(layers[0]!)))
    return { headers: unchunked, body }
  const unpacked = await unpackBody(address, body, headers, { most: MOST_UNPACKED }).catch(() => null)
  if (!unpacked) return { headers: unchunked, body }
  const renamed = rename(/^content-(?:encoding|length)$/i, unchunked)
  return { headers: [...renamed, ['Content-Length', `${unpacked.length}`]], body: unpacked }
}

function formatHead(first: string, headers: Headers): Uint8Array {
  const lines = [first, ...headers.map(([name, value]) => `${name}: ${value}`)]
  // Headers are bytes; the parser has given each as one character.
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
}

function formatRecord(
  { type, time, fields, contentType, block }: Draft,
  id: string,
  request: string | null,
): Uint8Array {
  const head = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: ${id}`,
    `WARC-Date: ${formatMoment(time)}`,
    ...fields.map(([name, value]) => `${name}: ${value}`),
    ...(request === null ? [] : [`WARC-Concurrent-To: ${request}`]),
    `WARC-Block-Digest: ${digest(block)}`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${block.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')])
}

function digest(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** A UUID made of what the record holds (RFC 9562 §5.8), so that the same answers give the same archive. */
function nameRecord({ type, time, block }: Draft, index: number): string {
  const hex = createHash('sha256').update(`${index} ${type} ${time} `).update(block).digest('hex')
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ]
  return `<urn:uuid:${a}-${b}-8${c}-8${d}-${e}>`
}
