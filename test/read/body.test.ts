import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../../src/read/read.ts'

const STORY = [
  'A judge in Port Vane has ordered the navy to release the logbooks of the boat that sank a fishing vessel in May.',
  'The navy had said that the books were wet. The judge, Imelda Roy, said that paper dries.',
  'Six fishermen died when the Santa Clara went down eleven miles off the coast of the island.',
  'The logbooks are to be handed over within ten days, and copies are to be sent to the families.',
]
const [one, two, three, four] = STORY.map(text => `<p>${text}</p>`)

async function readBody(middle: string, wrap = (body: string) => body) {
  const page = `<article><h1>Judge orders release of logbooks</h1>${wrap(`${one}${two}${middle}${three}${four}`)}</article>`
  return (await read(new TextEncoder().encode(page), { file: 'a.html' })).reports[0]!
}

const DECOY =
  'Fourteen sailors have been charged with murder, and the trial begins on Monday in a closed court.'

for (const hide of ['hidden', 'style="display:none"', 'style="visibility: hidden"']) {
  test(`what a page hides between the paragraphs of its story is not in the report: ${hide}`, async () => {
    const { text, aside } = await readBody(`<p ${hide}>${DECOY}</p>`)
    assert.ok(!text.includes(DECOY))
    assert.deepEqual(
      aside?.map(({ kind }) => kind),
      ['hidden'],
    )
    for (const paragraph of STORY) assert.ok(text.includes(paragraph))
  })
}

test('a story that is hidden as a whole, until a script shows it, is the report', async () => {
  const { text } = await readBody('', body => `<div style="display:none">${body}</div>`)
  for (const paragraph of STORY) assert.ok(text.includes(paragraph))
})

test('what readers write below a short report is not the report', async () => {
  const comment = (words: string) =>
    `<div class="comment"><p>${words} I have written to the council about it every single time, and nobody answers.</p></div>`
  const { text } = await readBody('', body => {
    const comments = ['I was there.', 'So was I.', 'It was loud.'].map(comment).join('').repeat(4)
    return `${body}<section class="comments">${comments}</section>`
  })
  assert.ok(!text.includes('council'))
})

test('a story inside an element that is called "comments-enabled" is the report', async () => {
  const { text } = await readBody('', body => `<div class="comments-enabled">${body}</div>`)
  for (const paragraph of STORY) assert.ok(text.includes(paragraph))
})

test('a table between paragraphs is in the report with its caption', async () => {
  const rows = [
    ['Boat', 'Crew', 'Lost'],
    ['Santa Clara', '9', '6'],
    ['Marigold', '4', '0'],
  ].map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`)
  const { text, parts } = await readBody(`<table><caption>Crews in May</caption>${rows.join('')}</table>`)
  const tables = parts.filter(({ kind }) => kind === 'table').map(({ start, end }) => text.slice(start, end))
  assert.equal(tables.join('\n'), 'Boat\tCrew\tLost\nSanta Clara\t9\t6\nMarigold\t4\t0')
  assert.ok(text.includes('Crews in May'))
})

const MORE = [
  'The families had asked for the logbooks four times, and each time the navy sent them to another office.',
  'A spokesman for the navy said that it would read the order before it said anything of it.',
  'The owner of the Santa Clara has sued the navy for the price of the boat and of its nets.',
  'The island has four boats left that are large enough to fish beyond the reef in winter.',
  'The judge also asked for the charts of that night, which were drawn by a clerk on the mainland.',
  'Those who were saved said that the patrol boat carried no lights and answered no call.',
]

test('paragraphs that a layout parts into boxes are all in the report', async () => {
  const boxes = [...STORY, ...MORE].map(
    (text, i) =>
      `<div class="row row-${i}"><div class="cell"><div class="words"><p>${text}</p></div></div></div>`,
  )
  const page = `<main><h1>Judge orders release of logbooks</h1><section>${boxes.join('<div class="ad"></div>')}</section></main>`
  const { text } = (await read(new TextEncoder().encode(page), { file: 'a.html' })).reports[0]!
  for (const paragraph of [...STORY, ...MORE]) assert.ok(text.includes(paragraph), paragraph)
})

test('a heading between paragraphs is in the report, also in a box of its own', async () => {
  const { text, parts } = await readBody('<div class="k"><div> <h3>Ten days</h3> </div></div>')
  const headings = parts
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(headings, ['Ten days'])
})

test('a second report beneath the first, in an article of its own, is not the report', async () => {
  const whole = [...STORY, ...MORE].map(text => `<p>${text} So it was read out in court.</p>`).join('')
  const other = [
    'The lighthouse is to be painted.',
    'It was last painted when the harbour was built.',
    'Paint is dear.',
  ]
    .map(text => `<p>${text} The keeper has asked the council for two ladders and a month without rain.</p>`)
    .join('')
  const page = `<main><article><h1>Judge orders release of logbooks</h1>${whole}</article>
    <article><h2>Lighthouse to be painted</h2>${other}</article></main>`
  const { text } = (await read(new TextEncoder().encode(page), { file: 'a.html' })).reports[0]!
  assert.ok(text.includes(MORE[5]!))
  assert.ok(!text.includes('ladders'))
})

test('an article that a program of the page would draw is the report, where it has words of the title', async () => {
  const drawn = (words: readonly string[]) =>
    `<script>self.queue.push([1,${JSON.stringify(words.map(text => `<p>${text}</p>`).join('')).replaceAll('<', '\\u003c')}])</script>`
  const page = (script: string) =>
    new TextEncoder().encode(`<html><head><title>Judge orders release of logbooks</title></head><body>
      <div id="root">Loading</div>${script}</body></html>`)
  const { text } = (await read(page(drawn(STORY)), { file: 'a.html' })).reports[0]!
  for (const paragraph of STORY) assert.ok(text.includes(paragraph))
  const consent =
    'We and our partners keep small files on your device so that you see what we think you want to see.'
  const other = await read(page(drawn([consent, consent, consent, consent, consent])), { file: 'a.html' })
  assert.ok(!other.reports.some(report => report.text.includes(consent)))
})

const entry = (i: number, heading: string) =>
  `<div class="entry"><div class="stamp"><time datetime="2026-05-04T1${i}:10Z">1${i}:10</time> Mara Silva</div>
  <h3>${heading}</h3><div class="words"><p>${MORE[i]}</p><p>${MORE[i + 1]}</p></div></div>`

test('all entries of a live blog are in the report', async () => {
  const heads = ['Navy to read the order', 'Owner sues for the price', 'Four boats are left']
  const entries = heads.map((head, i) => entry(i, head)).join('')
  const { text } = await readBody(
    '',
    body => `${body}<div class="live"><div class="all">${entries}</div></div>`,
  )
  for (const head of heads) assert.ok(text.includes(head), head)
})
