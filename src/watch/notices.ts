import type { VersionChange } from '../align/versions.ts'
import type { Follow, Notice } from '../archive/following.ts'
import type { Report } from '../read/report.ts'
import { describeSpan } from '../text/selector.ts'
import type { Span } from '../text/span.ts'

/** A notice that is still to be kept. */
export type NewNotice = Omit<Notice, 'number' | 'read'>

type Evidence = Notice['evidence'][number]

/** What a notice is about. */
export interface About {
  readonly follow: Follow
  readonly story: string | null
  /** When it was seen, UTC. */
  readonly time: string
}

/** Notices of one version at most: a page that was written anew is told by its first changes. */
const MOST_NOTICES = 20

/** Tells what changed in a followed page, sentence by sentence; what is trivial or only moved is nothing to tell. */
export function noticeChanges(
  before: Report,
  after: Report,
  changes: readonly VersionChange[],
  about: About,
): readonly NewNotice[] {
  return changes
    .filter(({ trivial, kind }) => !trivial && kind !== 'moved')
    .slice(0, MOST_NOTICES)
    .map(change => ({
      ...headOf(about, after),
      kind: kindOf(change),
      evidence: [
        ...(change.before ? [quote(before, change.before, change.after ? 'before' : 'gone')] : []),
        ...(change.after ? [quote(after, change.after, change.before ? 'after' : 'new')] : []),
      ],
    }))
}

function kindOf({ kind, figure }: VersionChange): Notice['kind'] {
  if (kind === 'removed') return 'sentence left'
  if (kind === 'added') return 'sentence added'
  return figure ? 'figure changed' : 'sentence altered'
}

/** Tells of a new report in a followed story, by its headline or first words. */
export function noticeReport(report: Report, about: About): NewNotice {
  return { ...headOf(about, report), kind: 'new report', evidence: quoteOpening(report, 'new') }
}

/** Tells that a followed page is not there any more, by the headline or first words that it had. */
export function noticeGone(last: Report, about: About): NewNotice {
  return { ...headOf(about, last), kind: 'page gone', evidence: quoteOpening(last, 'gone') }
}

function headOf({ follow, story, time }: About, report: Report) {
  return { time, follow: follow.id, story, report: report.id }
}

/** Parts that tell what a report is about. */
const OPENING = ['headline', 'paragraph', 'list', 'quotation'] as const

function quoteOpening(report: Report, role: Evidence['role']): Evidence[] {
  const parts = OPENING.flatMap(kind => report.parts.find(part => part.kind === kind) ?? [])
  const span = report.headline?.span ?? parts[0]
  return span ? [quote(report, span, role)] : []
}

function quote({ id, version, text }: Report, { start, end }: Span, role: Evidence['role']): Evidence {
  return { report: id, version, start, end, ...describeSpan(text, { start, end }), role }
}
