/** A search as fields of a form; the address holds it as one line of words, so that it can be shared. */
export interface Filters {
  /** Words and "phrases", and whatever no field holds. */
  readonly words: string
  readonly outlet: string
  readonly by: string
  readonly saidBy: string
  readonly names: string
  readonly from: string
  readonly until: string
  readonly in: string
}

type Field = Exclude<keyof Filters, 'words'>

/** The fields in the order of the form, with their names in a query. */
const FIELDS: readonly { readonly field: Field; readonly name: string }[] = [
  { field: 'outlet', name: 'outlet' },
  { field: 'saidBy', name: 'said-by' },
  { field: 'names', name: 'names' },
  { field: 'by', name: 'by' },
  { field: 'from', name: 'from' },
  { field: 'until', name: 'until' },
  { field: 'in', name: 'in' },
]

const EMPTY: Filters = { words: '', outlet: '', by: '', saidBy: '', names: '', from: '', until: '', in: '' }

// A word, a phrase, or a field with either; quotation marks may be straight or curly.
const TERM = /(?<sign>-?)(?:(?<name>[a-z-]+):)?(?:["“”](?<phrase>[^"“”]*)["“”]|(?<word>[^\s"“”]+))/giu

/** Reads a query into fields. A field that stands twice keeps its first value; the rest stays among the words. */
export function readFilters(query: string): Filters {
  const found: Record<keyof Filters, string> = { ...EMPTY }
  let rest = query
  for (const term of query.matchAll(TERM)) {
    const { sign, name, phrase, word } = term.groups ?? {}
    const field = FIELDS.find(each => each.name === name?.toLowerCase())?.field
    const value = (phrase ?? word ?? '').trim()
    if (!field || sign !== '' || found[field] !== '' || !fits(field, value)) continue
    found[field] = value
    rest = rest.replace(term[0], ' ')
  }
  return { ...found, words: rest.replaceAll(/\s+/g, ' ').trim() }
}

// A field for days holds whole days only; `from:2026-03` can be asked as well, and stays among the words.
function fits(field: Field, value: string): boolean {
  return (field !== 'from' && field !== 'until') || /^\d{4}-\d{2}-\d{2}$/.test(value)
}

/** Writes fields as a query. */
export function writeQuery(filters: Filters): string {
  const terms = FIELDS.filter(({ field }) => filters[field].trim() !== '').map(
    ({ field, name }) => `${name}:${quoteValue(filters[field])}`,
  )
  return [filters.words.trim(), ...terms].filter(term => term !== '').join(' ')
}

function quoteValue(value: string): string {
  const plain = value.replaceAll(/["“”]/g, ' ').trim()
  return /\s/.test(plain) ? `"${plain}"` : plain
}

/** The only phrase of a query; null where there is none or more than one. Its first appearance can be asked for. */
export function onlyPhrase(query: string): string | null {
  const phrases = [...query.matchAll(/(?:^|[\s(])["“”](?<phrase>[^"“”]+)["“”]/gu)]
  const phrase = phrases[0]?.groups?.phrase?.trim() ?? ''
  return phrases.length === 1 && phrase !== '' ? phrase : null
}
