import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MOST_BYTES } from '../../src/read/decode.ts'
import { reportLine } from '../../src/read/line.ts'
import { read } from '../../src/read/read.ts'
import { hashText } from '../../src/text/hash.ts'

const TEXT =
  'The café “Amaro” — shut since Friday — reopened on Monday, and the ferrymen were the first to come in.'
const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian)
  return bytes
}

function windows1252(text: string): Uint8Array {
  const marks: Record<string, number> = { '“': 0x93, '”': 0x94, '—': 0x97, é: 0xe9 }
  return Uint8Array.from(text, sign => marks[sign] ?? sign.charCodeAt(0))
}

const ENCODED: readonly (readonly [string, Uint8Array, string, readonly string[]])[] = [
  ['UTF-8', utf8(TEXT), 'utf-8', []],
  ['UTF-8 with a byte-order mark', utf8(`\ufeff${TEXT}`), 'utf-8', []],
  ['UTF-16 little-endian with a mark', utf16(`\ufeff${TEXT}`, false), 'utf-16le', []],
  ['UTF-16 big-endian with a mark', utf16(`\ufeff${TEXT}`, true), 'utf-16be', []],
  ['UTF-16 little-endian without a mark', utf16(TEXT, false), 'utf-16le', ['encoding-guessed']],
  ['UTF-16 big-endian without a mark', utf16(TEXT, true), 'utf-16be', ['encoding-guessed']],
  ['Windows-1252', windows1252(TEXT), 'windows-1252', ['encoding-guessed']],
]

for (const [name, bytes, encoding, codes] of ENCODED) {
  test(`${name} gives the text as it is, and no mark`, async () => {
    const { reports } = await read(bytes, { file: 'a.txt' })
    assert.equal(reports[0]!.text, TEXT)
    assert.deepEqual(reports[0]!.received, {
      sha256: hashText(bytes),
      mediaType: 'text/plain',
      encoding,
      bytes: bytes.length,
    })
    const found = reports[0]!.notes.map(note => note.code).filter(code => code.startsWith('encoding'))
    assert.deepEqual(found, codes)
  })
}

test('a broken place in UTF-8 is noted and the rest is kept', async () => {
  const bytes = new Uint8Array([...utf8(TEXT), 0xff, 0xc3, ...utf8(' And so it went on.')])
  const [report] = (await read(bytes, { file: 'a.txt' })).reports
  assert.equal(report!.text, `${TEXT}\ufffd\ufffd And so it went on.`)
  assert.ok(report!.notes.some(note => note.code === 'encoding-broken'))
})

test('a page in the encoding that it declares', async () => {
  const head = '<html><head><meta charset="windows-1252"></head><body><article><p>'
  const bytes = new Uint8Array([...utf8(head), ...windows1252(TEXT.repeat(4)), ...utf8('</p></article>')])
  const [report] = (await read(bytes, { file: 'a.html' })).reports
  assert.equal(report!.received.encoding, 'windows-1252')
  assert.equal(report!.text, TEXT.repeat(4))
})

const REFUSED: readonly (readonly [string, Uint8Array, string])[] = [
  ['an empty file', new Uint8Array(), 'bytes-empty'],
  ['white space', utf8(' \n\t\n'), 'bytes-empty'],
  ['what only begins as a PDF', utf8('%PDF-1.7 and so on'), 'document-broken'],
  ['what only begins as a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'document-broken'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'bytes-binary'],
  ['zero bytes', new Uint8Array([65, 66, 0, 0, 0, 67, 0, 0]), 'bytes-binary'],
  ['control characters', Uint8Array.from({ length: 200 }, (_, i) => i % 9), 'bytes-binary'],
  ['more than the limit', new Uint8Array(MOST_BYTES + 1), 'bytes-too-large'],
  ['a page without words', utf8('<html><body><script>1</script>'), 'page-empty'],
]

for (const [name, bytes, code] of REFUSED) {
  test(`${name} gives no report but a note`, async () => {
    const { reports, notes } = await read(bytes, { file: name.includes('page') ? 'a.html' : 'a.txt' })
    assert.deepEqual([reports.length, notes.map(note => note.code)], [0, [code]])
  })
}

test('the version is the hash of the text; the id that of the address, or of outlet and text', async () => {
  const of = async (about: object) => (await read(utf8(TEXT), { file: 'a.txt', ...about })).reports[0]!
  const plain = await of({})
  assert.equal(plain.version, hashText(TEXT))
  assert.notEqual((await of({ outlet: 'Harbour Gazette' })).id, plain.id)
  assert.equal((await of({ file: 'b.txt' })).id, plain.id)
  const located = await of({ url: 'https://gazette.example/a?id=1&utm_source=x#top' })
  assert.equal(located.id, (await of({ url: 'https://gazette.example/a?id=1' })).id)
  assert.notEqual(located.id, (await of({ url: 'https://gazette.example/a?id=2' })).id)
})

test('Spanish is detected and noted as not supported', async () => {
  const text =
    'El río se desbordó en la madrugada del martes y obligó a evacuar a cientos de vecinos del barrio.'
  const [report] = (await read(utf8(text), { file: 'a.txt' })).reports
  assert.deepEqual(report!.language, { value: 'es', how: 'implied', from: 'text' })
  assert.ok(report!.notes.some(note => note.code === 'language-unsupported'))
})

test('a text wrapped to a width has its paragraphs back', async () => {
  const text = [
    'FERRY RUNS AGROUND',
    '',
    'A ferry with 41 people on board ran aground off the old mole',
    'of Port Amaro on Monday evening, the harbour master said, and',
    'all of them were brought ashore by the pilot boat.',
    '',
    'Divers will look at the hull on Tuesday. The line is closed',
    'until then, and buses run over the bridge instead, every',
    'twenty minutes, from the fish market to the customs house.',
  ].join('\r\n')
  const [report] = (await read(utf8(text), { file: 'a.txt' })).reports
  assert.equal(report!.text, text)
  assert.deepEqual(
    report!.parts.map(part => part.kind),
    ['headline', 'paragraph', 'paragraph'],
  )
})

test('the body is paragraphs, headings, lists and quotations', async () => {
  const text = [
    'Ferry runs aground',
    'By Mara Silva',
    '',
    'The ferry ran aground on Monday evening with 41 people on board, and all of them are alive.',
    '',
    'What is known',
    '',
    '- It was built in 1974.',
    '',
    '> The light burned all night, and there is a log that says so.',
    '',
    'Photo: The mole at dawn (Jane Doe/Solmark)',
    '',
    'Correction: It was Monday.',
    '',
    'Read more: Who owns the light?',
  ].join('\n')
  const [report] = (await read(utf8(text), { file: 'a.txt' })).reports
  const line = reportLine(report!)
  assert.equal(line.schema, 'crossread.report/1')
  assert.equal(
    line.body,
    [
      'The ferry ran aground on Monday evening with 41 people on board, and all of them are alive.',
      'What is known',
      '- It was built in 1974.',
      '> The light burned all night, and there is a log that says so.',
    ].join('\n'),
  )
})

test('a headline that the caller gives stands in the text where the text has it', async () => {
  const text =
    'Ferry runs aground\n\nThe ferry ran aground on Monday evening with 41 people on board, and all are alive.'
  const of = async (headline: string) =>
    (await read(utf8(text), { file: 'a.txt', headline })).reports[0]!.headline
  assert.deepEqual(await of('Ferry runs aground'), {
    value: 'Ferry runs aground',
    how: 'stated',
    from: 'option',
    span: { start: 0, end: 18 },
  })
  assert.deepEqual(await of('Another'), { value: 'Another', how: 'stated', from: 'option' })
})

test('a table, such as a list of reports that lies among them, is no report', async () => {
  const list = utf8('file,outlet,published\nkestpress.txt,Kestpress,2026-02-10\n')
  for (const about of [{ file: 'manifest.csv' }, { file: 'a', mediaType: 'text/csv' }, { file: 'a.TSV' }]) {
    const { reports, notes } = await read(list, about)
    assert.deepEqual([reports.length, notes.map(({ code }) => code)], [0, ['file-table']])
  }
})
