import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendarDay, dayNumber, formatDay, formatWeek, intervalOf, weekdayOf } from '../../src/text/edtf.ts'

const at = (text: string): number => Date.parse(text)

test('an EDTF date stands for its whole day, month, year, decade or century', () => {
  const spans: readonly [string, string, string][] = [
    ['2025-03-26', '2025-03-26T00:00Z', '2025-03-27T00:00Z'],
    ['2025-03', '2025-03-01T00:00Z', '2025-04-01T00:00Z'],
    ['2025', '2025-01-01T00:00Z', '2026-01-01T00:00Z'],
    ['199X', '1990-01-01T00:00Z', '2000-01-01T00:00Z'],
    ['18XX', '1800-01-01T00:00Z', '1900-01-01T00:00Z'],
    ['2024-22', '2024-06-01T00:00Z', '2024-09-01T00:00Z'],
    ['2024-24', '2024-12-01T00:00Z', '2025-03-01T00:00Z'],
    ['2024-35', '2024-07-01T00:00Z', '2024-10-01T00:00Z'],
    ['2024-12~', '2024-12-01T00:00Z', '2025-01-01T00:00Z'],
    ['2025-03-25T19:50-04:00', '2025-03-25T23:50Z', '2025-03-25T23:51Z'],
    ['2025-03-11/2025-03-20', '2025-03-11T00:00Z', '2025-03-21T00:00Z'],
  ]
  for (const [edtf, start, end] of spans) {
    assert.deepEqual(intervalOf(edtf), { start: at(start), end: at(end) }, edtf)
  }
})

test('an open end is infinite', () => {
  assert.deepEqual(intervalOf('2019/..'), { start: at('2019-01-01'), end: Number.POSITIVE_INFINITY })
  assert.deepEqual(intervalOf('../2019'), { start: Number.NEGATIVE_INFINITY, end: at('2020-01-01') })
})

test('what is no date is none', () => {
  for (const text of [
    '',
    'PAST_REF',
    '2025-13',
    '2025-02-30',
    '2025-00-10',
    'P3D',
    '2025-03-XX/x',
    '2025-W12',
  ]) {
    assert.equal(intervalOf(text), null, text)
  }
})

test('weeks and weekdays are those of ISO 8601', () => {
  assert.equal(weekdayOf(dayNumber(2025, 3, 26)), 3)
  assert.equal(weekdayOf(dayNumber(1969, 12, 29)), 1)
  assert.equal(formatWeek(dayNumber(2024, 12, 30)), '2025-W01')
  assert.equal(formatWeek(dayNumber(2021, 1, 3)), '2020-W53')
})

test('a day number and its date turn into each other', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), number => {
      const { year, month, day } = calendarDay(number)
      assert.equal(dayNumber(year, month, day), number)
      assert.equal(intervalOf(formatDay(number))?.start, number * 86_400_000)
    }),
  )
})
