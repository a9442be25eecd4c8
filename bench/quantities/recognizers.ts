// Quantities against the cases of Recognizers-Text (MIT), English: numbers, ordinals, ranges, percent, money, measures,
// ages, temperatures. A case is right where all that it expects is found with its value and unit, and nothing of the
// kind besides. What is left out is left out by the reasons in `reasons.ts`, which are counted.
import { existsSync, readFileSync } from 'node:fs'
import { findQuantities, type Quantity } from '../../src/find/quantities.ts'
import type { Language } from '../../src/language/language.ts'
import { segment } from '../../src/segment/segment.ts'
import { makeReport } from '../../test/annotated.ts'
import { whyCase, whyResult } from './reasons.ts'
import { UNITS } from './units.ts'

/** What a case expects. */
export interface Result {
  readonly Text: string
  readonly TypeName: string
  readonly Resolution: { readonly value: string | null; readonly unit?: string }
  readonly Start: number
  /** Inclusive. */
  readonly End: number
}

/** A case as the files have it. */
export interface Case {
  readonly Input: string
  readonly Results: readonly Result[]
  readonly Comment?: string
}

interface Model {
  readonly file: string
  readonly group: 'number' | 'unit'
  /** Whether a quantity is of the kind that the model finds. */
  readonly kind: (quantity: Quantity) => boolean
  readonly same: (result: Result, quantity: Quantity) => boolean
}

const TIMES = new Set([
  's',
  'ms',
  'µs',
  'ns',
  'min',
  'h',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
])
const TEMPERATURES = new Set(['°C', '°F', 'K', '°'])

const isMeasure = ({ kind, unit }: Quantity) => kind === 'measure' && !TIMES.has(unit ?? '')

const MODELS: readonly Model[] = [
  { file: 'Number/English/NumberModel', group: 'number', kind: isNumber, same: sameNumber },
  { file: 'Number/English/OrdinalModel', group: 'number', kind: q => q.kind === 'ordinal', same: sameNumber },
  { file: 'Number/English/NumberRangeModel', group: 'number', kind: isRange, same: sameRange },
  { file: 'Number/English/PercentModel', group: 'number', kind: q => q.kind === 'percent', same: sameNumber },
  {
    file: 'NumberWithUnit/English/CurrencyModel',
    group: 'unit',
    kind: q => q.kind === 'money',
    same: sameUnit,
  },
  {
    file: 'NumberWithUnit/English/DimensionModel',
    group: 'unit',
    kind: q => isMeasure(q) && !TEMPERATURES.has(q.unit!),
    same: sameUnit,
  },
  { file: 'NumberWithUnit/English/AgeModel', group: 'unit', kind: q => q.kind === 'age', same: sameUnit },
  {
    file: 'NumberWithUnit/English/TemperatureModel',
    group: 'unit',
    kind: q => ['°C', '°F'].includes(q.unit ?? ''),
    same: sameUnit,
  },
]

/** Measures and prints; with `errors` each case that fails. */
export function measureRecognizers(data: string, language: Language, errors: boolean): void {
  const left = new Map<string, number>()
  const count = (reason: string) => left.set(reason, (left.get(reason) ?? 0) + 1)
  const sums = { number: [0, 0], unit: [0, 0] }
  for (const model of MODELS) {
    const path = `${data}/recognizers/${model.file}.json`
    if (!existsSync(path)) continue
    const cases: readonly Case[] = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
    const tally = [0, 0]
    for (const one of cases) {
      const right = judge(model, one, language, count)
      if (right === null) continue
      for (const sum of [tally, sums[model.group]]) {
        sum[0]! += right ? 1 : 0
        sum[1]!++
      }
      if (errors && !right) console.log(tellCase(one, language))
    }
    console.log(`${model.file.split('/')[2]!.padEnd(18)} ${tellShare(tally)}`)
  }
  console.log(`Recognizers number cases ${tellShare(sums.number)}, unit cases ${tellShare(sums.unit)}`)
  console.log(`left out: ${[...left].map(([reason, n]) => `${n} ${reason}`).join('; ')}`)
}

function tellShare([right = 0, all = 0]: readonly number[]): string {
  return `${right} of ${all} (${((100 * right) / Math.max(all, 1)).toFixed(1)} %)`
}

function judge(model: Model, one: Case, language: Language, count: (reason: string) => void) {
  const reason = whyCase(one)
  if (reason !== null) {
    count(reason)
    return null
  }
  const wanted = one.Results.filter(result => {
    const why = whyResult(one, result)
    if (why !== null) count(why)
    return why === null
  })
  if (wanted.length === 0 && one.Results.length > 0) return null
  const found = find(one.Input, language)
  const hits = wanted.filter(result => found.some(q => overlaps(result, q) && model.same(result, q)))
  const extra = found.filter(q => model.kind(q) && !one.Results.some(result => overlaps(result, q)))
  const ranged = model.kind === isRange && wanted.length > 0
  return hits.length === wanted.length && (ranged || extra.length === 0)
}

function find(text: string, language: Language): readonly Quantity[] {
  return joinBounds(findQuantities(segment(makeReport(text), language), language, []))
}

// "More than 10 and less than 40" is one range there and a lower and an upper bound here.
function joinBounds(found: readonly Quantity[]): readonly Quantity[] {
  const joined = found.slice(1).flatMap((q, i) => {
    const [low, high] = [found[i]!, q].sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
    const range = isLower(low!) && isUpper(high!)
    return range
      ? [{ ...low!, start: found[i]!.start, end: q.end, upper: high!.value!, approximator: null }]
      : []
  })
  return [...found, ...joined]
}

function isLower({ approximator, upper }: Quantity): boolean {
  return upper === undefined && (approximator === 'more than' || approximator === 'at least')
}

function isUpper({ approximator, upper }: Quantity): boolean {
  return upper === undefined && (approximator === 'less than' || approximator === 'up to')
}

function overlaps({ Start, End }: Result, { start, end, counted }: Quantity): boolean {
  return start <= End && Start < Math.max(end, counted?.start ?? 0)
}

function isNumber({ kind, value }: Quantity): boolean {
  return kind !== 'ordinal' && kind !== 'measure' && value !== null
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b), 1e-12)
}

function sameNumber({ Resolution: { value } }: Result, quantity: Quantity): boolean {
  const wanted = Number((value ?? '').replace('%', ''))
  return [quantity.value, quantity.upper].some(own => own != null && near(own, wanted))
}

function sameUnit(result: Result, quantity: Quantity): boolean {
  const units = UNITS[result.Resolution.unit ?? ''] ?? []
  const { unit, per } = quantity
  return sameNumber(result, quantity) && (units.includes(unit ?? '') || units.includes(`${unit}/${per}`))
}

function isRange({ upper, approximator }: Quantity): boolean {
  return upper !== undefined || ['more than', 'at least', 'less than', 'up to'].includes(approximator ?? '')
}

// "[20,35)", "(30,)"
function sameRange({ Resolution }: Result, quantity: Quantity): boolean {
  const [, open, low, high, close] = /^([[(])([^,]*),([^,]*)([\])])$/.exec(Resolution.value ?? '') ?? []
  const { value, upper, approximator } = quantity
  if (value === null) return false
  if (low !== '' && high !== '' && low !== high)
    return upper !== undefined && near(value, Number(low)) && near(upper, Number(high))
  if (!near(value, Number(low || high))) return false
  if (low === high) return upper === undefined && !isRange(quantity)
  if (high === '') return approximator === (open === '(' ? 'more than' : 'at least')
  return approximator === (close === ')' ? 'less than' : 'up to')
}

function tellCase(one: Case, language: Language): string {
  const wanted = one.Results.map(
    ({ Text, Resolution }) => `[${Text}] ${Resolution.value} ${Resolution.unit ?? ''}`,
  )
  const found = find(one.Input, language).map(
    q =>
      `[${one.Input.slice(q.start, q.end)}] ${q.kind} ${q.value}–${q.upper ?? ''} ${q.unit} ${q.approximator ?? ''}`,
  )
  return `  ${one.Input.slice(0, 300)}\n    wanted ${wanted.join('; ')}\n    found  ${found.join('; ')}`
}
