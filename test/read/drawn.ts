// Whole small reports: the text is the test, with the kind of each part in its margin and what was learnt of the
// report below it. The runner reads the text, draws, and compares two texts.
//
//   # A heading that states a law in plain words
//   file: a.html
//
//   headline  | Ferry runs aground
//             |
//   paragraph | A ferry ran aground on Monday.
//
//   = published 2026-03-04 (implied, byline)
//
// `key: value` lines under the heading are what the caller knows. Below the text stand all metadata but a language
// that is English by its words, the extent where it is not whole, and all notes but those of what is not stated.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { read } from '../../src/read/read.ts'
import type { About, Datum, Part, Report } from '../../src/read/report.ts'

interface DrawnCase {
  readonly heading: string
  readonly about: About
  readonly text: string
  readonly expected: string
}

/** Registers a test for each case of a file; `path` is relative to `test/cases`. */
export function testDrawn(path: string): void {
  for (const each of readCases(path)) {
    test(`${path}: ${each.heading}`, async () => {
      const { reports } = await read(new TextEncoder().encode(each.text), each.about)
      assert.equal(drawReport(reports[0]!), each.expected)
    })
  }
}

/** The texts of a file's cases. */
export function readTexts(path: string): readonly string[] {
  return readCases(path).map(each => each.text)
}

function readCases(path: string): readonly DrawnCase[] {
  const source = readFileSync(new URL(`../cases/${path}`, import.meta.url), 'utf8')
  const cases = source.split(/^# /m).slice(1).map(readCase)
  assert.ok(cases.length > 0, `${path} has cases`)
  return cases
}

function readCase(block: string): DrawnCase {
  const [heading, ...lines] = block.trimEnd().split('\n')
  const about = Object.fromEntries(
    lines.flatMap(line => [/^([a-z]+): (.*)$/.exec(line)?.slice(1, 3)].filter(Boolean) as [string, string][]),
  )
  const drawn = lines.filter(line => /^[a-z]* *\|/.test(line))
  const learnt = lines.filter(line => line.startsWith('= '))
  const text = drawn.map(line => line.replace(/^[a-z]* *\| ?/, '')).join('\n')
  return {
    heading: heading!,
    about: { file: 'case.txt', ...about },
    text,
    expected: [...drawn.map(line => line.trimEnd()), ...learnt].join('\n'),
  }
}

const MARGIN = 14

/** A report with its parts in the margin and its metadata below. */
export function drawReport(report: Report): string {
  let start = 0
  const lines = report.text.split('\n').map(line => {
    const part = report.parts.find(part => part.start < start + line.length && part.end > start)
    const name = part && part.start >= start ? nameOf(part) : ''
    start += line.length + 1
    return `${name.padEnd(MARGIN)}| ${line}`.trimEnd()
  })
  return [...lines, ...describe(report)].join('\n')
}

function nameOf(part: Part): string {
  return part.notice ?? part.kind
}

const FIELDS = [
  'headline',
  'outlet',
  'publisher',
  'carrier',
  'wire',
  'place',
  'url',
  'published',
  'modified',
  'language',
] as const
const EXPECTED_NOTES = ['published-unknown', 'outlet-unknown']

function describe(report: Report): readonly string[] {
  const { authors, extent, notes, parts, text } = report
  const data = FIELDS.flatMap(name => {
    const datum = report[name]
    const plain =
      !datum ||
      (name === 'headline' && datum.from === 'headline') ||
      (name === 'language' && datum.value === 'en')
    return plain ? [] : describeDatum(name, datum)
  })
  return [
    ...data,
    ...authors.map(author => describeDatum('author', author)),
    ...parts.flatMap(({ author, handle, posted, link }) => {
      const words = [author, handle, link].map(span => (span ? text.slice(span.start, span.end) : '?'))
      return author ? `= post ${words.join(' ')} ${posted?.value ?? '?'}` : []
    }),
    ...(extent === 'whole' ? [] : [`= extent ${extent}`]),
    ...notes
      .filter(note => !EXPECTED_NOTES.includes(note.code))
      .map(
        note => `= note ${note.code}${note.span ? `: ${text.slice(note.span.start, note.span.end)}` : ''}`,
      ),
  ]
}

function describeDatum(name: string, { value, how, from }: Datum): string {
  return `= ${name} ${value} (${how}, ${from})`
}
