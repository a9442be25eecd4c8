import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Arrived, compareLive, LIVE_REASONS, listAddresses } from '../../src/brief/verify/live.ts'
import { read } from '../../src/read/read.ts'
import type { Report } from '../../src/read/report.ts'
import { describeSpan } from '../../src/text/selector.ts'

const TEXT = `Ferry sinks off Kelm

The ferry sank on Monday with forty people on board. “We saw no life jackets,” said Mara Silva.

The harbour office said that the ferry had been inspected in March. Nobody has been arrested.
`

const ADDRESS = 'https://harbour.example/ferry'

async function readText(text: string): Promise<readonly Report[]> {
  return (await read(Buffer.from(text), { file: ADDRESS })).reports
}

const [report] = (await readText(TEXT)) as [Report]

/** A brief that shows these words of the report. */
function briefOf(shown: readonly string[], entry: Record<string, unknown> = {}) {
  const evidence = shown.map(exact => {
    const start = report.text.indexOf(exact)
    const span = { start, end: start + exact.length }
    return { report: report.id, version: report.version, ...span, ...describeSpan(report.text, span) }
  })
  const listed = {
    report: report.id,
    version: report.version,
    file: ADDRESS,
    words: 46,
    received: { sha256: report.received.sha256 },
    ...entry,
  }
  return { schema: 'crossread.brief/1', stories: [{ check: [{ evidence }], reports: [listed] }], apart: [] }
}

const SHOWN = [
  'The ferry sank on Monday',
  '“We saw no life jackets,” said Mara Silva.',
  'Nobody has been arrested.',
]

async function pageOf(
  text: string,
  more: Partial<Extract<Arrived, { kind: 'page' }>> = {},
): Promise<Arrived> {
  const reports = await readText(text)
  const sha256 = reports[0]?.received.sha256 ?? ''
  return {
    kind: 'page',
    reached: ADDRESS,
    status: 200,
    time: '2026-03-06T08:00:00Z',
    sha256,
    reports,
    ...more,
  }
}

const none = (status: number | null, refused = false): Arrived => ({
  kind: 'none',
  refused,
  reached: ADDRESS,
  status,
  why: 'why',
})

/** What has become of the report when this arrives. */
function judge(came: Arrived, shown: readonly string[] = SHOWN) {
  return compareLive(briefOf(shown), new Map([[ADDRESS, came]]))[0]!
}

test('the same text is the same, whatever stands around it in the page', async () => {
  const { state, reason, passages, path } = judge(await pageOf(TEXT))
  assert.deepEqual([state, reason, path], ['same', 'text', '/stories/0/reports/0'])
  assert.deepEqual(passages, { all: 3, found: 3, moved: 0, gone: 0, lost: [] })
})

test('the same bytes are the same, also where another version reads another text from them', async () => {
  const other = await pageOf(`Corrected. ${TEXT}`, { sha256: report.received.sha256 })
  assert.deepEqual(judge(other).reason, 'bytes')
})

test('of a changed text is told which passages stand, which have moved and which are gone', async () => {
  const now = TEXT.replace('Nobody has been arrested.', 'A man has been arrested.').replace(
    '“We saw',
    'It was cold. “We saw',
  )
  const { state, passages } = judge(await pageOf(now))
  assert.equal(state, 'changed')
  assert.deepEqual(passages, { all: 3, found: 1, moved: 1, gone: 1, lost: ['Nobody has been arrested.'] })
})

test('a page that is not there any more was removed', () => {
  assert.deepEqual([judge(none(404)).state, judge(none(404)).reason], ['removed', 'not found'])
  assert.deepEqual([judge(none(410)).state, judge(none(410)).reason], ['removed', 'gone'])
})

test('an address that leads to the front page was removed', async () => {
  for (const reached of [
    'https://harbour.example/',
    'https://harbour.example/index.html',
    'https://harbour.example/en/',
  ]) {
    const front = await pageOf('Today in Kelm\n\nThe market opens at nine.', { reached })
    assert.deepEqual([judge(front).state, judge(front).reason], ['removed', 'front page'], reached)
  }
  const elsewhere = await pageOf('Today in Kelm\n\nThe market opens at nine.', {
    reached: 'https://harbour.example/news/market',
  })
  assert.equal(judge(elsewhere).state, 'changed')
})

test('a front page that still has the words is no removal', async () => {
  const front = await pageOf(`Latest\n\nNobody has been arrested.`, { reached: 'https://harbour.example/' })
  assert.equal(judge(front).state, 'changed')
})

test('a page that was emptied was removed', async () => {
  assert.deepEqual(judge(await pageOf('')).reason, 'emptied')
  assert.deepEqual(judge(await pageOf('Sorry.')).reason, 'emptied')
  assert.deepEqual(judge(await pageOf('Ferry sinks off Kelm\n\nThis is gone.')).reason, 'emptied')
  assert.equal(judge(await pageOf(TEXT.replaceAll('a', 'o'))).state, 'changed')
})

test('who refuses and what fails is told apart, with the reason', () => {
  assert.deepEqual([judge(none(403, true)).state, judge(none(403, true)).why], ['refused', 'why'])
  assert.equal(judge(none(null)).state, 'failed')
  assert.equal(judge(none(503)).state, 'failed')
})

test('a report that was read from a file has the address that it states, or none', () => {
  const url = { value: 'https://harbour.example/a', how: 'stated', from: 'meta' }
  assert.deepEqual(listAddresses(briefOf([], { file: 'a.html', url })), ['https://harbour.example/a'])
  const item = briefOf([], { file: 'https://harbour.example/feed#3', url })
  assert.deepEqual(listAddresses(item), ['https://harbour.example/a'])
  const nowhere = briefOf([], { file: 'a.txt', url: null })
  assert.deepEqual(listAddresses(nowhere), [])
  assert.equal(compareLive(nowhere, new Map())[0]?.state, 'no address')
})

test('words that stand several times stand', async () => {
  const now = `Update.\n\nNobody has been arrested. Nobody has been arrested.`
  assert.equal(judge(await pageOf(now), ['Nobody has been arrested.']).passages?.gone, 0)
})

test('of several reports at one address the one that has the most of the words is meant', async () => {
  const page = await pageOf(TEXT)
  assert.ok(page.kind === 'page')
  const two = {
    ...page,
    sha256: '',
    reports: [...(await readText('Another report.')), ...(await readText(`So: ${TEXT}`))],
  }
  assert.equal(judge(two).passages?.gone, 0)
})

test('passages of other reports and versions are not counted', async () => {
  const brief = briefOf(SHOWN)
  for (const evidence of brief.stories[0]!.check[0]!.evidence) evidence.version = 'f'.repeat(64)
  assert.equal(compareLive(brief, new Map([[ADDRESS, await pageOf(TEXT)]]))[0]?.passages?.all, 0)
})

test('anything may stand in a file that is said to be a brief', () => {
  for (const odd of [null, 1, 'a', [], {}, { stories: 1 }, { stories: [{ reports: [null, { report: 1 }] }] }])
    assert.deepEqual(compareLive(odd, new Map()), [])
})

test('every reason is a sentence', () => {
  for (const sentence of Object.values(LIVE_REASONS)) assert.match(sentence, /^[A-Z].*\.$/)
})
