import { makeVoices, type Voices } from '../../brief/make/voices.ts'
import type { Table } from '../table.ts'
import { ofPassage, ofStory, type Passage, type Told, tellPlace } from '../told.ts'

/** A passage of a point. */
export interface Aligned {
  readonly passage: Passage
  /** Number of the point in its story, from 0. */
  readonly point: number
  /** How many reports have the point, and how many stand behind it. */
  readonly reports: number
  readonly voices: Voices
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
    ofStory(({ passage }) => passage.told),
    {
      name: 'point_reports',
      type: 'number',
      meaning: 'Reports that have the point.',
      how: 'Counted.',
      not: 'Copies included: see `point_groups`.',
      of: ({ reports }) => reports,
    },
    {
      name: 'point_groups',
      type: 'number',
      meaning: 'Groups without a sign of shared origin that have the point.',
      how: 'Counted over families; a copied sentence counts with the one that it is a copy of.',
      not: 'Not a number of sources, and not of independent reports.',
      of: ({ voices }) => voices.groups,
    },
    {
      name: 'point_own',
      type: 'number',
      meaning: 'Those of the groups that say it in their own voice.',
      how: 'By the statements that hold the passages.',
      not: '',
      of: ({ voices }) => voices.own,
    },
    {
      name: 'point_sources',
      type: 'number',
      meaning: 'Distinct sources that the others name: five reports that quote one minister have one.',
      how: 'Speakers joined across reports; one where none is named.',
      not: '',
      of: ({ voices }) => voices.sources,
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
  const countVoices = makeVoices(told.comparison)
  for (const [point, { passages: indexes }] of points.entries()) {
    const members = indexes.map(index => passages[index]!)
    const reports = new Set(members.map(({ report }) => report)).size
    const voices = countVoices(members)
    for (const passage of members) {
      const { own, negated } = passage
      yield { passage: tellPlace(told, passage), point, reports, voices, own, negated }
    }
  }
}
