import type { Stretch } from './draft.ts'
import type { EntityKind } from './mention.ts'
import { endsIn } from './phrases.ts'
import { matchKnown, opensQuote } from './runs.ts'
import type { View } from './view.ts'

/** A run of capitals taken apart: a name with its title, or an office without a name ("the Secretary of State"). */
export interface Piece extends Stretch {
  readonly form: 'name' | 'office'
  readonly name: Stretch
  readonly title: Stretch | null
  /** Null where only the rest of the report may tell. */
  readonly kind: EntityKind | null
  /** How sure `kind` is: listed names and titles are, heads of names nearly. */
  readonly sure: boolean
}

/** Takes a run apart; places inside a title are pieces of their own. */
export function splitRun(view: View, run: Stretch): Piece[] {
  const { words } = view
  const text = textOf(view, run)
  if (isAdjective(view, run)) return []
  if (words.adjectives.has(text) || words.nationals.has(text) || isCreed(view, text)) return []
  const known = knownKind(view, text) ?? partOfPlace(view, run)
  if (known) return [nameOf(run, known, true)]
  const titled = splitTitle(view, run) ?? splitRole(view, run)
  if (titled) return titled
  if (hasNickname(view, run)) return [nameOf(run, 'person', true)]
  if (isOffice(view, run)) return [officeOf(view, run), ...placesIn(view, run)]
  const cut = abbreviatedEnd(view, run)
  if (cut > run.first)
    return [
      nameOf({ first: run.first, last: cut }, 'place', true),
      ...splitRun(view, { first: cut, last: run.last }),
    ]
  const kind = kindByHead(view, run)
  if (kind) return [nameOf(run, kind, !isAmbiguous(view, run))]
  return [nameOf(trimRun(view, run), null, false)]
}

/** “… from the U.S. Silva said”: a place whose abbreviation may have hidden the end of a sentence; its end, or the run's start. */
function abbreviatedEnd(view: View, run: Stretch): number {
  const end = matchKnown(view, run.first, run.last)
  // Md. Silva: the abbreviation of a state follows a comma
  if (
    view.words.postal.has(textOf(view, { first: run.first, last: end })) &&
    view.word[run.first - 1] !== ','
  )
    return run.first
  const hides =
    end > run.first && end < run.last && view.word[end - 1]!.endsWith('.') && kindByHead(view, run) === null
  return hides && view.words.places.has(textOf(view, { first: run.first, last: end })) ? end : run.first
}

/** The words of a stretch as printed. */
export function textOf({ segmented: { tokens, report } }: View, { first, last }: Stretch): string {
  return report.text.slice(tokens.start[first], tokens.end[last - 1])
}

/** Muslims, Texan: words for people of one kind, which no single person or body bears as its name. */
function isCreed({ words }: View, text: string): boolean {
  return (
    words.creeds.has(text) ||
    (text.endsWith(words.endings.plural) && words.creeds.has(text.slice(0, -1))) ||
    words.suffixes.has(text.toLowerCase())
  )
}

/** Mara “Orro” Silva: only people have a name in quotation marks amid their own. */
function hasNickname(view: View, { first, last }: Stretch): boolean {
  for (let i = first + 1; i < last; i++) if (opensQuote(view, i)) return true
  return false
}

/** Tesselian sailors, the Orrese navy: one word with the ending of an adjective of a place, before a noun. */
function isAdjective({ word, words, segmented: { tokens } }: View, run: Stretch): boolean {
  const next = tokens.tag[run.last]
  return (
    run.last - run.first === 1 &&
    endsIn(word[run.first]!.slice(2), words.endings.demonyms) &&
    (next === 'NOUN' || next === 'ADJ')
  )
}

/** the Salvadoran mega-prison: an adjective of a place before words in small letters describes, and names nothing. */
export function isOfPlace({ words, word, shape }: View, { first, last }: Stretch): boolean {
  if (!words.adjectives.has(word[first]!) || last - first < 2) return false
  for (let i = first + 1; i < last; i++) if (shape[i] !== 'small' && word[i] !== '-') return false
  return true
}

/** East Los Angeles, Central Africa. */
function partOfPlace(view: View, run: Stretch): EntityKind | null {
  const rest = { first: run.first + 1, last: run.last }
  const part = run.last - run.first > 1 && view.words.directions.has(view.word[run.first]!)
  return part && view.words.places.has(textOf(view, rest)) ? 'place' : null
}

function knownKind({ words }: View, text: string): EntityKind | null {
  if (words.places.has(text)) return 'place'
  return words.knownOrganisations.has(text) ? 'organisation' : null
}

function nameOf(name: Stretch, kind: EntityKind | null, sure: boolean): Piece {
  return { first: name.first, last: name.last, form: 'name', name, title: null, kind, sure }
}

/** Nathan Law, Orla Park: two words without article whose head is a surname as well. */
function isAmbiguous({ words, word, lower }: View, run: Stretch): boolean {
  const head = word[run.last - 1]!
  if (run.last - run.first !== 2 || words.definite.has(lower[run.first - 1] ?? '')) return false
  return words.ambiguousHeads.has(head)
}

/** Venezuelan Mara Silva: the adjective of a place is no part of a person's name. */
function trimRun(view: View, run: Stretch): Stretch {
  const trims = run.last - run.first > 1 && view.words.adjectives.has(view.word[run.first]!)
  return trims ? { first: run.first + 1, last: run.last } : run
}

/** Homeland Security Secretary Mara Silva: the words after the last title are the name. */
function splitTitle(view: View, run: Stretch): Piece[] | null {
  for (let t = run.last - 2; t >= run.first; t--) {
    if (!view.words.titles.has(view.lower[t]!) && !view.words.roles.has(view.lower[t]!)) continue
    if (t > run.first && view.words.given.has(view.word[run.first]!)) return null
    const start = afterPortfolio(view, t + 1, run.last)
    const name = { first: start, last: run.last }
    if (start >= run.last || !isPersonal(view, name)) return null
    const title = { first: run.first, last: start }
    const piece: Piece = { ...run, form: 'name', name, title, kind: 'person', sure: true }
    return [piece, ...placesIn(view, title)]
  }
  return null
}

/** Builder Orro-Vane, Driver Mara Silva: a common noun that has its capital from the beginning of the sentence is a role. */
function splitRole(view: View, run: Stretch): Piece[] | null {
  const { words, lower } = view
  const noun = lower[run.first]!
  if (!view.opening[run.first] || run.last - run.first < 2 || kindByHead(view, run)) return null
  const kind = words.organisations.has(noun) ? 'organisation' : words.roles.has(noun) ? 'person' : null
  if (!kind || words.given.has(view.word[run.first]!)) return null
  const name = { first: run.first + 1, last: run.last }
  return [{ ...run, form: 'name', name, title: { first: run.first, last: run.first + 1 }, kind, sure: true }]
}

/** The end of "of State", "of Foreign Affairs" after a title. */
function afterPortfolio(view: View, start: number, last: number): number {
  if (view.lower[start] !== view.words.joints.of) return start
  let at = start + 1
  while (at < last && view.words.portfolios.has(view.lower[at]!)) at++
  if (at > start + 1) return at
  return Math.max(matchKnown(view, at, last), at)
}

/** Whether the words can be a person's name: none is the head of something else, and more than "Jr." is there. */
function isPersonal(view: View, name: Stretch): boolean {
  const { words } = view
  if (view.shape[name.first] === 'small' && !words.particles.has(view.word[name.first]!)) return false
  if (words.suffixes.has(view.lower[name.first]!)) return false
  const head = view.word[name.last - 1]!
  const alone = name.last - name.first === 1
  if (words.organisationHeads.has(head) || words.lawHeads.has(head) || words.eventHeads.has(head))
    return false
  if (words.placeHeads.has(head) && (alone || !words.ambiguousHeads.has(head))) return false
  if (alone && words.portfolios.has(head.toLowerCase())) return false
  return !words.places.has(textOf(view, name)) || name.last - name.first > 1
}

function placesIn(view: View, stretch: Stretch): Piece[] {
  const pieces: Piece[] = []
  for (let i = stretch.first; i < stretch.last; ) {
    const end = matchKnown(view, i, stretch.last)
    const kind = end > i ? knownKind(view, textOf(view, { first: i, last: end })) : null
    if (kind) pieces.push(nameOf({ first: i, last: end }, kind, true))
    i = Math.max(end, i + 1)
  }
  return pieces
}

/** The Prime Minister, Attorney General, Secretary of State: an office, whoever holds it. */
function isOffice(view: View, run: Stretch): boolean {
  const { words } = view
  let at = run.first
  while (at < run.last && view.lower[at] !== view.words.joints.of) at++
  if (words.given.has(view.word[run.first]!) && at - run.first > 1) return false
  const head = view.lower[at - 1]!
  if (!words.titles.has(head) || !words.roles.has(head)) return false
  return at - run.first === 1 || at < run.last || isOfficial(view, { first: run.first, last: at - 1 })
}

function isOfficial(view: View, before: Stretch): boolean {
  const { words, lower, word, seenName } = view
  for (let i = before.first; i < before.last; ) {
    const end = matchKnown(view, i, before.last)
    const known =
      words.portfolios.has(lower[i]!) ||
      words.titles.has(lower[i]!) ||
      words.roles.has(lower[i]!) ||
      words.adjectives.has(word[i]!)
    if (end === i && !known && !words.ranks.has(lower[i]!) && seenName.has(word[i]!)) return false
    i = Math.max(end, i + 1)
  }
  return true
}

function officeOf(view: View, run: Stretch): Piece {
  let at = run.first
  while (at < run.last && view.lower[at] !== view.words.joints.of) at++
  return {
    ...run,
    form: 'office',
    name: { first: at - 1, last: at },
    title: null,
    kind: 'person',
    sure: true,
  }
}

/** The kind that the head of a name shows: its last word, or the word before "of". */
function kindByHead(view: View, run: Stretch): EntityKind | null {
  const { words } = view
  const size = run.last - run.first
  // Pier 4
  const numbered =
    size > 1 && /^\d/.test(view.word[run.last - 1]!) && view.lower[run.last - 2] !== words.joints.of
  if (numbered) return kindOfHead(view, run.last - 2, size)
  if (size === 1) return kindOfHead(view, run.first, size)
  // Jane Park, Marcus Hill: two words, of which the first is a given name
  if (size === 2 && words.given.has(view.word[run.first]!)) return null
  if (words.frontHeads.has(view.word[run.first]!)) return 'place'
  if (words.frontOrganisations.has(view.word[run.first]!)) return 'organisation'
  if (words.frontEvents.has(view.word[run.first]!)) return 'event'
  let at = run.first
  while (at < run.last && !words.joints.behindHeads.has(view.lower[at]!)) at++
  if (at < run.last && at > run.first)
    return kindOfHead(view, at - 1, size) ?? kindOfHead(view, run.last - 1, size)
  return kindOfHead(view, run.last - 1, size)
}

function kindOfHead({ words, word }: View, i: number, size: number): EntityKind | null {
  const head = word[i]!
  if (words.lawHeads.has(head)) return size > 1 ? 'law' : null
  if (words.organisationHeads.has(head)) return 'organisation'
  if (words.placeHeads.has(head)) return size > 1 ? 'place' : null
  return words.eventHeads.has(head) && size > 1 ? 'event' : null
}
