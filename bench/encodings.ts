// How often the encoding of a page is found when nothing declares it, on pages encoded again as old pages were.
import { guessEncoding } from '../src/read/encoding/guess.ts'
import { encodeText } from '../test/read/encoded.ts'
import { fundusFolder, loadFundus, type Page } from '../train/pages/fundus.ts'

/** Lengths of the pieces of a story that are read, in characters; the last is the whole page with its mark-up. */
const LENGTHS = [100, 300, 1000, 4000, null] as const

/** Prints by encoding and length how many texts are read as they were written. */
export function main(): number {
  const { pages } = loadFundus(() => true)
  if (pages.length === 0) {
    console.error(`There are no pages in ${fundusFolder()}: set CROSSREAD_DATA.`)
    return 2
  }
  const right = new Map<string, { right: number; all: number }[]>()
  for (const page of pages) {
    for (const encoding of encodingsOf(page)) {
      const rows = right.get(encoding) ?? LENGTHS.map(() => ({ right: 0, all: 0 }))
      right.set(encoding, rows)
      for (const [i, length] of LENGTHS.entries()) {
        const found = isFound(page, encoding, length)
        if (found === null) continue
        rows[i]!.all++
        if (found) rows[i]!.right++
      }
    }
  }
  console.log(`encoding        ${LENGTHS.map(length => String(length ?? 'page').padEnd(9)).join('')}`)
  for (const [encoding, rows] of right)
    console.log(`${encoding.padEnd(16)}${rows.map(row => `${row.right}/${row.all}`.padEnd(9)).join('')}`)
  return 0
}

/** By the writing of a page's story, then by its country: the encodings that such pages had. */
function encodingsOf({ group, truth }: Page): readonly string[] {
  const story = truth.body.join(' ').slice(0, 3000)
  const [, encodings] = WRITINGS.find(([writing]) => writing.test(story)) ?? []
  return encodings ?? (/^(?:jp|kr|cn|tw)$/.test(group) ? undefined : COUNTRIES[group]) ?? ['windows-1252']
}

const WRITINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Hiragana}{3}/u, ['shift_jis', 'euc-jp']],
  [/\p{Script=Hangul}{3}/u, ['euc-kr']],
  [/\p{Script=Han}{20}/u, ['gb18030']],
  [/\p{Script=Cyrillic}{3}/u, ['windows-1251', 'koi8-r']],
  [/\p{Script=Arabic}{3}/u, ['windows-1256']],
  [/\p{Script=Devanagari}{3}/u, []],
]
const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  pl: ['windows-1250', 'iso-8859-2'],
  cz: ['windows-1250', 'iso-8859-2'],
  tr: ['windows-1254'],
  lt: ['windows-1257'],
  vn: [],
}

/** Whether a text is read as it was written; null where it is too short, or has no sign beyond ASCII. */
function isFound({ bytes, truth }: Page, encoding: string, length: number | null): boolean | null {
  const page = length === null ? new TextDecoder().decode(bytes).slice(0, LONGEST) : ''
  const text = page || [truth.title, ...truth.summary, ...truth.body].join('\n').slice(0, length ?? LONGEST)
  if (length !== null && text.length < length) return null
  const encoded = encodeText(text, encoding)
  if (encoded.every(byte => byte < 0x80)) return null
  return new TextDecoder(guessEncoding(encoded)).decode(encoded) === new TextDecoder(encoding).decode(encoded)
}

const LONGEST = 300_000
