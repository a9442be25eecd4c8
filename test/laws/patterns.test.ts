import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectMade, type Pattern, readPatterns } from './patterns/collect.ts'
import { faultOf } from './patterns/growth.ts'

// Each pattern of `src/` reads texts that are written against it, up to 200,000 characters: no text of the world can
// make the program slow through a regular expression.

/** Patterns that may take longer, with the reason why no text reaches them at length. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map()

const { literals, makers } = readPatterns()

test('every pattern that is written in the sources takes linear time', () => {
  assert.ok(literals.length > 400, `${literals.length} patterns`)
  assert.deepEqual(faultsOf(literals), [])
})

test('every pattern that is made of words takes linear time, and none is made that is not run here', async () => {
  const made = await collectMade()
  assert.deepEqual([...new Set(made.flatMap(({ places }) => places))].sort(), makers.toSorted())
  assert.deepEqual(faultsOf(made), [])
})

test('no exception stands for a pattern that is gone', () => {
  const known = new Set(literals.map(({ pattern }) => String(pattern)))
  assert.deepEqual(
    [...EXCEPTIONS.keys()].filter(pattern => !known.has(pattern)),
    [],
  )
})

const CATASTROPHIC = [
  /(a+)+$/,
  /^(?:\w+\s?)*$/,
  /\s+$/,
  /\s*,\s*/,
  /^\s*x?\s*y/,
  /['’].*$/,
  /<[^>]*>/,
  /\bwas \w+ [^.]* by the/,
  /(?:\s+\p{Ll}+)+$/u,
  /\p{Lu}[\p{L} ]*:/u,
  /“[^"]*” said/,
  /(?<=<[^>]*)b/,
  /[a-z]*[.]/y,
]

for (const pattern of CATASTROPHIC) {
  test(`${pattern} is found out`, () => assert.ok(faultOf(pattern)))
}

const LINEAR = [/(?<!\s)\s+$/, /^\s+/, /\p{L}+/gu, /^.{0,160}$/i, /[^\n]+/g, /\s{0,5}x/y, /a+b?/]

for (const pattern of LINEAR) {
  test(`${pattern} is let through`, () => assert.equal(faultOf(pattern), null))
}

function faultsOf(patterns: readonly Pattern[]): readonly string[] {
  return patterns
    .filter(({ pattern }) => !EXCEPTIONS.has(String(pattern)))
    .flatMap(({ pattern, places }) => {
      const fault = faultOf(pattern)
      return fault === null ? [] : [`${pattern} of ${places.join(', ')}: ${fault}`]
    })
}
