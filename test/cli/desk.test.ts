import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { serve } from '../fetch/servers.ts'
import { makeFeed, sendFeed, sendReport } from '../watch/site.ts'
import { EXAMPLES, runCrossread } from './run.ts'

const folder = await mkdtemp(join(tmpdir(), 'crossread-desk-'))
after(() => rm(folder, { recursive: true, force: true }))

const archive = join(folder, 'desk.db')
const run = (...args: readonly string[]) => runCrossread([...args, '--archive', archive])

test('reports are added to an archive, listed as stories, and shown as a brief', async () => {
  const none = await run('stories')
  assert.equal(none.code, 1)
  assert.match(none.err, /there is no such archive\. "crossread add" makes one\./)
  const nothing = await run('add', 'missing.txt', 'http://127.0.0.1:9/ferry')
  assert.equal(nothing.code, 1)
  assert.match(nothing.err, /missing\.txt: could not be read[\s\S]*127\.0\.0\.1:9\/ferry: was not fetched/)
  assert.match((await run('stories')).err, /there is no such archive/, 'what cannot be read makes no archive')
  const added = await run('add', join(EXAMPLES, 'bridge'))
  assert.equal(added.code, 0, added.err)
  assert.match(added.out, /^new +\S*kestpress\.txt story [\da-f]{16} .+$/m)
  assert.match(added.out, /^6 reports: 6 new, 0 new versions, 0 the same; 2 stories$/m)
  const again = await run('add', join(EXAMPLES, 'bridge', 'kestpress.txt'), 'missing.txt')
  assert.equal(again.code, 1)
  assert.match(again.out, /^same +\S*kestpress\.txt/m)
  assert.match(again.err, /missing\.txt: could not be read/)
  const stories = await run('stories', '--least', '2', '--format', 'json')
  const { stories: listed } = JSON.parse(stories.out)
  assert.equal(listed.length, 1)
  const story = await run('story', listed[0].id.slice(0, 6))
  assert.match(story.out, /^5 reports · 4 outlets/m)
  const looked = JSON.parse((await run('stories', '--least', '2', '--format', 'json')).out)
  assert.deepEqual(
    [listed[0].looked, looked.stories[0].looked !== null, looked.stories[0].fresh],
    [null, true, 0],
  )
  const other = await run('story', 'ffff')
  assert.equal(other.code, 1)
  assert.match(other.err, /the archive has no such story\. "crossread stories" lists them\./)
})

test('what is no moment is wrong use, and it is said how a moment is written', async () => {
  const { code, err } = await run('story', 'ffff', '--as-of', 'soon')
  assert.equal(code, 2)
  assert.match(err, /--as-of "soon" is no time: say 2026-03-04/)
})

test('feeds are added, watched once, listed and removed; a followed page shows its versions', async () => {
  let words = 'The ferry ran aground on Tuesday. Lifeboats took off 40 passengers, the coastguard said.'
  const { port } = await serve((request, response) => {
    if (request.url === '/')
      response
        .setHeader('content-type', 'text/html')
        .end('<link rel="alternate" type="application/rss+xml" href="/feed.xml">')
    else if (request.url === '/feed.xml') sendFeed(response, makeFeed([['/ferry', 'Ferry runs aground']]))
    else if (request.url === '/ferry') sendReport(response, 'Ferry runs aground off Lomnava', words)
    else response.writeHead(404).end()
  })
  const at = (path: string) => `http://127.0.0.1:${port}${path}`
  const added = await run('feeds', 'add', at('/'), '--folder', 'Coast', '--allow-private', '--no-cache')
  assert.equal(added.out, `added ${at('/feed.xml')}\n"crossread watch" reads them.\n`)
  const watched = await run('watch', '--once', '--allow-private')
  assert.equal(watched.code, 0, watched.err)
  assert.match(watched.out, /^new +http\S+\/feed\.xml 1 new report; next \d{4}-/m)
  assert.match(watched.out, /^1 looked at: 1 new$/m)
  const again = await run('watch', '--once', '--allow-private')
  assert.match(again.out, /^0 looked at; nothing is due before \d{4}-/m)
  assert.match((await run('feeds', 'list')).out, /feed\.xml Harbour News\nCoast · new /)
  assert.match(
    (await run('feeds', 'export')).out,
    /<outline text="Coast">\s+<outline text="Harbour News" type="rss" xmlUrl="[^"]+feed\.xml"\/>/,
  )
  assert.match((await run('follow', at('/ferry'))).out, /^followed: [\da-f]{16} page http/)
  words = words.replace('40', '38')
  const looked = await run('watch', '--once', '--allow-private')
  assert.match(looked.out, /^changed +http\S+\/ferry next/m)
  assert.match(
    (await run('notices', '--unread', '--read')).out,
    /^figure changed +.*Ferry runs aground off Lomnava$[\s\S]*before +Lifeboats took off 40[\s\S]*after +Lifeboats took off 38/m,
  )
  assert.match((await run('notices', '--unread')).out, /^no notices$/m)
  const versions = await run('versions', at('/ferry'))
  assert.match(
    versions.out,
    /altered · figure\n +− Lifeboats took off \[40\] passengers.*\n +\+ Lifeboats took off \[38\]/,
  )
  assert.equal(
    (await run('feeds', 'remove', at('/feed.xml'))).out,
    `removed ${at('/feed.xml')}\n`.replace('removed ', 'removed  '),
  )
})

test('lists of feeds are imported with their folders, and come out as they were', async () => {
  const list = join(folder, 'feeds.opml')
  const opml = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head></head>
  <body>
    <outline text="Coast">
      <outline text="North">
        <outline text="Harbour Times" type="rss" xmlUrl="https://times.example/feed.xml"/>
      </outline>
    </outline>
    <outline text="Dolmara Post" type="rss" xmlUrl="https://post.example/rss"/>
  </body>
</opml>
`
  await writeFile(list, opml)
  const file = ['--archive', join(folder, 'lists.db')]
  const imported = await runCrossread(['feeds', 'import', list, ...file])
  assert.match(imported.out, /^added https:\/\/times\.example\/feed\.xml Harbour Times$/m)
  assert.match(
    (await runCrossread(['feeds', 'import', list, ...file])).out,
    /^known already https:\/\/post\.example\/rss$/m,
  )
  assert.equal((await runCrossread(['feeds', 'export', ...file])).out, opml)
})

test('a watch that is stopped finishes what runs and says so; a second one at the same time is refused', async () => {
  const { spawn } = await import('node:child_process')
  const { ENTRY } = await import('./run.ts')
  const file = join(folder, 'stopped.db')
  await runCrossread(['feeds', 'add', 'https://harbour.invalid/feed.xml', '--unseen', '--archive', file])
  const child = spawn(process.execPath, [ENTRY, 'watch', '--archive', file], { stdio: 'pipe' })
  let out = ''
  let err = ''
  child.stderr.on('data', chunk => {
    err += chunk
  })
  await new Promise<void>(resolve =>
    child.stdout.on('data', chunk => {
      out += chunk
      if (out.includes('next round')) resolve()
    }),
  )
  const second = await runCrossread(['watch', '--once', '--archive', file])
  assert.equal(second.code, 1)
  assert.match(second.err, /is watched already \(process \d+ on .+\): one watcher at a time/)
  const ended = new Promise<number | null>(resolve => child.on('close', resolve))
  child.kill('SIGTERM')
  assert.equal(await ended, 0, err)
  assert.match(out, /^failed +https:\/\/harbour\.invalid\/feed\.xml /m)
  assert.match(err, /stopping: what runs is finished/)
})
