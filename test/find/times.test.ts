import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findTimes, type Time } from '../../src/find/times.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { segment } from '../../src/segment/segment.ts'
import { intervalOf } from '../../src/text/edtf.ts'
import { makeReport, testCases } from '../annotated.ts'

// A marker reads: type, TIMEX3 value, `= EDTF` where that is more or other, then what sets the time apart:
// `stated` (all in the words; otherwise implied), `unknown`, the relation, `ahead`, `from text`, `quoted`.

const language = loadLanguage()

testCases('find/times.txt', (report, { published }) => {
  const anchor = published ? ({ kind: 'published', edtf: published } as const) : null
  return findTimes(segment(report, language), language, anchor).map(time => ({ ...time, label: label(time) }))
})

function label({ type, value, edtf, how, relation, forward, anchor, quoted }: Time): string {
  const words = [type, value]
  if (edtf !== null && edtf !== value) words.push('=', edtf)
  if (how !== 'implied') words.push(how)
  if (relation) words.push(relation)
  if (forward) words.push('ahead')
  if (anchor?.kind === 'text') words.push('from text')
  if (quoted) words.push('quoted')
  return words.join(' ')
}

test('a headline tells the past in the present', () => {
  const text = 'Storm reaches coast Tuesday'
  const report = { ...makeReport(text), parts: [{ kind: 'headline' as const, start: 0, end: text.length }] }
  const anchor = { kind: 'published', edtf: '2025-03-27' } as const
  assert.deepEqual(
    findTimes(segment(report, language), language, anchor).map(time => time.edtf),
    ['2025-03-25'],
  )
})

test('each implied time says on what it rests, why, and what its words state', () => {
  const anchor = { kind: 'published', edtf: '2025-03-27' } as const
  const explain = (text: string): string[] =>
    findTimes(segment(makeReport(text), language), language, anchor).map(({ start, end, ...time }) =>
      [
        `${text.slice(start, end)}:`,
        time.anchor ? `${time.why} ${time.anchor.kind} ${time.anchor.edtf}` : time.how,
        ...(time.stated ?? []),
      ].join(' '),
    )
  assert.deepEqual(explain('The dam broke on Tuesday. The army came the next day, and left at 6 p.m.'), [
    'Tuesday: tense published 2025-03-27 weekday',
    'the next day: counted text 2025-03-25',
    '6 p.m.: sentence text 2025-03-25 hour',
  ])
  assert.deepEqual(
    explain('It was shut on March 3 and since June 2024. At 7 a.m. it rained. Two days ago it cleared.'),
    [
      'March 3: tense published 2025-03-27 month day',
      'June 2024: stated',
      '7 a.m.: passage text 2025-03-03 hour',
      'Two days ago: counted published 2025-03-27',
    ],
  )
  assert.deepEqual(explain('Third-quarter profit was $3 million, up from $2 million a year earlier.'), [
    'Third-quarter: tense published 2025-03-27',
    'a year earlier: compared text 2024-07/2024-09',
  ])
  assert.deepEqual(explain('“We leave tomorrow,” she said on Tuesday.'), [
    'tomorrow: saying text 2025-03-25',
    'Tuesday: tense published 2025-03-27 weekday',
  ])
})

test('the day of another report dates weekdays, but not “today”', () => {
  const anchor = { kind: 'report', edtf: '2025-03-27' } as const
  const found = findTimes(
    segment(makeReport('The dam broke on Tuesday. Today it rains.'), language),
    language,
    anchor,
  )
  assert.deepEqual(
    found.map(({ value, how }) => `${value} ${how}`),
    ['2025-03-25 implied', 'XXXX-XX-XX unknown'],
  )
})

const BITS = [
  ...[
    'in',
    '2023',
    'March',
    '26',
    ',',
    'Wednesday',
    'a',
    'week',
    'ago',
    'the',
    'last',
    'two',
    'to',
    '-',
    '7:50',
    'p.m.',
  ],
  ...[
    '“',
    '”',
    'next',
    'early',
    'mid',
    's',
    '’',
    '25:99',
    '13/13/25',
    'half',
    'past',
    'third',
    'quarter',
    'since',
    'by',
  ],
  ...[
    'today',
    'century',
    '1990',
    'ET',
    'Feb.',
    '30',
    '29',
    'years',
    '24:00',
    'constructor',
    'every',
    'Monday',
    '\n\n',
  ],
]

test('odd words give times inside the text, in order, with dates that are some', () => {
  const anchor = { kind: 'published', edtf: '2024-02-29' } as const
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...BITS), { maxLength: 16 }), bits => {
      const text = bits.join(' ')
      let last = 0
      for (const { start, end, edtf } of findTimes(segment(makeReport(text), language), language, anchor)) {
        assert.ok(last <= start && start < end && end <= text.length)
        assert.ok(edtf === null || intervalOf(edtf) !== null, `${edtf} in ${text}`)
        last = end
      }
    }),
    { numRuns: 300, seed: 1 },
  )
})
