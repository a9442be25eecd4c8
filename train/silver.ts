import { segmenting } from '../src/language/en/segmenting.ts'
import { ROOT } from '../src/neural/arcs.ts'
import type { Part } from '../src/read/report.ts'
import { describeTokens } from '../src/segment/features.ts'
import { splitSentences } from '../src/segment/sentences.ts'
import { type ReadingModel, readSentences } from '../src/segment/syntax.ts'
import { splitTokens, type TokenSpans } from '../src/segment/tokens.ts'
import type { Corpus } from './corpus.ts'
import type { Text } from './texts.ts'

/** Shorter sentences are headings, longer ones lists. */
const [SHORTEST, LONGEST] = [4, 60]

/** Reads texts with several models together, so that another may learn from what they agree on. */
export function readSilver(texts: readonly Text[], models: readonly ReadingModel[]): Corpus {
  const { text, tokens, sentences, documents } = layTexts(texts)
  const columns = describeTokens(text, tokens)
  const { tags, heads, relations } = readSentences(models, columns, sentences)
  for (const [first, last] of sentences) {
    for (let i = first; i < last; i++) heads[i] = heads[i]! < 0 ? ROOT : heads[i]! - first
  }
  return { text, tokens, columns, tags, heads, relations, sentences, documents }
}

function layTexts(texts: readonly Text[]): Pick<Corpus, 'text' | 'tokens' | 'sentences' | 'documents'> {
  const text = texts.flat().join('\n')
  const tokens: TokenSpans = { start: [], end: [] }
  const sentences: (readonly [number, number])[] = []
  const documents: number[] = []
  let at = 0
  for (const [document, paragraphs] of texts.entries()) {
    const parts = paragraphs.map((paragraph): Part => {
      at += paragraph.length + 1
      return { kind: 'paragraph', start: at - paragraph.length - 1, end: at - 1 }
    })
    for (const { start, end } of splitSentences(text, parts, segmenting, -1)) {
      const first = tokens.start.length
      splitTokens(text, start, end, segmenting, tokens)
      const last = tokens.start.length
      if (last - first < SHORTEST || last - first > LONGEST) {
        tokens.start.length = first
        tokens.end.length = first
        continue
      }
      sentences.push([first, last])
      documents.push(document)
    }
  }
  return { text, tokens, sentences, documents }
}
