import type { Language } from '../language/language.ts'
import type { Model } from '../language/model.ts'
import type { Report } from '../read/report.ts'
import type { Note } from '../text/note.ts'
import { cutSentence } from './cut.ts'
import { describeTokens, hashWord } from './features.ts'
import { lemmatiseTokens } from './lemmas.ts'
import type { Segmented, Sentence, Tag, Tokens } from './segmented.ts'
import { splitSentences } from './sentences.ts'
import { readSentences, type Vectors } from './syntax.ts'
import { mendTags } from './tags.ts'
import { splitTokens, type TokenSpans } from './tokens.ts'

/** A report with its sentences and tokens, and what the net made of these. */
export interface Seen extends Segmented {
  readonly vectors: Vectors
}

/** Splits a report into sentences and tokens with tags, lemmas and dependency trees. */
export function segment(report: Report, language: Language): Seen {
  const { model } = language
  const notes: Note[] = []
  const spans: TokenSpans = { start: [], end: [] }
  const sentences: Sentence[] = []
  for (const sentence of splitSentences(report.text, report.parts, model.words, endDateline(report))) {
    const first = spans.start.length
    splitTokens(report.text, sentence.start, sentence.end, model.words, spans)
    sentences.push(...cutSentence({ ...sentence, first, last: spans.start.length }, spans, notes))
  }
  return { report, sentences, notes, ...analyzeTokens(report.text, spans, sentences, model) }
}

/** Code units after the place of a dateline within which its dash stands. */
const DATELINE_REACH = 90

// "HARBOUR CITY, March 3 (Agency) — The bridge fell.": the bridge is the subject, not the city.
function endDateline({ text, place }: Report): number {
  if (place?.from !== 'dateline' || !place.span) return -1
  const dash = /(?:--|[—–-])\s/.exec(text.slice(place.span.end, place.span.end + DATELINE_REACH))
  return dash ? place.span.end + dash.index + dash[0].length : -1
}

function analyzeTokens(
  text: string,
  spans: TokenSpans,
  sentences: readonly Sentence[],
  model: Model,
): Pick<Seen, 'tokens' | 'vectors'> {
  const columns = describeTokens(text, spans)
  const bounds = sentences.map(({ first, last }) => [first, last] as const)
  const { tags, heads, relations, vectors } = readSentences([model], columns, bounds)
  mendTags(columns, new Set(model.words.pasts.map(hashWord)), model, tags)
  const names = model.tags.map(pair => pair.split(' '))
  const tag = Array.from(tags, index => names[index]![0] as Tag)
  const penn = Array.from(tags, index => names[index]![1]!)
  const tokens: Tokens = {
    ...spans,
    tag,
    penn,
    lemma: lemmatiseTokens(text, spans, tag, penn, { words: model.lemmas, verbs: model.verbs }),
    head: Array.from(heads),
    relation: Array.from(relations, index => model.relations[index]!),
  }
  return { tokens, vectors }
}
