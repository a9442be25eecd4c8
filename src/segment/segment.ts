import type { Language } from '../language/language.ts'
import type { Model } from '../language/model.ts'
import type { Report } from '../read/report.ts'
import type { Note } from '../text/note.ts'
import { cutSentence, SENTENCE_LIMIT } from './cut.ts'
import { describeTokens, hashWord } from './features.ts'
import { lemmatiseTokens } from './lemmas.ts'
import type { Trees } from './moves.ts'
import type { Segmented, Sentence, Tag, Tokens } from './segmented.ts'
import { splitSentences } from './sentences.ts'
import { mendTags, tagTokens } from './tags.ts'
import { splitTokens, type TokenSpans } from './tokens.ts'
import { guideSentence, openParser, parseSentence } from './trees.ts'

/** Splits a report into sentences and tokens with tags, lemmas and dependency trees. */
export function segment(report: Report, language: Language): Segmented {
  const { model } = language
  const notes: Note[] = []
  const spans: TokenSpans = { start: [], end: [] }
  const sentences: Sentence[] = []
  for (const sentence of splitSentences(report.text, report.parts, model.words, endDateline(report))) {
    const first = spans.start.length
    splitTokens(report.text, sentence.start, sentence.end, model.words, spans)
    sentences.push(...cutSentence({ ...sentence, first, last: spans.start.length }, spans, notes))
  }
  return { report, sentences, tokens: analyzeTokens(report.text, spans, sentences, model), notes }
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
): Tokens {
  const size = spans.start.length
  const columns = describeTokens(text, spans, model.classes)
  const tags = new Int32Array(size)
  const trees: Trees = { head: new Int32Array(size), relation: new Int32Array(size) }
  const parser = openParser(model, columns, tags, SENTENCE_LIMIT)
  // One classifier after another over the whole report: the weights of one fit the cache, those of all do not.
  for (const { first, last } of sentences) tagTokens(columns, first, last, model, tags)
  mendTags(columns, new Set(model.words.pasts.map(hashWord)), model, tags)
  const guides = sentences.map(({ first, last }) => guideSentence(parser, first, last, model))
  for (const [i, { first, last }] of sentences.entries()) {
    parseSentence(parser, { first, last, guide: guides[i]! }, model, trees)
  }
  const names = model.tags.map(pair => pair.split(' '))
  const tag = Array.from(tags, index => names[index]![0] as Tag)
  const penn = Array.from(tags, index => names[index]![1]!)
  return {
    ...spans,
    tag,
    penn,
    lemma: lemmatiseTokens(text, spans, tag, penn, { words: model.lemmas, verbs: model.verbs }),
    head: Array.from(trees.head),
    relation: Array.from(trees.relation, index => model.relations[index]!),
  }
}
