import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { anchorReport } from '../src/analyze.ts'
import { type Sight, WORD_FEATURES } from '../src/find/attributions/features.ts'
import { findAttributions, LABELS } from '../src/find/attributions/labels.ts'
import { ROLES, type Role } from '../src/find/attributions/phrases.ts'
import { findMentions } from '../src/find/mentions.ts'
import { findQuotations } from '../src/find/quotations.ts'
import { seeReport } from '../src/find/statements.ts'
import { findTimes } from '../src/find/times.ts'
import type { AttributionModel } from '../src/language/attributing.ts'
import type { Language } from '../src/language/language.ts'
import { unpackAttributions } from '../src/load/labelling.ts'
import { loadLanguage } from '../src/load/language.ts'
import type { Report } from '../src/read/report.ts'
import { segment } from '../src/segment/segment.ts'
import { makeLesson } from './attributing/lessons.ts'
import { learnLabels } from './labelling/learning.ts'
import { readPolnear } from './polnear.ts'
import { findData } from './treebank.ts'

const LEARNING = {
  size: { width: 96, layers: 2, labels: LABELS, linking: 32 },
  least: 4,
  wordFeatures: WORD_FEATURES,
  seed: 1,
  epochs: 8,
  batch: 2500,
  rate: 0.003,
  warmUp: 100,
  clip: 1,
  keepAverage: 0.998,
  drop: 0.35,
  words: { rate: 0.15, rareness: 0.3, others: 0 },
  eagerness: 0.4,
}

/** Trains the model of attributions and writes it to the folder that is named, or to `models/en`. */
function main(): void {
  const folder = join(findData(), 'polnear')
  if (!existsSync(folder)) throw new Error(`There is no ${folder}.`)
  const language = loadLanguage()
  const lessons = [...readPolnear(join(folder, 'train'))].map(({ report, annotations }) =>
    makeLesson(see(report, language), annotations),
  )
  const bytes = learnLabels(lessons, { ...LEARNING, report: say })
  const out = argv[2] ?? 'models/en'
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'statements.bin'), bytes)
  judge(unpackAttributions(bytes), join(folder, 'dev'), language)
}

/** What a report looks like to the model. */
function see(report: Report, language: Language): Sight {
  const seen = segment(report, language)
  const { vectors, ...segmented } = seen
  const quotations = findQuotations(segmented)
  const times = findTimes(segmented, language, anchorReport(report))
  const { mentions, entities } = findMentions(seen, language, quotations)
  return seeReport(segmented, { mentions, entities, times, quotations, vectors }, language)
}

/** Prints how well single phrases are found, before rules see to them; `npm run bench -- statements` measures statements. */
function judge(model: AttributionModel, folder: string, language: Language): void {
  const tallies = new Map(ROLES.map(role => [role, { right: 0, found: 0, marked: 0 }]))
  for (const { report, annotations } of readPolnear(folder)) {
    const sight = see(report, language)
    const { start, end } = sight.segmented.tokens
    const found = findAttributions(sight, model)
    for (const [role, tally] of tallies) {
      const phrases = found.flatMap(({ cue, source, content }) => {
        const all: Record<Role, readonly (typeof cue)[]> = {
          cue: [cue],
          source: source ? [source] : [],
          content,
        }
        return all[role]
      })
      const spans = new Set(phrases.map(({ first, last }) => `${start[first]}-${end[last - 1]}`))
      for (const list of annotations) {
        const gold = new Set(list.flatMap(each => each[role].map(span => `${span.start}-${span.end}`)))
        tally.right += [...spans].filter(span => gold.has(span)).length / annotations.length
        tally.found += spans.size / annotations.length
        tally.marked += gold.size / annotations.length
      }
    }
  }
  for (const [role, { right, found, marked }] of tallies) {
    const shares = [right / found, right / marked, (2 * right) / (found + marked)]
    say(
      `${role}: P ${shares
        .map(share => (100 * share).toFixed(1))
        .join(', R ')
        .replace(/R (\S+)$/, 'F1 $1')}`,
    )
  }
}

function say(line: string): void {
  stdout.write(`${(performance.now() / 1000).toFixed(0)} s: ${line}\n`)
}

main()
