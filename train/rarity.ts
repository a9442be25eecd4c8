import { readFileSync, writeFileSync } from 'node:fs'
import { argv, stdout } from 'node:process'
import { lemmas } from '../src/language/en/lemmas.ts'
import { segmenting } from '../src/language/en/segmenting.ts'
import type { Language } from '../src/language/language.ts'
import { unpackModel } from '../src/load/pack.ts'
import { bucketOf, RARITY_STEPS } from '../src/load/rarity.ts'
import type { Report } from '../src/read/report.ts'
import { segment } from '../src/segment/segment.ts'
import { readNews, readTrees, type Text } from './texts.ts'
import { findData } from './treebank.ts'

const BUCKETS = 2 ** 16

function main(): void {
  const data = findData()
  const folder = argv[2] ?? 'models/en'
  const model = { words: segmenting, lemmas, ...unpackModel(readFileSync(`${folder}/syntax.bin`)) }
  const texts = [...readNews(data), ...readTrees(data)]
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const lemma of lemmasOf(text, { model } as Language)) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  }
  writeFileSync(`${folder}/rarity.bin`, tableOf(counts, texts.length))
  stdout.write(`${texts.length} texts, ${counts.size} lemmas\n`)
}

function lemmasOf(text: Text, language: Language): Set<string> {
  let at = 0
  const parts = text.map(paragraph => {
    at += paragraph.length + 1
    return { kind: 'paragraph', start: at - paragraph.length - 1, end: at - 1 }
  })
  const report = { text: text.join('\n'), parts } as unknown as Report
  const { tokens } = segment(report, language)
  return new Set(tokens.lemma.map(lemma => lemma.toLowerCase()))
}

/** The commonest lemma of a bucket decides, so that a rare word may seem common but no common word seems rare. */
function tableOf(counts: ReadonlyMap<string, number>, texts: number): Uint8Array {
  const highest = new Uint32Array(BUCKETS)
  for (const [lemma, count] of counts) {
    if (count === 1) continue
    const bucket = bucketOf(lemma, BUCKETS - 1)
    highest[bucket] = Math.max(highest[bucket]!, count)
  }
  return Uint8Array.from(highest, count => Math.round(Math.log((texts + 1) / (count + 0.5)) * RARITY_STEPS))
}

main()
