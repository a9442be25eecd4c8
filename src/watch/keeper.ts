import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Archive,
  ArchiveError,
  type Change,
  type CommitOptions,
  type HandRuling,
  type KeptRuling,
} from '../archive/archive.ts'
import { formatMoment } from '../fetch/capture.ts'
import type { Decision } from '../group/decisions.ts'
import { decide } from '../group/place.ts'
import { DAY_MS } from '../text/edtf.ts'
import { coverDays, type Days, daysFor, MOST_DAYS, NEAR_DAYS, type OpenDesk } from './days.ts'
import { type Added, type Arrived, decideArrived, placeChanges } from './decide.ts'
import { WatchError } from './failure.ts'

/** Who does something and why, as the log shall say. */
export interface Doing {
  readonly by: string
  readonly why?: string
}

/** Holds the desk of an archive, and keeps what is decided on it: one thing after another, each in one commit. */
export interface Keeper {
  /** Resolves when all is kept. */
  keep(arrived: readonly Arrived[], doing: Doing): Promise<readonly Added[]>
  rule(ruling: HandRuling, doing: Doing): Promise<KeptRuling>
  undo(number: number, doing: Doing): Promise<void>
}

/** How often is decided anew where others write to the archive at the same time, and how long is waited before the second time. */
const TRIES = 8
const AGAIN_MS = 20

/** Opens the keeper of an archive; `now` is in milliseconds since 1970. */
export function openKeeper(archive: Archive, now: () => number): Keeper {
  let open: OpenDesk | null = null
  let turn: Promise<unknown> = Promise.resolve()

  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }

  // What was decided on a desk that could not be kept lies on it: it is loaded again.
  const settle = async <Result>(days: Days, doing: Doing, work: Work<Result>): Promise<Result> => {
    for (let tries = 1; ; tries++) {
      try {
        const here = await coverDays(archive, open, days)
        open = null
        const { changes, result } = await work(here)
        here.head = await archive.commit(changes, { ...optionsOf(doing, now()), head: here.head })
        open = here
        return result
      } catch (error) {
        open = null
        if (!(error instanceof ArchiveError) || error.reason !== 'moved') throw error
        if (tries === TRIES) throw moved(archive.where, error)
        await sleep(AGAIN_MS * 2 ** (tries - 1))
      }
    }
  }

  const keepRun = (run: readonly Arrived[], doing: Doing) =>
    inTurn(() =>
      settle(daysOf(run, now()), doing, async ({ desk }) => {
        const versions = run.flatMap(each => each.versions)
        const known = await archive.lookUp({ reports: versions.map(({ report }) => report.id) })
        const { changes, added } = decideArrived(desk, known, run)
        return { changes, result: added }
      }),
    )

  const regroup = async (doing: Doing, change: Change, decisions: readonly Decision[], about: Decision) => {
    const days = await daysOfReports(archive, [about.report, about.other], now())
    await settle(days, doing, async ({ desk }) => {
      decide(desk, decisions)
      return { changes: [change, ...placeChanges(desk)], result: null }
    })
  }

  return {
    async keep(arrived, doing) {
      const added: Added[] = []
      for (const run of splitRuns(arrived, now())) added.push(...(await keepRun(run, doing)))
      return added
    },
    rule: (ruling, doing) =>
      inTurn(async () => {
        const change: Change = { kind: 'rule', ruling }
        const before = await archive.rulings()
        if (isDecision(ruling)) await regroup(doing, change, [...decisionsOf(before), ruling], ruling)
        else await archive.commit([change], optionsOf(doing, now()))
        const known = new Set(before.map(({ number }) => number))
        const kept = (await archive.rulings()).filter(({ number }) => !known.has(number)).at(-1)
        // The same decision again is the one that is kept.
        const same = before.findLast(each => JSON.stringify(each.ruling) === JSON.stringify(ruling))
        if (!kept && !same) throw new WatchError(archive.where, 'moved', 'the decision was undone at once.')
        return (kept ?? same)!
      }),
    undo: (number, doing) =>
      inTurn(async () => {
        const rulings = await archive.rulings()
        const undone = rulings.find(each => each.number === number)
        if (!undone) throw new WatchError(String(number), 'missing', 'there is no decision of this number.')
        const change: Change = { kind: 'undo', number }
        const rest = decisionsOf(rulings.filter(each => each !== undone))
        if (isDecision(undone.ruling)) await regroup(doing, change, rest, undone.ruling)
        else await archive.commit([change], optionsOf(doing, now()))
      }),
  }
}

type Work<Result> = (open: OpenDesk) => Promise<{
  readonly changes: readonly Change[]
  readonly result: Result
}>

function optionsOf({ by, why }: Doing, now: number): CommitOptions {
  return { by, time: formatMoment(now), ...(why === undefined ? {} : { why }) }
}

function moved(where: string, cause: ArchiveError): WatchError {
  const message = `could not be written to, since others wrote to it at the same time (${TRIES} tries).`
  return new WatchError(where, 'moved', message, { cause })
}

function isDecision(ruling: HandRuling): ruling is Decision {
  return ruling.kind === 'merge' || ruling.kind === 'split'
}

function decisionsOf(rulings: readonly KeptRuling[]): readonly Decision[] {
  return rulings.map(({ ruling }) => ruling).filter(isDecision)
}

function daysOf(run: readonly Arrived[], now: number): Days {
  const days = run.flatMap(({ versions }) => versions.map(({ profile }) => profile.day))
  return daysFor(days.length > 0 ? days : [null], Math.floor(now / DAY_MS))
}

/** Reports that are kept in one commit. */
const MOST_VERSIONS = 256

// What lies years apart needs desks of different days.
function splitRuns(arrived: readonly Arrived[], now: number): readonly Arrived[][] {
  const runs: Arrived[][] = []
  for (const each of arrived.flatMap(splitFile)) {
    const run = runs.at(-1)
    const { from, until } = daysOf([...(run ?? []), each], now)
    const size = (run ?? []).reduce((sum, { versions }) => sum + versions.length, each.versions.length)
    if (run && until - from <= MOST_DAYS - 2 * NEAR_DAYS && size <= MOST_VERSIONS) run.push(each)
    else runs.push([each])
  }
  return runs
}

// A web archive holds reports of years.
function splitFile(arrived: Arrived): readonly Arrived[] {
  const { capture, versions } = arrived
  return versions.length <= 1 ? [arrived] : versions.map(version => ({ capture, versions: [version] }))
}

async function daysOfReports(archive: Archive, ids: readonly string[], now: number): Promise<Days> {
  const { reports } = await archive.lookUp({ reports: ids })
  const missing = ids.find(id => !reports.has(id))
  if (missing !== undefined) throw new WatchError(missing, 'missing', 'the archive has no such report.')
  const days = [...reports.values()].map(({ published, seen }) => dayOf(published ?? seen))
  return daysFor(days, Math.floor(now / DAY_MS))
}

function dayOf(edtf: string): number | null {
  const day = Date.parse(edtf.slice(0, 10))
  return Number.isNaN(day) ? null : Math.floor(day / DAY_MS)
}
