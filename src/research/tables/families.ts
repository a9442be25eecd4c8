import type { Kinship, KinshipReason } from '../../align/families.ts'
import { sliceSpan } from '../../text/span.ts'
import type { Table } from '../table.ts'
import { keyFamily, keyReport, ofStory, reportOf, type Told } from '../told.ts'

/** A sign of shared origin between two reports of a story. */
export interface Kin {
  readonly told: Told
  readonly index: number
  readonly kinship: Kinship
}

/** The words of the longest shared passage in one of the two reports. */
function shared({ told, kinship }: Kin, side: 0 | 1): string | null {
  const place = kinship.passages[0]?.find(({ report }) => report === kinship.reports[side])
  return place ? sliceSpan(reportOf(told, place.report).text, place) : null
}

const REASONS: readonly KinshipReason[] = [
  'reprint',
  'same press release',
  'shared passages',
  'shared passage',
  'same outlet',
  'same publisher',
]

/** Why reports are in one family. */
export const FAMILIES: Table<Kin> = {
  name: 'families',
  row: 'a sign of shared origin between two reports of a story',
  columns: [
    {
      name: 'id',
      type: 'id',
      meaning: 'The sign.',
      how: 'The story, then a number.',
      not: '',
      of: ({ told, index }) => `${told.id}.k${index + 1}`,
    },
    ofStory(({ told }) => told),
    {
      name: 'family',
      type: 'id',
      meaning: 'The family that the two are in; joins members.family.',
      how: 'Reports that are joined by signs, directly or by way of others.',
      not: 'Empty where the sign ties some sentences and not the two reports.',
      of: ({ told, kinship: { reports } }) => {
        const [first, second] = reports.map(report => keyFamily(told, report))
        return first === second ? first! : null
      },
    },
    {
      name: 'report',
      type: 'id',
      meaning: 'The earlier of the two; joins reports.id.',
      how: 'Order of publication, then of id.',
      not: '',
      of: ({ told, kinship }) => keyReport(reportOf(told, kinship.reports[0])),
    },
    {
      name: 'other',
      type: 'id',
      meaning: 'The later of the two; joins reports.id.',
      how: '',
      not: 'Not therefore copied from the earlier: both may have the words from a third.',
      of: ({ told, kinship }) => keyReport(reportOf(told, kinship.reports[1])),
    },
    {
      name: 'reason',
      type: 'one of',
      values: REASONS,
      meaning: 'The sign.',
      how: 'Runs of the same words beyond chance; the publisher’s addresses; the outlet’s name.',
      not: 'Words of one speaker that both quote are no sign; a “shared passage” alone ties only the sentences in it.',
      of: ({ kinship }) => kinship.reason,
    },
    {
      name: 'agency',
      type: 'one of',
      values: ['both', 'one'],
      meaning: 'Whether both or one of the two credit one agency.',
      how: 'From the credits.',
      not: 'Empty where neither does, or not the same.',
      of: ({ kinship }) => kinship.agency,
    },
    {
      name: 'shared_words',
      type: 'number',
      meaning: 'Words that stand in both.',
      how: 'Counted over all shared passages.',
      not: '',
      of: ({ kinship }) => kinship.words,
    },
    {
      name: 'words',
      type: 'words',
      meaning: 'The longest shared passage as the earlier report prints it.',
      how: 'Cut from its text.',
      not: 'Empty where the sign is no passage.',
      of: kin => shared(kin, 0),
    },
    {
      name: 'other_words',
      type: 'words',
      meaning: 'The same passage as the later report prints it.',
      how: 'Cut from its text.',
      not: '',
      of: kin => shared(kin, 1),
    },
  ],
  sampling: {
    unit: 'id',
    kind: 'reason',
    found: ['reason', 'shared_words', 'other_words'],
    question: 'Do the two reports have an origin in common, as the sign says?',
  },
}

/** All signs of shared origin in a story. */
export function* familyRows(told: Told): Generator<Kin> {
  for (const [index, kinship] of told.comparison.families.kinships.entries()) yield { told, index, kinship }
}
