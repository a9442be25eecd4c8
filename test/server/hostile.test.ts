import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Parser } from 'htmlparser2'
import { reading } from '../../src/language/en/reading.ts'
import { parseFeed } from '../../src/read/feed/parse.ts'
import { nameFile } from '../../src/server/name.ts'
import { asker, makeTestApp, openDesk } from './desk.ts'

const SCRIPT = '</title></script><script>alert(1)</script><img src=x onerror="alert(2)">'
const TURNED = '\u202eesrever\u2066\u200b\u200d\u00ad'
const HUGE = 'Enormous '.repeat(5000)
const NOWHERE = 'javascript:alert(3)//'

const desk = await openDesk()
const hostile = (at: number, extra: string) => ({
  kind: 'bytes' as const,
  about: {
    file: `${SCRIPT}${at}.txt`,
    outlet: `${SCRIPT}${TURNED}${at === 1 ? HUGE : 'Torch'}`,
    headline: `Ferry ${SCRIPT} ${TURNED} stopped at Bradno quay after engine fire ${at}`,
    url: `https://harbour.example/${at}?q="><script>alert(4)</script>`,
    published: '2026-03-03',
    labels: { note: SCRIPT },
  },
  bytes: Buffer.from(
    `A fire in the engine of the ferry Kestrel killed ${at + 2} people at Bradno quay on Monday, the harbour police said.\n\n` +
      `“We heard ${SCRIPT} at ${NOWHERE},” said Mara ${TURNED} Silva, the harbour master of Bradno. ${extra}\n\n` +
      `The ferry Kestrel carried 61 passengers from Bradno to Kelm, the harbour police said.`,
  ),
})
await desk.intake.add([hostile(1, ''), hostile(2, 'w'.repeat(1_000_000))], { by: SCRIPT })
const { app, streams } = await makeTestApp(desk)
const { get, post, json } = asker(app)
after(async () => {
  streams.close()
  await desk.close()
})
const { entries } = await json('/api/v1/stories')

/** Elements and attributes of a page that could run something or lead somewhere by itself. */
function findRunning(page: string): readonly string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (/^(?:script|img|iframe|object|embed|base|form|meta|link|style)$/.test(name)) found.push(`<${name}>`)
      for (const [key, value] of Object.entries(attributes))
        if (/^on|^style$/i.test(key) || /^\s*(?:javascript|data|vbscript):/i.test(value))
          found.push(`${name} ${key}`)
    },
  })
  parser.end(page)
  return found
}

test('a piece of a brief for the page runs nothing, whatever its reports hold', async () => {
  for (const { id } of entries) {
    for (const full of ['0', '1']) {
      const answer = await get(`/api/v1/stories/${id}/brief?format=fragment&full=${full}`)
      assert.equal(answer.status, 200)
      const piece = await answer.text()
      assert.match(piece, /alert\(1\)/, 'the words are there')
      assert.deepEqual(findRunning(piece), [])
    }
  }
})

test('the brief as a page has its own script and style and no others', async () => {
  const page = await (await get(`/api/v1/stories/${entries[0].id}/brief?format=html&full=1`)).text()
  const own = ['<meta>', '<meta>', '<meta>', '<meta>', '<meta>', '<style>', '<script>']
  assert.deepEqual([...findRunning(page)].sort(), own.sort())
})

test('all else is given as what it is, and never as a page', async () => {
  const { id } = entries[0]
  const { members } = await json(`/api/v1/stories/${id}`)
  const report = members[0].report
  for (const path of [
    '/api/v1/stories',
    `/api/v1/stories/${id}`,
    `/api/v1/stories/${id}/brief?format=json`,
    `/api/v1/stories/${id}/brief?format=csv`,
    `/api/v1/stories/${id}/brief?format=markdown`,
    `/api/v1/reports/${report}`,
    `/api/v1/reports/${report}/text`,
    `/api/v1/reports/${report}/versions`,
    `/api/v1/reports/${report}/checks`,
    `/api/v1/reports/${report}/captures`,
    '/api/v1/search?q=ferry',
    '/api/v1/search?q=%22%3Cscript%3E%22',
    '/api/v1/first?phrase=harbour%20police',
    '/api/v1/sources',
    '/api/v1/outlets',
    `/api/v1/said-by?name=${encodeURIComponent('harbour police')}`,
    '/api/v1/log',
  ]) {
    const answer = await get(path)
    assert.equal(answer.status, 200, path)
    assert.doesNotMatch(answer.headers.get('Content-Type')!, /html|xml|javascript/, path)
    assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff', path)
    assert.ok((await answer.text()).isWellFormed(), path)
  }
})

test('bytes as they came are a file to be kept', async () => {
  const { members } = await json(`/api/v1/stories/${entries[0].id}`)
  const [{ sha256 }] = await json(`/api/v1/reports/${members[0].report}/captures`)
  const answer = await get(`/api/v1/bytes/${sha256}`)
  assert.equal(answer.headers.get('Content-Type'), 'application/octet-stream')
  assert.equal(answer.headers.get('Content-Disposition'), `attachment; filename="${sha256}.bin"`)
})

test('feeds of hostile reports can be read, and hold plain text alone', async () => {
  for (const path of ['/atom/stories', '/atom/search?q=ferry', '/atom/search?q=%3Cscript%3E%0D%0A']) {
    const text = await (await get(path)).text()
    assert.doesNotMatch(text, /<(?:script|img)|[\u202a-\u202e\u2066-\u2069]|[\u0000-\u0008]/, path)
    const feed = parseFeed(text, { words: reading })
    assert.ok(feed, path)
    if (path.endsWith('ferry') || path.endsWith('stories')) assert.ok(feed.items.length > 0, path)
  }
})

test('names of files are plain letters, whatever a headline holds', async () => {
  const disposition = (await get(`/api/v1/stories/${entries[0].id}/brief?format=markdown`)).headers.get(
    'Content-Disposition',
  )!
  assert.match(disposition, /^attachment; filename="[a-z0-9-]{1,80}\.md"$/)
  assert.equal(
    nameFile('Ünïcode “quay” \r\n"; filename=evil.exe', '0123456789abcdef', 'md'),
    'unicode-quay-filename-evil-exe-01234567.md',
  )
  assert.equal(nameFile('漢字', '0123456789abcdef', 'csv'), 'brief-01234567.csv')
  assert.equal(nameFile(null, '0123456789abcdef', 'csv'), 'brief-01234567.csv')
  assert.ok(nameFile('x'.repeat(1_000_000), '0123456789abcdef', 'md').length < 90)
})

test('names of files that are sent have no folders', async () => {
  const text = 'Quay closed\n\nThe quay was closed on Friday, the harbour office said.'
  const answer = await post('/api/v1/reports', { files: [{ name: '../../etc/\u0000pass\u202ewd', text }] })
  const { added } = (await answer.json()) as { added: { report: string }[] }
  const { file } = await json(`/api/v1/reports/${added[0]!.report}/text`)
  assert.equal(file, 'passwd')
})
