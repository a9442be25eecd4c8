// Times against TimeBank (English), counted as in TempEval-3, and against date cases of Recognizers-Text.
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { findTimes, type Time } from '../src/find/times.ts'
import { loadLanguage } from '../src/load/language.ts'
import { segment } from '../src/segment/segment.ts'
import { makeReport } from '../test/annotated.ts'
import { measureDateCases } from './times/recognizers.ts'

interface Gold {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string
}

/** A document of TimeBank, its tokens joined to a text that reads like one. */
interface Document {
  readonly created: string
  readonly text: string
  readonly gold: readonly Gold[]
  /** Spans of its tokens, to which findings are widened before they are compared. */
  readonly tokens: readonly { readonly start: number; readonly end: number }[]
}

/** Reads `token ⇥ BIO-type ⇥ value` lines; each document opens with its creation time. */
export function readTimex(source: string): readonly Document[] {
  return source
    .split('*!-DCTVALUE=')
    .slice(1)
    .map(block => readDocument(block))
}

function readDocument(block: string): Document {
  const lines = block.split('\n')
  const created = /"([^"]*)"/.exec(lines[0]!)?.[1] ?? ''
  const gold: Gold[] = []
  const tokens: { start: number; end: number }[] = []
  let text = ''
  for (const line of lines.slice(1)) {
    const [token = '', tag = 'O', value = ''] = line.split('\t')
    if (token === '') {
      text = text === '' ? '' : `${text.trimEnd()}\n\n`
      continue
    }
    const word = token === '``' ? '“' : token === "''" ? '”' : token
    if (/^([.,;:?!%)”]|'\p{L}*|n't|’\p{L}*)$/u.test(word)) text = text.replace(/ $/, '')
    const start = text.length
    text += word
    tokens.push({ start, end: text.length })
    if (!/^[$(“]$/.test(word)) text += ' '
    const last = gold.at(-1)
    if (tag.startsWith('B-')) gold.push({ start, end: start + word.length, type: tag.slice(2), value })
    else if (tag.startsWith('I-') && last) gold[gold.length - 1] = { ...last, end: start + word.length }
  }
  return { created, text: text.trimEnd(), gold, tokens }
}

interface Counts {
  gold: number
  found: number
  relaxed: number
  strict: number
  value: number
}

/** Measures and prints; `--errors` lists what is missed, invented and valued otherwise. */
export function main(args: readonly string[] = process.argv.slice(2)): void {
  const data = process.env.CROSSREAD_DATA ?? '../shared/data'
  const folder = `${data}/timex`
  if (!existsSync(`${folder}/timebank-en.tsv`)) {
    console.error(`bench/times: no data at ${folder}; set CROSSREAD_DATA`)
    process.exitCode = 2
    return
  }
  const errors = args.includes('--errors')
  measure('TimeBank', readFileSync(`${folder}/timebank-en.tsv`, 'utf8'), errors)
  // Never looked at while the rules were written.
  measure('MEANTIME', readFileSync(`${folder}/meantime-en-test.tsv`, 'utf8'), false)
  measureDateCases(`${data}/recognizers/DateTime/English`, loadLanguage(), errors)
}

function measure(name: string, source: string, errors: boolean): void {
  const language = loadLanguage()
  const counts: Counts = { gold: 0, found: 0, relaxed: 0, strict: 0, value: 0 }
  const documents = readTimex(source).map(document => ({
    document,
    segmented: segment(makeReport(document.text), language),
    anchor: { kind: 'published', edtf: document.created.slice(0, 10) } as const,
  }))
  for (const { document, segmented, anchor } of documents)
    countDocument(counts, document, findTimes(segmented, language, anchor), errors)
  const f1 = (hits: number) => ((200 * hits) / (counts.gold + counts.found)).toFixed(1)
  console.log(`times (${name}): gold ${counts.gold}, found ${counts.found}`)
  console.log(
    `relaxed F1 ${f1(counts.relaxed)}  strict F1 ${f1(counts.strict)}  value F1 ${f1(counts.value)}`,
  )
  const words = documents.reduce((sum, { document }) => sum + document.tokens.length, 0)
  const seconds = timeRounds(() => {
    for (const { segmented, anchor } of documents) findTimes(segmented, language, anchor)
  })
  console.log(`${Math.round(words / seconds)} words/s`)
}

/** So many rounds over all documents; the first ones compile. */
const ROUNDS = 15

/** The median of some rounds, in seconds. */
function timeRounds(run: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now()
    run()
    return (performance.now() - began) / 1000
  })
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!
}

function countDocument(
  counts: Counts,
  { gold, text, tokens }: Document,
  found: readonly Time[],
  errors: boolean,
): void {
  counts.gold += gold.length
  counts.found += found.length
  const used = new Set<Gold>()
  for (const time of found) {
    const start = tokens.findLast(token => token.start <= time.start)!.start
    const end = tokens.find(token => token.end >= time.end)!.end
    const match = gold.find(one => !used.has(one) && one.start < end && start < one.end)
    if (!match) {
      if (errors) console.log(`+ ${show(text, time)} ${time.type} ${time.value}`)
      continue
    }
    used.add(match)
    counts.relaxed++
    if (match.start === start && match.end === end) counts.strict++
    else if (errors) console.log(`~ ${show(text, time)} | gold ${text.slice(match.start, match.end)}`)
    if (match.value === time.value) counts.value++
    else if (errors) console.log(`= ${show(text, time)} ${time.value} | gold ${match.value}`)
  }
  if (errors)
    for (const one of gold) if (!used.has(one)) console.log(`- ${show(text, one)} ${one.type} ${one.value}`)
}

function show(text: string, { start, end }: { start: number; end: number }): string {
  return `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replaceAll(
    '\n',
    ' ',
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main()
