import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutPieces, shorten, wordsAfter, wordsBefore } from '../../src/page/parts/pieces.ts'

const drawn = (words: string, start: number, ...marks: [number, number][]) =>
  cutPieces(
    words,
    start,
    marks.map(([from, end]) => ({ start: from, end })),
  )
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('|')

test('words that are marked stand in pieces of their own', () => {
  assert.equal(
    drawn('The ferry struck the pier.', 100, [104, 109], [121, 125]),
    'The |[ferry]| struck the |[pier]|.',
  )
})

test('marks that overlap, touch or reach beyond the words are cut to them', () => {
  assert.equal(drawn('ferry pier', 10, [5, 12], [12, 15], [13, 14], [17, 99]), '[ferry]| p|[ier]')
  assert.equal(drawn('ferry', 10, [0, 3]), 'ferry')
  assert.equal(drawn('', 10, [0, 30]), '')
})

test('the pieces of words are always the words', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.nat(20))
    .map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.nat(10), fc.array(span), (words, start, marks) => {
      assert.equal(
        cutPieces(words, start, marks)
          .map(piece => piece.text)
          .join(''),
        words,
      )
    }),
  )
})

test('an enormous name is cut, and never inside a letter of two code units', () => {
  assert.equal(shorten('Harbour Radio', 20), 'Harbour Radio')
  assert.equal(shorten('Harbour Radio', 7), 'Harbour…')
  assert.equal(shorten('ab🜚cd', 3), 'ab…')
})

test('the words around a passage are whole ones, of its own paragraph', () => {
  assert.equal(wordsBefore('ouncil, accused the contractor, '), '… accused the contractor, ')
  assert.equal(wordsBefore('Solano made plain on Wednesday.\n\n'), '')
  assert.equal(wordsBefore('He said: '), 'He said: ')
  assert.equal(wordsAfter(', of skipping three inspections '), ', of skipping three inspections …')
  assert.equal(wordsAfter(' in the capital.\n\nStolen goods w'), ' in the capital.')
  assert.equal(wordsAfter(' Residents of the quay had comp'), ' Residents of the quay had …')
  assert.equal(wordsAfter('w'.repeat(32)), ' …')
})
