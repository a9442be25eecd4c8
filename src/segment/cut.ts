import { makeNote, type Note } from '../text/note.ts'
import type { Sentence } from './segmented.ts'
import type { TokenSpans } from './tokens.ts'

/** No sentence of news is longer, in tokens; what is, is a list or a text without stops. */
const SENTENCE_LIMIT = 400

/** Cuts a sentence that is too long into pieces, with a note. */
export function cutSentence(sentence: Sentence, tokens: TokenSpans, notes: Note[]): Sentence[] {
  if (sentence.last - sentence.first <= SENTENCE_LIMIT) return [sentence]
  notes.push(makeNote('sentence-cut', { start: sentence.start, end: sentence.end }))
  const pieces: Sentence[] = []
  for (let first = sentence.first; first < sentence.last; first += SENTENCE_LIMIT) {
    const last = Math.min(first + SENTENCE_LIMIT, sentence.last)
    pieces.push({ ...sentence, first, last, start: tokens.start[first]!, end: tokens.end[last - 1]! })
  }
  return pieces
}
