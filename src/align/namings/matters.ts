import type { Language } from '../../language/language.ts'
import { stem } from '../../match/stem.ts'
import type { Form, ReportForms } from './forms.ts'
import { describeNoun, findNouns, type Noun, SLOT } from './nouns.ts'
import type { Reading } from './reading.ts'

/** The words of several reports for one thing or doing that has no name of its own. */
export interface MatterNaming {
  readonly name: string
  readonly kind: 'thing'
  readonly reports: readonly ReportForms[]
}

/**
 * Finds things for which reports choose different words: "the deal", "the agreement", "the pact". Two nouns are joined
 * where they mean about the same and what tells which one it is stands with both: "the Danish deal", "the Danish pact".
 */
export function nameMatters(readings: readonly Reading[], language: Language): MatterNaming[] {
  const words = collectWords(readings, language)
  return joinWords(words, language).flatMap(group => {
    const members = chooseMembers(group, language)
    const reports = formReports(members, readings)
    return isTelling(members, language) ? [{ name: nameOf(reports), kind: 'thing' as const, reports }] : []
  })
}

/** Tells whether all places of an entity are those of a thing: "the Danish fishing deal" is not told twice. */
export function spotMatters(
  matters: readonly MatterNaming[],
): (naming: { readonly reports: readonly ReportForms[] }) => boolean {
  const ends = new Set(
    matters.flatMap(({ reports }) =>
      reports.flatMap(({ report, forms }) =>
        forms.flatMap(({ places }) => places.map(({ end }) => `${report} ${end}`)),
      ),
    ),
  )
  return ({ reports }) =>
    reports.every(({ report, forms }) =>
      forms.every(({ places }) => places.every(({ end }) => ends.has(`${report} ${end}`))),
    )
}

/** A noun of the story with all its places. */
interface Word {
  readonly lemma: string
  readonly nouns: readonly Noun[]
  /** How often each sign stands with it. */
  readonly signs: ReadonlyMap<string, number>
}

/** Nouns of a story that are looked at, the most used first; rarer ones show no choice of words. */
const MOST_WORDS = 200

interface Place {
  readonly reading: Reading
  readonly token: number
}

// Phrases are looked at for those words alone of which another may be one.
function collectWords(readings: readonly Reading[], language: Language): Word[] {
  const places = new Map<string, Place[]>()
  for (const reading of readings) {
    for (const token of findNouns(reading)) {
      const lemma = reading.analysis.tokens.lemma[token]!.toLowerCase()
      const known = places.get(lemma)
      if (known) known.push({ reading, token })
      else places.set(lemma, [{ reading, token }])
    }
  }
  const order = [...places]
    .filter(([lemma, all]) => all.length > 1 && !language.related.isKind(lemma, language.namings.human))
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
  const rivalled = findRivalled(
    order.map(([lemma]) => lemma),
    language,
  )
  return order.filter(([lemma]) => rivalled.has(lemma)).map(([lemma, all]) => makeWord(lemma, all))
}

function findRivalled(lemmas: readonly string[], language: Language): Set<string> {
  const rivalled = new Set<string>()
  for (const [index, lemma] of lemmas.entries()) {
    for (const other of lemmas.slice(0, index)) {
      if (likenessOf(lemma, other, language) !== null) rivalled.add(lemma).add(other)
    }
  }
  return rivalled
}

function makeWord(lemma: string, places: readonly Place[]): Word {
  const nouns = places.map(({ reading, token }) => describeNoun(reading, token)).filter(({ other }) => !other)
  return { lemma, nouns, signs: countSigns(nouns) }
}

function countSigns(nouns: readonly Noun[]): Map<string, number> {
  const signs = new Map<string, number>()
  for (const sign of nouns.flatMap(noun => noun.signs)) signs.set(sign, (signs.get(sign) ?? 0) + 1)
  return signs
}

// Each word joins the first group, of the most used words, with one of which it is one and of whose first it is no stranger.
function joinWords(words: readonly Word[], language: Language): Word[][] {
  const groups: Word[][] = []
  for (const word of words) {
    const home = groups.find(
      group =>
        language.related.likeness(group[0]!.lemma, word.lemma) >= STRANGE &&
        group.some(other => areOne(other, word, language)),
    )
    if (home) home.push(word)
    else groups.push([word])
  }
  return groups.filter(group => group.length > 1)
}

/** Likeness to the most used word of a group below which a word is none of it. */
const STRANGE = 0.45
/** Likeness from which two nouns may be one: synonyms, a kind and its kinds, any other two. */
const LIKE = { synonym: 0.5, kind: 0.75, other: 0.8 } as const
/** Weight that the signs of both must have; more where neither dictionary nor company says that they are one. */
const WEIGHT = { known: 2.4, other: 6 } as const

function areOne(a: Word, b: Word, language: Language): boolean {
  const likeness = likenessOf(a.lemma, b.lemma, language)
  return likeness !== null && weighSigns(a, b, language) >= WEIGHT[likeness]
}

// On what it rests that two words may be one; null where they may not.
function likenessOf(a: string, b: string, { related }: Language): keyof typeof WEIGHT | null {
  const likeness = related.likeness(a, b)
  if (likeness < LIKE.synonym || related.isAntonym(a, b)) return null
  const known =
    related.isSynonym(a, b) || (likeness >= LIKE.kind && (related.isKind(a, b) || related.isKind(b, a)))
  return known ? 'known' : likeness >= LIKE.other ? 'other' : null
}

/** A sign that says no more than this is none: "new", "first". */
const TELLING_SIGN = 1.5

// How rare the signs are that stand with both.
function weighSigns(a: Word, b: Word, { rarity }: Language): number {
  let weight = 0
  for (const sign of a.signs.keys()) {
    const each = weighSign(sign, rarity)
    if (b.signs.has(sign) && each >= TELLING_SIGN) weight += each
  }
  return weight
}

function weighSign(sign: string, rarity: Language['rarity']): number {
  const rare = rarity.of(sign.slice(sign.lastIndexOf(' ') + 1))
  return sign.startsWith(SLOT) ? rare * SLOT_WEIGHT : rare
}

/** What is done to a thing is done to others too. */
const SLOT_WEIGHT = 0.5

/** How much "the deal" speaks for one deal in a report, where "the Danish deal" counts 1 and "the Kestrian deal" −1. */
const PLAIN = 0.5

// Where one deal is spoken of, "Danish deals" are none; "The Danish deal", "the Danish pact", and "the deal" where the report has no other; "the Kestrian deal" is another.
function chooseMembers(group: readonly Word[], { rarity }: Language): Noun[] {
  const nouns = group.flatMap(word => word.nouns)
  const keys = new Set<string>()
  for (const [index, { signs }] of group.entries()) {
    for (const sign of signs.keys()) {
      const shared = group.some((other, at) => at !== index && other.signs.has(sign))
      if (shared && weighSign(sign, rarity) >= TELLING_SIGN) keys.add(sign)
    }
  }
  const isKeyed = ({ signs }: Noun) => signs.some(sign => keys.has(sign))
  const balance = new Map<number, number>()
  for (const noun of nouns) {
    const side = isKeyed(noun) ? 1 : noun.proper ? -1 : noun.definite ? PLAIN : 0
    balance.set(noun.report, (balance.get(noun.report) ?? 0) + side)
  }
  const several = nouns.filter(noun => noun.definite && noun.plural).length
  const kinds = several * 2 < nouns.filter(noun => noun.definite).length
  return nouns.filter(
    noun =>
      (isKeyed(noun) && !(kinds && noun.plural && !noun.definite)) ||
      (noun.definite && !noun.proper && balance.get(noun.report)! >= 0),
  )
}

// Two words in the voice of reports, not all with the same ones; "launch" and "launching", "programme" and "program" are one.
function isTelling(nouns: readonly Noun[], { compare }: Language): boolean {
  const words = new Map<number, Set<string>>()
  for (const { report, lemma, quoted } of nouns) {
    const root = stem(stem(lemma.replaceAll('-', ''), compare.spellings), compare.endings)
    if (!quoted) words.set(report, (words.get(report) ?? new Set<string>()).add(root))
  }
  const ways = new Set([...words.values()].map(set => [...set].sort().join('|')))
  return words.size > 1 && ways.size > 1
}

function formReports(nouns: readonly Noun[], readings: readonly Reading[]): ReportForms[] {
  const byReport = new Map<number, Noun[]>()
  for (const noun of nouns) byReport.set(noun.report, [...(byReport.get(noun.report) ?? []), noun])
  return [...byReport]
    .sort(([a], [b]) => a - b)
    .map(([report, all]) => ({ report, forms: countForms(all, readings[report]!.analysis.report.text) }))
}

function countForms(nouns: readonly Noun[], text: string): Form[] {
  const forms = new Map<string, Form & { readonly places: { start: number; end: number }[] }>()
  for (const { start, end, quoted } of nouns.toSorted((a, b) => a.start - b.start)) {
    const form = text.slice(start, end)
    const key = form.toLowerCase().replace(/\s+/g, ' ').replace(ARTICLE, '')
    const known = forms.get(`${quoted} ${key}`)
    if (known) known.places.push({ start, end })
    else forms.set(`${quoted} ${key}`, { form, key, quoted, places: [{ start, end }] })
  }
  return [...forms.values()]
}

const ARTICLE = /^(?:the|an?) /

function nameOf(reports: readonly ReportForms[]): string {
  const counts = new Map<string, { readonly form: string; count: number }>()
  for (const { form, key, places } of reports.flatMap(({ forms }) => forms)) {
    const known = counts.get(key)
    if (known) known.count += places.length
    else counts.set(key, { form, count: places.length })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]!.form
}
