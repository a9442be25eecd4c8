import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { read } from '../../src/read/read.ts'
import { checkReport } from './check.ts'
import { readTexts } from './drawn.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

test('parts cover each case, its names stand where they say, and reading twice gives the same', async () => {
  for (const text of [...readTexts('read/parts.txt'), ...readTexts('read/notices.txt')]) {
    const [report] = (await read(utf8(text), { file: 'a.txt' })).reports
    checkReport(report!)
    for (const datum of [report!.outlet, report!.headline, ...report!.authors]) {
      if (datum?.span) assert.equal(text.slice(datum.span.start, datum.span.end), datum.value)
    }
    assert.deepEqual((await read(utf8(text), { file: 'a.txt' })).reports, [report])
  }
})

/** Pieces that reports are made of, so that random texts reach the rules. */
const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '— ',
  '(@a) ',
  'March 4, 2026',
  '03/04/2026',
  'By Mara Silva',
  'Updated: ',
  'Correction: ',
  '“',
  '”',
  '"',
  '(Reuters)',
  'PORT AMARO',
  'Photo: ',
  '- ',
  '1. ',
  '> ',
  '# ',
  'The ferry ran aground.',
  'Related:',
  'https://t.co/a',
  'The post A appeared first on B.',
  '© 2026 A',
  '14:05 GMT',
  '…',
  '<p>',
  '</p>',
  '<b',
  '&amp;',
  '<!--',
  '<script>',
  '\u2028',
  '\ud800',
  '0',
]
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 60 })
  .map(pieces => pieces.join(''))

for (const file of ['a.txt', 'a.html']) {
  test(`no text makes reading throw or leaves a word out of the parts: ${file}`, async () => {
    const law = fc.asyncProperty(texts, async text => {
      for (const report of (await read(utf8(text), { file })).reports) checkReport(report)
    })
    await fc.assert(law, { numRuns: file === 'a.txt' ? 400 : 120, seed: 7 })
  })
}

test('no bytes make reading throw', async () => {
  const law = fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
    for (const report of (await read(bytes, { file: 'a.txt' })).reports) checkReport(report)
  })
  await fc.assert(law, { numRuns: 300, seed: 7 })
})

/** What has made such readers quadratic: repeats of what a rule begins with. */
const LONG = [
  'a',
  'The water rose, ',
  '(',
  '— ',
  '"',
  '@a (',
  'By A\n',
  '\n',
  ' \n',
  'Mar 4 ',
  '1:',
  'Photo: A/',
  'A of the ',
  '. Read more',
  '- a\n',
  '— A (@a) March 4, 2026\n',
  '12/12/',
  'Updated 4 March 2026\n',
  'Updated 04/03/2026\n',
  'Correction, March 6: A word.\n',
]
/** Far above what a linear reader needs for 300,000 characters, far below what a quadratic one does. */
const LIMIT_MS = 2000

test('a text of more lines than any report has is read, the last of them as one', async () => {
  const { reports } = await read(utf8('A ferry\n\n'.repeat(60_000)), { file: 'a.txt' })
  checkReport(reports[0]!)
  assert.equal(reports[0]!.parts.length, 50_001)
})

test('a long file of anything is read in linear time', async () => {
  for (const piece of LONG) {
    const bytes = utf8(`A${piece.repeat(300_000 / piece.length)}`)
    const start = performance.now()
    const { reports } = await read(bytes, { file: 'a.txt' })
    assert.ok(
      performance.now() - start < LIMIT_MS,
      `${JSON.stringify(piece)} took ${performance.now() - start} ms`,
    )
    assert.equal(reports.length, 1)
  }
})
