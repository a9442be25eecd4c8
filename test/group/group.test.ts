import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Analysis } from '../../src/find/analysis.ts'
import { openDesk } from '../../src/group/desk.ts'
import { explainReport, gatherCommon } from '../../src/group/explain.ts'
import { groupReports, tellStories } from '../../src/group/group.ts'
import { placeReport } from '../../src/group/place.ts'
import { type Profile, profileReport } from '../../src/group/profile.ts'
import { listStories } from '../../src/group/stories.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { analyzeExample, EVENTS } from '../examples/check.ts'
import { analyzeText, language, namesOf, REPORTS, readReports } from './reports.ts'

function filesOf(analyses: readonly Analysis[]): string[][] {
  const name = (file: string) => file.slice(file.lastIndexOf('/') + 1)
  return groupReports(analyses, loadLanguage()).stories.map(story =>
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
  const stories = namesOf(await readReports('mill fire', 'shop fire'))
  assert.deepEqual(stories, [['mill fire'], ['shop fire']])
})

test('two shootings of one week in two towns stay apart', async () => {
  const stories = namesOf(await readReports('harnell one', 'harnell two', 'vessa one', 'vessa two'))
  assert.deepEqual(stories, [
    ['harnell one', 'harnell two'],
    ['vessa one', 'vessa two'],
  ])
})

test('one court in two cases is two stories', async () => {
  const stories = namesOf(await readReports('fraud one', 'fraud two', 'poison one', 'poison two'))
  assert.deepEqual(stories, [
    ['fraud one', 'fraud two'],
    ['poison one', 'poison two'],
  ])
})

test('two matches of one team are two stories', async () => {
  const stories = namesOf(await readReports('tarn one', 'tarn two', 'olmo one', 'olmo two'))
  assert.deepEqual(stories, [
    ['olmo one', 'olmo two'],
    ['tarn one', 'tarn two'],
  ])
})

test('a round-up belongs to each story that it tells of', async () => {
  const stories = namesOf(await readReports('harnell one', 'harnell two', 'tarn one', 'tarn two', 'round-up'))
  assert.deepEqual(stories, [
    ['harnell one', 'harnell two', 'round-up'],
    ['round-up', 'tarn one', 'tarn two'],
  ])
})

const OTHER_MATTERS = [
  'The zoo of Quill shows its young tapir from June. The animal of six kilos was born on a Friday night and drinks from a bottle, said the keeper Sanna Dray, who has not named it yet.',
  'The ferry Ostrel lay off Pinmoor for nine hours with a rope in its screw. A diver cut it loose at dawn, and the 210 passengers were given soup by the cook Bram Yost.',
  'Voters in Gadden turned down a tram through the Linden quarter. Mayor Ruta Holm said that the buses would run every six minutes instead, and that the rails were sold.',
  'The man of 31 who is held for the shooting in the Harnell café kept rifles in a shed as well, chief inspector Edda Rusk said. A neighbour had told the council of them in autumn, and nobody came.',
]

function joinTexts(...texts: readonly string[]) {
  return { published: '2026-05-11', text: texts.join('\n\n') }
}

const textOf = (name: string) => REPORTS[name]!.text

test('two round-ups with one matter in common stay two, and neither is lost', async () => {
  const matters = ['tarn one', 'fraud one', 'shop fire', 'harnell two'].map(textOf)
  const one = await analyzeText('one', joinTexts(...matters))
  const other = await analyzeText('other', joinTexts(...OTHER_MATTERS))
  const { stories } = tellStories(
    [one, other].map(each => profileReport(each, language)),
    language,
  )
  const own = stories.map(({ reports }) => reports.filter(({ why }) => why.how !== 'part'))
  assert.deepEqual(own.map(reports => reports.map(({ file }) => file).join()).sort(), ['one', 'other'])
})

test('a report whose address or text is there already is the same report', async () => {
  const twice = [
    await analyzeText('a', REPORTS['harnell one']!),
    await analyzeText('b', REPORTS['harnell one']!),
  ]
  const { stories } = tellStories(
    twice.map(each => profileReport(each, language)),
    language,
  )
  assert.deepEqual(
    stories.map(({ reports }) => reports.map(({ file, why }) => `${file}: ${why.how}`)),
    [['a: same report', 'b: same report']],
  )
})

test('a report says which names and days it shares with its story', async () => {
  const analyses = await readReports('harnell one', 'harnell two')
  const profiles = analyses.map(each => profileReport(each, language))
  const [story] = tellStories(profiles, language).stories
  for (const { why } of story!.reports) {
    assert.equal(why.how, 'alike')
    assert.ok(why.names.includes('Harnell'), why.names.join())
    assert.ok(why.days.includes('2026-03-02'), why.days.join())
  }
})

test('a stream of reports in the order of a batch gives the stories of the batch', async () => {
  const analyses = await readReports(...Object.keys(REPORTS))
  const profiles = analyses.map(each => profileReport(each, language))
  const desk = openDesk()
  const key = (at: number) => `${profiles[at]!.published ?? '9999'} ${profiles[at]!.report}`
  const order = [...profiles.keys()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  for (const at of order) placeReport(desk, profiles[at]!)
  assert.deepEqual(listStories(desk), tellStories(profiles, language).stories)
  assert.equal(
    JSON.stringify(tellStories(profiles.toReversed(), language)),
    JSON.stringify(tellStories(profiles, language)),
  )
})

test('a name is told as common only where all of it is; of a part of one, the word', () => {
  const profile = (terms: readonly string[], names: Readonly<Record<string, string>>) =>
    ({ terms, weights: terms.map(() => 0.5), names, words: {}, days: [] }) as unknown as Profile
  const one = profile(['chain', 'bridge', 'tak', 'joren', 'kelm'], {
    chain: 'Chain Bridge',
    bridge: 'Chain Bridge',
    tak: 'Joren Tak',
    joren: 'Joren Tak',
    kelm: 'Kelm',
  })
  const other = profile(['bridge', 'tak', 'joren', 'kelm'], {})
  const { names, words } = explainReport(one, gatherCommon([one, other]), 'alike')
  assert.deepEqual([names, words], [['Joren Tak', 'Kelm'], ['Bridge']])
})
