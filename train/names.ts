import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { LEXICAL_FEATURES } from '../src/find/mentions/features.ts'
import { LABELS } from '../src/find/mentions/labels.ts'
import type { Language } from '../src/language/language.ts'
import { unpackLabels } from '../src/load/labelling.ts'
import { loadLanguage } from '../src/load/language.ts'
import type { Report } from '../src/read/report.ts'
import { makeReport } from '../test/annotated.ts'
import { openDice } from './dice.ts'
import { learnLabels } from './labelling/learning.ts'
import type { Lesson } from './labelling/lessons.ts'
import { type GoldName, type NamedText, readMeantime, readTagged } from './naming/gold.ts'
import { namesOf, readGum } from './naming/gum.ts'
import { guessNames, makeLesson, makeSilver } from './naming/lessons.ts'
import { isPlain, lowerText, raiseNames, type Stock, swapNames, takeStock } from './naming/swap.ts'
import { readNews } from './texts.ts'
import { findData, readTreebank, reportOf } from './treebank.ts'

const LEARNING = {
  size: { width: 64, layers: 1, labels: LABELS, linking: 0 },
  least: 6,
  wordFeatures: LEXICAL_FEATURES,
  seed: 1,
  epochs: 5,
  batch: 300,
  rate: 0.003,
  warmUp: 100,
  clip: 1,
  keepAverage: 0.995,
  drop: 0.35,
  words: { rate: 0.2, rareness: 1, others: 0.1 },
  eagerness: 0,
}

/** The first net learns from what rules find in texts that nobody annotated, the second from what the first finds there. */
const ROUNDS = 2

/** Of the news one text in so many is learned from. */
const NEWS_STEP = 4

/** The share of names that are exchanged for others. */
const SHARE = 0.6

/** Names from which others are drawn, by which dice. */
interface Swapping {
  readonly stock: Stock
  readonly dice: () => number
}

/** A text with its names, and with its parts where they are known. */
interface Annotated extends NamedText {
  readonly report?: Report
}

/** Trains the model of names and writes it to the folder that is named, or to `models/en`. */
function main(): void {
  const data = findData()
  const language = loadLanguage()
  const wiki = readTagged(join(data, 'names/wikiann-en-train.tsv'))
  const swapping = { stock: takeStock(wiki), dice: openDice(LEARNING.seed) }
  const texts: Annotated[] = [
    ...readTrees(data, language, swapping),
    ...readMeantime(join(data, 'meantime/data/meantime_newsreader_english_oct15/intra-doc_annotation')),
    ...readTagged(join(data, 'names/wnut17-train.conll')),
    ...wiki.filter(tells),
  ]
  const annotated = texts.map(({ report, text, names }) =>
    makeLesson(report ?? makeReport(text), names, language),
  )
  const others = readOthers(data)
  let bytes: Uint8Array | null = null
  for (let round = 1; round <= ROUNDS; round++) {
    const guessed = guessLessons(others, language, bytes, swapping)
    say(`round ${round}: ${annotated.length} annotated texts, ${guessed.length} others`)
    bytes = learnLabels([...annotated, ...guessed], { ...LEARNING, report: say })
  }
  const out = argv[2] ?? 'models/en'
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'names.bin'), bytes!)
}

/** The documents of GUM that are not news, the same with other names, half of these in small letters, and a quarter with people in capitals. */
function readTrees(data: string, { names: words }: Language, { stock, dice }: Swapping): Annotated[] {
  const folder = join(data, 'syntax/gum')
  const trees = readTreebank(folder, name => !name.startsWith('GUM_news')).map(doc => {
    const names: readonly GoldName[] = namesOf(doc, readGum(join(folder, doc.name), doc), words)
    return { report: reportOf(doc), text: doc.text, names }
  })
  const swapped = trees.map(tree => swapNames(tree, stock, SHARE, dice))
  return [
    ...trees,
    ...swapped,
    ...swapped.filter((_, n) => n % 2 === 0).map(lowerText),
    ...swapped.filter((_, n) => n % 4 === 1).map(raiseNames),
  ]
}

/** Texts in which nobody annotated names: news, and what people write on the web. */
function readOthers(data: string): Report[] {
  const news = readNews(data).filter((_, n) => n % NEWS_STEP === 0)
  const web = readTreebank(join(data, 'syntax/ewt-train'))
  return [...news.map(text => makeReport(text.join('\n\n'))), ...web.map(reportOf)]
}

/** Lessons of the names that rules, and a model if there is one, find in texts, and of the same texts with other names. */
function guessLessons(
  reports: readonly Report[],
  language: Language,
  bytes: Uint8Array | null,
  { stock, dice }: Swapping,
): Lesson[] {
  const model = bytes && unpackLabels(bytes)
  return reports.flatMap(report => {
    const guessed = guessNames(report, language, model)
    const swapped = swapNames(guessed, stock, SHARE, dice)
    return [
      makeSilver(report, guessed.names, language),
      makeSilver(makeReport(swapped.text), swapped.names, language),
    ]
  })
}

/** Whether a text says something in words of its own, and its names are plain. */
function tells({ text, names }: NamedText): boolean {
  const words = text.match(/(?<!\p{L})\p{Ll}\p{L}+/gu)?.length ?? 0
  return words >= 3 && names.every(({ start, end }) => isPlain(text.slice(start, end)))
}

function say(line: string): void {
  stdout.write(`${(performance.now() / 1000).toFixed(0)} s: ${line}\n`)
}

main()
