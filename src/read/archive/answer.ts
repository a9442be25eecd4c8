import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib'
import { MOST_BYTES } from '../decode.ts'
import { type Headed, readHeaders } from './records.ts'

/** An answer as HTTP writes it, its body unpacked as far as it goes. */
export interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

/** Reads an HTTP message from a record; null where it is none. */
export function readAnswer(block: Uint8Array): Answer | null {
  const head = readHeaders(block, 0) ?? readBare(block)
  const status = /^HTTP\/[\d.]{1,3}\s+(\d{3})/.exec(head?.first ?? '')?.[1]
  if (!head || !status) return null
  const raw = block.subarray(head.end)
  const chunked = /chunked/i.test(head.headers.get('transfer-encoding') ?? '') ? joinChunks(raw) : null
  return { status: Number(status), headers: head.headers, body: unpack(chunked ?? raw, head.headers) }
}

/** Headers without a body may lack the blank line. */
function readBare(block: Uint8Array): Headed | null {
  const padded = new Uint8Array(block.length + 4)
  padded.set(block)
  padded.set([13, 10, 13, 10], block.length)
  const head = block.length < 64_000 ? readHeaders(padded, 0) : null
  return head && { ...head, end: block.length }
}

/** A body in chunks (RFC 9112) as one; null where it is none: many archives keep the header and not the chunks. */
function joinChunks(bytes: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at)
    const line = end < 0 || end - at > 200 ? '' : String.fromCharCode(...bytes.subarray(at, end))
    const size = /^\s{0,9}([\da-f]{1,8})\s{0,9}(?:;|$)/i.exec(line.trim())?.[1]
    if (size === undefined) return chunks.length > 0 ? concat(chunks) : null
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    chunks.push(bytes.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    while (bytes[at] === 13 || bytes[at] === 10) at++
  }
  return concat(chunks)
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

// Truncated bodies are unpacked as far as they go; one that unpacks to more than a page may have is left packed.
const LIMIT = { maxOutputLength: MOST_BYTES, finishFlush: constants.Z_SYNC_FLUSH }

const UNPACKERS: ReadonlyMap<string, (bytes: Uint8Array) => Uint8Array> = new Map([
  ['gzip', bytes => gunzipSync(bytes, LIMIT)],
  ['x-gzip', bytes => gunzipSync(bytes, LIMIT)],
  ['deflate', bytes => (bytes[0] === 0x78 ? inflateSync(bytes, LIMIT) : inflateRawSync(bytes, LIMIT))],
  ['br', bytes => brotliDecompressSync(bytes, { maxOutputLength: MOST_BYTES })],
  ['zstd', bytes => zstdDecompressSync(bytes, { maxOutputLength: MOST_BYTES })],
])

/** A body without its content codings; one that is not packed as its headers say stays as it is. */
function unpack(body: Uint8Array, headers: ReadonlyMap<string, string>): Uint8Array {
  const codings = (headers.get('content-encoding') ?? '').toLowerCase().split(',').slice(0, MOST_CODINGS)
  try {
    return codings.reduceRight((bytes, coding) => UNPACKERS.get(coding.trim())?.(bytes) ?? bytes, body)
  } catch {
    return body
  }
}

/** Nobody packs a page more often. */
const MOST_CODINGS = 2
