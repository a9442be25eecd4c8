import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Archive, PlacedStory } from '../../../src/archive/archive.ts'
import { parseQuery } from '../../../src/archive/search/parse.ts'
import { keepTold, type Told } from '../shelf.ts'

const BY = { by: 'ana', time: '2026-03-05T14:00:00Z' }
const ALL = { after: null, limit: 200 }

const TOLD: readonly Told[] = [
  {
    outlet: 'The Harbour Herald',
    published: '2026-03-04T08:00Z',
    text: 'Mara Silva, the harbour minister, said the port would stay open.\n\nThe ferry hit the pier on Tuesday. “It was loud,” said Ada Brandt, who lives by the water.\n\nThe Harbour Authority said the pier was safe.\n',
  },
  {
    outlet: 'Kelm Courier',
    published: '2026-03-05T08:00Z',
    text: 'Minister Mara Silva said that an inquiry would begin.\n\nThe Harbour Authority denied that it had been warned. Minister Mara Silva has not provided any evidence that it was.\n\nThe Harbour Authority has drawn attention for its harsh rules.\n\nPolice said two men were held.\n',
  },
  {
    outlet: 'The Northway Post',
    published: '2026-04-05T08:00Z',
    text: 'The judge Mara Silva said the hearing would be public.\n\nAda Brandt, a baker, said she would come.\n',
  },
]

async function openShelf(): Promise<{ readonly archive: Archive; readonly ids: readonly string[] }> {
  const archive = await keepTold(TOLD)
  const ids: string[] = []
  for (const { outlet } of TOLD) {
    const { entries } = await archive.search(parseQuery(`outlet:"${outlet}"`), ALL)
    ids.push(entries[0]!.report)
  }
  const why = { how: 'alike', names: [], words: [], days: [] } as const
  const story = (id: string, reports: readonly string[]): PlacedStory => ({
    id,
    was: [],
    headline: null,
    first: null,
    last: null,
    members: reports.map(report => ({ report, why, also: [] })),
  })
  const stories = [story('aaaa000000000000', ids.slice(0, 2)), story('bbbb000000000000', ids.slice(2))]
  await archive.commit([{ kind: 'stories', stories, gone: [] }], BY)
  return { archive, ids }
}

test('sources are organisations and people with an office; nobody else has an entry', async () => {
  const { archive } = await openShelf()
  const { entries } = await archive.sources('', ALL)
  assert.deepEqual(
    entries.map(({ name, kind, statements, stories }) => `${name}, ${kind}: ${statements} in ${stories}`),
    ['Mara Silva, office-holder: 3 in 2', 'Harbour Authority, organisation: 2 in 1'],
  )
  assert.deepEqual(
    (await archive.sources('sil', ALL)).entries.map(({ name }) => name),
    ['Mara Silva'],
  )
  assert.deepEqual((await archive.saidBy('Ada Brandt', ALL)).entries, [])
  assert.deepEqual(await archive.namings('Ada Brandt'), [])
})

test('what is said under one name is told with its story, the newest first', async () => {
  const { archive } = await openShelf()
  const { entries, next } = await archive.saidBy('mara silva', ALL)
  assert.deepEqual(
    entries.map(({ story, evidence }) => `${story!.slice(0, 4)} ${evidence.exact}`),
    [
      'bbbb The judge Mara Silva said the hearing would be public.',
      'aaaa Minister Mara Silva said that an inquiry would begin.',
      'aaaa Mara Silva, the harbour minister, said the port would stay open.',
    ],
  )
  assert.equal(next, null)
})

test('a sentence with several statements of a source is told once', async () => {
  const archive = await keepTold([
    {
      outlet: 'The Harbour Herald',
      text: 'Mara Silva, the harbour minister, said the port would stay open and promised that an inquiry would begin. Silva said so on Tuesday.\n',
    },
  ])
  const { entries } = await archive.saidBy('Mara Silva', ALL)
  const places = entries.map(({ evidence: { start } }) => start)
  assert.ok((await archive.sources('', ALL)).entries[0]!.statements > places.length)
  assert.equal(new Set(places).size, places.length)
})

test('a name that a person joined to another is told with it, in its story alone', async () => {
  const { archive } = await openShelf()
  const one = { story: 'bbbb000000000000', name: 'Mara Silva' }
  const other = { story: 'aaaa000000000000', name: 'Harbour Authority' }
  await archive.commit([{ kind: 'rule', ruling: { kind: 'join-names', one, other } }], BY)
  const lines = (await archive.saidBy('Mara Silva', ALL)).entries
  assert.deepEqual(lines.map(({ name }) => name).filter(name => /Authority/.test(name)).length, 2)
  const back = (await archive.saidBy('Harbour Authority', ALL)).entries
  assert.deepEqual(
    back.filter(({ name }) => name === 'Mara Silva').map(({ story }) => story),
    [one.story],
  )
})

test('pages of a list follow one another without gap and without a line twice', async () => {
  const { archive } = await openShelf()
  for (const ask of [
    (page: typeof ALL) => archive.saidBy('Mara Silva', page),
    (page: typeof ALL) => archive.sources('', page),
    (page: typeof ALL) => archive.search(parseQuery('said'), page),
  ]) {
    const whole = (await ask(ALL)).entries as readonly unknown[]
    const pieces: unknown[] = []
    for (let after: string | null = null, turns = 0; turns < 10; turns++) {
      const page: { readonly entries: readonly unknown[]; readonly next: string | null } = await ask({
        after,
        limit: 1,
      } as typeof ALL)
      pieces.push(...page.entries)
      after = page.next
      if (after === null) break
    }
    assert.deepEqual(pieces, whole)
  }
})

test('namings tell what outlets call somebody, and where first', async () => {
  const { archive } = await openShelf()
  const lines = await archive.namings('Mara Silva')
  assert.deepEqual(lines.map(({ outlet, form, own }) => `${outlet}: ${form} ${own}`).sort(), [
    'Kelm Courier: Minister Mara Silva 2',
    'The Harbour Herald: Mara Silva 1',
    'The Northway Post: The judge Mara Silva 1',
  ])
  for (const { evidence, form } of lines) assert.equal(evidence.exact, form)
})

test('whoever bears the name of an office-holder of the story is still a private person', async () => {
  const archive = await keepTold([
    {
      outlet: 'The Harbour Herald',
      text: 'Mara Silva, the harbour minister, said the port would stay open. Silva left at noon.\n',
    },
    {
      outlet: 'Kelm Courier',
      text: '“It was loud,” said Ada Silva, who lives by the water. Silva heard it twice.\n',
    },
  ])
  const { entries } = await archive.search(parseQuery('silva'), ALL)
  const why = { how: 'alike', names: [], words: [], days: [] } as const
  const members = entries.map(({ report }) => ({ report, why, also: [] }))
  const story = { id: 'cccc000000000000', was: [], headline: null, first: null, last: null, members }
  await archive.commit([{ kind: 'stories', stories: [story], gone: [] }], BY)
  assert.deepEqual((await archive.namings('Silva')).map(({ outlet, form }) => `${outlet}: ${form}`).sort(), [
    'The Harbour Herald: Mara Silva',
    'The Harbour Herald: Silva',
  ])
})

test('what is told of a report that shows its first words again is what these say', async () => {
  const about = { outlet: 'The Harbour Herald', url: 'https://harbour.example/port' }
  const first = { ...about, text: 'Mara Silva, the harbour minister, said the port would stay open.\n' }
  const other = { ...about, text: 'The Harbour Authority said the port would close.\n' }
  const at = (hour: number) => `2026-03-05T${hour}:00:00Z`
  const archive = await keepTold([
    { ...first, seen: at(13) },
    { ...other, seen: at(14) },
    { ...first, seen: at(15) },
  ])
  assert.deepEqual(
    (await archive.sources('', ALL)).entries.map(({ name, statements }) => `${name} ${statements}`),
    ['Mara Silva 1'],
  )
  assert.equal((await archive.saidBy('Mara Silva', ALL)).entries.length, 1)
  assert.deepEqual((await archive.saidBy('Harbour Authority', ALL)).entries, [])
})

test('what is deleted is found no more, by no way', async () => {
  const { archive, ids } = await openShelf()
  await archive.commit([{ kind: 'delete', report: ids[1]! }], BY)
  assert.deepEqual((await archive.search(parseQuery('inquiry'), ALL)).entries, [])
  assert.deepEqual(await archive.firstWith('an inquiry', 5), [])
  assert.equal((await archive.saidBy('Mara Silva', ALL)).entries.length, 2)
  assert.deepEqual(
    (await archive.sources('', ALL)).entries.map(({ name, statements }) => `${name} ${statements}`),
    ['Mara Silva 2', 'Harbour Authority 1'],
  )
})

test('words are never shown without those that say whose they are, or that they are denied', async () => {
  const long =
    'The berths were built for smaller boats, and every captain of this coast has known it for years. '
  const speech = `“The pier is a danger to all. ${long.repeat(8)}It has to be closed,” said Mara Silva, the harbour minister.`
  const sentence = `The harbour authority denied that ${'the wardens, who had asked for it in every year since the pier was built, and '.repeat(9)}the minister had seen the letter.`
  const archive = await keepTold([
    { outlet: 'The Harbour Herald', text: `The port was calm.\n\n${speech}\n\nThe ferry left.\n` },
    { outlet: 'Kelm Courier', text: `The port was calm.\n\n${sentence}\n\nThe ferry left.\n` },
    {
      outlet: 'The Northway Post',
      text: 'The port was calm.\n\nThe prosecutor denied that Minister Mara Silva said the pier was safe.\n\nThe ferry left.\n',
    },
  ])
  const find = async (typed: string) =>
    (await archive.search(parseQuery(typed), ALL)).entries[0]!.passages.map(({ exact }) => exact)
  assert.deepEqual(await find('danger'), [
    '“The pier is a danger to all.',
    'It has to be closed,” said Mara Silva, the harbour minister.',
  ])
  assert.deepEqual(await find('letter'), [sentence])
  assert.deepEqual(await find('safe'), [
    'The prosecutor denied that Minister Mara Silva said the pier was safe.',
  ])
  for (const { evidence } of (await archive.saidBy('Mara Silva', ALL)).entries)
    if (evidence.exact.includes('safe')) assert.match(evidence.exact, /denied that/)
})

test('all that is shown are exact words, whatever they are', async () => {
  const hostile = [
    'ferry '.repeat(300),
    `ferry ${'x'.repeat(20_000)} ferry`,
    `The \u202eferry\u202c and the fer\u00adry “ferry ${'“'.repeat(500)}`,
    `${'a ferry. '.repeat(200)}said Mara Silva.`,
  ]
  const archive = await keepTold(
    hostile.map((text, index) => ({ outlet: `Outlet ${index}`, text: `${text}\n` })),
  )
  for (const typed of [
    'ferry',
    '"the ferry"',
    'ferry in:quotes',
    'ferry -silva',
    'x',
    '"ferry ferry ferry"',
  ]) {
    for (const { report, version, passages } of (await archive.search(parseQuery(typed), ALL)).entries) {
      const { text } = (await archive.readVersion(version, report))!
      assert.equal(
        passages.length > 0,
        passages.some(({ marks }) => marks.length > 0),
      )
      for (const { start, end, exact, marks } of passages) {
        assert.equal(text.slice(start, end), exact)
        assert.ok(marks.every(mark => start <= mark.start && mark.end <= end))
      }
    }
  }
})
