import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderEvents, readLine, scoreLine } from '../../bench/wikinews/lines.ts'

const GOLD = readLine(
  [
    'Amaro Lines',
    '0\tXXXX-XX-XX\t7-3-owns',
    '1\t2005-XX-XX\t7-4-bought',
    '2\t2005-06-13\t7-1-said\t8-1-said',
    '2\t2005-06-13\t7-2-sold',
  ].join('\n'),
)

test('events without an order are no part of the line, and those of one order stand together', () => {
  assert.deepEqual(GOLD, [
    { date: '2005-XX-XX', events: ['7-4-bought'] },
    { date: '2005-06-13', events: ['7-1-said', '8-1-said', '7-2-sold'] },
  ])
})

test('a line held against itself is all right', () => {
  assert.deepEqual(scoreLine(GOLD, GOLD, { dates: true }), { gold: 7, found: 7, recalled: 7, right: 7 })
  assert.deepEqual(scoreLine(GOLD, GOLD, { dates: false }), { gold: 3, found: 3, recalled: 3, right: 3 })
})

test('a relation that follows from the other line is right, though it is not written there', () => {
  const found = [
    { date: '2005-XX-XX', events: ['7-4-bought'] },
    { date: '2005-06-13', events: ['7-2-sold'] },
  ]
  assert.deepEqual(scoreLine(GOLD, found, { dates: false }), { gold: 3, found: 1, recalled: 0, right: 1 })
})

test('an event that the other line does not have is wrong in all its relations', () => {
  const found = [{ date: '2005-06-13', events: ['7-2-sold', '9-9-sank'] }]
  assert.deepEqual(scoreLine(GOLD, found, { dates: true }), { gold: 7, found: 3, recalled: 1, right: 1 })
})

test('what is known to the year alone stands before its months', () => {
  const dated = [
    { date: '2005-06-13', event: 'a' },
    { date: '2005-XX-XX', event: 'b' },
  ]
  assert.deepEqual(
    orderEvents(dated).map(({ events }) => events[0]),
    ['b', 'a'],
  )
})
