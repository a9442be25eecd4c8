// Which words of several reports name the same, against the chains of NewsWCL50 (Hamborg et al. 2019).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { align } from '../src/align/align.ts'
import { analyze } from '../src/analyze.ts'
import { loadLanguage } from '../src/load/language.ts'
import { makeReport } from '../test/annotated.ts'
import { type Measures, measureClusters } from './clusters.ts'
import { type Clustering, keyMentions } from './naming/keys.ts'
import { type Event, readEvents } from './naming/read.ts'

const FILE = join(process.env.CROSSREAD_DATA ?? '../shared/data', 'newswcl50', 'newswcl50.conll')

/** What is printed of an event: each way to join its phrases, by its name. */
type Row = Readonly<Record<keyof Clustering, Measures>>

const WAYS: Readonly<Record<keyof Clustering, string>> = {
  names: 'names, what is joined with nothing by its head lemma',
  akin: 'the same, words near in meaning as one',
  found: 'names, what no mention of ours has by its head lemma',
  lemma: 'same head lemma',
  akinLemma: 'the same, words near in meaning as one',
  ownNames: 'phrases of our own: names',
  ownLemma: 'phrases of our own: same head lemma',
}
const ALL = Object.keys(WAYS) as (keyof Clustering)[]

/**
 * Prints CoNLL F1 of joined names beside the same head lemma under the same conditions: over all annotated phrases, and
 * over those alone that we find by ourselves, the others left single.
 */
export function main(): void {
  if (!existsSync(FILE)) {
    console.error(`naming: no ${FILE}; set CROSSREAD_DATA.`)
    process.exitCode = 2
    return
  }
  const language = loadLanguage()
  const rows: Row[] = []
  for (const event of readEvents(readFileSync(FILE, 'utf8'))) {
    const analyses = event.texts.map((text, index) =>
      analyze({ ...makeReport(text), id: `${index}` }, language),
    )
    const keys = keyMentions(align(analyses, language), event.mentions)
    const found = keys.ownNames.filter(key => key !== null).length
    const row = scoreEvent(event, keys)
    rows.push(row)
    console.log(`event ${event.name}: ${event.mentions.length} phrases, ${found} found by ourselves`)
    printRow(row)
  }
  console.log(`mean of ${rows.length} events`)
  printRow(averageRows(rows))
}

function scoreEvent({ mentions }: Event, keys: Clustering): Row {
  const gold = group(mentions.map(({ chain }) => chain))
  return makeRow(way => measureClusters(gold, group(keys[way])))
}

function makeRow(measure: (way: keyof Clustering) => Measures): Row {
  return Object.fromEntries(ALL.map(way => [way, measure(way)])) as Row
}

// What has no key stands alone.
function group(keys: readonly (string | null)[]): number[][] {
  const groups = new Map<string, number[]>()
  for (const [index, key] of keys.entries()) {
    const at = key ?? ` ${index}`
    groups.set(at, [...(groups.get(at) ?? []), index])
  }
  return [...groups.values()]
}

function printRow(row: Row): void {
  for (const way of ALL) {
    const { muc, bCubed, ceaf, conll } = row[way]
    const [a, b, c, d] = [conll, muc, bCubed, ceaf].map(score => (100 * score).toFixed(1))
    console.log(`  ${WAYS[way]}: CoNLL ${a} (MUC ${b}, B³ ${c}, CEAF-e ${d})`)
  }
}

function averageRows(rows: readonly Row[]): Row {
  const mean = (way: keyof Clustering, measure: keyof Measures) =>
    rows.reduce((sum, row) => sum + row[way][measure], 0) / rows.length
  return makeRow(way => ({
    muc: mean(way, 'muc'),
    bCubed: mean(way, 'bCubed'),
    ceaf: mean(way, 'ceaf'),
    conll: mean(way, 'conll'),
  }))
}
