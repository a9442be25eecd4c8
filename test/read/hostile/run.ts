// Reads hostile pages in a process of its own, whose memory is bounded: one line of JSON for each shape and count.
import { MOST_BYTES } from '../../../src/read/decode.ts'
import { read } from '../../../src/read/read.ts'
import { AFTER, BEFORE, SHAPES } from './shapes.ts'

/** What came of a hostile page. */
export interface Outcome {
  readonly shape: string
  readonly count: number
  readonly bytes: number
  /** Milliseconds of processor. */
  readonly ms: number
  /** Whether the words before and after what is hostile are in the text. */
  readonly before: boolean
  readonly after: boolean
  /** Words that are told to be no part of the report. */
  readonly aside: number
  readonly notes: readonly string[]
}

/** Short pages are read twice, as the machine may do something else beside. */
const TRIES = 2
const FEW = 2000

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
  const has = (words: string) => report?.text.includes(words) ?? false
  const aside = report?.aside?.reduce((sum, { words }) => sum + words, 0) ?? 0
  return { shape, count, bytes: bytes.length, ms, before: has(BEFORE), after: has(AFTER), aside, notes }
}

async function readTimed(bytes: Uint8Array) {
  const before = process.threadCpuUsage()
  const result = await read(bytes, { file: 'hostile.html' })
  const { user, system } = process.threadCpuUsage(before)
  return { ...result, ms: (user + system) / 1000 }
}

/** As many as make a page of the largest size that is read. */
function fillPage(shape: string): number {
  const [few, more] = [1000, 2000].map(count => SHAPES[shape]!(count).length)
  return Math.floor((MOST_BYTES * 0.98 * 1000) / (more! - few!))
}

if (import.meta.main) {
  const [counts = '1000', ...shapes] = process.argv.slice(2)
  for (const shape of shapes.length > 0 ? shapes : Object.keys(SHAPES)) {
    for (const count of counts === 'full' ? [fillPage(shape)] : counts.split(',').map(Number)) {
      console.log(JSON.stringify(await tryPage(shape, count, count < FEW ? TRIES : 1)))
    }
  }
}
