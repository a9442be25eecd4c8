import { kindSpeaker } from '../../brief/make/speaker.ts'
import type { Manner, Statement } from '../../find/statements.ts'
import { type Span, sliceSpan } from '../../text/span.ts'
import type { Column, Table } from '../table.ts'
import { keyReport, ofPassage, type Passage, reportOf, type Told, tellPlace } from '../told.ts'

/** A statement of a report. */
export interface Said {
  readonly passage: Passage
  readonly statement: Statement
  readonly index: number
}

function fragments(name: 'source' | 'cue' | 'content' | 'gloss', meaning: string, not = ''): Column<Said> {
  return {
    name,
    type: 'words',
    meaning,
    how: 'The exact words; fragments are parted by “ … ”.',
    not,
    of: ({ passage, statement }) => slice(passage, statement[name]),
  }
}

function slice({ told, report }: Passage, spans: readonly Span[]): string {
  return spans.map(span => sliceSpan(reportOf(told, report).text, span)).join(' … ')
}

const keyOf = ({ passage: { told, report } }: Said, index: number) =>
  `${keyReport(reportOf(told, report))}.s${index + 1}`

const MANNERS: readonly Manner[] = [
  'say',
  'report',
  'confirm',
  'claim',
  'accuse',
  'deny',
  'no evidence',
  'argue',
  'agree',
  'criticise',
  'praise',
  'call',
  'promise',
  'plan',
  'threaten',
  'warn',
  'ask',
  'demand',
  'order',
  'rule',
  'decline',
  'think',
  'show',
  'stance',
]

/** Who says what in a report. */
export const STATEMENTS: Table<Said> = {
  name: 'statements',
  row: 'a statement of a report',
  columns: [
    {
      name: 'id',
      type: 'id',
      meaning: 'The statement.',
      how: 'The report, then a number in the order of the text.',
      not: 'One statement that many reports print has a row in each.',
      of: said => keyOf(said, said.index),
    },
    {
      name: 'inside',
      type: 'id',
      meaning: 'The statement that holds this one; joins statements.id.',
      how: 'By their spans.',
      not: '',
      of: said => (said.statement.inside === null ? null : keyOf(said, said.statement.inside)),
    },
    {
      name: 'speaker',
      type: 'text',
      meaning: 'Who says it, by the fullest name in the report, or by the words that describe who.',
      how: 'Names, pronouns and descriptions are resolved inside the report.',
      not: 'Empty where several fit or none: nobody is guessed.',
      of: ({ statement: { speaker } }) => ('name' in speaker ? speaker.name : null),
    },
    {
      name: 'speaker_known',
      type: 'one of',
      values: ['resolved', 'described', 'candidates', 'unknown'],
      meaning: 'Whether the speaker is a known entity, only described, one of several, or not known.',
      how: '',
      not: '',
      of: ({ statement }) => statement.speaker.kind,
    },
    {
      name: 'speaker_kind',
      type: 'one of',
      values: ['office-holder', 'organisation', 'named person', 'unnamed', 'not known'],
      meaning: 'What kind of source it is.',
      how: 'By titles and by what is named.',
      not: '',
      of: ({ passage: { told, report }, statement }) => kindSpeaker(told.comparison, report, statement),
    },
    fragments('source', 'The phrase that names the source.'),
    fragments('cue', 'The words that mark the saying.'),
    fragments(
      'content',
      'What is said, with its quotation marks.',
      'Not to be counted as the report’s own words.',
    ),
    fragments('gloss', 'Words behind the content that may be the reporter’s own.'),
    {
      name: 'kind',
      type: 'one of',
      values: ['direct', 'indirect', 'mixed'],
      meaning: 'Inside quotation marks, without them, or both.',
      how: 'By the marks.',
      not: '',
      of: ({ statement }) => statement.kind,
    },
    {
      name: 'manner',
      type: 'one of',
      values: MANNERS,
      meaning: 'What the source does: says, denies, accuses …',
      how: 'By the cue; docs/model.md lists the manners.',
      not: 'A “stance” is what somebody is for or does without words: leave it out where sayings are counted.',
      of: ({ statement }) => statement.manner,
    },
    {
      name: 'lemma',
      type: 'text',
      meaning: 'The cue’s head in its base form, such as say.',
      how: 'From the dictionary form of the token.',
      not: '',
      of: ({ statement }) => statement.lemma,
    },
    {
      name: 'negated',
      type: 'yes or no',
      meaning: 'Whether the saying itself is negated: “did not say”.',
      how: 'From the tree of the sentence.',
      not: 'Not whether the content is negated.',
      of: ({ statement }) => statement.negated,
    },
    {
      name: 'channel',
      type: 'text',
      meaning: 'Post, interview, press conference, court filing …',
      how: 'From words beside the cue; empty where none says.',
      not: '',
      of: ({ statement }) => statement.channel,
    },
    {
      name: 'said_at',
      type: 'time',
      meaning: 'When it was said, EDTF; empty where not given.',
      how: 'The expression of time beside the cue.',
      not: 'Not when it was published.',
      of: ({ passage: { told, report }, statement }) =>
        statement.time === null
          ? null
          : (told.comparison.analyses[report]!.times[statement.time]?.edtf ?? null),
    },
    ...ofPassage<Said>(({ passage }) => passage),
  ],
  sampling: {
    unit: 'id',
    kind: 'manner',
    found: ['speaker', 'speaker_known', 'source', 'cue', 'content', 'manner', 'kind'],
    question: 'Does this source say this content, in this manner?',
  },
}

/** All statements of a report of a story. */
export function* statementRows(told: Told, report: number): Generator<Said> {
  const { statements } = told.comparison.analyses[report]!
  for (const [index, statement] of statements.entries()) {
    const { start, end } = statement
    yield { passage: tellPlace(told, { report, start, end }), statement, index }
  }
}
