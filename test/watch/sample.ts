import { after } from 'node:test'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/sqlite.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { type Intake, type IntakeOptions, openIntake, type Source } from '../../src/watch/intake.ts'

export const language = loadLanguage()

/** A clock that a test sets. */
export interface Clock {
  now: number
}

/** An archive in memory with its intake, closed with the tests of its file. */
export interface Open {
  readonly archive: Archive
  readonly intake: Intake
  readonly clock: Clock
}

export async function openSample(options: Partial<IntakeOptions> = {}, path = ':memory:'): Promise<Open> {
  const archive = options.archive ?? (await openArchive(path))
  const clock = { now: Date.parse('2026-03-05T09:00:00Z') }
  const intake = openIntake({ archive, language, now: () => clock.now, ...options })
  after(async () => {
    await intake.close()
    if (!options.archive) await archive.close()
  })
  return { archive, intake, clock }
}

/** A report of the ferry at Lomnava, as outlets print it. */
export const FERRY = {
  times: `Ferry runs aground off Lomnava, 40 taken off

LOMNAVA, March 4, 2026 (Harbour Times) — The ferry Sant Orel ran aground on the Kelm sandbank on Tuesday night and 40 passengers were taken off by lifeboats, the coastguard said.

Captain Mara Silva told reporters that the rudder of the Sant Orel had failed. "We had no way to steer," she said.

The coastguard at Lomnava said that nobody was hurt.`,
  post: `Passengers rescued after ferry hits sandbank near Lomnava

The ferry Sant Orel hit the Kelm sandbank late on Tuesday, and lifeboats from Lomnava took off all 38 passengers, the Lomnava Post has learned.

The rudder of the ferry failed, Captain Mara Silva said. The coastguard opened an inquiry on Wednesday.`,
  budget: `Dolmara council passes budget after a night of talks

The council of Dolmara passed a budget of 12 million crowns on Wednesday after a night of talks, mayor Joren Tak said.

The libraries of Dolmara stay open, and the fee for parking rises by a third.`,
}

/** A text as a file of an outlet, published on 4 March 2026 unless it is said otherwise. */
export function given(
  file: string,
  text: string,
  about: Partial<Source & { url: string; outlet: string; published: string }> = {},
): Source {
  const { url, outlet, published = '2026-03-04' } = about
  return {
    kind: 'bytes',
    bytes: new TextEncoder().encode(text),
    about: { file, published, ...(url ? { url } : {}), ...(outlet ? { outlet } : {}) },
  }
}

export const FIRST = { after: null, limit: 50 }
