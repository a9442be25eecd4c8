import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'

/** What is sent in answer to a request. */
export interface Sent {
  readonly content: string | Uint8Array
  /** Media type, with its character set where it is a text. */
  readonly type: string
  /** 200 where nothing is said. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

const JSON_TYPE = 'application/json; charset=utf-8'

/** Sends a value as JSON. */
export function sendJson(
  c: Context,
  value: unknown,
  options: Pick<Sent, 'status' | 'headers'> = {},
): Promise<Response> {
  return send(c, { content: JSON.stringify(value), type: JSON_TYPE, ...options })
}

/**
 * Sends content: not at all where the client has it already (ETag), and compressed where that helps and the client can read it.
 * What is given as bytes and sent again is hashed and compressed once.
 */
export async function send(
  c: Context,
  { content, type, status = 200, headers = {} }: Sent,
): Promise<Response> {
  const own = new Headers({ 'Cache-Control': 'no-cache', ...headers })
  const ready = prepare(content)
  if (status === 200 && c.req.method !== 'POST') {
    ready.etag ??= `W/"${createHash('sha256').update(type).update(ready.bytes).digest('base64url').slice(0, 27)}"`
    own.set('ETag', ready.etag)
    if (hasAlready(c.req.header('If-None-Match'), ready.etag))
      return new Response(null, { status: 304, headers: own })
  }
  own.set('Content-Type', type)
  if (!isText(type)) return new Response(ready.bytes, { status, headers: own })
  own.set('Vary', 'Accept-Encoding')
  const { bytes, encoding } = await pack(ready, c.req.header('Accept-Encoding'))
  if (encoding) own.set('Content-Encoding', encoding)
  return new Response(bytes, { status, headers: own })
}

/** Bytes with what has been made of them for sending. */
interface Ready {
  readonly bytes: Uint8Array<ArrayBuffer>
  etag?: string
  br?: Uint8Array<ArrayBuffer>
  gzip?: Uint8Array<ArrayBuffer>
}

/** What was made of bytes that somebody keeps. */
const prepared = new WeakMap<Uint8Array, Ready>()

function prepare(content: string | Uint8Array): Ready {
  if (typeof content === 'string') return { bytes: new TextEncoder().encode(content) }
  const known = prepared.get(content)
  if (known) return known
  const ready = { bytes: content as Uint8Array<ArrayBuffer> }
  prepared.set(content, ready)
  return ready
}

/** Whether one of the tags that a client has is this one, compared weakly (RFC 9110, 13.1.2). */
function hasAlready(asked: string | undefined, etag: string): boolean {
  if (asked === undefined) return false
  if (asked.trim() === '*') return true
  return asked.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag.slice(2))
}

function isText(type: string): boolean {
  return /^(?:text\/|application\/(?:json|[a-z.]+\+(?:json|xml)|xml)|image\/svg)/.test(type)
}

/** What is shorter is sent as it is. */
const LEAST_PACKED_BYTES = 1000
/** Quick: most is packed for one request. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

interface Packed {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly encoding: 'br' | 'gzip' | null
}

async function pack(ready: Ready, accepted: string | undefined): Promise<Packed> {
  const { bytes } = ready
  const encoding = bytes.length < LEAST_PACKED_BYTES ? null : chooseEncoding(accepted)
  switch (encoding) {
    case 'br':
      ready.br ??= new Uint8Array(await promisify(brotliCompress)(bytes, BROTLI))
      return { bytes: ready.br, encoding }
    case 'gzip':
      ready.gzip ??= new Uint8Array(await promisify(gzip)(bytes))
      return { bytes: ready.gzip, encoding }
    default:
      return { bytes, encoding: null }
  }
}

function chooseEncoding(accepted = ''): Packed['encoding'] {
  const able = accepted
    .toLowerCase()
    .split(',')
    .map(each => each.split(';').map(part => part.trim()))
    .filter(([, quality = 'q=1']) => !/^q=0(?:\.0*)?$/.test(quality))
    .map(([name]) => name)
  if (able.includes('br')) return 'br'
  return able.includes('gzip') ? 'gzip' : null
}
