import type { Story } from '../brief.ts'
import { countWord } from '../labels.ts'
import { counted, dated, figure, isLabel, label, type Phrase, theirs, type Word } from './phrase.ts'

/** The headline of a story: that of the report whose lead opens the overview, else of the first that has one. */
export function storyTitle({ overview, reports }: Story): Word {
  const lead = overview[0]?.evidence[0]?.report
  const first = reports.find(({ report, headline }) => report === lead && headline !== null)
  const headline = (first ?? reports.find(report => report.headline !== null))?.headline
  return headline ? theirs(headline.value) : label('headline not known')
}

/** Reports, outlets, and groups without a sign of shared origin. */
export function summaryCounts({ summary }: Story): readonly Phrase[] {
  return [
    counted(summary.reports, 'report', 'reports'),
    counted(summary.outlets, 'outlet', 'outlets'),
    [figure(summary.groups), label(countWord(summary.groups, 'group without sign', 'groups without sign'))],
  ]
}

/** What could not be established, each with the number of reports. */
export function summaryGaps({ summary }: Story): readonly Phrase[] {
  return summary.notEstablished.map(gap => [label(gap.label), figure(`(${gap.count})`)])
}

/** The day of the event and how it is known. */
export function summaryDay({ summary }: Story): Phrase {
  const { day } = summary
  if (!day) return [label('day of the event'), label('not known')]
  const from = isLabel(day.from) ? [label('from'), label(day.from)] : []
  return [label('day of the event'), dated(day.edtf), label(day.how), ...from]
}
