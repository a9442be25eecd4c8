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
