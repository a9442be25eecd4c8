import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Archive } from '../../src/archive/archive.ts'
import { beginFollow, endFollow, guessWanted } from '../../src/watch/follow.ts'
import { noticeSearches } from '../../src/watch/searches.ts'
import { FERRY, FIRST, given, openSample } from './sample.ts'
import { openWatch, sendReport } from './site.ts'

const DESK = { by: 'desk', now: Date.parse('2026-03-05T08:00:00Z') }

/** Notices as a person reads them, the oldest first: what happened, and the exact words. */
async function tellNotices(archive: Archive): Promise<readonly string[]> {
  const { entries } = await archive.notices({ unread: false }, FIRST)
  return entries
    .toReversed()
    .map(
      ({ kind, evidence }) => `${kind}: ${evidence.map(({ role, exact }) => `${role} “${exact}”`).join(' ')}`,
    )
}

test('a new report in a followed story is noticed, by its headline', async () => {
  const { archive, intake } = await openSample()
  const { added } = await intake.add([given('times.txt', FERRY.times)], { by: 'desk' })
  await beginFollow(archive, await guessWanted(archive, added[0]!.story!), DESK)
  await intake.add([given('budget.txt', FERRY.budget), given('post.txt', FERRY.post)], { by: 'desk' })
  assert.deepEqual(await tellNotices(archive), [
    'new report: new “Passengers rescued after ferry hits sandbank near Lomnava”',
  ])
})

test('a story that took in a followed one is followed in its place', async () => {
  const { archive, intake } = await openSample()
  const { added } = await intake.add([given('times.txt', FERRY.times), given('budget.txt', FERRY.budget)], {
    by: 'desk',
  })
  await beginFollow(archive, { what: 'story', about: added[1]!.story! }, DESK)
  await intake.rule({ kind: 'merge', report: added[0]!.report, other: added[1]!.report }, { by: 'mara' })
  await intake.add([given('post.txt', FERRY.post)], { by: 'desk' })
  assert.equal((await tellNotices(archive)).length, 1)
})

test('what a followed search finds is noticed once, the first of all as a first appearance', async () => {
  const { archive, intake, clock } = await openSample()
  await beginFollow(archive, await guessWanted(archive, 'rudder "Mara Silva"'), DESK)
  await intake.add([given('times.txt', FERRY.times), given('budget.txt', FERRY.budget)], { by: 'desk' })
  assert.equal(await noticeSearches(archive, { by: 'watch', now: clock.now }), 1)
  clock.now += 3_600_000
  await intake.add([given('post.txt', FERRY.post)], { by: 'desk' })
  assert.equal(await noticeSearches(archive, { by: 'watch', now: clock.now }), 1)
  assert.equal(await noticeSearches(archive, { by: 'watch', now: clock.now + 60_000 }), 0)
  const told = await tellNotices(archive)
  assert.deepEqual(
    told.map(each => each.split(':')[0]),
    ['first appearance', 'found'],
  )
  for (const each of told) assert.match(each, /rudder/)
})

test('what was told is not told again, however much was noticed since', async () => {
  const { archive, intake, clock } = await openSample()
  await beginFollow(archive, { what: 'search', about: 'rudder' }, { by: 'desk', now: clock.now })
  const { added } = await intake.add([given('times.txt', FERRY.times)], { by: 'desk' })
  const look = () => noticeSearches(archive, { by: 'watch', now: clock.now })
  assert.equal(await look(), 1)
  const about = {
    follow: 'other',
    kind: 'found',
    story: null,
    report: added[0]!.report,
    evidence: [],
  } as const
  const times = Array.from({ length: 250 }, (_, at) => new Date(Date.UTC(2026, 2, 5, 9, 0, at)))
  const notices = times.map(time => ({ ...about, time: `${time.toISOString().slice(0, 19)}Z` }))
  await archive.commit(
    notices.map(notice => ({ kind: 'notice', notice })),
    { by: 'watch', time: '2026-03-05T09:10:00Z' },
  )
  assert.equal(await look(), 0)
})

test('a new version of a report is found for the words that came with it, not for those that it had', async () => {
  const { archive, intake, clock } = await openSample()
  const url = 'https://times.example/ferry'
  await intake.add([given('times.txt', FERRY.times, { url })], { by: 'desk' })
  clock.now += 60_000
  await beginFollow(archive, await guessWanted(archive, 'coastguard'), { by: 'desk', now: clock.now })
  clock.now += 60_000
  const grown = `${FERRY.times}\n\nThe coastguard will hear the captain on Monday.`
  await intake.add([given('times.txt', grown, { url })], { by: 'desk' })
  await noticeSearches(archive, { by: 'watch', now: clock.now })
  clock.now += 60_000
  const other = grown.replace('had failed', 'had broken')
  await intake.add([given('times.txt', other, { url })], { by: 'desk' })
  await noticeSearches(archive, { by: 'watch', now: clock.now })
  assert.deepEqual(await tellNotices(archive), [
    'found: new “The coastguard will hear the captain on Monday.”',
  ])
})

test('a report that came and changed between two looks is found all the same', async () => {
  const { archive, intake, clock } = await openSample()
  const url = 'https://times.example/ferry'
  await beginFollow(archive, await guessWanted(archive, 'rudder'), DESK)
  await intake.add([given('times.txt', FERRY.times, { url })], { by: 'desk' })
  clock.now += 60_000
  await intake.add([given('times.txt', FERRY.times.replace('nobody', 'no one'), { url })], { by: 'desk' })
  assert.equal(await noticeSearches(archive, { by: 'watch', now: clock.now }), 1)
})

test('words that an earlier version had already do not appear for the first time', async () => {
  for (const [search, kinds] of [
    ['rudder', []],
    ['"no way to steer"', []],
    ['captain', ['found']],
    ['"nobody was drunk"', ['first appearance']],
  ] as const) {
    const { archive, intake, clock } = await openSample()
    const about = { url: 'https://times.example/ferry' }
    await intake.add([given('times.txt', FERRY.times, about)], { by: 'desk' })
    clock.now += 60_000
    await beginFollow(archive, await guessWanted(archive, search), { by: 'desk', now: clock.now })
    clock.now += 60_000
    const changed = `${FERRY.times}\n\nThe captain said that nobody was drunk.`
    await intake.add([given('times.txt', changed, about)], { by: 'desk' })
    await noticeSearches(archive, { by: 'watch', now: clock.now })
    const told = await tellNotices(archive)
    assert.deepEqual(
      told.map(each => each.split(':')[0]),
      kinds,
      search,
    )
  }
})

test('words are an address, the id of a story that is there, or a search; what cannot be followed is refused', async () => {
  const { archive, intake } = await openSample()
  const { added } = await intake.add([given('times.txt', FERRY.times)], { by: 'desk' })
  const id = added[0]!.story!
  assert.deepEqual(await guessWanted(archive, id.slice(0, 6)), { what: 'story', about: id })
  assert.deepEqual(await guessWanted(archive, 'beef'), { what: 'search', about: 'beef' })
  assert.equal((await guessWanted(archive, 'https://times.example/a')).what, 'address')
  await assert.rejects(beginFollow(archive, { what: 'story', about: 'ffffffff' }, DESK), /no such story/)
  await assert.rejects(beginFollow(archive, { what: 'address', about: 'http://[' }, DESK), /no web address/)
  await assert.rejects(beginFollow(archive, { what: 'search', about: ' ' }, DESK), /./)
})

test('following the same twice is following it once, and it ends by its id or by what it is', async () => {
  const { archive } = await openSample()
  const first = await beginFollow(archive, { what: 'search', about: 'ferry' }, DESK)
  assert.deepEqual(await beginFollow(archive, { what: 'search', about: 'ferry' }, DESK), first)
  assert.equal((await archive.follows()).length, 1)
  await endFollow(archive, 'ferry', DESK)
  await assert.rejects(endFollow(archive, 'ferry', DESK), /is not followed/)
  assert.deepEqual(await archive.follows(), [])
})

test('a followed page is looked at again: a changed figure, a sentence that left, the page gone, and back', async () => {
  const words = [
    'The ferry Sant Orel ran aground on Tuesday night. Lifeboats took off 40 passengers, the coastguard said. The captain had been drinking, a passenger said.',
    'The ferry Sant Orel ran aground on Tuesday night. Lifeboats took off 38 passengers, the coastguard said.',
  ]
  let now: number | null = 0
  const watch = await openWatch((_site, path, request, response) => {
    if (path === '/robots.txt' || now === null) return void response.writeHead(404).end()
    const etag = `"${now}"`
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    sendReport(response, 'Ferry runs aground off Lomnava', words[now]!, { etag })
  })
  const { archive } = watch
  await beginFollow(
    archive,
    { what: 'address', about: watch.at('times', '/ferry') },
    { by: 'desk', now: watch.time.now() },
  )
  const outcomes: string[] = []
  const look = async () => {
    const { looked } = await watch.round()
    outcomes.push(...looked.map(({ outcome }) => outcome))
    await watch.time.sleep(86_400_000)
  }
  await look()
  await look()
  now = 1
  await look()
  now = null
  await look()
  await look()
  now = 1
  await look()
  assert.deepEqual(outcomes, ['first', 'same', 'changed', 'gone', 'gone', 'same'])
  assert.deepEqual(await tellNotices(archive), [
    'figure changed: before “Lifeboats took off 40 passengers, the coastguard said.” after “Lifeboats took off 38 passengers, the coastguard said.”',
    'sentence left: gone “The captain had been drinking, a passenger said.”',
    'page gone: gone “Ferry runs aground off Lomnava”',
  ])
  const { addresses } = await archive.lookUp({ addresses: [watch.at('times', '/ferry')] })
  const id = [...addresses.values()][0]!
  const { entries } = await archive.checks(id, FIRST)
  assert.deepEqual(entries.map(({ outcome }) => outcome).toReversed(), [
    'first',
    'same',
    'changed',
    'gone',
    'gone',
    'same',
  ])
  assert.deepEqual(
    (await archive.versions(id)).map(({ version }) => version === 'gone'),
    [false, false, true],
  )
  assert.equal((await archive.report(id))?.gone, null)
})

test('a followed page that refuses or fails is looked at again later and later, and nothing of it is lost', async () => {
  let status = 200
  const watch = await openWatch((_site, path, _request, response) => {
    if (path === '/robots.txt') response.writeHead(404).end()
    else if (status === 200)
      sendReport(
        response,
        'Ferry runs aground off Lomnava',
        'The ferry ran aground on Tuesday, the coastguard said.',
      )
    else response.writeHead(status).end()
  })
  const { archive } = watch
  await beginFollow(
    archive,
    { what: 'address', about: watch.at('times', '/ferry') },
    { by: 'desk', now: watch.time.now() },
  )
  await watch.round()
  status = 500
  const waits: number[] = []
  for (let times = 0; times < 3; times++) {
    const [follow] = await archive.follows()
    await watch.time.sleep(Date.parse(follow!.due) - watch.time.now() + 1000)
    const { looked } = await watch.round()
    assert.equal(looked[0]?.outcome, 'failed')
    waits.push(Date.parse((await archive.follows())[0]!.due) - watch.time.now())
  }
  assert.ok(waits[0]! < waits[1]! && waits[1]! < waits[2]!, waits.join(' '))
  assert.equal((await archive.size()).reports, 1)
})
