import type { Apart, ReportEntry, Story } from '../brief.ts'
import { nameFile } from '../citation.ts'
import { label, type Phrase, type Word } from './phrase.ts'

/** The name under which each report appears, by report id: its outlet, and its file where the outlet alone does not tell it apart. */
export type Outlets = ReadonlyMap<string, Phrase>

/** Gives each report of a story the shortest name that tells it apart. */
export function nameOutlets(story: Story): Outlets {
  const uses = new Map<string, number>()
  for (const { outlet } of story.reports) {
    if (outlet) uses.set(outlet.value, (uses.get(outlet.value) ?? 0) + 1)
  }
  return new Map(
    story.reports.map(entry => [entry.report, nameReport(entry, uses.get(entry.outlet?.value ?? '') !== 1)]),
  )
}

/** The name of one report: outlet, or that it is not known, with the file where asked or needed. */
export function nameReport(report: ReportEntry | Apart, withFile: boolean): Phrase {
  const file: Word = { kind: 'theirs', text: `(${nameFile(report)})` }
  if (!report.outlet) return [label('outlet not known'), file]
  const outlet: Word = { kind: 'outlet', text: report.outlet.value }
  return withFile ? [outlet, file] : [outlet]
}

/** The name of a report by its id; the id itself where the brief does not list it. */
export function outletOf(outlets: Outlets, report: string): Phrase {
  return outlets.get(report) ?? [{ kind: 'theirs', text: report }]
}
