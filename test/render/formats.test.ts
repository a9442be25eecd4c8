import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import type { Brief } from '../../src/brief/brief.ts'
import { LABELS } from '../../src/brief/labels.ts'
import { renderCsv } from '../../src/brief/render/csv.ts'
import { renderHtml } from '../../src/brief/render/html.ts'
import { renderJson } from '../../src/brief/render/json.ts'
import { renderMarkdown } from '../../src/brief/render/markdown.ts'
import { renderText } from '../../src/brief/render/text.ts'
import { exchangeWords, hostile } from './hostile.ts'
import { allEvidence, leftOfBar, pageTags, pageWords, rightOfBar, squeeze, unescapeMarkdown } from './read.ts'
import { sampleBrief, sampleReports } from './sample.ts'

const FULL = { full: true, color: false, width: 100 }
const BRIEF = { full: false, color: false, width: 100 }

test('every evidence stands in every full format in its exact words', () => {
  const text = rightOfBar(renderText(sampleBrief, FULL))
  const markdown = squeeze(unescapeMarkdown(renderMarkdown(sampleBrief, { full: true })))
  const page = squeeze(pageWords(renderHtml(sampleBrief, sampleReports, { full: true })))
  const folded = squeeze(pageWords(renderHtml(sampleBrief, sampleReports, { full: false })))
  const rows: string[][] = parse(renderCsv(sampleBrief))
  const cells = rows.map(row => row[10])
  for (const { exact } of allEvidence(sampleBrief)) {
    for (const output of [text, markdown, page, folded]) assert.ok(output.includes(squeeze(exact)), exact)
    assert.ok(cells.includes(exact), exact)
  }
})

test('words that a passage must be read with stand beside it', () => {
  const beside = allEvidence(sampleBrief).flatMap(evidence => evidence.beside)
  assert.ok(beside.length > 0)
  const text = rightOfBar(renderText(sampleBrief, FULL))
  for (const { exact } of beside) assert.ok(text.includes(squeeze(exact)), exact)
})

test('by default only what is read in three minutes is printed', () => {
  const hidden = sampleBrief.stories[0]!.timeline[0]!
  assert.equal(hidden.shown, false)
  const words = squeeze(hidden.evidence[0]!.exact)
  const other = renderText({ ...sampleBrief, stories: [{ ...sampleBrief.stories[0]!, reports: [] }] }, BRIEF)
  assert.ok(!rightOfBar(other).includes(words))
  assert.ok(rightOfBar(renderText(sampleBrief, FULL)).includes(words))
})

test('reports of several events are said to be so, and each is told', () => {
  const [story] = sampleBrief.stories
  const two = { ...sampleBrief, stories: [story!, { ...story!, id: 'other' }] }
  assert.match(renderText(two, BRIEF), /^2 STORIES\n1 {2}.*\[\d+ reports?\]\n2 {2}/s)
  assert.match(renderMarkdown(two, { full: false }), /^\*2 stories\*\n\n1\. .*\n2\. /)
  assert.match(renderHtml(two, [], { full: false }), /<h1>2 stories<\/h1>/)
  assert.doesNotMatch(renderText(sampleBrief, BRIEF), /STORIES/)
})

test('a name that looks like many leads to three of them and counts the rest', () => {
  const [story] = sampleBrief.stories
  const [first] = story!.names
  const names = [{ ...first!, lookAlike: [2, 3, 4, 5, 6] }]
  const text = renderText({ ...sampleBrief, stories: [{ ...story!, names }] }, { ...FULL, width: 400 })
  assert.match(text, /looks alike, not known to be the same → Names 2 → Names 3 → Names 4 · \+ 2 more\]/)
})

test('no line on a terminal is wider than asked', () => {
  for (const width of [40, 63, 64, 80, 100]) {
    const lines = renderText(sampleBrief, { ...FULL, width }).split('\n')
    for (const line of lines) assert.ok([...line].length <= width, line)
  }
})

test('colour changes no character', () => {
  const coloured = renderText(sampleBrief, { ...FULL, color: true })
  assert.match(coloured, /\x1b\[1;4m/)
  assert.equal(coloured.replaceAll(/\x1b\[[\d;]*m/g, ''), renderText(sampleBrief, FULL))
})

test('JSON is the brief itself', () => {
  const json = renderJson(sampleBrief)
  assert.deepEqual(JSON.parse(json), sampleBrief)
  assert.ok(json.endsWith('}\n'))
})

test('CSV has a row an evidence, and reads back as it was written', () => {
  const rows: Record<string, string>[] = parse(renderCsv(sampleBrief), { columns: true })
  assert.equal(
    Object.keys(rows[0]!).join(),
    'story,section,rank,kind,shown,outlet,report,file,start,end,exact,prefix,suffix,standing,edtf,speaker,citation',
  )
  assert.deepEqual(
    rows.map(row => [row.report, row.start, row.exact]).sort(),
    allEvidence(sampleBrief)
      .map(one => [one.report, String(one.start), one.exact])
      .sort(),
  )
})

test('no cell of a CSV brief can run in a spreadsheet, and none loses its words', () => {
  fc.assert(
    fc.property(hostile, any => {
      const words = any.toWellFormed()
      const rows: string[][] = parse(renderCsv(exchangeWords(sampleBrief, () => words)))
      const exact = rows.slice(1).map(row => row[10]!)
      for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/)
      for (const cell of exact) assert.ok([words, `'${words}`].includes(cell))
    }),
    { numRuns: 40 },
  )
})

const TAGS = new Set(
  'body a div header p nav main article section h1 h2 h3 h4 ol ul li details summary span bdi b blockquote mark button figure figcaption svg title g line text circle rect path i table thead tbody tr th td dl dt dd time footer script'.split(
    ' ',
  ),
)

test('words of reports never become markup of the page', () => {
  fc.assert(
    fc.property(hostile, words => {
      const reports = sampleReports.map(report => ({
        ...report,
        text: words.padEnd(report.text.length, words || ' '),
      }))
      const page = renderHtml(
        exchangeWords(sampleBrief, old => words + old.slice(words.length)),
        reports,
        { full: true },
      )
      for (const { name, attributes } of pageTags(page)) {
        assert.ok(TAGS.has(name), name)
        for (const [key, value] of attributes) {
          assert.doesNotMatch(key, /^(on|style|src)/i)
          if (key === 'href') assert.match(value, /^(#|https?:\/\/)/)
        }
      }
      assert.equal(page.match(/<script/g)?.length, 1)
    }),
    { numRuns: 25 },
  )
})

test('words of reports never become markup of Markdown', () => {
  fc.assert(
    fc.property(hostile, words => {
      const markdown = renderMarkdown(
        exchangeWords(sampleBrief, () => words),
        { full: true },
      )
      const plain = markdown.replaceAll(/\\[!-/:-@[-`{-~]/g, '').replaceAll(/^(#+|>|-) /gm, '')
      assert.doesNotMatch(plain.replaceAll(/<https?:\/\/[^<>\s]*>/g, ''), /[`<>[\]|#]|:\/\/|www\./)
    }),
    { numRuns: 40 },
  )
})

test('words of reports never steer a terminal', () => {
  fc.assert(
    fc.property(hostile, words => {
      const text = renderText(
        exchangeWords(sampleBrief, () => words),
        FULL,
      )
      assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    }),
    { numRuns: 40 },
  )
})

// With every word of the reports taken out, what is left must be made of labels, numbers and signs.
const blank: Brief = exchangeWords(sampleBrief, () => '\ue000')
const blankReports = sampleReports.map(report => ({ ...report, text: '\ue000'.repeat(report.text.length) }))

test('all words that are not of a report come from the closed list', () => {
  const outputs = {
    text: leftOfBar(renderText(blank, FULL)),
    markdown: renderMarkdown(blank, { full: true }),
    page: pageWords(renderHtml(blank, blankReports, { full: true }), ' '),
    folded: pageWords(renderHtml(blank, blankReports, { full: false }), ' '),
  }
  for (const [format, output] of Object.entries(outputs)) assert.deepEqual(strangeWords(output), [], format)
})

test('a word that is in no list is found out', () => {
  assert.deepEqual(strangeWords('2 reports · allegedly'), ['allegedly'])
})

function strangeWords(output: string): string[] {
  const labels = Object.values(LABELS).sort((a, b) => b.length - a.length)
  let rest = ` ${squeeze(output).toLowerCase()} `
  for (const words of labels) rest = rest.replaceAll(bounded(words.toLowerCase()), ' ')
  return (rest.match(/\p{L}+/gu) ?? []).filter(word => !ALLOWED.test(word))
}

function bounded(words: string): RegExp {
  const escaped = words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}])${escaped}(?![\\p{L}])`, 'gu')
}

/** Letters of sides and of EDTF, hexadecimal digits, and the name of the program. */
const ALLOWED = /^(?:[a-ft]|[a-f]+|crossread|en|syntax|\ue000+)$/
