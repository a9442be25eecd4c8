import type { Table } from '../table.ts'
import { ofPassage, type Passage, type Told, tellPlace } from '../told.ts'

/** A passage of a point. */
export interface Aligned {
  readonly passage: Passage
  /** Number of the point in its story, from 0. */
  readonly point: number
  /** Reports of all passages of the point. */
  readonly reports: readonly number[]
  /** Whether the reporter says it, not a source. */
  readonly own: boolean
  readonly negated: boolean
}

/** What several reports say. */
export const POINTS: Table<Aligned> = {
  name: 'points',
  row: 'a passage of a point',
  columns: [
    {
      name: 'point',
      type: 'id',
      meaning: 'The point: all its passages say that one thing happened or holds.',
      how: 'Passages that share rare words, names, figures, times and the act.',
      not: 'Not that it is so, nor that the reports put it forward alike: see `standing`.',
      of: ({ passage: { told }, point }) => `${told.id}.p${point + 1}`,
    },
    {
      name: 'story',
      type: 'id',
      meaning: 'Joins stories.id.',
      how: '',
      not: '',
      of: ({ passage }) => passage.told.id,
    },
    {
      name: 'point_reports',
      type: 'number',
      meaning: 'Reports that have the point.',
      how: 'Counted.',
      not: 'Copies included: see `point_families`.',
      of: ({ reports }) => new Set(reports).size,
    },
    {
      name: 'point_families',
      type: 'number',
      meaning: 'Groups without a sign of shared origin that have the point.',
      how: 'Counted over the families of its reports.',
      not: 'Not a number of sources: several reports may quote one.',
      of: ({ passage: { told }, reports }) =>
        new Set(reports.map(report => told.comparison.families.group[report])).size,
    },
    {
      name: 'own',
      type: 'yes or no',
      meaning: 'Whether the reporter says it, not a source.',
      how: 'By the statements that hold the passage.',
      not: '',
      of: ({ own }) => own,
    },
    {
      name: 'negated',
      type: 'yes or no',
      meaning: 'Whether the clause is negated.',
      how: 'From the tree of the sentence.',
      not: '',
      of: ({ negated }) => negated,
    },
    ...ofPassage<Aligned>(({ passage }) => passage),
  ],
  sampling: {
    unit: 'point',
    pair: 'report',
    kind: 'standing',
    found: ['focus', 'standing'],
    question: 'Do the marked words of the two passages say that the same thing happened or holds?',
  },
}

/** All passages of the points of a story. */
export function* pointRows(told: Told): Generator<Aligned> {
  const { points, passages } = told.comparison
  for (const [point, { passages: indexes }] of points.entries()) {
    const reports = indexes.map(index => passages[index]!.report)
    for (const index of indexes) {
      const { own, negated } = passages[index]!
      yield { passage: tellPlace(told, passages[index]!), point, reports, own, negated }
    }
  }
}
