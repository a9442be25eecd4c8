import type { Tokens } from '../../segment/segmented.ts'
import type { Stretch } from './draft.ts'
import { endsIn, extendOf, isHead, isPlural, isPossessive, nounLemma, phraseStart } from './phrases.ts'
import type { View } from './view.ts'

/** A role that the words beside a name give it. */
export interface Role extends Stretch {
  /** Token index of the noun that names the role. */
  readonly head: number
  readonly lemma: string
  readonly kind: 'person' | 'organisation' | 'place' | 'law' | 'event'
}

/** The role right before a name, without comma: "the justice minister Mara Silva", "the gang Tren de Orro". */
export function roleBefore(view: View, name: Stretch): Role | null {
  const head = name.first - 1
  if (head < 0 || view.sentence[head] !== view.sentence[name.first]) return null
  const role = roleAt(view, head)
  if (!role) return null
  const first = phraseStart(view, head)
  // “Mara's brother Tomás”: the phrase may hold another name, “the Orro party Silva founded” must not
  return view.parsed && !dependsOn(view, head, name) ? null : { ...role, first, last: head + 1, head }
}

function dependsOn({ segmented: { tokens } }: View, head: number, name: Stretch): boolean {
  for (let i = name.first; i < name.last; i++) {
    if (tokens.head[i] === head || tokens.head[head] === i || sharePlace(tokens, head, i)) return true
  }
  return false
}

const PLACES: ReadonlySet<string> = new Set([
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'conj',
  'appos',
])

/**
 * “met the trader Mara Silva”: neighbours that a tree hangs side by side in one place are one phrase; so is a name that
 * it takes for an adverbial, since no preposition stands before it.
 */
function sharePlace({ head, relation }: Tokens, a: number, b: number): boolean {
  const same = relation[a] === relation[b] || relation[b] === 'obl'
  return head[a]! >= 0 && head[a] === head[b] && same && PLACES.has(relation[a]!)
}

/** The role after a name and a comma: "Mara Silva, the mayor of Tessel,". */
export function roleAfter(view: View, name: Stretch): Role | null {
  const sentence = view.segmented.sentences[view.sentence[name.first]!]!
  let at = name.last
  if (view.word[at] !== ',' || at + 1 >= sentence.last) return null
  at = skipAge(view, at + 1, sentence.last)
  const head = findRoleHead(view, at, sentence.last)
  if (head < 0) return null
  const role = roleAt(view, head)
  if (!role || isPlural(view, head)) return null
  const last = extendOf(view, head + 1, view.words.joints.titleLinks)
  return endsThere(view, last, sentence.last) || isClosedByParticiple(view, at, last)
    ? { ...role, first: at, last, head }
    : null
}

/** The kind of what a name stands beside as an apposition: "its insurer, Orro Mutual," and "the capital, Port Sanna,". */
export function kindBefore(view: View, name: Stretch): Role['kind'] | null {
  const comma = name.first - 1
  if (view.word[comma] !== ',' || !/^[,.;)]$/.test(view.word[name.last] ?? '')) return null
  if (comma < 2 || view.sentence[comma - 1] !== view.sentence[name.first]) return null
  const role = roleAt(view, comma - 1)
  if (!role || isPlural(view, comma - 1)) return null
  if (view.shape[comma - 1] !== 'small' && !view.words.titles.has(view.lower[comma - 1]!)) return null
  const first = phraseStart(view, comma - 1)
  const { words, lower, segmented } = view
  const definite = words.definite.has(lower[first]!) || words.possessives.has(lower[first]!)
  return definite || segmented.tokens.tag.slice(first, comma).includes('PART') ? role.kind : null
}

/** , 34, */
function skipAge({ word }: View, at: number, last: number): number {
  return /^\d{1,3}$/.test(word[at]!) && word[at + 1] === ',' && at + 2 < last ? at + 2 : at
}

/** Whether a name is followed by an age between commas, as only persons are. */
export function hasAge({ word }: View, name: Stretch): boolean {
  return (
    word[name.last] === ',' &&
    /^\d{1,2}$/.test(word[name.last + 1] ?? '') &&
    /^[,.]$/.test(word[name.last + 2] ?? '')
  )
}

/** The age of somebody that stands behind the name: “Mara Silva, 51,”, “Mara Silva (51)”; null where there is none. */
export function ageAfter(view: View, name: Stretch): Stretch | null {
  const at = name.last + 1
  const bracketed =
    view.word[name.last] === '(' && /^\d{1,2}$/.test(view.word[at] ?? '') && view.word[at + 1] === ')'
  return bracketed || hasAge(view, name) ? { first: at, last: at + 1 } : null
}

const INSIDE: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'DET', 'NUM', 'PART', 'ADV'])

/** The first noun from `at` on that heads a phrase, if no word in between breaks the phrase; else -1. */
function findRoleHead(view: View, at: number, last: number): number {
  const { tag } = view.segmented.tokens
  for (let i = at; i < Math.min(last, at + 12); i++) {
    if (tag[i] === 'NOUN' && isHead(view, i) && !isPossessive(view, i + 1)) return i
    const possessive = i === at && view.words.possessives.has(view.lower[i]!)
    const hyphen = view.word[i] === '-' && view.glued[i]
    if (!INSIDE.has(tag[i]!) && !possessive && !hyphen) return -1
    if (tag[i] === 'PROPN' && view.words.titles.has(view.lower[i]!) && tag[i + 1] !== 'PROPN') return i
  }
  return -1
}

/** An apposition ends in a stop or comma, or in the relative clause that goes with it; else it begins a clause or a list. */
function endsThere(view: View, end: number, last: number): boolean {
  if (end >= last) return true
  const word = view.lower[end]!
  return /^[,.;:)—–?!”"]$/.test(word) || view.words.joints.relatives.has(word)
}

/** Orro-Vane, a contractor based in Port Sanna: with an indefinite article a participle may follow. */
function isClosedByParticiple(
  { segmented: { tokens }, words, lower }: View,
  first: number,
  end: number,
): boolean {
  return (
    words.indefinite.has(lower[first]!) &&
    tokens.tag[end] === 'VERB' &&
    endsIn(lower[end]!, words.endings.reduced)
  )
}

const BEFORE_NOUN: ReadonlySet<string> = new Set(['DET', 'NUM', 'ADJ'])

/** “Officials alleged …”, “the 30 deportees”: a plural of people that stands where a noun must, whatever the tagger takes it for. */
export function mustBeGroup(view: View, i: number): boolean {
  const lower = view.lower[i] ?? ''
  if (!lower.endsWith(view.words.endings.plural) || isPossessive(view, i + 1)) return false
  const lemma = lower.slice(0, -1)
  if (!view.words.roles.has(lemma) && !view.words.people.has(lemma)) return false
  return (
    view.opening[i]! ||
    (view.sentence[i - 1] === view.sentence[i] && BEFORE_NOUN.has(view.segmented.tokens.tag[i - 1]!))
  )
}

/** The role that the noun at `i` names, if it is one. */
export function roleAt(view: View, i: number): Pick<Role, 'lemma' | 'kind'> | null {
  const { words } = view
  const { tag } = view.segmented.tokens
  if (tag[i] !== 'NOUN' && tag[i] !== 'PROPN' && !mustBeGroup(view, i)) return null
  const creed =
    view.word[i]!.endsWith(view.words.endings.plural) && words.creeds.has(view.word[i]!.slice(0, -1))
  if (creed) return { lemma: view.lower[i]!.slice(0, -1), kind: 'person' }
  if (view.shape[i] !== 'small' && !view.opening[i] && !words.titles.has(view.lower[i]!)) return null
  const lemma = nounLemma(view, i)
  if (words.roles.has(lemma) || words.people.has(lemma)) return { lemma, kind: 'person' }
  if (words.organisations.has(lemma)) return { lemma, kind: 'organisation' }
  if (words.sites.has(lemma)) return { lemma, kind: 'place' }
  if (words.laws.has(lemma)) return { lemma, kind: 'law' }
  return words.events.has(lemma) ? { lemma, kind: 'event' } : null
}
