import { countWords } from '../brief/make/reports.ts'
import type { Analysis } from '../find/analysis.ts'
import type { Table } from './table.ts'
import { isAnalysed } from './tables/reports.ts'
import { isCopy, type Told } from './told.ts'

/** How many of something there are: what a share is a share of. */
export interface Total {
  readonly measure: string
  readonly count: number
  readonly of: string
}

/** The denominators of all tables. */
export const TOTALS: Table<Total> = {
  name: 'totals',
  row: 'a denominator',
  columns: [
    {
      name: 'measure',
      type: 'text',
      meaning: 'What was counted.',
      how: '',
      not: '',
      of: ({ measure }) => measure,
    },
    {
      name: 'count',
      type: 'number',
      meaning: 'How many there are.',
      how: 'Counted while the tables were written.',
      not: '',
      of: ({ count }) => count,
    },
    {
      name: 'meaning',
      type: 'text',
      meaning: 'What it is the denominator of.',
      how: '',
      not: '',
      of: ({ of }) => of,
    },
  ],
}

const MEASURES = {
  'files unread': 'Files and rows in unread.csv.',
  reports: 'Reports that were read, each once.',
  'reports analysed':
    'Reports in a language that is analysed: the denominator of all that is found in reports.',
  'reports whole':
    'Analysed reports whose text is known to be whole: of these alone can anything be missing.',
  'reports with a date': 'Analysed reports whose publication is known.',
  'reports with an outlet': 'Analysed reports whose outlet is known.',
  words: 'Words of the analysed reports.',
  sentences: 'Sentences that were looked at for statements, names, times and quantities.',
  clauses: 'Predicates whose standing was judged.',
  statements: 'Rows in statements.csv.',
  mentions: 'Phrases that name something, in the analysed reports.',
  stories: 'Stories, those of one report included.',
  'stories of several reports': 'Stories in which reports could be compared.',
  'stories of several families':
    'Stories in which reports without a sign of shared origin could be compared.',
  'reports in stories of several': 'Reports that were compared with others, once for each story.',
  'reports that are copies': 'Of these, reports with an earlier one in their family.',
  'passages compared': 'Clauses that were held against those of other reports: the denominator of points.',
  points: 'Points, each with two or more reports.',
  differences: 'Differences; divide by points or by stories of several reports, never by sentences.',
  namings: 'Things that are named in more than one way.',
} as const

/** What was counted so far. */
export type Counts = Partial<Record<keyof typeof MEASURES, number>>

function add(counts: Counts, more: Counts): Counts {
  const sum = { ...counts }
  for (const [measure, count] of Object.entries(more) as [keyof Counts, number][])
    sum[measure] = (sum[measure] ?? 0) + count
  return sum
}

/** Adds what could not be read. */
export function countUnread(counts: Counts, files: number): Counts {
  return add(counts, { 'files unread': files })
}

/** Adds a report; each is to be added once. */
export function countReport(counts: Counts, analysis: Analysis): Counts {
  const { report, sentences, clauses, statements, mentions } = analysis
  if (!isAnalysed(analysis)) return add(counts, { reports: 1 })
  return add(counts, {
    reports: 1,
    'reports analysed': 1,
    'reports whole': Number(report.extent === 'whole'),
    'reports with a date': Number(report.published !== null),
    'reports with an outlet': Number(report.outlet !== null),
    words: countWords(analysis),
    sentences: sentences.length,
    clauses: clauses.length,
    statements: statements.length,
    mentions: mentions.length,
  })
}

/** Adds a story. */
export function countStory(counts: Counts, told: Told): Counts {
  const { analyses, families, passages, points, differences, namings } = told.comparison
  const several = Number(analyses.length > 1)
  const copies = [...analyses.keys()].filter(report => isCopy(told, report)).length
  return add(counts, {
    stories: 1,
    'stories of several reports': several,
    'stories of several families': Number(families.count > 1),
    'reports in stories of several': several * analyses.length,
    'reports that are copies': copies,
    'passages compared': several * passages.length,
    points: points.length,
    differences: differences.length,
    namings: namings.length,
  })
}

/** The denominators in their order. */
export function* totalRows(counts: Counts): Generator<Total> {
  for (const [measure, of] of Object.entries(MEASURES) as [keyof Counts, string][])
    yield { measure, count: counts[measure] ?? 0, of }
}
