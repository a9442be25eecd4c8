import type { SpeakerKind } from '../brief/brief.ts'
import { holdsOffice, kindSource, standFor } from '../brief/make/speaker.ts'
import type { Analysis } from '../find/analysis.ts'
import type { EntityKind, Mention } from '../find/mentions.ts'
import type { Manner, Statement } from '../find/statements.ts'
import type { Language } from '../language/language.ts'
import { joinSpans, overlapsAny, type Span, sliceSpan } from '../text/span.ts'

/** What an archive keeps of an analysis, so that it can be searched: spans into the text of the version. */
export interface Findings {
  /** In the order of the text; a passage that is shown has whole ones. */
  readonly sentences: readonly Span[]
  /** Direct words, with their quotation marks, and posts; they do not overlap. */
  readonly quotations: readonly Span[]
  readonly statements: readonly FoundStatement[]
  readonly names: readonly FoundName[]
}

/** A statement: the span that covers source, cue and content, and what it is searched by. */
export interface FoundStatement extends Span {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** The speaker's name as this report prints it at its fullest; null where it is not known. */
  readonly speaker: string | null
  readonly speakerKind: SpeakerKind
  /** Whether that is a name: “the minister” and “police” are none, nor are two names in a row. */
  readonly named: boolean
  readonly kind: 'direct' | 'indirect' | 'mixed'
  readonly manner: Manner
  /** EDTF of the time of saying; null where it is not given. */
  readonly edtf: string | null
}

/** What a report names, with every form that it uses. */
export interface FoundName {
  /** The fullest form. */
  readonly name: string
  readonly kind: EntityKind
  /** Whether the report gives this person an office: a person without one is a private person. */
  readonly office: boolean
  readonly forms: readonly {
    readonly form: string
    /** Times in the report's own voice, and inside quotation marks. */
    readonly own: number
    readonly quoted: number
    /** Where it stands first. */
    readonly first: Span
  }[]
}

/** Reduces an analysis to what an archive is searched by. */
export function makeFindings(analysis: Analysis, language: Language): Findings {
  return {
    sentences: analysis.sentences.map(pickSpan),
    quotations: findDirect(analysis),
    statements: analysis.statements.map(statement => describeStatement(analysis, statement, language)),
    names: analysis.entities.flatMap(({ id }) => describeName(analysis, id, language) ?? []),
  }
}

function pickSpan({ start, end }: Span): Span {
  return { start, end }
}

// A quotation inside a quotation belongs to it; one that is never closed may hold anything. Posts and the answers of an
// interview are direct words without marks.
function findDirect({ quotations, statements }: Analysis): readonly Span[] {
  const marked = quotations.filter(({ closed, depth }) => closed && depth === 0).map(pickSpan)
  const plain = statements
    .filter(({ kind }) => kind === 'direct')
    .flatMap(({ content }) => content)
    .filter(span => !overlapsAny(marked, span))
  return joinSpans([...marked, ...plain.map(pickSpan)])
}

function describeStatement(analysis: Analysis, statement: Statement, language: Language): FoundStatement {
  const { start, end, source, cue, content, kind, manner, time } = statement
  return {
    start,
    end,
    source: source.map(pickSpan),
    cue: cue.map(pickSpan),
    content: content.map(pickSpan),
    speaker: nameSpeaker(analysis, statement),
    speakerKind: kindSource(analysis, statement, language),
    named: bearsName(analysis, statement),
    kind,
    manner,
    edtf: time === null ? null : (analysis.times[time]?.edtf ?? null),
  }
}

function nameSpeaker(analysis: Analysis, { speaker, source }: Statement): string | null {
  if (speaker.kind === 'resolved') return speaker.name
  if (speaker.kind !== 'described' || source.length === 0) return null
  return oneLine(sliceSpan(analysis.report.text, standFor(analysis, source[0]!)))
}

function bearsName({ entities, mentions }: Analysis, { speaker }: Statement): boolean {
  return speaker.kind === 'resolved' && entities[speaker.entity]!.mentions.some(at => mentions[at]!.name)
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ')
}

/** What is described and bears no name is told only of groups: “the strikers” have no other. */
function describeName(analysis: Analysis, id: number, language: Language): FoundName | null {
  const { kind, name, mentions } = analysis.entities[id]!
  const told = mentions.map(at => analysis.mentions[at]!).filter(({ form }) => form !== 'pronoun')
  if (told.length === 0 || (kind !== 'group' && !told.some(mention => mention.name))) return null
  const office = kind === 'person' && holdsOffice(analysis, id, language)
  return { name: oneLine(name), kind, office, forms: countForms(analysis.report.text, told) }
}

function countForms(text: string, mentions: readonly Mention[]): FoundName['forms'] {
  const forms = new Map<string, { form: string; own: number; quoted: number; first: Span }>()
  for (const mention of mentions) {
    const first = spanForm(mention)
    const form = oneLine(sliceSpan(text, first))
    const known = forms.get(form) ?? { form, own: 0, quoted: 0, first }
    forms.set(form, known)
    if (mention.quoted) known.quoted++
    else known.own++
  }
  return [...forms.values()]
}

// “Harbour Minister Mara Silva, 51,” is “Harbour Minister Mara Silva”, “the men who left” are “the men”.
function spanForm({ start, name, title, head }: Mention): Span {
  if (!name) return { start, end: head.end }
  return { start: title && title.end <= name.start ? title.start : name.start, end: name.end }
}
