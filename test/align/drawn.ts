// Mini reports of one event, with what their comparison must find drawn below as plain lines.
//
//   # A heading that states a law in plain words
//
//   A, 2026-03-01: At least four people died when the bridge fell.
//   B, 2026-03-02: Seven people died when the bridge fell.
//
//   figure (update): A «four people» | B «Seven people»
//
// - A report begins with its letter, and may have an address and a date of publication; it goes on until the next report
//   or a blank line. ` / ` begins a new paragraph.
// - A voice of a claim is drawn as the sentence that holds its cue.
// - `draw: claims` under the heading draws claims in place of differences; so do `tensions` and `said`; `families` draws
//   what ties reports, and of a report that has sentences of another those of its own; `several` draws the points that
//   several make, and the one source behind many; `only` draws what is not found in all, and `topics` of what kind it is.
//   `speakers` draws whose words the brief shows, and of which kind of source they are.
//   `basis` draws how each knows.
//   `copies` draws the reports of which it is said that one source is behind them.
//   `lacking` draws words of a short text that no longer one has.
//   `versions` draws what changed from the first to the second, as two states of one report.
// - Below the reports stands every finding, one a line, in alphabetical order; nothing there means that nothing may
//   be found. Sides are parted by `|`, places of one side by `;`.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { align } from '../../src/align/align.ts'
import type { Comparison } from '../../src/align/comparison.ts'
import { formatFigure } from '../../src/align/differences/contrast.ts'
import type { Difference, Side } from '../../src/align/differences/difference.ts'
import { lackingOf, placeOf } from '../../src/align/differences/gaps.ts'
import type { Place } from '../../src/align/place.ts'
import { changeVersions } from '../../src/align/versions.ts'
import { analyze } from '../../src/analyze.ts'
import type { Evidence } from '../../src/brief/brief.ts'
import { makeStory } from '../../src/brief/make/story.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'
import { type Span, spansFrom } from '../../src/text/span.ts'

interface Mini {
  readonly letter: string
  readonly url: string | null
  readonly published: string | null
  readonly text: string
}

interface DrawnCase {
  readonly heading: string
  readonly draw: string
  readonly minis: readonly Mini[]
  readonly expected: string
}

const language = loadLanguage()

/** Registers a test for each case of a file; `path` is relative to `test/cases`. */
export function testDrawn(path: string): void {
  for (const each of readCases(path)) {
    test(`${path}: ${each.heading}`, async () => {
      const comparison = await compareMinis(each.minis)
      assert.equal(drawFindings(comparison, each.draw), each.expected)
    })
  }
}

function readCases(path: string): DrawnCase[] {
  const source = readFileSync(new URL(`../cases/${path}`, import.meta.url), 'utf8')
  return source
    .split(/^# /m)
    .slice(1)
    .map(block => readCase(block))
}

const REPORT = /^([A-Z])(?: at (\S+))?(?:, (\d{4}-\d\d-\d\dT?[\d:]*))?: (.*)$/

function readCase(block: string): DrawnCase {
  const [heading = '', ...lines] = block.split('\n')
  const minis: Mini[] = []
  const expected: string[] = []
  let draw = 'differences'
  let open = false
  for (const line of lines) {
    const option = /^draw: (\w+)$/.exec(line)
    const report = REPORT.exec(line)
    if (option) draw = option[1]!
    else if (report) {
      const [, letter, address, published, text] = report
      const url = address ? `https://${address}` : null
      minis.push({ letter: letter!, url, published: published ?? null, text: text! })
      open = true
    } else if (line.trim() === '') open = false
    else if (open) minis.push(prolong(minis.pop()!, line))
    else expected.push(line.trim())
  }
  return { heading, draw, minis, expected: expected.sort().join('\n') }
}

function prolong(mini: Mini, line: string): Mini {
  return { ...mini, text: `${mini.text} ${line.trim()}` }
}

async function compareMinis(minis: readonly Mini[]): Promise<Comparison> {
  const key = ({ letter, published }: Mini) => `${published ?? '9999'} ${letter}`
  const analyses = []
  for (const mini of minis.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))) {
    const bytes = new TextEncoder().encode(mini.text.replaceAll(' / ', '\n\n'))
    const published = mini.published === null ? {} : { published: mini.published }
    const { reports } = await read(bytes, {
      file: mini.letter,
      outlet: `Outlet ${mini.letter}`,
      ...published,
      ...(mini.url === null ? {} : { url: mini.url }),
    })
    analyses.push(analyze(reports[0]!, language))
  }
  return align(analyses, language)
}

function drawFindings(comparison: Comparison, draw: string): string {
  const lines = {
    differences: () => comparison.differences.map(each => drawDifference(comparison, each)),
    claims: () => drawClaims(comparison),
    tensions: () => drawTensions(comparison),
    said: () => drawSaid(comparison),
    points: () => drawPoints(comparison),
    families: () => drawFamilies(comparison),
    several: () => drawSeveral(comparison),
    speakers: () => makeStory(comparison, '').said.map(each => `${each.speaker}: ${each.speakerKind}`),
    basis: () => drawBasis(comparison),
    copies: () => drawCopies(comparison),
    only: () => drawOnly(comparison, false),
    topics: () => drawOnly(comparison, true),
    lacking: () => drawLacking(comparison),
    versions: () => drawVersions(comparison),
  }[draw]!()
  return lines.sort().join('\n')
}

function drawDifference(comparison: Comparison, difference: Difference): string {
  const { kind, update, insideFamily, sides } = difference
  const marks = `${update ? ' (update)' : ''}${insideFamily ? ' (one origin)' : ''}`
  return `${kind}${marks}: ${sides.map(side => drawSide(comparison, side)).join(' | ')}`
}

function drawSide(comparison: Comparison, side: Side): string {
  return side.places.map(place => drawPlace(comparison, focusOn(comparison, place, side.value))).join(' ; ')
}

// Of a figure only the number and what it counts is drawn.
function focusOn({ analyses }: Comparison, place: Place, value: string | null): Place {
  const { quantities } = analyses[place.report]!
  const figure = spansFrom(quantities, place).find(quantity => formatFigure(quantity) === value)
  if (!figure) return place
  return { report: place.report, start: figure.start, end: figure.counted?.end ?? figure.end }
}

function drawPlace({ analyses }: Comparison, { report, start, end }: Place): string {
  const { file, text } = analyses[report]!.report
  return `${file} «${trimEnd(text.slice(start, end))}»`
}

function trimEnd(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replace(/\.$/, '')
}

function drawClaims(comparison: Comparison): string[] {
  return comparison.claims.map(({ voices }) => {
    const drawn = voices.map(({ role, saying }) => {
      const { sentences, statements } = comparison.analyses[saying.report]!
      const { cue, start } = statements[saying.statement]!
      const at = cue[0]?.start ?? start
      const sentence = sentences.find(({ end }) => end > at)!
      return drawVoice(comparison, role, { ...sentence, report: saying.report })
    })
    return `claim: ${drawn.join(' | ')}`
  })
}

function drawVoice(comparison: Comparison, role: string, place: Place & Span): string {
  const [file, ...words] = drawPlace(comparison, place).split(' ')
  return `${file} ${role} ${words.join(' ')}`
}

function drawTensions(comparison: Comparison): string[] {
  return comparison.tensions.map(
    ({ kind, places }) => `${kind}: ${places.map(place => drawPlace(comparison, place)).join(' | ')}`,
  )
}

function drawLacking(comparison: Comparison): string[] {
  return comparison.held.flatMap(held =>
    lackingOf(held).map(({ kind, words }) => `${kind}: ${drawPlace(comparison, placeOf(words))}`),
  )
}

function drawSaid(comparison: Comparison): string[] {
  return comparison.statements
    .filter(({ sayings }) => sayings.length > 1)
    .map(({ sayings, variants }) => {
      const drawn = sayings.map(({ report, statement }) =>
        drawPlace(comparison, { report, ...comparison.analyses[report]!.statements[statement]! }),
      )
      return `said once${variants.length > 0 ? ` (${variants.join(', ')})` : ''}: ${drawn.join(' | ')}`
    })
}

function drawFamilies(comparison: Comparison): string[] {
  const { analyses, families } = comparison
  const letter = (report: number) => analyses[report]!.report.file
  const ties = families.kinships.map(({ reports, reason, agency }) => {
    const credit = agency === null ? '' : `, credited by ${agency}`
    return `${reason}${credit}: ${reports.map(letter).join(' ')}`
  })
  const own = families.copied.flatMap((copied, report) => {
    const known = new Set(copied.map(({ sentence }) => sentence))
    return copied.length === 0
      ? []
      : analyses[report]!.sentences.flatMap(({ start, end }, index) =>
          known.has(index) ? [] : [`of its own: ${drawPlace(comparison, { report, start, end })}`],
        )
  })
  return [...ties, ...own]
}

function drawSeveral(comparison: Comparison): string[] {
  const { several, check, said } = makeStory(comparison, '')
  const fileOf = new Map(comparison.analyses.map(({ report }) => [report.id, report.file]))
  const draw = (evidence: readonly Evidence[]) =>
    evidence.map(({ report, exact }) => `${fileOf.get(report)} «${trimEnd(exact)}»`).join(' | ')
  const points = several.map(
    ({ groups, own, sources, evidence }) =>
      `several (groups ${groups}, own voice ${own}, sources ${sources}): ${draw(evidence)}`,
  )
  const single = check
    .filter(({ kind, opens }) => kind === 'one source behind many' && opens?.section === 'said')
    .map(({ opens }) => said[opens!.rank - 1]!)
  return [
    ...points,
    ...single.map(
      ({ speaker, groups, evidence }) => `one source, ${speaker} (groups ${groups}): ${draw(evidence)}`,
    ),
  ]
}

function drawBasis(comparison: Comparison): string[] {
  const fileOf = new Map(comparison.analyses.map(({ report }) => [report.id, report.file]))
  return makeStory(comparison, '').basis.map(({ report, kind, evidence }) => {
    const shown = evidence.map(({ exact }) => `«${trimEnd(exact)}»`)
    return `${fileOf.get(report)}, ${kind}: ${shown.join(' ')}`
  })
}

function drawCopies(comparison: Comparison): string[] {
  const fileOf = new Map(comparison.analyses.map(({ report }) => [report.id, report.file]))
  return makeStory(comparison, '')
    .check.filter(({ kind, opens }) => kind === 'one source behind many' && opens?.section === 'reports')
    .map(({ evidence }) => `one source: ${evidence.map(({ report }) => fileOf.get(report)).join(' ')}`)
}

function drawVersions({ analyses }: Comparison): string[] {
  const [before, after] = [analyses[0]!, analyses[1]!]
  const words = ({ report }: Analysis, spans: readonly Span[]) =>
    spans.map(({ start, end }) => `«${trimEnd(report.text.slice(start, end))}»`).join(' ')
  return changeVersions(before, after, language).map(change => {
    const marks = [change.trivial && 'trivial', change.figure && 'figure'].filter(Boolean).join(', ')
    const [less, more] =
      change.kind === 'altered'
        ? [words(before, change.less) || 'nothing', words(after, change.more) || 'nothing']
        : [
            words(before, change.before ? [change.before] : []),
            words(after, change.after ? [change.after] : []),
          ]
    const drawn = change.kind === 'moved' ? more : [less, more].filter(part => part !== '').join(' → ')
    return `${change.kind}${marks ? ` (${marks})` : ''}: ${drawn}`
  })
}

function drawOnly(comparison: Comparison, topics: boolean): string[] {
  const fileOf = new Map(comparison.analyses.map(({ report }) => [report.id, report.file]))
  const name = (ids: readonly string[]) => ids.map(id => fileOf.get(id)).join(' ')
  // A mini report does not show that it is whole; it counts as whole unless it shows that it is not.
  const analyses = comparison.analyses.map(analysis => {
    const { report } = analysis
    return report.extent === 'unknown'
      ? { ...analysis, report: { ...report, extent: 'whole' as const } }
      : analysis
  })
  return makeStory({ ...comparison, analyses }, '').only.map(
    ({ reports, notFoundIn, topic, evidence: [first] }) =>
      `${name(reports)}, ${topics ? topic : `not ${name(notFoundIn)}`}: «${trimEnd(first!.exact)}»`,
  )
}

function drawPoints(comparison: Comparison): string[] {
  return comparison.points.map(({ passages }) => {
    const drawn = passages.map(index => drawPlace(comparison, comparison.passages[index]!))
    return `point: ${drawn.join(' | ')}`
  })
}
