import type { NameEntry, SaidEntry } from '../../brief.ts'
import { LABELS, type Label } from '../../labels.ts'
import type { Block, Line, Passage } from '../outline.ts'
import { type Html, html } from './markup.ts'
import { passageHtml } from './passage.ts'
import { timelineHtml } from './timeline.ts'
import { entryId, reportId, sectionId, type View } from './view.ts'
import { phraseHtml, tagsHtml } from './words.ts'

/** A section of a story: its heading and its lines; what lies beyond the three minutes is folded. */
export function sectionHtml(view: View, block: Block): Html {
  const id = sectionId(view, block.section)
  if (block.lines.length === 0) {
    return html`<section class="empty">${headingHtml(view, 1, id, block.title)}<p class="none">${block.empty}</p></section>\n`
  }
  const shown = block.lines.filter(line => line.shown || view.full)
  const folded = foldedLines(view, block)
  return html`<section class="${block.section}">${headingHtml(view, 1, id, block.title)}
${block.section === 'timeline' && timelineHtml(view)}
${shown.length > 0 && listHtml(view, shown)}
${folded.length > 0 && foldHtml(view, block.section, moreText(folded.length), () => listHtml(view, folded))}
</section>\n`
}

function foldedLines(view: View, block: Block): readonly Line[] {
  return block.lines.filter(line => !line.shown && !view.full)
}

function foldedPassages(view: View, line: Line): readonly Passage[] {
  return view.full ? [] : line.passages.slice(line.direct)
}

// A story of fifty reports holds megabytes in its folds, and few of them are opened.
function foldHtml(view: View, name: string, summary: string, content: () => Html): Html {
  return view.light
    ? html`<details class="more" data-fold="${name}"><summary>${summary}</summary></details>`
    : html`<details class="more"><summary>${summary}</summary>${content()}</details>`
}

/** What is folded in a section (`said`) or in one of its lines (`said-3`); null where nothing is. */
export function foldedHtml(view: View, name: string): Html | null {
  const [section, rank] = name.split('-')
  const block = view.blocks.find(each => each.section === section)
  if (!block) return null
  if (rank === undefined) {
    const lines = foldedLines(view, block)
    return lines.length > 0 ? listHtml(view, lines) : null
  }
  const line = block.lines.find(each => each.rank === Number(rank))
  const passages = line ? foldedPassages(view, line) : []
  return passages.length > 0 ? listPassages(view, passages) : null
}

/** A heading so many levels below the story's. */
export function headingHtml(view: View, below: 1 | 2, id: string | null, content: string | Html): Html {
  const anchor = id === null ? null : html` id="${id}"`
  switch (view.level + below) {
    case 2:
      return html`<h2${anchor}>${content}</h2>`
    case 3:
      return html`<h3${anchor}>${content}</h3>`
    default:
      return html`<h4${anchor}>${content}</h4>`
  }
}

/** The text of a fold: `+ 3 more`. */
function moreText(count: number): string {
  return `+ ${count} ${LABELS['n more']}`
}

function listHtml(view: View, lines: readonly Line[]): Html {
  return html`<ol class="lines">${lines.map(line => lineHtml(view, line))}</ol>`
}

function lineHtml(view: View, line: Line): Html {
  return html`<li class="line" id="${entryId(view, line.section, line.rank)}" value="${line.rank}"${view.piece && line.section === 'reports' && html` data-report="${line.report ?? ''}"`}>
${headHtml(view, line)}${namingsHtml(view, line)}${passagesHtml(view, line)}${beyondHtml(view, line)}</li>\n`
}

function headHtml(view: View, line: Line): Html | null {
  if (line.title.length === 0 && line.tags.length === 0) return null
  const title = line.title.length > 0 && html`<span class="title">${phraseHtml(view, line.title)}</span> `
  const [first, ...rest] = line.tags
  if (line.section !== 'reports' || !first)
    return headingHtml(view, 2, null, html`${title}${tagsHtml(view, line.tags)}`)
  const whole = !view.piece && view.reports.has(line.report ?? '')
  return html`${headingHtml(view, 2, null, html`${title}`)}
<p class="headline">${phraseHtml(view, first)}</p>
<p class="facts">${tagsHtml(view, rest)}</p>
${whole && html`<p class="ways"><a href="#${reportId(view, line.report ?? '')}">${LABELS['show in report']}</a></p>`}`
}

// As a piece of the desk's page a line leads on, to what the archive has of the same name: never of a private person.
function beyondHtml(view: View, { section, rank }: Line): Html | null {
  if (!view.piece) return null
  const { said, names } = view.story
  if (section === 'said') {
    const entry = said.find(each => each.rank === rank)
    return entry && entry.speaker !== null && isPublic(entry)
      ? wayHtml('/sources/', entry.speaker, LABELS['all of the source'])
      : null
  }
  const named = section === 'names' ? names.find(each => each.rank === rank) : undefined
  return named && isSearched(view, named)
    ? wayHtml('/names?name=', named.name, LABELS['all of the name'])
    : null
}

function isPublic({ speakerKind }: SaidEntry): boolean {
  return speakerKind === 'organisation' || speakerKind === 'office-holder'
}

/** Kinds of names that an archive is searched for; acts and things it does not know by name. */
const SEARCHED: readonly NameEntry['kind'][] = ['organisation', 'place', 'group', 'law', 'work']

function isSearched({ story }: View, { name, kind }: NameEntry): boolean {
  if (kind !== 'person') return SEARCHED.includes(kind)
  return story.said.some(entry => entry.speaker === name && entry.speakerKind === 'office-holder')
}

/** Longer names are no names: the server answers no question about them. */
const NAME_MAX = 1000

function wayHtml(to: string, name: string, words: string): Html | null {
  if (name.length > NAME_MAX) return null
  const href = `${to}${encodeURIComponent(name.toWellFormed())}`
  return html`<p class="ways beyond"><a href="${href}">${words}</a></p>`
}

function passagesHtml(view: View, line: Line): Html | null {
  if (line.passages.length === 0) return null
  const folded = foldedPassages(view, line)
  const shown = line.passages.slice(0, line.passages.length - folded.length)
  const name = `${line.section}-${line.rank}`
  return html`${shown.length > 0 && listPassages(view, shown)}
${folded.length > 0 && foldHtml(view, name, foldText(line, folded.length), () => listPassages(view, folded))}`
}

function listPassages(view: View, passages: readonly Passage[]): Html {
  return html`<div class="passages">${passages.map(passage => passageHtml(view, passage))}</div>`
}

function foldText(line: Line, count: number): string {
  if (line.section === 'reports')
    return `${count} ${count === 1 ? LABELS['shared passage'] : LABELS['shared passages']}`
  return line.direct === 0 ? LABELS['in the reports'] : moreText(count)
}

function namingsHtml(view: View, line: Line): Html | null {
  if (line.namings.length === 0) return null
  return html`<dl class="namings">${line.namings.map(
    ({ outlet, forms }) =>
      html`<div><dt>${phraseHtml(view, outlet)}</dt><dd>${forms.map(
        form =>
          html`<span class="form"><bdi class="words">${form.form}</bdi>${form.count > 1 && html` <span class="figure">×${form.count}</span>`}${
            form.quoted && html` <span class="label">${LABELS['in quotations' satisfies Label]}</span>`
          }</span> `,
      )}</dd></div>`,
  )}</dl>`
}
