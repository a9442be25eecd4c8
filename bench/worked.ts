import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../src/analyze.ts'
import type { Brief, Entry, Evidence, Section, Story } from '../src/brief/brief.ts'
import { compare } from '../src/compare.ts'
import { loadLanguage } from '../src/load/language.ts'
import { read } from '../src/read/read.ts'
import { EXPECTED, type Expected, FORBIDDEN, type Forbidden } from './worked/expected.ts'

/** The two worked reports beside the data. */
const FOLDER = join(process.env.CROSSREAD_DATA ?? '../shared/data', '..', 'examples-real')
const FILES = [
  ['N', 'newsweek.txt'],
  ['P', 'paste-bn.txt'],
] as const

interface Sentence {
  readonly file: string
  readonly start: number
  readonly end: number
}

/** Prints how much of what a careful reader found stands in the brief, every miss, and every line that must not be there. */
export async function main(): Promise<void> {
  if (!existsSync(FOLDER)) {
    console.error(`worked: no worked reports at ${FOLDER}; set CROSSREAD_DATA.`)
    process.exitCode = 2
    return
  }
  const story = (await makeBrief()).stories[0]!
  const files = new Map(story.reports.map(({ report, file }) => [report, file]))
  const sentences = readSentences()
  const found = EXPECTED.map(expected => ({ expected, ok: find(story, expected, files, sentences) !== null }))
  for (const { expected, ok } of found) if (!ok) console.log(`miss  ${describe(expected)}`)
  const wrong = FORBIDDEN.filter(forbidden => find(story, forbidden, files, sentences) !== null)
  for (const forbidden of wrong)
    console.log(`WRONG ${forbidden.section} ${forbidden.sides.join(' ')}: ${forbidden.id}`)
  printTotals(found)
  console.log(`must not stand there: ${wrong.length} of ${FORBIDDEN.length}`)
  console.log(`entries: ${countEntries(story)}`)
}

async function makeBrief(): Promise<Brief> {
  const language = loadLanguage()
  const analyses = []
  for (const [, file] of FILES) {
    const { reports } = await read(readFileSync(join(FOLDER, file)), { file }, language.reading)
    for (const report of reports) analyses.push(analyze(report, language))
  }
  return compare(analyses, language)
}

function readSentences(): Map<string, Sentence> {
  const rows = readFileSync(join(FOLDER, 'sentences.tsv'), 'utf8').trim().split('\n').slice(1)
  return new Map(
    rows.map(row => {
      const [id, file, start, end] = row.split('\t')
      return [id!, { file: file!, start: Number(start), end: Number(end) }]
    }),
  )
}

type Wanted = Expected | Forbidden

function find(
  story: Story,
  wanted: Wanted,
  files: ReadonlyMap<string, string>,
  sentences: ReadonlyMap<string, Sentence>,
): Entry | null {
  const entries = story[wanted.section] as readonly Entry[]
  return entries.find(entry => fits(entry, wanted, files, sentences)) ?? null
}

function fits(
  entry: Entry,
  wanted: Wanted,
  files: ReadonlyMap<string, string>,
  sentences: ReadonlyMap<string, Sentence>,
): boolean {
  const data = entry as Entry & {
    kind?: string
    slot?: string
    speaker?: string | null
    edtf?: string | null
  }
  if (wanted.kind !== undefined && !kindsOf(entry).includes(wanted.kind)) return false
  if (wanted.edtf !== undefined && !(data.edtf ?? '').startsWith(wanted.edtf)) return false
  if (wanted.speaker != null && !(data.speaker ?? '').includes(wanted.speaker)) return false
  if (wanted.word !== undefined && !contentOf(entry).includes(wanted.word)) return false
  return wanted.sides.every(side => {
    const sentence = sentences.get(side)!
    return entry.evidence.some(evidence => shows(evidence, sentence, files))
  })
}

function kindsOf(entry: Entry): string[] {
  const { kind, slot, roles } = entry as Entry & { kind?: string; slot?: string; roles?: { role: string }[] }
  return [kind, slot, ...(roles ?? []).map(({ role }) => role)].filter(each => each !== undefined)
}

function shows(
  { report, start, end, focus }: Evidence,
  sentence: Sentence,
  files: ReadonlyMap<string, string>,
): boolean {
  if (files.get(report) !== sentence.file) return false
  const spans = focus.length > 0 ? focus : [{ start, end }]
  return spans.some(span => span.start < sentence.end && sentence.start < span.end)
}

// For statements the content alone; for other entries all words shown.
function contentOf(entry: Entry): string {
  const { spans } = entry as Entry & { spans?: { content: { start: number; end: number }[] }[] }
  if (!spans) return entry.evidence.map(({ exact }) => exact).join(' ')
  return entry.evidence
    .flatMap((evidence, i) =>
      spans[i]!.content.map(({ start, end }) =>
        evidence.exact.slice(start - evidence.start, end - evidence.start),
      ),
    )
    .join(' ')
}

function describe({ id, section, mark, sides, kind, speaker, word, edtf }: Expected): string {
  const asked = [kind, speaker, word, edtf].filter(each => each != null)
  return `${mark} ${section} ${id}: ${sides.join(' ')}${asked.length > 0 ? ` (${asked.join(', ')})` : ''}`
}

function printTotals(found: readonly { readonly expected: Expected; readonly ok: boolean }[]): void {
  const sections = [...new Set(found.map(({ expected }) => expected.section))]
  const count = (list: typeof found) => `${list.filter(({ ok }) => ok).length}/${list.length}`
  for (const section of sections) {
    console.log(
      `${section.padEnd(10)} ${count(found.filter(({ expected }) => expected.section === section))}`,
    )
  }
  for (const mark of ['E', 'M', 'H'])
    console.log(`${mark} ${count(found.filter(({ expected }) => expected.mark === mark))}`)
  console.log(`found ${count(found)}`)
}

const SECTIONS: readonly Section[] = [
  'overview',
  'check',
  'different',
  'alleged',
  'several',
  'said',
  'basis',
  'inside',
  'only',
  'timeline',
  'next',
  'names',
  'changed',
]

function countEntries(story: Story): string {
  return SECTIONS.map(section => `${section} ${(story[section] as readonly Entry[]).length}`).join(', ')
}
