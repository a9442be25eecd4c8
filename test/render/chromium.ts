// Finds the browser that the tests of pages need, or installs Debian's where that is allowed; run before the tests.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { env, exit, getuid, stderr } from 'node:process'

const PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Where Chromium is: as the variable CHROMIUM says, or in one of the usual places. */
export function findChromium(): string | undefined {
  return env.CHROMIUM || PATHS.find(existsSync)
}

/** Installs Debian's Chromium where this is Debian and its administrator runs the tests. */
function install(): void {
  if (getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  stderr.write('The browser tests need Chromium: installing it from Debian’s packages …\n')
  const get = (...words: string[]) =>
    spawnSync('apt-get', ['-qq', ...words], {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 600_000,
    }).status === 0
  const wanted = ['install', '--yes', '--no-install-recommends', 'chromium']
  if (!get(...wanted) && get('update')) get(...wanted)
}

if (import.meta.main) {
  if (!findChromium()) install()
  if (!findChromium()) {
    stderr.write('The browser tests need Chromium: install it, or name its path in CHROMIUM.\n')
    exit(1)
  }
}
