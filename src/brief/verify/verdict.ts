import type { Span } from '../../text/span.ts'

/** How a place in a brief stands to the reports, from best to worst. */
export type State = 'intact' | 'moved' | 'cannot check' | 'changed'

/** Why a verdict is what it is: keys as they stand in the data, and the sentences that are shown. */
export const REASONS = {
  words: 'The words stand in the report as shown.',
  report: 'The report is the one that was read.',
  digest: 'The digest fits the reports that are listed.',
  labels: 'All other words are labels, or stand in a report.',
  moved: 'The report reads otherwise now; the words were found by their context.',
  'moved report': 'The bytes are the same, but this version reads another text from them.',
  'report missing': 'The report is not among the files.',
  'name differs': 'The report was found under another file name.',
  'identity unknown':
    'The text is the same, but its outlet or address, given when the brief was made, is not.',
  'caller unknown': 'The value was given when the brief was made; name the manifest to check it.',
  'not a brief': 'This is not a brief of a known schema.',
  shape: 'A field is missing, or is not what the schema says.',
  'unknown field': 'The schema has no such field.',
  'own words': 'The words are no label and stand in no report.',
  metadata: 'The report does not say this of itself.',
  'digest differs': 'The digest does not fit the reports that are listed.',
  'not listed': 'The brief lists no such report and version.',
  'report changed': 'The report is not the one that was read.',
  'words changed': 'Other words stand there in the report.',
  'context changed': 'The words around it are others in the report.',
  'not found': 'The report reads otherwise now, and the words were not found in it.',
  'focus outside': 'The words in focus lie outside the words shown.',
  'governor lost': 'Something that governs the words is neither inside them nor beside them.',
  'index outside': 'An index points to no evidence of this line.',
} as const

export type Reason = keyof typeof REASONS

/** What was found on checking one place in a brief. */
export interface Verdict {
  /** JSON pointer (RFC 6901) of the place. */
  readonly path: string
  readonly state: State
  readonly reason: Reason
  /** The words in question; empty where a whole report or brief is meant. */
  readonly exact: string
  /** Where the words stand now, when they moved. */
  readonly found: Span | null
}

/** The state that follows from each reason. */
export const STATES: Readonly<Record<Reason, State>> = {
  words: 'intact',
  report: 'intact',
  digest: 'intact',
  labels: 'intact',
  moved: 'moved',
  'moved report': 'moved',
  'report missing': 'cannot check',
  'name differs': 'cannot check',
  'identity unknown': 'cannot check',
  'caller unknown': 'cannot check',
  'not a brief': 'changed',
  shape: 'changed',
  'unknown field': 'changed',
  'own words': 'changed',
  metadata: 'changed',
  'digest differs': 'changed',
  'not listed': 'changed',
  'report changed': 'changed',
  'words changed': 'changed',
  'context changed': 'changed',
  'not found': 'changed',
  'focus outside': 'changed',
  'governor lost': 'changed',
  'index outside': 'changed',
}

/** Makes a verdict; its state follows from its reason. */
export function makeVerdict(path: string, reason: Reason, exact = '', found: Span | null = null): Verdict {
  return { path, state: STATES[reason], reason, exact, found }
}
