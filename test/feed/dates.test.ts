import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reading } from '../../src/language/en/reading.ts'
import { readDate } from '../../src/read/feed/dates.ts'

const DATES: readonly (readonly [string, string | null])[] = [
  ['Tue, 03 Mar 2026 14:05:00 +0100', '2026-03-03T14:05+01:00'],
  ['Tue, 3 Mar 2026 14:05 GMT', '2026-03-03T14:05Z'],
  ['03 Mar 2026 14:05:00 EST', '2026-03-03T14:05-05:00'],
  ['Tue, 03 Mar 26 14:05:00 UT', '2026-03-03T14:05Z'],
  ['Tuesday, 03-Mar-26 14:05:00 GMT', '2026-03-03T14:05Z'],
  ['Tue Mar  3 14:05:00 2026', '2026-03-03T14:05'],
  ['Tue Mar 03 14:05:00 GMT 2026', '2026-03-03T14:05Z'],
  ['2026-03-03T14:05:00Z', '2026-03-03T14:05:00Z'],
  ['2026-03-03T14:05:00.123+0100', '2026-03-03T14:05:00+01:00'],
  ['2026-03-03 14:05:00 +0100', '2026-03-03T14:05:00+01:00'],
  ['2026-03-03 14:05:00 UTC', '2026-03-03T14:05:00Z'],
  ['2026-03-03T14:05Z', '2026-03-03T14:05Z'],
  ['2026-03-03', '2026-03-03'],
  ['20260303T140500Z', '2026-03-03T14:05:00Z'],
  ['20260303', '2026-03-03'],
  ['1772546700', '2026-03-03T14:05:00Z'],
  ['1772546700000', '2026-03-03T14:05:00Z'],
  ['March 3, 2026', '2026-03-03'],
  ['  Tue,\n 03 Mar 2026  14:05:00 +0100 ', '2026-03-03T14:05+01:00'],
  ['Wed, 31 Feb 2026 14:05:00 GMT', null],
  ['03/04/2026', null],
  ['yesterday', null],
  ['2026', null],
  ['', null],
  ['9'.repeat(4000), null],
]

for (const [written, read] of DATES) {
  test(`${JSON.stringify(written.slice(0, 40))} is ${read ?? 'no date that is sure'}`, () => {
    assert.equal(readDate(written, reading), read)
  })
}
