import type { Datum } from '../../read/report.ts'
import type { Section } from '../brief.ts'
import { countWord, LABELS, type Label } from '../labels.ts'
import { plainDate } from './date.ts'

/** A piece of a line: the program's own words, words of reports and their metadata, numbers and dates, or a way to another entry. */
export type Word =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'theirs'; readonly text: string }
  | { readonly kind: 'outlet'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string; readonly edtf: string }
  | { readonly kind: 'address'; readonly text: string }
  | { readonly kind: 'opens'; readonly text: string; readonly section: Section; readonly rank: number }

/** Words that belong together, set with spaces between them. */
export type Phrase = readonly Word[]

/** The program's own words. */
export function label(key: Label): Word {
  return { kind: 'label', text: LABELS[key] }
}

/** Words of a report or of its metadata. */
export function theirs(text: string): Word {
  return { kind: 'theirs', text }
}

/** A number. */
export function figure(value: number | string): Word {
  return { kind: 'figure', text: String(value) }
}

/** A count with what was counted. */
export function counted(count: number, one: Label, many: Label): Phrase {
  return [figure(count), label(countWord(count, one, many))]
}

/** A date in EDTF, shown in its plain form where it has one. */
export function dated(edtf: string): Word {
  return { kind: 'date', text: plainDate(edtf) ?? edtf, edtf }
}

/** A way to an entry of another section. */
export function opens(section: Section, rank: number): Word {
  return { kind: 'opens', text: `${LABELS[`section ${section}`]} ${rank}`, section, rank }
}

/** Whether a string is a key of the closed list. */
export function isLabel(key: string): key is Label {
  return Object.hasOwn(LABELS, key)
}

/** How a piece of metadata is known, where it is not stated in its place. */
export function known(datum: Pick<Datum, 'how' | 'from'>): Phrase {
  if (datum.how === 'stated') return []
  const from = datum.from.startsWith('report:') ? 'other report' : datum.from
  return [label(datum.how), ...(isLabel(from) ? [label('from'), label(from)] : [])]
}
