import { constants, inflateSync } from 'node:zlib'

/** One stream of a document unpacks to no more, in bytes. */
const MOST_STREAM_BYTES = 200_000_000
/** All streams that are not pictures unpack to no more, in bytes. */
const MOST_UNPACKED_BYTES = 300_000_000
/** The words that describe a stream stand in so many bytes before it. */
const DICTIONARY = 800

/** Whether the packed streams of a PDF unpack to more than a parser should hold: the parser itself knows no limit. */
export function unpacksTooLong(bytes: Uint8Array): boolean {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let left = MOST_UNPACKED_BYTES
  for (let at = source.indexOf(OPEN); at >= 0; ) {
    const start = at + OPEN.length + (source[at + OPEN.length] === 13 ? 2 : 1)
    const end = source.indexOf(CLOSE, start)
    const about = source.toString('latin1', Math.max(0, at - DICTIONARY), at)
    // What is packed twice is meant to harm.
    if (/\/(?:FlateDecode|Fl)\s{0,9}\/(?:FlateDecode|Fl)\b/.test(about)) return true
    const length = measureStream(source.subarray(start, end < 0 ? undefined : end))
    if (length === null) return true
    // Pictures are not unpacked for the words.
    if (!/\/Subtype\s{0,9}\/Image/.test(about)) left -= length
    if (left < 0) return true
    at = end < 0 ? -1 : source.indexOf(OPEN, end + CLOSE.length)
  }
  return false
}

const OPEN = 'stream'
const CLOSE = 'endstream'

/** How long a stream of zlib is when unpacked; null where that is too long, and 0 for all others. */
function measureStream(bytes: Uint8Array): number | null {
  if (((bytes[0] ?? 0) & 0x0f) !== 8) return 0
  try {
    const limit = { maxOutputLength: MOST_STREAM_BYTES, finishFlush: constants.Z_SYNC_FLUSH }
    return inflateSync(bytes, limit).length
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : 0
  }
}

/** More objects without an end are no accident: the parser looks for the end of each through all that follows. */
const MOST_ENDLESS = 100

/** Whether a PDF has many objects that are not ended. */
export function hasEndlessObjects(bytes: Uint8Array): boolean {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return count(source, ' obj') - count(source, 'endobj') > MOST_ENDLESS
}

function count(source: Buffer, mark: string): number {
  let found = 0
  for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + mark.length)) found += 1
  return found
}
