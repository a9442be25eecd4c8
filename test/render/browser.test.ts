import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'
import { renderHtml } from '../../src/brief/render/html.ts'
import { findChromium } from './chromium.ts'
import { sampleBrief, sampleReports } from './sample.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SUMMARY = `result => result.violations.map(one => one.id + ' ' + one.nodes[0].html.slice(0, 160))`
const LOOKS = (['light', 'dark'] as const).flatMap(colorScheme =>
  [1280, 390].map(width => ({ colorScheme, viewport: { width, height: 800 } })),
)
/** What depends on the look; all other rules see the same page in each. */
const LOOK_RULES = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']

let browser: Browser
let server: Server
let address: string
const served: string[] = []

before(async () => {
  const executablePath = findChromium()
  assert.ok(executablePath, 'The browser test needs Chromium: install it, or name its path in CHROMIUM.')
  const page = renderHtml(sampleBrief, sampleReports, { full: false })
  server = createServer((request, response) => {
    served.push(request.url ?? '')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await chromium.launch({ executablePath, args: FLAGS })
})

after(async () => {
  await browser?.close()
  server?.close()
})

test('the page runs without an error and asks nothing of the network', async () => {
  const { page, requests, complaints } = await openPage(LOOKS[0]!)
  assert.deepEqual(requests, [address])
  assert.deepEqual(complaints, [])
  await page.close()
})

test('the page’s policy keeps out other scripts, styles, images and requests', async () => {
  const { page } = await openPage(LOOKS[0]!)
  await page.evaluate(`
    const script = document.createElement('script')
    script.textContent = 'globalThis.ran = true'
    document.body.append(script)
    document.body.insertAdjacentHTML('beforeend', '<img src="/other.png"><p id="styled" style="color: rgb(1, 2, 3)">x</p>')
    fetch('/other').catch(() => { globalThis.refused = true })
  `)
  await page.waitForFunction('globalThis.refused === true', undefined, { timeout: 3000 })
  assert.equal(await page.evaluate('globalThis.ran'), undefined)
  assert.notEqual(
    await page.evaluate(`getComputedStyle(document.getElementById('styled')).color`),
    'rgb(1, 2, 3)',
  )
  assert.deepEqual([...new Set(served)], ['/'])
  await page.close()
})

test('axe finds nothing, and nothing scrolls sideways, in light and dark, wide and narrow', async t => {
  const { page } = await openPage(LOOKS[0]!)
  await page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`)
  // Playwright evaluates past the page's policy, so axe can be brought in.
  await page.evaluate(AXE)
  for (const look of LOOKS) {
    await t.test(`${look.colorScheme}, ${look.viewport.width} wide`, async () => {
      await page.emulateMedia({ colorScheme: look.colorScheme })
      await page.setViewportSize(look.viewport)
      const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      assert.ok((wider as number) <= 0, `${wider} px too wide`)
      const rules = look === LOOKS[0] ? '{}' : JSON.stringify({ runOnly: LOOK_RULES })
      assert.deepEqual(await page.evaluate(`axe.run(${rules}).then(${SUMMARY})`), [])
    })
  }
  await page.close()
})

test('a line opens by the keyboard onto its words in the report', async () => {
  const { page } = await openPage(LOOKS[0]!)
  await page.locator('.overview summary').first().focus()
  await page.keyboard.press('Enter')
  const opened = page.locator('.overview details[open]').first()
  const exact = sampleBrief.stories[0]!.overview[0]!.evidence[0]!.exact
  assert.equal(await opened.locator('mark').textContent(), exact)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('mark:target').textContent(), exact)
  await page.close()
})

test('a citation is copied with the words that it cites', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('.overview summary').first().click()
  await page.locator('.overview button.copy').first().click()
  const copied = await page.evaluate('navigator.clipboard.readText()')
  assert.match(String(copied), /^«A passenger ferry .*» The Calder Post: .*#:~:text=/)
  await context.close()
})

interface Opened {
  readonly page: Page
  readonly requests: readonly string[]
  readonly complaints: readonly string[]
}

async function openPage(look: (typeof LOOKS)[number]): Promise<Opened> {
  const page = await browser.newPage(look)
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', request => requests.push(request.url()))
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(address)
  return { page, requests, complaints }
}
