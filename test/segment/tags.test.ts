import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'
import { segment } from '../../src/segment/segment.ts'

const language = loadLanguage()

async function tagOf(text: string, word: string): Promise<string> {
  const { reports } = await read(new TextEncoder().encode(text), { file: 'x.txt' }, language.reading)
  const { tokens } = segment(reports[0]!, language)
  const index = tokens.start.findIndex((start, i) => text.slice(start, tokens.end[i]) === word)
  return tokens.tag[index]!
}

test('a past form that can be nothing else is a verb', async () => {
  assert.equal(await tagOf('A valve reportedly froze during the night.', 'froze'), 'VERB')
  assert.equal(await tagOf('Two barges sank beside the mole.', 'sank'), 'VERB')
})

test('in a name it is none', async () => {
  assert.notEqual(await tagOf('The crew of the Sprang Maru was safe.', 'Sprang'), 'VERB')
})
