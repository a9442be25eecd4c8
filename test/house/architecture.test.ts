import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSources, type Source } from './sources.ts'

/** Imports point from right to left only; rooms of one row do not know each other. */
const ORDER: readonly (readonly string[])[] = [
  ['version.ts'],
  ['text', 'neural'],
  ['language'],
  ['read'],
  ['segment'],
  ['find'],
  ['match'],
  ['group', 'align'],
  ['brief'],
  ['analyze.ts'],
  ['compare.ts'],
  ['research'],
  ['index.ts'],
  ['load'],
  ['fetch'],
  ['feed'],
  ['archive'],
  ['watch'],
  ['server'],
  ['page', 'cli'],
]

const sources = readSources()

/** The first part of a path: a folder, or a file of `src/` itself. */
function roomOf(path: string): string {
  return path.split('/')[0] ?? path
}

function rankOf(path: string): number {
  return ORDER.findIndex(rooms => rooms.includes(roomOf(path)))
}

function isOurs(name: string): boolean {
  return /\.tsx?$/.test(name)
}

test('every file lies in a room of the house', () => {
  const homeless = sources.map(({ path }) => path).filter(path => rankOf(path) < 0)
  assert.deepEqual(homeless, [])
})

test('imports point one way', () => {
  const wrong = sources.flatMap(({ path, imports }) =>
    imports
      .filter(isOurs)
      .filter(name => roomOf(name) !== roomOf(path) && rankOf(name) >= rankOf(path))
      .map(name => `${path} → ${name}`),
  )
  assert.deepEqual(wrong, [])
})

test('no file imports itself by way of others, types included', () => {
  const imports = new Map(sources.map(source => [source.path, source.imports.filter(isOurs)]))
  const done = new Set<string>()
  const visit = (path: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (done.has(path)) return null
    for (const next of imports.get(path) ?? []) {
      const cycle = visit(next, [...way, path])
      if (cycle) return cycle
    }
    done.add(path)
    return null
  }
  for (const { path } of sources) assert.equal(visit(path, [])?.join(' → ') ?? null, null)
})

const LOAD = ORDER.findIndex(rooms => rooms.includes('load'))
const pure = sources.filter(({ path }) => rankOf(path) < LOAD)
/** The script of the HTML brief runs in a reader's browser. */
const ELSEWHERE = 'brief/render/html/script.ts'

/** Parts of Node that are functions of what they are given. */
const FUNCTIONS = ['node:crypto', 'node:zlib']

test('nothing left of load knows a file, a network or a process', () => {
  const wrong = pure.flatMap(({ path, imports }) =>
    imports
      .filter(name => name.startsWith('node:') && !FUNCTIONS.includes(name))
      .map(name => `${path} → ${name}`),
  )
  assert.deepEqual(wrong, [])
})

test('nothing left of load knows a clock, chance, the environment or the locale', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(\s*\)|\.get(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\(|\bMath\.random\b|\bIntl\b|localeCompare|toLocale|\bprocess\.|\bperformance\.|\bfetch\(|\bsetTimeout\(/
  const here = pure.filter(({ path }) => path !== ELSEWHERE)
  assert.deepEqual(findLines(here, impure), [])
})

test('language is data: nothing is decided in it', () => {
  const language = sources.filter(({ path }) => roomOf(path) === 'language')
  assert.deepEqual(findLines(language, /^\s*(?:if|for|while|switch) \(/), [])
})

test('only the library’s own page hands on what others export', () => {
  const barrels = sources.filter(({ path }) => path !== 'index.ts')
  // A stage may hand on the types that it is made of: `export type { Clause } from './clauses/clause.ts'`.
  assert.deepEqual(findLines(barrels, /^export (?:\*|\{|type \*)|^export default/), [])
})

/** Tables of data. */
const isTable = ({ path }: Source) => path.startsWith('language/en/')

test('files are no longer than 400 lines, data aside', () => {
  const long = sources.filter(source => !isTable(source)).filter(({ text }) => text.split('\n').length > 401)
  assert.deepEqual(
    long.map(({ path }) => path),
    [],
  )
})

test('functions are no longer than 70 lines and nest three deep at most', () => {
  const found = sources.filter(source => !isTable(source)).flatMap(source => findFunctions(source))
  assert.ok(found.length > 100)
  const wrong = found.filter(({ lines, depth }) => lines > 70 || depth > 3)
  assert.deepEqual(
    wrong.map(({ name, lines, depth }) => `${name}: ${lines} lines, ${depth} deep`),
    [],
  )
})

function findLines(files: readonly Source[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, code }) =>
    code
      .split('\n')
      .filter(line => pattern.test(line))
      .map(line => `${path}: ${line.trim()}`),
  )
}

/** A function at the top of a file; those inside are no longer than it. */
interface Found {
  readonly name: string
  readonly lines: number
  readonly depth: number
}

/** Reads functions off the layout, which the formatter fixes: they begin and end at the margin. */
function findFunctions({ path, code }: Source): readonly Found[] {
  const lines = code.split('\n')
  return lines.flatMap((line, at) => {
    const name =
      /^(?:export )?(?:async )?(?:function\*? (\w+)|const (\w+) = (?:async )?\([^)]*\).*=> \{$)/.exec(line)
    if (!name) return []
    const length = lines.slice(at).findIndex(each => each.startsWith('}')) + 1
    return [
      {
        name: `${path}: ${name[1] ?? name[2]}`,
        lines: length,
        depth: measureDepth(lines.slice(at, at + length)),
      },
    ]
  })
}

/** How deep `if`, `for`, `while`, `switch` and `try` lie in one another. */
function measureDepth(lines: readonly string[]): number {
  let open: number[] = []
  let deepest = 0
  for (const line of lines) {
    const control = /^( *)(?:\} )?(?:else if|if|for|while|switch|try|do)\b.*\{$/.exec(line)
    if (!control) continue
    const indent = control[1]?.length ?? 0
    open = [...open.filter(each => each < indent), indent]
    deepest = Math.max(deepest, open.length)
  }
  return deepest
}
