import { makeSafe, paint, type Run, wrapRuns } from '../brief/render/terminal.ts'
import { reportLine } from '../read/line.ts'
import { markPage } from '../read/mark.ts'
import type { Aside, Datum, Report } from '../read/report.ts'
import { hashText } from '../text/hash.ts'
import { type EachOptions, printEach } from './each.ts'
import { CommandError, NothingRead, reportFailure } from './failure.ts'
import { readFiles } from './input.ts'
import { withOutput } from './output.ts'
import { describePage } from './terminal.ts'

/** Columns that the kinds of parts and the names of metadata stand in. */
const MARGIN = 12
/** Lines of words are not set wider than this, whatever the terminal. */
const WIDEST = 100
const NARROWEST = 20

/** Prints each report as it is read. */
export async function runRead(
  files: readonly string[],
  options: EachOptions & { readonly format: 'text' | 'ndjson' | 'page' },
): Promise<void> {
  if (options.format === 'page') return printPage(files, options)
  const { width, color } = describePage(options.output)
  const print = (report: Report) =>
    options.format === 'text' ? `${readText(report, width, color)}\n` : readLine(report)
  await printEach(files, options, print)
}

/** Prints the saved page that a report was read from, with its parts marked. */
async function printPage(files: readonly string[], options: EachOptions): Promise<void> {
  const pages: string[] = []
  for await (const { report, bytes } of readFiles(files, options)) {
    const markings = report.parts.map(({ kind, start, end }) => ({ name: kind, start, end }))
    const same = report.received.sha256 === hashText(bytes)
    const page = same ? markPage(bytes, report, markings) : null
    if (page === null) reportFailure(`${report.file}: is no page in which the words of the report stand.`)
    else pages.push(page)
  }
  if (pages.length > 1) throw new CommandError(2, '--format page prints one page: name one file.')
  if (pages.length === 0) throw new NothingRead()
  await withOutput(options.output, output => output.write(pages[0]!))
}

/** A report for the terminal: its metadata with where each was found, then its text with the parts' kinds in the margin. */
export function readText(report: Report, width: number = WIDEST, color = false): string {
  const columns = Math.max(NARROWEST, Math.min(width, WIDEST) - MARGIN)
  const rows = [...describeMetadata(report), ...report.notes.map(note => ['note', note.message] as const)]
  const head = rows.flatMap(([name, value]) => setRow(name, value, columns, color))
  const parts = report.parts.flatMap(part => [
    '',
    ...setRow(part.notice ?? part.kind, report.text.slice(part.start, part.end), columns, color),
  ])
  return `${[...head, ...parts].join('\n')}\n`
}

/** A report as one line of JSON, `crossread.report/1`. */
export function readLine(report: Report): string {
  return `${JSON.stringify(reportLine(report))}\n`
}

function describeMetadata(report: Report): readonly (readonly [string, string])[] {
  const { file, id, authors, labels, extent, received, capture, aside = [] } = report
  const data = FIELDS.flatMap(name => (report[name] ? [[name, describeDatum(report[name])] as const] : []))
  return [
    ['file', file],
    ['id', id],
    ...data,
    ...authors.map(author => ['author', describeDatum(author)] as const),
    ...Object.entries(labels),
    ['extent', extent],
    ...(aside.length > 0 ? [['set aside', aside.map(describeAside).join(', ')] as const] : []),
    ['received', `${received.bytes} bytes, ${received.mediaType}, ${received.encoding}`],
    ...(capture ? [['captured', describeCapture(capture)] as const] : []),
  ]
}

const FIELDS = [
  'headline',
  'outlet',
  'publisher',
  'carrier',
  'wire',
  'section',
  'access',
  'place',
  'url',
  'published',
  'modified',
  'language',
] as const

// related 11 (58 words)
function describeAside({ kind, pieces, words }: Aside): string {
  return `${kind} ${pieces} (${words} words)`
}

// 2026-03-04 (stated, byline)
function describeDatum({ value, how, from }: Datum): string {
  return `${value} (${how}, ${from})`
}

// 2026-03-04T14:05:09Z, by way of https://harbour.example/a, at https://harbour.example/2026/a
function describeCapture({ asked, reached, redirects, time, kept }: NonNullable<Report['capture']>): string {
  const way = [asked, ...redirects.map(({ address }) => address)].filter(address => address !== reached)
  const since = kept === undefined ? [] : [`unchanged since ${kept}`]
  return [time, ...since, ...way.map(address => `by way of ${address}`), `at ${reached}`].join(', ')
}

function setRow(name: string, words: string, columns: number, color: boolean): readonly string[] {
  const runs: readonly Run[] = [{ text: makeSafe(words), style: 'plain' }]
  return wrapRuns(runs, columns).map((line, i) => {
    const margin = (i === 0 ? makeSafe(name) : '').padEnd(MARGIN)
    return paint([{ text: margin, style: 'dim' }, ...line], color)
  })
}
