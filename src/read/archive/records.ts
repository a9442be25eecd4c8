/** A record of a web archive (ISO 28500): its headers by names in lower case, and its block. */
export interface WarcRecord {
  readonly type: string
  readonly headers: ReadonlyMap<string, string>
  readonly block: Uint8Array
}

/** Headers of one record or answer take no more, in bytes. */
const MOST_HEADER_BYTES = 64_000

/** The records of a stretch of a web archive; `null` at the end where the rest is broken or cut off. */
export function* readRecords(bytes: Uint8Array): Generator<WarcRecord | null> {
  let at = skipBlank(bytes, 0)
  while (at < bytes.length) {
    const head = readHeaders(bytes, at)
    const length = Number(head?.headers.get('content-length') ?? Number.NaN)
    if (!head || !/^WARC\/\d/.test(head.first) || !Number.isSafeInteger(length) || length < 0)
      return yield null
    const end = head.end + length
    const block = bytes.subarray(head.end, end)
    yield { type: (head.headers.get('warc-type') ?? '').toLowerCase(), headers: head.headers, block }
    if (end > bytes.length) return yield null
    at = skipBlank(bytes, end)
  }
}

function skipBlank(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] === 13 || bytes[at] === 10) at++
  return at
}

/** The first line and the headers that stand before a blank line; `end` is where the body begins. */
export interface Headed {
  readonly first: string
  readonly headers: ReadonlyMap<string, string>
  readonly end: number
}

/** Reads headers as HTTP and WARC write them; null where there is no end of them. */
export function readHeaders(bytes: Uint8Array, from: number): Headed | null {
  const region = bytes.subarray(from, from + MOST_HEADER_BYTES)
  const length = findBlankLine(region)
  if (length === null) return null
  const lines = new TextDecoder('utf-8')
    .decode(region.subarray(0, length.start))
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  const headers = new Map<string, string>()
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { first: lines[0]!.trim(), headers, end: from + length.end }
}

function findBlankLine(bytes: Uint8Array): { readonly start: number; readonly end: number } | null {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    const next = bytes[at + 1] === 13 ? at + 2 : at + 1
    if (bytes[next] === 10) return { start: at, end: next + 1 }
  }
  return null
}
