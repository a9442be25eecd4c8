import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { mkdtemp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { openCache } from '../../src/fetch/cache.ts'
import { makeTime, openTest, serve, withoutRules } from './servers.ts'

const root = await mkdtemp(join(tmpdir(), 'crossread-cache-'))
process.on('exit', () => rmSync(root, { recursive: true, force: true }))
let folders = 0
const newFolder = () => join(root, `${++folders}`)

const PAGE = '<html><body><p>The ferry sank on Monday.</p></body></html>'

/** A site that knows whether its page has changed. */
const serveTagged = (headers: Record<string, string>, body: string | Buffer = PAGE) =>
  serve(
    withoutRules((request, response) => {
      const same =
        (headers.etag !== undefined && request.headers['if-none-match'] === headers.etag) ||
        (headers['last-modified'] !== undefined &&
          request.headers['if-modified-since'] === headers['last-modified'])
      if (same) response.writeHead(304, { etag: headers.etag ?? '', age: '7' }).end()
      else
        response
          .writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'reader=1', ...headers })
          .end(body)
    }),
  )

for (const headers of [{ etag: '"one"' }, { 'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT' }])
  test(`a page with ${Object.keys(headers)} is sent once`, async () => {
    const site = await serveTagged(headers)
    const time = makeTime()
    const cache = await openCache(newFolder())
    const { fetchPage } = openTest({ cache, time })
    const first = await fetchPage(`http://127.0.0.1:${site.port}/a`)
    const second = await fetchPage(`http://127.0.0.1:${site.port}/a`)
    assert.equal(first.capture.kept, undefined)
    assert.deepEqual(second.bytes, first.bytes)
    assert.equal(second.sha256, first.sha256)
    assert.equal(second.capture.status, 200)
    assert.equal(second.capture.kept, first.capture.time)
    assert.equal(second.capture.time, '2026-03-04T12:00:01Z')
    assert.equal(second.capture.headers['content-type'], 'text/html')
    assert.equal(second.capture.headers.age, '7')
  })

test('what was packed is kept packed, and is unpacked again', async () => {
  const site = await serveTagged({ etag: '"one"', 'content-encoding': 'gzip' }, gzipSync(PAGE))
  const { fetchPage } = openTest({ cache: await openCache(newFolder()) })
  for (let i = 0; i < 2; i++)
    assert.equal(Buffer.from((await fetchPage(`http://127.0.0.1:${site.port}/a`)).bytes).toString(), PAGE)
})

test('a page that has changed takes the place of what was kept', async () => {
  let version = 0
  const site = await serve(
    withoutRules((_request, response) => {
      version++
      response
        .writeHead(200, { 'content-type': 'text/plain', etag: `"${version}"` })
        .end(`version ${version}`)
    }),
  )
  const { fetchPage } = openTest({ cache: await openCache(newFolder()) })
  for (const words of ['version 1', 'version 2'])
    assert.equal(Buffer.from((await fetchPage(`http://127.0.0.1:${site.port}/a`)).bytes).toString(), words)
  assert.equal(site.seen[1]?.headers['if-none-match'], '"1"')
})

test('nothing is kept without a mark to ask by, or against the site’s word; cookies never', async () => {
  const folder = newFolder()
  const { fetchPage } = openTest({ cache: await openCache(folder) })
  const plain = await serveTagged({})
  await fetchPage(`http://127.0.0.1:${plain.port}/a`)
  const forbidden = await serveTagged({ etag: '"one"', 'cache-control': 'private, no-store' })
  await fetchPage(`http://127.0.0.1:${forbidden.port}/a`)
  assert.deepEqual(await readdir(folder), [])
  const tagged = await serveTagged({ etag: '"one"' })
  await fetchPage(`http://127.0.0.1:${tagged.port}/a`)
  const [name] = await readdir(folder)
  assert.doesNotMatch(await readFile(join(folder, name!), 'latin1'), /reader=1/)
  assert.equal((await stat(join(folder, name!))).mode & 0o077, 0)
})

test('what was harmed, or is something else, is not used', async () => {
  const site = await serveTagged({ etag: '"one"' })
  const folder = newFolder()
  const { fetchPage } = openTest({ cache: await openCache(folder) })
  const address = `http://127.0.0.1:${site.port}/a`
  await fetchPage(address)
  const [name] = await readdir(folder)
  const path = join(folder, name!)
  const whole = await readFile(path)
  for (const harmed of [
    whole.subarray(0, whole.length - 1),
    Buffer.from('crossread-cache/1 {\n'),
    Buffer.from(whole.toString('latin1').replace('"headers":[', '"headers":0,"h":['), 'latin1'),
    Buffer.from(''),
    Buffer.from(whole.toString('latin1').replace('/a"', '/b"'), 'latin1'),
  ]) {
    await writeFile(path, harmed)
    assert.equal(Buffer.from((await fetchPage(address)).bytes).toString(), PAGE)
    assert.equal(site.seen.at(-1)?.headers['if-none-match'], undefined)
  }
})

test('what was used longest ago makes room', async () => {
  const folder = newFolder()
  const body = 'The ferry sank. '.repeat(200)
  const site = await serve(
    withoutRules((request, response) =>
      response.writeHead(200, { 'content-type': 'text/plain', etag: `"${request.url}"` }).end(body),
    ),
  )
  const cache = await openCache(folder, { mostBytes: 10_000 })
  const { fetchPage, close } = openTest({ cache })
  for (const path of ['/a', '/b', '/c', '/d']) {
    await fetchPage(`http://127.0.0.1:${site.port}${path}`)
    for (const name of await readdir(folder)) {
      const { mtimeMs } = await stat(join(folder, name))
      await utimes(join(folder, name), mtimeMs / 1000 - 60, mtimeMs / 1000 - 60)
    }
  }
  await close()
  const kept = await Promise.all(
    (await readdir(folder)).map(
      async name => /"http:[^"]*(\/\w)"/.exec(await readFile(join(folder, name), 'latin1'))?.[1],
    ),
  )
  assert.deepEqual(kept.sort(), ['/c', '/d'])
})

test('a folder that cannot be written costs the cache and nothing else', async () => {
  const site = await serveTagged({ etag: '"one"' })
  const folder = newFolder()
  const cache = await openCache(folder)
  rmSync(folder, { recursive: true })
  const { fetchPage, close } = openTest({ cache })
  await fetchPage(`http://127.0.0.1:${site.port}/a`)
  await close()
})

test('what a redirect leads to is kept under its own address', async () => {
  const site = await serve(
    withoutRules((request, response) => {
      if (request.url === '/short') response.writeHead(301, { location: '/long', etag: '"r"' }).end()
      else response.writeHead(200, { 'content-type': 'text/plain', etag: '"one"' }).end('ferry')
    }),
  )
  const cache = await openCache(newFolder())
  await openTest({ cache }).fetchPage(`http://127.0.0.1:${site.port}/short`)
  assert.equal((await cache.find(`http://127.0.0.1:${site.port}/long`))?.status, 200)
  assert.equal(await cache.find(`http://127.0.0.1:${site.port}/short`), null)
})
