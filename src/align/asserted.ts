import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import type { Passage } from './passages.ts'
import { headOf, relationOf } from './subject.ts'

/**
 * How the clause of an act puts it: as what is or was done, as what is not done, or as what only may, shall or should
 * be; null where it asserts nothing at all ("what caused the crash", "identifying microbes takes days").
 */
export type Mood = 'done' | 'not done' | 'open'

/** The mood of what a passage says. */
export function moodOf(
  analysis: Analysis,
  { clause, act }: Pick<Passage, 'clause' | 'act'>,
  language: Language,
): Mood | null {
  const { standing, governors, predicate } = analysis.clauses[clause]!
  // "by using missiles": of a noun, that of its verb.
  const token = act.isNoun ? predicate : act.token
  const kinds = new Set(governors.map(({ kind }) => kind))
  if (kinds.has('question') || isNamed(analysis, token)) return null
  if (standing === 'planned' || standing === 'conditional' || OPEN.some(kind => kinds.has(kind)))
    return 'open'
  const above = moodAbove(analysis, token, clause, language)
  if (above !== 'done') return above
  return kinds.has('negation') ? 'not done' : 'done'
}

const OPEN = ['modal', 'condition', 'hedge'] as const

// "Identifying microbes takes days", "looking into what caused the crash": the act is spoken of, not told.
function isNamed(analysis: Analysis, token: number): boolean {
  const { relation, penn } = analysis.tokens
  if (relation[token]!.startsWith('csubj')) return true
  // "a firm in the business of founding companies"
  if (relation[token] === 'acl' && penn[token] === 'VBG' && markOf(analysis, token) !== null) return true
  if (relation[token] !== 'ccomp' && relation[token] !== 'advcl') return false
  return childrenNear(analysis, token).some(
    child => penn[child] === 'WP' && relationOf(analysis, child).startsWith('nsubj'),
  )
}

/** Steps up to the verb that an act is done or left undone by: "was forced to begin to pay". */
const MOST_STEPS = 3

// "tried to land", "a plan to land", "kept it from landing": whether it landed is open or denied.
function moodAbove(analysis: Analysis, token: number, clause: number, { compare }: Language): Mood {
  const { relation, lemma } = analysis.tokens
  let at = token
  for (let step = 0; step < MOST_STEPS; step++) {
    const above = headOf(analysis, at)
    if (above < 0) return 'done'
    const governor = lemma[above]!.toLowerCase()
    const mark = markOf(analysis, at)
    if (mark !== null && compare.undoing.has(lemma[mark]!.toLowerCase())) return 'not done'
    if (mark !== null && analysis.tokens.tag[mark] === 'PART') {
      if (!compare.achieving.has(governor)) return 'open'
    } else if (!DEPENDS.has(relation[at]!) && !isMeans(analysis, at, mark, compare.means)) return 'done'
    const own = relation[at] === 'conj' ? 'done' : moodOfVerb(analysis, above, clause)
    if (own !== 'done') return own
    at = above
  }
  return 'done'
}

const DEPENDS = new Set(['conj', 'xcomp'])

/** Clauses before and after one among which the one it depends on is looked for. */
const NEAR_CLAUSES = 6

// "cannot get it approved"
function moodOfVerb({ clauses }: Analysis, verb: number, near: number): Mood {
  const clause = clauses
    .slice(Math.max(0, near - NEAR_CLAUSES), near + NEAR_CLAUSES)
    .find(({ predicate }) => predicate === verb)
  const kinds = new Set(clause?.governors.map(({ kind }) => kind))
  return OPEN.some(kind => kinds.has(kind)) ? 'open' : kinds.has('negation') ? 'not done' : 'done'
}

// "They must not launch it by using a missile": a participle is done as far as what it belongs to is.
function isMeans(
  { tokens }: Analysis,
  token: number,
  mark: number | null,
  means: ReadonlySet<string>,
): boolean {
  if (tokens.relation[token] !== 'advcl' || tokens.penn[token] !== 'VBG') return false
  return mark === null || means.has(tokens.lemma[mark]!.toLowerCase())
}

function markOf(analysis: Analysis, token: number): number | null {
  return (
    childrenNear(analysis, token).find(child => child < token && relationOf(analysis, child) === 'mark') ??
    null
  )
}

/** Tokens around a predicate among which the words that open its clause are looked for. */
const NEAR = 12

function childrenNear(analysis: Analysis, token: number): number[] {
  const { head } = analysis.tokens
  const found: number[] = []
  for (let at = Math.max(0, token - NEAR); at < Math.min(head.length, token + NEAR); at++)
    if (head[at] === token) found.push(at)
  return found
}
