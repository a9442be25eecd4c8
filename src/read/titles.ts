import type { ReadingWords } from '../language/reading.ts'
import type { Block } from './blocks.ts'

/** A block with what its shape shows. */
export interface Line extends Block {
  /** Its first characters; the whole of it where it is short enough to be anything but a paragraph. */
  readonly text: string
  /** Number of words; for a very long block, of its first characters. */
  readonly words: number
  /** Whether it begins as a sentence or title does: with a capital, a digit or a quotation mark. */
  readonly capital: boolean
  /** Whether it is marked as a heading in Markdown: its level. */
  readonly marked: number
  /** Whether it holds nothing but a link. */
  readonly bare: boolean
}

/** Nothing but a paragraph is longer than this many characters. */
const LONGEST = 1200

/** A block with what its shape shows. */
export function makeLine(text: string, block: Block, _words: ReadingWords): Line {
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

/** A heading has at most this many words; a standfirst under the headline may have more. */
const HEADING_WORDS = 12
const STANDFIRST_WORDS = 40

/** Whether a line that no phrase gives away reads as the heading of what follows. */
export function isHeadingLike(
  line: Line,
  next: Line,
  overList: boolean,
  standfirst: boolean,
  words: ReadingWords,
): boolean {
  if (line.marked > 0) return true
  if (!line.capital || line.words > (standfirst ? STANDFIRST_WORDS : HEADING_WORDS)) return false
  // What happens next? / Key figures:
  if (/\?$/.test(line.text)) return line.words >= 2 && asksInTitle(line, words)
  if (/:$/.test(line.text)) return overList && line.words <= HEADING_WORDS / 2
  if (!endsOpen(line)) return false
  return next.capital && (next.words > line.words || isTitle(line, words))
}

function asksInTitle(line: Line, words: ReadingWords): boolean {
  return isTitle(line, words) || words.questionWords.has(line.text.split(/\s/)[0]!.toLowerCase())
}

/** Whether all words but the small ones have a capital. */
export function isTitle(line: Pick<Line, 'text'>, words: ReadingWords): boolean {
  const all = line.text.match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? []
  const long = all.filter(word => !words.smallWords.has(word.toLowerCase()))
  return long.length > 0 && long.every(word => /^[\p{Lu}\p{Lo}\d]/u.test(word))
}
