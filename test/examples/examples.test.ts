import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence, Story } from '../../src/brief/brief.ts'
import { briefExample, describePlanted, EVENTS, findPlanted } from './check.ts'
import { MISSED } from './missed.ts'
import { ABSENT, APART, ASIDE, FAMILIES, PLANTED, SEVERAL, UNDATED } from './planted.ts'

const briefs = new Map(
  await Promise.all(EVENTS.map(async event => [event, await briefExample(event)] as const)),
)

function storyOf(event: string): Story {
  return [...briefs].find(([name]) => name === event)![1].stories[0]!
}

for (const event of EVENTS) {
  const mine = <T extends { readonly event: string }>(list: readonly T[]) =>
    list.filter(each => each.event === event)

  test(`${event}: what was planted stands in its section`, () => {
    const story = storyOf(event)
    const missed = mine([...PLANTED, ...SEVERAL]).filter(planted => findPlanted(story, planted) === null)
    // What is not found yet is asserted too, so that a change shows.
    assert.deepEqual(
      missed.map(describePlanted).sort(),
      mine(MISSED)
        .map(({ planted }) => planted)
        .sort(),
    )
  })

  test(`${event}: nothing stands where it would mislead`, () => {
    const wrong = mine(ABSENT).filter(planted => findPlanted(storyOf(event), planted) !== null)
    assert.deepEqual(wrong.map(describePlanted), [])
  })

  test(`${event}: the report of another event is set apart, with the reason`, () => {
    const { stories, apart } = briefs.get(event)!
    assert.equal(stories.length, 1)
    assert.deepEqual(
      apart.map(({ file, reason }) => `${nameOf(file)}: ${reason}`),
      mine(APART).map(({ file }) => `${file}: another event`),
    )
  })

  test(`${event}: reports that share an origin are one group, all others stand alone`, () => {
    const { reports, summary } = storyOf(event)
    const groups = [...Map.groupBy(reports, ({ group }) => group).values()]
      .filter(members => members.length > 1)
      .map(members => members.map(({ file }) => nameOf(file)).sort())
    assert.deepEqual(
      groups,
      mine(FAMILIES).map(({ files }) => [...files].sort()),
    )
    assert.equal(summary.groups, reports.length - groups.flat().length + groups.length)
  })

  test(`${event}: links, cookies and promotion stand in no line`, () => {
    const { reports: _reports, changed: _changed, ...sections } = storyOf(event)
    const shown = evidenceOf(sections).map(({ exact }) => exact)
    const wrong = mine(ASIDE).filter(({ words }) => shown.some(exact => exact.includes(words)))
    assert.deepEqual(wrong, [])
  })
}

test('a report without a date keeps none; its weekday is dated by its post', () => {
  for (const { event, file } of UNDATED) {
    const report = storyOf(event).reports.find(each => nameOf(each.file) === file)!
    assert.equal(report.published, null)
  }
})

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}

function evidenceOf(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceOf)
  if (value === null || typeof value !== 'object') return []
  if ('exact' in value && 'prefix' in value) return [value as Evidence]
  return Object.values(value).flatMap(evidenceOf)
}
