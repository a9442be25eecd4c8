import type { ReadingWords } from '../language/reading.ts'
import { findBlocks } from './blocks.ts'
import type { Draft } from './draft.ts'
import { findParts } from './parts.ts'

/** Reads plain text or Markdown: the report's text is the text as it stands. */
export function readPlain(text: string, file: string, words: ReadingWords): Draft {
  return {
    text,
    parts: findParts(text, findBlocks(text), words),
    claims: [],
    mediaType: /\.(?:md|markdown)$/i.test(file) ? 'text/markdown' : 'text/plain',
    complete: false,
    notes: [],
  }
}
