import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { runCrossread } from '../cli/run.ts'
import { live } from '../house/schema/live.ts'
import { type Seen, serve } from './servers.ts'

const folder = await mkdtemp(join(tmpdir(), 'crossread-fetch-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const FERRY = 'Ferry sinks off Kelm\n\nThe ferry sank on Monday. “We saw no life jackets,” said Mara Silva.\n'
const PORT =
  'Ferry lost near Kelm\n\nA ferry went down on Monday. Mara Silva said: “We saw no life jackets.”\n'

const packed = join(folder, 'all.warc.gz')

/** What each address holds; a test may change it. Null: it leads to the front page. */
const pages = new Map<string, string | null>([
  ['/ferry', FERRY],
  ['/port', PORT],
  ['/', 'Front page\n\nThe market opens at nine.\n'],
])

const site = await serve((request, response) => {
  const page = pages.get(request.url!)
  if (request.url === '/robots.txt') response.end('User-agent: crossread\nDisallow: /closed\n')
  else if (page === null) response.writeHead(302, { location: '/' }).end()
  else if (page === undefined) response.writeHead(404).end()
  else
    response
      .writeHead(200, { 'content-type': 'text/plain; charset=utf-8', etag: `"${page.length}"` })
      .end(page)
})

/** Two names of this machine are two hosts, which need not wait for each other. */
const first = `http://127.0.0.1:${site.port}`
const second = `http://localhost:${site.port}`

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runCrossread(args, '', { XDG_CACHE_HOME: folder, CROSSREAD_CONTACT: '', ...env })

const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

test('addresses are read among files, in the order given, and tell how they were come by', async () => {
  const file = join(folder, 'file.txt')
  await writeFile(file, 'A report from a file.\n')
  const named = [`${first}/ferry`, file, `${second}/port`]
  const options = ['--allow-private', '--format', 'ndjson', '--warc', packed]
  const { code, out, err } = await run(['read', ...named, ...options])
  assert.deepEqual([code, err], [0, ''])
  const reports = lines(out)
  assert.deepEqual(
    reports.map(report => report.file),
    [`${first}/ferry`, file, `${second}/port`],
  )
  assert.equal(reports[0].text, FERRY)
  assert.equal(reports[0].capture.reached, `${first}/ferry`)
  assert.deepEqual(reports[0].url, { value: `${first}/ferry`, how: 'stated', from: 'capture' })
  assert.equal(reports[1].capture, undefined)
  assert.equal((await readdir(join(folder, 'crossread'))).length, 2)
})

test('what cannot be fetched is told in one line, and the rest is read', async () => {
  const args = ['read', `${first}/none`, `${second}/closed`, `${first}/ferry`, 'http://10.0.0.1:1/']
  const { code, out, err } = await run([...args, '--allow-private', '--no-cache', '--format', 'ndjson'])
  assert.equal(code, 1)
  assert.equal(lines(out).length, 1)
  assert.deepEqual(err.trimEnd().split('\n'), [
    `crossread: ${first}/none: was not fetched (the page is not there any more: it answers 404).`,
    `crossread: ${second}/closed: was not fetched (the site’s robots.txt asks programs not to read this page).`,
    'crossread: http://10.0.0.1:1/: was not fetched (this port is used for other things than pages: 1).',
  ])
})

test('this machine is asked only where that is allowed, and the message says how', async () => {
  const seen = site.seen.length
  const { code, err } = await run(['brief', `${first}/ferry`])
  assert.equal(code, 1)
  assert.equal(
    err,
    `crossread: ${first}/ferry: was not fetched (the host belongs to this machine or to a private or special network: 127.0.0.1 is loopback, RFC 1122; --allow-private lifts this rule).\n`,
  )
  assert.equal(site.seen.length, seen)
})

test('a contact is sent, from the option or the environment; what is none is refused', async () => {
  const args = ['read', `${first}/ferry`, '--allow-private', '--no-cache']
  const agent = () => (site.seen.at(-1) as Seen).headers['user-agent']
  await run(args, { CROSSREAD_CONTACT: 'desk@harbour.example' })
  assert.match(agent() ?? '', /^Crossread\/[\d.]+ \(\+desk@harbour\.example\)$/)
  const wrong = await run([...args, '--contact', 'me\r\nCookie: a'])
  assert.equal(wrong.code, 2)
  assert.match(wrong.err, /--contact .* is neither an e-mail address nor a web address\.\n$/)
})

test('a row of a manifest without a file is fetched', async () => {
  const manifest = join(folder, 'manifest.csv')
  await writeFile(manifest, `file,url,outlet,desk\n,${first}/ferry,The Harbour,sea\n,,The Torch,\n`)
  const { code, out, err } = await run([
    'read',
    '--manifest',
    manifest,
    '--allow-private',
    '--format',
    'ndjson',
  ])
  assert.equal(code, 1)
  assert.match(err, /line 3: names no file and no address/)
  const [report] = lines(out)
  assert.equal(report.outlet.value, 'The Harbour')
  assert.deepEqual(report.url, { value: `${first}/ferry`, how: 'stated', from: 'manifest' })
  assert.deepEqual(report.labels, { desk: 'sea' })
  assert.equal(report.capture.status, 200)
})

test('an archive is packed, unless its name ends with .warc', async () => {
  const plain = join(folder, 'all.warc')
  const { code } = await run(['read', `${first}/ferry`, '--allow-private', '--no-cache', '--warc', plain])
  assert.equal(code, 0)
  assert.match(await readFile(plain, 'latin1'), /^WARC\/1\.1\r\n[\s\S]*The ferry sank on Monday/)
  assert.equal((await readFile(packed))[0], 0x1f)
  assert.deepEqual(
    (await readdir(folder)).filter(name => name.endsWith('.tmp')),
    [],
  )
})

test('a brief of addresses is held against them: the same, changed, and removed', async () => {
  const file = join(folder, 'brief.json')
  const both = [`${first}/ferry`, `${second}/port`]
  const made = await run(['brief', ...both, '--allow-private', '--format', 'json', '--output', file])
  assert.deepEqual([made.code, made.err], [0, ''])

  const same = await run(['verify', file, '--live', '--allow-private'])
  assert.equal(same.code, 0)
  assert.match(same.out, /\n2 reports: 2 same\.\n$/)

  pages.set('/ferry', FERRY.replace('“We saw no life jackets,”', '“We saw nothing,”'))
  pages.set('/port', null)
  const after = await run(['verify', file, '--live', '--allow-private'])
  assert.equal(after.code, 1)
  assert.match(after.out, /changed {5}http:\/\/127\.0\.0\.1:\d+\/ferry\n.* reads otherwise.* gone/)
  assert.match(
    after.out,
    /removed {5}http:\/\/localhost:\d+\/port\n.* leads to the front page\.\n +now at http/,
  )

  pages.delete('/port')
  const json = await run(['verify', file, '--live', '--allow-private', '--format', 'json'])
  assert.equal(json.code, 1)
  const { reports } = live.parse(JSON.parse(json.out))
  assert.deepEqual(reports.map(({ state, reason }) => `${state}, ${reason}`).sort(), [
    'changed, otherwise',
    'removed, not found',
  ])

  const offline = await run(['verify', file])
  assert.match(offline.err, /^crossread: 2 of 2 reports were fetched: name .* or add --live\.\n$/)
  assert.match(offline.out, /cannot check/)
  const refused = await run(['verify', file, '--live'])
  assert.match(refused.out, /2 reports: 2 refused\.\n$/)
})

test('a brief of files has no addresses to be held against, and --live takes no files', async () => {
  const file = join(folder, 'files.json')
  await run(['brief', join(folder, 'file.txt'), '--format', 'json', '--output', file])
  const none = await run(['verify', file, '--live'])
  assert.deepEqual([none.code, none.err], [1, 'crossread: no report of this brief has an address.\n'])
  assert.equal((await run(['verify', file, 'a.txt', '--live'])).code, 2)
})
