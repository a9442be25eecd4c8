import { parentPort } from 'node:worker_threads'
import type { Made } from './collect.ts'

// A worker of its own: here no module of `src/` is loaded before `RegExp` is watched, and no other test meets the watcher.

const made = new Map<string, Made>()

globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, args: [string, string?], as) => note(Reflect.construct(target, args, as)),
  apply: (target, self, args: [string, string?]) => note(Reflect.apply(target, self, args)),
})

function note(pattern: RegExp): RegExp {
  const place = /\/src\/(\S+?\.ts:\d+)/.exec(new Error().stack ?? '')?.[1]
  const { source, flags } = pattern
  if (place) made.set(`${place} /${source}/${flags}`, { source, flags, place })
  return pattern
}

const { analyze, read, compare } = await import('../../../src/index.ts')
const { loadLanguage } = await import('../../../src/load/language.ts')

const language = loadLanguage()
const bytes = new TextEncoder().encode(
  'A ferry ran aground\n\nThe ferry ran aground on Monday, Mara Silva said.',
)
const { reports } = await read(bytes, { file: 'ferry.txt' }, language.reading)
const analyses = reports.map(report => analyze(report, language))
compare(analyses, language)

parentPort!.postMessage([...made.values()])
