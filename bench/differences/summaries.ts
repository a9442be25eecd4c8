// SummEdits (Laban et al. 2023), news: a document and a summary that agrees with it or has planted changes.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { align } from '../../src/align/align.ts'
import { analyze } from '../../src/analyze.ts'
import type { Story } from '../../src/brief/brief.ts'
import { makeStory } from '../../src/brief/make/story.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import type { Language } from '../../src/language/language.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'

interface Row {
  readonly doc: string
  readonly summary: string
  /** 1 where the summary agrees with the document. */
  readonly label: number
  readonly edit_types: readonly string[]
}

/** A pair with what a brief over both shows of the summary. */
interface Judged extends Row {
  /** Kinds of differences, and `only` where a sentence of the summary is not found in the document. */
  readonly shown: readonly string[]
}

/** Documents, by the hash of their text, from which rules were learned; the others are only measured. */
const LEARNED = 6

/**
 * Prints how many agreeing summaries a brief leaves alone and in how many changed ones it shows something: a
 * difference, or a sentence not found in the document. False where there is no data.
 */
export async function measureSummaries(folder: string): Promise<boolean> {
  const path = `${folder}/discrepancy/summedits-news.json`
  if (!existsSync(path)) return false
  const rows = JSON.parse(readFileSync(path, 'utf8')) as Row[]
  const judged = await judgeAll(rows, loadLanguage())
  const documents = [...new Set(rows.map(({ doc }) => hashOf(doc)))].sort()
  const learned = new Set(documents.slice(0, LEARNED))
  const isLearned = ({ doc }: Row) => learned.has(hashOf(doc))
  printPart('learned from', judged.filter(isLearned))
  printPart(
    'only measured',
    judged.filter(pair => !isLearned(pair)),
  )
  printPart('all', judged)
  printKinds(judged)
  printShown(judged)
  return true
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

async function judgeAll(rows: readonly Row[], language: Language): Promise<Judged[]> {
  const documents = new Map<string, Analysis>()
  const judged: Judged[] = []
  for (const row of rows) {
    const document = documents.get(row.doc) ?? (await analyzeText(row.doc, 'Document', language))
    documents.set(row.doc, document)
    const summary = await analyzeText(row.summary, 'Summary', language)
    const story = makeStory(align([document, summary], language), 'summary')
    judged.push({ ...row, shown: listShown(story, summary.report.id) })
  }
  return judged
}

async function analyzeText(text: string, outlet: string, language: Language): Promise<Analysis> {
  const { reports } = await read(new TextEncoder().encode(text), { file: `${outlet}.txt`, outlet })
  return analyze(reports[0]!, language)
}

// What the document has and the summary lacks is no fault of the summary.
function listShown({ different, only }: Story, summary: string): string[] {
  const own = different.filter(({ evidence }) => evidence.some(({ report }) => report === summary))
  const alone = only.some(({ reports }) => reports.length === 1 && reports[0] === summary)
  return [...new Set([...own.map(({ kind }) => kind), ...(alone ? ['only'] : [])])]
}

function share(list: readonly Judged[], is: (judged: Judged) => boolean): number {
  return list.length === 0 ? 0 : (100 * list.filter(is).length) / list.length
}

function printPart(name: string, pairs: readonly Judged[]): void {
  const agreeing = pairs.filter(({ label }) => label === 1)
  const changed = pairs.filter(({ label }) => label === 0)
  const alone = share(agreeing, ({ shown }) => shown.length === 0)
  const found = share(changed, ({ shown }) => shown.length > 0)
  console.log(
    `${name}: ${agreeing.length} agree, left alone ${alone.toFixed(1)} %; ${changed.length} changed, found ${found.toFixed(1)} %; balanced accuracy ${((alone + found) / 2).toFixed(1)}`,
  )
}

function printKinds(pairs: readonly Judged[]): void {
  const changed = pairs.filter(({ label }) => label === 0)
  for (const kind of [...new Set(changed.flatMap(({ edit_types }) => edit_types))].sort()) {
    const ofKind = changed.filter(({ edit_types }) => edit_types.includes(kind))
    const alone = ofKind.filter(({ edit_types }) => edit_types.length === 1)
    const found = ({ shown }: Judged) => shown.length > 0
    console.log(
      `${kind}: ${ofKind.length} found ${share(ofKind, found).toFixed(1)} %; by itself ${alone.length} found ${share(alone, found).toFixed(1)} %`,
    )
  }
}

function printShown(pairs: readonly Judged[]): void {
  for (const kind of [...new Set(pairs.flatMap(({ shown }) => shown))].sort()) {
    const [changed, agreeing] = [0, 1].map(
      label => pairs.filter(p => p.label === label && p.shown.includes(kind)).length,
    )
    console.log(`shown as ${kind}: ${changed} changed, ${agreeing} that agree`)
  }
}
