import { findLead } from '../../brief/make/lead.ts'
import { countWords } from '../../brief/make/reports.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Datum } from '../../read/report.ts'
import { sliceSpan } from '../../text/span.ts'
import type { Column, Table } from '../table.ts'
import { keyReport } from '../told.ts'

type Get = (analysis: Analysis) => Datum | null | undefined

// Metadata: the value, whether it is stated, and where it was found.
function datum(name: string, what: string, get: Get, not = ''): readonly Column<Analysis>[] {
  return [
    {
      name,
      type: 'text',
      meaning: what,
      how: 'The caller goes before the page, the page before the text; empty where not known.',
      not,
      of: analysis => get(analysis)?.value ?? null,
    },
    {
      name: `${name}_how`,
      type: 'one of',
      values: ['stated', 'implied'],
      meaning: `Whether ${name} is stated or only implied.`,
      how: 'By where it was found.',
      not: '',
      of: analysis => get(analysis)?.how ?? null,
    },
    {
      name: `${name}_from`,
      type: 'text',
      meaning: `Where ${name} was found: option, manifest, json-ld, meta, byline, dateline, text …`,
      how: 'Kept from reading.',
      not: '',
      of: analysis => get(analysis)?.from ?? null,
    },
  ]
}

// A denominator: how many there are in a report.
function count(
  name: string,
  what: string,
  how: string,
  of: (analysis: Analysis) => number,
): Column<Analysis> {
  return { name, type: 'number', meaning: `${what}: a denominator.`, how, not: '', of }
}

/** Every report that could be read, once. */
export const REPORTS: Table<Analysis> = {
  name: 'reports',
  row: 'a report in one version',
  columns: [
    {
      name: 'id',
      type: 'id',
      meaning: 'The report in this version; all other tables join by it.',
      how: 'The letter r and the first 16 digits of the SHA-256 of `address` and `version`.',
      not: '',
      of: ({ report }) => keyReport(report),
    },
    {
      name: 'file',
      type: 'text',
      meaning: 'The file as it was named.',
      how: 'The path, or - for standard input.',
      not: '',
      of: ({ report }) => report.file,
    },
    {
      name: 'address',
      type: 'id',
      meaning: 'The report over all its versions.',
      how: 'Hash of its canonical address or, where it has none, of outlet and text.',
      not: 'Not unique: two versions of one report have one.',
      of: ({ report }) => report.id,
    },
    {
      name: 'version',
      type: 'id',
      meaning: 'The text.',
      how: 'SHA-256 of the text.',
      not: 'Not of the file: that is `sha256`.',
      of: ({ report }) => report.version,
    },
    {
      name: 'sha256',
      type: 'id',
      meaning: 'The file’s bytes.',
      how: 'SHA-256 of what was read.',
      not: '',
      of: ({ report }) => report.received.sha256,
    },
    ...datum('outlet', 'Whose report it claims to be.', ({ report }) => report.outlet),
    ...datum('publisher', 'Who publishes the outlet.', ({ report }) => report.publisher),
    ...datum(
      'wire',
      'The agency or press release that the report credits.',
      ({ report }) => report.wire,
      'A credit alone makes no family: its text may be the outlet’s own.',
    ),
    ...datum('headline', 'The headline.', ({ report }) => report.headline),
    ...datum('url', 'The address of the report.', ({ report }) => report.url),
    ...datum(
      'published',
      'When it was published, EDTF.',
      ({ report }) => report.published,
      'Never the stamp of an update.',
    ),
    ...datum('modified', 'When it was last changed, EDTF.', ({ report }) => report.modified),
    ...datum('language', 'The language.', ({ report }) => report.language),
    {
      name: 'authors',
      type: 'text',
      meaning: 'The byline, names parted by “; ”.',
      how: 'From page and text.',
      not: '',
      of: ({ report }) => report.authors.map(({ value }) => value).join('; '),
    },
    {
      name: 'extent',
      type: 'one of',
      values: ['whole', 'partial', 'unknown'],
      meaning: 'Whether the text is known to be whole.',
      how: 'From the page, and from ends that are cut.',
      not: 'Of a text that is not known to be whole nothing can be said to be missing.',
      of: ({ report }) => report.extent,
    },
    {
      name: 'analysed',
      type: 'yes or no',
      meaning: 'Whether the report was analysed.',
      how: 'Reports in a language that is not analysed are listed, counted in words and sentences, and no more.',
      not: 'Leave the others out of every denominator.',
      of: analysis => isAnalysed(analysis),
    },
    count('words', 'Words of the whole text', 'Tokens with a letter or a digit.', countWords),
    count('sentences', 'Sentences', 'Of all parts, headline included.', each => each.sentences.length),
    count('clauses', 'Clauses that were looked at', 'Predicates.', each => each.clauses.length),
    count('statements', 'Rows in statements.csv', 'Counted.', each => each.statements.length),
    count('quotations', 'Quotations', 'Pairs of marks.', each => each.quotations.length),
    count('mentions', 'Phrases that name something', 'Counted.', each => each.mentions.length),
    count('times', 'Expressions of time', 'Counted.', each => each.times.length),
    count('quantities', 'Quantities', 'Counted.', each => each.quantities.length),
    {
      name: 'notes',
      type: 'text',
      meaning: 'Codes of what is odd in the report, parted by spaces.',
      how: 'docs/model.md tells each code.',
      not: '',
      of: ({ report, notes }) => [...new Set([...report.notes, ...notes].map(({ code }) => code))].join(' '),
    },
    {
      name: 'lead',
      type: 'words',
      meaning: 'The first sentence below the headline.',
      how: 'The first sentence of the body with a predicate, so that a dateline is none.',
      not: '',
      of: leadOf,
    },
  ],
  sampling: {
    unit: 'id',
    kind: 'extent',
    words: 'lead',
    found: ['outlet', 'published', 'headline', 'url', 'extent', 'words'],
    question: 'Are outlet, date of publication and headline those of the report?',
  },
}

/** Whether anything was looked for in a report. */
export function isAnalysed({ report }: Pick<Analysis, 'report'>): boolean {
  return !report.notes.some(({ code }) => code === 'language-unsupported')
}

/** The first sentence of the body, as printed. */
export function leadOf(analysis: Analysis): string | null {
  const lead = analysis.sentences[findLead(analysis)]
  return lead ? sliceSpan(analysis.report.text, lead) : null
}
