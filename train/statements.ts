import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { anchorReport } from '../src/analyze.ts'
import { findAttributions } from '../src/find/attributions/labels.ts'
import { findMentions } from '../src/find/mentions.ts'
import { findQuotations } from '../src/find/quotations.ts'
import { seeReport } from '../src/find/statements.ts'
import { findTimes } from '../src/find/times.ts'
import type { AttributionModel } from '../src/language/attributing.ts'
import type { Language } from '../src/language/language.ts'
import { listMatrices, packAttributions, unpackAttributions } from '../src/load/attributing.ts'
import { loadLanguage } from '../src/load/language.ts'
import { viewMatrix } from '../src/neural/matrix.ts'
import { release } from '../src/neural/memory.ts'
import { segment } from '../src/segment/segment.ts'
import {
  type Lesson,
  makeBatch,
  makeLesson,
  type Taken,
  takeVocabulary,
  type Vocabulary,
} from './attributing/lessons.ts'
import { forbid, type LearnedNet, learnBatch, openNet } from './attributing/net.ts'
import { openDice, shuffle } from './dice.ts'
import { rateAt, stepAdam, swapAverages } from './neural/adam.ts'
import { openTrainingFloor, type TrainingFloor } from './neural/floor.ts'
import { quantise } from './neural/quantise.ts'
import { type Annotated, readPolnear } from './polnear.ts'
import { findData } from './treebank.ts'

const SIZE = { width: 96, layers: Number(process.env.LAYERS ?? 2), linking: 32 }
const LEARNING = {
  seed: 1,
  epochs: Number(process.env.EPOCHS ?? 8),
  /** So many tokens to a step. */
  batch: 2500,
  rate: 0.003,
  warmUp: 100,
  clip: 1,
  keepAverage: 0.998,
  drop: Number(process.env.DROP ?? 0.35),
  words: { rate: 0.15, rareness: 0.3 },
}
const LEAST = 4
/** See `AttributionModel`. */
const EAGERNESS = 0.4
/** The share of the table's weights that are cut to the scale of the others. */
const BEYOND = 0.0001

/** Trains the model of attributions and writes it to the folder that is named, or to `models/en`. */
function main(): void {
  const folder = join(findData(), 'polnear')
  if (!existsSync(folder)) throw new Error(`There is no ${folder}.`)
  const language = loadLanguage()
  const lessons = [...readPolnear(join(folder, 'train'), i => i < Number(process.env.LIMIT ?? 1e9))].map(
    each => openLesson(each, language),
  )
  const vocabulary = takeVocabulary(lessons, LEAST)
  say(`${lessons.length} reports read, ${vocabulary.hashes.length} rows`)
  const bytes = learn(lessons, vocabulary)
  const out = argv[2] ?? 'models/en'
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'statements.bin'), bytes)
  judge(unpackAttributions(bytes), join(folder, 'dev'), language)
}

function openLesson({ report, annotations }: Annotated, language: Language): Lesson {
  return makeLesson(openSight({ report, annotations }, language), annotations)
}

function openSight({ report }: Annotated, language: Language) {
  const { vectors, ...segmented } = segment(report, language)
  const quotations = findQuotations(segmented)
  const times = findTimes(segmented, language, anchorReport(report))
  const { mentions, entities } = findMentions(segmented, language, quotations)
  return seeReport(segmented, { mentions, entities, times, quotations, vectors }, language)
}

function learn(lessons: readonly Lesson[], vocabulary: Vocabulary): Uint8Array {
  const dice = openDice(LEARNING.seed)
  const floor = openTrainingFloor(2 ** 29)
  const net = openNet(
    floor,
    { ...SIZE, rows: vocabulary.hashes.length, vectors: lessons[0]!.vectors.width },
    dice,
  )
  const chunks = lessons.flatMap(lesson => lesson.chunks.map(chunk => ({ lesson, chunk })))
  const tokens = chunks.reduce((sum, { chunk: [first, last] }) => sum + last - first, 0)
  const steps = LEARNING.epochs * Math.ceil(tokens / LEARNING.batch)
  let step = 0
  for (let epoch = 1; epoch <= LEARNING.epochs; epoch++) {
    let loss = 0
    const groups = groupChunks(shuffle(chunks, dice))
    for (const group of groups) {
      const mark = floor.memory.top
      const batch = makeBatch(group, vocabulary, LEARNING.words, dice)
      loss += learnBatch(floor, net, batch, LEARNING.drop, dice)
      const rate = rateAt({ peak: LEARNING.rate, warmUp: LEARNING.warmUp, steps }, Math.min(++step, steps))
      const { clip, keepAverage } = LEARNING
      stepAdam(floor, net.all, { step, rate, clip: clip * batch.labels.length, keepAverage })
      release(floor.memory, mark)
    }
    say(`epoch ${epoch}: ${(loss / groups.length).toFixed(4)}`)
  }
  swapAverages(floor, net.all, { step, keepAverage: LEARNING.keepAverage })
  forbid(floor, net.chain)
  return pack(floor, net, vocabulary)
}

function groupChunks(chunks: readonly Taken[]): Taken[][] {
  const groups: Taken[][] = []
  let tokens = LEARNING.batch
  for (const taken of chunks) {
    if (tokens >= LEARNING.batch) {
      groups.push([])
      tokens = 0
    }
    groups.at(-1)!.push(taken)
    tokens += taken.chunk[1] - taken.chunk[0]
  }
  return groups
}

function pack(floor: TrainingFloor, net: LearnedNet, { hashes }: Vocabulary): Uint8Array {
  const { int8, scales } = quantise(viewMatrix(floor, net.table), { beyond: BEYOND })
  return packAttributions({
    hashes,
    table: { int8, scale: scales[0]!, columns: net.table.columns },
    eagerness: EAGERNESS,
    layers: net.layers.length,
    classes: net.chain.classes,
    matrices: listMatrices(net).map(matrix => {
      const { rows, columns } = matrix
      return { rows, columns, values: viewMatrix(floor, matrix).slice() }
    }),
  })
}

/** Prints how well single phrases are found; `npm run bench -- statements` measures whole statements. */
function judge(model: AttributionModel, folder: string, language: Language): void {
  const reports = [...readPolnear(folder)].map(each => ({ ...each, sight: openSight(each, language) }))
  const began = performance.now()
  for (const eagerness of [0, 0.4, 0.8, 1.2, 1.6]) {
    const tallies = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] }
    for (const { sight, annotations } of reports) {
      const { start, end } = sight.segmented.tokens
      const found = findAttributions(sight, { ...model, eagerness })
      for (const role of ['source', 'cue', 'content'] as const) {
        const phrases = found.flatMap(
          ({ cue, source, content }) => ({ cue: [cue], source: source ? [source] : [], content })[role],
        )
        const spans = new Set(phrases.map(({ first, last }) => `${start[first]}-${end[last - 1]}`))
        for (const list of annotations) {
          const gold = new Set(list.flatMap(each => each[role].map(span => `${span.start}-${span.end}`)))
          const tally = tallies[role]
          tally[0]! += [...spans].filter(span => gold.has(span)).length / annotations.length
          tally[1]! += spans.size / annotations.length
          tally[2]! += gold.size / annotations.length
        }
      }
    }
    const figures = Object.entries(tallies).map(
      ([role, [right, said, gold]]) =>
        `${role} ${[right! / said!, right! / gold!, (2 * right!) / (said! + gold!)].map(share => (100 * share).toFixed(1)).join('/')}`,
    )
    say(`${eagerness}: ${figures.join(', ')}`)
  }
  const tokens = reports.reduce((sum, { sight }) => sum + sight.segmented.tokens.start.length, 0)
  say(`${Math.round((5 * tokens) / (performance.now() - began))} tokens a millisecond`)
}

function say(line: string): void {
  stdout.write(`${(performance.now() / 1000).toFixed(0)} s: ${line}\n`)
}

main()
