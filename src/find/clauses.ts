import type { Language } from '../language/language.ts'
import type { Segmented } from '../segment/segmented.ts'
import type { Span } from '../text/span.ts'
import type { Clause } from './clauses/clause.ts'
import { findGovernors, placeStatements, type Scene } from './clauses/governors.ts'
import { linkSentences } from './clauses/links.ts'
import { isPredicate, spanPredicate } from './clauses/predicates.ts'
import { judgeStanding } from './clauses/standing.ts'
import { readGrammar } from './statements/grammar.ts'
import type { Statement } from './statements.ts'

export type { Clause, Governor, Standing } from './clauses/clause.ts'

/** Finds the predicates of a report, what each stands under, and how the report puts it forward. */
export function findClauses(
  segmented: Segmented,
  statements: readonly Statement[],
  language: Language,
): readonly Clause[] {
  const grammar = readGrammar(segmented)
  const scene: Scene = {
    grammar,
    statements,
    words: language.statements,
    ...placeStatements(grammar, statements),
  }
  const clauses: Clause[] = []
  for (let token = 0; token < grammar.tokens.start.length; token++) {
    if (!isPredicate(grammar, token)) continue
    const governors = findGovernors(scene, token)
    clauses.push({
      ...spanPredicate(grammar, token),
      sentence: grammar.sentenceOf[token] ?? 0,
      predicate: token,
      standing: judgeStanding(scene, token, governors),
      governors,
      statement: scene.holding[token] ?? null,
    })
  }
  return clauses
}

/**
 * Widens a span to whole sentences that hold it and everything that it stands under.
 * A quotation of several sentences comes with all of them and with its cue.
 */
export function extendToGovernors(
  segmented: Segmented,
  statements: readonly Statement[],
  clauses: readonly Clause[],
  span: Span,
): Span {
  const links = linkSentences(segmented, statements, clauses)
  let { start, end } = span
  for (let index = firstSentence(segmented, span.start); index < segmented.sentences.length; index++) {
    const sentence = segmented.sentences[index]
    const link = links[index]
    if (!sentence || !link || sentence.start >= span.end) break
    start = Math.min(start, link.start)
    end = Math.max(end, link.end)
  }
  return { start, end }
}

/** Index of the first sentence that ends after a place. */
function firstSentence({ sentences }: Segmented, place: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}
