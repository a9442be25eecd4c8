import { readdirSync, readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the repository. */
export const ROOT: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A file of `src/`, by its path there. */
export interface Source {
  readonly path: string
  readonly text: string
  /** Its text without comments, so that words in them are no findings. */
  readonly code: string
  /** What it imports, types included: a path in `src/`, or the name of a package. */
  readonly imports: readonly string[]
}

/** All sources, in order of their paths. */
export function readSources(): readonly Source[] {
  return readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /\.tsx?$/.test(path))
    .sort()
    .map(readSource)
}

function readSource(path: string): Source {
  const text = readFileSync(`${ROOT}/src/${path}`, 'utf8')
  const code = text.replace(/^\s*\/\*\*?[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const names = [...code.matchAll(/(?:\bfrom|^import|\bimport\()\s*'([^']+)'/gm)].map(match => match[1] ?? '')
  const imports = names.map(name => (name.startsWith('.') ? posix.join(dirname(path), name) : name))
  return { path, text, code, imports }
}
