import { compareSpans, type Span } from '../../text/span.ts'
import type { Quotation } from '../quotations.ts'
import type { Cue } from './cues.ts'
import { childrenOf, type Grammar, isUnder, tagOf, tokenAfter, tokenBefore, wordOf } from './grammar.ts'
import type { Source } from './subjects.ts'

/** A cue with its source, before its content is known. */
export interface Site {
  readonly cue: Cue
  readonly source: Source
}

/** Quotations by depth, in order, and the depth of each place. */
export interface QuotationMap {
  readonly levels: readonly (readonly Quotation[])[]
}

/** Sorts quotations into levels. */
export function mapQuotations(quotations: readonly Quotation[]): QuotationMap {
  const levels: Quotation[][] = []
  for (const quotation of quotations) {
    for (let depth = levels.length; depth <= quotation.depth; depth++) levels.push([])
    levels[quotation.depth]?.push(quotation)
  }
  return { levels }
}

/** How many quotations stand around a place. */
export function depthAt(map: QuotationMap, place: number): number {
  return map.levels.filter(level => holderAt(level, place) !== null).length
}

/** The quotation of a level that holds a place. */
export function holderAt(level: readonly Quotation[], place: number): Quotation | null {
  const candidate = level[lastStart(level, place)]
  return candidate && candidate.start <= place && place < candidate.end ? candidate : null
}

/** The first outer quotation that starts at or behind a place. */
export function nextQuotation(map: QuotationMap, place: number): Quotation | undefined {
  const level = map.levels[0] ?? []
  const at = lastStart(level, place)
  return level[at]?.start === place ? level[at] : level[at + 1]
}

/** Whether a span holds a quotation of a level from mark to mark. */
export function holdsQuotation(level: readonly Quotation[], span: Span): boolean {
  const at = lastStart(level, span.start)
  return [level[at], level[at + 1]].some(
    one => one !== undefined && span.start <= one.start && one.end <= span.end,
  )
}

/** Index of the last quotation that starts at or before a place; -1 when there is none. */
function lastStart(level: readonly Quotation[], place: number): number {
  let low = 0
  let high = level.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((level[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Gives each quotation that stands beside a cue to the nearest one; the key is the cue's token. */
export function claimQuotations(
  grammar: Grammar,
  sites: readonly Site[],
  map: QuotationMap,
): ReadonlyMap<number, readonly Quotation[]> {
  const best = new Map<Quotation, { readonly token: number; readonly gap: number }>()
  for (const site of sites) {
    if (!takesQuotation(site)) continue
    const level = map.levels[depthAt(map, site.cue.span.start)] ?? []
    for (const { quotation, gap } of findBeside(grammar, site, level)) {
      const known = best.get(quotation)
      if (!known || gap < known.gap) best.set(quotation, { token: site.cue.token, gap })
    }
  }
  const claims = new Map<number, Quotation[]>()
  for (const [quotation, { token }] of best) {
    const list = claims.get(token)
    if (list) list.push(quotation)
    else claims.set(token, [quotation])
  }
  for (const list of claims.values()) list.sort(compareSpans)
  return claims
}

function takesQuotation(site: Site): boolean {
  return site.cue.groups.some(group => group.frames.includes('quotation'))
}

interface Beside {
  readonly quotation: Quotation
  readonly gap: number
}

function findBeside(grammar: Grammar, site: Site, level: readonly Quotation[]): readonly Beside[] {
  const clause = coverClause(site)
  const at = lastStart(level, clause.start)
  const before = level[at]
  const after = level[at + 1]
  const found: Beside[] = []
  if (before && standsBefore(grammar, site, before, clause)) {
    found.push({ quotation: before, gap: clause.start - before.end })
  }
  if (after && standsAfter(grammar, site, after, clause)) {
    found.push({ quotation: after, gap: after.start - clause.end })
  }
  return found
}

/** The words from source to cue, in whichever order. */
function coverClause(site: Site): Span {
  const { cue, source } = site
  const near = source.spans.filter(span => Math.abs(span.start - cue.span.start) < CLAUSE_REACH)
  return {
    start: Math.min(cue.span.start, ...near.map(span => span.start)),
    end: Math.max(cue.span.end, ...near.map(span => span.end)),
  }
}

/** A source farther from its cue than this many code units is no part of one short clause. */
const CLAUSE_REACH = 400

/** “We leave,” Silva said. “We leave!” said Silva. */
function standsBefore(grammar: Grammar, site: Site, quotation: Quotation, clause: Span): boolean {
  if (quotation.end > clause.start) return false
  const between = grammar.text.slice(quotation.end, clause.start)
  if (!/^[\s,–—-]{0,4}$/.test(between) || between.includes('\n')) return false
  const last = lastMark(grammar.text, quotation)
  const inverted = site.source.spans.some(span => span.start > site.cue.span.start)
  return /[,?!…—–-]/.test(last) || /^[\s]?[,–—]/.test(between) || (last === '.' && inverted)
}

/** The last sign inside a quotation, inner marks left out: “He said ‘no,’” ends with a comma. */
export function lastMark(text: string, quotation: Quotation): string {
  const words = text.slice(quotation.start, quotation.close.start)
  return words.replace(/(?<![\s’'”"»])[\s’'”"»]+$/u, '').at(-1) ?? ''
}

/** Silva said on the quay, “We leave.” Silva said of the port: “It is lost.” */
function standsAfter(grammar: Grammar, site: Site, quotation: Quotation, clause: Span): boolean {
  if (quotation.start < clause.end) return false
  const first = tokenAfter(grammar, clause.end)
  const last = tokenBefore(grammar, quotation.start)
  if (last - first > GAP_TOKENS) return false
  const sentence = grammar.sentences[grammar.sentenceOf[site.cue.token] ?? 0]
  const colon = wordOf(grammar, last) === ':'
  if (!sentence || last >= sentence.last) return false
  if (quotation.start > sentence.end + 1) return false
  if (last < first || (last === first && wordOf(grammar, last) === 'that'))
    return endsThere(grammar, quotation)
  if (!colon && wordOf(grammar, last) !== ',') return false
  return !hasRival(grammar, site, first, last, colon)
}

/** How many words may stand between a cue and its quotation. */
const GAP_TOKENS = 40

/** Whether nothing but a stop follows a quotation: “no” is right goes on, and the tree decides. */
function endsThere(grammar: Grammar, quotation: Quotation): boolean {
  const next = tokenAfter(grammar, quotation.end)
  const here = grammar.sentenceOf[tokenBefore(grammar, quotation.end)]
  if (grammar.sentenceOf[next] !== here) return true
  return tagOf(grammar, next) === 'PUNCT' || tagOf(grammar, next) === 'CCONJ'
}

/** Whether another clause stands between cue and quotation and has the better claim. */
function hasRival(grammar: Grammar, site: Site, first: number, last: number, colon: boolean): boolean {
  const clause = childrenOf(grammar, site.cue.token, 'ccomp', 'xcomp').some(
    child => first <= child && child <= last,
  )
  if (clause && !colon) return true
  for (let token = first; token <= last; token++) {
    if (tagOf(grammar, token) === 'VERB' && !isUnder(grammar, token, site.cue.token)) return true
  }
  return false
}
