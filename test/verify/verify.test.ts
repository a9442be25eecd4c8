import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Brief } from '../../src/brief/brief.ts'
import { verify } from '../../src/brief/verify.ts'
import type { Report } from '../../src/read/report.ts'
import { hashText } from '../../src/text/hash.ts'
import { COURIER, HERALD, makeBrief, makeReport, REPORTS, spanOf } from './sample.ts'

/** A brief that tests may tamper with. */
// biome-ignore lint/suspicious/noExplicitAny: a forger is held by no type
type Forged = any

function forge(tamper: (brief: Forged) => void): unknown {
  const brief = JSON.parse(JSON.stringify(makeBrief()))
  tamper(brief)
  return brief
}

/** The verdicts that are not intact, as lines. */
function complaints(brief: unknown, reports: readonly Report[] = REPORTS): readonly string[] {
  return verify(brief, reports)
    .filter(({ state }) => state !== 'intact')
    .map(({ path, state, reason }) => `${path} ${state}: ${reason}`)
}

const CLAIM = '/stories/0/alleged/0/evidence/0'

test('a good brief is intact in all its places', () => {
  assert.deepEqual(complaints(makeBrief()), [])
  assert.ok(verify(makeBrief(), REPORTS).length > 10)
})

test('a good brief is intact after its way through a file', () => {
  assert.deepEqual(complaints(forge(() => {})), [])
})

test('a changed word is caught', () => {
  const brief = forge(({ stories }) => {
    const evidence = stories[0].alleged[0].evidence[0]
    evidence.exact = evidence.exact.replace('drunk', 'armed')
  })
  assert.deepEqual(complaints(brief), [`${CLAIM} changed: words changed`])
})

test('a shifted span is caught', () => {
  const brief = forge(({ stories }) => {
    stories[0].overview[0].evidence[0].start += 1
    stories[0].overview[0].evidence[0].end += 1
  })
  assert.deepEqual(complaints(brief), ['/stories/0/overview/0/evidence/0 changed: words changed'])
})

test('words that stand elsewhere in the report are caught by their context', () => {
  const brief = forge(({ stories }) => {
    stories[0].overview[0].evidence[0].prefix = 'It is not true that '
  })
  assert.deepEqual(complaints(brief), ['/stories/0/overview/0/evidence/0 changed: context changed'])
})

test('words under the wrong report are caught', () => {
  const brief = forge(({ stories }) => {
    stories[0].alleged[0].evidence[0].report = HERALD.id
  })
  assert.deepEqual(complaints(brief), [`${CLAIM} changed: not listed`])
})

test('words under the wrong report and version are caught', () => {
  const brief = forge(({ stories }) => {
    stories[0].alleged[0].evidence[0].report = HERALD.id
    stories[0].alleged[0].evidence[0].version = HERALD.version
  })
  assert.deepEqual(complaints(brief), [`${CLAIM} changed: words changed`])
})

test('two files whose contents were swapped are caught', () => {
  const swapped = [
    { ...COURIER, file: HERALD.file },
    { ...HERALD, file: COURIER.file },
  ]
  assert.deepEqual(complaints(makeBrief(), swapped), [
    '/stories/0/reports/0 changed: report changed',
    '/stories/0/reports/1 changed: report changed',
  ])
})

test('what a missing report said cannot be checked, and all else can', () => {
  const lines = complaints(makeBrief(), [COURIER])
  assert.ok(lines.length > 3)
  assert.ok(lines.every(line => line.includes('cannot check: report missing')))
  assert.ok(!lines.some(line => line.startsWith(CLAIM)))
})

test('a changed report is caught: words that are left have moved, others are not found', () => {
  const changed = makeReport(
    'courier.txt',
    'Bradno Courier',
    `Update. ${COURIER.text.replace('drunk', 'tired')}`,
  )
  const lines = complaints(makeBrief(), [changed, HERALD])
  assert.ok(lines.includes('/stories/0/reports/0 changed: report changed'))
  assert.ok(lines.includes(`${CLAIM} changed: not found`))
  assert.ok(lines.includes('/stories/0/overview/0/evidence/0 moved: moved'))
})

test('a better reader that moves the text is told from a changed report', () => {
  const text = `\n\n${COURIER.text}`
  const moved = { ...COURIER, text, version: hashText(text), parts: [] }
  const lines = complaints(makeBrief(), [moved, HERALD])
  assert.ok(lines.includes('/stories/0/reports/0 moved: moved report'))
  assert.ok(lines.every(line => line.includes(' moved: ')))
})

test('a sentence of the program’s own is caught wherever it is put', () => {
  const places: readonly ((brief: Forged) => void)[] = [
    brief => (brief.comment = 'The minister lied.'),
    ({ program }) => (program.options.note = 'The minister lied.'),
    ({ stories }) => (stories[0].overview[0].slot = 'The minister lied.'),
    ({ stories }) => (stories[0].overview[0].why = 'The minister lied.'),
    ({ stories }) => (stories[0].said[0].speaker = 'The minister lied.'),
    ({ stories }) => (stories[0].said[0].edtf = 'The minister lied.'),
    ({ stories }) => (stories[0].summary.notEstablished[0].label = 'The minister lied.'),
    ({ stories }) => (stories[0].reports[0].outlet.value = 'The minister lied.'),
    ({ stories }) => (stories[0].reports[0].labels.note = 'The minister lied.'),
    ({ stories }) => (stories[0].alleged[0].evidence[0].beside = ['The minister lied.']),
    ({ stories }) => stories[0].overview.push('The minister lied.'),
  ]
  for (const place of places) assert.equal(complaints(forge(place)).length > 0, true, String(place))
})

/** The paths of all strings in a value. */
function stringPaths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => stringPaths(item, [...path, key]))
}

test('a sentence in the place of any string of a brief is caught', () => {
  const paths = stringPaths(makeBrief())
  assert.ok(paths.length > 80)
  for (const path of paths) {
    const brief = forge(whole => {
      const holder = path.slice(0, -1).reduce((value, key) => value[key], whole)
      holder[path.at(-1) as string] = 'The minister lied.'
    })
    const labelled = path.join('/')
    assert.ok(complaints(brief).length > 0, labelled)
  }
})

test('another speaker’s name is caught, though it stands in the report', () => {
  const brief = forge(({ stories }) => {
    stories[0].said[0].speaker = 'Officials'
  })
  assert.deepEqual(complaints(brief), ['/stories/0/said/0/speaker changed: own words'])
})

test('a crop that loses what governs it is caught', () => {
  const brief = forge(({ stories }) => {
    const evidence = stories[0].alleged[0].evidence[0]
    const span = spanOf(COURIER, 'the crew were drunk')
    Object.assign(evidence, span, { exact: 'the crew were drunk' })
    evidence.prefix = COURIER.text.slice(span.start - 32, span.start)
    evidence.suffix = COURIER.text.slice(span.end, span.end + 32)
  })
  assert.deepEqual(complaints(brief), [`${CLAIM} changed: governor lost`])
})

test('words beside a line that are taken away are caught when they govern it', () => {
  const brief = forge(({ stories }) => {
    stories[0].alleged[0].evidence[1].beside = []
  })
  assert.deepEqual(complaints(brief), ['/stories/0/alleged/0/evidence/1 changed: governor lost'])
})

test('a report that is struck from the list is caught by the digest', () => {
  const brief = forge(({ stories }) => stories[0].reports.pop())
  assert.ok(complaints(brief).includes('/digest changed: digest differs'))
})

test('what the caller said of a report cannot be checked without the manifest', () => {
  const brief = forge(({ stories }) => {
    stories[0].reports[0].published = { value: '2026-03-02', how: 'stated', from: 'manifest' }
  })
  assert.deepEqual(complaints(brief), ['/stories/0/reports/0/published cannot check: caller unknown'])
  const published = { value: '2026-03-02', how: 'stated', from: 'manifest' } as const
  assert.deepEqual(complaints(brief, [{ ...COURIER, published }, HERALD]), [])
})

test('what is no brief is said to be none, whatever it is', () => {
  for (const odd of [null, 1, 'brief', [], {}, { schema: 'crossread.brief/9' }]) {
    assert.deepEqual(complaints(odd), [' changed: not a brief'])
  }
  const hollow: Partial<Brief> = { schema: 'crossread.brief/1' }
  assert.ok(complaints(hollow).includes('/digest changed: digest differs'))
})

test('a report that was fetched is known by its address, in whichever archive it stands', () => {
  const address = 'https://courier.example/flood'
  const brief = forge(({ stories }) => {
    for (const entry of stories[0].reports) if (entry.report === COURIER.id) entry.file = address
  })
  const capture: NonNullable<Report['capture']> = {
    asked: 'https://courier.example/flood',
    reached: 'https://courier.example/2026/flood',
    redirects: [],
    status: 200,
    headers: {},
    time: '2026-03-04T12:00:00Z',
    method: 'GET',
    tool: 'Crossread/0.1.0',
  }
  const held = (more: Partial<Report>) =>
    complaints(
      brief,
      REPORTS.map(report => (report === COURIER ? { ...report, file: 'all.warc.gz#5', ...more } : report)),
    )
  assert.deepEqual(held({ capture }), [])
  assert.equal(held({}).length, 1)
  assert.equal(held({ capture: { ...capture, asked: 'https://courier.example/other' } }).length, 1)
  const typed = { ...capture, asked: 'https://COURIER.example/flood#top' }
  assert.deepEqual(held({ capture: typed }), [])
})
