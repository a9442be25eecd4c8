import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { buildPage } from '../../build/page.ts'
import { type OpenServer, openServer } from '../../src/server/server.ts'
import { findChromium } from '../render/chromium.ts'
import { type Desk, openDesk } from '../server/desk.ts'

export const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real server with the page, and a browser. */
export interface Opened {
  readonly desk: Desk
  readonly address: string
  readonly browser: Browser
  close(): Promise<void>
}

/** Builds the page, serves an archive in memory with it on this machine, and starts a browser. */
export async function openPage(examples: readonly string[] = []): Promise<Opened> {
  const executablePath = findChromium()
  if (!executablePath)
    throw new Error('The page’s tests need Chromium: install it, or name its path in CHROMIUM.')
  const folder = mkdtempSync(join(tmpdir(), 'crossread-page-'))
  await buildPage(folder)
  const desk = await openDesk()
  if (examples.length > 0) await desk.addExamples(examples)
  const server: OpenServer = await openServer({ ...desk, port: 0, page: folder })
  const browser = await chromium.launch({ executablePath, args: [...FLAGS] })
  return {
    desk,
    address: server.address,
    browser,
    async close() {
      await browser.close()
      await server.close()
      await desk.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A tab that writes down what it complains of and what it asks elsewhere. */
export interface Tab {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors and warnings of the console, and requests to anywhere but the server. */
  readonly complaints: string[]
}

/** Opens a tab with a clipboard of its own. */
export async function openTab(
  { browser, address }: Pick<Opened, 'browser' | 'address'>,
  look: { readonly colorScheme?: 'light' | 'dark'; readonly width?: number } = {},
): Promise<Tab> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: look.width ?? 1280, height: 900 },
    colorScheme: look.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    baseURL: address,
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('request', request => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:'))
      complaints.push(request.url())
  })
  return { page, context, complaints }
}
