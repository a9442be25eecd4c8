import type { Ruling } from '../align/rulings.ts'
import { analyze } from '../analyze.ts'
import type { Brief } from '../brief/brief.ts'
import { compareStory } from '../compare.ts'
import type { Language } from '../language/language.ts'
import type { Report } from '../read/report.ts'

/** What a brief of a story is made of. */
export interface Telling {
  /** Of the story. */
  readonly id: string
  readonly reports: readonly Report[]
  /** Versions before those, the oldest of each report first. */
  readonly earlier: readonly EarlierReport[]
  readonly rulings: readonly Ruling[]
}

/** An earlier version of a report: when it was first seen, and when the one after it was; UTC. */
export interface EarlierReport {
  readonly report: Report
  readonly seen: string
  readonly until: string
}

/** Makes the brief of a story. */
export function makeBrief({ id, reports, earlier, rulings }: Telling, language: Language): Brief {
  const analyses = reports.map(report => analyze(report, language))
  const before = earlier.map(({ report, ...times }) => ({ analysis: analyze(report, language), ...times }))
  return compareStory(analyses, language, { id, rulings, earlier: before })
}
