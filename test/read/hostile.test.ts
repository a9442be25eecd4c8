import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Outcome } from './hostile/run.ts'
import { ENDING, SHAPES } from './hostile/shapes.ts'

// A page that was made to be read badly takes time and memory by its length, and loses no word without a note.

const RUN = fileURLToPath(new URL('./hostile/run.ts', import.meta.url))
/** Megabytes of heap; a page of 20 MB has to be read in it. */
const HEAP_MB = 2000
/** Far above what a linear reader needs for all shapes together on a busy machine. */
const LIMIT_MS = 120_000

/** Reads hostile pages in a process of its own: where it runs out of memory or time, that fails. */
async function readHostile(
  counts: readonly number[],
  shapes: readonly string[],
): Promise<readonly Outcome[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, RUN, counts.join(','), ...shapes],
    { timeout: LIMIT_MS, maxBuffer: 1 << 24 },
  )
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

const SHORT = 750
const LONG = 6_000
/** Eight times as much takes eight times as long; what compares all pairs takes sixty-four times as long. */
const GROWTH = 24
/** Shorter times are the machine's, not ours. */
const FLOOR_MS = 10

test('hostile pages take time by their length, and lose no word without a note', async () => {
  const outcomes = await readHostile([SHORT, LONG], Object.keys(SHAPES))
  assert.deepEqual(
    outcomes.filter(outcome => !isTold(outcome)).map(({ shape }) => shape),
    [],
  )
  // What is slow once is asked again: the machine does other things beside.
  const slow = listSlow(outcomes)
  const still = slow.length > 0 ? listSlow(await readHostile([SHORT, LONG], slow)) : []
  assert.deepEqual(still, [])
})

function listSlow(outcomes: readonly Outcome[]): readonly string[] {
  return [...Map.groupBy(outcomes, outcome => outcome.shape)].flatMap(([shape, [short, long]]) => {
    return long!.ms > GROWTH * Math.max(FLOOR_MS, short!.ms) ? shape : []
  })
}

/** At a million, or as large as a page may be, these are asked of a reader by name. */
const MILLION = [
  'nested inline tags',
  'attributes of one element',
  'null characters',
  'comments that open',
  'entities',
  'paragraphs that never close',
  'depth of JSON-LD',
]
/** A second is what a megabyte may take; a linear reader needs a tenth of it. */
const MS_A_MEGABYTE = 1000
const FEWEST_MEGABYTES = 4

test('a million of anything is read in time by its length and in bounded memory', async () => {
  for (const outcome of await readHostile([1_000_000], MILLION)) {
    const limit = MS_A_MEGABYTE * Math.max(FEWEST_MEGABYTES, outcome.bytes / 1e6)
    assert.ok(outcome.ms < limit, `${outcome.shape}: ${Math.round(outcome.ms)} ms for ${outcome.bytes} bytes`)
    assert.ok(isTold(outcome), outcome.shape)
  }
})

/** Notes that every page without a head of its own gets. */
const USUAL: ReadonlySet<string> = new Set(['published-unknown', 'outlet-unknown'])

function isTold({ shape, before, after, aside, notes }: Outcome): boolean {
  return (before && (after || ENDING.has(shape))) || aside > 0 || notes.some(code => !USUAL.has(code))
}
