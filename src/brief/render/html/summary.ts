import { LABELS } from '../../labels.ts'
import { outletOf } from '../outlets.ts'
import { storyTitle, summaryCounts, summaryDay, summaryGaps } from '../summary.ts'
import { type Html, html } from './markup.ts'
import { passageHtml } from './passage.ts'
import { entryId, languageOf, type View } from './view.ts'
import { phraseHtml, tagsHtml } from './words.ts'

/** The head of a story: its headline, how many reports of how many groups, what is not known, and the day. */
export function summaryHtml(view: View): Html {
  const { story } = view
  const gaps = summaryGaps(story)
  const evidence = view.full ? story.summary.evidence : story.summary.evidence.slice(0, 1)
  return html`<header class="summary" id="${entryId(view, 'summary', 1)}">
${!view.piece && titleHtml(view)}
<p class="counts">${summaryCounts(story).map(count => html`<span class="count">${phraseHtml(view, count)}</span> `)}</p>
${gaps.length > 0 && html`<p class="gaps"><span class="label">${LABELS['not established']}:</span> ${tagsHtml(view, gaps)}</p>`}
<p class="day">${phraseHtml(view, summaryDay(story))}</p>
${evidence.length > 0 && html`<div class="passages">${evidence.map(one => passageHtml(view, { outlet: outletOf(view.outlets, one.report), evidence: one, tags: [] }))}</div>`}
</header>`
}

function titleHtml(view: View): Html {
  const title = storyTitle(view.story)
  const report = view.story.reports.find(entry => entry.headline !== null)?.report ?? ''
  const words =
    title.kind === 'label'
      ? html`${title.text}`
      : html`<span class="words" dir="auto" lang="${languageOf(view, report)}">${title.text}</span>`
  return view.level === 1 ? html`<h1>${words}</h1>` : html`<h2 class="storyline">${words}</h2>`
}
