import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { FAILURES } from '../../src/fetch/failure.ts'
import { LOCAL_NAMES } from '../../src/fetch/guard.ts'
import { LIMITS, type Limits } from '../../src/fetch/limits.ts'
import { RANGES } from '../../src/fetch/ranges.ts'
import { ROOT } from '../house/sources.ts'

const page = readFileSync(`${ROOT}/docs/fetching.md`, 'utf8')

/** The rows of the table that begins with this head. */
function rowsOf(head: string): readonly string[] {
  const start = page.indexOf(`\n${head}\n`)
  assert.ok(start >= 0, head)
  const lines = page.slice(start + 1).split('\n')
  const end = lines.findIndex(line => !line.startsWith('|'))
  return lines.slice(2, end)
}

test('every range that is refused is documented, and no other', () => {
  assert.deepEqual(
    rowsOf('| range | what it is | source |'),
    RANGES.map(({ range, name, source }) => `| \`${range}\` | ${name} | ${source} |`),
  )
})

test('every local name is documented, and no other', () => {
  assert.deepEqual(
    rowsOf('| name | source |'),
    LOCAL_NAMES.map(({ name, source }) => `| \`${name}\` | ${source} |`),
  )
})

test('every failure is documented with its sentence, and no other', () => {
  assert.deepEqual(
    rowsOf('| code | what is told |'),
    Object.entries(FAILURES).map(([code, sentence]) => `| \`${code}\` | ${sentence} |`),
  )
})

const WORDS: Readonly<Record<keyof Limits, string>> = {
  bodyBytes: 'a body, as received and unpacked',
  headerBytes: 'the headers of an answer',
  connectMs: 'to look up a name and connect',
  headersMs: 'until an answer begins',
  idleMs: 'between two pieces of a body',
  requestMs: 'a request as a whole',
  redirects: 'redirects',
  tries: 'tries',
  waitMs: 'the longest wait that a site may ask for',
  delayMs: 'between two requests to a host',
  crawlDelayMs: 'the longest delay that a robots.txt may ask for',
  hosts: 'hosts at once',
}

test('every limit is documented as it is', () => {
  const told = (name: string, value: number) => {
    if (name.endsWith('Ms')) return `${value / 1000} s`
    if (name === 'bodyBytes') return `${value / 1_000_000} MB`
    return name === 'headerBytes' ? `${value / 1024} KiB` : `${value}`
  }
  assert.deepEqual(
    rowsOf('| limit | |'),
    Object.entries(LIMITS).map(
      ([name, value]) => `| ${WORDS[name as keyof Limits]} | ${told(name, value)} |`,
    ),
  )
})
