import type { Analysis } from '../../find/analysis.ts'
import type { Language } from '../../language/language.ts'

/** Tokens behind a word among which what it denies stands. */
const REACH = 8

/** Tokens of a sentence of which it is said that they are not so: "did not open", "found no trace", "refused to leave". */
export function findNegated(
  analysis: Analysis,
  { first, last }: { readonly first: number; readonly last: number },
  language: Language,
): Set<number> {
  const { lemma, head } = analysis.tokens
  const found = new Set<number>()
  for (let token = first; token < last; token++) {
    const word = lemma[token]!.toLowerCase()
    if (isNegation(word, language)) for (const each of deniedBy(analysis, token)) found.add(each)
    else if (language.compare.refusing.has(word))
      for (let at = token + 1; at < Math.min(last, token + REACH); at++) if (head[at] === token) found.add(at)
  }
  for (const verb of [...found]) for (const object of objectsOf(analysis, verb, last)) found.add(object)
  return found
}

/** Whether a lemma denies what it belongs to. */
export function isNegation(lemma: string, { statements }: Language): boolean {
  return statements.negations.includes(lemma)
}

const ARGUMENTS = new Set(['obj', 'nsubj', 'nsubj:pass', 'root'])

// "no trace was found": neither the trace nor the finding.
function deniedBy({ tokens: { head, relation } }: Analysis, token: number): number[] {
  const above = head[token]!
  if (above < 0) return [token]
  const verb = relation[token] === 'det' && ARGUMENTS.has(relation[above]!) ? head[above]! : -1
  return verb < 0 ? [above] : [above, verb]
}

function objectsOf({ tokens: { head, relation, tag } }: Analysis, verb: number, last: number): number[] {
  if (tag[verb] !== 'VERB') return []
  const found: number[] = []
  for (let at = verb + 1; at < Math.min(last, verb + REACH); at++)
    if (head[at] === verb && relation[at] === 'obj') found.push(at)
  return found
}
