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
  readonly rulings: readonly Ruling[]
}

/** Makes the brief of a story. */
export function makeBrief({ id, reports, rulings }: Telling, language: Language): Brief {
  const analyses = reports.map(report => analyze(report, language))
  return compareStory(analyses, language, { id, rulings })
}
