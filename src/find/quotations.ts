import type { Part } from '../read/report.ts'
import type { Segmented } from '../segment/segmented.ts'
import { makeNote, type Note } from '../text/note.ts'
import type { Span } from '../text/span.ts'

/** Words between quotation marks, marks included; a quotation of several paragraphs is one. */
export interface Quotation extends Span {
  readonly open: Span
  /** The closing mark; empty, at the end, where it is missing. */
  readonly close: Span
  readonly closed: boolean
  /** 0 outside, 1 for a quotation in a quotation, and so on. */
  readonly depth: number
}

/** Finds what stands between quotation marks, in order of its opening marks. */
export function findQuotations(segmented: Segmented): readonly Quotation[] {
  const { text, parts } = segmented.report
  const scan: Scan = { text, stack: [], found: [] }
  for (const part of parts) scanPart(scan, part)
  const last = parts.at(-1)
  if (last) endParagraph(scan, scan.stack.at(-1)?.part ?? last)
  return scan.found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Notes on the quotations whose closing mark is missing. */
export function noteQuotations(quotations: readonly Quotation[]): readonly Note[] {
  return quotations
    .filter(quotation => !quotation.closed)
    .map(quotation => makeNote('quotation-unbalanced', quotation.open))
}

type Family = 'curly' | 'straight' | 'guillemet' | 'low' | 'single' | 'angle' | 'doubled'
type Side = 'open' | 'close' | 'both'
const MARKS: ReadonlyMap<string, readonly [Family, Side]> = new Map([
  ['“', ['curly', 'open']],
  ['”', ['curly', 'close']],
  ['„', ['low', 'open']],
  ['‟', ['curly', 'open']],
  ['"', ['straight', 'both']],
  ['＂', ['straight', 'both']],
  ['«', ['guillemet', 'both']],
  ['»', ['guillemet', 'both']],
  ['‹', ['angle', 'both']],
  ['›', ['angle', 'both']],
  ['‘', ['single', 'open']],
  ['’', ['single', 'close']],
  ['‚', ['single', 'open']],
  ["'", ['single', 'both']],
  ["''", ['doubled', 'both']],
  ['``', ['doubled', 'open']],
])
/** Typewriters double the single mark: ''so'' and ``so''. */
const MARK = /''|``|[“”„‟"＂«»‹›‘’‚']/g
const LETTER = /[\p{L}\p{N}]/u
/** What may stand before an opening mark. */
const BEFORE_OPEN = /[\s([{—–\-/“”"‘’«‹„:]/
/** What may stand after a closing mark. */
const AFTER_CLOSE = /[\s)\]}—–\-/“”"‘’»›,.;:!?…]/
/** A mark that is preceded by such a sign surely closes: nobody writes a possessive after a comma. */
const STRONG = /[.,!?…;)\]]/

interface Mark {
  readonly at: number
  readonly length: number
  readonly family: Family
  readonly canOpen: boolean
  readonly canClose: boolean
}
interface Open {
  readonly mark: Mark
  readonly depth: number
  part: Part
}
interface Scan {
  readonly text: string
  readonly stack: Open[]
  readonly found: Quotation[]
}

function scanPart(scan: Scan, part: Part): void {
  const marks = readMarks(scan.text, part)
  if (!continues(scan, part, marks[0])) endParagraph(scan, scan.stack.at(-1)?.part ?? part)
  const skip = scan.stack.length > 0 ? 1 : 0
  for (const open of scan.stack) open.part = part
  for (let at = skip; at < marks.length; at++) takeMark(scan, part, marks, at)
}

/** “First paragraph. ¶ “Second paragraph,” she said. — the mark is opened anew and closed once. */
function continues(scan: Scan, part: Part, first: Mark | undefined): boolean {
  const open = scan.stack[0]
  if (!open || !first || open.part.kind !== part.kind) return false
  const atStart = scan.text.slice(part.start, first.at).trim() === ''
  return atStart && first.canOpen && first.family === open.mark.family && scan.stack.length === 1
}

function takeMark(scan: Scan, part: Part, marks: readonly Mark[], at: number): void {
  const mark = marks[at]
  if (!mark) return
  if (mark.canClose && closeMark(scan, mark, marks[at + 1])) return
  if (!mark.canOpen || !opens(scan, mark, marks, at)) return
  const top = scan.stack.at(-1)
  if (top && sameFamily(top.mark, mark) && !closesTwice(marks, at)) dropOpen(scan, mark.at)
  scan.stack.push({ mark, depth: scan.stack.length, part })
}

function closeMark(scan: Scan, mark: Mark, next: Mark | undefined): boolean {
  const level = scan.stack.findLastIndex(open => sameFamily(open.mark, mark))
  if (level < 0) return false
  if (mark.family === 'single' && isPossessive(scan.text, mark, next)) return false
  // A single mark that was left open inside “…” was an apostrophe: “the class of ’68 won.”
  const open = scan.stack[level]
  scan.stack.length = level
  if (open) scan.found.push(makeQuotation(open, mark.at, mark.at + mark.length))
  return true
}

/** ‘the workers’ families were told’ — the first ’ is a possessive when another can close after it. */
function isPossessive(text: string, mark: Mark, next: Mark | undefined): boolean {
  if (STRONG.test(text[mark.at - 1] ?? '')) return false
  const followedByWord = /^ \p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3))
  return (
    followedByWord &&
    /s/i.test(text[mark.at - 1] ?? '') &&
    next?.family === 'single' &&
    next.canClose &&
    !next.canOpen
  )
}

function opens(scan: Scan, mark: Mark, marks: readonly Mark[], at: number): boolean {
  if (mark.family !== 'single') return true
  if (/^(?:\d0s|em|til|tis|twas|cause|n)\b/i.test(scan.text.slice(mark.at + 1, mark.at + 7))) return false
  // Without a partner near by, a single mark is an apostrophe: the class of '68
  return marks.slice(at + 1, at + PARTNER_REACH).some(other => other.family === 'single' && other.canClose)
}

/** How many marks ahead a single mark looks for its partner, so that thousands of marks stay linear. */
const PARTNER_REACH = 12

/** “She said “no” to me,” he said — nested without another kind of mark: two closing marks follow before the next opening one. */
function closesTwice(marks: readonly Mark[], at: number): boolean {
  const family = marks[at]?.family
  const next = marks.slice(at + 1, at + PARTNER_REACH).filter(mark => mark.family === family)
  return next.length > 1 && next.slice(0, 2).every(mark => mark.canClose && !mark.canOpen)
}

function dropOpen(scan: Scan, end: number): void {
  const open = scan.stack.pop()
  if (!open || open.mark.family === 'single') return
  scan.found.push(makeQuotation(open, trimEnd(scan.text, open.mark.at, end), null))
}

function endParagraph(scan: Scan, part: Part): void {
  while (scan.stack.length > 0) dropOpen(scan, part.end)
}

function makeQuotation(open: Open, closeStart: number, closeEnd: number | null): Quotation {
  const start = open.mark.at
  const end = closeEnd ?? closeStart
  return {
    start,
    end,
    open: { start, end: start + open.mark.length },
    close: { start: closeStart, end },
    closed: closeEnd !== null,
    depth: open.depth,
  }
}

function sameFamily(open: Mark, other: Mark): boolean {
  if (open.family === other.family) return true
  // „German“ closes with the mark that opens in English; “mixed" comes from careless editing.
  const pair = `${open.family} ${other.family}`
  return pair === 'low curly' || pair === 'curly straight' || pair === 'straight curly'
}

function readMarks(text: string, part: Part): readonly Mark[] {
  const marks: Mark[] = []
  const words = text.slice(part.start, part.end)
  for (const match of words.matchAll(MARK)) {
    const [family, side] = MARKS.get(match[0]) ?? ['straight', 'both']
    const { length } = match[0]
    const roles = readRoles(words, match.index, length, family, side)
    if (roles) marks.push({ at: match.index + part.start, length, family, ...roles })
  }
  return marks
}

function readRoles(
  words: string,
  at: number,
  length: number,
  family: Family,
  side: Side,
): { readonly canOpen: boolean; readonly canClose: boolean } | null {
  const before = words[at - 1] ?? ' '
  const after = words[at + length] ?? ' '
  // Apostrophes and wrong-way marks (ICE‘s), feet and inches (6'2").
  if (LETTER.test(before) && LETTER.test(after)) return null
  // « Nous restons » — guillemets stand away from the words, and »so« turns them round.
  if (family === 'guillemet' || family === 'angle') return { canOpen: true, canClose: true }
  const canOpen = BEFORE_OPEN.test(before) && !/\s/.test(after)
  const canClose = !/\s/.test(before) && AFTER_CLOSE.test(after)
  if (family === 'single') {
    if (canOpen === canClose) return null
    return { canOpen: canOpen && side !== 'close', canClose: canClose && side !== 'open' }
  }
  if (side === 'both' && !canOpen && /\d/.test(before)) return { canOpen, canClose }
  // Between two spaces, or between two marks, the mark's own side decides.
  if (canOpen === canClose) return { canOpen: side !== 'close', canClose: side !== 'open' }
  return { canOpen, canClose }
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /\s/.test(text[at - 1] ?? '')) at--
  return at
}
