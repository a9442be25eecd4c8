import type { Report } from '../read/report.ts'
import { digestReports } from './digest.ts'
import { checkEntry } from './verify/entries.ts'
import { checkEvidence, checkQuote } from './verify/places.ts'
import { BRIEF, PARTS } from './verify/schema.ts'
import type { AnyShape, FreeRule } from './verify/shape.ts'
import { asFields, asList, checkReports, fillShelf, type Shelf } from './verify/shelf.ts'
import { makeVerdict, type Reason, type Verdict } from './verify/verdict.ts'
import { checkDatum, checkWords, type Place } from './verify/words.ts'

/** Checks every place of a brief against the reports: integrity since capture, not authenticity. */
export function verify(brief: unknown, reports: readonly Report[]): readonly Verdict[] {
  if (asFields(brief).schema !== 'crossread.brief/1') return [makeVerdict('', 'not a brief')]
  const shelf = fillShelf(brief, reports)
  const found = walk(brief, BRIEF, '', { key: '', owner: null, near: '' }, shelf)
  const strange = found.some(({ state }) => state === 'changed' || state === 'cannot check')
  return [
    checkDigest(brief, shelf),
    ...checkReports(shelf),
    ...found,
    ...(strange ? [] : [makeVerdict('', 'labels')]),
  ]
}

function checkDigest(brief: unknown, { listed }: Shelf): Verdict {
  const digest = digestReports(listed.map(({ report, version }) => ({ id: report, version })))
  return makeVerdict('/digest', asFields(brief).digest === digest ? 'digest' : 'digest differs')
}

type Verdicts = readonly Verdict[]

function walk(value: unknown, shape: AnyShape, path: string, place: Place, shelf: Shelf): Verdicts {
  if (value === null) return []
  switch (shape.kind) {
    case 'plain':
      return blame(path, value, typeof value === 'number' || typeof value === 'boolean' ? null : 'shape')
    case 'one of':
      return blame(path, value, isOneOf(value, shape.words) ? null : 'own words')
    case 'free':
      return blame(
        path,
        value,
        typeof value === 'string' ? checkWords(value, shape.rule, place, shelf) : 'shape',
      )
    case 'list':
      if (!Array.isArray(value)) return blame(path, value, 'shape')
      return value.flatMap((item, index) => walk(item, shape.item, `${path}/${index}`, place, shelf))
    case 'table':
      return walkTable(value, shape.rule, path, place, shelf)
    case 'object':
      return walkObject(value, shape.keys, path, place, shelf)
    default:
      return [
        ...checkPart(value, shape.kind, path, place, shelf),
        ...walkObject(value, PARTS[shape.kind].keys, path, place, shelf),
      ]
  }
}

function isOneOf(value: unknown, words: Readonly<Record<string, unknown>>): boolean {
  return typeof value === 'string' && Object.hasOwn(words, value)
}

function checkPart(
  value: unknown,
  kind: keyof typeof PARTS,
  path: string,
  place: Place,
  shelf: Shelf,
): Verdicts {
  if (kind === 'quote') return [checkQuote(path, value, shelf)]
  if (kind === 'evidence') return [checkEvidence(path, value, shelf)]
  return kind === 'datum' ? blame(path, asFields(value).value, checkDatum(value, place, shelf)) : []
}

function blame(path: string, value: unknown, reason: Reason | null): Verdicts {
  return reason ? [makeVerdict(path, reason, typeof value === 'string' ? value : '')] : []
}

function walkObject(
  value: unknown,
  keys: Readonly<Record<string, AnyShape>>,
  path: string,
  place: Place,
  shelf: Shelf,
): Verdicts {
  const fields = asFields(value)
  const isEntry = 'evidence' in keys && 'rank' in keys
  const inside = {
    owner: 'file' in keys ? fields : place.owner,
    near: isEntry ? wordsOf(fields) : place.near,
  }
  const unknown = Object.keys(fields).filter(key => !Object.hasOwn(keys, key))
  return [
    ...unknown.flatMap(key => blame(`${path}/${escapeKey(key)}`, key, 'unknown field')),
    ...(isEntry ? checkEntry(path, fields) : []),
    ...Object.entries(keys).flatMap(([key, shape]) => {
      const field = fields[key]
      if (field === undefined) return OPTIONAL.has(key) ? [] : blame(`${path}/${key}`, field, 'shape')
      return walk(field, shape, `${path}/${key}`, { ...inside, key }, shelf)
    }),
  ]
}

/** A datum has no span where it does not stand in the text, few lines were decided about, and few reports have earlier versions. */
const OPTIONAL: ReadonlySet<string> = new Set(['span', 'decided', 'earlier'])

/** Tables hold words of the caller or of the program: each key and value by one rule. */
function walkTable(value: unknown, rule: FreeRule, path: string, place: Place, shelf: Shelf): Verdicts {
  return Object.entries(asFields(value)).flatMap(([key, each]) => {
    const where = `${path}/${escapeKey(key)}`
    const free = { kind: 'free', rule } as const
    return [
      ...(rule === 'token' ? walk(key, free, where, place, shelf) : []),
      ...walk(each, typeof each === 'string' ? free : { kind: 'plain' }, where, { ...place, key }, shelf),
    ]
  })
}

/** The words that are shown in a line, for the names in it to be found in. */
function wordsOf(entry: Readonly<Record<string, unknown>>): string {
  const quotes = [...asList(entry.evidence), entry.named]
  return quotes.map(quote => asFields(quote).exact).join('\n')
}

/** RFC 6901. */
function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
