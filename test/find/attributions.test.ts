import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { anchorReport } from '../../src/analyze.ts'
import { type Sight, WORD_FEATURES } from '../../src/find/attributions/features.ts'
import { findAttributions, LABELS, readPhrases } from '../../src/find/attributions/labels.ts'
import { listAnswers, PLACES, placeOf } from '../../src/find/attributions/links.ts'
import type { Phrase, Phrases } from '../../src/find/attributions/phrases.ts'
import { cutChunks } from '../../src/find/labelling/net.ts'
import { findMentions } from '../../src/find/mentions.ts'
import { findQuotations } from '../../src/find/quotations.ts'
import { seeReport } from '../../src/find/statements.ts'
import { findTimes } from '../../src/find/times.ts'
import { unpackAttributions } from '../../src/load/labelling.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { segment } from '../../src/segment/segment.ts'
import { sliceSpan } from '../../src/text/span.ts'
import { makeLesson } from '../../train/attributing/lessons.ts'
import { learnLabels } from '../../train/labelling/learning.ts'
import { makeReport } from '../annotated.ts'

const language = loadLanguage()

function see(text: string): Sight {
  const report = makeReport(text)
  const seen = segment(report, language)
  const { vectors, ...segmented } = seen
  const quotations = findQuotations(segmented)
  const times = findTimes(segmented, language, anchorReport(report))
  const { mentions, entities } = findMentions(seen, language, quotations)
  return seeReport(segmented, { mentions, entities, times, quotations, vectors }, language)
}

test('chunks cover a report, end with sentences, and end with paragraphs where these are short', () => {
  const sentences = Array.from({ length: 400 }, (_, s) => ({
    first: s * 10,
    last: s * 10 + 10,
    part: s < 200 ? Math.floor(s / 7) : 100,
  }))
  const chunks = cutChunks(sentences)
  assert.equal(chunks[0]![0], 0)
  assert.equal(chunks.at(-1)![1], 4000)
  for (const [c, [first, last]] of chunks.entries()) {
    assert.equal(first, chunks[c - 1]?.[1] ?? 0)
    assert.ok(first < last && last - first <= 700)
    const behind = sentences[last / 10]
    if (behind && last <= 2000) assert.notEqual(behind.part, sentences[last / 10 - 1]!.part)
  }
})

test('a report without words has no chunks', () => assert.deepEqual(cutChunks([]), []))

test('labels are read as phrases, and what is inside without a beginning is none', () => {
  const labels = Int32Array.from([2, 1, 2, 3, 5, 6, 6, 5, 0])
  assert.deepEqual(
    readPhrases(labels, new Int32Array(9)).map(({ role, first, last }) => [role, first, last]),
    [
      ['source', 1, 3],
      ['cue', 3, 4],
      ['content', 4, 7],
      ['content', 7, 8],
    ],
  )
})

test('a cue asks for sources, a content for cues, the nearest first on both sides', () => {
  const phrase = (role: Phrase['role'], first: number, sentence: number): Phrase => ({
    role,
    first,
    last: first + 1,
    sentence,
  })
  const phrases = [
    phrase('source', 0, 0),
    phrase('cue', 1, 0),
    phrase('content', 2, 0),
    phrase('source', 9, 1),
  ]
  assert.deepEqual(listAnswers(phrases, phrases[1]!), [
    { answer: 0, between: 0 },
    { answer: 3, between: 0 },
  ])
  assert.deepEqual(listAnswers(phrases, phrases[2]!), [{ answer: 1, between: 0 }])
  const places = phrases.flatMap(asker =>
    [0, 1, 2, 5].flatMap(between => phrases.map(answer => placeOf(asker, answer, between))),
  )
  assert.ok(places.every(place => place >= 0 && place < PLACES))
})

const TEXT = 'Mara Silva said that the port was closed. “The bridge is safe,” Tomas Brandt said.'
/** What an annotator would mark in the text. */
const MARKED: readonly Readonly<Record<keyof Phrases, readonly string[]>>[] = [
  { source: ['Mara Silva'], cue: ['said'], content: ['that the port was closed'] },
  { source: ['Tomas Brandt'], cue: ['Brandt said'], content: ['“The bridge is safe,”'] },
]

function spanIn(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  // The second cue is found by the name before it.
  const skip = words.endsWith(' said') ? words.length - 'said'.length : 0
  return { start: start + skip, end: start + words.length }
}

test('a net learns a text by heart, is written, read and finds it, and the same bytes come twice', () => {
  const sight = see(TEXT)
  const phrases = MARKED.map(
    roles =>
      Object.fromEntries(
        Object.entries(roles).map(([role, words]) => [role, words.map(each => spanIn(TEXT, each))]),
      ) as unknown as Phrases,
  )
  const options = {
    size: { width: 16, layers: 2, labels: LABELS, linking: 8 },
    ...{
      least: 1,
      wordFeatures: WORD_FEATURES,
      seed: 1,
      epochs: 60,
      batch: 10,
      rate: 0.02,
      warmUp: 5,
      clip: 1,
      keepAverage: 0.8,
    },
    ...{ drop: 0, words: { rate: 0, rareness: 0, others: 0 }, eagerness: 0, report: () => undefined },
  }
  const [bytes, again] = [1, 2].map(() => learnLabels([makeLesson(sight, [phrases])], options))
  assert.deepEqual(bytes, again)
  const { start, end } = sight.segmented.tokens
  const words = (phrase: Phrase | null) =>
    phrase && sliceSpan(TEXT, { start: start[phrase.first]!, end: end[phrase.last - 1]! })
  const found = findAttributions(sight, unpackAttributions(bytes!))
  assert.deepEqual(
    found.map(({ source, cue, content }) => [words(source), words(cue), content.map(words)]),
    [
      ['Mara Silva', 'said', ['that the port was closed']],
      ['Tomas Brandt', 'said', ['“The bridge is safe,”']],
    ],
  )
})

test('bytes of something else are no model', () => {
  const odd = (text: string) => () => unpackAttributions(new TextEncoder().encode(text))
  assert.throws(odd('{}\n'), /no model/)
  assert.throws(odd('CRATT003{"rows":\n'), /no model/)
})

test('bytes that end too soon are no model, also inside others, and an odd place in a buffer does not matter', async () => {
  const whole = await readFile(new URL('../../models/en/statements.bin', import.meta.url))
  const length = whole.byteLength
  const larger = Buffer.concat([whole, Buffer.alloc(4000)])
  assert.throws(() => unpackAttributions(larger.subarray(0, length - 1000)), /no model/)
  const shifted = Buffer.concat([Buffer.alloc(1), whole]).subarray(1)
  assert.equal(unpackAttributions(shifted).eagerness, unpackAttributions(whole).eagerness)
})

test('what a report needs of the floor is free again', () => {
  const { floor } = language.attributing!
  const before = floor.memory.top
  findAttributions(see(TEXT), language.attributing!)
  assert.equal(floor.memory.top, before)
})
