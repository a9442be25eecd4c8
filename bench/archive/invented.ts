import { makeChance } from '../speed/synthesis.ts'

/** An invented report: its file's name and text, where and when it was published. */
export interface Invented {
  readonly file: string
  readonly outlet: string
  readonly headline: string
  readonly published: string
  readonly text: string
}

type Chance = ReturnType<typeof makeChance>

/** Reports of one day, and of the event that each event's number stands for. */
export const PER_DAY = 1_000
const PER_EVENT = 5
/** The first event has so many. */
export const LARGE_EVENT = 50
/** Words that a report has, at least. */
export const LEAST_WORDS = 350
/** Days over which the reports of an event are spread. */
const SPREAD_DAYS = 2
const BEGIN = Date.UTC(2026, 0, 5)
const DAY_MS = 86_400_000

/** Outlets that there are. */
const OUTLETS = 120
/** One report in so many tells only the day on which it was published. */
const DAY_ONLY = 5

/** The report of a number; the same number gives the same report. */
export function inventReport(number: number): Invented {
  const event = eventOf(number)
  const matter = inventMatter(event)
  const chance = makeChance(13 * number + 7)
  chance(2)
  const outlet = inventOutlet(chance(OUTLETS))
  const day = Math.floor(firstOf(event) / PER_DAY) + chance(SPREAD_DAYS)
  const paragraphs: string[] = []
  for (let words = 0; words < LEAST_WORDS; ) {
    const sentences = Array.from({ length: 2 + chance(2) }, () => inventSentence(matter, chance))
    paragraphs.push(sentences.join(' '))
    words += paragraphs.at(-1)!.split(' ').length
  }
  return {
    file: `${number}.txt`,
    outlet,
    headline: inventHeadline(matter, chance),
    published: inventTime(BEGIN + day * DAY_MS, chance),
    text: `${matter.place} – ${paragraphs.join('\n\n')}\n`,
  }
}

function inventTime(day: number, chance: Chance): string {
  const time = new Date(day + chance(DAY_MS)).toISOString()
  return chance(DAY_ONLY) === 0 ? time.slice(0, 10) : `${time.slice(0, 16)}Z`
}

function inventOutlet(number: number): string {
  return `${inventName(number, 'outlet')} ${PAPERS[number % PAPERS.length]}`
}

const PAPERS = ['Post', 'Herald', 'Courier', 'Observer', 'Tribune', 'Evening News']

/** Event 0 has the first reports, then each event some in a row. */
function eventOf(number: number): number {
  return number < LARGE_EVENT ? 0 : 1 + Math.floor((number - LARGE_EVENT) / PER_EVENT)
}

function firstOf(event: number): number {
  return event === 0 ? 0 : LARGE_EVENT + (event - 1) * PER_EVENT
}

/** Who and what an event is about. */
interface Matter {
  readonly place: string
  readonly people: readonly string[]
  readonly offices: readonly string[]
  readonly body: string
  readonly thing: string
  readonly acts: readonly string[]
  readonly words: readonly string[]
  readonly figures: readonly number[]
}

function inventMatter(event: number): Matter {
  const chance = makeChance(101 * event + 3)
  chance(2)
  const person = () => `${GIVEN[chance(GIVEN.length)]} ${inventName(chance(40_000), 'person')}`
  const place = inventName(chance(6_000), 'place')
  return {
    place,
    people: [person(), person(), person()],
    offices: Array.from({ length: 3 }, () => OFFICES[chance(OFFICES.length)]!),
    body: `${place} ${BODIES[chance(BODIES.length)]}`,
    thing: THINGS[chance(THINGS.length)]!,
    acts: Array.from({ length: 4 }, () => ACTS[chance(ACTS.length)]!),
    words: Array.from({ length: 6 }, () => inventWord(chance(20_000))),
    figures: Array.from({ length: 4 }, () => 2 + chance(900)),
  }
}

const SYLLABLES =
  'ba be da do fen gar hol ik jor ka lin mar nel or pel quin ros sil tam ul ver wex yor zan'.split(' ')
const ENDS = {
  place: ['ton', 'wick', 'stad', 'mouth'],
  person: ['sen', 'ova', 'ell', 'ard'],
  outlet: ['burg', 'haven'],
}

/** An invented name, such as Marnelton; each number has its own. */
function inventName(number: number, kind: keyof typeof ENDS): string {
  const ends = ENDS[kind]
  const word = inventWord(Math.floor(number / ends.length)) + ends[number % ends.length]!
  return word[0]!.toUpperCase() + word.slice(1)
}

function inventWord(number: number): string {
  const { length } = SYLLABLES
  let word = ''
  for (let rest = number + length; rest > 0; rest = Math.floor(rest / length))
    word += SYLLABLES[rest % length]
  return word
}

const GIVEN =
  'Ada Bo Cara Dov Edda Finn Greta Hugo Ines Jonas Karl Lena Mara Nils Olga Pia Rosa Sven Tilda Ugo'.split(
    ' ',
  )
const OFFICES = [
  'mayor',
  'police chief',
  'energy minister',
  'prosecutor',
  'spokeswoman',
  'union leader',
  'engineer',
]
const BODIES = ['City Council', 'Police', 'University', 'Port Authority', 'Water Board', 'Court', 'Hospital']
const THINGS =
  'bridge ferry dam tunnel school hospital pipeline harbour reactor market railway stadium'.split(' ')
const ACTS = 'closed reopened inspected evacuated flooded sold repaired searched attacked defended'.split(' ')

type Sentence = (matter: Matter, chance: Chance) => string

const one = <Item>(items: readonly Item[], chance: Chance): Item => items[chance(items.length)]!

const who = ({ people, offices }: Matter, chance: Chance) => {
  const i = chance(people.length)
  return chance(2) === 0 ? people[i]! : `${offices[i]} ${people[i]}`
}

/** Sentences such as news has: statements, figures, days, denials. */
const SENTENCES: readonly Sentence[] = [
  (m, c) =>
    `The ${m.thing} in ${m.place} was ${one(m.acts, c)} on ${one(DAYS, c)} after ${one(m.words, c)} was found in the ${one(m.words, c)}.`,
  (m, c) => `“We have known about the ${one(m.words, c)} for ${2 + c(9)} months,” said ${who(m, c)}.`,
  (m, c) =>
    `${who(m, c)} said that ${one(m.figures, c)} people had to leave their homes near the ${m.thing}.`,
  (m, c) => `The ${m.body} denied that the ${m.thing} had been ${one(m.acts, c)} without a permit.`,
  (m, c) =>
    `According to ${who(m, c)}, the ${one(m.words, c)} cost ${one(m.figures, c)} million crowns last year.`,
  (m, c) => `At least ${one(m.figures, c)} workers were sent to the ${m.body} on ${one(DAYS, c)} evening.`,
  (m, c) => `${who(m, c)} accused the ${m.body} of hiding the ${one(m.words, c)} report from the public.`,
  (m, c) =>
    `Nobody was hurt, the ${m.body} said, but ${one(m.figures, c)} households were without water until ${one(DAYS, c)}.`,
  (m, c) =>
    `“It is not true that the ${m.thing} was ${one(m.acts, c)} too late,” ${who(m, c)} told reporters.`,
  (m, c) =>
    `A hearing about the ${one(m.words, c)} is planned for ${1 + c(28)} March, and ${who(m, c)} will attend it.`,
  (m, c) =>
    `Residents of ${m.place} had warned of the ${one(m.words, c)} in ${2015 + c(10)}, but the warning was never answered.`,
  (m, c) =>
    `The ${m.thing}, which was built in ${1950 + c(60)}, carries about ${one(m.figures, c)} lorries a day.`,
  (_, c) => `${one(GENERAL, c)}`,
]

const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

const GENERAL = [
  'The weather service expects more rain at the weekend.',
  'A commission is to look into the matter and to report in the autumn.',
  'Several families spent the night in a gymnasium.',
  'It was not clear at first who would pay for the damage.',
  'Shops in the old town stayed open, and trams ran as usual.',
]

function inventSentence(matter: Matter, chance: Chance): string {
  const sentence = one(SENTENCES, chance)(matter, chance)
  return sentence[0]!.toUpperCase() + sentence.slice(1)
}

function inventHeadline(matter: Matter, chance: Chance): string {
  const { place, thing, acts, words } = matter
  return `${place} ${thing} ${one(acts, chance)} after ${one(words, chance)} found near ${one(words, chance)}`
}
