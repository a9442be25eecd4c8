import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addressOf, cite, textFragment } from '../../src/brief/citation.ts'
import { hostile } from './hostile.ts'
import { evidenceOf, sampleBrief, sampleReports } from './sample.ts'

const entry = sampleBrief.stories[0]!.reports[0]!
const report = sampleReports[0]!

test('a citation names outlet, headline, date, address and version', () => {
  const start = report.text.indexOf('Every check')
  const line = cite(evidenceOf(report, { start, end: start + 'Every check was done'.length }), entry)
  assert.equal(
    line,
    `The Calder Post: Nine hurt as ferry strikes pier at Port Calder · Tue 14 May 2024 11:05 +01:00 · ` +
      'https://post.example/2024/05/ferry-pier#:~:text=inspection%20had%20been%20missed.%20%E2%80%9C-,' +
      `Every%20check%20was%20done,-and%20signed%2C%E2%80%9D%20its%20director%2C · ` +
      `version ${report.version.slice(0, 12)}, ${start}–${start + 20}`,
  )
})

test('a citation of a report whose outlet is not known names its file, and no folder', () => {
  const start = report.text.indexOf('Every check')
  const from = { ...entry, outlet: null, file: '/home/mara/desk/ferry.txt' }
  const line = cite(evidenceOf(report, { start, end: start + 5 }), from)
  assert.match(line, /^outlet not known \(ferry\.txt\): Nine hurt/)
  assert.doesNotMatch(line, /mara/)
})

test('hyphens, commas and ampersands of the words are encoded in a text fragment', () => {
  const text = 'A well-known firm, Ash & Oak, closed.'
  const fragment = textFragment(evidenceOf({ ...report, text }, { start: 2, end: 29 }))
  assert.equal(fragment, '#:~:text=well%2Dknown%20firm%2C%20Ash%20%26%20Oak%2C')
})

test('a long passage is named by its first and last words', () => {
  const text = `Begin one two three four ${'middle '.repeat(60)}six seven eight nine end`
  const fragment = textFragment(evidenceOf({ ...report, text }, { start: 0, end: text.length }))
  assert.equal(fragment, '#:~:text=Begin%20one%20two%20three%20four,six%20seven%20eight%20nine%20end')
})

test('a word that is cut at the edge of the context is not part of a fragment', () => {
  const text = `${'x'.repeat(40)} before here after ${'y'.repeat(40)}`
  const start = text.indexOf('here')
  assert.equal(
    textFragment(evidenceOf({ ...report, text }, { start, end: start + 4 })),
    '#:~:text=before-,here,-after',
  )
})

test('only addresses of the web are linked', () => {
  const evidence = evidenceOf(report, { start: 0, end: 10 })
  for (const value of [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example/',
    'https://a b',
    '/etc',
  ]) {
    assert.equal(addressOf(evidence, { ...entry, url: { value, how: 'stated', from: 'meta' } }), null)
  }
})

test('a fragment of any words is ASCII without white space, and reads back', () => {
  fc.assert(
    fc.property(hostile, words => {
      const evidence = { ...evidenceOf(report, { start: 0, end: 1 }), exact: words, prefix: '', suffix: '' }
      const fragment = textFragment(evidence)
      assert.match(fragment, /^[!-~]*$/)
      const whole = decodeURIComponent(fragment.replace('#:~:text=', ''))
      if (!fragment.includes(','))
        assert.equal(whole, words.toWellFormed().split(/\s+/).filter(Boolean).join(' '))
    }),
  )
})
