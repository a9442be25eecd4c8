import { z } from 'zod'
import { edtf, note, report, span, spanWith } from '../../../src/server/shapes/report.ts'
import { channel, governor, manner, standing } from '../../../src/server/shapes/standing.ts'

const index = z.int().min(0)
const spans = z.array(span)

const sentence = spanWith({ part: index, first: index, last: index })

const tokens = z
  .strictObject({
    start: z.array(index),
    end: z.array(index),
    tag: z.array(
      z.enum([
        'ADJ',
        'ADP',
        'ADV',
        'AUX',
        'CCONJ',
        'DET',
        'INTJ',
        'NOUN',
        'NUM',
        'PART',
        'PRON',
        'PROPN',
        'PUNCT',
        'SCONJ',
        'SYM',
        'VERB',
        'X',
      ]),
    ),
    penn: z.array(z.string()),
    lemma: z.array(z.string()),
    head: z.array(z.int().min(-1)),
    relation: z.array(z.string()),
  })
  .meta({ description: 'The tokens as columns of equal length.' })

const quotation = spanWith({ open: span, close: span, closed: z.boolean(), depth: index })

const entityKind = z.enum(['person', 'organisation', 'place', 'group', 'law', 'event', 'work'])

const mention = spanWith({
  kind: entityKind,
  form: z.enum(['name', 'description', 'pronoun']),
  head: span,
  name: span.exactOptional(),
  title: span.exactOptional(),
  age: span.exactOptional(),
  entity: index.nullable(),
  quoted: z.boolean(),
})

const entity = z.strictObject({
  id: index,
  kind: entityKind,
  name: z.string(),
  aliases: z.array(z.string()),
  mentions: z.array(index),
  pronoun: z.enum(['she', 'he', 'they', 'it']).exactOptional(),
})

const time = spanWith({
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  value: z.string().meta({ description: 'As in TIMEX3.' }),
  edtf: edtf.nullable(),
  how: z.enum(['stated', 'implied', 'unknown']),
  anchor: z
    .strictObject({ kind: z.enum(['published', 'dateline', 'embed', 'report', 'text']), edtf })
    .nullable(),
  why: z
    .enum([
      'counted',
      'tense',
      'nearest',
      'same',
      'compared',
      'sentence',
      'passage',
      'range',
      'saying',
      'as of',
    ])
    .nullable()
    .meta({ description: 'Why it was resolved so.' }),
  stated: z
    .array(z.enum(['year', 'month', 'day', 'weekday', 'hour']))
    .meta({ description: 'Of an implied time: the components that its words state.' })
    .exactOptional(),
  forward: z.boolean(),
  relation: z.enum(['since', 'by', 'until', 'after', 'before', 'from', 'as of']).exactOptional(),
  quoted: z.boolean(),
})

const quantity = spanWith({
  kind: z.enum(['cardinal', 'money', 'percent', 'measure', 'age', 'ordinal', 'score']),
  value: z.number().nullable(),
  upper: z.number().exactOptional(),
  unit: z.string().nullable(),
  si: z
    .strictObject({ value: z.number(), upper: z.number().exactOptional(), unit: z.string() })
    .meta({ description: "The measure in the SI's unit." })
    .exactOptional(),
  approximator: z
    .enum(['about', 'up to', 'at least', 'more than', 'less than', 'nearly', 'vague'])
    .nullable(),
  counted: span.nullable(),
  head: z.string().nullable(),
  measures: span.exactOptional(),
  partOf: z.boolean().exactOptional(),
  per: z.string().exactOptional(),
  change: z.enum(['up', 'down']).exactOptional(),
  asOf: span.exactOptional(),
  quoted: z.boolean(),
})

const speaker = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('resolved'), entity: index, name: z.string() }),
    z.strictObject({ kind: z.literal('described'), name: z.string() }),
    z.strictObject({ kind: z.literal('candidates'), entities: z.array(index), reason: z.string() }),
    z.strictObject({ kind: z.literal('unknown'), reason: z.string() }),
  ])
  .meta({ description: 'Who speaks: an entity of the report, several that fit, or nobody known.' })

const statement = spanWith({
  source: spans,
  cue: spans,
  content: spans,
  gloss: spans,
  inside: index.nullable(),
  speaker,
  kind: z.enum(['direct', 'indirect', 'mixed']),
  manner,
  lemma: z.string().nullable(),
  channel: channel.nullable(),
  channelSpan: span.exactOptional(),
  time: index.nullable(),
  negated: z.boolean(),
})

const clause = spanWith({
  sentence: index,
  predicate: index,
  standing,
  governors: z.array(governor),
  statement: index.nullable(),
})

export const analysis = z
  .strictObject({
    schema: z.literal('crossread.analysis/1'),
    report,
    sentences: z.array(sentence),
    tokens,
    quotations: z.array(quotation),
    mentions: z.array(mention),
    entities: z.array(entity),
    times: z.array(time),
    quantities: z.array(quantity),
    statements: z.array(statement),
    clauses: z.array(clause),
    notes: z.array(note),
  })
  .meta({ title: 'crossread.analysis/1', description: 'Everything that is found in one report.' })
