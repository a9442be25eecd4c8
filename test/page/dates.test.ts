import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agoWords, exactTime, plainDay, stretchWords } from '../../src/page/parts/dates.ts'

test('what two days have in common stands once', () => {
  assert.equal(stretchWords('2026-03-04', '2026-03-06'), '4–6 Mar 2026')
  assert.equal(stretchWords('2026-02-28', '2026-03-02'), '28 Feb – 2 Mar 2026')
  assert.equal(stretchWords('2025-12-31', '2026-01-01'), '31 Dec 2025 – 1 Jan 2026')
  assert.equal(stretchWords('2026-03-04', '2026-03-04'), '4 Mar 2026')
  assert.equal(stretchWords(null, '2026-03-04'), '4 Mar 2026')
  assert.equal(stretchWords(null, null), '')
})

test('a time stands with its zone, and what is no date stays as it is', () => {
  assert.equal(exactTime('2026-03-04T14:05:09Z'), '4 Mar 2026, 14:05 UTC')
  assert.equal(exactTime('2026-03-04T14:05:09+02:00'), '4 Mar 2026, 14:05 +02:00')
  assert.equal(exactTime('2026-03-04'), '4 Mar 2026')
  assert.equal(plainDay('2026-03'), '2026-03')
  assert.equal(plainDay('2026-13-04'), '2026-13-04')
})

test('a time that is near is told by how long ago it was', () => {
  const now = Date.parse('2026-03-04T14:05:09Z')
  assert.equal(agoWords('2026-03-04T14:05:00Z', now), 'just now')
  assert.equal(agoWords('2026-03-04T13:35:00Z', now), '30 min ago')
  assert.equal(agoWords('2026-03-04T04:05:09Z', now), '10 h ago')
  assert.equal(agoWords('2026-03-03T04:05:09Z', now), 'yesterday')
  assert.equal(agoWords('2026-03-01T04:05:09Z', now), '3 days ago')
  assert.equal(agoWords('2026-01-01T04:05:09Z', now), '1 Jan 2026')
  assert.equal(agoWords('2027-01-01T04:05:09Z', now), '1 Jan 2027, 04:05 UTC')
  assert.equal(agoWords('soon', now), 'soon')
})
