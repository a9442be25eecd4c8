import type { Statement } from '../../find/statements.ts'
import { overlapBags } from '../../match/overlap.ts'
import { tokenFrom, tokensIn } from '../../segment/tree.ts'
import type { Passage } from '../passages.ts'
import { type Bare, type Compared, sameAct, sideOf } from './difference.ts'
import { sameMoment } from './moment.ts'

/** Likeness from which on a missing "not" is worth a look. */
const SAME_BUT_NOT = 0.6
/** Least weight that both share beside the predicate: one rare word. */
const LEAST_WEIGHT = 4

/** Passages of one point that say it, and that say it is not so, at most: enough to find one pair. */
const MOST_HELD = 64

/** One says it, another says that it is not so. */
export function comparePolarity(compared: Compared, passages: readonly Passage[]): Bare[] {
  const denying = passages
    .filter(passage => passage.negated && isAsserted(compared, passage))
    .slice(0, MOST_HELD)
  if (denying.length === 0) return []
  const yes = passages
    .filter(passage => !passage.negated && isAsserted(compared, passage) && !holdsNegation(compared, passage))
    .slice(0, MOST_HELD)
  for (const no of denying) {
    const other = yes.find(passage => isOpposite(compared, no, passage))
    if (other) return [{ kind: 'polarity', update: false, sides: [sideOf([no]), sideOf([other])] }]
  }
  return []
}

const STANDINGS = new Set(['own voice', 'attributed'])
const DOUBTS = new Set(['hedge', 'modal', 'condition', 'question', 'quantifier'])

// "had not won since 1908", "have not yet identified": true until it happened, so no contradiction.
function isAsserted({ analyses, language }: Compared, passage: Passage): boolean {
  const { clauses, sentences, statements, tokens } = analyses[passage.report]!
  const { standing, governors, statement } = clauses[passage.clause]!
  if (
    passage.quoted ||
    passage.hedged ||
    isAsked(statements[statement ?? -1]) ||
    !STANDINGS.has(standing) ||
    governors.some(({ kind }) => DOUBTS.has(kind))
  )
    return false
  const { first, last } = sentences[passage.sentence]!
  const until = tokens.lemma.slice(first, last).some(lemma => language.compare.yet.has(lemma.toLowerCase()))
  return !until && !isPast(tokens.lemma, tokens.head, clauses[passage.clause]!.predicate)
}

// "asked why the guards did not open": that they did not is what the question takes for granted.
function isAsked(statement: Statement | undefined): boolean {
  return statement?.manner === 'ask'
}

/** Auxiliaries stand at most this many tokens before their verb. */
const AUXILIARY_REACH = 5

// "had not won": before something else happened.
function isPast(lemma: readonly string[], head: readonly number[], predicate: number): boolean {
  for (let token = Math.max(0, predicate - AUXILIARY_REACH); token < predicate; token++)
    if (head[token] === predicate && lemma[token] === 'have') return true
  return false
}

// "They chose not to sail": the "not" stands elsewhere, but there it stands.
function holdsNegation({ analyses, language }: Compared, passage: Passage): boolean {
  const { lemma } = analyses[passage.report]!.tokens
  const { first, last } = tokensIn(analyses[passage.report]!, passage)
  return lemma.slice(first, last).some(word => language.statements.negations.includes(word.toLowerCase()))
}

// "The Rovers didn't and the Harriers won": what did not happen is not the winning.
function negatesVerb({ analyses }: Compared, { report, clause }: Passage): boolean {
  const { clauses, tokens } = analyses[report]!
  const { governors, predicate } = clauses[clause]!
  const negation = governors.find(({ kind }) => kind === 'negation')
  const at = negation ? tokenFrom(analyses[report]!, negation.start) : predicate
  const between = tokens.tag.slice(Math.min(at, predicate), Math.max(at, predicate))
  return !between.includes('CCONJ')
}

function isOpposite(compared: Compared, no: Passage, yes: Passage): boolean {
  const { analyses, vocabulary } = compared
  if (yes.report === no.report || !negatesVerb(compared, no) || !sameAct(no, yes)) return false
  const overlap = overlapBags(no.bag, yes.bag, vocabulary.weight)
  const beside = overlap.shared.filter(term => term !== no.predicate)
  const weight = beside.reduce((sum, term) => sum + vocabulary.weight(term), 0)
  return overlap.cosine >= SAME_BUT_NOT && weight >= LEAST_WEIGHT && sameMoment(analyses, no, yes)
}
