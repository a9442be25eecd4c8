import type { QuantityWords } from '../../language/quantities.ts'
import type { TimeCheck, TimeWords } from '../../language/times.ts'
import type { Tag } from '../../segment/segmented.ts'
import type { Atoms } from '../atoms.ts'
import { isDigit } from '../quantities/numbers.ts'
import { rangeEnd, rangeStart } from './clock.ts'
import type { Grammar } from './grammar.ts'
import type { Match } from './match.ts'

/** What stands around a match. */
interface Scene {
  readonly words: TimeWords
  readonly quantities: QuantityWords
  readonly atoms: Atoms
  readonly match: Match
  readonly tags: readonly Tag[]
  /** The words right before and right behind it. */
  readonly before: string
  readonly after: string
}

const CHECKS: Readonly<Record<TimeCheck, (scene: Scene) => boolean>> = {
  year: isYear,
  bareYear: scene => isYear(scene) && isBareYear(scene),
  bareMonth: isMonth,
  bareSeason: ({ words, before, after }) => !words.of.includes(after) && words.leads.includes(before),
  bareClock: isClock,
  pointClock: isPointClock,
  ledClock: isLedClock,
  spelledClock: scene =>
    isSpelled(scene) && (scene.match.captures.meridiem !== undefined || isPointClock(scene)),
  ledSlash: scene => scene.words.dayLeads.includes(scene.before) && isAdverb(scene),
  bareSpan: ({ words, before }) => words.spanLeads.includes(before),
  length: isLength,
  notVerb: ({ words, before }) => !words.modals.includes(before),
  ends: isEnd,
  monthDay: isMonthDay,
  notName: scene => !isTitle(scene),
  once: isOnce,
  notOf: ({ words, after }) => !words.of.includes(after) && after !== '-',
  dayFigure: ({ quantities, before }) => !Object.hasOwn(quantities.currencySigns, before),
  dayWord: scene => isEnd(scene) || scene.words.leads.includes(scene.after),
  spelledDay: scene => isSpelled(scene) && isEnd(scene),
  dayAlone: ({ words, before, after }) => words.dayLeads.includes(before) && /^(?:[.,;!?)]|$)/.test(after),
  yearMonth: scene => isYearMonth(scene) && isAdverb(scene),
  ahead: ({ words, before }) => words.aheadLeads.includes(before),
  dayOrdinal: scene => isEnd(scene) || scene.words.leads.includes(scene.after),
  feast: ({ atoms, match: { last } }) => !(isCapital(atoms, last) && atoms.spaced[last] === true),
  saidYear: scene => scene.words.strongLeads.includes(scene.before) && isAdverb(scene),
  decade: ({ words, atoms, match, before }) =>
    words.articles.includes(atoms.word[match.first]!) || words.leads.includes(before),
  part: scene => !scene.atoms.capital[scene.match.first] || scene.match.first === 0,
  adverb: isAdverb,
  end: isAdverb,
  rangeClock: ({ words, atoms, match }) => rangeEnd(words, atoms, match.last) !== null,
  rangeEnd: scene =>
    rangeStart(scene.words, scene.atoms, scene.match.first) !== null &&
    (isAdverb(scene) || scene.words.dayLeads.includes(scene.after)),
  partClock: isPartClock,
  forPeriod: scene => scene.words.periodLeads.includes(scene.before) && scene.after !== '-' && isEnd(scene),
  soon: ({ words, after }) => !words.notSoon.includes(after),
}

/** Whether the words around a match let it be a time: "in 2023", but not "2023 people" or "Act of 1798". */
export function isTime(
  { words, quantities }: Grammar,
  atoms: Atoms,
  tags: readonly Tag[],
  match: Match,
): boolean {
  const { check } = match.rule
  const before = atoms.word[match.first - 1] ?? ''
  const after = atoms.word[match.last] ?? ''
  return check === undefined || CHECKS[check]({ words, quantities, atoms, tags, match, before, after })
}

// "on the 12th", but "on the 12th floor"
function isMonthDay(scene: Scene): boolean {
  const { words, atoms, match, before, after } = scene
  if (!isDigit(atoms.word[match.first + 1] ?? '')) return false
  const dated =
    words.periodLeads.includes(before) ||
    words.joints.includes(before) ||
    Object.hasOwn(words.relations, before)
  return dated && (isEnd(scene) || words.leads.includes(after))
}

// "a second bridge", "a quarter of the voters", "three quarters" and "34 years old" are no lengths of time.
function isLength(scene: Scene): boolean {
  const { words, atoms, match, after } = scene
  const { unit, n } = match.captures
  if (unit === 'Q' && (n === 1 || words.of.includes(after))) return false
  if (unit === 'TS' && n === 1 && !isEnd(scene)) return false
  return !words.ageWords.includes(after === '-' ? (atoms.word[match.last + 1] ?? '') : after)
}

// "Daily Herald", "Tarn Today": a capital beside a capital is a name.
function isTitle({ atoms, match: { first, last } }: Scene): boolean {
  if (!atoms.capital[first] || first === 0) return false
  return isCapital(atoms, first - 1) || (last === first + 1 && isCapital(atoms, last))
}

function isCapital(atoms: Atoms, at: number): boolean {
  return atoms.capital[at] === true && /^\p{L}/u.test(atoms.word[at] ?? '')
}

function isYear({ words, quantities, atoms, match: { first, last }, before, after }: Scene): boolean {
  if (isLawName(words, atoms, first)) return false
  if (Object.hasOwn(quantities.currencySigns, before) || before === '#' || before === '/') return false
  if (first > 0 && !atoms.spaced[first] && /[\p{L}\d-]/u.test(before)) return false
  if (last < atoms.word.length && !atoms.spaced[last] && /^[\p{L}%°]/u.test(after)) return false
  // "2010-2015-86" is a telephone number.
  if (
    after === '-' &&
    !atoms.spaced[last] &&
    !atoms.spaced[last + 1] &&
    /^\d/.test(atoms.word[last + 1] ?? '')
  )
    return false
  return !words.notYears.includes(after) && !isUnit(quantities, after)
}

function isUnit(quantities: QuantityWords, word: string): boolean {
  return Object.hasOwn(quantities.units, word) || Object.hasOwn(quantities.currencies, word)
}

function isLawName(words: TimeWords, atoms: Atoms, first: number): boolean {
  const at = words.of.includes(atoms.word[first - 1] ?? '') ? first - 2 : first - 1
  return words.lawNames.includes(atoms.word[at] ?? '') && atoms.capital[at] === true
}

// Before these years a bare number is a year only after a preposition: "in 1798".
const FIRST_PLAIN_YEAR = 1900

function isBareYear(scene: Scene): boolean {
  const { words, match, before, after } = scene
  if (isStrong(scene)) return true
  if (Number(match.captures.year) < FIRST_PLAIN_YEAR || isBound(scene)) return false
  return words.articles.includes(before) || before === '(' || !isPlural(words, after)
}

// "in 1798", "dates back to 1798"
function isStrong({ words, atoms, match }: Scene): boolean {
  return words.strongLeads.some(lead => endsWith(atoms, match.first, lead))
}

// "between 2015 June and 2018 May"
function isYearMonth({ words, before }: Scene): boolean {
  return [words.strongLeads, words.rangeWords, words.rangeAnd, words.betweenWords].some(leads =>
    leads.includes(before),
  )
}

// "more than 2019", but "later than 2019"
function isBound({ words, atoms, match, before }: Scene): boolean {
  return words.bounds.includes(before) && !words.boundTimes.includes(atoms.word[match.first - 2] ?? '')
}

function isPlural({ pluralEndings, singularEndings }: TimeWords, word: string): boolean {
  const ends = (endings: readonly string[]) => endings.some(ending => word.endsWith(ending))
  return word.length > 3 && ends(pluralEndings) && !ends(singularEndings)
}

// "May" and "March" are also a verb and a noun, "April" and "June" first names.
function isMonth({ words, atoms, match: { first, last }, before, after }: Scene): boolean {
  const named =
    (isCapital(atoms, last) && atoms.spaced[last] === true) || (first > 1 && isCapital(atoms, first - 1))
  if (named) return false
  if (words.leads.includes(before) || !words.ambiguous.includes(atoms.word[first]!)) return true
  // "the May election", but "the March for Bread"
  return words.articles.includes(before) && /^\p{L}/u.test(after) && !words.leads.includes(after)
}

// "at 19:50", "March 26, 2025 | 19:50" and "18:05 The hospital says …", but a score is "2:10" too.
function isClock({ words, atoms, match: { first, last }, before }: Scene): boolean {
  if (words.clockLeads.includes(before) || words.rangeWords.includes(before)) return true
  if (first === 0) return isCapital(atoms, last)
  return /^[,|·-]$/.test(before) && /^\d{4}$/.test(atoms.word[first - 2] ?? '')
}

// "at 7.40 this morning", "Monday, 16 March at 9.30", but "at 7.40 crowns"
function isPointClock({ words, atoms, match: { first }, before, after }: Scene): boolean {
  const { MONTH = {}, WEEKDAY = {}, WEEKDAYS = {} } = words.classes
  const date = atoms.word[first - 2] ?? ''
  const dated =
    /^(19|20)\d\d$/.test(date) || [MONTH, WEEKDAY, WEEKDAYS].some(names => Object.hasOwn(names, date))
  return words.clockLeads.includes(before) && (dated || words.dayLeads.includes(after))
}

// "tonight at 7", "on mornings at 7", but "tonight at 7 shops"
function isPartClock(scene: Scene): boolean {
  const { words, atoms, match, before } = scene
  const { PART = {}, PARTS = {}, TONIGHT = {} } = words.classes
  const part = atoms.word[match.first - 2] ?? ''
  return (
    words.clockLeads.includes(before) &&
    [PART, PARTS, TONIGHT].some(names => Object.hasOwn(names, part)) &&
    isAdverb(scene)
  )
}

function isSpelled({ atoms, match: { first, last } }: Scene): boolean {
  return atoms.word.slice(first, last).every(word => !isDigit(word))
}

// "at seven in the evening", "it was seven in the evening", "between five and six in the afternoon"
function isLedClock({ words, atoms, match: { first }, before }: Scene): boolean {
  const linked = words.rangeWords.includes(before) || words.rangeAnd.includes(before)
  const verb = words.clockVerbs.some(phrase => endsWith(atoms, first, phrase))
  return (
    verb ||
    words.clockLeads.includes(before) ||
    (linked && words.betweenWords.includes(atoms.word[first - 3] ?? ''))
  )
}

// Whether the words of a phrase stand right before an atom.
function endsWith(atoms: Atoms, at: number, phrase: string): boolean {
  const parts = phrase.split(' ')
  return at >= parts.length && parts.every((word, i) => atoms.word[at - parts.length + i] === word)
}

function isAdverb(scene: Scene): boolean {
  return isEnd(scene) || scene.words.leads.includes(scene.after) || scene.words.joints.includes(scene.after)
}

function isEnd({ atoms, match, after }: Scene): boolean {
  return match.last >= atoms.word.length || /^[^\p{L}\d]/u.test(after)
}

// "who once called himself", but "once a month", "once he had left", "at once".
function isOnce({ words, before, after }: Scene): boolean {
  const participle = after.length > 4 && words.pastEndings.some(ending => after.endsWith(ending))
  return participle && !words.notOnce.includes(before)
}
