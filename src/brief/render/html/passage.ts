import type { Evidence } from '../../brief.ts'
import { addressOf, cite } from '../../citation.ts'
import { LABELS, type Label } from '../../labels.ts'
import type { Passage } from '../outline.ts'
import { contextOf } from './context.ts'
import { type Html, html } from './markup.ts'
import { isCurrent, languageOf, passageId, type View } from './view.ts'
import { evidenceHtml, phraseHtml, quoteHtml, tagsHtml } from './words.ts'

/** A passage that opens onto its words in the report, with its citation. */
export function passageHtml(view: View, passage: Passage): Html {
  const { evidence } = passage
  return html`<details class="passage"${view.piece && placeHtml(evidence)}><summary>
<span class="from">${phraseHtml(view, passage.outlet)} ${tagsHtml(view, passage.tags)}</span>
<span class="exact">${evidenceHtml(view, evidence)}${evidence.beside.map(
    quote =>
      html`<span class="beside"><span class="label">${LABELS['read with']}</span> ${quoteHtml(view, quote)}</span>`,
  )}</span>
</summary>${openedHtml(view, evidence)}</details>`
}

function placeHtml({ report, version, start, end }: Evidence): Html {
  return html` data-place="${report}/${version}/${start}-${end}"`
}

function openedHtml(view: View, evidence: Evidence): Html {
  const entry = view.entries.get(evidence.report)
  const current = isCurrent(view, evidence)
  const address = entry && current ? addressOf(evidence, entry) : null
  const { before, after } = contextOf(view.reports.get(evidence.report), evidence)
  return html`<div class="opened">
<p class="label">${LABELS['in the report']}</p>
<blockquote class="words" dir="auto" lang="${languageOf(view, evidence.report)}">${before}<mark>${evidence.exact}</mark>${after}</blockquote>
${governorsHtml(view, evidence)}
${entry && html`<p class="citation"><span class="label">${LABELS.citation}</span> <bdi class="cite">${cite(evidence, entry)}</bdi></p>`}
<p class="ways">${entry && html`<button type="button" class="copy" hidden>${LABELS['copy citation']}</button>`}
${!view.piece && current && view.reports.has(evidence.report) && html`<a href="#${passageId(view, evidence.report, evidence)}">${LABELS['show in report']}</a>`}
${address && html`<a href="${address}" rel="noreferrer noopener">${LABELS['on the page']}</a>`}</p>
</div>`
}

function governorsHtml(view: View, evidence: Evidence): Html | null {
  const inside = evidence.governors.filter(({ start, end }) => start >= evidence.start && end <= evidence.end)
  if (inside.length === 0) return null
  const pieces = inside.map(governor => {
    const words = evidence.exact.slice(governor.start - evidence.start, governor.end - evidence.start)
    return html`<span class="tag">${LABELS[governor.kind satisfies Label]} <span class="words" dir="auto" lang="${languageOf(view, evidence.report)}">${words}</span></span>`
  })
  return html`<p class="governors"><span class="label">${LABELS.governed}</span> ${pieces}</p>`
}
