import { makeSummary } from '../../brief/make/summary.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Column, Table } from '../table.ts'
import { isCopy, keyFamily, keyReport, ofStory, reportOf, type Told } from '../told.ts'
import { leadOf } from './reports.ts'

const sum = ({ comparison }: Told, of: (analysis: Analysis) => number) =>
  comparison.analyses.reduce((all, analysis) => all + of(analysis), 0)

function count(name: string, what: string, of: (told: Told) => number): Column<Told> {
  return { name, type: 'number', meaning: `${what}: a denominator.`, how: 'Counted.', not: '', of }
}

/** Reports of one event. */
export const STORIES: Table<Told> = {
  name: 'stories',
  row: 'a story: reports of one event; one report alone is a story too',
  columns: [
    {
      name: 'id',
      type: 'id',
      meaning: 'The story; members.csv tells which reports belong to it.',
      how: 'The letter s and the id that `crossread group` gives the story: that of its first report, as long as it goes on.',
      not: '',
      of: ({ id }) => id,
    },
    {
      name: 'headline',
      type: 'words',
      meaning: 'The headline of the report that is most like the others.',
      how: 'As `crossread group` tells it: by words, names and days.',
      not: 'Not a title of the event.',
      of: ({ headline }) => headline,
    },
    {
      name: 'day',
      type: 'time',
      meaning: 'The day of the event, EDTF; empty where not known.',
      how: 'The day that most leads give.',
      not: 'Not the day of publication.',
      of: ({ comparison }) => makeSummary(comparison).day?.edtf ?? null,
    },
    {
      name: 'first_published',
      type: 'time',
      meaning: 'Publication of its earliest dated report.',
      how: 'From reports.published.',
      not: '',
      of: told => published(told)[0] ?? null,
    },
    {
      name: 'last_published',
      type: 'time',
      meaning: 'Publication of its latest dated report.',
      how: 'From reports.published.',
      not: '',
      of: told => published(told).at(-1) ?? null,
    },
    count('reports', 'Reports', told => told.comparison.analyses.length),
    {
      ...count('outlets', 'Outlets that are known', told => makeSummary(told.comparison).outlets),
      not: 'Reports without a known outlet are in no outlet.',
    },
    {
      ...count(
        'families',
        'Groups of reports without a sign of shared origin',
        told => told.comparison.families.count,
      ),
      not: 'Not a number of independent sources.',
    },
    count('sentences', 'Sentences', told => sum(told, ({ sentences }) => sentences.length)),
    count('statements', 'Statements', told => sum(told, ({ statements }) => statements.length)),
    {
      ...count('passages', 'Clauses of the body that were compared', told => told.comparison.passages.length),
      not: 'Credits, promotion and notices are not compared.',
    },
    count('points', 'Points', told => told.comparison.points.length),
    count('differences', 'Differences', told => told.comparison.differences.length),
    count('namings', 'Namings', told => told.comparison.namings.length),
  ],
}

function published({ comparison }: Told): readonly string[] {
  return comparison.analyses.flatMap(({ report }) => report.published?.value ?? []).sort()
}

/** One report in one story. */
export interface Member {
  readonly told: Told
  readonly report: number
}

/** Which report belongs to which story, and to which family in it. */
export const MEMBERS: Table<Member> = {
  name: 'members',
  row: 'a report in a story',
  columns: [
    ofStory(({ told }) => told),
    {
      name: 'report',
      type: 'id',
      meaning: 'Joins reports.id.',
      how: '',
      not: 'A report may belong to several stories.',
      of: ({ told, report }) => keyReport(reportOf(told, report)),
    },
    {
      name: 'why',
      type: 'one of',
      values: ['alone', 'alike', 'same report', 'decided', 'part'],
      meaning:
        'Why the report belongs to the story: no other does, it is like the others, it is another version of one, somebody decided it, or a passage of it tells of the event.',
      how: 'Names, rare words and days that it shares with the others, weighed by their rarity.',
      not: 'A “part” is a round-up that belongs to several stories.',
      of: ({ told, report }) => told.why[report]!.how,
    },
    {
      name: 'shared_names',
      type: 'text',
      meaning: 'Names that other reports of the story have as well, parted by “; ”.',
      how: 'What weighs most first; as this report prints them.',
      not: 'Not all that they share.',
      of: ({ told, report }) => told.why[report]!.names.join('; '),
    },
    {
      name: 'shared_words',
      type: 'text',
      meaning: 'Rare words that other reports of the story have as well, parted by “; ”.',
      how: 'What weighs most first.',
      not: 'Not all that they share.',
      of: ({ told, report }) => told.why[report]!.words.join('; '),
    },
    {
      name: 'shared_days',
      type: 'text',
      meaning: 'Days that other reports of the story tell of as well, EDTF, parted by “; ”.',
      how: 'From the first sentences.',
      not: '',
      of: ({ told, report }) => told.why[report]!.days.join('; '),
    },
    {
      name: 'family',
      type: 'id',
      meaning: 'The group of reports of this story with a sign of shared origin.',
      how: 'Shared passages outside quotations, one publisher, one outlet: families.csv tells which.',
      not: 'Two families are not therefore independent: that no sign was found says no more.',
      of: ({ told, report }) => keyFamily(told, report),
    },
    {
      name: 'family_reports',
      type: 'number',
      meaning: 'Reports in the family.',
      how: 'Counted.',
      not: '',
      of: ({ told: { comparison }, report }) => {
        const { group } = comparison.families
        return group.filter(each => each === group[report]).length
      },
    },
    {
      name: 'copy',
      type: 'yes or no',
      meaning:
        'Whether an earlier report of the story is in the same family. Count rows with “no” to count origins once.',
      how: 'Reports are in the order of publication, then of id.',
      not: 'Does not tell which of them was first written: of undated reports the order is only that of their ids.',
      of: ({ told, report }) => isCopy(told, report),
    },
    {
      name: 'headline',
      type: 'words',
      meaning: 'The headline, for reading.',
      how: 'As in reports.headline.',
      not: '',
      of: ({ told, report }) => reportOf(told, report).headline?.value ?? null,
    },
    {
      name: 'outlet',
      type: 'text',
      meaning: 'The outlet, for reading.',
      how: 'As in reports.outlet.',
      not: '',
      of: ({ told, report }) => reportOf(told, report).outlet?.value ?? null,
    },
    {
      name: 'published',
      type: 'time',
      meaning: 'When it was published, for reading.',
      how: 'As in reports.published.',
      not: '',
      of: ({ told, report }) => reportOf(told, report).published?.value ?? null,
    },
    {
      name: 'lead',
      type: 'words',
      meaning: 'The first sentence below the headline.',
      how: 'As in reports.lead.',
      not: '',
      of: ({ told, report }) => leadOf(told.comparison.analyses[report]!),
    },
  ],
  sampling: {
    unit: 'story',
    pair: 'report',
    words: 'lead',
    found: ['headline', 'why', 'shared_names', 'shared_words', 'shared_days'],
    question: 'Are the two reports of one event?',
  },
}

/** All reports of a story. */
export function* memberRows(told: Told): Generator<Member> {
  for (const report of told.comparison.analyses.keys()) yield { told, report }
}
