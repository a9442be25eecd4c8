import type {
  ArchivedReport,
  Change,
  Check,
  Known,
  NewCapture,
  NewVersion,
  PlacedStory,
} from '../archive/archive.ts'
import { type Desk, findReport, renewReport } from '../group/desk.ts'
import { placeReport } from '../group/place.ts'
import { type TouchedStory, takeTouched } from '../group/stories.ts'
import type { Report } from '../read/report.ts'
import { formatDay } from '../text/edtf.ts'

/** What came: bytes, and the reports that were read from them. */
export interface Arrived {
  readonly capture: NewCapture
  readonly versions: readonly NewVersion[]
}

/** What became of a report that came. */
export interface Added {
  /** Name under which it was given. */
  readonly name: string
  readonly report: string
  readonly version: string
  /** The story in which it is. */
  readonly story: string | null
  /** Never seen before; seen with another text; seen as it is. */
  readonly outcome: 'new' | 'version' | 'same'
}

/** What shall be kept of what came, and what that comes to. */
export interface Decided {
  readonly changes: readonly Change[]
  readonly added: readonly Added[]
}

/** What is known: beside the states of reports, which of the older texts that came late are there already, as `nameText` names them. */
export interface KnownTexts extends Known {
  readonly texts?: ReadonlySet<string>
}

/** By this a text of a report is named. */
export function nameText({ id, version }: Pick<Report, 'id' | 'version'>): string {
  return `${id} ${version}`
}

/** Decides what shall be kept of what came, from what is known of it; lays new reports on the desk, which has to cover their days. */
export function decideArrived(desk: Desk, known: KnownTexts, arrived: readonly Arrived[]): Decided {
  const states = new Map<string, State>(known.reports)
  const texts = new Set(known.texts)
  const changes: Change[] = []
  const settled: Omit<Added, 'story'>[] = []
  let last: NewCapture | null = null
  for (const { capture, versions } of arrived) {
    // The reports of one web archive share it.
    if (capture !== last) changes.push({ kind: 'capture', capture })
    last = capture
    for (const version of versions) {
      const { id } = version.report
      const outcome = judge(version, states.get(id), texts)
      texts.add(nameText(version.report))
      if (outcome !== 'same') changes.push({ kind: 'version', version })
      changes.push({ kind: 'check', check: checkOf(version, capture, outcome) })
      layReport(desk, version, states.get(id))
      states.set(id, stateOf(version, states.get(id)))
      settled.push({ name: version.report.file, report: id, version: version.report.version, outcome })
    }
  }
  changes.push(...placeChanges(desk))
  const storyOf = (id: string) => findReport(desk, id)?.story ?? known.reports.get(id)?.story ?? null
  return { changes, added: settled.map(each => ({ ...each, story: storyOf(each.report) })) }
}

type State = Pick<ArchivedReport, 'latest' | 'changed' | 'story'>

function judge(version: NewVersion, state: State | undefined, texts: ReadonlySet<string>): Added['outcome'] {
  if (!state) return 'new'
  const isKnown = isLate(version, state) && texts.has(nameText(version.report))
  return isKnown || state.latest === version.report.version ? 'same' : 'version'
}

/** Whether a text is older than the one that is known: one that comes late from a web archive. */
export function isLate({ seen }: Pick<NewVersion, 'seen'>, state: Pick<ArchivedReport, 'changed'>): boolean {
  return seen < state.changed
}

function stateOf(version: NewVersion, state: State | undefined): State {
  if (state && isLate(version, state)) return state
  return { latest: version.report.version, changed: version.seen, story: state?.story ?? null }
}

const OUTCOMES = { new: 'first', version: 'changed', same: 'same' } as const

function checkOf({ report, seen }: NewVersion, { capture }: NewCapture, outcome: Added['outcome']): Check {
  const own = report.capture?.asked === capture?.asked ? capture : null
  return {
    report: report.id,
    address: (report.file.includes('#') ? null : own?.asked) ?? report.url?.value ?? report.file,
    time: seen,
    outcome: OUTCOMES[outcome],
    status: capture?.status ?? null,
    version: report.version,
    reason: null,
  }
}

// A version stays in the story of its report; what is known but lies in no story is placed like a new one.
// A story that the desk does not cover stays as it is.
function layReport(desk: Desk, version: NewVersion, state: State | undefined): void {
  const before = findReport(desk, version.report.id)
  if (!before && !state?.story) placeReport(desk, version.profile)
  if (!before || before.profile.version === version.report.version) return
  if (!state || !isLate(version, state)) renewReport(desk, before, version.profile)
}

/** The stories of the desk to which something happened, as changes. */
export function placeChanges(desk: Desk): readonly Change[] {
  const { stories, gone } = takeTouched(desk)
  if (stories.length === 0 && gone.length === 0) return []
  return [{ kind: 'stories', stories: stories.map(describeStory), gone }]
}

function describeStory({ first, last, ...rest }: TouchedStory): PlacedStory {
  return {
    ...rest,
    first: first === null ? null : formatDay(first),
    last: last === null ? null : formatDay(last),
  }
}
