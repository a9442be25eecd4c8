import type { Evidence, Quote } from '../../brief.ts'
import type { Phrase, Word } from '../phrase.ts'
import { splitFocus } from '../terminal.ts'
import { type Html, html, join } from './markup.ts'
import { entryId, languageOf, type View } from './view.ts'

/** A phrase as markup: words of reports apart from the program's own, isolated from its direction. */
export function phraseHtml(view: View, phrase: Phrase): Html {
  const pieces = phrase.map(
    (word, index) => html`${index > 0 && !/^[,:]/.test(word.text) ? ' ' : ''}${wordHtml(view, word)}`,
  )
  return join(pieces, '')
}

/** Phrases as a quiet line, with points between them. */
export function tagsHtml(view: View, phrases: readonly Phrase[]): Html | null {
  if (phrases.length === 0) return null
  return html`<span class="tags">${phrases.map(phrase => html`<span class="tag">${phraseHtml(view, phrase)}</span> `)}</span>`
}

/** The exact words of an evidence; what the line is about is set apart. */
export function evidenceHtml(view: View, { report, exact, start, focus }: Evidence): Html {
  const pieces = splitFocus(exact, start, focus).map(piece =>
    piece.focus ? html`<b>${piece.text}</b>` : html`${piece.text}`,
  )
  return html`<span class="words" dir="auto" lang="${languageOf(view, report)}">${pieces}</span>`
}

/** Exact words that are to be read with a passage. */
export function quoteHtml(view: View, { report, exact }: Quote): Html {
  return html`<span class="words" dir="auto" lang="${languageOf(view, report)}">${exact}</span>`
}

function wordHtml(view: View, word: Word): Html {
  switch (word.kind) {
    case 'label':
      return html`<span class="own">${word.text}</span>`
    case 'figure':
      return html`<span class="figure">${word.text}</span>`
    case 'outlet':
      return html`<bdi class="outlet">${word.text}</bdi>`
    case 'theirs':
      return html`<bdi class="theirs">${word.text}</bdi>`
    case 'date':
      return dateHtml(word.text, word.edtf)
    case 'address':
      return html`<a class="address" href="${word.text}" rel="noreferrer noopener">${word.text}</a>`
    case 'opens':
      return html`<a href="#${entryId(view, word.section, word.rank)}">${word.text}</a>`
  }
}

// A day is plain enough as it is; what is vaguer shows its EDTF too, which is the precise form.
function dateHtml(text: string, edtf: string): Html {
  if (text === edtf) return html`<span class="edtf">${edtf}</span>`
  const time = /^\d{4}-\d{2}-\d{2}$/.test(edtf)
    ? html`<time datetime="${edtf}">${text}</time>`
    : html`<span class="date">${text}</span>`
  return html`${time} <span class="edtf">${edtf}</span>`
}
