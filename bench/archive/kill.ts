import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { checkArchive } from '../../src/archive/sqlite/check.ts'
import { openArchive } from '../../src/archive/sqlite.ts'
import { makeChance } from '../speed/synthesis.ts'
import { idOf } from './plain.ts'

/** What is to be done to an archive. */
export interface Killing {
  /** Its file; it is not there yet. */
  readonly path: string
  /** Reports that are added at least. */
  readonly reports: number
  readonly kills: number
  /** Whether each commit waits for the disk; true by default. A killed program loses nothing without it, and tests are quicker. */
  readonly settle?: boolean
  /** Told after each kill. */
  readonly progress?: (kills: number, reports: number) => void
}

/** What it came to. */
export interface Survived {
  readonly reports: number
  /** Kills before the first report of a start was acknowledged. */
  readonly early: number
  /** What did not hold after a kill, in words. */
  readonly faults: readonly string[]
}

const ADDER = fileURLToPath(new URL('adder.ts', import.meta.url))
/** A kill comes at a moment of so many milliseconds after an acknowledgement: a report takes about as long. */
const MOMENT_MS = 10
/** One in so many is killed while it starts, at some moment of this time. */
const EARLY = 8
const START_MS = 400

/** Has reports added by programs that are killed at random moments, and looks after each kill whether the archive is whole and holds what was acknowledged, once. */
export async function killWhileAdding(killing: Killing): Promise<Survived> {
  const { path, reports, kills, progress } = killing
  const chance = makeChance(kills + 1)
  const faults: string[] = []
  let kept = 0
  let early = 0
  for (let killed = 1; killed <= kills; killed++) {
    const starting = chance(EARLY) === 0
    const last = await addUntilKilled(killing, [kept, Number.MAX_SAFE_INTEGER], {
      after: starting ? 0 : 1 + chance(2 * Math.ceil(reports / kills)),
      waitMs: chance(starting ? START_MS : MOMENT_MS),
    })
    if (last < 0) early++
    kept = Math.max(kept, last + 1)
    const found = await findFaults(path, kept, 1)
    faults.push(...found.map(fault => `after kill ${killed}: ${fault}`))
    progress?.(killed, kept)
  }
  if (kept < reports) {
    kept = (await addUntilKilled(killing, [kept, reports], null)) + 1
    faults.push(...(await findFaults(path, kept, 0)))
  }
  return { reports: kept, early, faults }
}

/** When a program is killed: so long after so many acknowledgements. */
interface Moment {
  readonly after: number
  readonly waitMs: number
}

/** Gives the number of the last report that was acknowledged, -1 for none. */
function addUntilKilled(
  { path, settle = true }: Killing,
  range: readonly [number, number],
  moment: Moment | null,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ADDER, path, ...range.map(String), settle ? 'settle' : 'loose'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let told = ''
    let aimed = false
    const aim = () => {
      if (aimed || moment === null || told.split('\n').length <= moment.after) return
      aimed = true
      setTimeout(() => child.kill('SIGKILL'), moment.waitMs)
    }
    aim()
    child.stdout.on('data', chunk => {
      told += chunk
      aim()
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) return reject(new Error(`adding ended with ${code ?? signal}`))
      // A line that was cut off acknowledges nothing.
      const lines = told.split('\n').slice(0, -1)
      resolve(lines.length === 0 ? -1 : Number(lines.at(-1)))
    })
  })
}

/** `more`: reports that may have been kept while their acknowledgement was killed. */
async function findFaults(path: string, acknowledged: number, more: number): Promise<readonly string[]> {
  const archive = await openArchive(path)
  const ids = Array.from({ length: acknowledged }, (_, number) => idOf(number))
  const { reports } = await archive.lookUp({ reports: ids })
  const { reports: all, versions } = await archive.size()
  await archive.close()
  const faults: string[] = []
  for await (const fault of checkArchive(path)) faults.push(fault)
  const missing = ids.filter(id => !reports.has(id))
  if (missing.length > 0) faults.push(`${missing.length} acknowledged reports are not there`)
  if ([...reports.values()].some(({ story }) => story === null)) faults.push('a report is in no story')
  if (all < acknowledged || all > acknowledged + more)
    faults.push(`${all} reports instead of ${acknowledged}`)
  if (versions !== all) faults.push(`${versions} versions of ${all} reports`)
  return faults
}
