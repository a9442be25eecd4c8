import type { Span } from '../../text/span.ts'
import { splitWords } from '../search/words.ts'

/** Names that are to be replaced, ready to be looked up. */
export interface Names {
  /** First word of a form → the forms that begin with it, those of most words first. */
  readonly forms: ReadonlyMap<string, readonly Form[]>
  /** Every word of a name. */
  readonly words: readonly string[]
}

interface Form {
  /** Words in small letters, without accents. */
  readonly row: readonly string[]
  readonly mark: string
}

/** A name where it stands, and what takes its place. */
export interface NamePlace extends Span {
  readonly mark: string
}

/**
 * Reads a list of names: a line is a person (or anything else), with further forms behind semicolons, “Mara Silva; Minister
 * Silva”; lines that begin with # are left out. The last word of a name alone stands for it too, and so does the name
 * written as one word, as in addresses.
 */
export function readNames(list: string): Names {
  const forms = new Map<string, Form[]>()
  const lines = list.split(/\r?\n/).filter(line => !line.startsWith('#') && splitWords(line).length > 0)
  for (const [index, line] of lines.entries()) {
    const mark = `[name ${index + 1}]`
    for (const row of line.split(';').flatMap(listForms)) {
      const known = forms.get(row[0]!) ?? []
      forms.set(row[0]!, known)
      if (!known.some(form => form.row.join(' ') === row.join(' '))) known.push({ row, mark })
    }
  }
  for (const each of forms.values()) each.sort((a, b) => b.row.length - a.row.length)
  return { forms, words: [...new Set([...forms.values()].flat().flatMap(({ row }) => row))] }
}

function listForms(form: string): readonly (readonly string[])[] {
  const row = splitWords(form).map(({ plain }) => plain)
  if (row.length < 2) return row.length === 0 ? [] : [row]
  return [row, [row.at(-1)!], [row.join('')]]
}

/** Where names stand in a text, in order; they do not overlap. Case, accents and what stands between the words do not matter. */
export function findNames(text: string, { forms }: Names): readonly NamePlace[] {
  const words = splitWords(text)
  const places: NamePlace[] = []
  for (let at = 0; at < words.length; ) {
    const form = forms
      .get(words[at]!.plain)
      ?.find(({ row }) => row.every((word, i) => words[at + i]?.plain === word))
    const length = form?.row.length ?? 1
    if (form) places.push({ start: words[at]!.start, end: words[at + length - 1]!.end, mark: form.mark })
    at += length
  }
  return places
}

/** A text with a fixed mark in the place of each name: the same for all forms of one person. */
export function redactText(text: string, names: Names): string {
  return replaceNames(text, findNames(text, names))
}

/** A text with the marks in the places that were found. */
export function replaceNames(text: string, places: readonly NamePlace[]): string {
  let redacted = ''
  let at = 0
  for (const { start, end, mark } of places) {
    redacted += text.slice(at, start) + mark
    at = end
  }
  return redacted + text.slice(at)
}
