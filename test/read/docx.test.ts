import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { read } from '../../src/read/read.ts'
import { makeDocx, zipDocx } from './made/docx.ts'
import { bound } from './made/limit.ts'

const WORDS = 'A ferry with 41 people on board ran aground off the old mole of Port Amaro on Monday evening.'

test('a document gives its title, headings, paragraphs, lists, quotations and tables', async () => {
  const bytes = makeDocx([
    { text: 'Ferry runs aground', style: 'Title' },
    { text: WORDS },
    { text: 'What is known', style: 'Heading2' },
    { text: 'All 41 are safe', style: 'ListBullet' },
    { text: '“We felt a shudder,” she said.', style: 'IntenseQuote' },
    ['Boat', 'People'],
    ['Lark', '41'],
    { text: `${WORDS} &amp; more.`, deleted: 'What nobody should read.' },
  ])
  const [report] = (await read(bytes, { file: 'a.docx' })).reports
  assert.deepEqual(
    report!.parts.map(({ kind, start, end }) => `${kind}: ${report!.text.slice(start, end)}`),
    [
      'headline: Ferry runs aground',
      `paragraph: ${WORDS}`,
      'heading: What is known',
      'list: All 41 are safe',
      'quotation: “We felt a shudder,” she said.',
      'table: Boat | People',
      'table: Lark | 41',
      `paragraph: ${WORDS} & more.`,
    ],
  )
})

test('the properties of a document are taken only as implied, and only where the text says nothing', async () => {
  const properties = {
    'dc:title': 'Statement',
    'dc:creator': 'Tom Reed',
    'dcterms:created': '2026-03-04T10:00:00Z',
  }
  const [report] = (await read(makeDocx([{ text: WORDS }, { text: WORDS }], properties), { file: 'a.docx' }))
    .reports
  assert.deepEqual(
    [report!.headline, report!.published, report!.authors[0]].map(
      datum => `${datum?.value} ${datum?.how} ${datum?.from}`,
    ),
    ['Statement implied document', '2026-03-04T10:00:00Z implied document', 'Tom Reed implied document'],
  )
})

test('notes and comments are set aside and counted', async () => {
  const bytes = makeDocx(
    [{ text: WORDS }],
    {},
    {
      'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:type="separator"/><w:footnote w:id="1"><w:p><w:r><w:t>See the log of the harbour.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    },
  )
  const [report] = (await read(bytes, { file: 'a.docx' })).reports
  assert.deepEqual(report!.aside, [{ kind: 'other', pieces: 1, words: 6 }])
  assert.equal(report!.text, WORDS)
})

const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'no document at all': () => zipDocx(''),
  'another XML': () => zipDocx('<a/>'),
  'a document that is cut off': () =>
    zipDocx(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Wor',
    ),
  'elements in one another': () =>
    zipDocx(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:p>'.repeat(50_000)}`,
    ),
  'elements in one another, all ended': () =>
    zipDocx(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:p>'.repeat(50_000)}${'</w:p>'.repeat(50_000)}</w:body></w:document>`,
    ),
  'a hundred thousand attributes': () =>
    zipDocx(`<w:document ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
  'entities that stand for entities': () =>
    zipDocx(
      `<!DOCTYPE w [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`,
    ),
  'fifty megabytes of zeros': () => zipSync({ 'word/document.xml': new Uint8Array(50_000_000) }),
}

for (const [name, make] of Object.entries(HOSTILE)) {
  test(`bounded time, a note or a report, and no crash: ${name}`, async () => {
    const bytes = make()
    const { reports, notes } = await bound(() => read(bytes, { file: 'a.docx' }))
    assert.ok(reports.length + notes.length > 0)
  })
}
