import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMentions } from '../../src/find/mentions.ts'
import { findQuotations } from '../../src/find/quotations.ts'
import { loadLanguage } from '../../src/load/language.ts'
import type { Report } from '../../src/read/report.ts'
import { segment } from '../../src/segment/segment.ts'
import { containsSpan, sliceSpan } from '../../src/text/span.ts'
import { type Finding, makeReport, testCases } from '../annotated.ts'

const language = loadLanguage()

function analyze(report: Report) {
  const segmented = segment(report, language)
  return findMentions(segmented, language, findQuotations(segmented))
}

/** Draws `person Mara Silva (mayor of Tessel)`, `she → Mara Silva`, `person ?` for what stays open, `“…”` for what is quoted. */
function draw(report: Report): readonly Finding[] {
  const { mentions, entities } = analyze(report)
  return mentions.map(mention => {
    const name = mention.entity === null ? '?' : entities[mention.entity]!.name
    const title = mention.title ? ` (${sliceSpan(report.text, mention.title)})` : ''
    const what = mention.form === 'pronoun' ? 'pronoun →' : mention.kind
    return { ...mention, label: `${what} ${name}${title}${mention.quoted ? ' “”' : ''}` }
  })
}

testCases('find/mentions.txt', draw)

test('entities and mentions point at each other, and parts of a mention lie in the text', () => {
  const report = makeReport(
    'Harbour minister Mara Silva, 51, met Omar al-Tarifi, mayor of Tessel. She said he was late. “I was,” he said.',
  )
  const { mentions, entities } = analyze(report)
  for (const [id, entity] of entities.entries()) {
    assert.equal(entity.id, id)
    assert.ok(entity.mentions.length > 0)
    for (const index of entity.mentions) assert.equal(mentions[index]!.entity, id)
  }
  for (const mention of mentions) {
    assert.ok(containsSpan(mention, mention.head))
    if (mention.name) assert.ok(containsSpan(mention, mention.name))
    if (mention.entity !== null) assert.equal(entities[mention.entity]!.kind, mention.kind)
  }
})

test('an age behind a name is the person’s, a count behind a firm is nobody’s', () => {
  const text = 'Mara Silva, 51, met Rui Orro (34) and Kelm Foods Ltd (12).'
  const ages = analyze(makeReport(text)).mentions.flatMap(({ age }) => (age ? [sliceSpan(text, age)] : []))
  assert.deepEqual(ages, ['51', '34'])
})

test('a text of names alone is read in linear time', () => {
  const once = 'Mara Silva of Tessel and Orro Port Authority (OPA) met the minister, he said. '
  const time = (count: number) => {
    const segmented = segment(makeReport(once.repeat(count)), language)
    const begun = performance.now()
    findMentions(segmented, language, [])
    return performance.now() - begun
  }
  time(200)
  assert.ok(time(2000) < 40 * Math.max(time(200), 5))
})

test('odd input gives no exception', () => {
  for (const text of [
    '',
    '...',
    '“',
    'A',
    'The the The',
    '(((',
    '’s',
    'of of of',
    'X (',
    'known as',
    '-',
    'al-',
    'Mara Silva,',
  ]) {
    assert.doesNotThrow(() => analyze(makeReport(text)))
  }
})
