import type { Archive } from '../../src/archive/archive.ts'
import type { Language } from '../../src/language/language.ts'
import { openIntake, type Source } from '../../src/watch/intake.ts'
import { inventReport, PER_DAY } from './invented.ts'

/** How fast reports were added. */
export interface Filled {
  readonly perSecond: number
  /** Processor time of all threads, a report: steadier than the clock beside other work. */
  readonly processorMs: number
  /** Time that commits took of the whole, a report. */
  readonly commitMs: number
}

const BEGIN = Date.UTC(2026, 0, 6)
const DAY_MS = 86_400_000

/** Adds reports, analysed and put into stories, until there are so many. */
export async function fillArchive(archive: Archive, language: Language, size: number): Promise<Filled> {
  const { reports: from } = await archive.size()
  const clock = { at: from }
  let committedMs = 0
  const timed: Archive = {
    ...archive,
    async commit(changes, options) {
      const began = performance.now()
      const head = await archive.commit(changes, options)
      committedMs += performance.now() - began
      return head
    },
  }
  const intake = openIntake({
    archive: timed,
    language,
    now: () => BEGIN + Math.floor((clock.at / PER_DAY) * DAY_MS),
  })
  const before = process.cpuUsage()
  const began = performance.now()
  const { failures } = await intake.add(inventSources(from, size), {
    by: 'bench',
    method: 'import',
    tell: ({ added }) => {
      clock.at += added.length
    },
  })
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(before)
  await intake.close()
  if (failures.length > 0) throw new Error(`${failures[0]!.name}: ${failures[0]!.reason}`)
  const added = Math.max(1, size - from)
  return {
    perSecond: Math.round(added / seconds),
    processorMs: round((user + system) / 1000 / added),
    commitMs: round(committedMs / added),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function* inventSources(from: number, until: number): Generator<Source> {
  for (let number = from; number < until; number++) {
    const { text, ...about } = inventReport(number)
    yield { kind: 'bytes', bytes: new TextEncoder().encode(text), about }
  }
}
