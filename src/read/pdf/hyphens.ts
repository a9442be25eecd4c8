import type { ReadingWords } from '../../language/reading.ts'

/** Lines as one text. */
export interface Joined {
  readonly text: string
  /** How many words were joined that a hyphen parted. */
  readonly count: number
}

/** A hyphen at the end of a line, in the middle of a word. */
const PARTED = /(?<!\p{L})(\p{L}+)([-\u00ad‐])$/u
const REST = /^(\p{Ll}+)/u

/**
 * Joins lines with blanks. A word that is parted at the end of a line is joined: without its hyphen where that is sure (a soft
 * hyphen; the whole word stands elsewhere in the document; its second half is no word of its own), else with it, as printed.
 */
export function joinHyphens(
  lines: readonly string[],
  vocabulary: ReadonlySet<string>,
  words: ReadingWords,
): Joined {
  let text = lines[0] ?? ''
  let count = 0
  for (const line of lines.slice(1)) {
    const parted = PARTED.exec(text.slice(-60))
    const rest = REST.exec(line)
    if (!parted || !rest) {
      text = `${text} ${line}`
      continue
    }
    const [, first, hyphen] = parted as unknown as [string, string, string]
    const sure = hyphen === '\u00ad' || isWord(first, rest[1]!, vocabulary, words)
    text = sure ? `${text.slice(0, -1)}${line}` : `${text}${line}`
    count += sure ? 1 : 0
  }
  return { text, count }
}

function isWord(first: string, rest: string, vocabulary: ReadonlySet<string>, words: ReadingWords): boolean {
  const [head, tail] = [first.toLowerCase(), rest.toLowerCase()]
  if (vocabulary.has(`${head}-${tail}`)) return false
  return vocabulary.has(head + tail) || words.wordEnds.has(tail)
}
