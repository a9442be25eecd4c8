import type { ReadingWords } from '../language/reading.ts'
import type { Block } from './blocks.ts'
import type { PartKind } from './report.ts'

/** A block with what its shape shows. */
export interface Line extends Block {
  /** Its first characters; the whole of it where it is short enough to be anything but a paragraph. */
  readonly text: string
  /** Number of words; for a very long block, of its first characters. */
  readonly words: number
  /** Whether it begins as a sentence or title does: with a capital, a digit or a quotation mark. */
  readonly capital: boolean
  /** Its level where it is marked as a heading in Markdown, else 0. */
  readonly marked: number
  /** Whether it holds nothing but an address. */
  readonly bare: boolean
}

/** What each line is, as far as is known; `post` are the words of a social post above its attribution. */
export type Kinds = readonly (PartKind | 'post' | null)[]

/** Nothing but a paragraph is longer than this many characters. */
const LONGEST = 1200

/** A block with what its shape shows. */
export function makeLine(text: string, block: Block): Line {
  const line = text.slice(block.start, Math.min(block.end, block.start + LONGEST))
  return {
    ...block,
    text: line,
    words: line.split(/\s+/).length,
    capital: /^[“"‘'«(¿¡#*]{0,4}\s?[\p{Lu}\p{Lt}\p{Lo}\d$£€@]/u.test(line),
    marked: /^(#{1,6})\s/.exec(line)?.[1]?.length ?? 0,
    bare: /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/\S*$/.test(line),
  }
}

/** Whether a line ends without the stop of a sentence: a title, or a text that breaks off. */
export function endsOpen(line: Line): boolean {
  return !/[.…:;,!?]["”’'»)\]*]{0,3}$/.test(line.text.slice(-6))
}

/** Whether all words but the small ones have a capital. */
export function isTitle(text: string, words: ReadingWords): boolean {
  const all = text.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? []
  const long = all.filter(word => !words.smallWords.has(word.toLowerCase()))
  return long.length > 0 && long.every(word => /^[\p{Lu}\p{Lo}\d]/u.test(word))
}
