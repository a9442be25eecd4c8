import { hashSight, type Sight } from '../../src/find/attributions/features.ts'
import { numberSentences } from '../../src/find/attributions/labels.ts'
import { type Phrases, ROLES } from '../../src/find/attributions/phrases.ts'
import { cutChunks } from '../../src/find/labelling/net.ts'
import type { Segmented } from '../../src/segment/segmented.ts'
import { tokensIn } from '../../src/segment/tree.ts'
import type { Span } from '../../src/text/span.ts'
import type { Lesson, Marked } from '../labelling/lessons.ts'

/** Makes a lesson of a report and what its annotators marked. */
export function makeLesson(sight: Sight, annotations: readonly (readonly Phrases[])[]): Lesson {
  const { tokens, sentences } = sight.segmented
  return {
    features: hashSight(sight),
    heads: tokens.head,
    sentenceOf: numberSentences(sentences),
    vectors: sight.vectors,
    chunks: cutChunks(sentences),
    annotations: annotations.map(list => markTokens(sight.segmented, list)),
  }
}

function markTokens(segmented: Segmented, list: readonly Phrases[]): Marked {
  const labels = new Int32Array(segmented.tokens.start.length)
  const links = new Map<number, number>()
  // Where phrases of two attributions overlap, a cue stands before a source, a source before a content.
  for (const role of ['content', 'source', 'cue'] as const) {
    for (const phrases of list) {
      for (const span of phrases[role]) {
        const { first, last } = tokensIn(segmented, span)
        for (let i = first; i < last; i++) labels[i] = 2 * ROLES.indexOf(role) + (i === first ? 1 : 2)
      }
    }
  }
  for (const { source, cue, content } of list) {
    const [said] = cue
    if (!said) continue
    const firstOf = (span: Span) => tokensIn(segmented, span).first
    const at = firstOf(said)
    links.set(at, source[0] ? firstOf(source[0]) : -1)
    for (const span of content) links.set(firstOf(span), at)
  }
  return { labels, links }
}
