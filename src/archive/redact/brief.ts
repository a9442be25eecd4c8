import type { Brief } from '../../brief/brief.ts'
import type { Report } from '../../read/report.ts'
import { describeSpan } from '../../text/selector.ts'
import { type Names, redactText } from './names.ts'
import { type Move, makeMove, redactKey, redactReport } from './values.ts'

/** A brief with the reports that it is of. */
export interface Reported {
  readonly brief: Brief
  readonly reports: readonly Report[]
  /** Versions of them that were there before, of which it tells what changed. */
  readonly earlier: readonly Report[]
}

/** Where a brief speaks of: a report with its names replaced. */
interface Scene {
  readonly text: string
  readonly move: Move
}

/** What in a brief is told in others' words; all else is ids and words of closed lists, among which a name may be by chance. */
const THEIRS: ReadonlySet<string> = new Set([
  'exact',
  'prefix',
  'suffix',
  'value',
  'file',
  'labels',
  'speaker',
  'name',
  'form',
])

/**
 * A brief and its reports with the names replaced. Its spans are those of the new texts, and its exact words are copied from
 * them anew, so that a name that begins in a passage and ends behind it is replaced as well; ids and versions stay.
 */
export function redactBrief({ brief, reports, earlier }: Reported, names: Names): Reported {
  if (names.forms.size === 0) return { brief, reports, earlier }
  const scenes = new Map<string, Scene>()
  const redactOne = (each: Report) => {
    const { report, places } = redactReport(each, names)
    const scene = { text: report.text, move: makeMove(places) }
    scenes.set(`${each.id} ${each.version}`, scene)
    // What names no version is told of the latest.
    scenes.set(each.id, scene)
    return report
  }
  const before = earlier.map(redactOne)
  const redacted = reports.map(redactOne)
  const walk = (value: unknown, scene: Scene | null, under: string | null = null): unknown => {
    if (typeof value === 'string')
      return under !== null && THEIRS.has(under) ? redactText(value, names) : value
    if (Array.isArray(value)) return value.map(each => walk(each, scene, under))
    if (typeof value !== 'object' || value === null) return value
    const own = sceneOf(value, scenes, scene)
    const isLabels = under === 'labels'
    const told = Object.entries(value).map(([key, each]) => [
      redactKey(key, under, names),
      walk(each, own, isLabels ? under : key),
    ])
    return { ...Object.fromEntries(told), ...walkSpans(value), ...(own ? moveSpan(value, own) : {}) }
  }
  // What stands beside the evidence of an entry is of the report of each.
  const walkSpans = (value: object) => {
    const { spans, evidence } = value as { spans?: unknown; evidence?: unknown }
    if (!Array.isArray(spans) || !Array.isArray(evidence)) return {}
    return { spans: spans.map((each, index) => walk(each, sceneOf(evidence[index] ?? {}, scenes, null))) }
  }
  const { program } = brief
  return { brief: { ...(walk(brief, null) as Brief), program }, reports: redacted, earlier: before }
}

function sceneOf(value: object, scenes: ReadonlyMap<string, Scene>, around: Scene | null): Scene | null {
  const { report, version } = value as { report?: unknown; version?: unknown }
  if (typeof report !== 'string') return around
  return scenes.get(typeof version === 'string' ? `${report} ${version}` : report) ?? null
}

function moveSpan(value: object, { text, move }: Scene): object {
  const { start, end } = value as { start?: unknown; end?: unknown }
  if (typeof start !== 'number' || typeof end !== 'number') return {}
  const span = { start: move(start, 'start'), end: move(end, 'end') }
  const { exact, prefix, suffix } = describeSpan(text, span)
  return {
    ...span,
    ...('exact' in value ? { exact } : {}),
    ...('prefix' in value ? { prefix, suffix } : {}),
  }
}
