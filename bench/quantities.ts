// Quantities against NewsQuant: F1 of value, of value and unit, of value and change, counted over quantities; and against
// the cases of Recognizers-Text. NewsQuant counts durations ("nine days later") and has no dates; vague numbers are a
// power of ten wide.
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { findQuantities, type Quantity } from '../src/find/quantities.ts'
import { findTimes } from '../src/find/times.ts'
import { loadLanguage } from '../src/load/language.ts'
import { segment } from '../src/segment/segment.ts'
import type { Segmented } from '../src/segment/segmented.ts'
import { makeReport } from '../test/annotated.ts'
import { measureRecognizers } from './quantities/recognizers.ts'

interface Gold {
  readonly change: string
  readonly value: string
  readonly unit: string
  readonly normalized_unit: string
}

interface Sentence {
  readonly text: string
  readonly quantities: readonly Gold[]
}

/** NewsQuant's names of our units. */
const NAMES: Readonly<Record<string, string>> = {
  '%': 'percentage',
  pp: 'percentage point',
  USD: 'dollar',
  EUR: 'euro',
  GBP: 'pound sterling',
  JPY: 'japanese yen',
  CNY: 'chinese yuan',
  MYR: 'malaysian ringgit',
  HKD: 'hong kong dollar',
  CAD: 'canadian dollar',
  AUD: 'australian dollar',
  ILS: 'shekel',
  DKK: 'danish krone',
  INR: 'indian rupee',
  NGN: 'nigerian naira',
  km: 'kilometre',
  m: 'metre',
  cm: 'centimetre',
  mm: 'millimetre',
  µm: 'micrometre',
  'm²': 'square metre',
  'km²': 'square kilometre',
  'ft²': 'square foot',
  mi: 'mile',
  yd: 'yard',
  ft: 'foot',
  in: 'inch',
  ha: 'hectare',
  kg: 'kilogram',
  g: 'gram',
  mg: 'milligram',
  t: 'tonne',
  Gt: 'gigaton',
  lb: 'pound-mass',
  oz: 'ounce',
  L: 'litre',
  gal: 'gallon',
  bbl: 'barrel',
  '°': 'degree',
  '°C': 'celsius',
  '°F': 'fahrenheit',
  mph: 'mile per hour',
  'km/h': 'kilometre per hour',
  mpg: 'mile per gallon',
  rpm: 'revolutions per minute',
  W: 'watt',
  kW: 'kilowatt',
  MW: 'megawatt',
  GW: 'gigawatt',
  kWh: 'kilowatt-hour',
  hp: 'horsepower',
  PS: 'horsepower',
  Nm: 'newton metre',
  'lb-ft': 'pound-foot',
  ppb: 'parts-per-billion',
  ppm: 'parts-per-million',
  GWh: 'gigawatt hour',
  mL: 'millilitre',
  GHz: 'gigahertz',
  V: 'volt',
  'ft³': 'cubic foot',
  psi: 'pound per square inch',
  GB: 'gigabyte',
  MB: 'megabyte',
  TB: 'terabyte',
  MP: 'megapixel',
  s: 'second',
  ms: 'millisecond',
  min: 'minute',
  h: 'hour',
  bp: 'basis point',
  MMBtu: 'mega british thermal unit',
  'kV/cm': 'kilovolt per centimetre',
  'm/s': 'metre per second',
  'fl oz': 'ounce',
  SGD: 'singaporean dollar',
  kcal: 'calorie',
}

interface Counts {
  gold: number
  found: number
  value: number
  unit: number
  change: number
}

/** Measures and prints; `--errors` lists what is missed, invented and read otherwise, `--cases` the cases that fail. */
export function main(args: readonly string[] = process.argv.slice(2)): void {
  const data = process.env.CROSSREAD_DATA ?? '../shared/data'
  const file = `${data}/quantities/newsquant.json`
  if (!existsSync(file)) {
    console.error(`bench/quantities: no data at ${file}; set CROSSREAD_DATA`)
    process.exitCode = 2
    return
  }
  const language = loadLanguage()
  const counts: Counts = { gold: 0, found: 0, value: 0, unit: 0, change: 0 }
  const sentences: readonly Sentence[] = JSON.parse(readFileSync(file, 'utf8'))
  let elapsed = 0
  for (const { text, quantities } of sentences) {
    const segmented = segment(makeReport(text), language)
    const began = performance.now()
    const times = findTimes(segmented, language, null).filter(
      time => !/P/.test(time.value) && !isCount(text, time),
    )
    const found = findQuantities(segmented, language, times)
    elapsed += performance.now() - began
    countSentence(counts, segmented, quantities, found.filter(isCounted), args.includes('--errors'))
  }
  const f1 = (hits: number) => ((200 * hits) / (counts.gold + counts.found)).toFixed(1)
  const words = sentences.reduce((sum, { text }) => sum + text.split(' ').length, 0)
  console.log(`quantities (NewsQuant): gold ${counts.gold}, found ${counts.found}`)
  console.log(
    `F1 value ${f1(counts.value)}  value+unit ${f1(counts.unit)}  value+change ${f1(counts.change)}`,
  )
  console.log(`${Math.round(words / (elapsed / 1000))} words/s, with times`)
  measureRecognizers(data, language, args.includes('--cases'))
}

// "nine days later" is a date to us and a number of days to NewsQuant.
function isCount(text: string, { start, end }: { start: number; end: number }): boolean {
  return (
    /(day|week|month|year|hour|minute|decade)s?\b/i.test(text.slice(start, end)) &&
    /\b(\d+|[a-z]+ [a-z]+)/i.test(text.slice(start, end)) &&
    !/\b(last|this|next|the|past)\b/i.test(text.slice(start, end))
  )
}

function isCounted(quantity: Quantity): boolean {
  return quantity.kind !== 'ordinal' && quantity.value !== null && quantity.kind !== 'score'
}

function countSentence(
  counts: Counts,
  segmented: Segmented,
  gold: readonly Gold[],
  found: readonly Quantity[],
  errors: boolean,
): void {
  const { text } = segmented.report
  counts.gold += gold.length
  counts.found += found.length
  const left = [...gold]
  const say: string[] = []
  for (const quantity of found) {
    const same = left.filter(one => sameValue(one, quantity))
    const match = same.find(one => sameUnit(segmented, one, quantity)) ?? same[0]
    const words = text.slice(quantity.start, quantity.end)
    if (!match) {
      say.push(`  + [${words}] ${quantity.value}-${quantity.upper ?? ''} ${quantity.unit}`)
      continue
    }
    left.splice(left.indexOf(match), 1)
    counts.value++
    if (sameUnit(segmented, match, quantity)) counts.unit++
    else say.push(`  u [${words}] ${quantity.unit} | gold ${match.unit} (${match.normalized_unit})`)
    if (changesOf(quantity).includes(match.change)) counts.change++
    else say.push(`  c [${words}] ${changesOf(quantity)} | gold ${match.change}`)
  }
  for (const one of left) say.push(`  - ${one.value} ${one.unit} (${one.change})`)
  if (errors && say.length > 0) console.log(`${text}\n${say.join('\n')}`)
}

function sameValue(gold: Gold, { value, upper, approximator }: Quantity): boolean {
  const [from, to] = gold.value.split(/(?<=\d)-/).map(Number)
  if (to === undefined) return upper === undefined && near(from!, value!)
  if (upper === undefined) return false
  if (approximator !== 'vague') return near(from!, value!) && near(to, upper)
  // "thousands" is 1,000 to 10,000 there and 2,000 to 9,999 here.
  return Math.abs(Math.log10(to / (upper + 1))) < 0.2
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))
}

/** A unit is right where it is NewsQuant's `unit` or `normalized_unit`, or that of what is counted. */
function sameUnit({ report, tokens }: Segmented, gold: Gold, quantity: Quantity): boolean {
  const wanted = [gold.unit, gold.normalized_unit].map(unit => unit.toLowerCase())
  if (quantity.kind === 'age') return wanted.includes('year of age') || wanted.includes('age')
  if (quantity.unit === null) return wanted.includes('-')
  const { unit, per, counted, start, end } = quantity
  const words = report.text.slice(start, end).toLowerCase()
  const whole = counted ? report.text.slice(counted.start, counted.end).toLowerCase() : ''
  const lemmas = counted
    ? tokens.lemma.filter((_, i) => tokens.start[i]! >= counted.start && tokens.end[i]! <= counted.end)
    : []
  const surface = words.replace(/^.*\d[\s-]*/, '')
  const names = [NAMES[unit] ?? unit, whole, lemmas.join(' '), surface].map(name => name.toLowerCase())
  const rates = per
    ? names.flatMap(name => [`${name} per ${NAMES[per] ?? per}`, `${name} a ${NAMES[per] ?? per}`])
    : []
  return [...names, ...rates].some(name => name !== '' && wanted.includes(name))
}

const CHANGES: Readonly<Record<string, string>> = {
  about: '~',
  nearly: '~',
  'up to': '<',
  'at least': '>',
  'more than': '>',
  'less than': '<',
}

// NewsQuant has one field for a change and for a bound; where the words tell both ("rose more than 3%"), it has either.
function changesOf({ change, approximator }: Quantity): readonly string[] {
  const told = [change, CHANGES[approximator ?? '']].filter(sign => sign !== undefined)
  return told.length > 0 ? told : ['=']
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main()
