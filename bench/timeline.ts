// What happened when to one person, company or thing over many reports: the time lines of SemEval-2015 task 4
// (Minard et al. 2015), from raw text (track A) and with the annotators' events (track B).
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { align } from '../src/align/align.ts'
import type { Comparison } from '../src/align/comparison.ts'
import { analyze } from '../src/analyze.ts'
import type { Analysis } from '../src/find/analysis.ts'
import type { Clause } from '../src/find/clauses.ts'
import type { Mention } from '../src/find/mentions.ts'
import type { Language } from '../src/language/language.ts'
import { loadLanguage } from '../src/load/language.ts'
import { read } from '../src/read/read.ts'
import { tokenFrom } from '../src/segment/tree.ts'
import { containsSpan } from '../src/text/span.ts'
import { type CatDocument, type CatEvent, readCat } from './wikinews/cat.ts'
import { type Counts, orderEvents, readLine, type Slot, scoreLine } from './wikinews/lines.ts'

const CORPORA = [1, 2]
const TRACKS = ['A', 'B'] as const
type Track = (typeof TRACKS)[number]

/** A corpus, read and compared. */
interface Corpus {
  readonly documents: readonly CatDocument[]
  readonly comparison: Comparison
}

/** Prints the micro F1 of relations, with and without dates, by track; `--errors` lists what differs. */
export async function main(args: readonly string[]): Promise<number> {
  const folder = `${process.env.CROSSREAD_DATA ?? '../shared/data'}/timeline`
  if (!existsSync(folder)) {
    console.error(`timeline: no ${folder}; set CROSSREAD_DATA.`)
    return 2
  }
  const language = loadLanguage()
  const errors = args.includes('--errors')
  const lines = { A: [] as Pair[], B: [] as Pair[] }
  for (const number of CORPORA) {
    const corpus = await readCorpus(`${folder}/corpus_${number}/corpus_trackB_CAT`, language)
    const targets = readFileSync(
      `${folder}/corpus_${number}/list_target_entities_corpus_${number}.txt`,
      'utf8',
    )
    for (const target of targets.split(/\r?\n/).filter(name => name.trim() !== '')) {
      const file = `${target.trim().toLowerCase().replaceAll(' ', '_')}.txt`
      const gold = readLine(
        readFileSync(`${folder}/corpus_${number}/TimeLines_Gold_Standard/${file}`, 'utf8'),
      )
      for (const track of TRACKS)
        lines[track].push({ target, gold, found: drawLine(corpus, target.trim(), track) })
    }
  }
  for (const track of TRACKS) {
    if (errors) for (const pair of lines[track]) printErrors(track, pair)
    printScores(track, lines[track])
  }
  return 0
}

interface Pair {
  readonly target: string
  readonly gold: readonly Slot[]
  readonly found: readonly Slot[]
}

async function readCorpus(folder: string, language: Language): Promise<Corpus> {
  const documents = readdirSync(folder)
    .sort()
    .map(file => readCat(readFileSync(`${folder}/${file}`, 'utf8')))
    .sort((a, b) => (`${a.created} ${a.id}` < `${b.created} ${b.id}` ? -1 : 1))
  const analyses: Analysis[] = []
  for (const document of documents) {
    const about = { file: `${document.id}.txt`, published: document.created, language: language.tag }
    const { reports } = await read(new TextEncoder().encode(document.text), about)
    analyses.push(analyze(reports[0]!, language))
  }
  return { documents, comparison: align(analyses, language) }
}

// The line of one target: what its clauses tell, each on its own date, else on the day of its report.
function drawLine({ documents, comparison }: Corpus, target: string, track: Track): readonly Slot[] {
  const { analyses } = comparison
  const dated: { date: string; event: string }[] = []
  for (const [report, document] of documents.entries()) {
    const analysis = analyses[report]!
    const named = mentionsOf(comparison, report, target)
    if (named.length === 0) continue
    for (const event of track === 'A' ? ownEvents(analysis, document) : document.events) {
      const clause = clauseOf(analysis, document, event)
      if (!clause || !takesPart(analysis, document, event, clause, named)) continue
      const date = dateOf(comparison, report, clause) ?? dayOf(analysis, clause, document)
      if (date !== null) dated.push({ date, event: nameEvent(document, event) })
    }
  }
  return orderEvents(dated)
}

/** Head tokens of what names the target in a report. */
function mentionsOf({ analyses, entities }: Comparison, report: number, target: string): readonly number[] {
  const analysis = analyses[report]!
  // “A380” and “the A380” are the Airbus A380.
  const isTarget = (name: string) => ` ${target}`.toLowerCase().endsWith(` ${name.toLowerCase()}`)
  const joint = entities.filter(({ members }) =>
    members.some(member => {
      const { name, aliases } = analyses[member.report]!.entities[member.entity]!
      return [name, ...aliases].some(isTarget)
    }),
  )
  const own = joint.flatMap(({ members }) => members.filter(member => member.report === report))
  return own.flatMap(({ entity }) =>
    analysis.entities[entity]!.mentions.map(index => topOf(analysis, analysis.mentions[index]!)),
  )
}

// The word of a phrase that hangs on what stands outside it: “the airline, Amaro Air,” hangs by “airline”.
function topOf(analysis: Analysis, { start, end, head }: Mention): number {
  const { tokens } = analysis
  let at = tokenFrom(analysis, head.start)
  for (let step = 0; step < tokens.head.length; step++) {
    const above = tokens.head[at]!
    const inside = above >= 0 && tokens.start[above]! >= start && tokens.end[above]! <= end
    if (above < 0 || !(inside || ATTACHED.has(tokens.relation[at]!))) return at
    at = above
  }
  return at
}

const ATTACHED = new Set(['appos', 'flat', 'conj'])

function ownEvents(analysis: Analysis, document: CatDocument): readonly CatEvent[] {
  return analysis.clauses.flatMap(({ predicate }) => {
    const start = analysis.tokens.start[predicate]!
    const token = document.tokens.findIndex(each => each.start <= start && start < each.end)
    return token < 0 ? [] : [{ tokens: [token], attributes: {} }]
  })
}

function clauseOf(analysis: Analysis, document: CatDocument, event: CatEvent): Clause | null {
  const { head } = analysis.tokens
  let at = tokenFrom(analysis, document.tokens[event.tokens[0]!]!.start)
  for (let step = 0; at >= 0 && step < head.length; step++) {
    const clause = analysis.clauses.find(({ predicate }) => predicate === at)
    if (clause) return clause
    at = head[at]!
  }
  return null
}

// The target hangs on the event itself or on the predicate of its clause, or is the subject that the clause shares.
function takesPart(
  analysis: Analysis,
  document: CatDocument,
  event: CatEvent,
  clause: Clause,
  named: readonly number[],
): boolean {
  const { tokens } = analysis
  const first = tokenFrom(analysis, document.tokens[event.tokens[0]!]!.start)
  const shared = clause.governors.filter(({ kind }) => kind === 'antecedent')
  return named.some(token => {
    const head = tokens.head[token]!
    if (head === first || head === clause.predicate) return true
    return shared.some(span => containsSpan(span, { start: tokens.start[token]!, end: tokens.end[token]! }))
  })
}

// The first date of the clause itself; that of what is said in it is not its own.
function dateOf({ analyses, passages }: Comparison, report: number, clause: Clause): string | null {
  const { times, clauses } = analyses[report]!
  const index = clauses.indexOf(clause)
  const passage = passages.find(each => each.report === report && each.clause === index)
  const dated = passage?.times
    .map(at => times[at]!)
    .find(({ edtf, type }) => edtf !== null && (type === 'DATE' || type === 'TIME'))
  return dated ? formatDate(dated.edtf!) : null
}

// What stands ahead without a date, or under a condition, has none.
function dayOf({ report }: Analysis, { standing }: Clause, { created }: CatDocument): string | null {
  if (standing === 'planned' || standing === 'conditional') return null
  return created || report.published?.value.slice(0, 10) || null
}

// A quarter is known to the year alone, as the annotators write it; “since 1992” is no day of what is told.
function formatDate(edtf: string): string | null {
  const [from = '', to] = edtf.split('/')
  if (from === '..' || to === '..') return null
  const [year = '', month = 'XX', day = 'XX'] = from.split('T', 1)[0]!.split('-')
  if (!/^\d{4}$/.test(year)) return null
  const part = to === undefined || to.startsWith(`${year}-${month}`)
  return part ? `${year}-${month}-${day}` : `${year}-XX-XX`
}

function nameEvent({ id, tokens }: CatDocument, event: CatEvent): string {
  const words = event.tokens.map(index => tokens[index]!.word)
  return `${id}-${tokens[event.tokens[0]!]!.sentence}-${words.join('_')}`
}

function printScores(track: Track, pairs: readonly Pair[]): void {
  const share = (part: number, of: number) => (of === 0 ? '–' : ((100 * part) / of).toFixed(1))
  for (const dates of [true, false]) {
    const counts = pairs.map(({ gold, found }) => scoreLine(gold, found, { dates }))
    const sum = (key: keyof Counts) => counts.reduce((all, each) => all + each[key], 0)
    const precision = sum('right') / sum('found')
    const recall = sum('recalled') / sum('gold')
    const f1 = share(2 * precision * recall, precision + recall)
    console.log(
      `track ${track}, ${dates ? 'order and dates' : 'order alone'}: micro F1 ${f1}, precision ${share(precision, 1)}, recall ${share(recall, 1)}`,
    )
  }
  const eventsOf = (line: readonly Slot[]) =>
    new Map(line.flatMap(({ date, events }) => events.map(event => [event, date] as const)))
  let [gold, found, both, dated] = [0, 0, 0, 0]
  for (const pair of pairs) {
    const [key, ours] = [eventsOf(pair.gold), eventsOf(pair.found)]
    gold += key.size
    found += ours.size
    for (const [event, date] of ours) {
      if (key.has(event)) both++
      if (key.get(event) === date) dated++
    }
  }
  console.log(
    `track ${track}, events: ${gold} annotated, ${found} found, ${both} in both, of which ${share(dated, both)} % on their date`,
  )
}

function printErrors(track: Track, { target, gold, found }: Pair): void {
  const ours = new Map(found.flatMap(({ date, events }) => events.map(event => [event, date] as const)))
  const key = new Map(gold.flatMap(({ date, events }) => events.map(event => [event, date] as const)))
  for (const [event, date] of key)
    if (ours.get(event) !== date)
      console.log(`${track} ${target}: ${event} ${date}, found ${ours.get(event) ?? '–'}`)
  for (const [event, date] of ours)
    if (!key.has(event)) console.log(`${track} ${target}: ${event} –, found ${date}`)
}
