import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { lemmas } from '../src/language/en/lemmas.ts'
import { segmenting } from '../src/language/en/segmenting.ts'
import type { Model, Weights } from '../src/language/model.ts'
import { packModel } from '../src/load/pack.ts'
import { sortTags } from '../src/segment/look.ts'
import { tagTokens } from '../src/segment/tags.ts'
import { openParser, parseSentence } from '../src/segment/trees.ts'
import { findClasses } from './classes.ts'
import { type Corpus, type Inventory, layCorpus, takeInventory } from './corpus.ts'
import { trainParsing } from './parsing.ts'
import { trainTagging } from './tagging.ts'
import { readNews, readTrees } from './texts.ts'
import { findData, readTreebank } from './treebank.ts'

const CLASSES = { classes: 128, least: 4, rounds: 10, slotBits: 15 }
const TAGGING = { bits: 21, epochs: 6, prune: { slotBits: 17, fill: 0.85 } }
const PARSING = {
  moveBits: 23,
  relationBits: 21,
  epochs: 7,
  explore: 0.9,
  pruneMoves: { slotBits: 19, fill: 0.85 },
  pruneRelations: { slotBits: 17, fill: 0.85 },
}
/** Parts of the corpus that are tagged by a tagger that has not seen them. */
const FOLDS = 5

function main(): void {
  const data = findData()
  const isNews = (name: string) => name.startsWith('GUM_news')
  const documents = [
    ...readTreebank(join(data, 'syntax/ewt-train')),
    ...readTreebank(join(data, 'syntax/gum'), name => !isNews(name)),
  ]
  const inventory = takeInventory(documents)
  const classes = findClasses([...readNews(data), ...readTrees(data)], CLASSES)
  say('words sorted into classes')
  const corpus = layCorpus(documents, inventory, classes)
  say(`${corpus.tags.length} tokens, ${inventory.tags.length} tags, ${inventory.relations.length} relations`)
  const tagging = trainTagging(
    corpus,
    corpus.sentences.map((_, i) => i),
    { ...TAGGING, classes: inventory.tags.length },
  )
  say('tagger trained')
  const model = { words: segmenting, lemmas, ...inventory, classes, tagging }
  const tests = {
    'EWT dev': layCorpus(readTreebank(join(data, 'syntax/ewt-dev')), inventory, classes),
    'GUM news': layCorpus(readTreebank(join(data, 'syntax/gum'), isNews), inventory, classes),
  }
  for (const [name, test] of Object.entries(tests)) say(`${name}: tags ${scoreTags(test, model)}`)
  const tags = jackknife(corpus, inventory)
  say('jackknifed')
  const kinds = sortTags(inventory.tags)
  const options = { ...PARSING, relations: inventory.relations.length }
  const whole: Model = { ...model, ...trainParsing(corpus, tags, kinds, options) }
  say('parser trained')
  for (const [name, test] of Object.entries(tests)) say(`${name}: ${scoreTrees(test, whole)}`)
  const folder = argv[2] ?? 'models/en'
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'syntax.bin'), packModel(whole))
}

function say(line: string): void {
  stdout.write(`${(performance.now() / 1000).toFixed(0)} s: ${line}\n`)
}

type Tagger = Pick<Model, 'tags' | 'relations' | 'classes' | 'tagging'>

function tagCorpus(corpus: Corpus, model: Tagger): Int32Array {
  const tags = new Int32Array(corpus.tags.length)
  for (const [first, last] of corpus.sentences) tagTokens(corpus.columns, first, last, model as Model, tags)
  return tags
}

/** Tags the corpus with taggers that were trained on the rest of it, document by document. */
function jackknife(corpus: Corpus, inventory: Inventory): Int32Array {
  const tags = new Int32Array(corpus.tags.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = corpus.sentences.map((_, i) => i).filter(i => corpus.documents[i]! % FOLDS !== fold)
    const tagging: Weights = trainTagging(corpus, others, {
      ...TAGGING,
      epochs: 4,
      classes: inventory.tags.length,
    })
    for (const [i, [first, last]] of corpus.sentences.entries()) {
      if (corpus.documents[i]! % FOLDS === fold)
        tagTokens(corpus.columns, first, last, { ...inventory, tagging } as Model, tags)
    }
  }
  return tags
}

function scoreTags(test: Corpus, model: Tagger): string {
  const tags = tagCorpus(test, model)
  const universal = (tag: number) => model.tags[tag]!.split(' ')[0]
  let same = 0
  let right = 0
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] === test.tags[i]) same++
    if (universal(tags[i]!) === universal(test.tags[i]!)) right++
  }
  return `${((100 * right) / tags.length).toFixed(2)} universal, ${((100 * same) / tags.length).toFixed(2)} with Penn`
}

function scoreTrees(test: Corpus, model: Model): string {
  const tags = tagCorpus(test, model)
  const trees = { head: new Int32Array(tags.length), relation: new Int32Array(tags.length) }
  const parser = openParser(model, test.columns, tags, 2000)
  let attached = 0
  let labelled = 0
  const began = performance.now()
  for (const [first, last] of test.sentences) {
    parseSentence(parser, first, last, model, trees)
    for (let i = first; i < last; i++) {
      const gold = test.heads[i] === last - first ? -1 : first + test.heads[i]!
      if (trees.head[i] !== gold) continue
      attached++
      const plain = (relation: number) => model.relations[relation]!.split(':')[0]
      if (plain(trees.relation[i]!) === plain(test.relations[i]!)) labelled++
    }
  }
  const speed = tags.length / (performance.now() - began)
  return `UAS ${((100 * attached) / tags.length).toFixed(2)}, LAS ${((100 * labelled) / tags.length).toFixed(2)}, ${speed.toFixed(0)} tokens/ms`
}

main()
