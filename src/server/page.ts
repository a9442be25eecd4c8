import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sent } from './send.ts'

/** The files of the page, in memory. */
export interface PageFiles {
  /** What is sent for a path; null where a file of the page would have to be there and is not. */
  find(path: string): Sent | null
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
}

const PLACEHOLDER: Sent = {
  type: TYPES.html!,
  content: Buffer.from(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Crossread</title></head>
<body><h1>Crossread</h1><p>The page was not built: run <code>npm run build</code>. The <a href="/api/v1/openapi.json">API</a> works.</p></body></html>
`),
}

/** Names of assets have a hash of what they hold, so that one name never holds anything else. */
const LASTING = { 'Cache-Control': 'private, max-age=31536000, immutable' }

/** Reads the files of the page from its folder; where there is none, a plain page says so. */
export async function readPage(folder: string | null): Promise<PageFiles> {
  const files = new Map<string, Sent>()
  for (const name of folder === null ? [] : await listFiles(folder)) {
    const type = TYPES[endingOf(name) ?? '']
    if (!type) continue
    const headers = name.startsWith('assets/') ? LASTING : {}
    files.set(`/${name}`, { type, content: await readFile(join(folder!, name)), headers })
  }
  const index = files.get('/index.html') ?? PLACEHOLDER
  return { find: path => files.get(path) ?? (isFile(path) ? null : index) }
}

/** Whether a path names a file and no view: `/page.js`, but not `/sources/Harbour.js`. */
function isFile(path: string): boolean {
  return /^\/(?:assets\/.*|[^/]*)$/.test(path) && TYPES[endingOf(path) ?? ''] !== undefined
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return names.map(name => name.replaceAll('\\', '/')).sort()
}

/** The ending of a file's name; null where the last part of a path has none. */
function endingOf(path: string): string | null {
  return /\.([a-z0-9]{1,11})$/.exec(path)?.[1] ?? null
}
