import { LABELS } from '../../labels.ts'
import { storyTitle } from '../summary.ts'
import { type Html, html } from './markup.ts'
import { sectionId, type View } from './view.ts'

/** The table of contents of a page. */
export function contentsHtml(views: readonly View[]): Html | null {
  if (views.length === 0) return null
  return html`<nav class="contents" aria-label="${LABELS.contents}">${views.map(
    view =>
      html`${views.length > 1 && html`<p class="words"><bdi>${storyTitle(view.story).text}</bdi></p>`}<ol>${view.blocks.map(
        block =>
          itemHtml(
            sectionId(view, block.section),
            block.title,
            block.lines.filter(line => line.shown || view.full).length,
          ),
      )}${wholeItems(view)}</ol>`,
  )}</nav>`
}

function wholeItems(view: View): Html {
  const { different, several, only } = view.story
  const compared = [...different, ...several, ...only].some(entry => entry.shown || view.full)
  return html`${compared && view.story.reports.length > 1 && itemHtml(sectionId(view, 'matrix'), LABELS.matrix, null)}${
    view.reports.size > 0 && itemHtml(sectionId(view, 'columns'), LABELS['side by side'], null)
  }`
}

function itemHtml(id: string, title: string, count: number | null): Html {
  return html`<li${count === 0 && html` class="empty"`}><a href="#${id}">${title}${count !== null && count > 0 && html` <span class="figure">${count}</span>`}</a></li>`
}
