import { formatDay } from '../../text/edtf.ts'
import { isDigit } from '../quantities/numbers.ts'
import { isWithin, type Length, moveDay, parseLength, parseLengths, stretchBetween } from './counted.ts'
import { periodOf, SEASONS } from './period.ts'
import { numberOf, type Place, type Reading, textOf, unresolved } from './reading.ts'
import { readOffset } from './relative.ts'

/** "three days", "a week", "two-year": its length as TIMEX3 writes it. */
export function readDuration(place: Place): Reading | null {
  const value = lengthOf(place)
  if (value === null) return null
  const ahead = readAhead(place, value)
  if (ahead) return ahead
  const reading: Reading = { type: isRate(place) ? 'SET' : 'DURATION', value, edtf: null, from: 'words' }
  return isAccount(place) ? { ...reading, subject: null } : reading
}

// "will open in three days" is a day, "must leave within a week" the stretch until then.
function readAhead(place: Place, value: string): Reading | null {
  const { words, atoms, match, anchor } = place
  const lead = atoms.word[match.first - 1] ?? ''
  const within = isWithin(words, atoms, match.first, null)
  const lengths = parseLengths(value)
  if ((!within && !words.aheadLeads.includes(lead)) || !lengths || anchor === null) return null
  if (!within && lengths.length > 1) return null
  if (!isCounted(place) || place.tense() !== 'future' || isRanked(place)) return null
  if (!within) return readOffset({ ...place, match: aheadMatch(place) })
  const end = lengths.reduce((day, length) => moveDay(day, length, 1), anchor)
  return { type: 'DURATION', value, edtf: stretchBetween(anchor, end), from: 'anchor', forward: true }
}

// "in three days", but "in the first three days", "in a year when"
function isCounted({ words, quantities, atoms, match }: Place): boolean {
  const word = atoms.word[match.first]!
  const counts =
    isDigit(word) ||
    Object.hasOwn(quantities.cardinals, word) ||
    quantities.articles.includes(word) ||
    match.captures.approx !== undefined
  return counts && !words.notAhead.includes(atoms.word[match.last] ?? '')
}

function aheadMatch({ match }: Place): Place['match'] {
  return { ...match, captures: { ...match.captures, sign: 1 } }
}

/** "the first time in two years" has its rank so near. */
const RANK_REACH = 5

function isRanked({ words, atoms, match }: Place): boolean {
  for (let at = match.first - 2; at >= 0 && at >= match.first - RANK_REACH; at--) {
    const word = atoms.word[at]!
    if (words.ranks.includes(word) || words.rankEndings.some(ending => word.endsWith(ending))) return true
  }
  return false
}

// "For the nine months" ends what was told of one quarter.
function isAccount(place: Place): boolean {
  const count = numberOf(place, 'n') ?? 0
  return textOf(place, 'unit') === 'M' && count > 3 && count % 3 === 0
}

/** "10,000 barrels a day", "$5 a week": a number this near before "a day" makes it a rate. */
const RATE_REACH = 4

function isRate({ atoms, match, quantities }: Place): boolean {
  if (!quantities.articles.includes(atoms.word[match.first]!)) return false
  for (let at = match.first - 1; at >= match.first - RATE_REACH; at--) {
    const word = atoms.word[at] ?? ','
    if (isDigit(word) || Object.hasOwn(quantities.cardinals, word)) return true
    if (!/^[\p{L}%$€£]/u.test(word) || (at === match.first - 1 && word.length < 3)) return false
  }
  return false
}

function lengthOf(place: Place): string | null {
  const unit = textOf(place, 'unit')
  const count = numberOf(place, 'n')
  if (!unit || (unit === 'WE' && (count ?? 1) <= 1)) return null
  return formatLength(
    unit,
    count === null ? 'X' : String(count),
    [tailOf(place, 'more', 'small'), tailOf(place, 'third', 'least')].join(''),
  )
}

// "two years, three months and six days": a smaller part of the length.
function tailOf(place: Place, count: string, unit: string): string {
  const more = numberOf(place, count)
  const small = textOf(place, unit)
  return more !== null && small ? `${more}${small.replace('T', '')}` : ''
}

function formatLength(unit: string, count: string, tail: string): string {
  return unit.startsWith('T') ? `PT${count}${unit.slice(1)}${tail}` : `P${count}${unit}${tail}`
}

/** "the past two weeks", "the next five days": a length that ends or begins at the anchor. */
export function readWindow(place: Place): Reading | null {
  const value = lengthOf(place)
  if (!value) return null
  const shift = numberOf(place, 'shift') ?? 0
  const length = parseLength(value)
  if (place.anchor === null || !length || shift === 0)
    return { ...unresolved('DURATION', value), forward: shift > 0 }
  const edtf =
    textOf(place, 'unit') === 'Q'
      ? quarters(place.anchor, shift, length)
      : windowAt(place.anchor, shift, length)
  return { type: 'DURATION', value, edtf, from: 'anchor', forward: shift > 0 }
}

function windowAt(anchor: number, shift: number, length: Length): string {
  return stretchBetween(anchor, moveDay(anchor, length, shift))
}

// "The past two quarters" are whole ones.
function quarters(anchor: number, shift: number, { count }: Length): string {
  const near = periodOf('Q', anchor, shift)
  const far = periodOf('Q', anchor, (shift * count) / 3)
  const [first, last] = shift < 0 ? [far, near] : [near, far]
  return `${formatDay(first.first).slice(0, 7)}/${formatDay(last.last).slice(0, 7)}`
}

/** "every day", "weekly", "twice a week", "Mondays", "every night", "every April". */
export function readSet(place: Place): Reading | null {
  const value = textOf(place, 'set') ?? daySet(place) ?? yearSet(place) ?? lengthSet(place)
  return value === null ? null : { type: 'SET', value, edtf: null, from: 'words' }
}

function daySet(place: Place): string | null {
  const part = textOf(place, 'part')
  const weekday = numberOf(place, 'weekday') ?? numberOf(place, 'weekdays')
  const day = numberOf(place, 'ord')
  if (weekday !== null) return `XXXX-WXX-${weekday}${part ? `T${part}` : ''}`
  if (day !== null && day <= 31) return `XXXX-XX-${String(day).padStart(2, '0')}`
  return part ? `XXXX-XX-XXT${part}` : null
}

function yearSet(place: Place): string | null {
  const month = numberOf(place, 'month')
  const season = numberOf(place, 'season')
  if (month !== null) return `XXXX-${String(month).padStart(2, '0')}`
  return season === null ? null : `XXXX-${SEASONS[season - 1]}`
}

function lengthSet(place: Place): string | null {
  const captures = { n: 1, ...place.match.captures }
  return lengthOf({ ...place, match: { ...place.match, captures } })
}

/** "recently", "now", "in the coming days": a time that cannot be known from the words. */
export function readVague(place: Place): Reading | null {
  const value = textOf(place, 'vague') ?? 'PRESENT_REF'
  return { ...unresolved('DATE', value), forward: value === 'FUTURE_REF' }
}
