import type { ReadingWords } from '../language/reading.ts'
import { type Claim, makeClaim } from './claims.ts'
import { composeBlocks, type Words } from './compose.ts'
import type { Draft } from './draft.ts'
import { readFrontMatter } from './markdown/front.ts'
import { readInline } from './markdown/inline.ts'
import type { PartKind } from './report.ts'

/** Reads Markdown (CommonMark, as far as articles use it): its words without marks, its links as their words. */
export function readMarkdown(source: string, words: ReadingWords): Draft {
  const { claims, body, title } = readFrontMatter(source.replace(/\r\n?/g, '\n'), words)
  const blocks = findBlocks(body).map(({ text, hint }) => ({
    text: readInline(text),
    ...(hint ? { hint } : {}),
  }))
  const titled =
    title && !blocks.some(({ hint }) => hint === 'headline')
      ? [{ text: title, hint: 'headline' as const }]
      : []
  return {
    ...composeBlocks([...titled, ...blocks], words),
    claims: [...claims, ...claimTitle(title)],
    mediaType: 'text/markdown',
    complete: false,
    notes: [],
  }
}

function claimTitle(title: string | null): readonly Claim[] {
  return title ? [makeClaim('headline', title, 'stated', 'front-matter')] : []
}

/** Blocks as lines that belong together: a paragraph goes on until a blank line or another mark. */
function findBlocks(body: string): readonly Words[] {
  const blocks: Words[] = []
  let open: PartKind | 'text' | null = null
  for (const line of body.split('\n')) {
    const { text, hint, alone } = readLine(line, open)
    const goesOn = open !== null && !alone && (hint === undefined || hint === open)
    if (text === '') open = null
    else if (goesOn) {
      const last = blocks.pop()!
      blocks.push({ ...last, text: `${last.text}\n${text}` })
    } else {
      blocks.push(hint ? { text, hint } : { text })
      open = alone && hint !== 'list' ? null : (hint ?? 'text')
    }
  }
  return blocks
}

interface Marked {
  readonly text: string
  readonly hint?: PartKind
  /** Whether it begins a block of its own whatever stands before it. */
  readonly alone?: boolean
}

function readLine(line: string, open: PartKind | 'text' | null): Marked {
  const text = line.trim()
  const heading = /^(#{1,6})(?:\s+(.*?))?(?:\s#+)?$/.exec(text)
  if (heading)
    return { text: heading[2] ?? '', hint: heading[1] === '#' ? 'headline' : 'heading', alone: true }
  // --- and *** part; under a line of text they make it a heading, which its shape shows as well.
  if (/^(?:[-*_=]\s{0,2}){3,200}$/.test(text) || DEFINITION.test(text) || /^(?:```|~~~)/.test(text))
    return { text: '' }
  const note = FOOTNOTE.exec(text)
  if (note) return { text: note[1]!, hint: 'paragraph', alone: true }
  const quoted = /^>\s?(.*)$/.exec(text)
  if (quoted) return { text: quoted[1]!.replace(/^(?:>\s?){1,20}/, '').trim(), hint: 'quotation' }
  const item = /^(?:[-*+]|\d{1,4}[.)])\s+(.*)$/.exec(text)
  if (item) return { text: item[1]!, hint: 'list', alone: true }
  if (/^\|.*\|$/.test(text)) return readTableRow(text)
  if (/^!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)$/.test(text)) return { text, hint: 'caption', alone: true }
  return open === 'quotation' || open === 'list' || open === 'text' ? { text } : { text }
}

// [1]: https://harbour.example/note "A title"
/** Where a link leads is no word of the report; what is said after a name in brackets is, and so is a footnote. */
const DEFINITION = /^\[(?!\^)[^\]\n]{1,200}\]:\s{1,9}\S{1,2000}(?:\s{1,9}["'(][^\n]{0,500}["')])?$/

// [^1]: The coast guard spoke on Tuesday.
const FOOTNOTE = /^\[\^[^\]\n]{1,50}\]:\s{1,9}(\S.*)$/

function readTableRow(row: string): Marked {
  const cells = row
    .slice(1, -1)
    .split('|')
    .map(cell => cell.trim())
  if (cells.every(cell => /^:?-{1,100}:?$/.test(cell))) return { text: '' }
  return { text: cells.filter(cell => cell !== '').join(' | '), hint: 'table', alone: true }
}
