import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import type { WordClasses } from '../src/language/model.ts'
import { type PlainModel, packModel, unpackModel } from '../src/load/pack.ts'
import { hashWord } from '../src/segment/features.ts'
import { packClasses } from './classes.ts'
import { type Corpus, layCorpus, takeInventory } from './corpus.ts'
import { type LearnOptions, openLesson } from './learn.ts'
import { NO_HEAD } from './net.ts'
import { scoreReadings } from './score.ts'
import { readSilver } from './silver.ts'
import { readNews, readTrees } from './texts.ts'
import { type Subject, trainNet } from './training.ts'
import { findData, type GoldDocument, readTreebank } from './treebank.ts'
import { takeVocabulary } from './vocabulary.ts'

const VOCABULARY = {
  lexicon: { leastInTrees: 2, leastInTexts: 4, leastFeature: 6 },
  classes: { classes: 128, rounds: 10 },
  vectors: { width: 64, neighbours: 2000, rounds: 3 },
}
const WIDTH = { width: 128, arcs: 64, relating: 64 }
const LEARNING = {
  batch: 1000,
  rate: 0.006,
  warmUp: 300,
  keepAverage: 0.997,
  drops: { words: 0.25, layers: 0.2, ends: 0.2 },
  rareness: 0.25,
}
/** Nets that read news together, so that one more may learn from it (Zhou and Li 2005). */
const TEACHERS = [
  { seed: 1, layers: 3 },
  { seed: 2, layers: 4 },
]
const TEACHER_EPOCHS = 12
/** So many tokens of news are taken in an epoch, others each time. */
const PUPIL = { seed: 3, layers: 4, epochs: 16, silver: 300_000 }
const VERB_SLOT_BITS = 14

/** Trains the model of English syntax and writes it to the folder that is named, or to `models/en`. */
function main(): void {
  const data = findData()
  const documents = [
    ...readTreebank(join(data, 'syntax/ewt-train')),
    ...readTreebank(join(data, 'syntax/gum'), name => !isNews(name)),
  ]
  const inventory = takeInventory(documents)
  const corpus = layCorpus(documents, inventory)
  const news = readNews(data)
  const vocabulary = takeVocabulary(corpus, [...news, ...readTrees(data)], VOCABULARY)
  say(`${vocabulary.lexicon.hashes.length} rows, ${vocabulary.words.rows} of them for words`)
  const subject = { ...inventory, vocabulary, verbs: listVerbs(documents) }
  const gold = openLesson(setMarksAside(corpus, subject), vocabulary.lexicon)
  const judge = openJudge(data, subject)
  const teachers = TEACHERS.map(({ seed, layers }) => {
    const width = { ...WIDTH, layers }
    return judge(
      `teacher ${seed}`,
      trainNet(subject, [{ lesson: gold }], width, learning(seed, TEACHER_EPOCHS)),
    )
  })
  const silver = openLesson(setMarksAside(readSilver(news, teachers), subject), vocabulary.lexicon)
  say(`${silver.corpus.sentences.length} sentences of news read`)
  const lessons = [{ lesson: gold }, { lesson: silver, tokens: PUPIL.silver }]
  const width = { ...WIDTH, layers: PUPIL.layers }
  const pupil = trainNet(subject, lessons, width, learning(PUPIL.seed, PUPIL.epochs))
  judge('pupil', pupil)
  const folder = argv[2] ?? 'models/en'
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'syntax.bin'), packModel(pupil))
}

/** News is kept out of training to measure on. */
function isNews(name: string): boolean {
  return name.startsWith('GUM_news')
}

function learning(seed: number, epochs: number): LearnOptions {
  const report = (epoch: number, loss: number) => say(`seed ${seed}, epoch ${epoch}: ${loss.toFixed(3)}`)
  return { ...LEARNING, seed, epochs, report }
}

/** Punctuation is attached by rule, so that its heads teach nothing. */
function setMarksAside(corpus: Corpus, { relations }: Subject): Corpus {
  const punct = relations.indexOf('punct')
  return { ...corpus, heads: corpus.heads.map((head, i) => (corpus.relations[i] === punct ? NO_HEAD : head)) }
}

/** The base forms of the treebanks' verbs. */
function listVerbs(documents: readonly GoldDocument[]): WordClasses {
  const verbs = documents
    .flatMap(document => document.sentences.flat())
    .filter(({ tag, lemma }) => tag === 'VERB' && /^[a-z]{2,}$/.test(lemma))
    .map(({ lemma }) => lemma)
  const hashes = [...new Set(verbs)].sort().map(hashWord)
  return packClasses(hashes, new Uint8Array(hashes.length), VERB_SLOT_BITS)
}

/** Opens what says how well a model reads what it was not taught, and gives it as it will be loaded. */
function openJudge(data: string, subject: Subject) {
  const tests = {
    'EWT dev': layCorpus(readTreebank(join(data, 'syntax/ewt-dev')), subject),
    'GUM news': layCorpus(readTreebank(join(data, 'syntax/gum'), isNews), subject),
  }
  return (name: string, plain: PlainModel) => {
    const model = unpackModel(packModel(plain))
    for (const [set, test] of Object.entries(tests)) say(`${name}, ${set}: ${scoreReadings(test, model)}`)
    return model
  }
}

function say(line: string): void {
  stdout.write(`${(performance.now() / 1000).toFixed(0)} s: ${line}\n`)
}

main()
