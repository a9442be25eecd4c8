import type { Difference, DifferenceKind, Side } from '../../align/differences/difference.ts'
import type { Table } from '../table.ts'
import { ofPassage, ofStory, type Passage, type Told, tellPlace } from '../told.ts'

/** A passage of one side of a difference. */
export interface Differing {
  readonly passage: Passage
  /** Number of the difference in its story, and of the side in it, from 0. */
  readonly index: number
  readonly difference: Difference
  readonly at: number
  readonly side: Side
}

const KINDS: readonly DifferenceKind[] = [
  'figure',
  'time',
  'place',
  'name',
  'age',
  'attribution',
  'wording',
  'inside or outside the marks',
  'speaker',
  'polarity',
  'opposite',
  'other word',
  'certainty',
  'who denies',
]

/** What reports of one event do not say alike. */
export const DIFFERENCES: Table<Differing> = {
  name: 'differences',
  row: 'a passage of one side of a difference',
  columns: [
    {
      name: 'difference',
      type: 'id',
      meaning: 'The difference: two or more sides that do not say the same of one point.',
      how: 'Passages of one point, or prints of one statement, held against each other.',
      not: 'Not an error of either side.',
      of: ({ passage: { told }, index }) => `${told.id}.d${index + 1}`,
    },
    ofStory(({ passage }) => passage.told),
    {
      name: 'kind',
      type: 'one of',
      values: KINDS,
      meaning: 'What differs.',
      how: 'docs/brief.md tells each kind.',
      not: '',
      of: ({ difference }) => difference.kind,
    },
    {
      name: 'update',
      type: 'yes or no',
      meaning: 'Whether the figure may have grown from one report to a later one.',
      how: 'By the times as of which the sides hold.',
      not: 'An update is no contradiction.',
      of: ({ difference }) => difference.update,
    },
    {
      name: 'inside_family',
      type: 'yes or no',
      meaning: 'Whether all sides lie in one family.',
      how: 'As in members.family.',
      not: '',
      of: ({ difference }) => difference.insideFamily,
    },
    {
      name: 'side',
      type: 'number',
      meaning: 'The side, from 1; passages of one side say the same.',
      how: '',
      not: 'The order says nothing.',
      of: ({ at }) => at + 1,
    },
    {
      name: 'value',
      type: 'text',
      meaning: 'The figure or time of the side.',
      how: 'As found in the words.',
      not: '',
      of: ({ side }) => side.value,
    },
    {
      name: 'as_of',
      type: 'time',
      meaning: 'The time as of which it holds, EDTF.',
      how: 'From the words, else the publication of the report.',
      not: '',
      of: ({ side }) => side.asOf,
    },
    ...ofPassage<Differing>(({ passage }) => passage),
  ],
  sampling: {
    unit: 'difference',
    pair: 'side',
    kind: 'kind',
    found: ['kind', 'value', 'as_of', 'update', 'focus', 'standing'],
    question:
      'Would an editor want to see these two passages side by side, for the kind of difference that is named?',
  },
}

/** All passages of all sides of the differences of a story. */
export function* differenceRows(told: Told): Generator<Differing> {
  for (const [index, difference] of told.comparison.differences.entries()) {
    for (const [at, side] of difference.sides.entries())
      for (const place of side.places) yield { passage: tellPlace(told, place), index, difference, at, side }
  }
}
