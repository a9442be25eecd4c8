import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openArchive } from '../../src/archive/sqlite.ts'
import { ENTRY, runCrossread } from '../cli/run.ts'

const folder = await mkdtemp(join(tmpdir(), 'crossread-serve-'))
const archive = join(folder, 'crossread.db')
after(() => rm(folder, { recursive: true, force: true }))

const LIMIT = { timeout: 60_000 }

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [ENTRY, ...args], { cwd: folder })
}

/** What a process writes until a text has come, or until it ends. */
function readUntil(stream: NodeJS.ReadableStream, wanted: RegExp): Promise<string> {
  return new Promise(resolve => {
    let text = ''
    stream.on('data', piece => {
      text += piece
      if (wanted.test(text)) resolve(text)
    })
    stream.on('end', () => resolve(text))
  })
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise(resolve => child.once('exit', code => resolve(code)))
}

test(
  'serve says where it is, tells what other commands add, and stops when it is told to',
  LIMIT,
  async () => {
    const serve = start(['serve', '--port', '0', '--archive', archive, '--watch', '--no-cache'])
    const ended = endOf(serve)
    const told = await readUntil(serve.stdout!, /stops it/)
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0]
    assert.ok(address, told)
    const events = await fetch(`${address}/api/v1/events`)

    await writeFile(
      join(folder, 'pier.txt'),
      'Pier closed\n\nThe pier was closed on Monday, the harbour office said.',
    )
    const add = start(['add', 'pier.txt', '--archive', archive])
    assert.equal(await endOf(add), 0)
    const decoder = new TextDecoder()
    let text = ''
    for await (const bytes of events.body!) {
      text += decoder.decode(bytes)
      if (/event: story/.test(text)) break
    }
    assert.match(text, /event: report/)

    const second = start(['serve', '--port', new URL(address).port, '--archive', archive])
    const [why, code] = await Promise.all([readUntil(second.stderr!, /--port/), endOf(second)])
    assert.equal(code, 1)
    assert.match(why, /another program listens there already/)

    serve.kill('SIGTERM')
    assert.equal(await ended, 0)
    const kept = await openArchive(archive)
    assert.equal((await kept.size()).reports, 1)
    await kept.close()
  },
)

test('what cannot be served is said before anything is done', LIMIT, async () => {
  const cases = [
    [['--port', 'eighty'], /no port/],
    [['--token', 'short'], /too short/],
    [['--token', 'with a space in it'], /letters, digits/],
  ] as const
  for (const [args, said] of cases) {
    const { code, err } = await runCrossread(['serve', ...args, '--archive', join(folder, 'none.db')])
    assert.equal(code, 2)
    assert.match(err, said)
  }
})
