import type { Analysis } from '../../find/analysis.ts'
import type { Channel } from '../../find/statements.ts'
import type { Run } from '../../match/runs.ts'
import { findFirstFrom } from '../../text/span.ts'
import type { Overlap } from './overlap.ts'
import type { BodyWords } from './words.ts'

/** Channels by which a source hands out written words. */
const WRITTEN = new Set<Channel>(['statement', 'document'])
/** Words in a row of one quotation before it counts. */
const LEAST_RUN = 12
/** Words quoted from writing in both reports, and their share of all words of the shorter, before that is at length. */
const LEAST_WORDS = 60
const LEAST_SHARE = 1 / 3

/**
 * Whether two reports quote the same written words at length: those that one of them says to be from a statement
 * or another document. What is said aloud may be heard by two reporters.
 */
export function isRelease(
  { here, there, telling }: Overlap,
  analyses: readonly Analysis[],
  bodies: readonly BodyWords[],
): boolean {
  const [a, b] = [bodies[here]!, bodies[there]!]
  let shared = 0
  for (const run of telling) {
    const quoted = countQuoted(a, b, run)
    if (quoted < LEAST_RUN) continue
    const written =
      isWritten(analyses[here]!, a, run.here, run.hereLength) ||
      isWritten(analyses[there]!, b, run.there, run.thereLength)
    if (written) shared += quoted
  }
  return shared >= LEAST_WORDS && shared >= Math.min(a.words.length, b.words.length) * LEAST_SHARE
}

function countQuoted(a: BodyWords, b: BodyWords, run: Run): number {
  let quoted = 0
  for (let i = 0; i < Math.min(run.hereLength, run.thereLength); i++)
    if (a.quoted[run.here + i] || b.quoted[run.there + i]) quoted++
  return quoted
}

function isWritten({ statements }: Analysis, body: BodyWords, from: number, length: number): boolean {
  const start = body.starts[from]!
  const end = body.ends[from + length - 1]!
  // Statements are ordered by start; one that begins before the stretch may reach into it.
  for (let at = Math.max(0, findFirstFrom(statements, start) - NEAR); at < statements.length; at++) {
    const statement = statements[at]!
    if (statement.start >= end) return false
    if (statement.end > start && statement.channel && WRITTEN.has(statement.channel)) return true
  }
  return false
}

/** Statements before a place of which one may reach over it. */
const NEAR = 4
