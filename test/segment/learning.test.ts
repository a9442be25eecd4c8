import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packModel, unpackModel } from '../../src/load/pack.ts'
import { readSentences } from '../../src/segment/syntax.ts'
import { layCorpus, takeInventory } from '../../train/corpus.ts'
import { openLesson } from '../../train/learn.ts'
import { trainNet } from '../../train/training.ts'
import type { GoldDocument, GoldSentence } from '../../train/treebank.ts'
import { takeVocabulary } from '../../train/vocabulary.ts'

/** Word, tag, head counted from 1 and relation. */
const SENTENCES = [
  'The/DET/2/det ferry/NOUN/3/nsubj sank/VERB/0/root ./PUNCT/3/punct',
  'Crews/NOUN/2/nsubj saw/VERB/0/root the/DET/4/det ferry/NOUN/2/obj ./PUNCT/2/punct',
  'Who/PRON/2/nsubj left/VERB/0/root ?/PUNCT/2/punct',
  'She/PRON/2/nsubj saw/VERB/0/root who/PRON/4/nsubj sank/VERB/2/ccomp the/DET/6/det ferry/NOUN/4/obj',
]
/** Each tag has to stand ten times. */
const DOCUMENTS = Array.from({ length: 10 }, (_, at): GoldDocument => {
  const text = SENTENCES.map(sentence => sentence.replace(/\/\S+/g, '')).join(' ')
  let start = 0
  const sentences = SENTENCES.map(sentence => {
    const tokens: GoldSentence = sentence.split(' ').map(cell => {
      const [word, tag, head, relation] = cell.split('/') as [string, string, string, string]
      start += word.length + 1
      const [from, to] = [start - word.length - 1, start - 1]
      return { start: from, end: to, tag, penn: tag, lemma: word, head: Number(head) - 1, relation }
    })
    return tokens
  })
  return { name: `${at}`, text, paragraphs: [0], sentences }
})
const OPTIONS = {
  lexicon: { leastInTrees: 2, leastInTexts: 4, leastFeature: 2 },
  classes: { classes: 4, rounds: 2 },
  vectors: { width: 8, neighbours: 8, rounds: 2 },
}

function train() {
  const inventory = takeInventory(DOCUMENTS)
  const corpus = layCorpus(DOCUMENTS, inventory)
  const texts = DOCUMENTS.map(document => [document.text])
  const vocabulary = takeVocabulary(corpus, texts, OPTIONS)
  const subject = { ...inventory, vocabulary, verbs: { slots: new Int32Array(4) } }
  const lesson = openLesson(corpus, vocabulary.lexicon)
  const model = trainNet(
    subject,
    [{ lesson }],
    { width: 16, layers: 3, arcs: 8, relating: 8 },
    {
      seed: 1,
      epochs: 30,
      batch: 40,
      rate: 0.02,
      warmUp: 10,
      keepAverage: 0.9,
      drops: { words: 0, layers: 0, ends: 0 },
      rareness: 0.1,
      report: () => {},
    },
  )
  return { corpus, bytes: packModel(model) }
}

test('what was trained, written and loaded reads what it was taught, and the same again gives the same bytes', () => {
  const [{ corpus, bytes }, again] = [train(), train()]
  assert.deepEqual(bytes, again.bytes)
  const model = unpackModel(bytes)
  const { tags, heads, relations } = readSentences([model], corpus.columns, corpus.sentences)
  assert.deepEqual(tags, corpus.tags)
  const gold = corpus.sentences.flatMap(([first, last]) =>
    [...corpus.heads.subarray(first, last)].map(head => (head < 0 ? -1 : first + head)),
  )
  assert.deepEqual([...heads], gold)
  assert.deepEqual(relations, corpus.relations)
})
