import { makeBody } from '../../read/parts.ts'
import type { Report } from '../../read/report.ts'
import { anchorSpan } from '../../text/selector.ts'
import { asSpan } from './places.ts'
import { asFields, type Listed, listReports } from './shelf.ts'

/** How a report may stand at its address today, from best to worst. */
export const LIVE_STATES = ['same', 'changed', 'removed', 'refused', 'failed', 'no address'] as const

export type LiveState = (typeof LIVE_STATES)[number]

/** Why: keys as they stand in the data, and the sentences that are shown. */
export const LIVE_REASONS = {
  text: 'The text is the one that was read.',
  bytes: 'The bytes are those that were read; this version reads another text from them.',
  otherwise: 'The text reads otherwise.',
  'not found': 'The site says that there is no such page.',
  gone: 'The site says that the page is gone for good.',
  'front page': 'The address leads to the front page.',
  emptied: 'Hardly any text is left.',
  refused: 'The page was not asked for or not shown.',
  failed: 'The page could not be fetched.',
  'no address': 'Neither the brief nor its files tell an address.',
} as const

export type LiveReason = keyof typeof LIVE_REASONS

/** What came when the address of a report was asked. */
export type Arrived =
  | {
      readonly kind: 'page'
      readonly reached: string
      readonly status: number
      readonly time: string
      readonly sha256: string
      /** What was read from it; none where it holds no text. */
      readonly reports: readonly Report[]
    }
  | {
      readonly kind: 'none'
      /** Whether somebody refused (the site, its rules, the guards), or something failed. */
      readonly refused: boolean
      readonly reached: string
      readonly status: number | null
      readonly why: string
    }

/** Passages that a brief shows of a report, held against its text of today. */
export interface Passages {
  readonly all: number
  /** Word for word in their place. */
  readonly found: number
  /** Word for word elsewhere in the text. */
  readonly moved: number
  readonly gone: number
  /** The words of those that are gone. */
  readonly lost: readonly string[]
}

/** A report of a brief, held against its address. */
export interface LiveReport {
  /** JSON pointer (RFC 6901) of the report's entry. */
  readonly path: string
  readonly report: string
  readonly file: string
  readonly address: string | null
  readonly state: LiveState
  readonly reason: LiveReason
  /** What exactly, where it was refused or failed. */
  readonly why: string
  readonly reached: string | null
  readonly status: number | null
  /** When it was answered, UTC; null where nothing was. */
  readonly time: string | null
  /** Null where there is no text to hold them against. */
  readonly passages: Passages | null
}

/** Less than this share of its words is no report any more. */
const EMPTIED_SHARE = 0.1

/** Decides what has become of each report of a brief; `arrived` is told by address. */
export function compareLive(brief: unknown, arrived: ReadonlyMap<string, Arrived>): readonly LiveReport[] {
  return listReports(brief).map(listed => {
    const came = listed.address === null ? undefined : arrived.get(listed.address)
    return judge(listed, came, came ? gatherPassages(brief, listed) : [])
  })
}

/** The addresses that a brief's reports have, each once. */
export function listAddresses(brief: unknown): readonly string[] {
  return [...new Set(listReports(brief).flatMap(({ address }) => address ?? []))]
}

function judge(listed: Listed, came: Arrived | undefined, quotes: readonly Quoted[]): LiveReport {
  const { path, report, file, address } = listed
  const base = { path, report, file, address, why: '', passages: null }
  if (!came) {
    const none = { reached: null, status: null, time: null }
    return { ...base, state: 'no address', reason: 'no address', ...none }
  }
  const { reached, status } = came
  if (came.kind === 'page')
    return { ...base, ...judgePage(listed, came, quotes), reached, status, time: came.time }
  const removed = status === 404 || status === 410
  if (removed)
    return {
      ...base,
      state: 'removed',
      reason: status === 410 ? 'gone' : 'not found',
      reached,
      status,
      time: null,
    }
  const state = came.refused ? 'refused' : 'failed'
  return { ...base, state, reason: state, why: came.why, reached, status, time: null }
}

type Judged = Pick<LiveReport, 'state' | 'reason' | 'passages'>

function judgePage(
  listed: Listed,
  came: Extract<Arrived, { kind: 'page' }>,
  quotes: readonly Quoted[],
): Judged {
  const read = came.reports.map(report => ({ report, passages: findPassages(report, quotes) }))
  const same = read.find(({ report }) => report.version === listed.version)
  if (same) return { state: 'same', reason: 'text', passages: same.passages }
  const best = read.toSorted((a, b) => a.passages.gone - b.passages.gone)[0]
  if (came.sha256 === listed.sha256)
    return { state: 'same', reason: 'bytes', passages: best?.passages ?? null }
  // A page that still has any of the words is no page that was taken away.
  const stands = best && best.passages.gone < best.passages.all
  const passages = best?.passages ?? null
  if (!stands && isFront(came.reached) && !isFront(listed.address ?? ''))
    return { state: 'removed', reason: 'front page', passages: null }
  if (!stands && isEmptied(listed, best?.report))
    return { state: 'removed', reason: 'emptied', passages: null }
  return { state: 'changed', reason: 'otherwise', passages }
}

// https://harbour.example/, /index.html, /en/, /home
function isFront(address: string): boolean {
  if (!URL.canParse(address)) return false
  return /^\/(?:(?:index|default|home)(?:\.\w{3,5})?|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(
    new URL(address).pathname,
  )
}

function isEmptied({ words }: Listed, report: Report | undefined): boolean {
  if (!report) return true
  // The headline and the byline are often left standing over a sentence that says that the report is gone.
  return words !== null && countWords(makeBody(report.text, report.parts)) < words * EMPTIED_SHARE
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** Exact words with their place, as they stand anywhere in a brief. */
interface Quoted {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** All passages that a brief shows of a report, each once. */
function gatherPassages(brief: unknown, { report, version }: Listed): readonly Quoted[] {
  const found = new Map<string, Quoted>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const fields = asFields(value)
    const span = asSpan(value)
    const { exact, prefix, suffix } = fields
    if (
      span &&
      typeof exact === 'string' &&
      exact !== '' &&
      fields.report === report &&
      fields.version === version
    ) {
      const quoted = { ...span, exact, prefix: asText(prefix), suffix: asText(suffix) }
      const key = `${span.start} ${span.end}`
      // The one with its context is found more surely.
      if (!found.get(key)?.prefix) found.set(key, quoted)
    }
    for (const each of Object.values(value)) visit(each)
  }
  visit(brief)
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function findPassages({ text }: Report, quotes: readonly Quoted[]): Passages {
  const places = quotes.map(quote => findPlace(text, quote))
  const count = (place: Place) => places.filter(each => each === place).length
  return {
    all: quotes.length,
    found: count('found'),
    moved: count('moved'),
    gone: count('gone'),
    lost: quotes.flatMap(({ exact }, i) => (places[i] === 'gone' ? exact : [])),
  }
}

type Place = 'found' | 'moved' | 'gone'

function findPlace(text: string, quote: Quoted): Place {
  if (text.slice(quote.start, quote.end) === quote.exact) return 'found'
  // Words that stand at several places cannot be told apart, but they stand.
  return anchorSpan(text, quote) || text.includes(quote.exact) ? 'moved' : 'gone'
}
