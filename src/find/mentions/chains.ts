import { findModifiers } from './describe.ts'
import type { Draft, Stretch } from './draft.ts'
import type { EntityKind } from './mention.ts'
import { isPossessive, nounLemma } from './phrases.ts'
import { textOf } from './pieces.ts'
import type { View } from './view.ts'

/** What is known of one thing while a report is read: how it was named and described so far. */
export interface Chain {
  kind: EntityKind
  /** Set when it was merged into another. */
  into: number
  /** Its names in small letters, word by word. */
  readonly names: string[][]
  /** Lemmas of titles, roles and descriptions: `minister`. */
  readonly roles: Set<string>
  /** Sorts of things that it is: `prison`. */
  readonly sorts: Set<string>
  readonly modifiers: Set<string>
  readonly plural: boolean
  /** A bare plural that speaks of a kind of people and not of these. */
  readonly generic: boolean
  /** Only guesses say that it is a person. */
  weak: boolean
  /** No other thing of its sort is told apart in the report. */
  sole: boolean
  /** Where the text itself shows it, and what a given name makes likely. */
  pronoun: 'she' | 'he' | 'they' | 'it' | null
  lean: 'she' | 'he' | null
  /** Token at which its name was first printed in this form. */
  readonly first: number
  /** Sentence of the last mention, while reading; -1 before the first. */
  seen: number
}

/** Makes an empty chain for a mention and adds what the mention says. */
export function startChain(view: View, chains: Chain[], draft: Draft, generic = false): number {
  chains.push({
    kind: draft.kind,
    into: -1,
    names: [],
    roles: new Set(),
    sorts: new Set(),
    modifiers: new Set(),
    plural: draft.plural,
    generic,
    weak: draft.weak ?? false,
    sole: false,
    pronoun: null,
    lean: null,
    first: draft.first,
    seen: -1,
  })
  learn(view, chains[chains.length - 1]!, draft)
  return chains.length - 1
}

/** The chain that stands for `index` after merging. */
export function rootOf(chains: readonly Chain[], index: number): number {
  let at = index
  while (at >= 0 && chains[at]!.into >= 0) at = chains[at]!.into
  return at
}

/** Makes `from` part of `to`. */
export function mergeChains(chains: readonly Chain[], from: number, to: number): void {
  const a = rootOf(chains, from)
  const b = rootOf(chains, to)
  if (a === b || a < 0 || b < 0) return
  const source = chains[a]!
  const target = chains[b]!
  source.into = b
  target.weak &&= source.weak
  target.names.push(...source.names)
  for (const part of ['roles', 'sorts', 'modifiers'] as const)
    for (const one of source[part]) target[part].add(one)
  target.pronoun ??= source.pronoun
  target.lean ??= source.lean
}

/** Adds to a chain what a mention of it says. */
export function learn(view: View, chain: Chain, draft: Draft): void {
  chain.weak &&= draft.weak ?? false
  if (draft.lemma && draft.form === 'description') learnRole(view, chain, draft.lemma, draft.modifiers)
  for (const title of draft.titles) learnTitle(view, chain, title)
  if (draft.name) learnName(view, chain, draft, draft.name)
}

function learnRole({ words }: View, chain: Chain, lemma: string, modifiers: readonly string[]): void {
  chain.roles.add(lemma)
  for (const sort of words.sorts.get(lemma) ?? []) chain.sorts.add(sort)
  for (const modifier of modifiers) chain.modifiers.add(modifier)
  const gender = words.gendered.get(lemma)
  if (gender && chain.kind === 'person') chain.pronoun ??= gender
}

/** Every noun of a title counts as a role: "prime minister", "justice minister and deputy mayor". */
function learnTitle(view: View, chain: Chain, title: Stretch): void {
  const modifiers = findModifiers(view, title.first, title.last)
  for (const modifier of modifiers) chain.modifiers.add(modifier)
  const last = titleHead(view, title)
  for (let i = ownStart(view, title); i < last; i++) {
    const lemma = nounLemma(view, i)
    const { words } = view
    if (
      words.roles.has(lemma) ||
      words.titles.has(lemma) ||
      words.organisations.has(lemma) ||
      words.sites.has(lemma)
    )
      learnRole(view, chain, lemma, [])
  }
}

/** “Mr. Orro’s wife Mara”: what stands before the possessive is another's. */
export function ownStart(view: View, title: Stretch): number {
  let own = title.first
  for (let i = title.first; i < title.last; i++) if (isPossessive(view, i)) own = i + 1
  return own
}

/** A title's own nouns stand before its first preposition: "mayor" in "mayor of Tessel and friend of Orro". */
function titleHead({ segmented: { tokens } }: View, title: Stretch): number {
  for (let i = title.first; i < title.last; i++) if (tokens.tag[i] === 'ADP') return i
  return title.last
}

function learnName(view: View, chain: Chain, draft: Draft, name: Stretch): void {
  const { words, word, lower } = view
  chain.names.push(nameWords(view, name))
  for (const modifier of draft.modifiers) chain.modifiers.add(modifier)
  const given = words.given.get(word[name.first]!)
  if (chain.kind === 'person') {
    if (given && given !== 'either' && name.last - name.first > 1) chain.lean ??= given
    return
  }
  const head = nameHead(view, name)
  for (let i = name.first; i < draft.last; i++) {
    const lemma = lower[i]!
    if (i === head || i >= name.last) learnRole(view, chain, lemma, [])
    else chain.modifiers.add(words.adjectives.get(word[i]!) ?? lemma)
    // Northgate Detention Centre: what a centre is, the words before it say
    if (words.sites.has(lower[head]!)) for (const sort of words.sorts.get(lemma) ?? []) chain.sorts.add(sort)
  }
  const text = textOf(view, name)
  if (words.places.get(text)?.country) chain.sorts.add('country')
  if (words.companies.has(text)) chain.sorts.add('company')
}

/** The word that says what a name is of: the last, or the one before "of". */
function nameHead({ lower, word, words }: View, { first, last }: Stretch): number {
  const front = words.frontHeads.has(word[first]!) && !words.placeFronts.has(word[first]!)
  // Lake Orro is a lake; Port Sanna is a town, not the port
  if (words.frontEvents.has(word[first]!) || front) return first
  for (let i = first + 1; i < last; i++) if (words.joints.behindHeads.has(lower[i]!)) return i - 1
  return last - 1
}

/** The words of a name in small letters, without hyphens and the mark of an initial. */
export function nameWords(view: View, { first, last }: Stretch): string[] {
  const names: string[] = []
  for (let i = first; i < last; i++) if (view.word[i] !== '-') names.push(view.lower[i]!)
  return names
}
