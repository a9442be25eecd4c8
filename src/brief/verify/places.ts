import type { Report } from '../../read/report.ts'
import { anchorSpan, describeSpan } from '../../text/selector.ts'
import { containsSpan, type Span } from '../../text/span.ts'
import { asFields, asList, keyOf, type Shelf } from './shelf.ts'
import { makeVerdict, type Reason, type Verdict } from './verdict.ts'

/** Checks that a quote's words stand in its report, where they are said to stand. */
export function checkQuote(path: string, value: unknown, shelf: Shelf): Verdict {
  const { report, version, exact, prefix = '', suffix = '' } = asFields(value)
  const span = asSpan(value)
  if (!span || typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') {
    return makeVerdict(path, 'shape')
  }
  const held = shelf.held.get(keyOf({ report, version }))
  if (held === undefined) return makeVerdict(path, 'not listed', exact)
  if (held === null) return makeVerdict(path, 'report missing', exact)
  if (held.version !== version) {
    const found = anchorSpan(held.text, { ...span, exact, prefix, suffix })
    return makeVerdict(path, found ? 'moved' : 'not found', exact, found)
  }
  if (exact === '' || held.text.slice(span.start, span.end) !== exact) {
    return makeVerdict(path, 'words changed', exact)
  }
  return makeVerdict(path, contextStands(held, span, value) ? 'words' : 'context changed', exact)
}

/** Checks an evidence: its words, and that nothing is shown without what governs it as recorded. */
export function checkEvidence(path: string, value: unknown, shelf: Shelf): Verdict {
  const verdict = checkQuote(path, value, shelf)
  if (verdict.state === 'changed') return verdict
  const reason = checkGovernors(value)
  return reason ? makeVerdict(path, reason, verdict.exact) : verdict
}

function checkGovernors(value: unknown): Reason | null {
  const { report, version, focus, governors, beside } = asFields(value)
  const whole = asSpan(value)
  if (!whole) return 'shape'
  const same = (quote: unknown) => {
    const fields = asFields(quote)
    return fields.report === report && fields.version === version
  }
  const aside = asList(beside)
    .filter(same)
    .map(asSpan)
    .filter(span => span !== null)
  if (!asList(focus).every(item => liesIn(item, [whole]))) return 'focus outside'
  return asList(governors).every(item => liesIn(item, [whole, ...aside])) ? null : 'governor lost'
}

function liesIn(item: unknown, shown: readonly Span[]): boolean {
  const span = asSpan(item)
  return span !== null && shown.some(outer => containsSpan(outer, span))
}

function contextStands(report: Report, span: Span, value: unknown): boolean {
  const { prefix, suffix } = asFields(value)
  if (prefix === undefined && suffix === undefined) return true
  const described = describeSpan(report.text, span)
  return described.prefix === prefix && described.suffix === suffix
}

/** The span of an object, or null where its numbers are none. */
export function asSpan(value: unknown): Span | null {
  const { start, end } = asFields(value)
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) < Number(end)
    ? { start: Number(start), end: Number(end) }
    : null
}
