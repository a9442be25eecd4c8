import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeTokens, hashWord } from '../../src/segment/features.ts'
import { describeKinds, findRows, hashOfWord, openLexicon } from '../../src/segment/lexicon.ts'

const TEXT = 'The ferry left'
const TOKENS = { start: [0, 4, 10], end: [3, 9, 14] }

test('a word that is known has its row first, one that is not has row 0', () => {
  const hashes = [0, ...['ferry', 'the'].map(word => hashOfWord(hashWord(word)))]
  const lexicon = openLexicon(Int32Array.from(hashes), Uint8Array.of(0, 5, 6))
  const described = describeKinds(describeTokens(TEXT, TOKENS), lexicon)
  assert.deepEqual([...described.kinds], [6, 5, 0])
  const { offsets, ids } = findRows(described, [[0, 3]], lexicon)
  assert.deepEqual([...offsets], [0, 1, 2, 3])
  assert.deepEqual([...ids], [2, 1, 0])
})
