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
