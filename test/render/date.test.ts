import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { daysOf, dayToEdtf, plainDate } from '../../src/brief/render/date.ts'

const DATES: readonly (readonly [string, string | null])[] = [
  ['2025-03-26', 'Wed 26 March 2025'],
  ['2024-02-29', 'Thu 29 February 2024'],
  ['2025-02-29', null],
  ['2025-03', 'March 2025'],
  ['2025-03-XX', 'March 2025'],
  ['2025', '2025'],
  ['2025-22', 'summer 2025'],
  ['2025-03-15~', 'about Sat 15 March 2025'],
  ['2025?', 'perhaps 2025'],
  ['2025-03-25T19:50-04:00', 'Tue 25 March 2025 19:50 -04:00'],
  ['2025-03-10/2025-03-20', 'Mon 10 March 2025 to Thu 20 March 2025'],
  ['2025-03-28/..', 'since Fri 28 March 2025'],
  ['../2025-03', 'until March 2025'],
  ['../..', null],
  ['soon', null],
  ['2025-13-01', null],
]

test('an EDTF date has a plain form', () => {
  for (const [edtf, plain] of DATES) assert.equal(plainDate(edtf), plain, edtf)
})

test('days are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 200_000 }), day => {
      const edtf = new Date(day * 86_400_000).toISOString().slice(0, 10)
      assert.equal(dayToEdtf(day), edtf)
      assert.deepEqual(daysOf(edtf), { from: day, to: day + 1 })
    }),
  )
})
