// Names of people, organisations and places, and chains of what stands for the same, against gold annotations.
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { findMentions } from '../src/find/mentions.ts'
import { findQuotations } from '../src/find/quotations.ts'
import type { Language } from '../src/language/language.ts'
import { loadLanguage } from '../src/load/language.ts'
import { segment } from '../src/segment/segment.ts'
import { findData, readTreebank, reportOf } from '../train/treebank.ts'
import { measureChains } from './names/chains.ts'
import { measureEwt } from './names/ewt.ts'
import { measureGum } from './names/gum.ts'
import { measureWorld } from './names/world.ts'

/** Measures and prints; `--show` lists what differs, but not in the items of world news, which nobody reads to tune. */
export function main(show = argv.includes('--show')): void {
  const data = findData()
  const language = loadLanguage()
  measureGum(data, language, show)
  measureEwt(data, language, show)
  measureWorld(language)
  measureChains(data, language, show)
  measureSpeed(data, language)
}

function measureSpeed(data: string, language: Language): void {
  const segmented = readTreebank(join(data, 'syntax/gum'), name => name.startsWith('GUM_news')).map(doc =>
    segment(reportOf(doc), language),
  )
  const quotations = segmented.map(one => findQuotations(one))
  const words = segmented.reduce((sum, { tokens }) => sum + tokens.start.length, 0)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 20; round++) {
    const begun = performance.now()
    for (const [i, one] of segmented.entries()) findMentions(one, language, quotations[i]!)
    best = Math.min(best, performance.now() - begun)
  }
  stdout.write(`\nfindMentions: ${Math.round((1000 * words) / best)} tokens a second\n`)
}

if (import.meta.main) main()
