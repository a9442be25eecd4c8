import type { ReadingWords } from '../../language/reading.ts'
import type { Words } from '../compose.ts'
import type { Column } from './columns.ts'
import { joinHyphens } from './hyphens.ts'
import type { Line } from './rows.ts'

/** The blocks of a document, and how many words at the ends of lines were joined. */
export interface Blocks {
  readonly blocks: readonly Words[]
  readonly joined: number
}

/** Type that is larger than the text's by this is a heading's. */
const HEADING = 1.15
/** A heading has no more words. */
const HEADING_WORDS = 40
/** A gap between lines that is larger than the usual one by this parts paragraphs. */
const GAP = 1.3
/** A line that begins so far inside, in sizes of the type, begins a paragraph. */
const INDENT = 0.8
/** A line that leaves this share of its column free ends its paragraph. */
const SHORT = 0.2

/** Joins the lines of all columns into paragraphs, headings and rows of tables; a paragraph goes on in the next column. */
export function findParagraphs(columns: readonly Column[], words: ReadingWords): Blocks {
  const body = bodySize(columns)
  const groups = joinGroups(columns.flatMap(column => splitColumn(column, body)))
  const vocabulary = new Set(
    columns.flatMap(({ lines }) =>
      lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?!-$|\p{L})/gu) ?? []),
    ),
  )
  let joined = 0
  const blocks = groups.map(({ lines, hint }): Words => {
    const { text, count } = joinHyphens(
      lines.map(line => line.text),
      vocabulary,
      words,
    )
    joined += count
    return hint ? { text, hint } : { text }
  })
  return { blocks: markHeadline(blocks, groups), joined }
}

/** The size of most of the type, in points. */
function bodySize(columns: readonly Column[]): number {
  const counts = new Map<number, number>()
  for (const { lines } of columns) {
    for (const { text, size } of lines) counts.set(round(size), (counts.get(round(size)) ?? 0) + text.length)
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0]
}

function round(size: number): number {
  return Math.round(size * 2) / 2
}

interface Group {
  readonly lines: readonly Line[]
  readonly hint?: Words['hint']
}

function splitColumn({ kind, lines }: Column, body: number): readonly Group[] {
  if (kind === 'table') return lines.map(line => ({ lines: [line], hint: 'table' }))
  const gap = usualGap(lines)
  const left = quantile(
    lines.map(line => line.left),
    0.2,
  )
  const right = quantile(
    lines.map(line => line.right),
    0.9,
  )
  const groups: Line[][] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (before && !parts(before, line, { gap, left, right })) groups.at(-1)!.push(line)
    else groups.push([line])
  }
  return groups.map(group => makeGroup(group, body))
}

interface Frame {
  readonly gap: number
  readonly left: number
  readonly right: number
}

function parts(before: Line, line: Line, { gap, left, right }: Frame): boolean {
  const down = before.base - line.base
  if (down <= 0 || down > gap * GAP) return true
  if (Math.abs(line.size - before.size) > 0.08 * before.size) return true
  if (MARKER.test(line.text)) return true
  const indented = line.left - left > INDENT * line.size && before.left - left < INDENT * line.size
  const ended = /[.!?:]["”’')\]]{0,3}$/.test(before.text)
  const short = right - before.right > SHORT * (right - left)
  return (indented && ended) || (short && ended)
}

// • Ferry line 4 stays closed.
const MARKER = /^(?:[•▪●◦·–]|\(?\d{1,2}[.)])\s/

function usualGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).flatMap((line, i) => {
    const down = lines[i]!.base - line.base
    return down > 0 && down < 4 * line.size ? [down] : []
  })
  return gaps.length > 0 ? quantile(gaps, 0.5) : Number.POSITIVE_INFINITY
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function makeGroup(lines: readonly Line[], body: number): Group {
  const words = lines.reduce((sum, { text }) => sum + text.split(' ').length, 0)
  if (words <= HEADING_WORDS && lines.every(({ size }) => size > body * HEADING))
    return { lines, hint: 'heading' }
  return { lines }
}

/** A paragraph that a page or column ends in the middle of a sentence goes on in the next one. */
function joinGroups(groups: readonly Group[]): readonly Group[] {
  const joined: Group[] = []
  for (const group of groups) {
    const last = joined.at(-1)
    const open = last && !last.hint && !group.hint && goesOn(last.lines.at(-1)!, group.lines[0]!)
    if (open) joined[joined.length - 1] = { lines: [...last.lines, ...group.lines] }
    else joined.push(group)
  }
  return joined
}

function goesOn(last: Line, next: Line): boolean {
  const turned = last.page !== next.page || next.base > last.base
  return turned && /[\p{L},;­-]$/u.test(last.text) && /^\p{Ll}/u.test(next.text)
}

/** The largest type of the first page, before any paragraph, is the headline. */
function markHeadline(blocks: readonly Words[], groups: readonly Group[]): readonly Words[] {
  const story = groups.findIndex(({ hint }) => !hint)
  const top = groups.slice(0, story < 0 ? groups.length : story).filter(({ hint }) => hint === 'heading')
  const largest = Math.max(...top.map(({ lines }) => lines[0]!.size))
  const at = groups.findIndex(group => group.hint === 'heading' && group.lines[0]!.size === largest)
  return top.length === 0
    ? blocks
    : blocks.map((block, i) => (i === at ? { ...block, hint: 'headline' } : block))
}
