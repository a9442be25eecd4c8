import type { ReadingWords } from '../../language/reading.ts'
import { type Claim, makeClaim } from '../claims.ts'
import { readDate } from '../feed/dates.ts'
import { readLanguageTag } from '../feed/words.ts'

/** What stands above a text between two lines of `---` (YAML) or `+++` (TOML), and the text below it. */
export interface FrontMatter {
  readonly title: string | null
  readonly claims: readonly Claim[]
  readonly body: string
}

/** The head of a file has no more lines. */
const MOST_LINES = 100

/** Reads a file's head as far as it says what a report's metadata are; a file without one is all text. */
export function readFrontMatter(source: string, words: ReadingWords): FrontMatter {
  const plain = source.replace(/^\ufeff/, '')
  const fence = /^(---|\+\+\+)[ \t]*\n/.exec(plain)?.[1]
  const lines = fence ? plain.split('\n', MOST_LINES) : []
  const end = lines.findIndex(
    (line, i) => i > 0 && (line.trimEnd() === fence || (fence === '---' && line === '...')),
  )
  if (end < 0) return { title: null, claims: [], body: plain }
  const fields = readFields(lines.slice(1, end))
  const claims = [...fields].flatMap(([key, values]) => claimField(key, values, words))
  const body = plain.slice(lines.slice(0, end + 1).join('\n').length)
  return { title: fields.get('title')?.[0] ?? fields.get('headline')?.[0] ?? null, claims, body }
}

type Fields = ReadonlyMap<string, readonly string[]>

/** `key: value`, `key: [one, two]`, and lists of lines that begin with `-`. */
function readFields(lines: readonly string[]): Fields {
  const fields = new Map<string, string[]>()
  let key = ''
  for (const line of lines) {
    const pair = /^([\w-]{1,40})\s{0,9}[:=]\s{0,9}(.*)$/.exec(line)
    const item = /^\s{0,20}-\s{1,9}(?:name\s{0,9}:\s{0,9})?(.*)$/.exec(line)
    if (pair) {
      key = pair[1]!.toLowerCase()
      fields.set(key, splitList(pair[2]!))
    } else if (item && key !== '') fields.get(key)!.push(...splitList(item[1]!))
  }
  return fields
}

function splitList(value: string): string[] {
  const inner = /^\[(.*)\]$/.exec(value.trim())?.[1]
  const values = inner === undefined ? [value] : inner.split(',')
  return values.map(unquote).filter(each => each !== '')
}

function unquote(value: string): string {
  const plain = value.trim().replace(/(?<!\s)\s+#[^"']{0,200}$/, '')
  const quoted = /^(["'])(.*)\1$/.exec(plain)
  return (quoted ? quoted[2]! : plain).trim()
}

/** The keys of static sites, and what each states. */
const FIELDS: Readonly<Record<string, Claim['field']>> = {
  author: 'author',
  authors: 'author',
  byline: 'author',
  date: 'published',
  published: 'published',
  'publish-date': 'published',
  publishdate: 'published',
  datepublished: 'published',
  updated: 'modified',
  lastmod: 'modified',
  modified: 'modified',
  last_modified_at: 'modified',
  outlet: 'outlet',
  publication: 'outlet',
  site: 'outlet',
  publisher: 'publisher',
  url: 'url',
  canonical: 'url',
  canonical_url: 'url',
  'canonical-url': 'url',
  source_url: 'url',
  lang: 'language',
  language: 'language',
}

function claimField(key: string, values: readonly string[], words: ReadingWords): readonly Claim[] {
  const field = Object.hasOwn(FIELDS, key) ? FIELDS[key]! : null
  if (!field) return []
  return values.flatMap(value => {
    const known = normalise(field, value, words)
    return known ? [makeClaim(field, known, 'stated', 'front-matter')] : []
  })
}

function normalise(field: Claim['field'], value: string, words: ReadingWords): string | null {
  if (field === 'published' || field === 'modified') return readDate(value, words)
  if (field === 'url') return /^https?:\/\//.test(value) ? value : null
  return field === 'language' ? readLanguageTag(value) : value
}
