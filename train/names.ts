import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { LEXICAL_FEATURES } from '../src/find/mentions/features.ts'
import { LABELS } from '../src/find/mentions/labels.ts'
import { unpackLabels } from '../src/load/labelling.ts'
import { loadLanguage } from '../src/load/language.ts'
import { makeReport } from '../test/annotated.ts'
import { openDice } from './dice.ts'
import { learnLabels } from './labelling/learning.ts'
import { type NamedText, readMeantime, readTagged } from './naming/gold.ts'
import { namesOf, readGum } from './naming/gum.ts'
import { guessNames, makeLesson, makeSilver } from './naming/lessons.ts'
import { lowerText, PLAIN, raiseNames, swapNames, takeStock } from './naming/swap.ts'
import { readNews } from './texts.ts'
import { findData, type GoldDocument, readTreebank, reportOf } from './treebank.ts'

const LEARNING = {
  size: {
    width: Number(process.env.W ?? 96),
    layers: Number(process.env.LAYERS ?? 1),
    labels: LABELS,
    linking: 0,
  },
  least: Number(process.env.LEAST ?? 2),
  seed: 1,
  epochs: Number(process.env.EP ?? 5),
  batch: Number(process.env.BATCH ?? 300),
  rate: Number(process.env.RATE ?? 0.003),
  warmUp: 100,
  clip: 1,
  keepAverage: Number(process.env.KEEP ?? 0.995),
  drop: Number(process.env.DROP ?? 0.35),
  words: {
    rate: Number(process.env.WR ?? 0.2),
    rareness: Number(process.env.RARE ?? 1),
    others: Number(process.env.OTH ?? 0.1),
  },
  wordFeatures: LEXICAL_FEATURES,
  eagerness: 0,
}

/** So many silver texts of all the world are learned from. */
const SILVER = Number(process.env.SILVER ?? 8000)

/** The share of names that are exchanged for others. */
const SHARE = Number(process.env.SHARE ?? 0.6)

function main(): void {
  const data = findData()
  const language = loadLanguage()
  const gum = join(data, 'syntax/gum')
  const wiki = readTagged(join(data, 'names/wikiann-en-train.tsv'))
  const stock = takeStock(wiki)
  const dice = openDice(LEARNING.seed)
  const trees = readTreebank(gum, name => !name.startsWith('GUM_news')).map((doc: GoldDocument) => ({
    report: reportOf(doc),
    names: namesOf(doc, readGum(join(gum, doc.name), doc), language.names),
  }))
  const plain = [
    ...readMeantime(join(data, 'meantime/data/meantime_newsreader_english_oct15/intra-doc_annotation')),
    ...readTagged(join(data, 'names/wnut17-train.conll')),
    ...wiki.filter(tells).slice(0, SILVER),
  ]
  const swaps = Number(process.env.SWAPS ?? 1)
  const swapped = Array.from({ length: swaps }, () =>
    trees.map(({ report: { text }, names }) => swapNames({ text, names }, stock, SHARE, dice)),
  ).flat()
  const lessons = [
    ...trees.map(({ report, names }) => makeLesson(report, names, language)),
    ...[
      ...plain,
      ...swapped,
      ...swapped.filter((_, n) => n % 2 === 0).map(lowerText),
      ...swapped.filter((_, n) => n % 4 === 1).map(raiseNames),
    ].map(({ text, names }) => makeLesson(makeReport(text), names, language)),
  ]
  const news = readNews(data)
    .filter((_, n) => n % Number(process.env.STEP ?? 4) === 0)
    .map(text => makeReport(text.join('\n\n')))
  if (process.env.WEB) news.push(...readTreebank(join(data, 'syntax/ewt-train')).map(reportOf))
  let bytes = new Uint8Array()
  for (let round = 1; round <= Number(process.env.ROUNDS ?? 2); round++) {
    const model = round === 1 ? null : unpackLabels(bytes)
    const silver = news.flatMap(report => {
      const guessed = guessNames(report, language, model)
      const own = makeSilver(report, guessed.names, language)
      if (!process.env.SWAPNEWS) return [own]
      const other = swapNames(guessed, stock, SHARE, dice)
      return [own, makeSilver(makeReport(other.text), other.names, language)]
    })
    say(`round ${round}: ${lessons.length} annotated texts, ${silver.length} others`)
    bytes = new Uint8Array(learnLabels([...lessons, ...silver], { ...LEARNING, report: say }))
  }
  const out = argv[2] ?? 'models/en'
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'names.bin'), bytes)
}

/** Whether a text says something in words of its own, and its names are plain. */
function tells({ text, names }: NamedText): boolean {
  return (
    (text.match(/(?<!\p{L})\p{Ll}\p{L}+/gu)?.length ?? 0) >= 3 &&
    names.every(({ start, end }) => PLAIN.test(text.slice(start, end)))
  )
}

function say(line: string): void {
  stdout.write(`${(performance.now() / 1000).toFixed(0)} s: ${line}\n`)
}

main()
