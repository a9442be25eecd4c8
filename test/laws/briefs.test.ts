import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Brief, Evidence, Quote, Story } from '../../src/brief/brief.ts'
import { renderJson } from '../../src/brief/render/json.ts'
import { compare } from '../../src/compare.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { loadLanguage } from '../../src/load/language.ts'
import type { Report } from '../../src/read/report.ts'
import { analyzeExample, EVENTS } from '../examples/check.ts'

const language = loadLanguage()
const examples = new Map<string, Analysis[]>()
const briefs = new Map<string, Brief>()

before(async () => {
  for (const event of EVENTS) {
    const analyses = await analyzeExample(event)
    examples.set(event, analyses)
    briefs.set(event, compare(analyses, language))
  }
})

for (const event of EVENTS) {
  test(`${event}: every passage is the exact words of its report, with the words around it`, () => {
    const texts = textsOf(examples.get(event)!)
    for (const evidence of evidenceOf(briefs.get(event)!)) {
      const text = texts.get(evidence.report)!
      assert.equal(text.slice(evidence.start, evidence.end), evidence.exact)
      assert.ok(text.slice(0, evidence.start).endsWith(evidence.prefix))
      assert.ok(text.slice(evidence.end).startsWith(evidence.suffix))
    }
  })

  test(`${event}: nothing is shown without what governs it`, () => {
    for (const { start, end, governors, beside, focus } of evidenceOf(briefs.get(event)!)) {
      for (const span of [...governors, ...focus]) {
        const inside = span.start >= start && span.end <= end
        const near = beside.some(quote => quote.start <= span.start && span.end <= quote.end)
        assert.ok(inside || near, JSON.stringify(span))
      }
    }
  })

  test(`${event}: no name shows one passage twice`, () => {
    for (const { name, evidence } of briefs.get(event)!.stories.flatMap(({ names }) => names)) {
      const places = evidence.map(({ beside, ...each }) =>
        [each.report, each.start, each.end, ...beside.map(({ start }) => start)].join(' '),
      )
      assert.equal(new Set(places).size, places.length, name)
    }
  })

  test(`${event}: a count of anybody is no name that is shown`, () => {
    const shown = briefs.get(event)!.stories.flatMap(({ names }) => names.filter(each => each.shown))
    for (const { forms } of shown) {
      const all = forms.flatMap(each => each.forms.map(({ form }) => form))
      assert.ok(!all.every(form => /^(?:\d+|four|five|six|seven|nine) people$/i.test(form)), all.join(', '))
    }
  })

  test(`${event}: a brief is the same bytes whatever the order of its reports`, () => {
    const expected = renderJson(briefs.get(event)!)
    assert.equal(renderJson(compare(examples.get(event)!.toReversed(), language)), expected)
    assert.equal(renderJson(compare(examples.get(event)!, language)), expected)
  })

  test(`${event}: a report given twice changes no count`, () => {
    const [first, ...rest] = examples.get(event)!
    const twice = compare([first!, first!, ...rest], language)
    assert.deepEqual(twice.stories[0]!.summary, briefs.get(event)!.stories[0]!.summary)
    assert.deepEqual(counts(twice.stories[0]!), counts(briefs.get(event)!.stories[0]!))
  })

  test(`${event}: an unrelated report changes nothing about the others`, () => {
    const other = examples.get(event === 'leak' ? 'minutes' : 'leak')![0]!
    const more = compare([...examples.get(event)!, other], language)
    assert.deepEqual(more.stories, briefs.get(event)!.stories)
    assert.equal(more.apart.length, briefs.get(event)!.apart.length + 1)
  })

  test(`${event}: a brief is read in three minutes`, () => {
    const story = briefs.get(event)!.stories[0]!
    const lines = sectionsOf(story).flatMap(entries => entries.filter(({ shown }) => shown))
    assert.ok(lines.length <= 30, `${lines.length} lines`)
  })
}

test('reports that are alike in nothing are briefed one by one', () => {
  const analyses = EVENTS.map(event => examples.get(event)![0]!)
  const { stories, apart } = compare(analyses, language)
  assert.equal(stories.length, EVENTS.length)
  assert.equal(apart.length, 0)
})

test('a single report is briefed alone: who says what, and nothing said by several', () => {
  const [story] = compare([examples.get('bridge')![0]!], language).stories
  assert.equal(story!.summary.reports, 1)
  assert.ok(story!.said.length > 0)
  assert.equal(story!.several.length, 0)
  assert.equal(story!.different.length, 0)
  assert.equal(story!.only.length, 0)
})

test('who has given no evidence is not said to say so', () => {
  const stories = EVENTS.flatMap(event => briefs.get(event)!.stories)
  const roles = stories.flatMap(({ alleged }) =>
    alleged.flatMap(entry => entry.roles.map(({ role }) => role)),
  )
  assert.ok(roles.includes('no evidence'))
  assert.ok(stories.every(({ said }) => said.every(({ manner }) => manner !== 'no evidence')))
})

function textsOf(analyses: readonly Analysis[]): Map<string, Report['text']> {
  return new Map(analyses.map(({ report }) => [report.id, report.text]))
}

function sectionsOf(story: Story): readonly (readonly { readonly shown: boolean }[])[] {
  const { id: _id, summary: _summary, reports: _reports, ...sections } = story
  return Object.values(sections)
}

function counts({ id: _id, reports: _reports, ...story }: Story): unknown {
  return story
}

function evidenceOf(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceOf)
  if (value === null || typeof value !== 'object') return []
  if ('exact' in value && 'prefix' in value) return [value as Evidence]
  return Object.values(value).flatMap(evidenceOf)
}

test('quotes beside a passage are exact words too', () => {
  for (const event of EVENTS) {
    const texts = textsOf(examples.get(event)!)
    for (const { beside } of evidenceOf(briefs.get(event)!)) {
      for (const { report, start, end, exact } of beside as readonly Quote[]) {
        assert.equal(texts.get(report)!.slice(start, end), exact)
      }
    }
  }
})
