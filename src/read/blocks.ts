import type { Span } from '../text/span.ts'
import type { PartKind } from './report.ts'

/** A stretch of text without a break: a line, or the lines of a paragraph that was wrapped to a width. */
export interface Block extends Span {
  /** Whether a blank line stands before it. */
  readonly gap: boolean
  /** What the mark-up of a page says that it is. */
  readonly hint?: PartKind
}

/** The blocks of a plain text, in order; all that lies between them is white space. */
export function findBlocks(text: string): readonly Block[] {
  const lines = findLines(text)
  const width = findWidth(text, lines)
  return width === null ? lines : joinWrapped(text, lines, width)
}

/** No report has more lines; where a text has, all that follows is one. */
const MOST_LINES = 50_000

const LINE = /[^\n\r\u2028\u2029\f\v]+/g

function findLines(text: string): readonly Block[] {
  const lines: Block[] = []
  let before = 0
  for (const match of text.matchAll(LINE)) {
    const words = match[0].trim()
    if (words === '') continue
    const start = match.index + match[0].indexOf(words)
    const end = lines.length < MOST_LINES ? start + words.length : text.trimEnd().length
    lines.push({ start, end, gap: isGap(text, before, start) })
    if (lines.length > MOST_LINES) break
    before = end
  }
  return lines
}

/** Whether more than one line ends between two places. */
function isGap(text: string, from: number, to: number): boolean {
  const ends = text.slice(from, to).match(/\r\n|[\n\r\u2028\u2029\f\v]/g)
  return (ends?.length ?? 0) > 1
}

/** No wrapped text is wider than this many characters. */
const WIDEST = 120
/** Fewer breaks than this show no width. */
const FEWEST_BREAKS = 4

/** The width that a text was wrapped to, or null. A wrapped line ends because the next word did not fit. */
function findWidth(text: string, lines: readonly Block[]): number | null {
  let width = 0
  for (const line of lines) {
    const length = line.end - line.start
    if (length > WIDEST && text.slice(line.start, line.end).includes(' ')) return null
    if (length <= WIDEST) width = Math.max(width, length)
  }
  const breaks = lines.flatMap((line, i) => (i > 0 && !line.gap ? [i] : []))
  const open = breaks.filter(
    i => isWrap(text, lines[i - 1]!, lines[i]!, width) && !endsSentence(text, lines[i - 1]!),
  )
  return breaks.length >= FEWEST_BREAKS && open.length * 2 > breaks.length ? width : null
}

function isWrap(text: string, line: Block, next: Block, width: number): boolean {
  const word = /^\S+/.exec(text.slice(next.start, next.end))![0]
  return line.end - line.start + 1 + word.length > width
}

function endsSentence(text: string, line: Block): boolean {
  return /[.!?:]["”’')\]]*$/.test(text.slice(Math.max(line.start, line.end - 5), line.end))
}

const MARKER = /^(?:[-•*·▪●◦–>]|\(?\d{1,2}[.)])\s/

function joinWrapped(text: string, lines: readonly Block[], width: number): readonly Block[] {
  const blocks: Block[] = []
  let last: Block | null = null
  for (const line of lines) {
    const joins =
      last &&
      !line.gap &&
      isWrap(text, last, line, width) &&
      !MARKER.test(text.slice(line.start, line.start + 5))
    const block: Block = joins ? { ...blocks.pop()!, end: line.end } : line
    blocks.push(block)
    last = line
  }
  return blocks
}
