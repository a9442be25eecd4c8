import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { analyze } from '../../src/analyze.ts'
import { compare } from '../../src/compare.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { loadLanguage } from '../../src/load/language.ts'
import type { Datum } from '../../src/read/report.ts'
import { analyzeExample } from '../examples/check.ts'

const language = loadLanguage()
let examples: readonly Analysis[] = []

before(async () => {
  examples = await analyzeExample('bridge')
})

/** Labels of what the dates of the time line rest on, where the first report has no date and the others these. */
function anchorsWith(dates: readonly string[]): readonly string[] {
  const published = (value: string): Datum => ({ value, how: 'stated', from: 'option' })
  const analyses = examples.map(({ report }, i) =>
    analyze({ ...report, published: i === 0 ? null : published(dates[i % dates.length]!) }, language),
  )
  const file = examples[0]!.report.file
  const story = compare(analyses, language).stories[0]!
  const own = story.reports.find(entry => entry.file === file)!.report
  return story.timeline
    .filter(entry => entry.evidence.some(({ report }) => report === own))
    .flatMap(({ anchor }) => anchor ?? [])
}

test('a report without a date takes the day of others of the same event', () => {
  assert.ok(anchorsWith(['2026-02-10', '2026-02-11']).includes('other report'))
})

test('where those lie more than three days apart, its dates are not known', () => {
  assert.ok(!anchorsWith(['2026-02-10', '2026-02-20']).includes('other report'))
})
