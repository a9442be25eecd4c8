import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFeed } from '../../src/read/feed/parse.ts'
import { adaptInterval, backOff, LEAST_S, MOST_S, planNext } from '../../src/watch/schedule.ts'

const NOON = Date.parse('2026-03-04T12:00:00Z')
const at = (ms: number) => new Date(ms).toISOString().slice(0, 16)

test('something new halves the interval, nothing new lengthens it by half, and it stays between ten minutes and a day', () => {
  assert.equal(adaptInterval(3600, true), 1800)
  assert.equal(adaptInterval(3600, false), 5400)
  assert.equal(adaptInterval(700, true), LEAST_S)
  assert.equal(adaptInterval(80_000, false), MOST_S)
})

test('each failure in a row doubles the wait, up to a day', () => {
  assert.deepEqual(
    [1, 2, 3, 20].map(failures => backOff(1800, failures)),
    [3600, 7200, 14_400, MOST_S],
  )
})

test('it is never sooner than the site says: Retry-After, max-age less the age of the answer, Expires', () => {
  assert.equal(at(planNext(NOON, 600)), '2026-03-04T12:10')
  assert.equal(at(planNext(NOON, 600, { retryAfter: '7200' })), '2026-03-04T14:00')
  assert.equal(at(planNext(NOON, 600, { retryAfter: 'Wed, 04 Mar 2026 15:00:00 GMT' })), '2026-03-04T15:00')
  const headers = { 'cache-control': 'public, max-age=3600', age: '1200' }
  assert.equal(at(planNext(NOON, 600, { headers })), '2026-03-04T12:40')
  const expires = { date: 'Wed, 04 Mar 2026 12:00:00 GMT', expires: 'Wed, 04 Mar 2026 13:00:00 GMT' }
  assert.equal(at(planNext(NOON, 600, { headers: expires })), '2026-03-04T13:00')
  assert.equal(
    at(planNext(NOON, 600, { headers: { ...expires, 'cache-control': 'no-cache' } })),
    '2026-03-04T12:10',
  )
})

test('a year of max-age is heeded for a week', () => {
  assert.equal(
    at(planNext(NOON, 600, { headers: { 'cache-control': 'max-age=31536000' } })),
    '2026-03-11T12:00',
  )
})

test('a feed is not asked in the hours and on the days that it skips', () => {
  const pace = { ttlS: 0, skipHours: [12, 13], skipDays: [] }
  assert.equal(at(planNext(NOON, 600, { pace })), '2026-03-04T14:00')
  // The fourth of March is a Wednesday.
  assert.equal(
    at(planNext(NOON, 600, { pace: { ttlS: 0, skipHours: [0], skipDays: [3] } })),
    '2026-03-05T01:00',
  )
  const always = Array.from({ length: 24 }, (_, hour) => hour)
  assert.equal(
    at(planNext(NOON, 600, { pace: { ttlS: 0, skipHours: always, skipDays: [] } })),
    '2026-03-04T12:10',
  )
})

test('a feed says how often it may be asked: ttl, skipHours, skipDays, or a period', () => {
  const paceOf = (words: string) =>
    parseFeed(
      `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Harbour</title>${words}<item><title>A</title></item></channel></rss>`,
    )?.pace
  assert.deepEqual(
    paceOf(
      '<ttl>60</ttl><skipHours><hour>24</hour><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays>',
    ),
    { ttlS: 3600, skipHours: [0, 3], skipDays: [0] },
  )
  assert.deepEqual(
    paceOf('<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>'),
    {
      ttlS: 21_600,
      skipHours: [],
      skipDays: [],
    },
  )
  assert.equal(paceOf('<ttl>soon</ttl><skipHours><hour>99</hour></skipHours>'), undefined)
})
