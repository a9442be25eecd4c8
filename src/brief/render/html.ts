import { createHash } from 'node:crypto'
import type { Report } from '../../read/report.ts'
import type { Apart, Brief } from '../brief.ts'
import { LABELS } from '../labels.ts'
import { columnsHtml } from './html/columns.ts'
import { contentsHtml } from './html/contents.ts'
import { type Html, html, trusted } from './html/markup.ts'
import { matrixHtml } from './html/matrix.ts'
import { SCRIPT } from './html/script.ts'
import { foldedHtml, headingHtml, sectionHtml } from './html/section.ts'
import { STYLE } from './html/style.ts'
import { summaryHtml } from './html/summary.ts'
import { makeView, type View } from './html/view.ts'
import { phraseHtml } from './html/words.ts'
import { nameReport } from './outlets.ts'
import { storyTitle } from './summary.ts'

/** Sets a brief as one self-contained page: no network, nothing runs or is styled but its own script and style sheet. */
export function renderHtml(
  brief: Brief,
  reports: readonly Report[],
  options: { readonly full: boolean },
): string {
  const level = brief.stories.length > 1 ? 2 : 1
  const views = brief.stories.map((story, index) =>
    makeView(story, reports, { number: index + 1, full: options.full, level, piece: false, light: false }),
  )
  const title = views.length === 1 ? `${storyTitle(views[0]!.story).text} – ${LABELS.brief}` : LABELS.brief
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#brief">${LABELS['skip to brief']}</a>
<div class="page">
<header class="masthead"><p class="wordmark">${LABELS.brief}</p></header>
${contentsHtml(views)}
<main id="brief" tabindex="-1">
${level === 2 && html`<h1>${views.length} ${LABELS.stories}</h1>`}
${views.length === 0 && html`<h1>${LABELS['no report']}</h1>`}
${views.map(storyHtml)}
${apartHtml(views, brief.apart)}
</main>
${colophonHtml(brief)}
</div>
<p id="status" role="status" class="hidden"></p>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.markup
}

/** How a brief is set as a piece of a larger page. */
export interface FragmentOptions {
  readonly full: boolean
  /** Whether what is folded is left out: it is asked for by the fold's `data-fold` when that is opened. */
  readonly light?: boolean
}

/**
 * Sets the stories of a brief as a piece of a larger page: an `<article class="story">` each, without title and whole texts.
 * Each passage has its place in `data-place`, `report/version/start-end`; anchors are those of the whole page.
 */
export function renderFragment(brief: Brief, reports: readonly Report[], options: FragmentOptions): string {
  const views = makePieces(brief, reports, options)
  return html`${views.map(storyHtml)}${apartHtml(views, brief.apart)}`.markup
}

/** Sets what a fold of the first story holds, by its name in `data-fold`; null where there is no such fold. */
export function renderFold(brief: Brief, reports: readonly Report[], name: string): string | null {
  const [view] = makePieces(brief, reports, { full: false, light: true })
  return view ? (foldedHtml(view, name)?.markup ?? null) : null
}

function makePieces(
  { stories }: Brief,
  reports: readonly Report[],
  { full, light = false }: FragmentOptions,
): readonly View[] {
  return stories.map((story, index) =>
    makeView(story, reports, { number: index + 1, full, level: 1, piece: true, light }),
  )
}

/** The page's content-security policy: nothing is fetched, and only this style sheet and script hold. */
function contentPolicy(): string {
  const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
  return [
    "default-src 'none'",
    `style-src ${hash(STYLE)}`,
    `script-src ${hash(SCRIPT)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

function storyHtml(view: View): Html {
  return html`<article class="story">
${summaryHtml(view)}
<div class="sections">${view.blocks.map(block => sectionHtml(view, block))}</div>
${matrixHtml(view)}
${!view.piece && columnsHtml(view)}
</article>`
}

function apartHtml(views: readonly View[], apart: readonly Apart[]): Html | null {
  const view = views[0]
  if (apart.length === 0 || !view) return null
  const lines = apart.map(
    entry =>
      html`<li class="line"><p class="headline">${phraseHtml(view, nameReport(entry, true))} ${
        entry.headline && html`<bdi class="theirs">${entry.headline.value}</bdi>`
      } <span class="tags"><span class="tag">${LABELS[entry.reason]}</span></span></p></li>`,
  )
  return html`<section class="apart">${headingHtml({ ...view, level: 1 }, 1, 'apart', LABELS['section apart'])}<ul class="lines">${lines}</ul></section>`
}

function colophonHtml({ program, digest }: Brief): Html {
  const models = Object.entries(program.models).map(([name, version]) => html` <bdi>${name} ${version}</bdi>`)
  return html`<footer class="colophon">
<p>${LABELS['promise second']} <span class="words">${LABELS['promise first']}</span> ${LABELS['promise third']}</p>
<p>${LABELS.program} <bdi>${program.name} ${program.version}</bdi>${models.length > 0 && html` · ${LABELS.models}${models}`} · ${LABELS.digest} <span class="figure">${digest.slice(0, 16)}</span></p>
</footer>`
}
