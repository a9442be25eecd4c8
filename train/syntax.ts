import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { lemmas } from '../src/language/en/lemmas.ts'
import { segmenting } from '../src/language/en/segmenting.ts'
import type { Model, WordClasses } from '../src/language/model.ts'
import { packModel } from '../src/load/pack.ts'
import { hashWord } from '../src/segment/features.ts'
import { sortTags } from '../src/segment/look.ts'
import { findClasses, packClasses } from './classes.ts'
import { type Corpus, type Inventory, layCorpus, takeInventory } from './corpus.ts'
import { jackknifeGuides, jackknifeTags } from './jackknife.ts'
import { trainGuiding, trainParsing } from './parsing.ts'
import { scoreTags, scoreTrees } from './score.ts'
import { trainTagging } from './tagging.ts'
import { readNews, readTrees } from './texts.ts'
import { findData, type GoldDocument, readTreebank } from './treebank.ts'

const CLASSES = { classes: 128, least: 4, rounds: 10, slotBits: 15 }
const TAGGING = { bits: 21, epochs: 6, prune: { slotBits: 17, fill: 0.85 } }
/** Taggers that are not kept are trained for less long. */
const JACKKNIFE_EPOCHS = 4
const PARSING = {
  moveBits: 23,
  relationBits: 21,
  epochs: 5,
  guideEpochs: 4,
  explore: 0.9,
  pruneGuide: { slotBits: 18, fill: 0.85 },
  pruneMoves: { slotBits: 19, fill: 0.85 },
  pruneRelations: { slotBits: 17, fill: 0.85 },
}
const VERB_SLOT_BITS = 14

/** Trains the model of English syntax and writes it to the folder that is named, or to `models/en`. */
function main(): void {
  const data = findData()
  const documents = [
    ...readTreebank(join(data, 'syntax/ewt-train')),
    ...readTreebank(join(data, 'syntax/gum'), name => !isNews(name)),
  ]
  const inventory = takeInventory(documents)
  const classes = findClasses([...readNews(data), ...readTrees(data)], CLASSES)
  say('words sorted into classes')
  const model = trainModel(layCorpus(documents, inventory, classes), inventory, classes, listVerbs(documents))
  score(data, model)
  const folder = argv[2] ?? 'models/en'
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'syntax.bin'), packModel(model))
}

/** News is kept out of training to measure on. */
function isNews(name: string): boolean {
  return name.startsWith('GUM_news')
}

function trainModel(corpus: Corpus, inventory: Inventory, classes: WordClasses, verbs: WordClasses): Model {
  const all = corpus.sentences.map((_, i) => i)
  const kinds = sortTags(inventory.tags)
  const tagOptions = { ...TAGGING, classes: inventory.tags.length }
  const options = { ...PARSING, relations: inventory.relations.length }
  const tagging = trainTagging(corpus, all, tagOptions)
  say('tagger trained')
  const tags = jackknifeTags(corpus, inventory, { ...tagOptions, epochs: JACKKNIFE_EPOCHS })
  say('corpus tagged')
  const guides = jackknifeGuides(corpus, tags, kinds, options)
  say('corpus guided')
  const guiding = trainGuiding(corpus, tags, kinds, all, options)
  say('guide trained')
  const parsing = trainParsing(corpus, tags, kinds, guides, options)
  say('parser trained')
  return { words: segmenting, lemmas, ...inventory, classes, verbs, tagging, guiding, ...parsing }
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

function score(data: string, model: Model): void {
  const tests = {
    'EWT dev': readTreebank(join(data, 'syntax/ewt-dev')),
    'GUM news': readTreebank(join(data, 'syntax/gum'), isNews),
  }
  for (const [name, documents] of Object.entries(tests)) {
    const test = layCorpus(documents, model, model.classes)
    say(`${name}: ${scoreTags(test, model)}; ${scoreTrees(test, model)}`)
  }
}

function say(line: string): void {
  stdout.write(`${(performance.now() / 1000).toFixed(0)} s: ${line}\n`)
}

main()
