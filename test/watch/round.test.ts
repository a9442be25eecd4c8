import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FIRST } from './sample.ts'
import { makeFeed, openWatch, sendFeed, sendReport } from './site.ts'

/** What the sites of a kind do, and what a watch has to say of their feeds. */
const KINDS = {
  fine: 'new',
  quiet: 'same',
  broken: 'failed',
  slow: 'failed',
  moved: 'new',
  gone: 'gone',
  missing: 'failed',
  refusing: 'refused',
  busy: 'failed',
  loop: 'failed',
  barred: 'refused',
  rests: 'new',
} as const

type Kind = keyof typeof KINDS

const names = Object.keys(KINDS) as Kind[]
const sites = Array.from({ length: 200 }, (_, index) => `${names[index % names.length]}-${index}`)

const kindOf = (site: string) => site.split('-')[0] as Kind

/** Two hundred sites, a few of which never answer. */
const isDead = (site: string) => kindOf(site) === 'slow' && sites.indexOf(site) < 60

function openSites() {
  return openWatch((site, path, request, response) => {
    const kind = kindOf(site)
    const feed = makeFeed(
      [['/story', `Ferry ${site} runs aground`]],
      kind === 'rests' ? '<ttl>720</ttl>' : '',
    )
    if (path === '/robots.txt') {
      if (kind === 'barred') response.end('User-agent: *\nDisallow: /feed.xml\n')
      else response.writeHead(404).end()
    } else if (path === '/story')
      sendReport(
        response,
        `Ferry ${site} runs aground`,
        `The ferry ${site} ran aground on Tuesday, the coastguard said.`,
      )
    else if (kind === 'fine') sendFeed(response, feed, { etag: '"1"' })
    else if (kind === 'quiet') sendFeed(response, makeFeed([]))
    else if (kind === 'broken')
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('Database error')
    else if (kind === 'slow') isDead(site) || response.writeHead(503).end()
    else if (kind === 'moved' && path === '/feed.xml') response.writeHead(301, { location: '/new.xml' }).end()
    else if (kind === 'gone') response.writeHead(410).end()
    else if (kind === 'missing') response.writeHead(404).end()
    else if (kind === 'refusing') response.writeHead(403).end()
    else if (kind === 'busy') response.writeHead(503, { 'retry-after': '7200' }).end()
    else if (kind === 'loop')
      response.writeHead(302, { location: path === '/feed.xml' ? '/a' : '/feed.xml' }).end()
    else sendFeed(response, feed)
    void request
  })
}

test('a round over 200 feeds ends, says of each what happened, loses nothing, and asks no one sooner than it should', async () => {
  const watch = await openSites()
  const { archive } = watch
  await watch.follow(sites.map(site => watch.at(site)))
  const first = await watch.round()
  assert.equal(first.looked.length, 200)
  assert.deepEqual(first.left, [])
  for (const site of sites) assert.equal(watch.of(first, site)?.outcome, KINDS[kindOf(site)], site)
  const feeds = await archive.feeds()
  assert.equal(feeds.length, 200)
  const withItem = sites.filter(site => ['fine', 'moved', 'rests'].includes(kindOf(site)))
  assert.equal((await archive.size()).reports, withItem.length)
  assert.equal(
    feeds.filter(({ address }) => address.endsWith('/new.xml')).length,
    sites.filter(site => kindOf(site) === 'moved').length,
  )
  for (const feed of feeds) assert.ok(feed.due > '2026-03-05T09:09', `${feed.address} is due ${feed.due}`)
  const before = watch.server.seen.length
  const second = await watch.round()
  assert.deepEqual(second.looked, [])
  assert.equal(watch.server.seen.length, before)
})

test('an hour later those are asked that may be asked, by what they said themselves', async () => {
  const watch = await openWatch((site, path, request, response) => {
    if (path === '/robots.txt') return void response.writeHead(404).end()
    if (path === '/story')
      return sendReport(
        response,
        `Ferry ${site} runs aground`,
        'The ferry ran aground on Tuesday, the coastguard said.',
      )
    const feed = makeFeed(
      [['/story', 'Ferry runs aground']],
      site === 'rests'
        ? '<ttl>720</ttl>'
        : site === 'sleeps'
          ? '<skipHours><hour>9</hour><hour>10</hour><hour>11</hour></skipHours>'
          : '',
    )
    if (site === 'busy') return void response.writeHead(503, { 'retry-after': '7200' }).end()
    if (site === 'fresh') return sendFeed(response, feed, { 'cache-control': 'public, max-age=10800' })
    if (site === 'gone') return void response.writeHead(410).end()
    if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end()
    sendFeed(response, feed, { etag: '"1"' })
  })
  await watch.follow(['plain', 'rests', 'sleeps', 'busy', 'fresh', 'gone'].map(site => watch.at(site)))
  await watch.round()
  const asked = async (hours: number) => {
    await watch.time.sleep(hours * 3_600_000)
    const { looked } = await watch.round()
    return looked
      .map(({ address, outcome }) => `${new URL(address).hostname.split('.')[0]} ${outcome}`)
      .sort()
  }
  assert.deepEqual(await asked(1), ['plain same'])
  assert.deepEqual(await asked(1.1), ['busy failed', 'plain same'])
  assert.deepEqual(await asked(1), ['fresh same', 'plain same', 'sleeps same'])
  assert.ok((await asked(9)).includes('rests same'))
  assert.ok(!(await asked(1000)).includes('gone gone'))
  assert.equal(watch.asked('gone'), 1)
})

test('an item whose page is refused is taken from the feed where that holds it whole, and one that failed is asked for again', async () => {
  const whole = `The ferry ran aground on Tuesday night. ${'The coastguard at Lomnava took off all passengers by lifeboat and towed the ferry to port. '.repeat(12)}`
  let isDown = true
  const watch = await openWatch((_site, path, _request, response) => {
    if (path === '/robots.txt') response.writeHead(404).end()
    else if (path === '/paid') response.writeHead(402).end()
    else if (path === '/down' && isDown) response.writeHead(500).end()
    else if (path === '/down')
      sendReport(
        response,
        'Budget passed after a night of talks',
        'The council passed its budget on Wednesday, the mayor said.',
      )
    else
      sendFeed(
        response,
        `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour News</title>
        <item><title>Ferry runs aground off Lomnava</title><link>/paid</link><content:encoded><![CDATA[<p>${whole}</p>]]></content:encoded></item>
        <item><title>Budget passed after a night of talks</title><link>/down</link><description>Soon more.</description></item></channel></rss>`,
        { etag: '"1"' },
      )
  })
  await watch.follow([watch.at('harbour')])
  const first = watch.of(await watch.round(), 'harbour')
  assert.ok(first?.kind === 'feed')
  assert.equal(first.left, 1)
  assert.deepEqual(
    first.added.map(({ name, outcome }) => [name.split('#')[1], outcome]),
    [['1', 'new']],
  )
  assert.match(first.failures.join(' '), /402.*500/)
  isDown = false
  await watch.time.sleep(7_200_000)
  const second = watch.of(await watch.round(), 'harbour')
  assert.ok(second?.kind === 'feed')
  assert.deepEqual(
    second.added.map(({ name }) => new URL(name).pathname),
    ['/down'],
  )
  assert.equal((await watch.archive.size()).reports, 2)
})

test('a feed that is missing three times in a row is told as gone, and keeps what was seen when it is back', async () => {
  let isThere = true
  const watch = await openWatch((_site, path, _request, response) => {
    if (path === '/robots.txt') response.writeHead(404).end()
    else if (path === '/story')
      sendReport(response, 'Ferry runs aground', 'The ferry ran aground on Tuesday, the coastguard said.')
    else if (isThere) sendFeed(response, makeFeed([['/story', 'Ferry runs aground']]))
    else response.writeHead(404).end()
  })
  await watch.follow([watch.at('harbour')])
  await watch.round()
  isThere = false
  const outcomes: (string | undefined)[] = []
  for (let times = 0; times < 4; times++) {
    await watch.time.sleep(86_400_000)
    outcomes.push(watch.of(await watch.round(), 'harbour')?.outcome)
  }
  assert.deepEqual(outcomes, ['failed', 'failed', 'gone', 'gone'])
  isThere = true
  await watch.time.sleep(86_400_000)
  assert.equal(watch.of(await watch.round(), 'harbour')?.outcome, 'same')
  assert.equal(
    (
      await watch.archive.checks(
        (
          await watch.archive.stories({}, FIRST)
        ).entries[0]!.headlines[0]!.report,
        FIRST,
      )
    ).entries.length,
    1,
  )
})

test('a site that asks to be left alone is asked for nothing more until then, neither items nor its other feeds', async () => {
  const watch = await openWatch((site, path, _request, response) => {
    if (path === '/robots.txt') response.writeHead(404).end()
    else if (path.startsWith('/story')) response.writeHead(429, { 'retry-after': '10800' }).end()
    else if (path === '/busy.xml') response.writeHead(503, { 'retry-after': '7200' }).end()
    else
      sendFeed(
        response,
        makeFeed(
          site === 'items'
            ? [
                ['/story-1', 'Ferry'],
                ['/story-2', 'Bridge'],
              ]
            : [],
        ),
      )
  })
  await watch.follow([
    watch.at('items'),
    watch.at('feeds', '/busy.xml'),
    watch.at('feeds', '/more.xml'),
    watch.at('feeds', '/other.xml'),
  ])
  const { looked } = await watch.round()
  assert.equal(watch.asked('items'), 2)
  assert.equal(watch.asked('feeds'), 1)
  assert.equal(looked.length, 4)
  await watch.time.sleep(7_100_000)
  assert.deepEqual((await watch.round()).looked, [])
  await watch.time.sleep(200_000)
  await watch.round()
  assert.equal(watch.asked('items'), 2)
  assert.equal(watch.asked('feeds'), 2)
})

test('an item that fails each time is asked for later and later', async () => {
  const watch = await openWatch((_site, path, _request, response) => {
    if (path === '/robots.txt') response.writeHead(404).end()
    else if (path === '/story') response.writeHead(500).end()
    else sendFeed(response, makeFeed([['/story', 'Ferry']]), { etag: '"1"' })
  })
  await watch.follow([watch.at('harbour')])
  const waits: number[] = []
  for (let times = 0; times < 4; times++) {
    await watch.round()
    const { due } = (await watch.archive.feeds())[0]!
    waits.push(Date.parse(due) - watch.time.now())
    await watch.time.sleep(Date.parse(due) - watch.time.now() + 1000)
  }
  assert.deepEqual(
    waits,
    waits.toSorted((a, b) => a - b),
  )
  assert.equal(watch.asked('harbour'), 8)
})
