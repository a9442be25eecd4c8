import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { LEXICAL_FEATURES } from '../src/find/mentions/features.ts'
import { LABELS } from '../src/find/mentions/labels.ts'
import { unpackLabels } from '../src/load/labelling.ts'
import { loadLanguage } from '../src/load/language.ts'
import { makeReport } from '../test/annotated.ts'
import { learnLabels } from './labelling/learning.ts'
import { readMeantime, readTagged } from './naming/gold.ts'
import { namesOf, readGum } from './naming/gum.ts'
import { makeLesson, makeSilver } from './naming/lessons.ts'
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

function main(): void {
  const data = findData()
  const language = loadLanguage()
  const gum = join(data, 'syntax/gum')
  const lessons = [
    ...readTreebank(gum, name => !name.startsWith('GUM_news')).map((doc: GoldDocument) =>
      makeLesson(reportOf(doc), namesOf(doc, readGum(join(gum, doc.name), doc), language.names), language),
    ),
    ...readMeantime(join(data, 'meantime/data/meantime_newsreader_english_oct15/intra-doc_annotation')).map(
      ({ text, names }) => makeLesson(makeReport(text), names, language),
    ),
    ...readTagged(join(data, 'names/wnut17-train.conll'))
      .slice(0, Number(process.env.WNUT ?? 9999))
      .map(({ text, names }) => makeLesson(makeReport(text), names, language)),
    ...readTagged(join(data, 'names/wikiann-en-train.tsv'))
      .slice(0, SILVER)
      .map(({ text, names }) => makeLesson(makeReport(text), names, language)),
  ]
  const news = readNews(data)
    .filter((_, n) => n % Number(process.env.STEP ?? 4) === 0)
    .map(text => makeReport(text.join('\n\n')))
  if (process.env.WEB) news.push(...readTreebank(join(data, 'syntax/ewt-train')).map(reportOf))
  let bytes = new Uint8Array()
  for (let round = 1; round <= Number(process.env.ROUNDS ?? 2); round++) {
    const model = round === 1 ? null : unpackLabels(bytes)
    const silver = news.map(report => makeSilver(report, language, model))
    say(`round ${round}: ${lessons.length} annotated texts, ${silver.length} others`)
    bytes = new Uint8Array(learnLabels([...lessons, ...silver], { ...LEARNING, report: say }))
    writeFileSync(`${argv[2]}.${round}`, bytes)
  }
  const out = argv[2] ?? 'models/en'
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'names.bin'), bytes)
}

function say(line: string): void {
  stdout.write(`${(performance.now() / 1000).toFixed(0)} s: ${line}\n`)
}

main()
