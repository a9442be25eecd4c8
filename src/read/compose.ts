import type { ReadingWords } from '../language/reading.ts'
import type { Block } from './blocks.ts'
import type { Draft } from './draft.ts'
import { findParts } from './parts.ts'
import type { PartKind } from './report.ts'

/** Words that stand in one block, with what the format says that they are. */
export interface Words {
  readonly text: string
  readonly hint?: PartKind
}

/** Blocks of a report are parted by a blank line. */
export const SEPARATOR = '\n\n'

/** The text and parts of a report that is made of blocks; empty ones are left out. */
export function composeBlocks(pieces: readonly Words[], words: ReadingWords): Pick<Draft, 'text' | 'parts'> {
  const filled = keepHeadline(pieces.flatMap(({ text, hint }) => trimPiece(text, hint)))
  const blocks = placeBlocks(filled)
  const text = filled.map(piece => piece.text).join(SEPARATOR)
  return { text, parts: findParts(text, blocks, words) }
}

/** Where each block stands in the text of all, parted by `SEPARATOR`. */
export function placeBlocks(pieces: readonly Words[]): readonly Block[] {
  let start = 0
  return pieces.map(({ text, hint }) => {
    const end = start + text.length
    const block = { start, end, gap: true, ...(hint ? { hint } : {}) }
    start = end + SEPARATOR.length
    return block
  })
}

function trimPiece(text: string, hint: PartKind | undefined): readonly Words[] {
  const trimmed = text.trim()
  return trimmed === '' ? [] : [hint ? { text: trimmed, hint } : { text: trimmed }]
}

/** Only the first title that stands above the story is its headline; others are headings. */
function keepHeadline(pieces: readonly Words[]): readonly Words[] {
  const story = pieces.findIndex(
    ({ text, hint }) => (!hint || hint === 'paragraph') && text.split(' ').length > STORY_WORDS,
  )
  const first = pieces.findIndex(({ hint }) => hint === 'headline')
  const headline = story >= 0 && first > story ? -1 : first
  return pieces.map((piece, i) =>
    piece.hint === 'headline' && i !== headline ? { ...piece, hint: 'heading' } : piece,
  )
}

/** A line of so many words is the story's. */
const STORY_WORDS = 20

/** A piece of HTML as a page whose article it is, under its headline. */
export function wrapFragment(html: string, headline: string | null, language?: string | null): string {
  const lang = language ? ` lang="${language}"` : ''
  const title = headline ? `<h1>${escapeHtml(headline)}</h1>` : ''
  return `<!doctype html><html${lang}><head></head><body><article>${title}${html}</article></body></html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
