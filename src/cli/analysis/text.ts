import { makeSafe } from '../../brief/render/terminal.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Statement } from '../../find/statements.ts'
import type { Part } from '../../read/report.ts'
import type { Span } from '../../text/span.ts'
import { measureCharacter, tameCharacter } from './columns.ts'

/** A finding with the words that are drawn beside its underline. */
interface Mark extends Span {
  readonly label: string
}

/** A line of the report as it is printed: the columns at which its characters begin. */
interface Line extends Span {
  readonly words: string
  /** Column of the code unit `start + i`; one more than the line is long. */
  readonly columns: readonly number[]
}

const EMPTY_LINE = ''

/** The report with its findings drawn under the words. */
export function drawAnalysis(analysis: Analysis, width: number): string {
  const { report } = analysis
  const marks = collectMarks(analysis)
  const lines = [makeSafe(report.file), '='.repeat(Math.min(width, report.file.length)), EMPTY_LINE]
  let next = 0
  for (const part of report.parts) {
    lines.push(`[${part.kind}]`)
    const own: Mark[] = []
    for (; next < marks.length && marks[next]!.start < part.end; next++) own.push(marks[next]!)
    lines.push(...drawPart(report.text, part, own, width), EMPTY_LINE)
  }
  for (const note of analysis.notes) lines.push(`(${note.code}) ${note.message}`)
  return `${lines.join('\n')}\n`
}

function collectMarks(analysis: Analysis): readonly Mark[] {
  const { times, quantities, mentions, entities, statements, clauses } = analysis
  const marks: Mark[] = [
    ...times.map(time => ({ ...at(time), label: `time ${time.edtf ?? time.value}` })),
    ...quantities.map(quantity => ({ ...at(quantity), label: `quantity ${describe(quantity)}` })),
    ...mentions
      .filter(mention => mention.form !== 'pronoun' || mention.entity !== null)
      .map(mention => ({
        ...at(mention),
        label: `${mention.kind}${mention.entity === null ? '' : ` ${entities[mention.entity]?.name ?? ''}`}`,
      })),
    ...statements.flatMap(markStatement),
    // What is attributed shows by its statement; what else a clause stands under is drawn.
    ...clauses
      .filter(({ standing }) => standing !== 'own voice' && standing !== 'attributed')
      .map(clause => ({ ...at(clause), label: clause.standing })),
  ]
  const own = new Map(marks.map(mark => [`${mark.start} ${mark.end} ${mark.label}`, mark]))
  return [...own.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}

function markStatement(statement: Statement, index: number): readonly Mark[] {
  const { source, cue, content, gloss, speaker, kind, manner } = statement
  const name = 'name' in speaker ? speaker.name : speaker.kind
  const number = `#${index + 1}`
  return [
    ...source.map(span => ({ ...at(span), label: `source ${number} ${name}` })),
    ...cue.map(span => ({ ...at(span), label: `cue ${number} ${manner}` })),
    ...content.map(span => ({ ...at(span), label: `content ${number} ${kind}` })),
    ...gloss.map(span => ({ ...at(span), label: `gloss ${number}` })),
  ]
}

function describe(quantity: Analysis['quantities'][number]): string {
  const { approximator, value, upper, unit } = quantity
  const range = upper === undefined ? `${value ?? '?'}` : `${value ?? '?'}–${upper}`
  return [approximator, range, unit].filter(word => word !== null).join(' ')
}

function at({ start, end }: Span): Span {
  return { start, end }
}

function drawPart(text: string, part: Part, marks: readonly Mark[], width: number): readonly string[] {
  const drawn: string[] = []
  // Marks that are still open when a line ends go on under the next one.
  let open: readonly Mark[] = []
  let next = 0
  for (const line of wrapText(text, part, width)) {
    const here = [...open]
    for (; next < marks.length && marks[next]!.start < line.end; next++) here.push(marks[next]!)
    drawn.push(line.words, ...drawMarks(line, here))
    open = here.filter(mark => mark.end > line.end)
  }
  return drawn
}

/** Rows of underlines; marks share a row where there is room. */
function drawMarks(line: Line, marks: readonly Mark[]): readonly string[] {
  const rows: string[] = []
  for (const mark of marks) {
    const from = line.columns[Math.max(0, mark.start - line.start)] ?? 0
    const to = line.columns[Math.min(line.end, mark.end) - line.start] ?? from
    const drawing = `${'^'.repeat(Math.max(1, to - from))} ${makeSafe(mark.label)}`
    const row = rows.findIndex(words => words.length + 1 < from)
    if (row < 0) rows.push(' '.repeat(from) + drawing)
    else rows[row] = rows[row]!.padEnd(from) + drawing
  }
  return rows
}

/** Breaks a stretch of text into lines, at spaces where it can and at line feeds. */
function wrapText(text: string, span: Span, width: number): readonly Line[] {
  const lines: Line[] = []
  let start = span.start
  while (start < span.end) {
    const line = takeLine(text, start, span.end, width)
    lines.push(line)
    start = line.end
    while (start < span.end && /[ \r\n]/.test(text[start] ?? '')) start++
  }
  return lines
}

function takeLine(text: string, start: number, limit: number, width: number): Line {
  let words = ''
  let column = 0
  const columns: number[] = []
  let space = -1
  let end = start
  for (const character of text.slice(start, Math.min(limit, start + 2 * width))) {
    if (character === '\n') break
    if (character === ' ') space = end
    const wide = measureCharacter(character)
    if (column + wide > width) {
      if (space > start) end = space
      break
    }
    for (let unit = 0; unit < character.length; unit++) columns.push(column)
    words += tameCharacter(character)
    column += wide
    end += character.length
  }
  if (end === start) end = start + 1
  columns.push(column)
  return {
    start,
    end,
    words: words.slice(0, end - start).trimEnd(),
    columns: columns.slice(0, end - start + 1),
  }
}
