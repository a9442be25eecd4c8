import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { reading } from '../../src/language/en/reading.ts'
import { readInline } from '../../src/read/markdown/inline.ts'
import { readMarkdown } from '../../src/read/markdown.ts'
import { read } from '../../src/read/read.ts'

const WORDS = 'A ferry with 41 people on board ran aground off the old mole of Port Amaro on Monday evening.'

const SOURCE = `---
title: "Ferry runs aground: all safe"
date: 2026-03-03T14:05:00+01:00
authors:
  - name: Mara Silva
  - Tom Reed
outlet: 'Harbour Times' # ours
canonical_url: https://harbour.example/ferry
lang: en-GB
tags: [sea, mole]
---

${WORDS} See [the map](https://harbour.example/map_(old) "Map") and **the _old_ chart**.
It is the *same* paragraph.

## What is known

- All **41** are safe.
- The line is closed[^1].

1. First came the pilot.

> “We felt a shudder,” said
> a passenger.

![The mole at dawn](mole.jpg)

| Boat | People |
|------|-------:|
| Lark | 41     |

* * *

The end of snake_case_names and 2 * 3 * 4 = 24.

[1]: https://harbour.example/note
`

test('Markdown gives its words without marks, its head as what it states', async () => {
  const [report] = (await read(Buffer.from(SOURCE), { file: 'a.md' })).reports
  assert.deepEqual(
    report!.parts.map(({ kind, start, end }) => `${kind}: ${report!.text.slice(start, end)}`),
    [
      'headline: Ferry runs aground: all safe',
      `paragraph: ${WORDS} See the map and the old chart.\nIt is the same paragraph.`,
      'heading: What is known',
      'list: All 41 are safe.',
      'list: The line is closed.',
      'list: First came the pilot.',
      'quotation: “We felt a shudder,” said\na passenger.',
      'caption: The mole at dawn',
      'table: Boat | People',
      'table: Lark | 41',
      'paragraph: The end of snake_case_names and 2 * 3 * 4 = 24.',
    ],
  )
  const { published, outlet, url, language, authors } = report!
  assert.deepEqual(
    [published, outlet, url, language, ...authors].map(
      datum => `${datum?.value} (${datum?.how}, ${datum?.from})`,
    ),
    [
      '2026-03-03T14:05:00+01:00 (stated, front-matter)',
      'Harbour Times (stated, front-matter)',
      'https://harbour.example/ferry (stated, front-matter)',
      'en (stated, front-matter)',
      'Mara Silva (stated, front-matter)',
      'Tom Reed (stated, front-matter)',
    ],
  )
})

test('a head in TOML, a title of its own, and a text that only begins with a line', async () => {
  const of = async (source: string) => (await read(Buffer.from(source), { file: 'a.md' })).reports[0]!
  const toml = await of(`+++\ntitle = "In the head"\ndate = 2026-03-03\n+++\n# In the text\n\n${WORDS}`)
  assert.deepEqual([toml.headline?.value, toml.published?.value], ['In the text', '2026-03-03'])
  const none = await of(`---\n\n${WORDS}\n\nMore words.`)
  assert.ok(none.text.startsWith('A ferry'))
})

test('a text without marks stays as it stands', () => {
  const text = 'It was 5 o’clock_ish, 3 * 4; a_b_c, “[sic]” and (see there) <5 and >3.\nSo it was.'
  assert.equal(readInline(text), text)
  assert.equal(readMarkdown(text, reading).text, text)
})

test('no Markdown makes reading throw, and long ones take linear time', () => {
  const pieces = [
    '\n',
    '\n\n',
    '# ',
    '> ',
    '- ',
    '1. ',
    '**',
    '*',
    '_',
    '`',
    '[',
    '](',
    ')',
    '![',
    '|',
    '---\n',
    '```',
    'a: b\n',
    'word ',
    '<b>',
    '\\',
    '[^1]',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), all => {
      const { text, parts } = readMarkdown(all.join(''), reading)
      let at = 0
      for (const part of parts) {
        assert.equal(text.slice(at, part.start).trim(), '')
        at = part.end
      }
      assert.equal(text.slice(at).trim(), '')
    }),
    { numRuns: 500, seed: 7 },
  )
  for (const piece of [...pieces, '[a](b', '**a', '_a_', '![', '> > ', '| a ']) {
    const start = performance.now()
    readMarkdown(piece.repeat(200_000 / piece.length), reading)
    assert.ok(
      performance.now() - start < 2000,
      `${JSON.stringify(piece)} took ${performance.now() - start} ms`,
    )
  }
})

test('what is said after a name in brackets, and in a footnote, is read; where a link leads is not', async () => {
  const source = [
    '# Ferry runs aground',
    `${WORDS}[^1]`,
    '[Mara Silva]: We felt a shudder and then nothing more.',
    '[law]: https://harbour.example/law "The law of 1931"',
    '[map]: /map',
    '[^1]: The coast guard gave the number on Tuesday.',
    'See [the law][law].',
  ].join('\n\n')
  const [report] = (await read(Buffer.from(source), { file: 'a.md' })).reports
  assert.deepEqual(
    report!.parts.slice(2).map(({ kind, start, end }) => `${kind}: ${report!.text.slice(start, end)}`),
    [
      'paragraph: [Mara Silva]: We felt a shudder and then nothing more.',
      'paragraph: The coast guard gave the number on Tuesday.',
      'paragraph: See the law.',
    ],
  )
})
