// Which words of several reports name the same, against the chains of NewsWCL50 (Hamborg et al. 2019): CoNLL F1 over gold mentions;
// what no mention of ours has (actions, objects) keeps the lemma of its head.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { align } from '../src/align/align.ts'
import type { Comparison } from '../src/align/comparison.ts'
import { analyze } from '../src/analyze.ts'
import type { Analysis } from '../src/find/analysis.ts'
import { loadLanguage } from '../src/load/language.ts'
import { tokenFrom } from '../src/segment/tree.ts'
import { type Span, spansFrom } from '../src/text/span.ts'
import { makeReport } from '../test/annotated.ts'
import { type Clusters, scoreClusters } from './clusters.ts'

const FILE = join(process.env.CROSSREAD_DATA ?? '../shared/data', 'newswcl50', 'newswcl50.conll')

interface GoldMention {
  readonly report: number
  readonly start: number
  readonly end: number
  readonly chain: string
}

interface Event {
  readonly texts: string[]
  readonly mentions: GoldMention[]
}

/** Prints CoNLL F1 of joined names and of the same head lemma, per event and in the mean. */
export function main(): void {
  if (!existsSync(FILE)) {
    console.error(`naming: no ${FILE}; set CROSSREAD_DATA.`)
    process.exitCode = 2
    return
  }
  const language = loadLanguage()
  const totals = { ours: 0, lemma: 0, found: 0, gold: 0 }
  const events = readEvents(readFileSync(FILE, 'utf8'))
  for (const [name, { texts, mentions }] of events) {
    const analyses = texts.map((text, index) => analyze({ ...makeReport(text), id: `${index}` }, language))
    const gold = mentions.map(({ chain }) => chain)
    const keys = keyMentions(align(analyses, language))
    const ours = mentions.map(
      mention => findKey(analyses, keys, mention) ?? headLemma(analyses[mention.report]!, mention),
    )
    const lemma = mentions.map(mention => headLemma(analyses[mention.report]!, mention))
    const [a, b] = [score(gold, ours), score(gold, lemma)]
    const found = ours.filter(key => /^(?:entity|naming) /.test(key)).length
    console.log(
      `event ${name}: names ${a.toFixed(1)}, head lemma ${b.toFixed(1)}, found ${found} of ${gold.length}`,
    )
    totals.ours += a
    totals.lemma += b
    totals.found += found
    totals.gold += gold.length
  }
  const count = events.size
  console.log(
    `mean: names ${(totals.ours / count).toFixed(1)}, head lemma ${(totals.lemma / count).toFixed(1)}, found ${totals.found} of ${totals.gold}`,
  )
}

function readEvents(source: string): Map<string, Event> {
  const events = new Map<string, Event>()
  const reports = new Map<string, number>()
  let open: { chain: string; start: number }[] = []
  for (const line of source.split('\n')) {
    const [document = '', , , word, marks = '-'] = line.split('\t')
    if (word === undefined) continue
    const name = document.split('/')[0]!
    const event = events.get(name) ?? { texts: [], mentions: [] }
    events.set(name, event)
    if (!reports.has(document)) {
      reports.set(document, event.texts.push('') - 1)
      open = []
    }
    const report = reports.get(document)!
    if (event.texts[report] !== '') event.texts[report] += ' '
    const start = event.texts[report]!.length
    event.texts[report] += word
    open = readMarks(marks, open, { start, end: start + word.length }, report, event)
  }
  return events
}

// "(chain", "chain)", "(chain)", parted by "|"
function readMarks(
  marks: string,
  open: { chain: string; start: number }[],
  { start, end }: { readonly start: number; readonly end: number },
  report: number,
  { mentions }: Event,
): { chain: string; start: number }[] {
  let left = open
  for (const mark of marks.split('|').map(each => each.trim())) {
    if (mark === '-' || mark === '') continue
    const chain = mark.replace(/^\(|\)$/g, '')
    if (mark.startsWith('(')) left = [...left, { chain, start }]
    if (!mark.endsWith(')')) continue
    const at = left.findLastIndex(each => each.chain === chain)
    if (at < 0) continue
    mentions.push({ report, start: left[at]!.start, end, chain })
    left = left.toSpliced(at, 1)
  }
  return left
}

/** What each of our mentions is joined to, by report and mention. */
type Keys = readonly (readonly (string | null)[])[]

function keyMentions({ analyses, entities, namings }: Comparison): Keys {
  const keys = analyses.map(({ mentions }) => new Array<string | null>(mentions.length).fill(null))
  for (const { id, members } of entities) {
    for (const { report, entity } of members) {
      for (const mention of analyses[report]!.entities[entity]!.mentions)
        keys[report]![mention] = `entity ${id}`
    }
  }
  const naming = new Map<string, string>()
  for (const [index, { reports, kind }] of namings.entries()) {
    for (const { report, forms } of kind === 'act' ? [] : reports) {
      for (const place of forms.flatMap(({ places }) => places)) {
        for (const mention of spansFrom(analyses[report]!.mentions, place)) {
          if (mention.end !== place.end) continue
          const key = keys[report]![analyses[report]!.mentions.indexOf(mention)]
          if (key != null) naming.set(key, `naming ${index}`)
        }
      }
    }
  }
  return keys.map(row => row.map(key => (key === null ? null : (naming.get(key) ?? key))))
}

// Our mention whose head, or one word of whose name, is the head of the gold phrase.
function findKey(analyses: readonly Analysis[], keys: Keys, gold: GoldMention): string | null {
  const analysis = analyses[gold.report]!
  const at = analysis.tokens.start[headOf(analysis, gold)]!
  const holds = (span: Span | undefined) => span !== undefined && span.start <= at && at < span.end
  const index = analysis.mentions.findIndex(mention => holds(mention.head) || holds(mention.name))
  return index < 0 ? null : keys[gold.report]![index]!
}

/** The token of a phrase whose head lies outside it. */
function headOf(analysis: Analysis, { start, end }: GoldMention): number {
  const { tokens } = analysis
  const first = tokenFrom(analysis, start)
  let last = first
  while (last < tokens.start.length && tokens.start[last]! < end) last++
  for (let token = first; token < last; token++) {
    if (tokens.head[token]! < first || tokens.head[token]! >= last) return token
  }
  return Math.max(first, last - 1)
}

function headLemma(analysis: Analysis, gold: GoldMention): string {
  return analysis.tokens.lemma[headOf(analysis, gold)]!.toLowerCase()
}

function score(gold: readonly string[], ours: readonly string[]): number {
  return 100 * scoreClusters(group(gold), group(ours))
}

function group(keys: readonly string[]): Clusters {
  const groups = new Map<string, number[]>()
  for (const [index, key] of keys.entries()) groups.set(key, [...(groups.get(key) ?? []), index])
  return [...groups.values()]
}
