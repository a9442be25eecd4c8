import { alphabets } from '../../language/letters.ts'
import { scoreDouble } from './double.ts'

/** So many bytes of text are looked at: a page's story is in them, and the work stays bounded. */
const MOST_BYTES = 24_000

/** In an encoding of two bytes at least this share of the signs are common ones. */
const LEAST_DOUBLE = 0.6

/** The encoding that the bytes of a text are in, by its letters; they are known not to be UTF-8. Linear, and bounded. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = takeText(bytes)
  const double = scoreDouble(sample)
  if (double && double.score >= LEAST_DOUBLE) return double.encoding
  let best = USUAL
  let most = Number.NEGATIVE_INFINITY
  for (const encoding of new Set(alphabets.flatMap(alphabet => alphabet.encodings))) {
    const pairs = countLetters(new TextDecoder(encoding).decode(sample))
    for (const alphabet of alphabets.filter(each => each.encodings.includes(encoding))) {
      const score = scoreLetters(pairs, alphabet.letters) - (encoding === USUAL ? 0 : RARER)
      if (score > most + LEAST_BETTER) {
        most = score
        best = encoding
      }
    }
  }
  return best
}

/** By far the commonest encoding of one byte; another must fit better by more than names from elsewhere do. */
const USUAL = 'windows-1252'
const RARER = 0.1

/** A later encoding must fit by so much better, in parts of the letters beyond ASCII. */
const LEAST_BETTER = 0.01

/** The bytes outside of tags, with those before the first sign beyond ASCII left out. */
function takeText(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, MOST_BYTES))
  let length = 0
  let tag = false
  for (let i = 0; i < bytes.length && length < sample.length; i++) {
    const byte = bytes[i]!
    if (byte === LESS && isNameByte(bytes[i + 1])) tag = true
    if (!tag && (byte > ASCII || isNear(bytes, i))) sample[length++] = byte
    if (byte === GREATER) tag = false
  }
  return sample.subarray(0, length)
}

const LESS = 0x3c
const GREATER = 0x3e
const ASCII = 0x7f

function isNameByte(byte: number | undefined): boolean {
  return byte !== undefined && (byte === 0x2f || byte === 0x21 || (byte | 0x20) >= 0x61) && byte <= ASCII
}

// A letter tells most beside its neighbours; the other letters of ASCII tell nothing.
function isNear(bytes: Uint8Array, i: number): boolean {
  return bytes[i - 1]! > ASCII || bytes[i + 1]! > ASCII || bytes[i + 2]! > ASCII
}

/** How often each sign beyond ASCII stands where: its sign, then what stands before and after it. */
type Letters = ReadonlyMap<string, number>

function countLetters(text: string): Letters {
  const counts = new Map<string, number>()
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!
    if (sign <= '\u007f') continue
    const key = sign + kindOf(text[i - 1]) + kindOf(text[i + 1])
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** `a` and `A`: letters of ASCII; `x` and `X`: other letters; a blank: all else. */
function kindOf(sign: string | undefined): string {
  if (!sign || !/\p{L}/u.test(sign)) return ' '
  const small = sign === sign.toLowerCase()
  return sign <= '\u007f' ? (small ? 'a' : 'A') : small ? 'x' : 'X'
}

/** How well the letters of a text are those of an alphabet, from -1 to 1. */
function scoreLetters(counts: Letters, letters: string): number {
  const common = letters.slice(0, Math.ceil(letters.length / 2))
  let sum = 0
  let all = 0
  for (const [key, count] of counts) {
    all += count
    sum += count * scoreSign(key[0]!, key.slice(1), letters, common)
  }
  return all === 0 ? 0 : sum / all
}

const MARKS = /[“”„‘’‚–—…«»•·€£°§©®™\u00a0\u00ad¿¡‹›´`،؛؟]/

const LATIN = /\p{Script=Latin}/u

function scoreSign(sign: string, around: string, letters: string, common: string): number {
  if (MARKS.test(sign)) return /^[ax].?$/.test(around) && /[€£°§®«¿¡]/.test(sign) ? -0.2 : 0.4
  if (!/\p{L}|\p{M}/u.test(sign)) return sign < '\u00a0' || sign === '\ufffd' ? -2 : -0.8
  if (around === '  ') return LATIN.test(sign) ? 0.3 : -0.3
  const small = sign.toLowerCase()
  // Inside a word a capital after a small letter is a letter read wrongly: лНЯЙБЮ. So is one of another writing: donТt.
  if (sign !== small && /^[ax]/.test(around)) return -1
  if (!LATIN.test(sign) && /[aA]/.test(around)) return -2
  if (!letters.includes(small)) return /[éáíóúöüäè]/.test(small) ? -0.1 : -0.6
  return (common.includes(small) ? 1 : 0.8) - (sign === small ? 0 : 0.2)
}
