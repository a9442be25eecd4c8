import type { Analysis } from '../find/analysis.ts'
import type { Quantity } from '../find/quantities.ts'
import type { Language } from '../language/language.ts'
import { type Bag, makeBag, overlapBags } from '../match/overlap.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { intervalOf } from '../text/edtf.ts'
import type { Claim, Role } from './claims.ts'
import type { Place } from './comparison.ts'
import type { Families } from './families.ts'
import type { Passage } from './passages.ts'
import type { Point } from './points.ts'
import type { JointStatement, Saying } from './sayings.ts'

export type DifferenceKind =
  | 'figure'
  | 'time'
  | 'name'
  | 'age'
  | 'attribution'
  | 'wording'
  | 'inside or outside the marks'
  | 'speaker'
  | 'polarity'
  | 'certainty'
  | 'who denies'

/** One of the things that are said: where, and the value where it is a figure or a time. */
export interface Side {
  readonly places: readonly Place[]
  readonly value: string | null
  /** EDTF of the time as of which it holds. */
  readonly asOf: string | null
}

/** Two or more sides that do not say the same of one point. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly sides: readonly Side[]
  /** Whether the figure may have grown from one report to a later one. */
  readonly update: boolean
  readonly insideFamily: boolean
}

/** What the finders of differences look at. */
export interface Compared {
  readonly analyses: readonly Analysis[]
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly families: Families
  readonly passages: readonly Passage[]
  readonly points: readonly Point[]
  readonly statements: readonly JointStatement[]
  readonly claims: readonly Claim[]
}

/** Finds what reports say differently of one point, precision first; a contradiction is never read into other people,
 * other times or other things counted. */
export function findDifferences(compared: Compared): Difference[] {
  const found = [
    ...compared.points.flatMap(point => comparePoint(compared, point)),
    ...findHedges(compared),
    ...compared.statements.flatMap(statement => compareSayings(compared, statement)),
    ...compared.claims.flatMap(claim => compareVoices(compared, claim)),
  ]
  return dropDoubles(found)
}

type Bare = Omit<Difference, 'insideFamily'>

function finish({ families }: Compared, difference: Bare): Difference {
  const groups = new Set(
    difference.sides.flatMap(side => side.places.map(({ report }) => families.group[report])),
  )
  return { ...difference, insideFamily: groups.size < 2 }
}

function comparePoint(compared: Compared, point: Point): Difference[] {
  const passages = point.passages.map(index => compared.passages[index]!)
  return [
    ...compareFigures(compared, passages),
    ...compareTimes(compared, passages),
    ...comparePolarity(compared, passages),
  ].map(difference => finish(compared, difference))
}

interface Figure {
  readonly passage: Passage
  readonly quantity: Quantity
  readonly asOf: string | null
}

// Same thing counted: the head of what is counted, or for a bare number the predicate, must be the same.
function compareFigures(compared: Compared, passages: readonly Passage[]): Bare[] {
  const byThing = new Map<string, Figure[]>()
  for (const passage of passages) {
    const analysis = compared.analyses[passage.report]!
    for (const index of passage.quantities) {
      const quantity = analysis.quantities[index]!
      const key = keyThing(compared.language, passage, quantity)
      if (key === null) continue
      const list = byThing.get(key)
      const figure: Figure = { passage, quantity, asOf: asOf(analysis, passage) }
      if (list) list.push(figure)
      else byThing.set(key, [figure])
    }
  }
  return [...byThing.values()].flatMap(figures => contrastFigures(compared, figures))
}

function keyThing({ compare }: Language, passage: Passage, quantity: Quantity): string | null {
  if (quantity.value === null || quantity.partOf || quantity.kind === 'ordinal') return null
  const thing = quantity.head ?? quantity.unit
  if (quantity.kind === 'age') return `age ${passage.subject.join(' ')}`
  if (thing === null) return passage.predicate >= 0 ? `predicate ${passage.predicate}` : null
  const head = compare.human.has(thing) ? 'person' : (compare.synonyms.get(thing) ?? thing)
  return `${quantity.kind} ${head} ${compare.human.has(thing) ? passage.predicate : ''}`
}

function asOf(analysis: Analysis, passage: Passage): string | null {
  const stated = passage.times.map(index => analysis.times[index]!).find(time => time.relation === 'as of')
  return stated?.edtf ?? analysis.report.published?.value ?? null
}

function contrastFigures(compared: Compared, figures: readonly Figure[]): Bare[] {
  const sides: Figure[][] = []
  for (const figure of figures) {
    const side = sides.find(([first]) => agreeFigures(first!.quantity, figure.quantity))
    if (side) side.push(figure)
    else sides.push([figure])
  }
  const reports = new Set(figures.map(({ passage }) => passage.report))
  if (reports.size < 2) return []
  if (sides.length < 2) return contrastBounds(figures)
  if (!acrossReports(sides)) return []
  const age = figures[0]!.quantity.kind === 'age'
  return [
    {
      kind: age ? 'age' : 'figure',
      update: !age && growsWithTime(compared, sides),
      sides: sides.map(side => ({
        places: side.map(({ passage }) => passage),
        value: formatFigure(side[0]!.quantity),
        asOf: side[0]!.asOf,
      })),
    },
  ]
}

// A report that prints two figures of one thing does not contradict another that prints one of them.
function acrossReports(sides: readonly Figure[][]): boolean {
  const sets = sides.map(side => new Set(side.map(({ passage }) => passage.report)))
  return sets.some((a, i) => sets.some((b, j) => i !== j && [...a].every(report => !b.has(report))))
}

/** Same value and unit, but "up to" or "at least" on one side only. */
function contrastBounds(figures: readonly Figure[]): Bare[] {
  const bounded = figures.filter(({ quantity }) => BOUNDS.has(quantity.approximator ?? ''))
  const plain = figures.filter(({ quantity }) => quantity.approximator === null)
  const [a, b] = [bounded[0], plain[0]]
  if (!a || !b || a.quantity.value !== b.quantity.value || a.passage.report === b.passage.report) return []
  const side = (list: readonly Figure[]): Side => ({
    places: list.map(({ passage }) => passage),
    value: formatFigure(list[0]!.quantity),
    asOf: null,
  })
  return [{ kind: 'certainty', update: false, sides: [side(bounded), side(plain)] }]
}

const BOUNDS = new Set(['up to', 'at least', 'more than', 'less than'])

/** Two figures agree where the ranges that their words allow have a value in common. */
export function agreeFigures(a: Quantity, b: Quantity): boolean {
  const [low, high] = rangeOf(a)
  const [least, most] = rangeOf(b)
  return low <= most && least <= high
}

/** How far "about" reaches, as a share of the value. */
const ABOUT = 0.1

function rangeOf({ value, upper, approximator }: Quantity): [number, number] {
  const low = value ?? 0
  const high = upper ?? low
  if (approximator === 'about') return [low * (1 - ABOUT), high * (1 + ABOUT)]
  if (approximator === 'nearly') return [low * (1 - ABOUT), high]
  if (approximator === 'up to' || approximator === 'less than') return [0, high]
  if (approximator === 'more than' || approximator === 'at least') return [low, upper ?? low * 2]
  return [low, high]
}

function formatFigure({ value, upper, unit }: Quantity): string {
  const number = upper === undefined || upper === value ? `${value}` : `${value}/${upper}`
  return unit === null ? number : `${number} ${unit}`
}

// A toll that is higher in a later report is an update; as-of times that are the same make it a disagreement.
function growsWithTime({ language }: Compared, sides: readonly Figure[][]): boolean {
  const firsts = sides.map(side => side[0]!)
  const tolls = firsts.every(({ quantity }) => quantity.kind === 'cardinal')
  const ordered = [...firsts].sort((a, b) => (a.quantity.value ?? 0) - (b.quantity.value ?? 0))
  const grows = ordered.every((figure, i) => i === 0 || laterThan(figure.asOf, ordered[i - 1]!.asOf))
  return tolls && grows && language.compare.tolls.size > 0
}

function laterThan(a: string | null, b: string | null): boolean {
  const later = a === null ? null : intervalOf(a)
  const earlier = b === null ? null : intervalOf(b)
  return later !== null && earlier !== null && later.start > earlier.start
}

// One stated day each, of the same predicate and subject, in the reporters' own voice.
function compareTimes(compared: Compared, passages: readonly Passage[]): Bare[] {
  const dated = passages.flatMap(passage => {
    const days = passage.times.map(index => compared.analyses[passage.report]!.times[index]!).filter(isDay)
    return days.length === 1 && passage.predicate >= 0 && !passage.quoted
      ? [{ passage, time: days[0]!, edtf: days[0]!.edtf!.slice(0, 10) }]
      : []
  })
  const sides = new Map<string, typeof dated>()
  for (const each of dated) sides.set(each.edtf, [...(sides.get(each.edtf) ?? []), each])
  const firsts = [...sides.values()].map(side => side[0]!)
  const [a, b] = firsts
  if (!a || !b || a.passage.report === b.passage.report || !sameAct(a.passage, b.passage)) return []
  return [
    {
      kind: 'time',
      update: false,
      sides: [...sides.values()].map(side => ({
        places: side.map(({ passage }) => passage),
        value: side[0]!.edtf,
        asOf: null,
      })),
    },
  ]
}

const DAY = /^\d{4}-\d\d-\d\d/

function isDay(time: {
  readonly type: string
  readonly edtf: string | null
  readonly relation?: string
}): boolean {
  return time.edtf !== null && DAY.test(time.edtf) && !time.edtf.includes('/') && time.relation === undefined
}

function sameAct(a: Passage, b: Passage): boolean {
  return a.predicate === b.predicate && a.subject.some(term => b.subject.includes(term))
}

/** Likeness from which on a missing "not" is worth a look. */
const SAME_BUT_NOT = 0.55

function comparePolarity({ vocabulary }: Compared, passages: readonly Passage[]): Bare[] {
  const no = passages.filter(({ negated, hedged }) => negated && !hedged)
  const yes = passages.filter(({ negated, hedged }) => !negated && !hedged)
  for (const a of no) {
    const b = yes.find(
      other =>
        other.report !== a.report &&
        sameAct(a, other) &&
        overlapBags(a.bag, other.bag, vocabulary.weight).cosine >= SAME_BUT_NOT,
    )
    if (b) return [{ kind: 'polarity', update: false, sides: [sideOf([a]), sideOf([b])] }]
  }
  return []
}

function sideOf(places: readonly Place[], value: string | null = null): Side {
  return { places, value, asOf: null }
}

/** Least weight that a hedged sentence shares with a flat one: two fairly rare words. */
const HEDGE_WEIGHT = 7.5
const HEDGE_COVER = 0.4

// "reportedly denied outdoor time … visitation" against "doesn't allow visitations or outdoor recreation".
function findHedges(compared: Compared): Difference[] {
  const hedged = compared.passages.filter(passage => passage.hedged && !passage.quoted)
  const flat = sentenceBags(compared, passage => passage.own && !passage.hedged && !passage.quoted)
  const byTerm = new Map<number, SentenceBag[]>()
  for (const sentence of flat.values()) {
    for (const term of sentence.bag.terms)
      byTerm.set(term, [...(byTerm.get(term) ?? []).slice(-31), sentence])
  }
  const hedgedBags = sentenceBags(compared, passage => passage.hedged && !passage.quoted)
  const found: Difference[] = []
  for (const sentence of hedgedBags.values()) {
    const passage = hedged.find(
      each => each.report === sentence.report && each.sentence === sentence.sentence,
    )!
    const matches = matchFlat(compared, sentence, byTerm)
    if (matches.length > 0) {
      const sides = [sideOf([passage]), sideOf(matches)]
      found.push(finish(compared, { kind: 'certainty', update: false, sides }))
    }
  }
  return found
}

interface SentenceBag {
  readonly report: number
  readonly sentence: number
  readonly place: Place
  readonly bag: Bag
}

function sentenceBags(compared: Compared, keep: (passage: Passage) => boolean): Map<string, SentenceBag> {
  const bags = new Map<string, SentenceBag>()
  for (const passage of compared.passages) {
    if (!keep(passage)) continue
    const key = `${passage.report} ${passage.sentence}`
    const known = bags.get(key)
    const terms = known ? [...known.bag.terms, ...passage.plain.terms] : passage.plain.terms
    const { report, sentence } = passage
    const place = known?.place ?? passage
    bags.set(key, { report, sentence, place, bag: makeBag(terms, compared.vocabulary.weight) })
  }
  return bags
}

function matchFlat(compared: Compared, hedged: SentenceBag, byTerm: Map<number, SentenceBag[]>): Place[] {
  const { vocabulary } = compared
  const words = hedged.bag.terms.filter(term => !vocabulary.name(term).startsWith('e:'))
  const candidates = new Set(words.flatMap(term => byTerm.get(term) ?? []))
  return [...candidates]
    .filter(({ report, bag }) => {
      const overlap = overlapBags(hedged.bag, bag, vocabulary.weight)
      const plain = overlap.shared.filter(term => words.includes(term))
      const weight = plain.reduce((sum, term) => sum + vocabulary.weight(term), 0)
      return (
        report !== hedged.report && plain.length > 1 && weight >= HEDGE_WEIGHT && overlap.cover >= HEDGE_COVER
      )
    })
    .sort((a, b) => a.report - b.report || a.sentence - b.sentence)
    .map(({ place }) => place)
}

function compareSayings(compared: Compared, statement: JointStatement): Difference[] {
  const kinds: DifferenceKind[] = []
  if (statement.variants.includes('other speaker')) kinds.push('speaker')
  if (statement.variants.includes('other words')) kinds.push('wording')
  if (statement.variants.includes('inside or outside the marks')) kinds.push('inside or outside the marks')
  const reports = new Set(statement.sayings.map(({ report }) => report))
  if (reports.size < 2) return []
  return kinds.map(kind =>
    finish(compared, { kind, update: false, sides: splitSayings(compared, statement, kind) }),
  )
}

function splitSayings({ analyses }: Compared, { sayings }: JointStatement, kind: DifferenceKind): Side[] {
  const sides = new Map<string, Place[]>()
  for (const saying of sayings) {
    const key = kind === 'speaker' ? `${saying.speaker}` : printKey(saying, kind)
    sides.set(key, [...(sides.get(key) ?? []), placeOf(analyses, saying)])
  }
  return [...sides.values()].map(places => sideOf(places))
}

function printKey({ words }: Saying, kind: DifferenceKind): string {
  if (kind === 'wording') return words.map(({ key }) => key).join(' ')
  return words.map(({ key, marked }) => (marked ? key : `-${key}`)).join(' ')
}

function placeOf(analyses: readonly Analysis[], { report, statement }: Saying): Place {
  const { start, end } = analyses[report]!.statements[statement]!
  return { report, start, end }
}

function compareVoices(compared: Compared, claim: Claim): Difference[] {
  const found: Difference[] = []
  const accusers = contrastVoices(compared, claim, 'alleged')
  if (accusers) found.push(finish(compared, { kind: 'attribution', update: false, sides: accusers }))
  const deniers = contrastVoices(compared, claim, 'denied')
  if (deniers) found.push(finish(compared, { kind: 'who denies', update: false, sides: deniers }))
  return found
}

// The sets of sources that each report names; a difference where no two of the sets are the same.
function contrastVoices({ analyses, language }: Compared, claim: Claim, role: Role): Side[] | null {
  const byReport = new Map<number, { names: Set<string>; places: Place[] }>()
  for (const { saying } of claim.voices.filter(voice => voice.role === role)) {
    const entry = byReport.get(saying.report) ?? { names: new Set(), places: [] }
    for (const name of sourceWords(analyses[saying.report]!, saying, language)) entry.names.add(name)
    entry.places.push(placeOf(analyses, saying))
    byReport.set(saying.report, entry)
  }
  const entries = [...byReport.values()].filter(({ names }) => names.size > 0)
  const keys = new Map<string, Place[]>()
  for (const { names, places } of entries) {
    const key = [...names].sort().join('|')
    keys.set(key, [...(keys.get(key) ?? []), ...places])
  }
  return keys.size > 1 ? [...keys.values()].map(places => sideOf(places)) : null
}

function sourceWords(analysis: Analysis, { statement, speaker }: Saying, { compare }: Language): string[] {
  const { source, speaker: who } = analysis.statements[statement]!
  if (speaker !== null) return [`e${speaker}`]
  if (who.kind === 'resolved') return [who.name.toLowerCase()]
  const text = source.map(({ start, end }) => analysis.report.text.slice(start, end)).join(' ')
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(
      word =>
        compare.synonyms.get(word) ?? compare.synonyms.get(word.replace(/s$/, '')) ?? word.replace(/s$/, ''),
    )
    .filter(
      word =>
        word.length > 2 && !compare.light.has(word) && word !== 'their' && word !== 'his' && word !== 'her',
    )
}

function dropDoubles(differences: readonly Difference[]): Difference[] {
  const seen = new Set<string>()
  return differences.filter(({ kind, sides }) => {
    const key = `${kind} ${sides
      .flatMap(({ places }) => places.map(p => `${p.report}:${p.start}`))
      .sort()
      .join(' ')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
