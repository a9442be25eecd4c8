import type { Evidence, ReportEntry } from './brief.ts'
import { LABELS } from './labels.ts'
import { plainDate } from './render/date.ts'

/** Longer passages are named by their first and last words: addresses have a practical limit. */
const WHOLE_MAX = 160
/** Words at each end of a long passage. */
const EDGE_WORDS = 5
/** Hexadecimal digits of a version that are printed; 48 bits are enough to tell versions of one report apart. */
const VERSION_DIGITS = 12

/** A line of reference to a passage: outlet, headline, date, address with a text fragment, version of the text. */
export function cite(evidence: Evidence, report: ReportEntry): string {
  const outlet = report.outlet?.value ?? `${LABELS['outlet not known']} (${nameFile(report)})`
  const published = report.published?.value
  const parts = [
    report.headline ? `${outlet}: ${report.headline.value}` : outlet,
    published ? (plainDate(published) ?? published) : `${LABELS['publication date']} ${LABELS['not known']}`,
    addressOf(evidence, report),
    `${LABELS.version} ${evidence.version.slice(0, VERSION_DIGITS)}, ${evidence.start}–${evidence.end}`,
  ]
  return oneLine(parts.filter(part => part !== null).join(' · '))
}

/** A report's file without its folders, which tell of somebody's machine and of nothing else. */
export function nameFile({ file }: Pick<ReportEntry, 'file'>): string {
  return file.slice(file.lastIndexOf('/') + 1) || file
}

/** The address of a passage on the outlet's page, with a text fragment; null where the report has no web address. */
export function addressOf(evidence: Evidence, report: ReportEntry): string | null {
  const url = report.url?.value
  if (url === undefined || !isWebAddress(url)) return null
  const fragment = textFragment(evidence)
  if (fragment === '') return url
  return url.includes('#') ? `${url}${fragment.slice(1)}` : `${url}${fragment}`
}

/** What names a passage: its words and those around them. */
type Passage = Pick<Evidence, 'exact' | 'prefix' | 'suffix'>

/** The text fragment of a passage, `#:~:text=prefix-,start,end,-suffix` (WICG scroll-to-text-fragment); empty for empty words. */
export function textFragment(evidence: Passage): string {
  const words = splitWords(evidence.exact)
  if (words.length === 0) return ''
  const parts = [
    withMark(lastWords(evidence), '', '-'),
    ...targetWords(evidence.exact, words),
    withMark(nextWords(evidence), '-', ''),
  ]
  return `#:~:text=${parts.filter(part => part !== '').join(',')}`
}

/** Whether an address may be linked: only the web's own schemes, nothing that a browser would run. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s"'<>`\\]+$/i.test(url)
}

// A fragment of one part must lie in one block of the page; a range need not.
function targetWords(exact: string, words: readonly string[]): string[] {
  const short = exact.length <= WHOLE_MAX && !/[\n\r]/.test(exact.trim())
  if (short || words.length <= EDGE_WORDS) return [encode(words.join(' '))]
  const edge = Math.min(EDGE_WORDS, Math.floor(words.length / 2))
  return [encode(words.slice(0, edge).join(' ')), encode(words.slice(-edge).join(' '))]
}

// The context is cut by length, so its outermost word may be a piece of one; and it must lie in one block.
function lastWords({ prefix }: Passage): string {
  const block = lastBlock(prefix)
  const words = splitWords(block)
  const cut = block.length === prefix.length && !/^\s/.test(block)
  return /[\p{L}\p{N}]$/u.test(block) ? '' : (cut ? words.slice(1) : words).join(' ')
}

function nextWords({ suffix }: Passage): string {
  const block = suffix.split(/[\n\r]/, 1)[0] ?? ''
  const words = splitWords(block)
  const cut = block.length === suffix.length && !/\s$/.test(block)
  return /^[\p{L}\p{N}]/u.test(block) ? '' : (cut ? words.slice(0, -1) : words).join(' ')
}

function lastBlock(prefix: string): string {
  return prefix.slice(Math.max(prefix.lastIndexOf('\n'), prefix.lastIndexOf('\r')) + 1)
}

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

function withMark(words: string, before: string, after: string): string {
  return words === '' ? '' : `${before}${encode(words)}${after}`
}

// The hyphen separates context from target in a text fragment, so it is encoded too.
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
