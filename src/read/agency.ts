import type { ReadingWords } from '../language/reading.ts'
import type { Span } from '../text/span.ts'

/** The agency that a name in a dateline, byline or signature stands for, or null. */
export function findAgency(name: string, words: ReadingWords): string | null {
  const found = words.agencies.find(({ forms, marks }) => forms.includes(name) || marks?.includes(name))
  return found?.name ?? (words.agencyName.test(name) ? name.replace(/^[Tt]he /, '') : null)
}

/** The first agency that a stretch of text names, with the place of the name; or null. */
export function nameAgency(
  text: string,
  span: Span,
  words: ReadingWords,
): (Span & { readonly name: string }) | null {
  const line = text.slice(span.start, span.end)
  for (const { name, forms } of words.agencies) {
    for (const form of forms) {
      const at = findWord(line, form)
      if (at >= 0) return { start: span.start + at, end: span.start + at + form.length, name }
    }
  }
  return null
}

function findWord(line: string, word: string): number {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    const around = (line[at - 1] ?? ' ') + (line[at + word.length] ?? ' ')
    if (!/[\p{L}\d]/u.test(around)) return at
  }
  return -1
}
