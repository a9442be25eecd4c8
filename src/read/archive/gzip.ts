import { constants, gunzipSync, inflateRawSync } from 'node:zlib'
import { type Holding, holdNothing, type Opener, tellNote } from '../holding.ts'
import { MOST_FEED_BYTES } from '../limits.ts'
import type { About } from '../report.ts'
import { openWarc } from './warc.ts'

/** Opens a file that was packed with gzip: a page, a feed, or a web archive, which is packed record by record. */
export async function openGzip(bytes: Uint8Array, about: About, open: Opener): Promise<Holding> {
  const head = unpackHead(bytes)
  if (head === null) return holdNothing('document-broken')
  if (/^\s{0,9}WARC\/\d/.test(head)) return openWarc(unpackMembers(bytes), about, { open })
  // What is packed twice is meant to harm.
  if (head.startsWith('\u001f\u008b')) return holdNothing('format-unsupported')
  const unpacked = unpackWhole(bytes)
  if (unpacked === null) return holdNothing('bytes-too-large')
  const { found, notes } = await open(unpacked.bytes, about)
  return { found, notes: unpacked.whole ? notes : [...notes, tellNote('file-cut')] }
}

/** Packed bytes of which the first words can be told. */
const HEAD = 4096

function unpackHead(bytes: Uint8Array): string | null {
  try {
    const head = gunzipSync(bytes.subarray(0, HEAD), { finishFlush: constants.Z_SYNC_FLUSH })
    return String.fromCharCode(...head.subarray(0, 64))
  } catch {
    return null
  }
}

/** Unpacks up to the limit of a feed; null where there is more. */
function unpackWhole(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly whole: boolean } | null {
  const limit = { maxOutputLength: MOST_FEED_BYTES }
  try {
    return { bytes: gunzipSync(bytes, limit), whole: true }
  } catch (error) {
    if (isTooLong(error)) return null
  }
  try {
    return { bytes: gunzipSync(bytes, { ...limit, finishFlush: constants.Z_SYNC_FLUSH }), whole: false }
  } catch {
    return { bytes: new Uint8Array(), whole: false }
  }
}

function isTooLong(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
}

/** One packed member unpacks to no more, in bytes: a web archive whose records are not packed one by one. */
const MOST_MEMBER_BYTES = 256_000_000
/** All members of a file unpack to no more, in bytes. */
const MOST_UNPACKED_BYTES = 2_000_000_000

/** The members of a gzip file (RFC 1952), unpacked one after another; `null` where the rest is broken, cut off or too long. */
export function* unpackMembers(bytes: Uint8Array): Generator<Uint8Array | null> {
  let left = MOST_UNPACKED_BYTES
  for (let at = 0; at < bytes.length; ) {
    const start = skipHeader(bytes, at)
    const member = start === null ? null : inflate(bytes.subarray(start), Math.min(left, MOST_MEMBER_BYTES))
    if (member === null) return yield null
    yield member.bytes
    left -= member.bytes.length
    at = start! + member.used + TRAILER
    // Some programs fill their files up with zeros.
    while (bytes[at] === 0) at++
  }
}

/** Check sum and length behind a member. */
const TRAILER = 8

function inflate(
  bytes: Uint8Array,
  most: number,
): { readonly bytes: Uint8Array; readonly used: number } | null {
  if (most <= 0) return null
  try {
    const { buffer, engine } = inflateRawSync(bytes, { info: true, maxOutputLength: most }) as unknown as {
      readonly buffer: Uint8Array
      readonly engine: { readonly bytesWritten: number }
    }
    return { bytes: buffer, used: engine.bytesWritten }
  } catch {
    return null
  }
}

/** Where the packed words begin; null where there is no header. */
function skipHeader(bytes: Uint8Array, start: number): number | null {
  if (bytes[start] !== 0x1f || bytes[start + 1] !== 0x8b || bytes[start + 2] !== 8) return null
  const flags = bytes[start + 3]!
  let at = start + 10
  if (flags & EXTRA) at += 2 + bytes[at]! + bytes[at + 1]! * 256
  for (const flag of [NAME, COMMENT]) {
    if (!(flags & flag)) continue
    const end = bytes.indexOf(0, at)
    if (end < 0) return null
    at = end + 1
  }
  if (flags & CHECK) at += 2
  return at < bytes.length ? at : null
}

const CHECK = 2
const EXTRA = 4
const NAME = 8
const COMMENT = 16
