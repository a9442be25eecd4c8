// Reads hostile pages in a process of its own, whose memory is bounded: one line of JSON for each shape and count.
import { read } from '../../../src/read/read.ts'
import { AFTER, BEFORE, SHAPES } from './shapes.ts'

/** What came of a hostile page. */
export interface Outcome {
  readonly shape: string
  readonly count: number
  readonly bytes: number
  /** Milliseconds of processor. */
  readonly ms: number
  /** Whether the words around what is hostile are in the text. */
  readonly whole: boolean
  readonly notes: readonly string[]
}

const TRIES = 2

async function tryPage(shape: string, count: number, tries: number): Promise<Outcome> {
  const bytes = new TextEncoder().encode(SHAPES[shape]!(count))
  let ms = Number.POSITIVE_INFINITY
  let result = await readTimed(bytes)
  for (let i = 0; i < tries; i++) {
    ms = Math.min(ms, result.ms)
    if (i + 1 < tries) result = await readTimed(bytes)
  }
  const [report] = result.reports
  const notes = [...result.notes, ...(report?.notes ?? [])].map(({ code }) => code)
  const whole = [BEFORE, AFTER].every(words => report?.text.includes(words))
  return { shape, count, bytes: bytes.length, ms, whole, notes }
}

async function readTimed(bytes: Uint8Array) {
  const before = process.threadCpuUsage()
  const result = await read(bytes, { file: 'hostile.html' })
  const { user, system } = process.threadCpuUsage(before)
  return { ...result, ms: (user + system) / 1000 }
}

if (import.meta.main) {
  const [counts, only] = process.argv.slice(2)
  for (const shape of Object.keys(SHAPES).filter(name => !only || name === only)) {
    for (const count of (counts ?? '1000').split(',').map(Number)) {
      console.log(JSON.stringify(await tryPage(shape, count, TRIES)))
    }
  }
}
