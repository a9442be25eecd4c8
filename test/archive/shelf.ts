import { analyze } from '../../src/analyze.ts'
import type { Archive, Change, NewVersion } from '../../src/archive/archive.ts'
import { makeFindings } from '../../src/archive/findings.ts'
import { openArchive } from '../../src/archive/sqlite.ts'
import { profileReport } from '../../src/group/profile.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'
import type { About } from '../../src/read/report.ts'

/** A text that an outlet published; the same address twice is one report in two versions. */
export interface Told {
  readonly outlet: string
  readonly text: string
  readonly headline?: string
  readonly published?: string
  readonly url?: string
  /** When it was seen; by default an hour after noon of 2026-03-05. */
  readonly seen?: string
}

let language: ReturnType<typeof loadLanguage> | null = null

/** The language with which tests read; loaded once. */
export function knownLanguage(): ReturnType<typeof loadLanguage> {
  language ??= loadLanguage()
  return language
}

/** Reads a text as it would be read from a file. */
export async function readTold({ outlet, text, headline, published, url, seen }: Told): Promise<NewVersion> {
  const about: About = {
    file: `${outlet}.txt`,
    outlet,
    from: 'manifest',
    ...(headline === undefined ? {} : { headline }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  }
  const { reports } = await read(Buffer.from(text), about, knownLanguage().reading)
  const analysis = analyze(reports[0]!, knownLanguage())
  return {
    report: reports[0]!,
    profile: profileReport(analysis, knownLanguage()),
    findings: makeFindings(analysis, knownLanguage()),
    seen: seen ?? '2026-03-05T13:00:00Z',
  }
}

/** An archive in memory with these texts, in their order. */
export async function keepTold(told: readonly Told[]): Promise<Archive> {
  const archive = await openArchive(':memory:')
  const changes: Change[] = []
  for (const each of told) changes.push({ kind: 'version', version: await readTold(each) })
  await archive.commit(changes, { by: 'test', time: '2026-03-05T13:00:00Z' })
  return archive
}
