import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { buildPage } from '../../build/page.ts'
import { findChromium } from '../render/chromium.ts'
import { sampleReports } from '../render/sample.ts'
import type { Answers } from './desk.ts'
import { FLAGS } from './open.ts'
import { type Stub, startStub } from './stub.ts'

/** The page with invented answers, and a browser. */
export interface Stubbed {
  readonly stub: Stub
  readonly browser: Browser
  readonly address: string
  /** Gives other answers from now on. */
  answer(answers: Answers): void
  close(): Promise<void>
}

let shared: Promise<Stubbed> | null = null
let users = 0

/** Builds the page, serves it with invented answers, and starts a browser: once for all tests that run in one process. */
export async function openStubbed(): Promise<Stubbed> {
  users++
  shared ??= open()
  return shared
}

async function open(): Promise<Stubbed> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('The page’s tests need Chromium: install it, or name its path in CHROMIUM.')
  const folder = mkdtempSync(join(tmpdir(), 'crossread-views-'))
  await buildPage(folder)
  let answers: Answers = new Map()
  const stub = await startStub(folder, () => answers)
  const browser = await chromium.launch({ executablePath, args: [...FLAGS] })
  return {
    stub,
    browser,
    address: stub.address,
    answer(next) {
      answers = next
    },
    async close() {
      if (--users > 0) return
      shared = null
      await browser.close()
      stub.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Goes to a view and waits until it is there, with all that it asked for; what is folded is opened. */
export async function showView(tab: Page, address: string): Promise<void> {
  await tab.goto(address)
  await tab.locator('main h1').waitFor()
  await tab.locator('main .waiting').first().waitFor({ state: 'detached' })
  await tab.evaluate(`for (const fold of document.querySelectorAll('main details')) fold.open = true`)
}

const [first, second] = sampleReports.map(report => report.id)

/** All views of the page, by an address that shows what they can. */
export const VIEWS: Readonly<Record<string, string>> = {
  stories: '/stories',
  story: '/stories/1111111111111111',
  'side by side': `/stories/1111111111111111/side-by-side?reports=${first},${second}`,
  decisions: '/decisions',
  add: '/add',
  search: `/search?q=${encodeURIComponent('"two of them seriously" from:2024-05-01')}`,
  'first appearance': `/search?q=${encodeURIComponent('"two of them seriously"')}&first=1`,
  'saved searches': '/search',
  sources: '/sources',
  source: '/sources/Harbour%20authority',
  'names by outlet': '/names?name=ferry',
  'names by form': '/names?name=ferry&by=form',
  'text of a report': `/reports/${first}#40-120`,
  'versions of a report': `/reports/${first}?show=versions`,
  'looks and bytes': `/reports/${first}?show=checks`,
  feeds: '/feeds',
  notices: '/notices?all=1',
  'nothing there': '/no/such/view',
}
