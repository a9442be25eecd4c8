import type { Form } from '../../align/namings/forms.ts'
import type { Naming } from '../../align/namings.ts'
import type { Table } from '../table.ts'
import { ofPassage, ofStory, type Passage, type Told, tellPlace } from '../told.ts'

/** One form under which one report names something. */
export interface Named {
  readonly passage: Passage
  /** Number of the naming in its story, from 0. */
  readonly index: number
  readonly naming: Naming
  readonly form: Form
}

/** What each report calls the same people, places, groups and acts. */
export const NAMINGS: Table<Named> = {
  name: 'namings',
  row: 'a form under which one report names something, at its first place',
  columns: [
    {
      name: 'naming',
      type: 'id',
      meaning: 'What is named.',
      how: 'Mentions joined inside a report and across reports.',
      not: 'Only what is named in more than one way, or looks like another: not all that is named.',
      of: ({ passage: { told }, index }) => `${told.id}.n${index + 1}`,
    },
    ofStory(({ passage }) => passage.told),
    {
      name: 'name',
      type: 'words',
      meaning: 'What is named, in the words that most reports use.',
      how: '',
      not: 'Not a neutral name.',
      of: ({ naming }) => naming.name,
    },
    {
      name: 'kind',
      type: 'one of',
      values: ['person', 'organisation', 'place', 'group', 'law', 'event', 'work', 'act'],
      meaning: 'What kind of thing it is.',
      how: 'From the names and their context.',
      not: '',
      of: ({ naming }) => naming.kind,
    },
    {
      name: 'form',
      type: 'words',
      meaning: 'How the report names it, as printed at its first place.',
      how: 'The phrase without what follows it.',
      not: 'Loaded and neutral are not judged.',
      of: ({ form }) => form.form,
    },
    {
      name: 'quoted',
      type: 'yes or no',
      meaning: 'Whether the form stands inside quotation marks or an embedded post only.',
      how: 'By the marks.',
      not: 'A source’s word is not the outlet’s: keep “yes” apart.',
      of: ({ form }) => form.quoted,
    },
    {
      name: 'count',
      type: 'number',
      meaning: 'How often the report uses the form, inside or outside the marks as `quoted` says.',
      how: 'Counted; pronouns are not.',
      not: '',
      of: ({ form }) => form.places.length,
    },
    {
      name: 'report_count',
      type: 'number',
      meaning: 'How often the report names it in all forms: a denominator.',
      how: 'Sum of `count` over its forms.',
      not: '',
      of: ({ naming, passage }) =>
        naming.reports
          .filter(({ report }) => report === passage.report)
          .flatMap(({ forms }) => forms)
          .reduce((sum, { places }) => sum + places.length, 0),
    },
    ...ofPassage<Named>(({ passage }) => passage),
  ],
  sampling: {
    unit: 'naming',
    pair: 'form',
    kind: 'kind',
    found: ['form', 'kind', 'quoted'],
    question: 'Do the two forms name the same?',
  },
}

/** All forms of all namings of a story. */
export function* namingRows(told: Told): Generator<Named> {
  for (const [index, naming] of told.comparison.namings.entries()) {
    for (const { report, forms } of naming.reports)
      for (const form of forms)
        yield { passage: tellPlace(told, { report, ...form.places[0]! }), index, naming, form }
  }
}
