import { leastTime } from './clock.ts'
import { type Hostile, hostileTo, spell } from './hostile.ts'

/** What is wrong with a pattern, in words; null where its time grows with the text and no faster. */
export function faultOf(pattern: RegExp): string | null {
  const scan = makeScan(pattern)
  let worst: Screened | null = null
  for (const text of hostileTo(pattern)) {
    const screened = screen(scan, text)
    if (screened.fault && screen(scan, text).fault) return screened.fault
    if (worst === null || screened.ms > worst.ms) worst = screened
  }
  return worst && runFull(scan, worst)
}

/** The lengths at which a text is screened, and the one that the worst of a pattern's texts is held to. */
const SCREENS = [512, 2_048, 8_192] as const
const LAST = SCREENS[2]
const FULL = 200_000
const FULL_MS = 1_000
/** Shorter times are no fault, and for texts shorter than the first screen a longer one is a fault in itself. */
const SHORT_MS = 40
/** Where each place is scanned to the end, the last screen takes longer than this; a shorter time says nothing. */
const FLOOR_MS = 1
/** A text four times as long takes four times as long, or sixteen times where each place is scanned to the end. */
const STEP = 4
const GROWTH = 8
const LEEWAY = 3

interface Screened {
  readonly text: Hostile
  /** What the last screen took. */
  readonly ms: number
  readonly fault: string | null
}

type Scan = (text: string) => void

/** Looks for the pattern over the whole text: from each place for a sticky one, else from match to match. */
function makeScan(pattern: RegExp): Scan {
  if (!pattern.sticky) {
    const all = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)
    return text => text.replace(all, '')
  }
  return text => {
    for (let place = 0; place < text.length; place += 1) {
      pattern.lastIndex = place
      pattern.exec(text)
    }
  }
}

/** Small steps first: a pattern that takes exponential time shows before it takes hours. */
function screen(scan: Scan, text: Hostile): Screened {
  for (let length = 12; length < 200; length = Math.ceil(length * 1.25)) {
    const ms = time(scan, text, length, SHORT_MS)
    if (ms > SHORT_MS) return { text, ms, fault: describe(text, length, ms) }
  }
  let ms = 0
  for (const length of SCREENS) {
    ms = time(scan, text, length, FLOOR_MS)
    if (ms <= FLOOR_MS) continue
    const limit = Math.max(ms * GROWTH, SHORT_MS)
    const longer = time(scan, text, length * STEP, limit)
    if (longer > limit) return { text, ms, fault: describe(text, length * STEP, longer, length, ms) }
  }
  return { text, ms, fault: null }
}

function runFull(scan: Scan, { text, ms }: Screened): string | null {
  const linear = Math.max(ms, FLOOR_MS) * (FULL / LAST)
  const limit = Math.min(FULL_MS, linear * LEEWAY)
  const full = time(scan, text, FULL, limit)
  return full > limit ? describe(text, FULL, full, LAST, ms) : null
}

function time(scan: Scan, hostile: Hostile, length: number, enough: number): number {
  const text = spell(hostile, length)
  return leastTime(() => scan(text), enough)
}

function describe({ head, pump, tail }: Hostile, length: number, ms: number, ...before: number[]): string {
  const text = [head, `(${pump})…`, tail].map(part => JSON.stringify(part)).join(' + ')
  const was = before.length === 2 ? `, after ${before[1]!.toFixed(2)} ms for ${before[0]}` : ''
  return `${ms.toFixed(1)} ms for ${length} of ${text}${was}`
}
