import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { KeptRuling, NamingLine, SaidLine } from '../../src/archive/archive.ts'
import { groupFeeds, stateOf, type ToldFeed } from '../../src/page/feeds/state.ts'
import { makeBlocks, makeTable } from '../../src/page/names/chart.ts'
import { makeChart } from '../../src/page/sources/chart.ts'
import { groupSources } from '../../src/page/sources/joined.ts'
import { chooseVersions, makeRows, type ToldChange, tally } from '../../src/page/versions/changes.ts'

const EVIDENCE = { report: 'r', version: 'v', start: 0, end: 1, exact: 'x', prefix: '', suffix: '' }

function said(published: string | null, more: Partial<SaidLine> = {}): SaidLine {
  return {
    evidence: EVIDENCE,
    name: 'Harbour authority',
    outlet: 'Northway',
    headline: null,
    url: null,
    published,
    edtf: null,
    kind: 'direct',
    story: 's1',
    ...more,
  }
}

test('statements stand on a line of days, the later the further right, a row an outlet', () => {
  const chart = makeChart([
    said('2024-05-16T08:00:00Z'),
    said('2024-05-14'),
    said('2024-05-14', { outlet: 'Harbour Radio' }),
    said(null),
  ])!
  assert.deepEqual([chart.first, chart.last, chart.dateless], ['2024-05-14', '2024-05-16', 1])
  assert.deepEqual(
    chart.rows.map(row => `${row.outlet}: ${row.dots.map(dot => `${dot.day} ×${dot.count}`).join(', ')}`),
    ['Northway: 2024-05-14 ×1, 2024-05-16 ×1', 'Harbour Radio: 2024-05-14 ×1'],
  )
  const [first, last] = chart.rows[0]!.dots
  assert.ok(first!.x < last!.x && first!.x >= 0 && last!.x <= 100)
})

test('the day of saying goes before that of printing, and an impossible day is none', () => {
  const chart = makeChart([
    said('2024-05-16', { edtf: '2024-05-13' }),
    said('2024-05-16'),
    said('2024-99-99'),
  ])!
  assert.deepEqual(
    chart.rows[0]!.dots.map(dot => dot.day),
    ['2024-05-13', '2024-05-16'],
  )
  assert.equal(chart.dateless, 1)
})

test('one day alone is no line', () => {
  assert.equal(makeChart([said('2024-05-14'), said('2024-05-14')]), null)
  assert.equal(makeChart([]), null)
})

test('outlets beyond ten are counted', () => {
  const lines = Array.from({ length: 13 }, (_, index) =>
    said(`2024-05-${10 + index}`, { outlet: `Outlet ${index}` }),
  )
  assert.deepEqual(makeChart(lines)!.others, { outlets: 3, count: 3 })
})

const join = (number: number, one: string, other: string): KeptRuling => ({
  number,
  ruling: {
    kind: 'join-names',
    one: { story: one, name: 'Harbour authority' },
    other: { story: other, name: 'Harbour authority' },
  },
  by: 'iris',
  time: '2024-05-14T10:00:00Z',
  why: null,
})
const stories = (lines: readonly SaidLine[], rulings: readonly KeptRuling[]) =>
  groupSources(lines, rulings).map(source => source.places.map(place => place.story).join('+'))

test('the same name in two stories stands apart until it is joined by hand', () => {
  const lines = [said(null), said(null, { story: 's2' }), said(null), said(null, { story: 's3' })]
  assert.deepEqual(stories(lines, []), ['s1', 's2', 's3'])
  assert.deepEqual(stories(lines, [join(1, 's1', 's3')]), ['s1+s3', 's2'])
  assert.deepEqual(stories(lines, [join(1, 's1', 's3'), join(2, 's3', 's2'), join(3, 's2', 's1')]), [
    's1+s3+s2',
  ])
})

test('a decision about a story or a name that is not shown joins nothing', () => {
  assert.deepEqual(stories([said(null), said(null, { story: 's2' })], [join(1, 's1', 's9')]), ['s1', 's2'])
})

function naming(outlet: string | null, form: string, own: number, quoted: number): NamingLine {
  return { outlet, form, own, quoted, reports: 1, evidence: EVIDENCE }
}
const NAMINGS = [
  naming('A', 'crash', 2, 0),
  naming('A', 'accident', 6, 2),
  naming('B', 'crash', 3, 5),
  naming(null, 'event', 0, 1),
]

test('what an outlet calls something in its own voice stands before what it quotes', () => {
  const drawn = makeBlocks(NAMINGS, 'outlet').map(
    ({ name, bars }) => `${name}: ${bars.map(bar => `${bar.line.form} ${bar.own}+${bar.quoted}`).join(', ')}`,
  )
  assert.deepEqual(drawn, ['A: accident 75+25, crash 25+0', 'B: crash 37.5+62.5', 'null: event 0+12.5'])
})

test('the table has each form against each outlet', () => {
  const { outlets, rows } = makeTable(NAMINGS)
  assert.deepEqual(outlets, ['A', 'B', null])
  assert.deepEqual(
    rows.map(row => `${row.form}: ${row.cells.map(cell => cell?.own ?? '-').join(' ')}`),
    ['accident: 6 - -', 'crash: 2 3 -', 'event: - - 0'],
  )
})

const CHANGE: ToldChange = {
  kind: 'altered',
  trivial: false,
  figure: true,
  before: { start: 50, end: 60 },
  after: { start: 70, end: 82 },
  less: [{ start: 50, end: 54 }],
  more: [{ start: 70, end: 76 }],
  removed: 'nine hurt.',
  added: 'twelve hurt.',
}

test('words that differ are marked in the sentence before and after', () => {
  const [row] = makeRows([CHANGE]).plain
  const draw = (pieces: typeof row extends undefined ? never : NonNullable<typeof row>['before']) =>
    pieces?.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
  assert.equal(draw(row!.before), '[nine] hurt.')
  assert.equal(draw(row!.after), '[twelve] hurt.')
})

test('trivial changes and sentences that only moved are kept apart and not counted', () => {
  const changes: readonly ToldChange[] = [
    CHANGE,
    { ...CHANGE, trivial: true, figure: false },
    { ...CHANGE, kind: 'moved', figure: false },
    { ...CHANGE, kind: 'removed', figure: false, after: null, added: null },
  ]
  const { plain, trivial } = makeRows(changes)
  assert.deepEqual([plain.length, trivial.length], [2, 2])
  assert.deepEqual(tally(changes), { added: 0, removed: 1, altered: 1, figures: 1 })
  assert.deepEqual(plain[1]!.before, [{ text: 'nine hurt.', marked: true }])
})

test('the latest two versions with words are held against each other, or those that the address names', () => {
  const versions = [{ deleted: false }, { deleted: false }, { deleted: true }]
  const choose = (from: string | null, to: string | null, of = versions) => {
    const chosen = chooseVersions(of, { from, to })
    return `${chosen.from}→${chosen.to}`
  }
  assert.equal(choose(null, null), '1→2')
  assert.equal(choose(null, '3'), '2→3')
  assert.equal(choose('1', '3'), '1→3')
  assert.equal(choose('3', '2'), '1→2')
  assert.equal(choose('x', '99'), '1→2')
  assert.equal(choose(null, null, [{ deleted: false }]), '0→1')
  assert.equal(choose(null, null, []), '0→0')
})

function feed(address: string, more: Partial<ToldFeed> = {}): ToldFeed {
  return {
    address,
    title: null,
    added: '2024-05-14T10:00:00Z',
    folder: null,
    checked: null,
    outcome: null,
    reason: null,
    due: '2024-05-14T11:00:00Z',
    failures: 0,
    etag: null,
    modified: null,
    intervalS: 3600,
    ...more,
  }
}

test('the state of a feed is told in words, and how often it failed', () => {
  assert.deepEqual(stateOf(feed('a')), { words: 'not yet looked at', trouble: false })
  assert.deepEqual(stateOf(feed('a', { outcome: 'new' })), { words: 'had new reports', trouble: false })
  assert.deepEqual(stateOf(feed('a', { outcome: 'failed', failures: 3 })), {
    words: 'failed (3×)',
    trouble: true,
  })
})

test('feeds stand in their folders, by title', () => {
  const feeds = [
    feed('z'),
    feed('b', { title: 'Quay' }),
    feed('c', { folder: 'Coast' }),
    feed('a', { folder: 'Coast', title: 'Alpha' }),
  ]
  assert.deepEqual(
    groupFeeds(feeds).map(
      ({ folder, feeds: some }) => `${folder}: ${some.map(each => each.address).join(' ')}`,
    ),
    ['null: b z', 'Coast: a c'],
  )
})

test('a form with the capital that begins a sentence is the same form, told as it stands inside one', () => {
  const line = (form: string, outlet: string): NamingLine => ({
    outlet,
    form,
    own: 1,
    quoted: 0,
    reports: 1,
    evidence: EVIDENCE,
  })
  const lines = [line('The company', 'Northway'), line('the company', 'Coast'), line('THE COMPANY', 'Pier')]
  assert.deepEqual(
    makeBlocks(lines, 'form').map(({ name, own }) => `${name} ${own}`),
    ['the company 2', 'THE COMPANY 1'],
  )
  assert.equal(makeBlocks([line('The company', 'Northway')], 'form')[0]!.name, 'The company')
  assert.deepEqual(
    makeTable(lines).rows.map(({ cells }) => cells.filter(cell => cell !== null).length),
    [2, 1],
  )
})
