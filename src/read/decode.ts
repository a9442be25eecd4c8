import { makeNote, type Note, type NoteCode } from '../text/note.ts'
import { guessEncoding } from './encoding/guess.ts'
import { findEncoding } from './encoding/label.ts'

/** Bytes as text: the text is unchanged but for a byte-order mark, and null where the bytes hold none. */
export interface Decoded {
  readonly text: string | null
  readonly encoding: string
  readonly notes: readonly Note[]
}

/**
 * Decodes bytes by their byte-order mark, as UTF-8 where they are valid, as what is declared, else by what their letters show.
 * `charset` is the declaration, or several with the most trusted first: that of the transfer, then that of the page; `most` is the limit in bytes.
 */
export function decodeBytes(bytes: Uint8Array, charset?: Charset, most: number = MOST_BYTES): Decoded {
  if (bytes.length > most) return refuse('bytes-too-large')
  if (bytes.length === 0) return refuse('bytes-empty')
  const marked = MARKS.find(([mark]) => startsWith(bytes, mark))
  if (marked) return decode(bytes, marked[1], false)
  if (MAGIC.some(magic => startsWith(bytes, magic))) return refuse('bytes-binary')
  const wide = guessWide(bytes)
  if (wide) return decode(bytes, wide, true)
  if (isBinary(bytes)) return refuse('bytes-binary')
  return decodeNarrow(bytes, [charset].flat())
}

/** What a transfer or page says of its encoding. */
type Charset = string | undefined | readonly (string | undefined)[]

/** The largest file that is read, in bytes: a hundred times the longest report. */
export const MOST_BYTES = 20_000_000

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** First bytes of PDF, ZIP (and office documents), PNG, JPEG, GIF, RIFF, gzip, 7z, OLE, Ogg and MP3. */
const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x4f, 0x67, 0x67, 0x53],
  [0x49, 0x44, 0x33],
]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

function refuse(code: 'bytes-empty' | 'bytes-binary' | 'bytes-too-large'): Decoded {
  return { text: null, encoding: '', notes: [makeNote(code)] }
}

function decode(bytes: Uint8Array, encoding: string, guessed: boolean): Decoded {
  const valid = decodeValid(bytes, encoding)
  return describeText(valid ?? new TextDecoder(encoding).decode(bytes), encoding, {
    guessed,
    valid: valid !== null,
  })
}

interface Decoding {
  readonly guessed: boolean
  readonly valid: boolean
}

function describeText(text: string, encoding: string, { guessed, valid }: Decoding): Decoded {
  if (!/\S/.test(text)) return refuse('bytes-empty')
  const codes: readonly (NoteCode | false)[] = [
    guessed && 'encoding-guessed',
    !valid && 'encoding-broken',
    isTwice(text) && 'encoding-twice',
  ]
  return { text, encoding, notes: codes.flatMap(code => (code ? makeNote(code) : [])) }
}

/** So many places of a text that was encoded twice are no chance. */
const LEAST_TWICE = 3

// â€™, Ã©, Â« — UTF-8 that was read as Windows-1252 and encoded again.
function isTwice(text: string): boolean {
  if (!text.includes('Ã') && !text.includes('Â') && !text.includes('â€')) return false
  let count = 0
  for (const _ of text.matchAll(TWICE)) if (++count >= LEAST_TWICE) return true
  return false
}

const TWICE = /â€[™œ\u009d˜\u0099\u009c“”¦¢]|[ÃÂ][\u0080-\u00bf]/g

// The text of bytes that all belong to an encoding, or null.
function decodeValid(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** How many bytes are looked at to guess: enough for any head, and no more for a long file. */
const SAMPLE = 8192

/** UTF-16 without a mark: in European text every second byte is zero, and hardly any other. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]!++
  const [even, odd] = zeros as [number, number]
  if (odd * 4 > length && even * 20 < odd) return 'utf-16le'
  if (even * 4 > length && odd * 20 < even) return 'utf-16be'
  return null
}

/** A zero byte, or more than one control character in fifty, is no text. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE)
  let controls = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!
    if (byte === 0) return true
    if (byte < 0x20 && (byte < 9 || byte > 13) && byte !== 0x1b) controls++
  }
  return controls * 50 > length
}

function decodeNarrow(bytes: Uint8Array, charsets: readonly (string | undefined)[]): Decoded {
  const declared = charsets.flatMap(charset => findEncoding(charset) ?? [])
  const text = decodeValid(bytes, 'utf-8')
  // Only of characters of ASCII there are as many as bytes.
  const plain = text?.length === bytes.length
  const shifted = declared.find(encoding => encoding === SHIFTED)
  if (plain && shifted) return decode(bytes, shifted, false)
  if (text !== null)
    return noteDeclared(describeText(text, 'utf-8', { guessed: false, valid: true }), plain ? [] : declared)
  const fitting = declared.find(encoding => encoding !== 'utf-8' && isNearlyValid(bytes, encoding))
  if (fitting) return noteDeclared(decode(bytes, fitting, false), declared.slice(0, 1))
  if (mostlyUtf8(bytes)) return decode(bytes, 'utf-8', false)
  return noteDeclared(decode(bytes, guessEncoding(bytes), true), declared)
}

/** The one encoding of the web that is written in bytes of ASCII. */
const SHIFTED = 'iso-2022-jp'

/** A page is read as what its bytes are, and what it says of them is noted. */
function noteDeclared(decoded: Decoded, declared: readonly string[]): Decoded {
  const same = declared.every(encoding => encoding === decoded.encoding)
  if (same || decoded.text === null) return decoded
  return { ...decoded, notes: [...decoded.notes, makeNote('encoding-contradicts')] }
}

/** A text may have so many broken places in a thousand bytes and still be in the encoding that it declares. */
const MOST_BROKEN = 2

function isNearlyValid(bytes: Uint8Array, encoding: string): boolean {
  if (decodeValid(bytes, encoding) !== null) return true
  const text = new TextDecoder(encoding).decode(bytes)
  let broken = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken++
  return broken * 1000 <= bytes.length * MOST_BROKEN
}

/** A file in UTF-8 with a broken place is still UTF-8; one in Windows-1252 hardly ever has a valid sequence. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0
  let broken = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue
    const more = trailing(bytes, i)
    if (more > 0) valid++
    else broken++
    i += Math.max(more, 0)
  }
  return valid > broken
}

/** How many continuation bytes follow the lead byte at `i`; 0 where the sequence is broken. */
function trailing(bytes: Uint8Array, i: number): number {
  const lead = bytes[i]!
  const length = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : 0
  if (length === 0 || lead >= 0xf5) return 0
  for (let k = 1; k <= length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}
