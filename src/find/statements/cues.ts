import type { CueGroup, Manner, StatementWords } from '../../language/statements.ts'
import type { Span } from '../../text/span.ts'
import type { Phrase } from '../attributions/phrases.ts'
import { isAttributive } from './attributive.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  headOf,
  headOfRange,
  isPassive,
  lemmaOf,
  relationOf,
  spanOf,
  tagOf,
  wordOf,
} from './grammar.ts'

/** A verb that may mark an attribution, with all that its lemma can take. */
export interface Cue {
  readonly token: number
  readonly lemma: string
  readonly groups: readonly CueGroup[]
  readonly manner: Manner
  /** The verb with its auxiliaries, adverbs and particles: "has also pointed out". */
  readonly span: Span
  readonly negated: boolean
  readonly passive: boolean
  /** All lemmas that can be cues. */
  readonly table: CueTable
  /** The verb that passes on its subject: "refused" in "refused to say". */
  readonly control: number | null
}

/** Lemma to groups, ready for look-up. */
export type CueTable = ReadonlyMap<string, readonly CueGroup[]>

/** Makes the look-up of a list of cue groups. */
export function tabulateCues(groups: readonly CueGroup[]): CueTable {
  const table = new Map<string, CueGroup[]>()
  for (const group of groups) {
    for (const lemma of group.lemmas) {
      const entries = table.get(lemma)
      if (entries) entries.push(group)
      else table.set(lemma, [group])
    }
  }
  return table
}

/** Finds the verbs that can be cues, in the order of the text. */
export function findCues(grammar: Grammar, words: StatementWords): readonly Cue[] {
  const table = tabulateCues(words.verbs)
  const cues: Cue[] = []
  for (let token = 0; token < grammar.tokens.start.length; token++) {
    const lemma = cueLemma(grammar, words, table, token)
    if (lemma !== null) cues.push(readCue(grammar, words, token, table, lemma))
  }
  return cues
}

/** The lemma of a cue; forms such as “said” are never anything else, whatever their tag. */
function cueLemma(grammar: Grammar, words: StatementWords, table: CueTable, token: number): string | null {
  const lemma = lemmaIn(grammar, words, table, token)
  if (lemma === null || isAttributive(grammar, token)) return null
  return words.otherwise[lemmaOf(grammar, token)]?.includes(wordOf(grammar, token + 1)) ? null : lemma
}

function lemmaIn(grammar: Grammar, words: StatementWords, table: CueTable, token: number): string | null {
  const sure = words.forms[wordOf(grammar, token)]
  if (sure !== undefined) return sure
  if (tagOf(grammar, token) !== 'VERB') return messageLemma(grammar, words, table, token)
  const lemma = lemmaOf(grammar, token)
  if (table.has(lemma)) return lemma
  // A table of lemmas has holes: “declin” is “decline”.
  return table.has(`${lemma}e`) ? `${lemma}e` : null
}

/** “a video statement warning, “…”” — a noun by its tag, but it says what the statement says. */
function messageLemma(
  grammar: Grammar,
  words: StatementWords,
  table: CueTable,
  token: number,
): string | null {
  const after = stemAfterPronoun(grammar, table, token)
  if (after !== null) return after
  const stem = /^(\p{L}{3,})ing$/u.exec(wordOf(grammar, token))?.[1]
  if (stem === undefined || !words.messages.includes(lemmaOf(grammar, token - 1))) return null
  if (!/^(?:,|:|that|“|")$/.test(wordOf(grammar, token + 1))) return null
  return table.has(stem) ? stem : table.has(`${stem}e`) ? `${stem}e` : null
}

/** “men he claims are members” — no noun stands behind “he”. */
function stemAfterPronoun(grammar: Grammar, table: CueTable, token: number): string | null {
  if (!/^(?:he|she|it|they|who)$/.test(wordOf(grammar, token - 1))) return null
  const word = wordOf(grammar, token)
  const stems = [word.replace(/s$/, ''), word.replace(/ed$/, ''), word.replace(/d$/, '')]
  return stems.find(stem => stem !== word && table.has(stem)) ?? null
}

function readCue(
  grammar: Grammar,
  words: StatementWords,
  token: number,
  table: CueTable,
  lemma: string,
): Cue {
  const groups = table.get(lemma) ?? []
  const control = findControl(grammar, words, token)
  const negative = control !== null && words.control[lemmaOf(grammar, control)] === 'negative'
  const negated = isNegated(grammar, words, token) || (control !== null && isNegated(grammar, words, control))
  return {
    token,
    lemma,
    groups,
    manner: negative ? 'decline' : (groups[0]?.manner ?? 'say'),
    table,
    span: spanCue(grammar, control ?? token, token),
    negated: negated || negative,
    passive: (isPassive(grammar, token) && control === null) || isAccused(grammar, token, groups),
    control,
  }
}

/** “Brandt, a docker | accused of | theft” — who accuses has an object; without one the words say who is accused. */
function isAccused(grammar: Grammar, token: number, groups: readonly CueGroup[]): boolean {
  const past = /^(?:VBN|VBD)$/.test(grammar.tokens.penn[token] ?? '')
  const next = wordOf(grammar, token + 1)
  return past && groups.some(group => group.manner === 'accuse' && group.prepositions?.includes(next))
}

function findControl(grammar: Grammar, words: StatementWords, token: number): number | null {
  if (relationOf(grammar, token) !== 'xcomp') return null
  const to = childrenOf(grammar, token, 'mark').some(mark => wordOf(grammar, mark) === 'to')
  const head = headOf(grammar, token)
  // “The council wants him to promise” — he would promise, not the council.
  if (head >= 0 && childOf(grammar, head, 'obj', 'iobj') !== undefined) return null
  return to && head >= 0 && head < token && words.control[lemmaOf(grammar, head)] ? head : null
}

/** Whether a verb has a negation of its own: "did not say", "never said". */
export function isNegated(grammar: Grammar, words: StatementWords, token: number): boolean {
  return childrenOf(grammar, token, 'advmod', 'aux', 'cc:preconj', 'det').some(
    // “said she would | not |.” — what stands behind a cue belongs to what is said.
    child =>
      child < token &&
      words.negations.includes(wordOf(grammar, child)) &&
      standsBeside(grammar, child, token),
  )
}

/** “We will not,” he replied — a mark parts the negation from the verb. */
function standsBeside(grammar: Grammar, child: number, token: number): boolean {
  for (let at = Math.min(child, token); at < Math.max(child, token); at++)
    if (tagOf(grammar, at) === 'PUNCT') return false
  return true
}

const JOINED = new Set(['aux', 'aux:pass', 'advmod', 'compound:prt'])

/** “has repeatedly said”, “pointed out” — what stands beside the verb and belongs to it. */
function spanCue(grammar: Grammar, head: number, token: number): Span {
  let first = head
  while (first > 0 && isJoined(grammar, first - 1, head)) first--
  let last = token
  const particle = childOf(grammar, token, 'compound', 'compound:prt')
  if (particle === token + 1) last = particle
  return spanOf(grammar, { first, last })
}

function isJoined(grammar: Grammar, token: number, verb: number): boolean {
  if (headOf(grammar, token) !== verb || !JOINED.has(relationOf(grammar, token))) return false
  // “However, she said” — an adverb with words of its own is a phrase, not a part of the verb.
  return (grammar.children[token] ?? []).length === 0 && tagOf(grammar, token) !== 'SCONJ'
}

/** “has not been able to | verify | it”: the first word that the lists know, else the one that the others hang from. */
export function wordOfSaying(grammar: Grammar, table: CueTable, { first, last }: Phrase): number {
  for (let token = first; token < last; token++) if (table.has(lemmaOf(grammar, token))) return token
  return headOfRange(grammar, first, last)
}
