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

/** The class that says nothing out of the ordinary; all others together are printed as one too. */
const MOST_COMMON: Readonly<Record<Aspect, string>> = {
  polarity: 'POS',
  certainty: 'CERTAIN',
  time: 'NON_FUTURE',
}

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
  return document.events.flatMap(event => judgeEvent(document, event, { analysis, clauseAt, language }))
}

interface Judging {
  readonly analysis: Analysis
  readonly language: Language
  /** Clauses by the token of their predicate. */
  readonly clauseAt: ReadonlyMap<number, Clause>
}

function judgeEvent(
  document: CatDocument,
  event: CatEvent,
  { analysis, clauseAt, language }: Judging,
): Judged[] {
  const places = event.tokens.map(index => tokenFrom(analysis, document.tokens[index]!.start))
  const own = places.map(place => clauseAt.get(place)).find(clause => clause !== undefined)
  const clause = own ?? clauseAbove(analysis, places[0]!, clauseAt)
  const answers = clause
    ? describeClause(clause, analysis.report, language)
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

// What our standing and governors come to in the annotators' classes: what "can" carry 40 is certain, what "will" happen
// is certain and to come, what "may", "would" or "should" happen is to come and not certain.
function describeClause(
  { standing, governors }: Clause,
  { text }: { readonly text: string },
  { statements: words }: Language,
): Record<Aspect, string> {
  const has = (kind: string) => governors.some(governor => governor.kind === kind)
  const modals = governors
    .filter(({ kind }) => kind === 'modal')
    .map(({ start, end }) => text.slice(start, end).toLowerCase())
  const ahead = modals.filter(word => !words.abilities.includes(word))
  const open = ahead.some(word => !words.futures.includes(word))
  const reserved = standing === 'conditional' || standing === 'hearsay' || standing === 'not verified'
  return {
    polarity: has('negation') ? 'NEG' : 'POS',
    certainty: reserved || has('hedge') || has('condition') || open ? 'POSSIBLE' : 'CERTAIN',
    time: standing === 'planned' || ahead.length > 0 ? 'FUTURE' : 'NON_FUTURE',
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
  const plain = MOST_COMMON[judged[0]!.aspect]
  const sides = [...classes.map(name => [name, (each: string) => each === name] as const)]
  sides.push([`not ${plain}`, each => each !== plain])
  for (const [name, is] of sides) {
    const gold = count(each => is(each.gold))
    const found = count(each => is(each.found))
    const both = count(each => is(each.gold) && is(each.found))
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
