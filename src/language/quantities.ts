/** How exact a number is said to be. */
export type Approximator = 'about' | 'up to' | 'at least' | 'more than' | 'less than' | 'nearly' | 'vague'

/** The words of quantities. */
export interface QuantityWords {
  /** Sign between thousands and sign before decimals. */
  readonly group: string
  readonly decimal: string
  /** Names of months: figures behind one are a day, so "March 5 200 people" is no 5,200. */
  readonly months: readonly string[]
  readonly cardinals: Readonly<Record<string, number>>
  /** "hundred", "million"; multiply what stands before them. */
  readonly scales: Readonly<Record<string, number>>
  /** "m", "bn": scales that stand right behind the digits. */
  readonly suffixes: Readonly<Record<string, number>>
  /** "two point five". */
  readonly point: readonly string[]
  readonly ordinals: Readonly<Record<string, number>>
  /** "hundredth", "millionth". */
  readonly ordinalScales: Readonly<Record<string, number>>
  readonly ordinalEndings: readonly string[]
  /** Of endings that are units too, what the figures before them end in as ordinals: "21st", but "11st 3lb". */
  readonly ordinalFigures: Readonly<Record<string, RegExp>>
  /** "half", "third", with their values. */
  readonly fractions: Readonly<Record<string, number>>
  /** Plurals that are fractions without an "of" behind them: "two thirds". */
  readonly bareFractions: readonly string[]
  /** "over half time" is no half. */
  readonly notHalved: readonly string[]
  /** "dozens": lower and upper bound. */
  readonly vague: Readonly<Record<string, readonly [number, number]>>
  /** Those that count only before "of": "he scores" is no number. */
  readonly vagueOf: readonly string[]
  /** "minus 12", "minus twelve". */
  readonly minus: readonly string[]
  /** "plus or minus 4 points". */
  readonly plusMinus: readonly string[]
  /** "negative 12", but "tested negative three times". */
  readonly negative: readonly string[]
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
  /** But not to these verbs: "closed up 2%". */
  readonly settling: readonly string[]
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
  /** Those right behind a number or its hyphen: "20+", "15-plus", "40-odd". */
  readonly hungBounds: Readonly<Record<string, Approximator>>
  /** Between the ends of a range. */
  readonly rangeWords: readonly string[]
  /** Behind a first end that "from" or "between" opens: "from 450 up to 900". */
  readonly rangePhrases: readonly string[]
  /** What stands before the same amount in another unit: "7.5 million crowns ($1 million)", "162 points, or 2%". */
  readonly restating: readonly string[]
  /** Behind which a bare number counts what the last one did: "40 cars, compared with 12 last year". */
  readonly comparing: readonly string[]
  readonly between: readonly string[]
  /** Words of percent and of percentage points. */
  readonly percent: readonly string[]
  readonly points: readonly string[]
  /** Signs of currencies with their ISO 4217 codes; they stand before a number or right behind it. */
  readonly currencySigns: Readonly<Record<string, string>>
  /** ISO 4217 codes, which count in capitals only. */
  readonly currencyCodes: Readonly<Record<string, string>>
  readonly currencies: Readonly<Record<string, string>>
  /** Signs as badly converted texts print them: "PS21,700"; they count before large figures only. */
  readonly wornSigns: Readonly<Record<string, string>>
  /** First parts of signs that may stand apart: "US $5"; single letters count as capitals only. */
  readonly spacedSigns: readonly string[]
  /** Names of currencies that are other words too: "of 20 matches, 12 won". */
  readonly doubtful: readonly string[]
  /** The same of codes: "TRY 1,500", but "ALL 5". */
  readonly doubtfulCodes: readonly string[]
  /** "Pounds" are money or a weight; words near by tell which. */
  readonly pounds: readonly string[]
  readonly poundsMoney: string
  readonly poundsMass: string
  readonly moneyWords: readonly string[]
  readonly massWords: readonly string[]
  /** Hundredths of a currency. */
  readonly cents: Readonly<Record<string, string>>
  /** A unit, a smaller unit that may follow it, and how many of these make one: "5 feet 2 inches". */
  readonly compounds: readonly (readonly [string, string, number])[]
  /** Units that are told as such only there: the \"in\" of \"6 ft 2 in\". */
  readonly compoundNames: Readonly<Record<string, string>>
  /** Units of measure with their normal form. */
  readonly units: Readonly<Record<string, string>>
  /** "1.5C", near words of warmth. */
  readonly degreeLetters: Readonly<Record<string, string>>
  readonly warmth: readonly string[]
  /** Near which a temperature may be a difference: "1.5C of warming". */
  readonly differences: readonly string[]
  /** Units behind which a bare number is of the smaller: "6ft 4". */
  readonly bareCompounds: readonly string[]
  /** "$5 per head"; "$5 a head" only before units and these; "$5 a day later" is no rate. */
  readonly rates: readonly string[]
  readonly rateUnits: readonly string[]
  readonly notRates: readonly string[]
  /** Units that count only right behind the digits ("30m", "5g"): as words of their own they are something else. */
  readonly glued: readonly string[]
  /** Units of which the capital is something else: "5G". */
  readonly lowercase: readonly string[]
  /** Ages: "34-year-old", "34 years old", "aged 34". */
  readonly year: readonly string[]
  readonly old: readonly string[]
  /** "87 yo". */
  readonly yearsOld: readonly string[]
  readonly aged: readonly string[]
  /** "who was 10", "she will be 35 by May", "he turned 80 in June": verbs, modals, persons, and what may follow. */
  readonly being: readonly string[]
  readonly modals: readonly string[]
  readonly persons: readonly string[]
  readonly ageEnds: readonly string[]
  /** "in her forties", "in his late 20s": decades by name, their parts with first and last year, and who may own one. */
  readonly decades: Readonly<Record<string, number>>
  readonly decadeParts: Readonly<Record<string, readonly [number, number]>>
  readonly owners: readonly string[]
  /** Endings of plurals: "40s", "30m trees". */
  readonly pluralEndings: readonly string[]
  /** What follows the apostrophe of an owner: the "s" of "the country's". */
  readonly ownerEndings: readonly string[]
  /** "people under 30". */
  readonly agedNouns: readonly string[]
  readonly ageBounds: readonly string[]
  /** Words of growth and of decline, and those that may stand between them and the number: "rose by nearly 5%". */
  readonly up: readonly string[]
  readonly down: readonly string[]
  readonly changeLinks: readonly string[]
  /** Verbs that tell a decline of shares and points only: "lost 2%", but "lost 40 men". */
  readonly lostShares: readonly string[]
  readonly sharePoints: readonly string[]
  /** Those that stand right behind the number: "a 5% drop", "5% higher". */
  readonly changeNouns: readonly string[]
  /** "grew by 4 to 19": what follows is no range. */
  readonly by: readonly string[]
  readonly from: readonly string[]
  /** Before where a change led to: "rose to 40". */
  readonly reached: readonly string[]
  /** Before where it stands: "up 2% at 40". */
  readonly standing: readonly string[]
  /** "Adding $5 to the bill" is no growth of the subject. */
  readonly adding: readonly string[]
  /** What is measured by a number behind "of": "a capacity of 40,000 inmates". */
  readonly dimensions: readonly string[]
  /** Words after which a number is a name: "Article 50", "cell 8". */
  readonly numbered: readonly string[]
  /** Behind a year: "below 2005 levels". */
  readonly yearNouns: readonly string[]
  /** "Until six.", "at nine on Friday" tell hours. */
  readonly clockLeads: readonly string[]
  readonly clockEnds: readonly string[]
  /** Words before a number word that make it an idiom: "for naught". */
  readonly idioms: Readonly<Record<string, readonly string[]>>
  /** "At one point" is no count. */
  readonly onceNouns: readonly string[]
  /** Words near which "3-2" is a score. */
  readonly scoring: readonly string[]
  /** Verbs behind which "4 to 1" is one too. */
  readonly splitting: readonly string[]
  /** What may be a share written with a stroke: "a 2/3 majority". */
  readonly sharedNouns: readonly string[]
  /** "some of the 30": words that name a share, beside numbers; and what may stand between "of" and the number. */
  readonly shares: readonly string[]
  readonly determiners: readonly string[]
  /** What follows a number without being counted: "12 died". */
  readonly notCounted: readonly string[]
  /** What a hyphen may join to a number without being counted: "2-for-1". */
  readonly notHung: readonly string[]
  /** And participles: "six cancelled"; what is counted is a plural. */
  readonly participleEndings: readonly string[]
  readonly gerunds: readonly string[]
  /** Words before "one" the pronoun: "no one". */
  readonly beforeOne: readonly string[]
  /** Last words of names of share indexes, with the numbers that are part of them: "FTSE 100". */
  readonly indexes: Readonly<Record<string, readonly string[]>>
  /** "12 Mill Street" is an address. */
  readonly streets: readonly string[]
  /** Endings of participles, which may stand before what is counted. */
  readonly participles: readonly string[]
}
