import { type PageTree, textOf } from './tree.ts'

/** A string of data is an article's mark-up when it is so long, in characters, and has so many paragraphs. */
const LONG = 400
const PARAGRAPHS = 2

/** Data nests no deeper in earnest, and no page holds more values. */
const MOST_DEEP = 40
const MOST_VALUES = 200_000

/** The longest mark-up among the data from which a page's script would draw its article, or null. */
export function findDataMarkup(tree: PageTree): string | null {
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
  }
  return best
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
