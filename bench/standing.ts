// How sure a report is of what it tells, and what it says did not happen: certainty, polarity and time of the events
// of MEANTIME (Minard et al. 2016), against the standing and the governors of the clauses that tell them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { analyze } from '../src/analyze.ts'
import type { Analysis } from '../src/find/analysis.ts'
import type { Clause } from '../src/find/clauses.ts'
import type { Language } from '../src/language/language.ts'
import { loadLanguage } from '../src/load/language.ts'
import { read } from '../src/read/read.ts'
import { tokenFrom } from '../src/segment/tree.ts'
import { type CatDocument, type CatEvent, readCat } from './wikinews/cat.ts'

const FOLDER = 'meantime/data/meantime_newsreader_english_oct15/intra-doc_annotation'

const ASPECTS = ['polarity', 'certainty', 'time'] as const
type Aspect = (typeof ASPECTS)[number]

/** What the annotators say of an event, and what its clause comes to. */
interface Judged {
  readonly aspect: Aspect
  /** Whether the event is the predicate of one of our clauses; otherwise the clause around it answers. */
  readonly own: boolean
  readonly gold: string
  readonly found: string
  /** The clause with the event marked, and what was found of it. */
  readonly shown: string
}

/** Prints precision, recall and F1 of each class, and the accuracy beside that of the commonest class; `--errors` lists what differs. */
export async function main(args: readonly string[]): Promise<number> {
  const folder = `${process.env.CROSSREAD_DATA ?? '../shared/data'}/${FOLDER}`
  if (!existsSync(folder)) {
    console.error(`standing: no ${folder}; set CROSSREAD_DATA.`)
    return 2
  }
  const language = loadLanguage()
  const judged: Judged[] = []
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.xml'))
      judged.push(...(await judgeDocument(readCat(readFileSync(`${folder}/${file}`, 'utf8')), language)))
  }
  for (const aspect of ASPECTS) {
    const all = judged.filter(each => each.aspect === aspect)
    printScores(
      `${aspect}, of predicates`,
      all.filter(({ own }) => own),
    )
    printScores(
      `${aspect}, of other events by the clause around them`,
      all.filter(({ own }) => !own),
    )
    if (args.includes('--errors')) printErrors(all)
  }
  return 0
}

async function judgeDocument(document: CatDocument, language: Language): Promise<Judged[]> {
  const about = { file: `${document.id}.txt`, published: document.created, language: language.tag }
  const { reports } = await read(new TextEncoder().encode(document.text), about)
  const analysis = analyze(reports[0]!, language)
  const clauseAt = new Map(analysis.clauses.map(clause => [clause.predicate, clause]))
  return document.events.flatMap(event => judgeEvent(document, event, analysis, clauseAt))
}

function judgeEvent(
  document: CatDocument,
  event: CatEvent,
  analysis: Analysis,
  clauseAt: ReadonlyMap<number, Clause>,
): Judged[] {
  const places = event.tokens.map(index => tokenFrom(analysis, document.tokens[index]!.start))
  const own = places.map(place => clauseAt.get(place)).find(clause => clause !== undefined)
  const clause = own ?? clauseAbove(analysis, places[0]!, clauseAt)
  const answers = clause
    ? describeClause(clause)
    : { polarity: 'POS', certainty: 'CERTAIN', time: 'NON_FUTURE' }
  const shown = showEvent(document, event, clause)
  return ASPECTS.flatMap((aspect): Judged[] => {
    const gold = event.attributes[aspect] ?? ''
    return gold === '' ? [] : [{ aspect, own: own !== undefined, gold, found: answers[aspect], shown }]
  })
}

function clauseAbove(
  { tokens }: Analysis,
  token: number,
  clauseAt: ReadonlyMap<number, Clause>,
): Clause | null {
  for (let at = token, step = 0; at >= 0 && step < tokens.head.length; at = tokens.head[at]!, step++) {
    const clause = clauseAt.get(at)
    if (clause) return clause
  }
  return null
}

// What our standing and governors come to in the annotators' classes.
function describeClause({ standing, governors }: Clause): Record<Aspect, string> {
  const has = (kind: string) => governors.some(governor => governor.kind === kind)
  const reserved = standing === 'conditional' || standing === 'hearsay' || standing === 'not verified'
  const certain = !(reserved || has('hedge') || has('modal') || has('condition'))
  return {
    polarity: has('negation') ? 'NEG' : 'POS',
    certainty: certain ? 'CERTAIN' : 'POSSIBLE',
    time: standing === 'planned' ? 'FUTURE' : 'NON_FUTURE',
  }
}

function showEvent({ text, tokens }: CatDocument, event: CatEvent, clause: Clause | null): string {
  const [first, last] = [tokens[event.tokens[0]!]!, tokens[event.tokens.at(-1)!]!]
  const sentence = tokens.filter(token => token.sentence === first.sentence)
  const words = `${text.slice(sentence[0]!.start, first.start)}[${text.slice(first.start, last.end)}]${text.slice(last.end, sentence.at(-1)!.end)}`
  const under = clause?.governors.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`) ?? []
  return `${words} | ${clause?.standing ?? 'no clause'}; ${under.join(', ')}`
}

function printScores(title: string, judged: readonly Judged[]): void {
  const classes = [...new Set(judged.flatMap(({ gold, found }) => [gold, found]))].sort()
  const count = (test: (each: Judged) => boolean) => judged.filter(test).length
  const right = count(({ gold, found }) => gold === found)
  const most = Math.max(...classes.map(name => count(({ gold }) => gold === name)))
  const share = (part: number, of: number) => (of === 0 ? '  –' : ((100 * part) / of).toFixed(1))
  console.log(
    `\n${title}: ${judged.length} events, accuracy ${share(right, judged.length)}, commonest class ${share(most, judged.length)}`,
  )
  for (const name of classes) {
    const gold = count(each => each.gold === name)
    const found = count(each => each.found === name)
    const both = count(each => each.gold === name && each.found === name)
    console.log(
      `  ${name.padEnd(14)} gold ${gold}, found ${found}, precision ${share(both, found)}, recall ${share(both, gold)}, F1 ${share(2 * both, gold + found)}`,
    )
  }
}

function printErrors(judged: readonly Judged[]): void {
  for (const { aspect, own, gold, found, shown } of judged)
    if (gold !== found)
      console.log(`${aspect}${own ? '' : ' (around)'} gold ${gold}, found ${found}: ${shown}`)
}
