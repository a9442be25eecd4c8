// Makes docs/page.png, the picture in the README: a story of the bundled examples, as the page shows it. Run after `npm run build`.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../test/render/chromium.ts'

const ROOT = new URL('..', import.meta.url).pathname
const CLI = join(ROOT, 'dist/cli/crossread.js')
const SIZE = { width: 1180, height: 1000 }
const READY_MS = 20_000

const folder = await mkdtemp(join(tmpdir(), 'crossread-'))
const archive = join(folder, 'crossread.db')
for (const given of [
  ['--manifest', 'examples/bridge/manifest.csv'],
  ['examples/leak', 'examples/minutes'],
])
  execFileSync(process.execPath, [CLI, 'add', ...given, '--archive', archive], { cwd: ROOT })
const server = spawn(process.execPath, [CLI, 'serve', '--port', '0', '--archive', archive])
try {
  const address = await findAddress()
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('Chromium was not found')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' })
  await page.goto(address)
  await page
    .getByRole('link', { name: /Bradno/ })
    .first()
    .click()
  const line = page.locator('section.overview .passage').nth(1)
  await line.locator('summary').click()
  await line.locator('.tools').waitFor()
  await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)')
  await page.screenshot({ path: join(ROOT, 'docs/page.png') })
  await browser.close()
} finally {
  server.kill('SIGTERM')
  await rm(folder, { recursive: true })
}

/** The address that the server prints when it is ready. */
function findAddress(): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the server was not ready in time')), READY_MS)
    let printed = ''
    const listen = (chunk: Buffer) => {
      printed += chunk
      const found = /http:\/\/\S+/.exec(printed)
      if (!found) return
      clearTimeout(late)
      resolve(found[0])
    }
    server.stdout.on('data', listen)
    server.stderr.on('data', listen)
  })
}
