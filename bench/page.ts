// How soon the list of stories can be used where there are 10,000 of them, in a real browser with a real server.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { buildPage } from '../build/page.ts'
import type { Archive, Change } from '../src/archive/archive.ts'
import { read } from '../src/read/read.ts'
import { openServer } from '../src/server/server.ts'
import { findChromium } from '../test/render/chromium.ts'
import { openDesk } from '../test/server/desk.ts'

const STORIES = 10_000
const PER_STORY = 3
const BATCH = 500
const RUNS = 5
const TIME = '2026-03-04T14:05:09Z'
const OUTLETS = ['Harbour Post', 'Kelm Evening News', 'The Torch', 'Bradno Courier', 'Radio Kelm']
const NOUNS = [
  'harbour',
  'council',
  'ferry',
  'bridge',
  'inquiry',
  'budget',
  'storm',
  'school',
  'railway',
  'court',
]
const ENDS = [
  'closes early',
  'delayed again',
  'under review',
  'goes to a vote',
  'costs more',
  'opens its doors',
]

/** Measures first use, scrolling, going back and filtering. */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-bench-'))
  const built = await buildPage(folder)
  const desk = await openDesk()
  await fill(desk.archive)
  const server = await openServer({ ...desk, port: 0, page: folder })
  const browser = await chromium.launch({
    executablePath: findChromium()!,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    tell('first load, script', await measureScript(browser, server.address), 'bytes')
    tell(
      'first load, style',
      built.sizes.get(built.first.find(name => name.endsWith('.css')) ?? '') ?? 0,
      'bytes',
    )
    await measureUse(browser, server.address)
  } finally {
    await browser.close()
    await server.close()
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(archive: Archive): Promise<void> {
  for (let from = 0; from < STORIES; from += BATCH) {
    const numbers = Array.from({ length: BATCH }, (_, index) => from + index)
    const stories = await Promise.all(numbers.map(makeStory))
    await archive.commit(stories.flat(), { by: 'bench', time: TIME })
  }
}

async function makeStory(number: number): Promise<readonly Change[]> {
  const reports = await Promise.all(
    Array.from({ length: 1 + (number % PER_STORY) }, (_, index) => makeReport(number, index)),
  )
  const day = `2026-03-${String(1 + (number % 28)).padStart(2, '0')}`
  const why = { how: 'alike', names: [], words: [], days: [] } as const
  const members = reports.map(({ id }) => ({ report: id, why, also: [] }))
  const story = {
    id: reports[0]!.id,
    was: [],
    headline: headlineOf(number, 0),
    first: day,
    last: day,
    members,
  }
  return [
    ...reports.map((report): Change => {
      const { id, version, file } = report
      const profile = {
        ...{ report: id, version, file, outlet: report.outlet?.value ?? null, headline: null, title: null },
        ...{
          published: day,
          day: 20_000,
          names: {},
          words: {},
          days: [day],
          passages: [],
          terms: [],
          weights: [],
        },
      }
      const findings = { quotations: [], statements: [], names: [], sentences: [] }
      return { kind: 'version', version: { report, profile, findings, seen: TIME } }
    }),
    { kind: 'stories', stories: [story], gone: [] },
  ]
}

async function makeReport(number: number, index: number) {
  const headline = headlineOf(number, index)
  const text = `${headline}\n\nThe matter of number ${number} was told by desk ${index}.\n`
  const outlet = OUTLETS[(number + index) % OUTLETS.length]!
  const { reports } = await read(Buffer.from(text), { file: `${number}-${index}.txt`, outlet })
  return reports[0]!
}

function headlineOf(number: number, index: number): string {
  const noun = NOUNS[(number + index) % NOUNS.length]!
  return `${noun[0]!.toUpperCase()}${noun.slice(1)} ${ENDS[(number * 7 + index) % ENDS.length]} in town ${number}`
}

async function measureScript(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage()
  let bytes = 0
  let packed = 0
  page.on('response', async response => {
    if (!response.url().endsWith('.js')) return
    const body = await response.body()
    bytes += body.length
    packed += gzipSync(body).length
  })
  await page.goto(`${address}/stories`)
  await page.locator('.row').first().waitFor()
  await page.waitForTimeout(200)
  await page.close()
  tell('first load, script, packed', packed, 'bytes')
  return bytes
}

async function measureUse(browser: Browser, address: string): Promise<void> {
  const figures = new Map<string, number[]>()
  const note = (name: string, ms: number) => figures.set(name, [...(figures.get(name) ?? []), ms])
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.addInitScript(WATCH)
    note('first story to be read', await openList(page, address))
    note('of that, the answer of the server', await answerTime(page))
    note('narrowed by words', await timed(() => narrow(page)))
    await page.goto(`${address}/stories`)
    await page.locator('.row').first().waitFor()
    const scrolled = await scrollFar(page)
    note('longest frame while 2,000 stories are scrolled by', scrolled)
    await page.locator('.row h2 a').last().click()
    await page.locator('.story-view').waitFor()
    note('back to the place in the list', await timed(() => goBack(page)))
    await context.close()
  }
  for (const [name, all] of figures) tell(name, median(all), 'ms')
}

/** Writes down in the page itself when the first story can be read, since the page was asked for. */
const WATCH = `new MutationObserver((_, observer) => {
  if (!document.querySelector('.row h2 a')) return
  observer.disconnect()
  requestAnimationFrame(() => setTimeout(() => { globalThis.firstStory = performance.now() }))
}).observe(document, { childList: true, subtree: true })`

async function openList(page: Page, address: string): Promise<number> {
  await page.goto(`${address}/stories`, { waitUntil: 'commit' })
  await page.locator('.row h2 a').first().waitFor()
  await page.waitForTimeout(300)
  return page.evaluate('globalThis.firstStory')
}

function answerTime(page: Page): Promise<number> {
  return page.evaluate(
    `performance.getEntriesByType('resource').find(({ name }) => name.includes('/api/v1/stories')).duration`,
  )
}

async function narrow(page: Page): Promise<void> {
  await page.keyboard.press('f')
  await page.keyboard.type('town 4321')
  await page.locator('.row h2', { hasText: 'town 4321' }).first().waitFor()
}

// Scrolls on until so many were asked for, and tells the longest time between two frames.
async function scrollFar(page: Page): Promise<number> {
  return page.evaluate(`new Promise(done => {
    let longest = 0, before = performance.now(), frames = 0
    const step = now => {
      longest = Math.max(longest, now - before)
      before = now
      scrollBy(0, 600)
      const starts = [...document.querySelectorAll('.chunk')].map(list => list.start)
      if (Math.max(...starts) > 2000 || ++frames > 2000) done(longest)
      else requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })`)
}

async function goBack(page: Page): Promise<void> {
  await page.goBack()
  await page.evaluate(`new Promise(done => {
    const look = () => (scrollY > 10000 && document.querySelector('.row') ? done() : requestAnimationFrame(look))
    look()
  })`)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}

function tell(name: string, value: number, unit: string): void {
  console.log(`${name}: ${Math.round(value)} ${unit}`)
}
