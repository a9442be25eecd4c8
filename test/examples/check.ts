import { fileURLToPath } from 'node:url'
import { analyze } from '../../src/analyze.ts'
import type { Brief, Entry, Evidence, NameEntry, Story } from '../../src/brief/brief.ts'
import { compare } from '../../src/compare.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { loadReports } from '../../src/load/reports.ts'
import { read } from '../../src/read/read.ts'
import type { Planted, Side } from './planted.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))

/** The folders below `examples/`. */
export const EVENTS = ['bridge', 'leak', 'minutes', 'terminal'] as const

/** Reads and analyses all reports of an example, as the command does. */
export async function analyzeExample(event: string): Promise<Analysis[]> {
  const language = loadLanguage()
  const analyses: Analysis[] = []
  for await (const source of loadReports([`${EXAMPLES}${event}`])) {
    if (source.kind !== 'bytes') continue
    const { reports } = await read(source.bytes, source.about, language.reading)
    for (const report of reports) analyses.push(analyze(report, language))
  }
  return analyses
}

/** The brief of an example. */
export async function briefExample(event: string): Promise<Brief> {
  return compare(await analyzeExample(event), loadLanguage())
}

/** The entry of a story's section that shows all sides (or one, where any will do) of what was planted; else null. */
export function findPlanted(story: Story, planted: Planted): Entry | null {
  const files = new Map(story.reports.map(({ report, file }) => [report, file]))
  const section = story[planted.section]
  const entries = (Array.isArray(section) ? section : [section]) as readonly Entry[]
  return entries.find(entry => fitsKind(entry, planted) && fitsSides(entry, planted, files)) ?? null
}

type Data = Entry & {
  readonly kind?: string
  readonly slot?: string
  readonly topic?: string
  readonly speaker?: string | null
  readonly edtf?: string | null
  readonly update?: boolean
  readonly background?: boolean
  readonly roles?: readonly { readonly role: string }[]
}

function fitsKind(entry: Entry, { kind, speaker, edtf, update, background }: Planted): boolean {
  const data = entry as Data
  const roles = (data.roles ?? []).map(({ role }) => role)
  if (kind !== undefined && ![data.kind, data.slot, data.topic, ...roles].includes(kind)) return false
  if (speaker !== undefined && !(data.speaker ?? '').includes(speaker)) return false
  if (edtf !== undefined && !(data.edtf ?? '').replace(/^\.\.\//, '').startsWith(edtf)) return false
  if (update !== undefined && data.update !== update) return false
  return background === undefined || data.background === background
}

function fitsSides(entry: Entry, { sides, any }: Planted, files: ReadonlyMap<string, string>): boolean {
  const meets = (side: Side) =>
    'lookAlike' in entry
      ? names(entry as NameEntry, side, files)
      : entry.evidence.some((evidence, i) => shows(evidence, side, files, entry as Data, i))
  return any ? sides.some(meets) : sides.every(meets)
}

/** A name is met by a form of that report. */
function names({ forms }: NameEntry, { file, words }: Side, files: ReadonlyMap<string, string>): boolean {
  return forms.some(
    each =>
      (files.get(each.report) ?? '').endsWith(file) && each.forms.some(({ form }) => form.includes(words)),
  )
}

function shows(
  { report, exact }: Evidence,
  { file, words, role }: Side,
  files: ReadonlyMap<string, string>,
  { roles }: Data,
  index: number,
): boolean {
  if (role !== undefined && roles?.[index]?.role !== role) return false
  return (files.get(report) ?? '').endsWith(file) && exact.includes(words)
}

/** What was planted, in one line. */
export function describePlanted({ event, section, kind, speaker, sides }: Planted): string {
  const asked = [kind, speaker].filter(each => each !== undefined).join(', ')
  return `${event} ${section}${asked ? ` (${asked})` : ''}: ${sides.map(({ file, words }) => `${file} “${words}”`).join(' · ')}`
}
