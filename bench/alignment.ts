// Which passages speak of the same, against ECB+ (Cybulska and Vossen 2014): validated sentences of one event that
// stand in one point, and gold mentions of events joined across documents.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { align } from '../src/align/align.ts'
import { analyze } from '../src/analyze.ts'
import { loadLanguage } from '../src/load/language.ts'
import { DEV_TOPICS, type EcbDocument, readEcbPlus } from '../train/ecbplus.ts'
import { joinMentions } from './alignment/events.ts'
import { countPairs, type Pairs } from './alignment/sentences.ts'

/** Prints precision and recall of aligned sentences and CoNLL F1 of joined events; with "wrong", each false alignment. */
export async function main([show = '']: readonly string[]): Promise<number> {
  const folder = join(process.env.CROSSREAD_DATA ?? '../shared/data', 'ecbplus')
  if (!existsSync(folder)) {
    console.error(`alignment: no ${folder}; set CROSSREAD_DATA.`)
    return 2
  }
  const language = loadLanguage()
  const documents = await readEcbPlus(folder, topic => DEV_TOPICS.has(topic))
  const analyses = documents.map(({ report }) => analyze(report, language))
  const total = { aligned: 0, right: 0, gold: 0, all: 0 }
  const subtopics = Map.groupBy(documents.keys(), index => documents[index]!.subtopic)
  for (const [subtopic, indexes] of subtopics) {
    const members = indexes.map(index => documents[index]!)
    const { passages, points } = align(
      indexes.map(index => analyses[index]!),
      language,
    )
    const pairs = countPairs(members, passages, points)
    console.log(`${subtopic.padEnd(10)} ${describe(pairs)}`)
    if (show === 'wrong') printWrong(members, pairs)
    for (const key of ['aligned', 'right', 'gold', 'all'] as const) total[key] += pairs[key]
  }
  console.log(`sentences  ${describe({ ...total, wrong: [] })}`)
  for (const by of ['grouping', 'gold'] as const) {
    const { lemma, ours, mentions } = joinMentions(documents, analyses, language, by)
    const figures = `same lemma ${lemma.toFixed(1)}, joined ${ours.toFixed(1)}`
    console.log(`events     CoNLL F1 of ${mentions} gold mentions, documents by ${by}: ${figures}`)
  }
  return 0
}

function describe({ aligned, right, gold, all }: Pairs): string {
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
  return `precision ${share(right, aligned)} of ${aligned}, recall ${share(right, gold)} of ${gold}, by chance ${share(gold, all)}`
}

function printWrong(documents: readonly EcbDocument[], { wrong }: Pairs): void {
  const draw = ([document, index]: readonly [number, number]) => {
    const { report, validated } = documents[document]!
    return report.text.slice(validated[index]!.start, validated[index]!.end)
  }
  for (const [a, b] of wrong) console.log(`  | ${draw(a)}\n  | ${draw(b)}\n`)
}
