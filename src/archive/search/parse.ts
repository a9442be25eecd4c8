import { daysOfMonth, isDay } from '../../text/edtf.ts'
import type { Query } from '../query.ts'
import { splitWords } from './words.ts'

/** Code units of a search that are read. */
const LONGEST = 2000

/** Words, phrases and fields of a search: the index takes about 250. */
const MOST_TERMS = 64

/** What is told of a search that was not understood, in one place so that it can be proof-read together. */
const FAULTS = {
  long: () => `The search is longer than ${LONGEST} characters: the rest was left out.`,
  many: () => `A search has at most ${MOST_TERMS} words, phrases and fields: the rest was left out.`,
  open: (words: string) =>
    `The quotation mark before “${words}” is not closed: all that follows was read as one phrase.`,
  field: (name: string) =>
    `There is no “${name}:”, and it was read as words. There are outlet:, by:, said-by:, names:, from:, until:, in:quotes and in:headline.`,
  empty: (name: string) => `Nothing stands behind “${name}:”.`,
  day: (value: string) => `“${value}” is no day: write it as 2026-03-04, 2026-03 or 2026.`,
  order: (from: string, until: string) => `No day is both from ${from} and until ${until}.`,
  place: (value: string) => `One can search in:quotes and in:headline, not in “${value}”.`,
  places: () => 'One can search in:quotes or in:headline, not in both: the last counts.',
  without: (name: string) => `“-” stands before words and phrases, not before “${name}:”.`,
  alone: () => 'A search needs words, a phrase, a field or a day that is to be found.',
} as const

type Field = 'outlet' | 'by' | 'said-by' | 'names' | 'from' | 'until' | 'in'
const FIELDS: ReadonlySet<string> = new Set(['outlet', 'by', 'said-by', 'names', 'from', 'until', 'in'])

/** What is gathered while a search is read. */
interface Draft {
  readonly words: string[]
  readonly phrases: string[]
  readonly without: string[]
  readonly outlet: string[]
  readonly by: string[]
  readonly saidBy: string[]
  readonly names: string[]
  from: string | null
  until: string | null
  in: Query['in']
  readonly faults: string[]
}

/** Reads a search as it was typed; what cannot be understood is told and never fails. */
export function parseQuery(typed: string): Query {
  const draft: Draft = {
    words: [],
    phrases: [],
    without: [],
    outlet: [],
    by: [],
    saidBy: [],
    names: [],
    from: null,
    until: null,
    in: null,
    faults: typed.length > LONGEST ? [FAULTS.long()] : [],
  }
  const terms = splitTerms(typed.slice(0, LONGEST))
  if (terms.length > MOST_TERMS) draft.faults.push(FAULTS.many())
  for (const term of terms.slice(0, MOST_TERMS)) addTerm(draft, term)
  checkDraft(draft)
  return draft
}

/** Whether a search asks for anything. */
export function asksNothing({ words, phrases, outlet, by, saidBy, names, from, until }: Query): boolean {
  const asked = [...words, ...phrases, ...outlet, ...by, ...saidBy, ...names]
  return asked.length === 0 && from === null && until === null
}

/** A piece of a search: `-field:"value"`. */
interface Term {
  readonly without: boolean
  /** As it was typed; null for words. */
  readonly field: string | null
  readonly value: string
  /** Whether the value stands between quotation marks, and whether the last of them is there. */
  readonly quoted: boolean
  readonly closed: boolean
}

const NO_SPACE = /\S/g
const FIELD = /(\p{L}[\p{L}-]{0,19}):/uy
const MARKS = '"“”„‟«»＂'
const BARE_END = /[\s"“”„‟«»＂]/g
/** Single marks open a phrase at the beginning of a word only; inside of one they are apostrophes. */
const SINGLE = /[‘‚‹](?=\S)/y
const SINGLE_END = /[’‘›](?![\p{L}\p{N}])/gu

function splitTerms(typed: string): readonly Term[] {
  const terms: Term[] = []
  let at = seek(NO_SPACE, typed, 0)
  while (at < typed.length) {
    const without = typed[at] === '-' && at + 1 < typed.length && !/\s/.test(typed[at + 1]!)
    const begin = at + (without ? 1 : 0)
    const field = readField(typed, begin)
    const value = readValue(typed, field?.end ?? begin)
    terms.push({ without, field: field?.name ?? null, ...value })
    at = seek(NO_SPACE, typed, value.end)
  }
  return terms
}

/** Where a sign stands next, or the end. */
function seek(sign: RegExp, text: string, at: number): number {
  sign.lastIndex = at
  return sign.exec(text)?.index ?? text.length
}

// Behind a field that is known the value may stand after a space; “Breaking: ferry sinks” and addresses have no field.
function readField(typed: string, at: number): { readonly name: string; readonly end: number } | null {
  FIELD.lastIndex = at
  const name = FIELD.exec(typed)?.[1]
  if (name === undefined) return null
  const end = at + name.length + 1
  if (FIELDS.has(name.toLowerCase())) return { name, end: seek(NO_SPACE, typed, end) }
  return /^(?:[\s/]|$)/.test(typed.slice(end, end + 1)) ? null : { name, end }
}

type Value = Pick<Term, 'value' | 'quoted' | 'closed'> & { readonly end: number }

function readValue(typed: string, at: number): Value {
  if (at < typed.length && MARKS.includes(typed[at]!)) return readQuoted(typed, at)
  const single = seek(SINGLE, typed, at) === at ? seek(SINGLE_END, typed, at + 1) : typed.length
  if (single < typed.length)
    return { value: typed.slice(at + 1, single), quoted: true, closed: true, end: single + 1 }
  const end = seek(BARE_END, typed, at)
  return { value: typed.slice(at, end), quoted: false, closed: true, end }
}

// Marks of all kinds close each other: “…„, «…» and "…” are typed and pasted alike.
function readQuoted(typed: string, at: number): Value {
  let close = at + 1
  while (close < typed.length && !MARKS.includes(typed[close]!)) close++
  const closed = close < typed.length
  return { value: typed.slice(at + 1, close), quoted: true, closed, end: closed ? close + 1 : close }
}

function addTerm(draft: Draft, term: Term): void {
  const { field, value, closed } = term
  if (!closed) draft.faults.push(FAULTS.open(shorten(value)))
  const name = field?.toLowerCase() ?? null
  if (name !== null && FIELDS.has(name)) addField(draft, name as Field, term)
  else if (field === null) addWords(draft, term)
  else {
    draft.faults.push(FAULTS.field(field))
    addWords(draft, { ...term, value: field, quoted: false })
    addWords(draft, term)
  }
}

const SHOWN = 40

function shorten(value: string): string {
  const words = value.trim()
  return words.length > SHOWN ? `${words.slice(0, SHOWN).toWellFormed()}…` : words
}

// “well-known” without marks is two words in a row, as it is printed.
function addWords(draft: Draft, { value, quoted, without }: Term): void {
  const words = splitWords(value)
  if (words.length === 0) return
  const list = without ? draft.without : words.length > 1 || quoted ? draft.phrases : draft.words
  list.push(value.slice(words[0]!.start, words.at(-1)!.end))
}

function addField(draft: Draft, field: Field, { value: typed, without }: Term): void {
  const value = typed.trim()
  if (without) draft.faults.push(FAULTS.without(field))
  else if (splitWords(value).length === 0) draft.faults.push(FAULTS.empty(field))
  else if (field === 'from' || field === 'until') addDay(draft, field, value)
  else if (field === 'in') addPlace(draft, value)
  else if (field === 'said-by') draft.saidBy.push(value)
  else draft[field].push(value)
}

function addDay(draft: Draft, field: 'from' | 'until', value: string): void {
  const day = readDay(value, field)
  if (day === null) draft.faults.push(FAULTS.day(shorten(value)))
  // Of two days both must hold.
  else if (field === 'from') draft.from = draft.from === null || draft.from < day ? day : draft.from
  else draft.until = draft.until === null || draft.until > day ? day : draft.until
}

// A month or a year begins on its first day and ends on its last.
function readDay(value: string, field: 'from' | 'until'): string | null {
  const parts = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(value)
  if (!parts) return null
  const first = field === 'from'
  const year = Number(parts[1])
  const month = parts[2] === undefined ? (first ? 1 : 12) : Number(parts[2])
  if (month < 1 || month > 12) return null
  const day = parts[3] === undefined ? (first ? 1 : daysOfMonth(year, month)) : Number(parts[3])
  if (!isDay(year, month, day)) return null
  return `${parts[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function addPlace(draft: Draft, value: string): void {
  const place = value.toLowerCase()
  if (place !== 'quotes' && place !== 'headline') {
    draft.faults.push(FAULTS.place(shorten(value)))
    return
  }
  if (draft.in !== null && draft.in !== place) draft.faults.push(FAULTS.places())
  draft.in = place
}

function checkDraft(draft: Draft): void {
  const { from, until, without, faults } = draft
  if (from !== null && until !== null && from > until) faults.push(FAULTS.order(from, until))
  if ((without.length > 0 || draft.in !== null) && asksNothing(draft)) faults.push(FAULTS.alone())
}
