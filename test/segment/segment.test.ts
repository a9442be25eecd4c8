import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../../src/language/language.ts'
import { loadModel } from '../../src/load/model.ts'
import { toConllu } from '../../src/segment/conllu.ts'
import { segment } from '../../src/segment/segment.ts'
import { makeReport } from '../annotated.ts'

const { model, rarity } = loadModel()
const language = { model } as unknown as Language

/** Texts that no editor would print. */
const ODD = [
  '',
  ' \n\t ',
  '"""" ““““ )))) ((((',
  '....',
  '\ud800 \udc00 👩‍👩‍👧 \u0000',
  'a'.repeat(8000),
  "'".repeat(8000),
  '.'.repeat(8000),
  'Mr. '.repeat(2000),
  '“'.repeat(1500) + 'No.” '.repeat(1500),
  'http://'.repeat(1500),
  'a-'.repeat(4000),
  "don't".repeat(2000),
]

test('tokens lie in their sentences, sentences in their parts, and heads in their sentence', () => {
  for (const text of [...ODD, 'The ferry sank. “Why?” she asked.\n\nNobody knew']) {
    const report = makeReport(text)
    const { sentences, tokens } = segment(report, language)
    let next = 0
    for (const { part, start, end, first, last } of sentences) {
      assert.equal(first, next)
      assert.ok(last > first)
      assert.ok(report.parts[part]!.start <= start && end <= report.parts[part]!.end)
      assert.ok(start <= tokens.start[first]! && tokens.end[last - 1]! <= end)
      assert.ok(tokens.head.slice(first, last).every(head => head === -1 || (head >= first && head < last)))
      assert.ok(tokens.head.slice(first, last).includes(-1))
      next = last
    }
    assert.equal(next, tokens.start.length)
    for (const column of Object.values(tokens)) assert.equal(column.length, next)
    assert.ok(tokens.start.every((start, i) => start < tokens.end[i]! && start >= (tokens.end[i - 1] ?? 0)))
  }
})

test('all but white space stands in a token', () => {
  const text = 'Gov. Kell’s aide (aged 40) paid $6 million—or didn’t—at 7pm… “Yes!”'
  const { tokens } = segment(makeReport(text), language)
  const words = tokens.start.map((start, i) => text.slice(start, tokens.end[i]))
  assert.equal(words.join(''), text.replace(/\s/g, ''))
})

test('no head goes round in a circle', () => {
  const text =
    'The port, said Mara Silva, an engineer who runs it, will not close, and the ferry that sank was hers.'
  const { tokens } = segment(makeReport(text), language)
  for (let i = 0; i < tokens.head.length; i++) {
    let at = i
    let steps = 0
    while (at >= 0 && steps <= tokens.head.length) {
      at = tokens.head[at]!
      steps++
    }
    assert.equal(at, -1)
  }
})

test('a sentence without an end is cut with a note', () => {
  const { sentences, notes } = segment(makeReport('and so on '.repeat(1000).trim()), language)
  assert.ok(sentences.length > 1)
  assert.deepEqual(
    notes.map(note => note.code),
    ['sentence-cut'],
  )
})

test('a long line takes time in proportion to its length', () => {
  const line = 'and,so“on(”'.repeat(1000)
  const timeOf = (text: string) => {
    const began = performance.now()
    segment(makeReport(text), language)
    return performance.now() - began
  }
  timeOf(line)
  assert.ok(timeOf(line.repeat(8)) < 40 * Math.max(timeOf(line), 5))
})

test('trees are written as CoNLL-U, ten cells a token', () => {
  const rows = toConllu(segment(makeReport('Silva left.'), language))
    .trim()
    .split('\n')
  assert.deepEqual(rows.slice(0, 2), ['# sent_id = 1', '# text = Silva left.'])
  assert.equal(rows.length, 5)
  assert.ok(rows.slice(2).every(row => row.split('\t').length === 10))
  assert.match(rows[3]!, /^2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\|Start=6\|End=10$/)
})

test('common words are less rare than uncommon ones, and a word never seen is the rarest', () => {
  assert.ok(rarity.of('say') < rarity.of('minister'))
  assert.ok(rarity.of('minister') < rarity.of('xylotomist'))
  assert.ok(rarity.of('xylotomist') > 8)
})
