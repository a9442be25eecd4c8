import type { Draft, Stretch } from './draft.ts'
import { extendOf, isHead, isPlural, nounLemma, phraseStart } from './phrases.ts'
import { mustBeGroup, roleAt } from './roles.ts'
import type { View } from './view.ts'

/** Finds phrases that describe a person, group, organisation, place, law or event: "the minister", "the migrants". */
export function findDescriptions(view: View, taken: ReadonlySet<number>): Draft[] {
  const drafts: Draft[] = []
  for (const { first, last } of view.segmented.sentences) {
    for (let i = first; i < last; i++) {
      if (taken.has(i)) continue
      const draft = describe(view, i)
      if (draft) drafts.push(draft)
    }
  }
  return joinPairs(view, drafts)
}

/** “Danish fishing advocates and attorneys”: what stands before the first counts for both, so they are one group. */
function joinPairs(view: View, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const before = joined.at(-1)
    const pair =
      before?.kind === 'group' &&
      draft.kind === 'group' &&
      before.modifiers.length > 0 &&
      draft.determiner === 'bare' &&
      draft.first === before.last + 1 &&
      draft.head === draft.first &&
      view.segmented.tokens.tag[before.last] === 'CCONJ'
    if (pair) joined[joined.length - 1] = { ...before, last: draft.last }
    else joined.push(draft)
  }
  return joined
}

function describe(view: View, i: number): Draft | null {
  const tag = view.segmented.tokens.tag[i]
  if (tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'ADJ' && !mustBeGroup(view, i)) return null
  if (isNation(view, i)) return isHead(view, i) ? describeGroup(view, i, view.lower[i]!) : null
  if (tag === 'ADJ' && !mustBeGroup(view, i)) return null
  const role = roleAt(view, i)
  if (!role || !(isHead(view, i) || isPeople(view, i))) return null
  // chief of staff
  if (view.words.collectives.has(role.lemma) && view.lower[i - 1] === view.words.joints.of) return null
  if (role.kind === 'person') {
    return isPlural(view, i) || view.words.collectives.has(role.lemma)
      ? describeGroup(view, i, role.lemma)
      : describeOne(view, i, role.lemma, 'person')
  }
  return isPlural(view, i) && !view.words.bareOrganisations.has(role.lemma)
    ? null
    : describeOne(view, i, role.lemma, role.kind)
}

/** “deportees spoke”: people in the plural stand before a noun only where it is their union or their march. */
function isPeople(view: View, i: number): boolean {
  const next = nounLemma(view, i + 1)
  const { organisations, events, sites } = view.words
  return mustBeGroup(view, i) && !organisations.has(next) && !events.has(next) && !sites.has(next)
}

/** Danes, Puerto Ricans, the French. */
function isNation(view: View, i: number): boolean {
  const { nationals, adjectives, definite } = view.words
  const word = view.word[i]!
  if (nationals.has(word) || nationals.has(`${view.word[i - 1]} ${word}`)) return true
  const next = view.segmented.tokens.tag[i + 1]
  const followed = next === 'ADJ' || next === 'NOUN' || next === 'PROPN' || view.word[i + 1] === '-'
  return adjectives.has(word) && definite.has(view.lower[i - 1] ?? '') && !followed
}

function describeGroup(view: View, head: number, lemma: string): Draft {
  let first = phraseStart(view, head)
  first = includeQuantifier(view, first)
  const last = extendOf(view, head + 1, view.words.joints.objectLinks)
  return { ...makeDraft(view, { first, last }, head, lemma), kind: 'group', plural: true }
}

/** hundreds of Venezuelans, a unit of Salvadoran men: the counting noun belongs to the phrase; "some of the men" are not the men. */
function includeQuantifier(view: View, first: number): number {
  const { lower, words } = view
  const noun = first - 2
  if (noun < 0 || lower[first - 1] !== words.joints.of || view.sentence[noun] !== view.sentence[first])
    return first
  if (words.definite.has(lower[first]!) || words.demonstrative.has(lower[first]!)) return first
  return words.quantifiers.has(nounLemma(view, noun)) ? phraseStart(view, noun) : first
}

function describeOne(view: View, head: number, lemma: string, kind: Draft['kind']): Draft | null {
  const first = phraseStart(view, head)
  const last = takesObject(view, head, kind)
    ? extendOf(
        view,
        head + 1,
        hasName(view, head) ? view.words.joints.roleLinks : view.words.joints.objectLinks,
      )
    : head + 1
  const draft = makeDraft(view, { first, last }, head, lemma)
  // “cost of office”, “in court”: a bare noun names nobody
  if (draft.determiner === 'bare' && !view.words.bareOrganisations.has(view.lower[head]!)) return null
  return { ...draft, kind }
}

/** “the government of Tessel”, but not “the attack of nerves”: of a thing, only a name is part of the phrase. */
function takesObject(view: View, head: number, kind: Draft['kind']): boolean {
  return (kind === 'person' && view.lower[head + 1] === view.words.joints.of) || hasName(view, head)
}

/** Whether a preposition and a name, with or without article, follow the noun. */
function hasName(view: View, head: number): boolean {
  const at = view.words.definite.has(view.lower[head + 2] ?? '') ? head + 3 : head + 2
  return view.shape[at] === 'capital' || view.shape[at] === 'capitals'
}

function makeDraft(view: View, span: Stretch, head: number, lemma: string): Draft {
  return {
    ...span,
    kind: 'person',
    form: 'description',
    head,
    titles: [],
    lemma,
    modifiers: [...findModifiers(view, span.first, head), ...findModifiers(view, head + 1, span.last)],
    determiner: findDeterminer(view, span.first, head),
    plural: false,
    chain: -1,
  }
}

function findDeterminer(view: View, first: number, head: number): Draft['determiner'] {
  const { words, lower, segmented } = view
  for (let i = first; i < head; i++) {
    const word = lower[i]!
    if (words.possessives.has(word)) return 'possessive'
    if (segmented.tokens.tag[i] === 'PART' && i > first) return 'possessive'
  }
  const opening = lower[first] === 'all' || lower[first] === 'both' ? (lower[first + 1] ?? '') : lower[first]!
  if (words.definite.has(opening) || words.demonstrative.has(opening)) return 'definite'
  return first < head && words.indefinite.has(opening) ? 'indefinite' : 'bare'
}

const CONTENT: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'VERB'])

/** What the words before the head say of it; places by their main name, so that "Danish" and "Denmark" agree. */
export function findModifiers(view: View, first: number, head: number): readonly string[] {
  const { words, word, segmented } = view
  const modifiers: string[] = []
  for (let i = first; i < head; i++) {
    const place =
      words.adjectives.get(word[i]!) ?? words.places.get(word[i]!)?.main ?? words.nationals.get(word[i]!)
    if (place) modifiers.push(place)
    else if (CONTENT.has(segmented.tokens.tag[i]!) && !words.loose.has(view.lower[i]!))
      modifiers.push(nounLemma(view, i))
  }
  return modifiers
}
