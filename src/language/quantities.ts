/** How exact a number is said to be. */
export type Approximator = 'about' | 'up to' | 'at least' | 'more than' | 'less than' | 'nearly' | 'vague'

/** The words of quantities. */
export interface QuantityWords {
  /** Sign between thousands and sign before decimals. */
  readonly group: string
  readonly decimal: string
  readonly cardinals: Readonly<Record<string, number>>
  /** "hundred", "million"; multiply what stands before them. */
  readonly scales: Readonly<Record<string, number>>
  /** "m", "bn": scales that stand right behind the digits. */
  readonly suffixes: Readonly<Record<string, number>>
  readonly ordinals: Readonly<Record<string, number>>
  readonly ordinalEndings: readonly string[]
  /** "half", "third", with their values. */
  readonly fractions: Readonly<Record<string, number>>
  /** "dozens": lower and upper bound. */
  readonly vague: Readonly<Record<string, readonly [number, number]>>
  /** "minus 12". */
  readonly minus: readonly string[]
  /** Before a place: in "In Tarn 12 died" the number is no part of the name. */
  readonly locations: readonly string[]
  /** "how many", "as many": no quantity. */
  readonly degrees: readonly string[]
  /** "tens of thousands": bounds of the first word, and what the second multiplies by. */
  readonly multiples: Readonly<Record<string, readonly [number, number]>>
  readonly scalePlurals: Readonly<Record<string, number>>
  /** "several hundred", "a few dozen": the words, and the bounds that go with a scale. */
  readonly several: readonly string[]
  readonly severalOf: Readonly<Record<string, readonly [number, number]>>
  /** Plurals without an ending: "people". */
  readonly collectives: readonly string[]
  /** "up" and "down" belong to a verb before an article: "put up a hall". */
  readonly particles: readonly string[]
  /** "three in four", "9 out of 10". */
  readonly shareLinks: readonly (readonly string[])[]
  /** "12 more guards", but "12 more than". */
  readonly comparatives: readonly string[]
  readonly than: readonly string[]
  /** "this fall" is no decline. */
  readonly seasons: readonly string[]
  /** "several", "many": no number. */
  readonly indefinite: readonly string[]
  readonly articles: readonly string[]
  readonly and: readonly string[]
  /** "a dozen", "a couple": numbers that are nouns. */
  readonly nouns: Readonly<Record<string, number>>
  /** Those that take an "of" before what they count. */
  readonly nounsOf: readonly string[]
  readonly of: readonly string[]
  /** Words before or after a number, longest phrase first, words parted by spaces. */
  readonly before: Readonly<Record<string, Approximator>>
  readonly after: Readonly<Record<string, Approximator>>
  /** Between the ends of a range. */
  readonly rangeWords: readonly string[]
  readonly between: readonly string[]
  /** Words of percent and of percentage points. */
  readonly percent: readonly string[]
  readonly points: readonly string[]
  /** Signs and words of currencies with their ISO 4217 codes; signs may stand before the number. */
  readonly currencySigns: Readonly<Record<string, string>>
  readonly currencies: Readonly<Record<string, string>>
  /** Hundredths of a currency. */
  readonly cents: Readonly<Record<string, string>>
  /** Units of measure with their normal form. */
  readonly units: Readonly<Record<string, string>>
  /** Units that count only right behind the digits ("30m", "5g"): as words of their own they are something else. */
  readonly glued: readonly string[]
  /** Units of which the capital is something else: "5G". */
  readonly lowercase: readonly string[]
  /** Ages: "34-year-old", "34 years old", "aged 34". */
  readonly year: readonly string[]
  readonly old: readonly string[]
  readonly aged: readonly string[]
  /** "who was 10", "she will be 35 by May", "he turned 80 in June": verbs, modals, persons, and what may follow. */
  readonly being: readonly string[]
  readonly modals: readonly string[]
  readonly persons: readonly string[]
  readonly ageEnds: readonly string[]
  /** Words of growth and of decline, and those that may stand between them and the number: "rose by nearly 5%". */
  readonly up: readonly string[]
  readonly down: readonly string[]
  readonly changeLinks: readonly string[]
  /** Those that stand right behind the number: "a 5% drop", "5% higher". */
  readonly changeNouns: readonly string[]
  /** "grew by 4 to 19": what follows is no range. */
  readonly by: readonly string[]
  readonly from: readonly string[]
  /** Words after which a number is a name: "Article 50", "cell 8". */
  readonly numbered: readonly string[]
  /** Words near which "3-2" is a score. */
  readonly scoring: readonly string[]
  /** "some of the 30": words that name a share, beside numbers; and what may stand between "of" and the number. */
  readonly shares: readonly string[]
  readonly determiners: readonly string[]
  /** What follows a number without being counted: "12 died". */
  readonly notCounted: readonly string[]
  /** And participles: "six cancelled"; what is counted is a plural. */
  readonly participleEndings: readonly string[]
  /** Words before "one" the pronoun: "no one". */
  readonly beforeOne: readonly string[]
  /** "12 Mill Street" is an address. */
  readonly streets: readonly string[]
  /** Endings of participles, which may stand before what is counted. */
  readonly participles: readonly string[]
}
