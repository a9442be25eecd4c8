import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { SIGNS } from '../src/align/likeness.ts'
import { analyze } from '../src/analyze.ts'
import { loadLanguage } from '../src/load/language.ts'
import type { Trees } from '../src/neural/trees.ts'
import { boost } from './boost.ts'
import { DEV_TOPICS, readEcbPlus } from './ecbplus.ts'
import { gatherPairs } from './points/pairs.ts'
import { findData } from './treebank.ts'

const OPTIONS = { trees: 100, depth: 3, rate: 0.15, least: 20, ridge: 5 } as const

// Learns how surely two acts are of one event from the topics of ECB+ that are not measured on.
async function main(): Promise<void> {
  const language = loadLanguage()
  const documents = await readEcbPlus(join(findData(), 'ecbplus'), topic => !DEV_TOPICS.has(topic))
  const read = documents.map(document => ({ document, analysis: analyze(document.report, language) }))
  const examples = gatherPairs(read, language)
  const trees: Trees = { signs: SIGNS, ...boost(examples, OPTIONS) }
  writeFileSync(`${argv[2] ?? 'models/en'}/points.json`, drawTrees(trees))
  stdout.write(
    `${examples.truth.length} pairs, ${examples.truth.reduce((sum, one) => sum + one, 0)} of one event\n`,
  )
}

// A tree a line.
function drawTrees({ signs, bias, trees }: Trees): string {
  const lines = trees.map(tree => `  ${JSON.stringify(tree)}`).join(',\n')
  return `{"signs": ${JSON.stringify(signs)},\n"bias": ${bias},\n"trees": [\n${lines}\n]}\n`
}

await main()
