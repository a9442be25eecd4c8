import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { exportArchive } from '../../../src/archive/export/export.ts'
import { findChromium } from '../../render/chromium.ts'
import { BY, fill } from './filled.ts'

const folder = mkdtempSync(join(tmpdir(), 'crossread-pages-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SUMMARY = `result => result.violations.map(one => one.id + ' ' + one.nodes[0].html.slice(0, 160))`

test('the pages of an export open offline, lead to each other, and axe finds nothing on them', async () => {
  await fill(join(folder, 'a.db'))
  await exportArchive(join(folder, 'a.db'), join(folder, 'bag'), BY)
  const executablePath = findChromium()
  assert.ok(executablePath, 'The browser test needs Chromium: install it, or name its path in CHROMIUM.')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(error.message))
    await page.goto(pathToFileURL(join(folder, 'bag/data/index.html')).href)
    await judge()
    await page.getByRole('link', { name: 'Silva keeps the port open' }).click()
    await page.locator('summary').first().click()
    assert.match((await page.locator('.text').first().textContent())!, /We will not close the port/)
    await judge()
    await page.getByRole('link', { name: 'All stories' }).click()
    await page.getByRole('link', { name: 'What was done' }).click()
    await judge()
    assert.deepEqual(complaints, [])

    async function judge(): Promise<void> {
      const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      assert.ok((wider as number) <= 0, `${wider} px too wide`)
      // Playwright evaluates past the page's policy, so axe can be brought in.
      await page.evaluate(AXE)
      assert.deepEqual(await page.evaluate(`axe.run().then(${SUMMARY})`), [])
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}-${complaints.length}-${Date.now()}.png` })
    }
  } finally {
    await browser.close()
  }
})
