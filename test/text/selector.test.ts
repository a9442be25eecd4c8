import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anchorSpan, describeSpan } from '../../src/text/selector.ts'

const text = 'The port closed on Monday. The port reopened on Tuesday. The port closed again.'

test('a described span is found where it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (around, a, b) => {
      const whole = `${around}x${around}`
      const start = a % whole.length
      const end = start + 1 + (b % (whole.length - start))
      const selector = { start, end, ...describeSpan(whole, { start, end }) }
      assert.deepEqual(anchorSpan(whole, selector), { start, end })
    }),
  )
})

test('words that moved are found by their context, though they stand twice', () => {
  const start = text.lastIndexOf('port')
  const selector = { start, end: start + 4, ...describeSpan(text, { start, end: start + 4 }) }
  const moved = `A line before.\n\n${text}`
  assert.deepEqual(anchorSpan(moved, selector), { start: start + 16, end: start + 20 })
})

test('words whose context fits two places equally are not found', () => {
  const selector = { start: 50, end: 54, exact: 'port', prefix: 'The ', suffix: '' }
  assert.equal(anchorSpan('The port. The port.', selector), null)
})

test('words that are gone are not found', () => {
  const selector = { start: 4, end: 8, exact: 'quay', prefix: 'The ', suffix: ' closed' }
  assert.equal(anchorSpan(text, selector), null)
})

test('context never splits a surrogate pair', () => {
  const emoji = '😀'.repeat(40)
  const { prefix, suffix } = describeSpan(`a${emoji}word${emoji}b`, { start: 81, end: 85 })
  assert.equal(prefix, '😀'.repeat(16))
  assert.equal(suffix, '😀'.repeat(16))
  const odd = describeSpan(`${emoji}.word.${emoji}`, { start: 81, end: 85 })
  assert.equal(odd.prefix, `${'😀'.repeat(15)}.`)
  assert.equal(odd.suffix, `.${'😀'.repeat(15)}`)
})
