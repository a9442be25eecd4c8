import type { SourceMap } from '../report.ts'

/** Words of a page as they are shown, and where they stand in its source. */
export interface ShownWords {
  /** Without mark-up: white space is one space, and what is not shown is left out. */
  readonly text: string
  readonly source: SourceMap
}

/** Takes up the characters of a page one stretch after another and gives the words that they show. */
export interface WordsWriter {
  /** Adds characters that stand in the source from `from` to `to`; both lengths differ where an entity stands for them. */
  append(text: string, from: number, to: number): void
  /** Adds a character that the source does not have. */
  mark(character: string): void
  /** Length of the words so far. */
  length(): number
  /** The last character so far. */
  last(): string
  /** The words so far; the writer begins anew. */
  finish(): ShownWords
}

/** Opens a writer. */
export function openWords(): WordsWriter {
  let pieces: string[] = []
  let length = 0
  let runs = makeRuns()
  let space: { from: number; to: number } | null = null

  const addRun = (size: number, from: number, to: number) => {
    const at = runs.starts.length - 1
    const plain = to - from === size
    // Runs that are copied as they stand and follow each other are one.
    if (plain && at >= 0 && runs.tos[at] === from && runs.ends[at] === length && isPlain(runs, at)) {
      runs.ends[at] = length + size
      runs.tos[at] = to
    } else {
      runs.starts.push(length)
      runs.ends.push(length + size)
      runs.froms.push(from)
      runs.tos.push(to)
    }
    length += size
  }

  const add = (word: string, from: number, to: number) => {
    if (space && length > 0) {
      pieces.push(' ')
      addRun(1, space.from, space.to)
    }
    space = null
    pieces.push(word)
    addRun(word.length, from, to)
  }

  return {
    append(text, from, to) {
      const plain = to - from === text.length
      for (let at = 0; at < text.length; ) {
        const kind = kindOf(text.charCodeAt(at))
        let end = at + 1
        while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end++
        const [left, right] = plain ? [from + at, from + end] : [from, to]
        if (kind === WORD) add(text.slice(at, end), left, right)
        else if (kind === SPACE) space = { from: space ? space.from : left, to: right }
        at = end
      }
    },
    mark(character) {
      pieces.push(character)
      length += character.length
      space = null
    },
    length: () => length,
    last: () => pieces.at(-1)?.at(-1) ?? '',
    finish() {
      const words = { text: pieces.join(''), source: runs }
      pieces = []
      length = 0
      runs = makeRuns()
      space = null
      return words
    },
  }
}

type Runs = { -readonly [Key in keyof SourceMap]: number[] }

function makeRuns(): Runs {
  return { starts: [], ends: [], froms: [], tos: [] }
}

function isPlain({ starts, ends, froms, tos }: SourceMap, at: number): boolean {
  return ends[at]! - starts[at]! === tos[at]! - froms[at]!
}

const WORD = 0
const SPACE = 1
const UNSEEN = 2

// Soft hyphens, zero-width spaces and joiners of words, and marks of byte order are not shown; what joins letters of Persian or Hindi is.
function kindOf(code: number): typeof WORD | typeof SPACE | typeof UNSEEN {
  if (code === 32 || (code <= 13 && code >= 9) || code === 0xa0 || code === 0x2028 || code === 0x2029)
    return SPACE
  return code < 32 || code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff ? UNSEEN : WORD
}

/** Words one after another, with `mark` between them. */
export function joinWords(all: readonly ShownWords[], mark: string): ShownWords {
  const runs = makeRuns()
  let text = ''
  for (const words of all) {
    if (text !== '') text += mark
    const { starts, ends, froms, tos } = words.source
    for (let i = 0; i < starts.length; i++) {
      runs.starts.push(starts[i]! + text.length)
      runs.ends.push(ends[i]! + text.length)
      runs.froms.push(froms[i]!)
      runs.tos.push(tos[i]!)
    }
    text += words.text
  }
  return { text, source: runs }
}
