import type { Comparison } from '../align/comparison.ts'
import type { Place } from '../align/place.ts'
import type { Evidence } from '../brief/brief.ts'
import { makeEvidence } from '../brief/make/evidence.ts'
import type { Why } from '../group/explain.ts'
import type { Report } from '../read/report.ts'
import { sentenceAt } from '../segment/tree.ts'
import { hashText, shortenHash } from '../text/hash.ts'
import { sliceSpan } from '../text/span.ts'
import type { Column } from './table.ts'

/** A story as the tables tell it. */
export interface Told {
  /** The id of its row. */
  readonly id: string
  /** The headline of the report that is most like the others. */
  readonly headline: string | null
  readonly comparison: Comparison
  /** For each report of the comparison, why it belongs to the story. */
  readonly why: readonly Why[]
}

/** The id of a report's row: of this report in this version. The letter keeps a spreadsheet from taking it for a number. */
export function keyReport({ id, version }: Pick<Report, 'id' | 'version'>): string {
  return `r${shortenHash(hashText(`${id} ${version}`))}`
}

/** The id of a story's row, with a letter for the same reason. */
export function keyStory(id: string): string {
  return `s${id}`
}

/** The id of the family of a report. */
export function keyFamily({ id, comparison: { families } }: Told, report: number): string {
  return `${id}.f${families.group[report]! + 1}`
}

/** Whether a report before it, in the order of publication, shows a sign of shared origin with it. */
export function isCopy({ comparison: { families } }: Told, report: number): boolean {
  return families.group.indexOf(families.group[report]!) < report
}

/** A place in a report of a story, with the words that are shown of it. */
export interface Passage {
  readonly told: Told
  readonly report: number
  readonly evidence: Evidence
}

/** The passage of a place: whole sentences with all that governs the words. */
export function tellPlace(told: Told, place: Place): Passage {
  return { told, report: place.report, evidence: makeEvidence(told.comparison, place) }
}

/** Code units of the report before and after a passage that stand beside it. */
const CONTEXT = 300

/** The columns of every table of passages: where the words stand, and the words with their context. */
const PASSAGE: readonly Column<Passage>[] = [
  {
    name: 'report',
    type: 'id',
    meaning: 'The report that holds the words; joins reports.id.',
    how: 'From the id and the version of the report.',
    not: '',
    of: ({ told, report }) => keyReport(reportOf(told, report)),
  },
  {
    name: 'outlet',
    type: 'text',
    meaning: 'The outlet of the report, for reading; reports.csv tells how it is known.',
    how: 'As in reports.outlet.',
    not: '',
    of: ({ told, report }) => reportOf(told, report).outlet?.value ?? null,
  },
  {
    name: 'published',
    type: 'time',
    meaning: 'When the report was published, for reading.',
    how: 'As in reports.published.',
    not: 'Not the time of what the words tell.',
    of: ({ told, report }) => reportOf(told, report).published?.value ?? null,
  },
  {
    name: 'family',
    type: 'id',
    meaning: 'The group of reports with a sign of shared origin that the report is in; joins members.family.',
    how: 'As in members.family.',
    not: 'Two families are not therefore independent.',
    of: ({ told, report }) => keyFamily(told, report),
  },
  {
    name: 'copy',
    type: 'yes or no',
    meaning: 'Whether an earlier report of the story shows a sign of shared origin with this one.',
    how: 'As in members.copy.',
    not: 'Of the report, not of these words: see `also_in`.',
    of: ({ told, report }) => isCopy(told, report),
  },
  {
    name: 'also_in',
    type: 'id',
    meaning: 'Another report of the story in which most of the sentence stands too; joins reports.id.',
    how: 'The sentence in which the focus begins, held against the passages that reports share.',
    not: 'Not therefore copied from that one. Empty where the words are the report’s own, as far as the story tells.',
    of: alsoIn,
  },
  {
    name: 'start',
    type: 'number',
    meaning: 'Where the words begin in the text of the report: UTF-16 code units from 0.',
    how: 'The offset of `words`.',
    not: 'Not an offset in bytes, nor in the code points that Python counts.',
    of: ({ evidence }) => evidence.start,
  },
  {
    name: 'end',
    type: 'number',
    meaning: 'Where the words end: the offset after the last code unit.',
    how: 'The offset of `words`.',
    not: '',
    of: ({ evidence }) => evidence.end,
  },
  {
    name: 'words',
    type: 'words',
    meaning: 'The exact words of the report: whole sentences that hold the finding and what it stands under.',
    how: 'Cut from the text of the report; an apostrophe before = + - @ is the only change.',
    not: 'Not the finding alone: see `focus`.',
    of: ({ evidence }) => evidence.exact,
  },
  {
    name: 'focus',
    type: 'words',
    meaning: 'The words among these that the row is about; fragments are parted by “ … ”.',
    how: 'The span of the finding.',
    not: 'Not to be quoted without the rest: a source, a negation or a condition may stand outside.',
    of: ({ told, report, evidence }) =>
      evidence.focus.length === 0
        ? evidence.exact
        : evidence.focus.map(span => sliceSpan(reportOf(told, report).text, span)).join(' … '),
  },
  {
    name: 'before',
    type: 'words',
    meaning: `Up to ${CONTEXT} code units of the report before the words.`,
    how: 'Cut from the text at a space.',
    not: '',
    of: ({ told, report, evidence }) => beforeOf(reportOf(told, report).text, evidence.start),
  },
  {
    name: 'after',
    type: 'words',
    meaning: `Up to ${CONTEXT} code units of the report after the words.`,
    how: 'Cut from the text at a space.',
    not: '',
    of: ({ told, report, evidence }) => afterOf(reportOf(told, report).text, evidence.end),
  },
  {
    name: 'standing',
    type: 'one of',
    values: [
      'own voice',
      'attributed',
      'alleged',
      'denied',
      'no evidence',
      'not verified',
      'hearsay',
      'conditional',
      'planned',
    ],
    meaning: 'How the report puts the words forward.',
    how: 'From the statements that hold them, negations, hedges, modals and conditions.',
    not: 'Not whether it is so.',
    of: ({ evidence }) => evidence.standing,
  },
  {
    name: 'governors',
    type: 'words',
    meaning: 'What the words stand under: kind and words of each, parted by “; ”.',
    how: 'From the tree of the sentence, and from the statements around it.',
    not: '',
    of: ({ told, report, evidence }) =>
      evidence.governors
        .map(span => `${span.kind}: ${sliceSpan(reportOf(told, report).text, span)}`)
        .join('; '),
  },
]

/** The same columns for rows that hold a passage. */
export function ofPassage<Item>(passage: (item: Item) => Passage): readonly Column<Item>[] {
  return PASSAGE.map(column => ({ ...column, of: item => column.of(passage(item)) }))
}

/** The column that says to which story a row belongs. */
export function ofStory<Item>(told: (item: Item) => Told): Column<Item> {
  return {
    name: 'story',
    type: 'id',
    meaning: 'Joins stories.id.',
    how: '',
    not: '',
    of: item => told(item).id,
  }
}

/** The report of a story by its index. */
export function reportOf({ comparison }: Told, report: number): Report {
  return comparison.analyses[report]!.report
}

function alsoIn({ told, report, evidence }: Passage): string | null {
  const { analyses, families } = told.comparison
  const sentence = sentenceAt(analyses[report]!, (evidence.focus[0] ?? evidence).start)
  const copy = families.copied[report]!.find(each => each.sentence === sentence)
  return copy ? keyReport(reportOf(told, copy.report)) : null
}

function beforeOf(text: string, start: number): string {
  const from = Math.max(0, start - CONTEXT)
  const words = text.slice(from, start)
  return from === 0 ? words : words.replace(/^\S*\s/, '')
}

function afterOf(text: string, end: number): string {
  const to = Math.min(text.length, end + CONTEXT)
  const words = text.slice(end, to)
  return to === text.length ? words : words.slice(0, Math.max(0, words.search(/\s\S*$/)))
}
