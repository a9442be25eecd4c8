import type { Archive, LogEntry } from '../archive/archive.ts'

/** The kinds of what the server tells as it happens. */
export const HAPPENINGS = [
  'report',
  'version',
  'story',
  'notice',
  'ruling',
  'feed',
  'progress',
  'brief',
] as const
export type HappeningKind = (typeof HAPPENINGS)[number]

/** Something that happened: ids and figures, never words of a report. */
export interface Happening {
  readonly kind: HappeningKind
  /** The number of its entry in the log; null for what is not logged. */
  readonly number: number | null
  readonly data: Readonly<Record<string, unknown>>
}

/** What an entry of the log is told as; what is not here is not told. */
const KINDS: ReadonlyMap<string, HappeningKind> = new Map([
  ['version', 'version'],
  ['deleted', 'version'],
  ['grouped', 'story'],
  ['merged', 'story'],
  ['split', 'story'],
  ['ruled', 'ruling'],
  ['undone', 'ruling'],
  ['feed added', 'feed'],
  ['feed removed', 'feed'],
])

/** Tells entries of the log as happenings; a first version is told as a report, and versions with the story in which they are. */
export async function tellEntries(
  archive: Pick<Archive, 'lookUp'>,
  entries: readonly LogEntry[],
): Promise<readonly Happening[]> {
  const ids = entries.flatMap(({ action, about }) => (action === 'version' ? [String(about.report)] : []))
  const { reports } = ids.length > 0 ? await archive.lookUp({ reports: ids }) : { reports: new Map() }
  return entries.flatMap(({ number, time, by, action, about }) => {
    const kind = KINDS.get(action)
    if (!kind) return []
    const { members: _, ...rest } = about
    const state = reports.get(String(about.report))
    const told = state ? { story: state.story } : {}
    const isFirst = action === 'version' && state?.versions === 1
    return [{ kind: isFirst ? 'report' : kind, number, data: { number, time, by, action, ...rest, ...told } }]
  })
}
