// Annotated texts: the text is the test, and an editor can read it.
//
//   # A heading that states a law in plain words
//   published: 2025-03-27
//
//   The ferry sank on Tuesday, a day
//                     ^^^^^^^ DATE 2025-03-25
//                                a day…
//
// - A case begins with `# `. `key: value` lines directly under the heading are its options.
// - A line whose first visible character is `^` marks the text line above it: the carets stand under the words,
//   the label follows after one space. One line a finding, in order of start, then longest first, then label.
// - A blank line ends a paragraph. Lines of one paragraph are joined by a space (one character for one line end,
//   so offsets stay): write lines of up to 110 characters. A text without blank lines is one paragraph.
// - A finding that goes on in the next line is drawn to the end of its line with ` …` after its label, and goes
//   on below the next line with the label `…`.
// - A text line that itself begins with `^` or `# ` cannot be written.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Part, Report } from '../src/read/report.ts'

/** A span with the words that are drawn behind its carets. */
export interface Finding {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** One case of a file of annotated texts. */
export interface Case {
  readonly heading: string
  readonly options: Readonly<Record<string, string>>
  /** The text to analyse: paragraphs parted by a blank line, no other line ends. */
  readonly text: string
  /** The same text, of equal length, with the line ends of the file; for `drawFindings`. */
  readonly drawn: string
  /** The text with its findings drawn, as the file has it. */
  readonly expected: string
}

/** Reads the cases of a file; `path` is relative to `test/cases`. */
export function readCases(path: string): readonly Case[] {
  const source = readFileSync(new URL(`cases/${path}`, import.meta.url), 'utf8')
  return source
    .replaceAll('\r\n', '\n')
    .split(/^# /m)
    .slice(1)
    .map(block => readCase(block.split('\n')))
}

function readCase(lines: readonly string[]): Case {
  const options: Record<string, string> = {}
  let at = 1
  for (; at < lines.length; at++) {
    const option = /^([a-z][a-z -]*): (.*)$/.exec(lines[at]!)
    if (!option) break
    options[option[1]!] = option[2]!.trim()
  }
  const body = trimBlank(lines.slice(at).map(line => line.trimEnd()))
  const drawn = trimBlank(body.filter(line => !isMarker(line))).join('\n')
  const text = drawn.replace(/(?<!\n)\n(?!\n)/g, ' ')
  return { heading: lines[0]!.trim(), options, text, drawn, expected: body.join('\n') }
}

function isMarker(line: string): boolean {
  return line.trimStart().startsWith('^')
}

function trimBlank(lines: readonly string[]): readonly string[] {
  let first = 0
  let last = lines.length
  while (first < last && lines[first] === '') first++
  while (last > first && lines[last - 1] === '') last--
  return lines.slice(first, last)
}

/** Draws findings under the lines of a text, in canonical order. */
export function drawFindings(drawn: string, findings: readonly Finding[]): string {
  const sorted = findings.toSorted(compareFindings)
  const out: string[] = []
  let start = 0
  for (const line of drawn.split('\n')) {
    const end = start + line.length
    out.push(line)
    for (const finding of sorted) {
      if (start < end && finding.start < end && finding.end > start) out.push(drawMarker(finding, start, end))
    }
    start = end + 1
  }
  return out.join('\n')
}

function compareFindings(a: Finding, b: Finding): number {
  return a.start - b.start || b.end - a.end || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)
}

function drawMarker(finding: Finding, start: number, end: number): string {
  const from = Math.max(finding.start, start)
  const to = Math.min(finding.end, end)
  const label = from === finding.start ? finding.label : '…'
  const open = finding.end > end + 1 ? ' …' : ''
  return `${' '.repeat(from - start)}${'^'.repeat(to - from)} ${label}${label === '…' ? '' : open}`.trimEnd()
}

/** A report of the text of a case: paragraphs only, published as its options say. */
export function makeReport(text: string, options: Readonly<Record<string, string>> = {}): Report {
  const published = options.published
  return {
    file: 'case.txt',
    id: '0'.repeat(16),
    version: '0'.repeat(64),
    text,
    parts: makeParts(text),
    headline: null,
    outlet: null,
    publisher: null,
    carrier: null,
    wire: null,
    url: null,
    authors: [],
    published: published ? { value: published, how: 'stated', from: 'option' } : null,
    modified: null,
    language: { value: options.language ?? 'en', how: 'stated', from: 'option' },
    labels: {},
    extent: 'unknown',
    received: { sha256: '0'.repeat(64), mediaType: 'text/plain', encoding: 'utf-8', bytes: text.length },
    reader: 'test',
    notes: [],
  }
}

function makeParts(text: string): readonly Part[] {
  const parts: Part[] = []
  let start = 0
  for (const paragraph of text.split('\n\n')) {
    const end = start + paragraph.length
    if (paragraph.trim() !== '') parts.push({ kind: 'paragraph', start, end })
    start = end + 2
  }
  return parts
}

/** No name, date, number or quotation: what was found before it may not change. */
const PLAIN_SENTENCE = 'The water was cold.'

/**
 * Registers a test for each case of a file and the laws that hold over all of them.
 * `find` gets a report of the case's text with its options and gives what is to be drawn; `isFree` tells what a sentence
 * at the end may change.
 */
export function testCases(
  path: string,
  find: (report: Report, options: Readonly<Record<string, string>>) => readonly Finding[],
  isFree: (found: readonly Finding[]) => boolean = () => false,
): void {
  const cases = readCases(path)
  test(`${path}: has cases`, () => assert.ok(cases.length > 0))
  for (const { heading, options, text, drawn, expected } of cases) {
    test(`${path}: ${heading}`, () => {
      const found = find(makeReport(text, options), options)
      assert.equal(drawFindings(drawn, found), expected)
      for (const { start, end } of found) assert.ok(0 <= start && start < end && end <= text.length)
      assert.deepEqual(find(makeReport(text, options), options), found, 'analysing twice gives the same')
      if (isFree(found)) return
      const longer = find(makeReport(addSentence(text), options), options)
      const before = longer.filter(finding => finding.start < text.length)
      assert.deepEqual(before, found, 'a plain sentence at the end changes nothing before it')
    })
  }
}

function addSentence(text: string): string {
  return `${text}${/[.!?]$/.test(text) ? ' ' : '\n\n'}${PLAIN_SENTENCE}`
}
