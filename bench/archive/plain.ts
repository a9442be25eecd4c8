import type { Change, PlacedStory } from '../../src/archive/archive.ts'
import type { Report } from '../../src/read/report.ts'
import { hashText, shortenHash } from '../../src/text/hash.ts'
import { makeChance } from '../speed/synthesis.ts'

/** Reports of one story. */
const PER_STORY = 5
/** Words of a report, and different words. */
const WORDS = 120
const VOCABULARY = 5_000
/** When the first one came. */
const BEGIN = Date.UTC(2026, 2, 4)

/** What is committed of the report of a number: bytes, text, a look, and its story; the same number gives the same. */
export function inventChanges(number: number): readonly Change[] {
  const report = inventReport(number)
  const { id, version, file } = report
  const time = timeOf(number)
  const bytes = new TextEncoder().encode(report.text)
  const capture = { sha256: version, bytes, mediaType: 'text/plain', name: file, time } as const
  const how = { method: 'file', collector: 'bench', tool: 'bench', capture: null } as const
  const check = {
    report: id,
    address: file,
    time,
    outcome: 'first',
    status: null,
    version,
    reason: null,
  } as const
  return [
    { kind: 'capture', capture: { ...capture, ...how } },
    { kind: 'version', version: { report, profile: profileOf(report), findings: NO_FINDINGS, seen: time } },
    { kind: 'check', check },
    { kind: 'stories', stories: [storyWith(number)], gone: [] },
  ]
}

/** When the report of a number came. */
export function timeOf(number: number): string {
  return `${new Date(BEGIN + number * 1000).toISOString().slice(0, 19)}Z`
}

/** The id of the report of a number. */
export function idOf(number: number): string {
  return shortenHash(hashText(`report ${number}`))
}

function storyWith(number: number): PlacedStory {
  const first = number - (number % PER_STORY)
  const members = Array.from({ length: number - first + 1 }, (_, i) => ({
    report: idOf(first + i),
    why: { how: 'alike', names: [], words: [], days: [] } as const,
    also: [],
  }))
  return { id: idOf(first), was: [], headline: `Story ${first}`, first: null, last: null, members }
}

const NO_FINDINGS = { sentences: [], quotations: [], statements: [], names: [] }

function inventReport(number: number): Report {
  const chance = makeChance(number + 1)
  chance(2)
  const words = Array.from({ length: WORDS }, () => `w${chance(VOCABULARY)}`)
  const text = `Report ${number} ${words.join(' ')}.\n`
  const version = hashText(text)
  const none = { outlet: null, publisher: null, carrier: null, wire: null, url: null }
  return {
    file: `${number}.txt`,
    id: idOf(number),
    version,
    text,
    parts: [{ kind: 'paragraph', start: 0, end: text.length - 1 }],
    headline: { value: `Report ${number}`, how: 'stated', from: 'option' },
    ...none,
    authors: [],
    published: { value: timeOf(number).slice(0, 10), how: 'stated', from: 'option' },
    modified: null,
    language: null,
    labels: {},
    extent: 'whole',
    received: { sha256: version, mediaType: 'text/plain', encoding: 'utf-8', bytes: text.length },
    reader: '0',
    notes: [],
  }
}

function profileOf({ id, version, file, text, published }: Report) {
  return {
    report: id,
    version,
    file,
    outlet: null,
    headline: null,
    title: null,
    published: published!.value,
    day: Math.floor(Date.parse(published!.value) / 86_400_000),
    terms: [...new Set(text.toLowerCase().match(/[a-z]\w+/g))],
    weights: [],
    names: {},
    words: {},
    days: [],
    passages: [],
  }
}
