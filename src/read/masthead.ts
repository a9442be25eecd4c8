import type { ReadingWords } from '../language/reading.ts'
import { hasDateline } from './dateline.ts'
import { isStory } from './headings.ts'
import { endsOpen, isTitle, type Kinds, type Line } from './lines.ts'

/** The longest standfirst, in words, and how many lines a masthead has at most. */
const STANDFIRST_WORDS = 40
const MOST_LINES = 8

/** Marks the short lines between headline and story, which say who wrote, for whom and when; one that says more is a standfirst. */
export function markMasthead(text: string, lines: readonly Line[], kinds: Kinds, words: ReadingWords): Kinds {
  const first = kinds.lastIndexOf('headline') + 1
  if (first === 0) return kinds
  let last = first
  while (last < first + MOST_LINES && !opensStory(text, lines[last], kinds[last] ?? null, words)) last++
  if (last >= lines.length) return kinds
  return kinds.map((kind, i) => {
    if (kind !== null || i < first || i >= last) return kind
    return isMasthead(lines[i]!, words) ? 'credit' : 'heading'
  })
}

function opensStory(text: string, line: Line | undefined, kind: Kinds[number], words: ReadingWords): boolean {
  if (!line) return false
  if (kind !== null) return isStory(kind)
  return !line.capital || !endsOpen(line) || line.words > STANDFIRST_WORDS || hasDateline(text, line, words)
}

/** A line of a masthead has at most this many words. */
const MOST_WORDS = 12

/** Whether a line is nothing but names, jobs and places, such as "Mara Silva in Port Amaro" or "Radio Kelm news desk". */
function isMasthead(line: Line, words: ReadingWords): boolean {
  if (line.words > MOST_WORDS || /["“”?!:]/.test(line.text)) return false
  const pieces = line.text.split(PIECE)
  return isNames(pieces[0]!, words) && (pieces.length > 1 || isNames(line.text, words))
}

// Mara Silva | Harbour Times / The Lower Quay Voice — the neighbourhood's own paper
const PIECE = /(?<!\s)\s+[|/•·—–]\s+/

function isNames(text: string, words: ReadingWords): boolean {
  const all = text.split(/\s+/).filter(word => !isJob(word.replace(/,$/, ''), words))
  return all.length > 0 && isTitle(all.join(' '), words)
}

// Radio Kelm news desk — only small words are a job; in "Evening News" the word belongs to the name.
function isJob(word: string, words: ReadingWords): boolean {
  return words.roles.has(word.toLowerCase()) || words.outletWords.has(word)
}
