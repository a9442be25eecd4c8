import type { Comparison, Earlier } from '../../align/comparison.ts'
import { changeVersions, type VersionChange } from '../../align/versions.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Span } from '../../text/span.ts'
import type { ChangedEntry, ChangedKind, Evidence } from '../brief.ts'
import { makeEvidence } from './evidence.ts'
import { rankEntries } from './rank.ts'

const ORDER: readonly ChangedKind[] = ['correction', 'clarification', 'update', 'altered', 'removed', 'added']

type Bare = Omit<ChangedEntry, 'rank' | 'shown'> & { readonly figure: boolean }

/**
 * Notices of the reports, corrections first, with the stamp where they bear one; then what became of their sentences from
 * one version to the next, figures first. Sentences that moved, and changes of spelling alone, are no lines.
 */
export function makeChanged(comparison: Comparison, earlier: readonly Earlier[]): ChangedEntry[] {
  const entries = [...listNotices(comparison), ...listChanges(comparison, earlier)]
  const weigh = ({ kind, figure }: Bare) => ORDER.indexOf(kind) - (figure ? 2.5 : 0)
  const sorted = entries.sort((a, b) => weigh(a) - weigh(b))
  return rankEntries<ChangedEntry>(
    sorted.map(({ figure: _, ...entry }) => entry),
    () => 0,
  )
}

function listNotices(comparison: Comparison): Bare[] {
  return comparison.analyses.flatMap(({ report }, index) =>
    report.parts.flatMap(part => {
      if (part.kind !== 'notice') return []
      const { modified } = report
      const stamped = modified?.span && modified.span.start >= part.start && modified.span.end <= part.end
      const { start, end } = part
      return [
        {
          report: report.id,
          kind: part.notice ?? ('update' as const),
          edtf: stamped ? modified.value : null,
          figure: false,
          evidence: [makeEvidence(comparison, { report: index, start, end }, { bare: true })],
        },
      ]
    }),
  )
}

function listChanges({ analyses, language }: Comparison, earlier: readonly Earlier[]): Bare[] {
  return analyses.flatMap(latest => {
    const own = earlier.filter(({ analysis }) => analysis.report.id === latest.report.id)
    return own.flatMap(({ analysis: before, until }, index) => {
      const after = own[index + 1]?.analysis ?? latest
      return changeVersions(before, after, language).flatMap(change =>
        change.trivial || change.kind === 'moved'
          ? []
          : [
              {
                report: latest.report.id,
                kind: change.kind,
                edtf: until,
                figure: change.figure && change.kind === 'altered',
                evidence: showChange(before, after, change),
              },
            ],
      )
    })
  })
}

function showChange(before: Analysis, after: Analysis, change: VersionChange): Evidence[] {
  const altered = change.kind === 'altered'
  return [
    ...showSentence(before, change.before, altered ? change.less : []),
    ...showSentence(after, change.after, altered ? change.more : []),
  ]
}

// The words that differ are what the sentence is shown for.
function showSentence(analysis: Analysis, sentence: Span | null, words: readonly Span[]): Evidence[] {
  if (!sentence) return []
  const evidence = makeEvidence({ analyses: [analysis] }, { report: 0, ...sentence })
  return [words.length === 0 ? evidence : { ...evidence, focus: words }]
}
