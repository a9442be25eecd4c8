import type { ReadingWords } from '../language/reading.ts'
import { isTitle, type Line } from './titles.ts'

/** A line of a masthead has at most this many words. */
const MOST_WORDS = 12

/**
 * Whether a line under the headline says who wrote it or for whom:
 * nothing but names, jobs and places, such as "Mara Silva in Port Amaro" or "The Harbour Times news desk".
 */
export function isMasthead(line: Line, words: ReadingWords): boolean {
  if (line.words > MOST_WORDS || /["“”?!:]/.test(line.text)) return false
  const pieces = line.text.split(PIECE)
  return isNames(pieces[0]!, words) && (pieces.length > 1 || isNames(line.text, words))
}

// Mara Silva | Harbour Times / The Lower Quay Voice — the neighbourhood's own paper
const PIECE = /\s+[|/•·—–]\s+/

function isNames(text: string, words: ReadingWords): boolean {
  const all = text.split(/\s+/).filter(word => !isJob(word.replace(/,$/, ''), words))
  return all.length > 0 && isTitle({ text: all.join(' ') }, words)
}

// Radio Kelm news desk — only small words are a job; in "Evening News" the word belongs to the name.
function isJob(word: string, words: ReadingWords): boolean {
  return words.roles.has(word.toLowerCase()) || words.outletWords.has(word)
}
