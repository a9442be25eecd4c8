import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../../src/read/read.ts'
import type { Report } from '../../src/read/report.ts'
import { makeBomb } from './made/bomb.ts'
import { bound } from './made/limit.ts'
import { column, makePdf, type PdfOptions, type Printed } from './made/pdf.ts'

async function readPdf(pages: readonly (readonly Printed[])[], options?: PdfOptions): Promise<Report> {
  return (await read(makePdf(pages, options), { file: 'a.pdf' })).reports[0]!
}

const drawn = ({ text, parts }: Report) =>
  parts.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

const LEFT = [
  'A ferry with 41 people on board ran',
  'aground off the old mole of Port',
  'Amaro on Monday evening.',
]
const RIGHT = [
  'The harbour master said that all of',
  'them had been brought ashore by the',
  'pilot boat before midnight.',
]

test('two columns are read one after the other, under a title over both', async () => {
  const title = { text: 'Ferry runs aground', x: 40, y: 740, size: 22 }
  const report = await readPdf([[title, ...column(LEFT, 40, 700), ...column(RIGHT, 320, 700)]], {
    packed: true,
  })
  assert.deepEqual(drawn(report), [
    'headline: Ferry runs aground',
    'paragraph: A ferry with 41 people on board ran aground off the old mole of Port Amaro on Monday evening.',
    'paragraph: The harbour master said that all of them had been brought ashore by the pilot boat before midnight.',
  ])
})

test('columns whose lines do not stand at one height are read one after the other', async () => {
  for (const shift of [3, 5, 7, 9, 11, -5, -9, -11]) {
    const report = await readPdf([[...column(LEFT, 40, 700), ...column(RIGHT, 320, 700 - shift)]])
    assert.deepEqual(drawn(report), [
      'paragraph: A ferry with 41 people on board ran aground off the old mole of Port Amaro on Monday evening.',
      'paragraph: The harbour master said that all of them had been brought ashore by the pilot boat before midnight.',
    ])
  }
})

test('two lines beside each other are columns where many words stand on both sides of a narrow gutter', async () => {
  // The longest line on the left is 156 points wide in Helvetica, and the gutter 11.
  const report = await readPdf([[...column(LEFT, 40, 700), ...column(RIGHT, 207, 711)]])
  assert.deepEqual(drawn(report), [
    'paragraph: A ferry with 41 people on board ran aground off the old mole of Port Amaro on Monday evening.',
    'paragraph: The harbour master said that all of them had been brought ashore by the pilot boat before midnight.',
  ])
})

test('the order in which a page was written does not matter', async () => {
  const lines = [...column(LEFT, 40, 700), ...column(RIGHT, 320, 700)]
  assert.equal((await readPdf([lines.toReversed()])).text, (await readPdf([lines])).text)
})

test('lines that are set apart are paragraphs, and so are those that begin inside', async () => {
  const report = await readPdf([
    [
      ...column(LEFT, 40, 700),
      { text: RIGHT[0]!, x: 55, y: 664 },
      ...column(RIGHT.slice(1), 40, 652),
      ...column(LEFT, 40, 610),
    ],
  ])
  assert.deepEqual(
    report.parts.map(({ kind }) => kind),
    ['paragraph', 'paragraph', 'paragraph'],
  )
})

test('a paragraph goes on over the end of a column and of a page', async () => {
  const report = await readPdf([
    column(LEFT.slice(0, 2), 40, 700),
    column([LEFT[2]!.toLowerCase(), ...RIGHT], 40, 700),
  ])
  assert.ok(
    report.text.startsWith(
      'A ferry with 41 people on board ran aground off the old mole of Port amaro on Monday evening.'.replace(
        'Monday',
        'monday',
      ),
    ),
  )
})

test('what is printed on each page at its edge is set aside and counted', async () => {
  const pages = [1, 2, 3].map(number => [
    { text: 'Harbour Times', x: 40, y: 780 },
    ...column(
      LEFT.map(line => `${line} ${number}`),
      40,
      700,
    ),
    { text: `Page ${number} of 3`, x: 280, y: 20 },
  ])
  const report = await readPdf(pages)
  assert.doesNotMatch(report.text, /Harbour Times|Page/)
  assert.deepEqual(report.aside, [{ kind: 'repeated', pieces: 6, words: 18 }])
})

test('what a browser prints at the edges of a single page is no part of the report and no date of it', async () => {
  const printed = [
    { text: '11/23/26, 7:40 AM', x: 24, y: 775, size: 8 },
    { text: 'Ferry runs aground - Harbour Times', x: 250, y: 775, size: 8 },
    { text: 'https://harbour.example/ferry', x: 24, y: 17, size: 8 },
    { text: '1/1', x: 575, y: 17, size: 8 },
  ]
  const title = { text: 'Ferry runs aground', x: 40, y: 740, size: 22 }
  const date = { text: '4 March 2026', x: 40, y: 720 }
  const story = column([...LEFT, ...RIGHT], 40, 690)
  const report = await readPdf([[...printed, title, date, ...story]])
  assert.equal(report.published?.value, '2026-03-04')
  assert.ok(!/7:40|harbour\.example|1\/1/.test(report.text), report.text)
  assert.deepEqual(report.aside, [{ kind: 'repeated', pieces: 4, words: 11 }])
})

test('words that run upwards beside the text are set aside and counted', async () => {
  const report = await readPdf([
    [...column(LEFT, 40, 700), { text: 'Not for release', x: 20, y: 300, upright: true }],
  ])
  assert.doesNotMatch(report.text, /release/)
  assert.deepEqual(report.aside, [{ kind: 'other', pieces: 1, words: 3 }])
})

test('a word that is parted at the end of a line is joined where that is sure, and stays as printed where not', async () => {
  const lines = [
    'The govern-',
    'ment spoke of an investiga-',
    'tion, the well-',
    'known mole, and the har-',
    'bour. The harbour is well-known.',
  ]
  const report = await readPdf([column(lines, 40, 700)])
  assert.equal(
    report.text,
    'The government spoke of an investigation, the well-known mole, and the harbour. The harbour is well-known.',
  )
  const [note] = report.notes.filter(({ code }) => code === 'lines-joined')
  assert.equal(note?.message, 'Words that were parted at the ends of lines were joined: 3.')
  const unsure = await readPdf([column(['They saw a light-', 'house there.'], 40, 700)])
  assert.equal(unsure.text, 'They saw a light-house there.')
})

test('the raised sign of a footnote is no part of the figure before it', async () => {
  const text = 'They fell in number from 212 to 187.'
  const [line] = column([text], 40, 700)
  // The line is 161 points wide in Helvetica.
  const raised = { x: 201, y: 704, size: 6 }
  const report = await readPdf([
    [...column(LEFT, 40, 736), line!, { ...raised, text: '1' }, ...column(RIGHT, 40, 688)],
  ])
  assert.match(report.text, /from 212 to 187\.\s+The harbour/)
})

test('a table is read row by row', async () => {
  const rows = [
    ['Boat', 'People', 'Hurt'],
    ['Lark', '41', '0'],
    ['Rook', '12', '1'],
    ['Wren', '7', '0'],
  ]
  const cells = rows.flatMap((row, i) => row.map((text, k) => ({ text, x: 40 + 150 * k, y: 700 - 14 * i })))
  const report = await readPdf([cells])
  assert.ok(drawn(report).includes('table: Lark | 41 | 0'))
})

test('the properties of a document are taken only where the text says nothing, and only as implied', async () => {
  const info = {
    Title: 'Statement of the harbour office',
    Author: 'Tom Reed',
    CreationDate: "D:20260304140500+01'00'",
  }
  const bare = await readPdf([column(LEFT, 40, 700)], { info })
  assert.deepEqual(
    [bare.headline, bare.published, bare.authors[0]],
    [
      { value: info.Title, how: 'implied', from: 'document' },
      { value: '2026-03-04T14:05:00+01:00', how: 'implied', from: 'document' },
      { value: 'Tom Reed', how: 'implied', from: 'document' },
    ],
  )
  const stamped = [
    { text: 'Ferry runs aground', x: 40, y: 740, size: 22 },
    { text: 'By Mara Silva, 3 March 2026', x: 40, y: 716 },
    ...column([...LEFT, ...RIGHT], 40, 690),
  ]
  const told = await readPdf([stamped], { info: { ...info, CreationDate: 'D:20200101' } })
  assert.deepEqual(
    [told.headline?.value, told.published?.value, told.authors[0]?.value],
    ['Ferry runs aground', '2026-03-03', 'Mara Silva'],
  )
  assert.ok(!told.notes.some(({ code }) => code === 'published-contradicts'))
})

test('a file name is no title', async () => {
  const report = await readPdf([column(LEFT, 40, 700)], {
    info: { Title: 'Microsoft Word - ferry_final2.docx' },
  })
  assert.equal(report.headline, null)
})

test('reading twice gives the same, and the bytes stay as they were', async () => {
  const bytes = makePdf([column(LEFT, 40, 700)], { packed: true })
  const copy = Uint8Array.from(bytes)
  const once = await read(bytes, { file: 'a.pdf' })
  assert.deepEqual(await read(bytes, { file: 'a.pdf' }), once)
  assert.deepEqual(Uint8Array.from(bytes), copy)
})

test('a document without words says so', async () => {
  assert.deepEqual(
    (await read(makePdf([[]]), { file: 'a.pdf' })).notes.map(({ code }) => code),
    ['document-wordless'],
  )
})

const BOMB = Buffer.concat([
  Buffer.from('%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
  makeBomb(250, 'zlib'),
  Buffer.from('\nendstream\nendobj\n'),
])
const TWICE = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Filter [/FlateDecode /FlateDecode] >>\nstream\nx\nendstream\nendobj\n',
)
const WHOLE = makePdf([column(LEFT, 40, 700)], { packed: true })

const HOSTILE: readonly (readonly [string, Uint8Array])[] = [
  ['a stream that unpacks to 250 MB', BOMB],
  ['a stream that is packed twice', TWICE],
  ['nothing but a beginning', Buffer.from('%PDF-1.7\n')],
  ['a million beginnings of streams', Buffer.from(`%PDF-1.4\n${'stream\nx'.repeat(500_000)}`)],
  ['a million beginnings of objects', Buffer.from(`%PDF-1.4\n${'1 0 obj <<'.repeat(200_000)}`)],
  ['lists in one another', Buffer.from(`%PDF-1.4\n1 0 obj ${'['.repeat(500_000)}`)],
  ['a document that is cut off', WHOLE.subarray(0, WHOLE.length / 2)],
]

for (const [name, bytes] of HOSTILE) {
  test(`bounded time, a note or a report, and no crash: ${name}`, async () => {
    const { reports, notes } = await bound(() => read(bytes, { file: 'a.pdf' }))
    assert.ok(reports.length + notes.length > 0)
  })
}
