import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { LABELS } from '../../src/brief/labels.ts'

const NOT_SHOWN = new Set(['crossread', 'crossread.brief/1', 'id', 'how'])

test('each member of a union of the brief has a label', () => {
  const members = ['brief/brief.ts', 'find/clauses.ts'].flatMap(unionMembers)
  assert.ok(members.length > 80)
  assert.deepEqual(
    members.filter(member => !Object.hasOwn(LABELS, member)),
    [],
  )
})

test('each manner and channel of a statement has a label', () => {
  const source = readSource('find/statements.ts')
  const types = source.slice(source.indexOf('export type Manner'), source.indexOf('/** Something a source'))
  assert.deepEqual(
    literals(types).filter(member => !Object.hasOwn(LABELS, member)),
    [],
  )
})

test('a label is short, and has no sign that a format would take for markup', () => {
  for (const words of Object.values(LABELS)) {
    assert.ok(words.length <= 100, words)
    assert.doesNotMatch(words, /[<>&*_`[\]|\\\n]/)
  }
})

function unionMembers(file: string): string[] {
  return literals(readSource(file).replaceAll(/^import .*$/gm, ''))
}

function literals(source: string): string[] {
  const code = source.replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
  return [...code.matchAll(/'([^'\n]+)'/g)]
    .map(([, member = '']) => member)
    .filter(member => !NOT_SHOWN.has(member) && !member.endsWith('.ts'))
}

function readSource(file: string): string {
  return readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8')
}
