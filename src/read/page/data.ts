import { plainOf } from './story.ts'
import { type PageTree, textOf } from './tree.ts'

/** A string of data is an article's mark-up when it is so long, in characters, and has so many paragraphs. */
const LONG = 400
const PARAGRAPHS = 2

/** Data nests no deeper in earnest, and no page holds more values. */
const MOST_DEEP = 40
const MOST_VALUES = 200_000

/** The longest mark-up among the data from which a page's script would draw the article of a title, or null. */
export function findDataMarkup(tree: PageTree, title: string): string | null {
  let best: string | null = null
  let left = MOST_VALUES
  const look = (value: unknown, deep: number): void => {
    if (left-- <= 0 || deep > MOST_DEEP) return
    if (typeof value === 'string') {
      if (value.length > Math.max(LONG, best?.length ?? 0) && isMarkup(value)) best = value
    } else if (Array.isArray(value)) for (const each of value) look(each, deep + 1)
    else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) look(each, deep + 1)
  }
  for (const script of tree.list('script')) {
    if (/\/json$/i.test(script.attributes.type ?? '')) look(parse(textOf(script)), 0)
    else if (script.attributes.src === undefined)
      look(listStrings(tree.source.slice(script.from, script.to), title), 0)
  }
  return best
}

/** A program's string is the article of a title when it has so many of its words, of so many letters. */
const SHARED = 2
const LETTERS = 3

// self.queue.push([1, "<p>The ferry left …"]): strings that a program hands on; those too short for an article, or of
// something else, such as consent, are left out.
function listStrings(program: string, title: string): readonly string[] {
  const words = [...new Set(plainOf(title).split(' '))].filter(word => word.length >= LETTERS)
  const strings: string[] = []
  for (let from = program.indexOf('"'); from >= 0; from = program.indexOf('"', from + 1)) {
    const end = findEnd(program, from)
    const text = end - from > LONG ? parse(program.slice(from, end + 1)) : null
    if (typeof text === 'string') {
      const plain = text.toLowerCase()
      if (words.filter(word => plain.includes(word)).length >= SHARED) strings.push(text)
    }
    from = end
  }
  return strings
}

// Where a string ends that begins at a quotation mark: a mark behind a backslash is part of it.
function findEnd(program: string, from: number): number {
  for (let at = from + 1; at < program.length; at++) {
    if (program[at] === '\\') at++
    else if (program[at] === '"') return at
  }
  return program.length
}

function isMarkup(value: string): boolean {
  return (value.match(/<p[\s>]/gi)?.length ?? 0) >= PARAGRAPHS
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return null
  }
}
