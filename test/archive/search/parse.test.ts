import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Query } from '../../../src/archive/query.ts'
import { parseQuery } from '../../../src/archive/search/parse.ts'
import { splitWords, stemWord } from '../../../src/archive/search/words.ts'

/** What is typed, and what of it is not as in an empty search. */
const CASES: readonly (readonly [string, Partial<Query>])[] = [
  ['ferry pier', { words: ['ferry', 'pier'] }],
  [
    '“close the port” „we will not‟ «nous» "so"',
    { phrases: ['close the port', 'we will not', 'nous', 'so'] },
  ],
  ['‘we will not’ go', { words: ['go'], phrases: ['we will not'] }],
  ['O’Neil don’t', { phrases: ['O’Neil', 'don’t'] }],
  ['well-known 10:30', { phrases: ['well-known', '10:30'] }],
  ['port -minister -"on strike"', { words: ['port'], without: ['minister', 'on strike'] }],
  [
    'said-by:"Mara Silva" Outlet:harbour by: berg',
    { saidBy: ['Mara Silva'], outlet: ['harbour'], by: ['berg'] },
  ],
  ['names:aurelia in:quotes', { names: ['aurelia'], in: 'quotes' }],
  ['ferry from:2026-03 until:2026', { words: ['ferry'], from: '2026-03-01', until: '2026-12-31' }],
  ['ferry from:2024-02-29 from:2024-03-02', { words: ['ferry'], from: '2024-03-02' }],
  ['Breaking: ferry sinks!', { words: ['Breaking', 'ferry', 'sinks'] }],
  ['https://harbour.example/a', { phrases: ['https://harbour.example/a'] }],
  ['— & …', {}],
  ['', {}],
]

const NONE: Query = {
  words: [],
  phrases: [],
  without: [],
  outlet: [],
  by: [],
  saidBy: [],
  names: [],
  from: null,
  until: null,
  in: null,
  faults: [],
}

for (const [typed, expected] of CASES)
  test(`${typed} is understood`, () => assert.deepEqual(parseQuery(typed), { ...NONE, ...expected }))

const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['ferry from:2026-02-30', /“2026-02-30” is no day/],
  ['ferry from:2026-03-05 until:2026-03-04', /No day is both from 2026-03-05 and until 2026-03-04/],
  ['author:berg', /There is no “author:”/],
  ['"close the port', /before “close the port” is not closed/],
  ['outlet: ', /Nothing stands behind “outlet:”/],
  ['ferry in:body', /not in “body”/],
  ['ferry in:quotes in:headline', /not in both/],
  ['-by:berg', /not before “by:”/],
  ['-ferry', /needs words, a phrase, a field or a day/],
  ['in:quotes', /needs words, a phrase, a field or a day/],
  ['a '.repeat(100), /at most 64 words/],
  ['a'.repeat(3000), /longer than 2000 characters/],
]

for (const [typed, fault] of FAULTS)
  test(`${typed.slice(0, 40)} is told to be wrong`, () =>
    assert.match(parseQuery(typed).faults.join('\n'), fault))

test('whatever is typed is read, and at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), typed => {
      const query = parseQuery(typed)
      return [...query.words, ...query.phrases].every(words => splitWords(words).length > 0)
    }),
  )
  const hostile = ['‘', '"', 'a:', '-', ' ', 'in:', '"a" ', '\u0301', '：', 'ａ']
  const began = performance.now()
  for (const piece of hostile) parseQuery(piece.repeat(1_000_000))
  assert.ok(performance.now() - began < 2000)
})

/** Words in rows: those of one row are found together, and never with those of another. */
const FORMS: readonly string[] = [
  'ferry ferries',
  'close closes closed closing',
  'announce announced announces announcing',
  'ban bans banned banning',
  'vote votes voted voting',
  'police',
  'policy policies',
  'new',
  'news',
  'unit units',
  'united',
  'use uses used using',
  'us',
  'die dies died',
  'bus',
  'box boxes',
  'church churches',
  'camera cameras',
  'general generals',
  'generation generations',
  'wind winds winding',
  'wound wounds wounded',
  'even',
  'evening',
  'hope hopes hoped hoping',
  'hop hops hopped hopping',
]

test('endings of one word are one, and other words are others', () => {
  const stems = FORMS.map(row => new Set(row.split(' ').map(stemWord)))
  for (const [index, set] of stems.entries()) assert.equal(set.size, 1, FORMS[index])
  assert.equal(new Set(stems.map(set => [...set][0])).size, FORMS.length)
})

test('words are told by their places, whatever stands in them', () => {
  const text = 'Łódź, Straße; naïve ﬁsh: fer\u00adry 東京 don’t'
  assert.deepEqual(
    splitWords(text).map(({ start, end, plain }) => [text.slice(start, end), plain]),
    [
      ['Łódź', 'lodz'],
      ['Straße', 'strasse'],
      ['naïve', 'naive'],
      ['ﬁsh', 'fish'],
      ['fer\u00adry', 'ferry'],
      ['東', '東'],
      ['京', '京'],
      ['don', 'don'],
      ['t', 't'],
    ],
  )
})
