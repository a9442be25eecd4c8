import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../../src/analyze.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { groupReports } from '../../src/group/group.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'
import { analyzeExample, EVENTS } from '../examples/check.ts'

const language = loadLanguage()

async function analyzeText(text: string, published?: string): Promise<Analysis> {
  const about = { file: 'x.txt', ...(published ? { published } : {}) }
  const { reports } = await read(new TextEncoder().encode(text), about, language.reading)
  return analyze(reports[0]!, language)
}

function filesOf(analyses: readonly Analysis[]): string[][] {
  const name = (file: string) => file.slice(file.lastIndexOf('/') + 1)
  return groupReports(analyses, language).stories.map(story =>
    story.map(index => name(analyses[index]!.report.file)),
  )
}

test('reports of one event are one story, and a report of another event stands apart', async () => {
  const stories = filesOf(await analyzeExample('bridge'))
  assert.deepEqual(stories.map(story => story.length).sort(), [1, 5])
  assert.deepEqual(
    stories.find(story => story.length === 1),
    ['kelm-evening-news.txt'],
  )
})

test('reports of four events are four stories, whatever their order', async () => {
  const analyses = (await Promise.all(EVENTS.map(analyzeExample))).flat()
  const sizes = (list: readonly Analysis[]) =>
    filesOf(list)
      .filter(story => story.length > 1)
      .map(story => story.length)
      .sort((a, b) => a - b)
  assert.deepEqual(sizes(analyses), [4, 5, 5, 12])
  assert.deepEqual(sizes(analyses.toReversed()), [4, 5, 5, 12])
})

test('like words do not make one event: two fires on two days in two towns', async () => {
  const first = await analyzeText(
    'A fire destroyed the cotton mill in Harnell on Monday. Nobody was hurt, the Harnell fire service said, and the mill had been empty since spring.',
    '2026-03-02',
  )
  const second = await analyzeText(
    'A fire destroyed a row of shops in Ostrava Bay on Friday. Two cooks were hurt, and the council of Ostrava Bay opened a school for those who live above.',
    '2026-03-06',
  )
  assert.equal(groupReports([first, second], language).stories.length, 2)
})
