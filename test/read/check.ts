import assert from 'node:assert/strict'
import { Parser } from 'htmlparser2'
import type { Report, SourceMap } from '../../src/read/report.ts'
import { containsSpan, type Span } from '../../src/text/span.ts'

/** Parts are in order, do not overlap, and cover all but white space; all spans lie in the text and are not empty. */
export function checkReport(report: Report): void {
  const { text, parts } = report
  let at = 0
  for (const part of parts) {
    assert.ok(at <= part.start && part.start < part.end && part.end <= text.length)
    assert.equal(text.slice(at, part.start).trim(), '')
    for (const span of [part.author, part.handle, part.link, part.posted?.span]) {
      if (span) assert.ok(containsSpan(part, span))
    }
    at = part.end
  }
  assert.equal(text.slice(at).trim(), '')
  for (const span of spansOf(report))
    assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length)
  assert.deepEqual(JSON.parse(JSON.stringify(report)), report)
}

function spansOf(report: Report): readonly Span[] {
  const data = [
    report.headline,
    report.outlet,
    report.publisher,
    report.wire,
    report.place,
    report.published,
    report.modified,
    ...report.authors,
  ]
  return [...data.flatMap(datum => datum?.span ?? []), ...report.notes.flatMap(note => note.span ?? [])]
}

/** The map to the page leads in order, and each run to characters that show the same words; only a headline may be the head's alone. */
export function checkSource({ text, parts, source }: Report, page: string): void {
  if (!source) return
  let at = 0
  for (const run of listRuns(source)) {
    assert.ok(
      at <= run.start && run.start < run.end && run.end <= text.length,
      'runs are in order in the text',
    )
    assert.ok(0 <= run.from && run.from <= run.to && run.to <= page.length, 'runs lie in the page')
    checkGap(text, { start: at, end: run.start }, parts)
    checkRun(text.slice(run.start, run.end), page.slice(run.from, run.to))
    at = run.end
  }
  checkGap(text, { start: at, end: text.length }, parts)
}

function checkGap(text: string, gap: Span, parts: Report['parts']): void {
  if (text.slice(gap.start, gap.end).trim() === '') return
  const headline = parts.find(part => part.kind === 'headline')
  const beside = headline && gap.start >= headline.start && text.slice(headline.end, gap.end).trim() === ''
  assert.ok(beside, `no place in the page for ${JSON.stringify(text.slice(gap.start, gap.end))}`)
}

function* listRuns({ starts, ends, froms, tos }: SourceMap) {
  for (const [i, start] of starts.entries()) yield { start, end: ends[i]!, from: froms[i]!, to: tos[i]! }
}

// A run is copied as it stands, or it is white space, or a character that the page writes as an entity.
function checkRun(shown: string, written: string): void {
  if (shown.trim() === '') return
  const plain = written.replace(/\s/g, ' ')
  if (plain === shown.replace(/\s/g, ' ')) return
  // An entity may stand for two characters, each a run: &NotEqualTilde; is one with a stroke over it.
  assert.match(written, /^&/)
  const once = decodeEntities(written)
  const shows = once.includes(shown) || decodeEntities(once).includes(shown)
  assert.ok(shows, `${JSON.stringify(written)} is not shown as ${JSON.stringify(shown)}`)
}

function decodeEntities(text: string): string {
  let decoded = ''
  const parser = new Parser({
    ontext: piece => {
      decoded += piece
    },
  })
  parser.end(text)
  return decoded
}
