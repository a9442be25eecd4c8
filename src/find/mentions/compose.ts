import { findModifiers } from './describe.ts'
import type { Draft, Stretch } from './draft.ts'
import type { Placed } from './kinds.ts'
import { isHead, nounLemma, phraseStart } from './phrases.ts'
import { textOf } from './pieces.ts'
import { roleAt } from './roles.ts'
import type { View } from './view.ts'

/** Makes mentions of names and offices, with their titles and the nouns that bear them. */
export function composeNames(view: View, placed: readonly Placed[]): Draft[] {
  const used = new Set<number>()
  for (const { before, after } of placed) for (const role of [before, after]) if (role) used.add(role.head)
  return placed
    .filter(({ piece }) => piece.form === 'name' || !used.has(piece.name.first))
    .map(one => (one.piece.form === 'office' ? composeOffice(view, one) : composeName(view, one)))
}

/** The tokens that names, titles and roles have used up, so that no description is made of them. */
export function takenTokens(placed: readonly Placed[], drafts: readonly Draft[]): ReadonlySet<number> {
  const taken = new Set<number>()
  for (const { piece, before, after } of placed) {
    for (let i = piece.first; i < piece.last; i++) taken.add(i)
    if (before) taken.add(before.head)
    if (after) taken.add(after.head)
  }
  for (const { name, last } of drafts) if (name) for (let i = name.last; i < last; i++) taken.add(i)
  return taken
}

function composeOffice(view: View, { piece }: Placed): Draft {
  const head = piece.name.first
  const first = phraseStart(view, piece.first)
  return {
    ...base(view, { first, last: piece.last }, head, 'person'),
    form: 'description',
    lemma: view.lower[head]!,
    determiner: view.words.definite.has(view.lower[first]!) ? 'definite' : 'bare',
    modifiers: [...findModifiers(view, first, head), ...findModifiers(view, head + 1, piece.last)],
  }
}

function composeName(view: View, placed: Placed): Draft {
  const { piece, before, after, kind } = placed
  const { name } = piece
  const titles: Stretch[] = []
  const first = startOf(view, placed)
  if (piece.title) titles.push({ first, last: piece.title.last })
  if (before) titles.push({ first: before.first, last: before.last })
  if (after) titles.push({ first: after.first, last: after.last })
  if (isDescribed(view, placed)) return describeHead(view, placed, first)
  const last = kind === 'person' ? name.last : bearerEnd(view, name.last)
  return {
    ...base(view, { first, last }, name.last - 1, kind),
    name,
    titles,
    modifiers: findModifiers(view, first, name.first),
    weak: placed.weak,
  }
}

function startOf(view: View, { piece, before, kind }: Placed): number {
  if (before) return before.first
  if (piece.title) return phraseStart(view, piece.first)
  return kind === 'person' ? piece.first : thingStart(view, piece.name, kind)
}

/** “the country’s largest Port Authority”, “the U.S.”, but in “the U.S. government” the article is the government's. */
function thingStart(view: View, name: Stretch, kind: Draft['kind']): number {
  if (bearerEnd(view, name.last) === name.last && !isHead(view, name.last - 1)) return name.first
  const listed = kind === 'place' && view.words.places.has(textOf(view, name))
  if (!listed) return withoutAdverb(view, phraseStart(view, name.first), name.first)
  return view.words.definite.has(view.lower[name.first - 1] ?? '') ? name.first - 1 : name.first
}

/** “formerly Tessel Lines”: the adverb is no part of the phrase. */
function withoutAdverb({ segmented: { tokens }, lower, words }: View, start: number, name: number): number {
  let at = start
  while (at < name && (tokens.tag[at] === 'ADV' || lower[at]!.endsWith(words.endings.adverb))) at++
  return at
}

/** “the Tren de Orro gang”: the noun is part of the phrase, and the phrase names the gang. */
function bearerEnd(view: View, end: number): number {
  const role = roleAt(view, end)
  if (!role || role.kind === 'person' || view.sentence[end] !== view.sentence[end - 1]) return end
  return view.words.bearers.has(nounLemma(view, end)) && isHead(view, end) ? end + 1 : end
}

/** “the Ministry”, “the Commission”: the head of a name alone describes, and takes up a longer name. */
function isDescribed(view: View, { piece, kind }: Placed): boolean {
  const alone = piece.name.last - piece.name.first === 1 && !piece.title
  const lower = view.lower[piece.name.first]!
  const { words } = view
  if (!alone || words.knownOrganisations.has(view.word[piece.name.first]!)) return false
  return (
    (kind === 'organisation' && words.organisations.has(lower)) || (kind === 'law' && words.laws.has(lower))
  )
}

function describeHead(view: View, { piece, kind }: Placed, first: number): Draft {
  const head = piece.name.first
  return {
    ...base(view, { first, last: head + 1 }, head, kind),
    form: 'description',
    lemma: view.lower[head]!,
    modifiers: findModifiers(view, first, head),
  }
}

function base(view: View, span: Stretch, head: number, kind: Draft['kind']): Draft {
  return {
    ...span,
    kind,
    form: 'name',
    head,
    titles: [],
    lemma: '',
    modifiers: [],
    determiner: view.words.indefinite.has(view.lower[span.first]!) ? 'indefinite' : 'definite',
    plural: false,
    chain: -1,
  }
}
