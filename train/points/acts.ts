import { type Act, type ActScene, makeAct, openActs } from '../../src/align/acts.ts'
import { joinEntities } from '../../src/align/entities.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import type { Language } from '../../src/language/language.ts'
import { makeVocabulary, type Vocabulary } from '../../src/match/vocabulary.ts'
import { tokensIn } from '../../src/segment/tree.ts'
import type { Span } from '../../src/text/span.ts'
import type { EcbDocument } from '../ecbplus.ts'

/** The acts that the gold mentions of some documents say, and what event each is of. */
export interface GoldActs {
  readonly acts: readonly Act[]
  readonly chains: readonly string[]
  /** For each act the document of its mention and its place among that document's mentions. */
  readonly from: readonly (readonly [number, number])[]
  readonly vocabulary: Vocabulary
}

/** Makes the acts of the gold mentions of documents that are compared with each other. */
export function readGoldActs(
  documents: readonly EcbDocument[],
  analyses: readonly Analysis[],
  language: Language,
): GoldActs {
  const vocabulary = makeVocabulary()
  const { joint } = joinEntities(analyses, language)
  const acts: Act[] = []
  const chains: string[] = []
  const from: [number, number][] = []
  for (const [report, { mentions }] of documents.entries()) {
    const scene: ActScene = openActs(analyses[report]!, report, joint[report]!, language, vocabulary)
    for (const [index, mention] of mentions.entries()) {
      acts.push(makeAct(scene, headToken(analyses[report]!, mention)))
      chains.push(mention.chain)
      from.push([report, index])
    }
  }
  return { acts, chains, from, vocabulary }
}

// The token of a phrase whose head lies outside it.
function headToken(analysis: Analysis, span: Span): number {
  const { first, last } = tokensIn(analysis, span)
  for (let token = first; token < last; token++) {
    const above = analysis.tokens.head[token]!
    if (above < first || above >= last) return token
  }
  return first
}
