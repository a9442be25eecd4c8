// What pages state of themselves: the source is the test, with what is read from it below.
//
//   # A heading that states a law in plain words
//
//   | <title>Ferry runs aground | Harbour Times</title>
//
//   = headline Ferry runs aground (head)
//   = outlet Harbour Times (implied, title)
//
// Below stand the headline and whether the page shows it, all metadata as they are believed, live entries, pictures, notes.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { reading } from '../../src/language/en/reading.ts'
import { type Field, pickData, pickDatum } from '../../src/read/claims.ts'
import { readTree } from '../../src/read/page/tree.ts'
import type { Datum } from '../../src/read/report.ts'
import { parseLoose } from '../../src/read/stated/repair.ts'
import { readStated, type Stated } from '../../src/read/stated.ts'

const CASES = readFileSync(new URL('../cases/read/stated.txt', import.meta.url), 'utf8')

for (const block of CASES.split(/^# /m).slice(1)) {
  const [heading, ...lines] = block.trimEnd().split('\n')
  const source = lines.flatMap(line => (line.startsWith('|') ? line.replace(/^\| ?/, '') : [])).join('\n')
  const expected = lines.filter(line => line.startsWith('= '))
  test(`stated: ${heading}`, () => assert.equal(draw(read(source)).join('\n'), expected.join('\n')))
}

function read(source: string): Stated {
  return readStated(readTree(source)!, reading)
}

const FIELDS: readonly Field[] = [
  'outlet',
  'publisher',
  'wire',
  'url',
  'published',
  'modified',
  'section',
  'access',
  'language',
]

function draw({ title, claims, updates, pictures, notes }: Stated): readonly string[] {
  const data = FIELDS.flatMap(field => {
    const datum = pickDatum(claims, field)
    return datum ? drawDatum(field, datum) : []
  })
  return [
    ...(title ? [`= headline ${title.text} (${title.element ? 'shown' : 'head'})`] : []),
    ...data,
    ...pickData(claims, 'author').map(author => drawDatum('author', author)),
    ...updates.map(({ headline, body, published }) => `= update ${published} ${headline}: ${body}`),
    ...pictures.map(({ address, caption, credit }) => `= picture ${address} ${caption} (${credit})`),
    ...notes.map(({ code }) => `= note ${code}`),
  ]
}

function drawDatum(name: string, { value, how, from }: Datum): string {
  return `= ${name} ${value} (${how}, ${from})`
}

const BROKEN: readonly (readonly [string, string, unknown])[] = [
  ['a line end inside a string', '{"a":"one\ntwo"}', { a: 'one two' }],
  ['a comma at the end', '{"a":[1,2,],}', { a: [1, 2] }],
  ['comments', '{/* one */"a":1, // two\n"b":2}', { a: 1, b: 2 }],
  [
    'quotation marks inside a string',
    '{"a":"He said "no", and left","b":"x"}',
    { a: 'He said "no", and left', b: 'x' },
  ],
  ['single quotation marks', "{'a':'it\\'s'}", { a: "it's" }],
  ['marks of a comment around it', '<!-- {"a":1} -->', { a: 1 }],
  ['marks of CDATA around it', '//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
  ['quotation marks as entities', '{&quot;a&quot;:&quot;b&quot;}', { a: 'b' }],
  ['a missing end', '{"a":{"b":"c"', { a: { b: 'c' } }],
  ['a missing comma', '{"a":1\n"b":2}', { a: 1, b: 2 }],
  ['keys without quotation marks', '{a:true,b:null}', { a: true, b: null }],
  ['an escape that is none', '{"a":"50\\% \\u00e9 \\u12"}', { a: '50% é u12' }],
]

for (const [name, source, value] of BROKEN) {
  test(`JSON is read in spite of ${name}`, () => assert.deepEqual(parseLoose(source), [value]))
}

test('several values in a row are all read', () => {
  assert.deepEqual(parseLoose('{"a":1}\n{"b":2};[3]'), [{ a: 1 }, { b: 2 }, [3]])
})

/** Far above what a linear reader needs, far below what a quadratic one does. */
const LIMIT_MS = 2000

for (const piece of [
  '{"a":',
  '[',
  '"',
  '{"a":"b" c "',
  '/*',
  '\\',
  '{"@id":"a","author":{"@id":"a"},',
  "'",
  '&quot;',
]) {
  test(`a long row of ${piece} is read in linear time`, () => {
    const start = performance.now()
    parseLoose(piece.repeat(300_000 / piece.length))
    read(`<h1>A</h1><script type="application/ld+json">${piece.repeat(300_000 / piece.length)}</script>`)
    assert.ok(performance.now() - start < LIMIT_MS)
  })
}
