import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import {
  type Archive,
  ArchiveError,
  type Change,
  type CommitOptions,
  type HandRuling,
  type KeptRuling,
  type Known,
} from '../archive/archive.ts'
import { formatMoment } from '../fetch/capture.ts'
import type { Decision } from '../group/decisions.ts'
import { decide } from '../group/place.ts'
import type { Language } from '../language/language.ts'
import { DAY_MS } from '../text/edtf.ts'
import { coverDays, type Days, daysFor, MOST_DAYS, NEAR_DAYS, type OpenDesk } from './days.ts'
import { type Added, type Arrived, decideArrived, isLate, nameText, placeChanges } from './decide.ts'
import { WatchError } from './failure.ts'
import { noticeArrived } from './noticing.ts'

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
export function openKeeper(archive: Archive, language: Language, now: () => number): Keeper {
  const inTurn = openTurn()
  const settle = openSettler(archive, now)
  const keepRun = (run: readonly Arrived[], doing: Doing) =>
    settle(daysOf(run, now()), doing, async ({ desk }) => {
      const ids = run.flatMap(({ versions }) => versions.map(({ report }) => report.id))
      const known = await archive.lookUp({ reports: ids })
      const texts = await findTexts(archive, known, run)
      const { changes, added } = decideArrived(desk, { ...known, texts }, run)
      const notices = await noticeArrived(archive, language, { desk, known, arrived: run, added })
      return { changes: [...changes, ...notices], result: added }
    })
  const keepRuling = async (change: Change, doing: Doing, ruling: HandRuling) => {
    if (!isDecision(ruling)) {
      await archive.commit([change], optionsOf(doing, now()))
      return
    }
    const days = await daysOfReports(archive, [ruling.report, ruling.other], now())
    await settle(days, doing, async ({ desk }) => {
      const decisions = await archive.rulings()
      decide(desk, decisionsAfter(decisions, change))
      return { changes: [change, ...placeChanges(desk)], result: null }
    })
  }
  return {
    async keep(arrived, doing) {
      const added: Added[] = []
      for (const run of splitRuns(arrived, now())) added.push(...(await inTurn(() => keepRun(run, doing))))
      return added
    },
    rule: (ruling, doing) =>
      inTurn(async () => {
        const before = (await archive.rulings()).at(-1)?.number ?? 0
        await keepRuling({ kind: 'rule', ruling }, doing, ruling)
        const rulings = await archive.rulings()
        // The same decision again is the one that is kept.
        const isSame = (kept: KeptRuling) => isDeepStrictEqual(kept.ruling, ruling)
        const kept = rulings.find(each => each.number > before && isSame(each)) ?? rulings.findLast(isSame)
        if (!kept) throw new WatchError(archive.where, 'moved', 'the decision was taken back at once.')
        return kept
      }),
    undo: (number, doing) =>
      inTurn(async () => {
        const undone = (await archive.rulings()).find(each => each.number === number)
        if (!undone) throw new WatchError(String(number), 'missing', 'there is no decision of this number.')
        await keepRuling({ kind: 'undo', number }, doing, undone.ruling)
      }),
  }
}

/** Which of the texts that come late, from older copies, are there already. */
async function findTexts(archive: Archive, known: Known, run: readonly Arrived[]): Promise<Set<string>> {
  const late = run
    .flatMap(({ versions }) => versions)
    .flatMap(version => {
      const state = known.reports.get(version.report.id)
      return state && isLate(version, state) ? [state.id] : []
    })
  const texts = new Set<string>()
  for (const id of new Set(late))
    for (const { version } of await archive.versions(id)) texts.add(nameText({ id, version }))
  return texts
}

function openTurn() {
  let turn: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work)
    turn = done.catch(() => {})
    return done
  }
}

type Work<Result> = (open: OpenDesk) => Promise<{
  readonly changes: readonly Change[]
  readonly result: Result
}>

/** Decides on a desk that covers the days and keeps what was decided; anew where somebody else has written meanwhile. */
function openSettler(archive: Archive, now: () => number) {
  let open: OpenDesk | null = null
  const settleOnce = async <Result>(days: Days, doing: Doing, work: Work<Result>): Promise<Result> => {
    const here = await coverDays(archive, open, days)
    // What was decided on a desk and could not be kept lies on it: then it is loaded again.
    open = null
    const { changes, result } = await work(here)
    if (changes.length > 0)
      here.head = await archive.commit(changes, { ...optionsOf(doing, now()), head: here.head })
    open = here
    return result
  }
  return async <Result>(days: Days, doing: Doing, work: Work<Result>): Promise<Result> => {
    for (let tries = 1; ; tries++) {
      try {
        return await settleOnce(days, doing, work)
      } catch (error) {
        open = null
        if (!(error instanceof ArchiveError) || error.reason !== 'moved') throw error
        if (tries === TRIES) throw moved(archive.where, error)
        await sleep(AGAIN_MS * 2 ** (tries - 1))
      }
    }
  }
}

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

/** The decisions about stories that hold after a change. */
function decisionsAfter(rulings: readonly KeptRuling[], change: Change): readonly Decision[] {
  const undone = change.kind === 'undo' ? change.number : null
  const kept = rulings.filter(({ number }) => number !== undone).map(({ ruling }) => ruling)
  return (change.kind === 'rule' ? [...kept, change.ruling] : kept).filter(isDecision)
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
