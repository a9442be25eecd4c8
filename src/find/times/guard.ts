import type { QuantityWords } from '../../language/quantities.ts'
import type { TimeWords } from '../../language/times.ts'
import type { Atoms } from '../atoms.ts'
import { isDigit } from '../quantities/numbers.ts'
import type { Match } from './match.ts'

/** Whether the words around a match let it be a time: "in 2023", but not "2023 people" or "Act of 1798". */
export function isTime(words: TimeWords, quantities: QuantityWords, atoms: Atoms, match: Match): boolean {
  const { make, pattern } = match.rule
  if (make === 'year' || make === 'years') return isYear(words, quantities, atoms, match)
  if (make === 'month' && pattern === 'MONTH') return isMonth(words, atoms, match)
  if (make === 'clock') return isClock(words, atoms, match)
  if (make === 'season') return isSeason(words, atoms, match)
  if (make === 'span') return words.spanLeads.includes(atoms.word[match.first - 1] ?? '')
  if (make === 'window') return !words.modals.includes(atoms.word[match.first - 1] ?? '')
  if (make === 'duration') return isDuration(words, atoms, match)
  if (pattern.startsWith('the day ')) return isEnd(atoms, match.last)
  if (make === 'monthDay') return isMonthDay(words, atoms, match)
  if (make === 'deictic' || make === 'set') return !isTitle(atoms, match)
  if (make === 'vague') return !isTitle(atoms, match) && isVague(atoms, match)
  return true
}

// "on the 12th", but "on the 12th floor"
function isMonthDay(words: TimeWords, atoms: Atoms, match: Match): boolean {
  const after = atoms.word[match.last] ?? ''
  const before = atoms.word[match.first - 1] ?? ''
  const dated = words.joints.includes(before) || Object.hasOwn(words.relations, before)
  return dated && (isEnd(atoms, match.last) || words.leads.includes(after))
}

// "in the fall", but "the fall of the tower" and "survived the fall"
function isSeason(words: TimeWords, atoms: Atoms, match: Match): boolean {
  if (match.rule.pattern !== 'the SEASON') return true
  return atoms.word[match.last] !== 'of' && words.leads.includes(atoms.word[match.first - 1] ?? '')
}

// "a second bridge", "a quarter of the voters", "three quarters" and "34 years old" are no lengths of time.
function isDuration(words: TimeWords, atoms: Atoms, match: Match): boolean {
  const { unit } = match.captures
  const after = atoms.word[match.last] ?? ''
  if (unit === 'Q' && (match.captures.n === 1 || after === 'of')) return false
  if (unit === 'TS' && match.captures.n === 1 && !isEnd(atoms, match.last)) return false
  return !words.ageWords.includes(ageWord(atoms, match.last))
}

// "Daily Herald", "Tarn Today": a capital beside a capital is a name.
function isTitle(atoms: Atoms, { first, last }: Match): boolean {
  if (!atoms.capital[first]) return false
  const isName = (at: number) => atoms.capital[at] === true && /^\p{L}/u.test(atoms.word[at] ?? '')
  return (first > 0 && isName(first - 1)) || (last === first + 1 && isName(last) && first > 0)
}

function ageWord(atoms: Atoms, at: number): string {
  return (atoms.word[at] === '-' ? atoms.word[at + 1] : atoms.word[at]) ?? ''
}

// Before these years a bare number is a year only after a preposition: "in 1798".
const FIRST_PLAIN_YEAR = 1900

function isYear(words: TimeWords, quantities: QuantityWords, atoms: Atoms, match: Match): boolean {
  const before = atoms.word[match.first - 1] ?? ''
  const after = atoms.word[match.last] ?? ''
  if (isLawName(words, atoms, match)) return false
  if (Object.hasOwn(quantities.currencySigns, before) || before === '#' || before === '/') return false
  if (!atoms.spaced[match.first] && /[\p{L}\d-]/u.test(before) && match.first > 0) return false
  if (isUnitLike(words, quantities, atoms, match.last)) return false
  if (match.rule.pattern !== 'YEAR') return true
  if (words.strongLeads.includes(before)) return true
  if (Number(match.captures.year) < FIRST_PLAIN_YEAR || before === 'than' || before === 'over') return false
  return before === 'the' || before === '(' || !isPlural(after)
}

function isLawName(words: TimeWords, atoms: Atoms, match: Match): boolean {
  const at = atoms.word[match.first - 1] === 'of' ? match.first - 2 : match.first - 1
  return words.lawNames.includes(atoms.word[at] ?? '') && atoms.capital[at] === true
}

function isUnitLike(words: TimeWords, quantities: QuantityWords, atoms: Atoms, at: number): boolean {
  const word = atoms.word[at] ?? ''
  if (!atoms.spaced[at] && /^[\p{L}%°]/u.test(word)) return true
  if (words.notYears.includes(word)) return true
  return Object.hasOwn(quantities.units, word) || Object.hasOwn(quantities.currencies, word)
}

function isPlural(word: string): boolean {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && word !== 'was'
}

// "May" and "March" are also a verb and a noun, "April" and "June" first names.
function isMonth(words: TimeWords, atoms: Atoms, match: Match): boolean {
  const before = atoms.word[match.first - 1] ?? ''
  if (isName(atoms, match)) return false
  if (words.leads.includes(before) || !words.ambiguous.includes(atoms.word[match.first]!)) return true
  // "the May election", but "the March for Bread"
  const after = atoms.word[match.last] ?? ''
  return before === 'the' && /^\p{L}/u.test(after) && !words.leads.includes(after)
}

function isName(atoms: Atoms, { first, last }: Match): boolean {
  const after =
    atoms.capital[last] === true && /^\p{L}/u.test(atoms.word[last]!) && atoms.spaced[last] === true
  const before = first > 1 && atoms.capital[first - 1] === true && /^\p{L}/u.test(atoms.word[first - 1]!)
  return after || before
}

// "at 19:50" and "March 26, 2025 | 19:50", but a score is "2:10" too; "at 7.40 this morning", but "at 7.40 crowns".
function isClock(words: TimeWords, atoms: Atoms, match: Match): boolean {
  const { pattern } = match.rule
  const before = atoms.word[match.first - 1] ?? ''
  const led = words.clockLeads.includes(before) || words.rangeWords.includes(before)
  if (pattern === 'POINT')
    return led && (words.dayLeads.includes(atoms.word[match.last] ?? '') || isDated(words, atoms, match))
  if (pattern === 'N in the PART') return led
  if (pattern !== 'HOUR ~: ~MIN') return true
  return led || (/^[,|·-]$/.test(before) && /^\d{4}$/.test(atoms.word[match.first - 2] ?? ''))
}

// "Monday, 16 March at 9.30"
function isDated({ classes }: TimeWords, atoms: Atoms, { first }: Match): boolean {
  const date = atoms.word[first - 2] ?? ''
  return (
    /^(19|20)\d\d$/.test(date) || Object.hasOwn(classes.MONTH!, date) || Object.hasOwn(classes.WEEKDAY!, date)
  )
}

function isEnd(atoms: Atoms, at: number): boolean {
  const word = atoms.word[at]
  return word === undefined || /^[^\p{L}\d]/u.test(word)
}

// "who once called himself", but "once a month", "once he had left", "at once".
function isVague(atoms: Atoms, match: Match): boolean {
  const word = atoms.word[match.first]!
  const after = atoms.word[match.last] ?? ''
  // "soon after the vote", "as soon as"
  if (word === 'soon') return after !== 'after' && after !== 'as'
  if (word !== 'once') return true
  return atoms.word[match.first - 1] !== 'at' && after.length > 4 && after.endsWith('ed') && !isDigit(after)
}
