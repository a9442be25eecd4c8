import type { Quote } from '../align/rulings.ts'
import type { Governor, Standing } from '../find/clauses.ts'
import type { Channel, Manner } from '../find/statements.ts'
import type { Datum } from '../read/report.ts'
import type { Span } from '../text/span.ts'
import type { Label } from './labels.ts'

export type { Quote } from '../align/rulings.ts'

/** A span as it leaves the program, with the words around it and what governs it. */
export interface Evidence extends Span {
  /** Id of the report. */
  readonly report: string
  /** SHA-256 of the report's text. */
  readonly version: string
  readonly exact: string
  /** Up to 32 code units before and after. */
  readonly prefix: string
  readonly suffix: string
  /** The words inside `exact` that this line is about; offsets in the report's text. Empty: all of it. */
  readonly focus: readonly Span[]
  readonly standing: Standing
  /** What the words stand under. Each lies inside `exact`, or is an evidence of its own in `beside`. */
  readonly governors: readonly Governor[]
  /** Words of the same report that must be read with it: the antecedent of a pronoun, the cue of a quotation. */
  readonly beside: readonly Quote[]
}

/** What every entry of every section has. */
export interface Entry {
  /** Place in its section, from 1. */
  readonly rank: number
  /** Whether it stands in the three-minute brief. */
  readonly shown: boolean
  /** Set where a person decided by hand about words of this line. */
  readonly decided?: true
  /** In the order in which they are to be read; `text` and `html` show the first two and "+ n more". */
  readonly evidence: readonly Evidence[]
}

/** A count with the label that says what was counted. */
export interface Count {
  readonly label: Label
  readonly count: number
}

export interface Summary {
  readonly rank: number
  readonly shown: boolean
  readonly reports: number
  readonly outlets: number
  /** Groups of reports without a sign of shared origin between them. */
  readonly groups: number
  /** What could not be established, each a label with a count of reports. */
  readonly notEstablished: readonly Count[]
  /** The day of the event, EDTF, and how it is known; null when not known. */
  readonly day: { readonly edtf: string; readonly how: Datum['how']; readonly from: Label } | null
  /** What the day's date rests on. */
  readonly evidence: readonly Evidence[]
}

export type OverviewSlot = 'event' | 'claim' | 'answer' | 'same day' | 'next step'
export interface OverviewEntry extends Entry {
  readonly slot: OverviewSlot
}

export type CheckKind =
  | 'figures differ'
  | 'dates differ'
  | 'polarity differs'
  | 'words differ'
  | 'places differ'
  | 'hedged against flat'
  | 'attribution differs'
  | 'names differ'
  | 'allegation without evidence'
  | 'denied'
  | 'deniers differ'
  | 'variants of a quotation'
  | 'speakers differ'
  | 'stamps contradict'
  | 'at odds with its own quotation'
  | 'one source behind many'
  | 'corrected'
  | 'direct words of one side only'
export interface CheckEntry extends Entry {
  readonly kind: CheckKind
  /** The section and rank that it opens. */
  readonly opens: { readonly section: Section; readonly rank: number } | null
}

export type DifferenceKind =
  | 'figure'
  | 'time'
  | 'place'
  | 'name'
  | 'age'
  | 'attribution'
  | 'wording'
  | 'inside or outside the marks'
  | 'speaker'
  | 'polarity'
  | 'opposite'
  | 'other word'
  | 'certainty'
  | 'who denies'
export interface DifferenceEntry extends Entry {
  readonly kind: DifferenceKind
  /** Set when the figure may have grown: the times as of which each holds. */
  readonly update: boolean
  /** One side for each thing that is said; the indexes of its evidence. */
  readonly sides: readonly {
    readonly evidence: readonly number[]
    readonly value: string | null
    readonly asOf: string | null
  }[]
  /** Whether all sides lie in one family. */
  readonly insideFamily: boolean
}

export type AllegedRole =
  | 'alleged'
  | 'denied'
  | 'no evidence'
  | 'not verified'
  | 'disputed'
  | 'reported without source'
export interface AllegedEntry extends Entry {
  /** For each evidence, its role in the claim and the source's words. */
  readonly roles: readonly { readonly role: AllegedRole; readonly source: Quote | null }[]
}

export interface SeveralEntry extends Entry {
  /** Groups without a sign of shared origin that say it. */
  readonly groups: number
  readonly outlets: number
  /** Groups that say it in their own voice. */
  readonly own: number
  /** Distinct sources that the others name; one where none is named; 0 when all are in the reports' own voice. */
  readonly sources: number
  /** Whether it is background that several print (a capacity, an opening year): no confirmation of the event. */
  readonly background: boolean
}

export type SpeakerKind = 'office-holder' | 'organisation' | 'named person' | 'unnamed' | 'not known'
export interface SaidEntry extends Entry {
  /** The speaker's name in the words of a report; null when not known. */
  readonly speaker: string | null
  /** Where the name stands. */
  readonly named: Quote | null
  readonly speakerKind: SpeakerKind
  /** Why the speaker is not known. */
  readonly reason: Label | null
  readonly kind: 'direct' | 'indirect' | 'mixed'
  readonly manner: Manner
  readonly channel: Channel | null
  /** Reports that print it, and groups of them: however many, it is one source. */
  readonly reports: number
  readonly groups: number
  /** EDTF of the time of saying. */
  readonly edtf: string | null
  /** For each evidence: source, cue and content in it. */
  readonly spans: readonly {
    readonly source: readonly Span[]
    readonly cue: readonly Span[]
    readonly content: readonly Span[]
  }[]
  /** Differences between the prints of one quotation. */
  readonly variants: readonly (
    | 'other words'
    | 'other cue'
    | 'shorter'
    | 'inside or outside the marks'
    | 'other speaker'
  )[]
}

export type BasisKind =
  | 'scene'
  | 'pictures'
  | 'video supplied'
  | 'document'
  | 'named source'
  | 'unnamed source'
  | 'agency'
  | 'other outlet'
  | 'post'
  | 'hearsay'
  | 'limits of access'
export interface BasisEntry extends Entry {
  readonly report: string
  readonly kind: BasisKind
}

export type InsideKind =
  | 'own voice against quotation'
  | 'cue against content'
  | 'text against embed'
  | 'stamp against event'
  | 'printed twice'
  | 'two figures'
export interface InsideEntry extends Entry {
  readonly report: string
  readonly kind: InsideKind
}

export interface OnlyEntry extends Entry {
  /** Outlets' reports that have it. */
  readonly reports: readonly string[]
  /** Whole reports in which it was not found. */
  readonly notFoundIn: readonly string[]
  readonly topic: 'legal' | 'figure' | 'denial' | 'statement' | 'other' | 'scene'
}

export interface TimeEntry extends Entry {
  readonly edtf: string | null
  readonly how: 'stated' | 'implied' | 'unknown'
  /** Where the date was anchored. */
  readonly anchor: Label | null
  /** Background years are folded. */
  readonly background: boolean
}

export interface NameForm {
  readonly form: string
  readonly count: number
  /** Inside quotation marks only. */
  readonly quoted: boolean
  readonly evidence: readonly number[]
}
export interface NameEntry extends Entry {
  /** What is named, in the words that most reports use. */
  readonly name: string
  readonly kind: 'person' | 'organisation' | 'place' | 'group' | 'law' | 'event' | 'work' | 'act' | 'thing'
  /** For each report, the forms it uses. */
  readonly forms: readonly { readonly report: string; readonly forms: readonly NameForm[] }[]
  /** Set when it looks like another entry but is not known to be the same: that entry's rank. */
  readonly lookAlike: readonly number[]
}

/** What a report announces of itself, or what became of a sentence from one version to the next. */
export type ChangedKind = 'correction' | 'clarification' | 'update' | 'altered' | 'removed' | 'added'
export interface ChangedEntry extends Entry {
  readonly report: string
  /** The evidence of `altered` is the sentence before and after; of `removed` and `added` the one that there is. */
  readonly kind: ChangedKind
  /** EDTF of the stamp, or of the moment when the later version was first seen. */
  readonly edtf: string | null
}

/** What a person decided by hand, in the place of what was found. */
export type DecidedKind =
  | 'one point by hand'
  | 'not one point by hand'
  | 'speaker by hand'
  | 'speaker not known by hand'
  | 'shared origin by hand'
  | 'no shared origin by hand'
  | 'belongs by hand'
  | 'set apart by hand'
export interface DecidedEntry extends Entry {
  readonly kind: DecidedKind
  /** Whether it was heeded: its words still stand in the reports. */
  readonly heeded: boolean
}

/** What ties a report to another one. */
export interface SharedOrigin {
  readonly label: Label
  /** Whether both credit one agency, or one of them an agency. */
  readonly agency: Label | null
  /** Id of the other report. */
  readonly with: string
  /** Words that both have in common, word for word. */
  readonly words: number
  /** The longest passages that both have, as indexes of the evidence. */
  readonly evidence: readonly number[]
}

/** A version of a report before the one that is compared. */
export interface EarlierVersion {
  readonly version: string
  /** When it was first seen, UTC. */
  readonly seen: string
}

export interface ReportEntry extends Entry {
  readonly report: string
  readonly version: string
  readonly file: string
  readonly outlet: Datum | null
  readonly carrier: Datum | null
  readonly headline: Datum | null
  readonly url: Datum | null
  readonly authors: readonly Datum[]
  readonly published: Datum | null
  readonly modified: Datum | null
  readonly wire: Datum | null
  readonly language: Datum | null
  readonly labels: Readonly<Record<string, string>>
  readonly extent: 'whole' | 'partial' | 'unknown'
  readonly words: number
  /** Earlier versions that were seen of it, the oldest first. */
  readonly earlier?: readonly EarlierVersion[]
  readonly received: {
    readonly sha256: string
    readonly mediaType: string
    readonly encoding: string
    readonly bytes: number
  }
  readonly reader: string
  /** Number of its group; reports of one group show a sign of shared origin. */
  readonly group: number
  /** What ties it to other reports; a single shared passage ties no groups. */
  readonly shared: readonly SharedOrigin[]
  /** Whether it credits an agency, while it has no text in common with another report: its origin is not known. */
  readonly originUnknown: boolean
  /** Sentences of its body, and those of them that stand in another report too. */
  readonly sentences: number
  readonly copied: readonly Span[]
  /** What was set aside, by kind of part. */
  readonly setAside: readonly Count[]
  readonly notes: readonly {
    readonly code: string
    readonly start: number | null
    readonly end: number | null
  }[]
}

/** The sections of a brief, in order. */
export interface Story {
  readonly id: string
  readonly summary: Summary
  readonly overview: readonly OverviewEntry[]
  readonly check: readonly CheckEntry[]
  readonly different: readonly DifferenceEntry[]
  readonly alleged: readonly AllegedEntry[]
  readonly several: readonly SeveralEntry[]
  readonly said: readonly SaidEntry[]
  readonly basis: readonly BasisEntry[]
  readonly inside: readonly InsideEntry[]
  readonly only: readonly OnlyEntry[]
  readonly timeline: readonly TimeEntry[]
  readonly next: readonly TimeEntry[]
  readonly names: readonly NameEntry[]
  readonly changed: readonly ChangedEntry[]
  readonly decided: readonly DecidedEntry[]
  readonly reports: readonly ReportEntry[]
}
export type Section = Exclude<keyof Story, 'id'>

/** A report that belongs to no story of the brief. */
export interface Apart {
  readonly report: string
  readonly version: string
  readonly file: string
  readonly outlet: Datum | null
  readonly headline: Datum | null
  readonly reason: Label
}

/** What a set of reports comes to. */
export interface Brief {
  readonly schema: 'crossread.brief/1'
  readonly program: {
    readonly name: 'crossread'
    readonly version: string
    readonly models: Readonly<Record<string, string>>
    readonly options: Readonly<Record<string, string | number | boolean>>
  }
  /** SHA-256 over the sorted ids and versions of all reports. */
  readonly digest: string
  readonly stories: readonly Story[]
  readonly apart: readonly Apart[]
}
