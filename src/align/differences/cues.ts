import type { Analysis } from '../../find/analysis.ts'
import type { Manner, Statement } from '../../find/statements.ts'
import type { Language } from '../../language/language.ts'
import { sentenceAt } from '../../segment/tree.ts'
import type { Place } from '../place.ts'
import type { JointStatement, Saying } from '../sayings.ts'
import { alignWords } from '../wording.ts'
import { type Bare, type Compared, sideOf } from './difference.ts'
import { placeOf } from './sayings.ts'

/** Manners that say more of a quotation than that it was said. */
const TELLING: ReadonlySet<Manner> = new Set([
  'accuse',
  'claim',
  'deny',
  'threaten',
  'criticise',
  'confirm',
  'demand',
])
/** Manners that say nothing more. */
const PLAIN: ReadonlySet<Manner> = new Set(['say'])
/** Prints of one side that are held against those of the other; bounds the work where all print a quotation. */
const MOST_HELD = 32
/** Words inside the marks that two prints must share. */
const LEAST_WORDS = 6

/** How reports put one quotation forward: heard of in one and flat in another, or “admitted” in one and “said” in another. */
export function compareCues(compared: Compared, { sayings }: JointStatement): Bare[] {
  const quoted = sayings.filter(({ nested, words }) => !nested && words.some(({ marked }) => marked))
  const heard = quoted.filter(saying => isHeard(compared, saying))
  const flat = quoted.filter(saying => !isHeard(compared, saying))
  const telling = flat.filter(saying => TELLING.has(statementOf(compared, saying).manner))
  const plain = flat.filter(saying => PLAIN.has(statementOf(compared, saying).manner))
  return [
    ...contrast(
      compared,
      'certainty',
      heard,
      flat.filter(saying => statementOf(compared, saying).cue.length > 0),
    ),
    ...contrast(compared, 'attribution', telling, plain),
  ]
}

// Each side by reports that are not on the other, and only prints of the same words.
function contrast(
  { analyses }: Compared,
  kind: 'certainty' | 'attribution',
  one: readonly Saying[],
  other: readonly Saying[],
): Bare[] {
  const reports = new Set(one.map(({ report }) => report))
  const apart = other.filter(({ report }) => !reports.has(report)).slice(0, MOST_HELD)
  const held = one.slice(0, MOST_HELD)
  const pairs = held.flatMap(a => apart.flatMap(b => (sharesWords(a, b) ? [[a, b] as const] : [])))
  if (pairs.length === 0) return []
  const sides = [0, 1].map(side => sideOf(oneEach(pairs.map(pair => placeOf(analyses, pair[side]!)))))
  return [{ kind, update: false, sides }]
}

// One print a report, the shortest: a cue may be read with more or less around it.
function oneEach(places: readonly Place[]): Place[] {
  const byReport = [...Map.groupBy(places, ({ report }) => report).values()]
  return byReport.map(list => list.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a)))
}

function sharesWords(a: Saying, b: Saying): boolean {
  const shared = alignWords(a.words, b.words).pairs.filter(
    ([i, j]) => a.words[i]!.marked && b.words[j]!.marked,
  )
  return shared.length >= LEAST_WORDS
}

function statementOf({ analyses }: Compared, { report, statement }: Saying): Statement {
  return analyses[report]!.statements[statement]!
}

// "reportedly said": by its cue, or anywhere in the sentence of the cue.
function isHeard(compared: Compared, saying: Saying): boolean {
  const analysis = compared.analyses[saying.report]!
  const { lemma, cue, start } = statementOf(compared, saying)
  if (lemma !== null && compared.language.compare.hearsay.has(lemma)) return true
  return holdsHearsay(analysis, sentenceAt(analysis, cue[0]?.start ?? start), compared.language)
}

function holdsHearsay({ sentences, tokens }: Analysis, index: number, { compare }: Language): boolean {
  const sentence = sentences[index]
  if (!sentence) return false
  return tokens.lemma
    .slice(sentence.first, sentence.last)
    .some(lemma => compare.hearsay.has(lemma.toLowerCase()))
}
