import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../../src/read/read.ts'
import type { Datum, Report } from '../../src/read/report.ts'
import { bound } from './made/limit.ts'

const WORDS = 'A ferry with 41 people on board ran aground off the old mole of Port Amaro on Monday evening.'
const MORE =
  'The harbour master said that all of them had been brought ashore by the pilot boat before midnight.'

async function readMail(lines: readonly string[], file = 'a.eml'): Promise<Report> {
  return (await read(Buffer.from(lines.join('\r\n')), { file })).reports[0]!
}

const drawn = ({ text, parts }: Report) =>
  parts.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
const show = (datum: Datum | null | undefined) => datum && `${datum.value} (${datum.how}, ${datum.from})`

const HEAD = [
  'From: "Harbour Times" <news@harbour.example>',
  'To: you@reader.example',
  'Subject: =?utf-8?Q?Ferry_runs_aground_=E2=80=93_all_safe?=',
  'Date: Tue, 3 Mar 2026 07:00:00 +0100',
  'Message-ID: <1@harbour.example>',
  'MIME-Version: 1.0',
]

const quote = (text: string) =>
  Buffer.from(text)
    .toString('latin1')
    .replace(/[=\x80-\xff]/g, sign => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/(.{60})(?!$)/g, '$1=\r\n')
    .replace(/=(\w?)=\r\n(\w{1,2})/g, '=$1$2=\r\n')

const LETTER = `<html><head><style>p{color:red}</style></head><body><table width="100%"><tr><td>View this email in your browser</td></tr>
<tr><td><h2>What is known</h2><p>${WORDS}</p><blockquote>“We felt a shudder,” she said.</blockquote><p>${MORE}</p></td></tr>
<tr><td><p>You are receiving this because you signed up. <a href="https://harbour.example/u">Unsubscribe</a></p></td></tr></table></body></html>`

test('a newsletter gives its report without its frame; its sender is the outlet, the day it was sent that of publication', async () => {
  const report = await readMail([
    ...HEAD,
    'List-Unsubscribe: <https://harbour.example/u>',
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'See https://harbour.example/1',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quote(LETTER),
    '--b--',
  ])
  assert.deepEqual(drawn(report), [
    'headline: Ferry runs aground – all safe',
    'heading: What is known',
    `paragraph: ${WORDS}`,
    'quotation: “We felt a shudder,” she said.',
    `paragraph: ${MORE}`,
  ])
  assert.equal(show(report.outlet), 'Harbour Times (implied, mail)')
  assert.equal(show(report.published), '2026-03-03T07:00+01:00 (implied, mail)')
  assert.ok(report.aside!.some(({ pieces }) => pieces >= 1))
})

test('a letter of one writer: its foot is set aside, its subject stands once, and its name goes before its rights', async () => {
  const body = `<table><tr><td><a href="o">View in browser</a></td></tr><tr><td><h1>Who pays for the mole?</h1></td></tr><tr><td><p>${WORDS}</p><p>${MORE}</p></td></tr>
<tr><td><p>Like this letter? Forward it to a friend.</p><p>© 2026 Pia Lund<br>Quay Street 4, Port Amaro<br><a href="u">Unsubscribe</a></p></td></tr></table>`
  const report = await readMail([
    'From: "The Lower Quay, by Pia Lund" <pia@quay.example>',
    'Subject: Who pays for the mole?',
    'Date: Wed, 4 Mar 2026 06:00:12 +0000',
    'Message-ID: <1@quay.example>',
    'List-Unsubscribe: <https://quay.example/u>',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    body,
  ])
  assert.deepEqual(drawn(report), [
    'headline: Who pays for the mole?',
    `paragraph: ${WORDS}`,
    `paragraph: ${MORE}`,
  ])
  assert.deepEqual(
    [show(report.outlet), show(report.authors[0])],
    ['The Lower Quay (implied, mail)', 'Pia Lund (implied, mail)'],
  )
})

test('plain text in an old encoding, in base64, with a signature', async () => {
  const text = Buffer.from(
    `Das Caf\u00e9 am Kai.\r\n\r\n${WORDS}\r\n\r\n${MORE}\r\n\r\n-- \r\nThe desk\r\nLower quay 4`,
    'latin1',
  ).toString('base64')
  const report = await readMail([
    ...HEAD,
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: base64',
    '',
    text,
  ])
  assert.match(report.text, /Café am Kai/)
  assert.doesNotMatch(report.text, /Lower quay 4/)
})

test('a report that was forwarded is that of the mail inside; what the forwarder wrote is set aside', async () => {
  const report = await readMail([
    'From: Ann Rook <ann@desk.example>',
    'Subject: Fwd: Ferry runs aground',
    'Date: Thu, 5 Mar 2026 09:00:00 +0100',
    'Message-ID: <2@desk.example>',
    '',
    'For the file, please.',
    '',
    '---------- Forwarded message ---------',
    'From: Torch Daily <news@torch.example>',
    'Date: Tue, Mar 3, 2026 at 7:00 AM',
    'Subject: Ferry runs aground',
    'To: Ann Rook <ann@desk.example>',
    '',
    WORDS,
    '',
    MORE,
  ])
  assert.deepEqual(drawn(report), [
    'headline: Ferry runs aground',
    `paragraph: ${WORDS}`,
    `paragraph: ${MORE}`,
  ])
  assert.deepEqual(
    [show(report.outlet), show(report.published)],
    ['Torch Daily (implied, mail)', '2026-03-03T07:00 (implied, mail)'],
  )
  assert.ok(report.notes.some(({ code }) => code === 'mail-forwarded'))
})

test('the words of an earlier mail that an answer repeats are set aside', async () => {
  const report = await readMail([
    ...HEAD,
    '',
    WORDS,
    '',
    MORE,
    '',
    'On Mon, 2 Mar 2026 at 18:00, Ann Rook <ann@desk.example> wrote:',
    '> Do you know more?',
    '> Ann',
  ])
  assert.doesNotMatch(report.text, /Do you know more|Ann/)
})

test('a person who writes is the author; a person and an outlet are both told', async () => {
  const of = async (from: string) => {
    const { outlet, authors } = await readMail([`From: ${from}`, ...HEAD.slice(1), '', WORDS, '', MORE])
    return [outlet?.value, authors[0]?.value]
  }
  assert.deepEqual(await of('Mara Silva <m@s.example>'), [undefined, 'Mara Silva'])
  assert.deepEqual(await of('Mara Silva from The Harbour Times <m@s.example>'), [
    'The Harbour Times',
    'Mara Silva',
  ])
  assert.deepEqual(await of('m@s.example'), [undefined, undefined])
})

test('a stamp in the text goes before the day that the mail was sent', async () => {
  const report = await readMail([...HEAD, '', 'By Mara Silva', '1 March 2026', '', WORDS, '', MORE])
  assert.equal(report.published?.value, '2026-03-01')
})

test('attachments are counted, and pictures in the text are none', async () => {
  const part = (type: string, disposition: string) => [
    '--b',
    `Content-Type: ${type}`,
    `Content-Disposition: ${disposition}`,
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
  ]
  const report = await readMail([
    ...HEAD,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    WORDS,
    ...part('application/pdf', 'attachment; filename="a.pdf"'),
    ...part('image/png', 'inline'),
    '--b--',
  ])
  assert.ok(report.notes.some(({ message }) => message === 'The attachments of a mail were not read: 1.'))
})

test('a page that a browser saved as a mail is a page, with its address and the time of saving', async () => {
  const page = `<html><head><title>Ferry runs aground</title></head><body><article><h1>Ferry runs aground</h1>${`<p>${WORDS}</p><p>${MORE}</p>`.repeat(2)}</article></body></html>`
  const report = await readMail(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://harbour.example/ferry',
      'Subject: Ferry',
      'Date: Tue, 3 Mar 2026 13:05:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      'Content-Location: https://harbour.example/ferry',
      '',
      page,
      '--b--',
    ],
    'a.mhtml',
  )
  assert.deepEqual(
    [report.headline?.value, report.url?.value, report.capture?.time, report.capture?.tool, report.published],
    ['Ferry runs aground', 'https://harbour.example/ferry', '2026-03-03T13:05:00Z', 'Saved by Blink', null],
  )
})

test('a text that begins with a colon in its first line is no mail', async () => {
  const report = await readMail(['From: the mole', '', WORDS, '', MORE], 'a.txt')
  assert.equal(report.received.mediaType, 'text/plain')
})

const nested = (depth: number) =>
  Array.from(
    { length: depth },
    (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}`,
  ).join('\r\n')

const HOSTILE: Readonly<Record<string, () => string>> = {
  'headers alone': () => HEAD.join('\r\n'),
  'parts in one another': () => `${HEAD.join('\r\n')}\r\n${nested(5000)}`,
  'a million headers': () => `${HEAD.join('\r\n')}\r\n${'X-A: b\r\n'.repeat(1_000_000)}\r\n${WORDS}`,
  'a header of ten megabytes': () => `${HEAD.join('\r\n')}\r\nX-A: ${'a'.repeat(10_000_000)}\r\n\r\n${WORDS}`,
  'a header over a million lines': () =>
    `${HEAD.join('\r\n')}\r\nX-A: a${'\r\n a'.repeat(300_000)}\r\n\r\n${WORDS}`,
  'a million addresses': () =>
    `To: ${'a@b.example, '.repeat(70_000)}\r\n${HEAD.join('\r\n')}\r\n\r\n${WORDS}`,
  'a million encoded words': () =>
    `${HEAD.join('\r\n')}\r\nSubject: ${'=?utf-8?Q?a?= '.repeat(70_000)}\r\n\r\n${WORDS}`,
  'boundaries without parts': () =>
    `${HEAD.join('\r\n')}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n'.repeat(200_000)}`,
  'base64 that is none': () =>
    `${HEAD.join('\r\n')}\r\nContent-Transfer-Encoding: base64\r\n\r\n${'%%%='.repeat(500_000)}`,
  'quoted-printable without end': () =>
    `${HEAD.join('\r\n')}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'='.repeat(1_000_000)}`,
  'a character set that nobody knows': () =>
    `${HEAD.join('\r\n')}\r\nContent-Type: text/plain; charset=x-nobody\r\n\r\n${WORDS}`,
  'thirty thousand lines of an answer': () => `${HEAD.join('\r\n')}\r\n\r\n${'> a\r\n'.repeat(30_000)}`,
}

for (const [name, make] of Object.entries(HOSTILE)) {
  test(`bounded time, a note or a report, and no crash: ${name}`, async () => {
    const bytes = Buffer.from(make())
    const { reports, notes } = await bound(() => read(bytes, { file: 'a.eml' }))
    assert.ok(reports.length + notes.length > 0)
  })
}
