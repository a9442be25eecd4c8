import type { Entry, ReportEntry } from '../../brief.ts'
import { LABELS } from '../../labels.ts'
import { sideLetter } from '../describe.ts'
import { outletOf } from '../outlets.ts'
import { type Html, html, join } from './markup.ts'
import { headingHtml } from './section.ts'
import { entryId, sectionId, type View } from './view.ts'
import { evidenceHtml, phraseHtml } from './words.ts'

type Compared = 'different' | 'several' | 'only'

interface Row {
  readonly section: Compared
  readonly entry: Entry
  /** The letter of the side on which a passage stands, by its index; only differences have sides. */
  readonly letters: readonly (string | null)[]
}

/** Up to so many reports stand in columns; more stand under each point by name, as all do on a phone. */
const COLUMNS_MAX = 8

/** The points of a story against its reports: who has what, in which standing. */
export function matrixHtml(view: View): Html | null {
  const rows = gatherRows(view)
  const { reports } = view.story
  if (rows.length === 0 || reports.length < 2) return null
  const id = sectionId(view, 'matrix')
  const heads = reports.map(
    report =>
      html`<th scope="col" role="columnheader">${phraseHtml(view, outletOf(view.outlets, report.report))}</th>`,
  )
  const look = reports.length > COLUMNS_MAX ? 'many' : 'few'
  return html`<section class="matrix">${headingHtml(view, 1, id, LABELS.matrix)}
<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}"><table class="${look}" role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${LABELS.point}</th>${heads}</tr></thead>
<tbody role="rowgroup">${rows.map(row => rowHtml(view, row))}</tbody></table></div></section>\n`
}

function gatherRows(view: View): Row[] {
  const { different, several, only } = view.story
  const rows: Row[] = [
    ...different.map(entry => ({
      section: 'different' as const,
      entry,
      letters: entry.evidence.map((_, index) =>
        letterOf(entry.sides.findIndex(side => side.evidence.includes(index))),
      ),
    })),
    ...several.map(entry => ({ section: 'several' as const, entry, letters: [] })),
    ...only.map(entry => ({ section: 'only' as const, entry, letters: [] })),
  ]
  return rows.filter(({ entry }) => (entry.shown || view.full) && entry.evidence.length > 0)
}

function letterOf(side: number): string | null {
  return side < 0 ? null : sideLetter(side)
}

// The roles stay what they are where the style sheet sets rows as blocks.
function rowHtml(view: View, row: Row): Html {
  const { section, entry } = row
  const cells = view.story.reports.map(report => cellHtml(view, row, report))
  return html`<tr role="row"><th scope="row" role="rowheader"><a href="#${entryId(view, section, entry.rank)}">${LABELS[`section ${section}`]} ${entry.rank}</a> ${evidenceHtml(view, entry.evidence[0]!)}</th>${cells}</tr>\n`
}

function cellHtml(view: View, { entry, letters }: Row, report: ReportEntry): Html {
  const at = html`<span class="at">${phraseHtml(view, outletOf(view.outlets, report.report))}</span>`
  const found = entry.evidence.flatMap((evidence, index) =>
    evidence.report === report.report
      ? [{ standing: evidence.standing, letter: letters[index] ?? null }]
      : [],
  )
  if (found.length === 0) {
    // Only a text that is known to be whole can be said not to have something.
    const [kind, words] =
      report.extent === 'whole' ? ['absent', LABELS['not found']] : ['unsure', LABELS['not known']]
    return html`<td role="cell" class="without ${kind}"><span class="sign">${words}</span> ${at}</td>`
  }
  const seen = new Set<string>()
  const signs = found.filter(({ standing, letter }) => {
    const key = `${letter}${standing}`
    return seen.has(key) ? false : seen.add(key)
  })
  const own = signs.some(({ standing }) => standing === 'own voice')
  return html`<td role="cell" class="with">${at} ${join(
    signs.map(
      ({ standing, letter }) =>
        html`${letter ? html`<b class="side">${letter}</b>` : html`<i class="dot${!own && ' hollow'}"></i>`} ${LABELS[standing]}`,
    ),
    ' ',
  )}</td>`
}
