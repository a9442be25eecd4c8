import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'
import { segment } from '../../src/segment/segment.ts'

const language = loadLanguage()

async function split(text: string): Promise<string[]> {
  const { reports } = await read(new TextEncoder().encode(text), { file: 'x.txt' }, language.reading)
  const { sentences } = segment(reports[0]!, language)
  return sentences.map(({ start, end }) => text.slice(start, end))
}

test('a dateline is a sentence of its own, so that its city is no subject', async () => {
  const text =
    'Bridge falls\n\nBRADNO, March 3 (Kestpress) — The old bridge fell on Tuesday. Nobody was hurt.'
  assert.deepEqual(await split(text), [
    'Bridge falls',
    'BRADNO, March 3 (Kestpress) —',
    'The old bridge fell on Tuesday.',
    'Nobody was hurt.',
  ])
})

test('a dash inside a sentence is no dateline', async () => {
  const text = 'Bridge falls\n\nThe old bridge — the last of three — fell on Tuesday.'
  assert.deepEqual(await split(text), [
    'Bridge falls',
    'The old bridge — the last of three — fell on Tuesday.',
  ])
})
