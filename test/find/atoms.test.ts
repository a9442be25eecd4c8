import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitAtoms } from '../../src/find/atoms.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { segment } from '../../src/segment/segment.ts'
import { makeReport } from '../annotated.ts'

const language = loadLanguage()

function wordsOf(text: string): readonly string[] {
  const segmented = segment(makeReport(text), language)
  return segmented.sentences.flatMap(
    sentence => splitAtoms(segmented, sentence, language.quantities.months).word,
  )
}

test('numbers keep their separators, abbreviations lose their stops, dashes and apostrophes are one each', () => {
  assert.deepEqual(wordsOf('It’s 1,200.50 or 3\u202f000 kr. at 7 p.m. in the U.S. – Élan’s.'), [
    ...['it', "'", 's', '1,200.50', 'or', '3\u202f000', 'kr', '.', 'at', '7', 'pm', 'in', 'the', 'us'],
    ...['-', 'élan', "'", 's', '.'],
  ])
})

test('a thin or no-break space joins groups of three behind one to three digits, never a year or a day to a count', () => {
  assert.deepEqual(wordsOf('12\u00a0500 or 3\u2009000\u2009100'), [
    '12\u00a0500',
    'or',
    '3\u2009000\u2009100',
  ])
  assert.deepEqual(wordsOf('In 2019\u00a0500 left'), ['in', '2019', '500', 'left'])
  assert.deepEqual(wordsOf('On March 5\u00a0200 left'), ['on', 'march', '5', '200', 'left'])
  assert.deepEqual(wordsOf('Sept. 5\u202f200 left'), ['sept', '.', '5', '200', 'left'])
  assert.deepEqual(wordsOf('rose 1.5\u00a0200 or 1,200\u00a0300'), [
    'rose',
    '1.5',
    '200',
    'or',
    '1,200',
    '300',
  ])
})

test('atoms cover all that is no white space, in order, and begin where they say', () => {
  const bits = [
    'a',
    'É',
    'İ',
    '’',
    '—',
    '.',
    ',',
    '12',
    '\u202f345',
    '\u00a0',
    ' ',
    '😀',
    '𝐀',
    '\u0301',
    'U.S.',
    '\ud800',
    'Ⅳ',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { minLength: 1, maxLength: 12 }), parts => {
      const text = parts.join('')
      const whole = { start: 0, end: text.length, part: 0, first: 0, last: 0 }
      const segmented = segment(makeReport('A'), language)
      const atoms = splitAtoms({ ...segmented, report: makeReport(text) }, whole, language.quantities.months)
      let at = 0
      atoms.start.forEach((start, i) => {
        assert.equal(text.slice(at, start).trim(), '')
        assert.equal(atoms.spaced[i], start > at || i === 0)
        at = atoms.end[i]!
      })
      assert.equal(text.slice(at).trim(), '')
    }),
    { numRuns: 500, seed: 1 },
  )
})
