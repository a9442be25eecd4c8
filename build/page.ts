// Bundles the page into `dist/page`: one document, a script with views that load when they are asked for, one style sheet.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { STYLE } from '../src/brief/render/html/style.ts'

const PAGE = fileURLToPath(new URL('../src/page', import.meta.url))
const OUT = fileURLToPath(new URL('../dist/page', import.meta.url))

/** `@import 'brief'` in the page's style sheet is that of the HTML brief, so that both look alike. */
const BRIEF_STYLE: Plugin = {
  name: 'brief-style',
  setup(bundle) {
    bundle.onResolve({ filter: /^brief$/ }, ({ path }) => ({ path, namespace: 'brief-style' }))
    bundle.onLoad({ filter: /^brief$/, namespace: 'brief-style' }, () => ({ contents: STYLE, loader: 'css' }))
  },
}

/** What was written: the names of the script and the style sheet of the first load, and the size of each file in bytes. */
export interface Built {
  readonly first: readonly string[]
  readonly sizes: ReadonlyMap<string, number>
}

/** Builds the page into a folder, which is emptied before. Names hold hashes, so all but the document may be kept for good. */
export async function buildPage(out: string): Promise<Built> {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const { metafile } = await build({
    entryPoints: { page: `${PAGE}/page.tsx`, style: `${PAGE}/page.css` },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2024',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryNames: 'assets/[name]-[hash]',
    chunkNames: 'assets/[name]-[hash]',
    publicPath: '/',
    outdir: out,
    metafile: true,
    logLevel: 'warning',
    plugins: [BRIEF_STYLE],
  })
  const names = Object.keys(metafile.outputs)
  const script = names.find(name => metafile.outputs[name]?.entryPoint?.endsWith('page.tsx')) ?? ''
  const style = names.find(name => name.endsWith('.css')) ?? ''
  const chunks = (metafile.outputs[script]?.imports ?? [])
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => path)
  writeDocument(out, { script, style, chunks })
  return {
    first: [script, ...chunks, style].map(name => basename(name)),
    sizes: new Map(names.map(name => [basename(name), metafile.outputs[name]?.bytes ?? 0])),
  }
}

interface Names {
  readonly script: string
  readonly style: string
  readonly chunks: readonly string[]
}

function writeDocument(out: string, { script, style, chunks }: Names): void {
  const link = (name: string) => `/assets/${basename(name)}`
  const preloads = chunks.map(name => `<link rel="modulepreload" href="${link(name)}">`).join('\n')
  const text = readFileSync(`${PAGE}/index.html`, 'utf8')
    .replace('/page.css', link(style))
    .replace('/page.js', link(script))
    .replace('<!-- preloads -->', preloads)
  writeFileSync(`${out}/index.html`, text)
}

if (import.meta.main) await buildPage(OUT)
