import type { Part, Report } from '../../../read/report.ts'
import type { Span } from '../../../text/span.ts'
import type { Evidence, Section } from '../../brief.ts'
import { LABELS } from '../../labels.ts'
import { outletOf } from '../outlets.ts'
import { type Mark, type Nested, nestMarks } from './marks.ts'
import { type Html, html } from './markup.ts'
import { headingHtml } from './section.ts'
import { entryId, isCurrent, languageOf, passageId, reportId, sectionId, type View } from './view.ts'
import { phraseHtml } from './words.ts'

/** Where a passage in its report leads to: a line of the brief, and the passages that it is aligned with. */
interface Way extends Mark {
  readonly section: Section
  readonly rank: number
  readonly aligned: readonly Evidence[]
}

/** As much of a line as says where a passage leads to. */
interface Aligning {
  readonly section: Section
  readonly rank: number
  readonly passages: readonly { readonly evidence: Evidence }[]
}

/** Lines that are named after a passage. */
const REFS_MAX = 3
/** A passage in several sections leads to the first of these. */
const PREFERRED = [
  'different',
  'several',
  'said',
  'alleged',
  'check',
  'only',
  'inside',
] as const satisfies readonly Section[]
/** Sections whose lines set passages of several reports against each other. */
const ALIGNED: readonly Section[] = ['different', 'several', 'said', 'alleged']

/** The whole texts of a story's reports in columns, with the passages of the brief marked and joined by links. */
export function columnsHtml(view: View): Html | null {
  const reports = view.story.reports.flatMap(entry => view.reports.get(entry.report) ?? [])
  if (reports.length === 0) return null
  const ways = gatherWays(view)
  const id = sectionId(view, 'columns')
  return html`<section class="columns">${headingHtml(view, 1, id, LABELS['side by side'])}
<p class="none">${LABELS['reports note']}</p>
<div class="scroll abreast" role="group" tabindex="0" aria-labelledby="${id}">${reports.map(report => reportHtml(view, report, ways.get(report.id) ?? []))}</div></section>\n`
}

function reportHtml(view: View, report: Report, ways: readonly Way[]): Html {
  const id = reportId(view, report.id)
  const parts =
    report.parts.length > 0
      ? report.parts
      : [{ kind: 'paragraph' as const, start: 0, end: report.text.length }]
  return html`<article id="${id}" class="report" tabindex="0" aria-labelledby="${id}-name"><div id="${id}-name">${headingHtml(view, 2, null, phraseHtml(view, outletOf(view.outlets, report.id)))}</div>
<div class="text words" dir="auto" lang="${languageOf(view, report.id)}">${partsHtml(view, report, parts, ways)}</div></article>\n`
}

function partsHtml(
  view: View,
  report: Report,
  parts: readonly Part[],
  ways: readonly Way[],
): readonly Html[] {
  const sorted = [...ways].sort((a, b) => a.start - b.start)
  let next = 0
  let held: Way[] = []
  return parts.map(part => {
    held = held.filter(way => way.end > part.start)
    while (next < sorted.length && sorted[next]!.start < part.end) held.push(sorted[next++]!)
    const content = stretchHtml(view, report, part, nestMarks(held, part), 0)
    return html`<p class="part ${part.kind}" dir="auto">${content}</p>\n`
  })
}

function stretchHtml(
  view: View,
  report: Report,
  span: Span,
  marks: readonly Nested<Way>[],
  depth: number,
): Html {
  const pieces: Html[] = []
  let at = span.start
  for (const mark of marks) {
    const anchor = mark.id && html` id="${mark.id}"`
    const inner = stretchHtml(view, report, mark, mark.inside, depth + 1)
    const refs = depth === 0 ? refsHtml(view, endingIn(mark)) : null
    pieces.push(html`${report.text.slice(at, mark.start)}<mark${anchor}>${inner}</mark>${refs}`)
    at = mark.end
  }
  return html`${pieces}${report.text.slice(at, span.end)}`
}

// Ways stand after the outermost mark, so that no link stands inside the words of a report.
function endingIn(mark: Nested<Way>): Way[] {
  return [...(mark.last ? [mark.last] : []), ...mark.inside.flatMap(endingIn)]
}

function refsHtml(view: View, ways: readonly Way[]): Html | null {
  const lines = new Map(
    ways.filter(way => way.section !== 'names').map(way => [entryId(view, way.section, way.rank), way]),
  )
  const best = [...lines]
    .sort(([, a], [, b]) => preference(a.section) - preference(b.section))
    .slice(0, REFS_MAX)
  const others = (best[0]?.[1].aligned ?? []).filter(other => view.reports.has(other.report))
  if (best.length === 0) return null
  const links = best.map(
    ([id, way]) => html`<a href="#${id}">${LABELS[`section ${way.section}`]} ${way.rank}</a> `,
  )
  const across = others.map(
    other =>
      html`<a class="across" href="#${passageId(view, other.report, other)}">${phraseHtml(view, outletOf(view.outlets, other.report))}</a> `,
  )
  return html`<span class="refs" lang="en">${links}${across}</span>`
}

// One mark for each distinct passage, however many lines use it.
function gatherWays(view: View): ReadonlyMap<string, readonly Way[]> {
  const found = new Map<string, Map<string, Way>>()
  const lines = view.blocks
    .flatMap(block => block.lines)
    .sort((a, b) => preference(a.section) - preference(b.section))
  const day = view.story.summary.evidence.map(evidence => ({ evidence }))
  for (const line of [...lines, { section: 'summary' as const, rank: 1, passages: day }]) {
    for (const { evidence } of line.passages) {
      // Words of an earlier version stand nowhere in the text.
      if (!isCurrent(view, evidence)) continue
      const id = passageId(view, evidence.report, evidence)
      const marks = found.get(evidence.report) ?? new Map<string, Way>()
      found.set(evidence.report, marks)
      if (!marks.has(id)) marks.set(id, makeWay(line, evidence, id))
    }
  }
  return new Map([...found].map(([report, marks]) => [report, [...marks.values()]]))
}

function preference(section: Section): number {
  const at = (PREFERRED as readonly Section[]).indexOf(section)
  return at < 0 ? PREFERRED.length : at
}

function makeWay(line: Aligning, evidence: Evidence, id: string): Way {
  const seen = new Set([evidence.report])
  const aligned = line.passages
    .map(passage => passage.evidence)
    .filter(other => ALIGNED.includes(line.section) && !seen.has(other.report) && seen.add(other.report))
  return { id, start: evidence.start, end: evidence.end, section: line.section, rank: line.rank, aligned }
}
