import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findQuantities, type Quantity } from '../../src/find/quantities.ts'
import { findTimes } from '../../src/find/times.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { segment } from '../../src/segment/segment.ts'
import { makeReport, testCases } from '../annotated.ts'

// A marker reads: kind, value or range, unit, the approximator in brackets, what is counted in quotation marks,
// `per` what, `of` what is measured, `part` where only some of a whole are meant, `up` or `down`, `as of` when, `quoted`.

const language = loadLanguage()

testCases('find/quantities.txt', (report, { published }) => {
  const anchor = published ? ({ kind: 'published', edtf: published } as const) : null
  const segmented = segment(report, language)
  const quantities = findQuantities(segmented, language, findTimes(segmented, language, anchor))
  return quantities.map(quantity => ({ ...quantity, label: label(quantity, report.text) }))
})

function label(quantity: Quantity, text: string): string {
  const { kind, value, upper, unit, approximator, counted, head, partOf, change, quoted } = quantity
  const { per, measures, asOf } = quantity
  const words: string[] = [
    kind,
    `${value === null ? '?' : round(value)}${upper === undefined ? '' : `–${round(upper)}`}`,
  ]
  if (unit !== null && unit !== head) words.push(unit)
  if (approximator) words.push(`(${approximator})`)
  if (counted) words.push(`“${text.slice(counted.start, counted.end)}”`)
  else if (head) words.push(head)
  if (per) words.push(`per ${per}`)
  if (measures) words.push(`of ${text.slice(measures.start, measures.end)}`)
  if (partOf) words.push('part')
  if (change) words.push(change)
  if (asOf) words.push(`as of ${text.slice(asOf.start, asOf.end)}`)
  if (quoted) words.push('quoted')
  return words.join(' ')
}

function round(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}

const BITS = [
  ...[
    '30',
    '$',
    '%',
    '6',
    'million',
    'a',
    'two',
    'to',
    '-',
    'hundreds',
    'of',
    'people',
    'minus',
    '1,2,3',
    '1.5',
    '00',
  ],
  ...[
    '99999999999',
    'half',
    'third',
    'in',
    'plus',
    'or',
    'so',
    'up',
    'km',
    '€',
    'constructor',
    '__proto__',
    'one',
    '2-1',
  ],
  ...['-year-old', '“', '”', 'the', 'dozen', 'and', 'by', 'fell', 'US$', '1/2', '\n\n'],
  ...[
    '.500',
    '×10^9',
    '1e9',
    '100',
    'minus',
    'between',
    '6\'3"',
    '+',
    'plus',
    'lakh',
    'hundred',
    'point',
    'five',
  ],
  ...[
    'feet',
    'inches',
    'in',
    '(',
    ')',
    'kg',
    'MSEK',
    'USD',
    'his',
    '40s',
    'late',
    '://a',
    'per',
    'day',
    'lost',
  ],
]

test('odd words give quantities inside the text, in order, with values that are numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BITS), { maxLength: 16 }), bits => {
      const text = bits.join(' ')
      let last = 0
      for (const quantity of findQuantities(segment(makeReport(text), language), language, [])) {
        const { start, end, value, upper } = quantity
        assert.ok(last <= start && start < end && end <= text.length, text)
        assert.ok(value === null || Number.isFinite(value), text)
        assert.ok(upper === undefined || Number.isFinite(upper), text)
        last = end
      }
    }),
    { numRuns: 300, seed: 1 },
  )
})

const FIGURES = [
  ...[
    '0',
    '-0',
    '00',
    '1/0',
    '0/0',
    '-0/5',
    '9/10',
    '1e99',
    '9e-99',
    '×10^99',
    '⁹⁹',
    '½',
    '∞',
    'NaN',
    'Infinity',
    '5/8',
  ],
  ...[
    `1${',000'.repeat(120)}`,
    `9${'\u2009999'.repeat(120)}`,
    `0.${'0'.repeat(400)}1`,
    '9'.repeat(15),
    '9'.repeat(400),
    '123,45',
    '1.2.3',
  ],
  ...[
    'zero',
    'nought',
    'nine hundred',
    'a',
    'quadrillion',
    'trillion',
    'millionth',
    'trillionths',
    'dozens',
    'half',
  ],
  ...[
    'minus',
    '-',
    'point',
    'and',
    'to',
    'in',
    'out of',
    'of',
    'of a pint',
    '.',
    'between',
    'k',
    'bn',
    'lakh',
    'th',
    'st',
  ],
  ...[
    '%',
    '$',
    '°F',
    'feet',
    'kWh',
    'inches',
    'miles',
    'per',
    'day',
    'people',
    'in his late 40s',
    '-year-old',
  ],
]

test('every number of a quantity is finite and survives JSON, however hostile the figures', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...FIGURES), fc.constantFrom(' ', ''))), bits => {
      const text = `It was ${bits.flat().join('')}.`
      const found = findQuantities(segment(makeReport(text), language), language, [])
      assert.deepStrictEqual(JSON.parse(JSON.stringify(found)), found, text)
      for (const { value, upper, si } of found) {
        for (const number of [value, upper, si?.value, si?.upper])
          assert.ok(Number.isFinite(number ?? 0), text)
      }
    }),
    { numRuns: 500, seed: 1 },
  )
})

test('measures have their value in the unit of the SI beside them, exact factors exactly', () => {
  const convert = (text: string) =>
    findQuantities(segment(makeReport(text), language), language, []).map(({ si }) => si ?? null)
  assert.deepEqual(convert('The path is 12 miles long.'), [{ value: 19312.128, unit: 'm' }])
  assert.deepEqual(convert('A 5-acre lake and 30 to 40 km of road.'), [
    { value: 20234.282112, unit: 'm²' },
    { value: 30000, upper: 40000, unit: 'm' },
  ])
  assert.deepEqual(convert('It was 14 degrees Fahrenheit.'), [{ value: 263.15, unit: 'K' }])
  assert.deepEqual(convert('The sea warmed, rising by 2 degrees Celsius.'), [{ value: 2, unit: 'K' }])
  assert.deepEqual(convert('It rose to 30 degrees Celsius.'), [{ value: 303.15, unit: 'K' }])
  assert.deepEqual(convert('The 1.5C of warming was reached.'), [null])
  // A gallon is American or imperial, a ton is three things, a month has no one length.
  assert.deepEqual(convert('They lost 12 gallons, 3 tons and 2 months.'), [null, null, null])
})

test('a sentence of many numbers takes no more than its share of time', () => {
  const patterns = [
    '5 million ',
    'minus 5 to ',
    '100 ',
    'one hundred and ',
    'five point ',
    'seven-, ',
    '6 feet and ',
    'added $5 to ',
  ]
  for (const pattern of patterns) {
    const segmented = segment(makeReport('dogs '), language)
    const text = pattern.repeat(5_000)
    const report = makeReport(text)
    const sentence = { start: 0, end: text.length, part: 0, first: 0, last: 0 }
    const began = performance.now()
    findQuantities({ ...segmented, report, sentences: [sentence] }, language, [])
    assert.ok(performance.now() - began < 3_000, pattern)
  }
})
