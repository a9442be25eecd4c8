import { analyzeSaid } from '../analyze.ts'
import type { NewVersion } from '../archive/archive.ts'
import { makeFindings } from '../archive/findings.ts'
import { profileReport } from '../group/profile.ts'
import type { Language } from '../language/language.ts'
import { read } from '../read/read.ts'
import type { About } from '../read/report.ts'
import type { Note } from '../text/note.ts'

/** Bytes that came, with what is known of them. */
export interface Given {
  readonly about: About
  readonly bytes: Uint8Array
  /** Of a feed: the numbers of the items that are meant, as far as it holds them whole. */
  readonly only?: readonly number[]
}

/** What an archive keeps of bytes: a report or, of a feed or a web archive, many; none where they hold no text. */
export interface Prepared {
  readonly versions: readonly Omit<NewVersion, 'seen'>[]
  /** What reading noted about the file as a whole. */
  readonly notes: readonly Note[]
}

/** Reads and analyses bytes as far as an archive needs it: nearly all the work of adding a report. */
export async function prepare({ bytes, about, only }: Given, language: Language): Promise<Prepared> {
  const { reports, notes } = await read(bytes, about)
  const names = only && new Set(only.map(number => `${about.file}#${number}`))
  const meant = names
    ? reports.filter(({ file, extent }) => names.has(file) && extent !== 'partial')
    : reports
  const versions = meant.map(report => {
    const analysis = analyzeSaid(report, language)
    return {
      report,
      profile: profileReport(analysis, language),
      findings: makeFindings(analysis, language),
    }
  })
  return { versions, notes }
}
