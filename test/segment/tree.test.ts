import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Segmented, Tokens } from '../../src/segment/segmented.ts'
import {
  childrenOf,
  childrenWith,
  childWith,
  indexTree,
  isUnder,
  rootOf,
  sentenceAt,
  sentenceOf,
  subtreeSpan,
  subtreeTokens,
  tokenFrom,
  tokensIn,
} from '../../src/segment/tree.ts'
import { makeReport } from '../annotated.ts'

const text = 'The old ferry sank. Silva, who ran it, left.'
const words = [...text.matchAll(/\w+|[.,]/g)]
const tokens: Tokens = {
  start: words.map(({ index }) => index),
  end: words.map(word => word.index + word[0].length),
  tag: words.map(() => 'X' as const),
  penn: words.map(() => 'XX'),
  lemma: words.map(word => word[0].toLowerCase()),
  head: [2, 2, 3, -1, 3, 11, 8, 8, 5, 8, 8, -1, 11],
  relation: 'det amod nsubj root punct nsubj punct nsubj acl:relcl obj punct root punct'.split(' '),
}
const segmented: Segmented = {
  report: makeReport(text),
  sentences: [
    { part: 0, start: 0, end: 19, first: 0, last: 5 },
    { part: 0, start: 20, end: 44, first: 5, last: 13 },
  ],
  tokens,
  notes: [],
}
const tree = indexTree(tokens)

test('children come in order and by relation', () => {
  assert.deepEqual(childrenOf(tree, 3), [2, 4])
  assert.deepEqual(childrenOf(tree, 0), [])
  assert.equal(childWith(tokens, tree, 8, 'obj', 'iobj'), 9)
  assert.equal(childWith(tokens, tree, 8, 'ccomp'), -1)
  assert.deepEqual(childrenWith(tokens, tree, 8, 'punct', 'obj'), [6, 9, 10])
})

test('a subtree holds all that stands under its token, in order', () => {
  assert.deepEqual(subtreeTokens(tree, 5), [5, 6, 7, 8, 9, 10])
  assert.deepEqual(subtreeSpan(segmented, tree, 2), { start: 0, end: 13 })
  assert.deepEqual(
    subtreeTokens(tree, 5, child => tokens.relation[child] !== 'acl:relcl'),
    [5],
  )
  assert.equal(isUnder(tokens, 9, 5), true)
  assert.equal(isUnder(tokens, 5, 9), false)
})

test('each sentence has its root', () => {
  assert.deepEqual(
    segmented.sentences.map(sentence => rootOf(segmented, sentence)),
    [3, 11],
  )
})

test('tokens and sentences are found by their place', () => {
  assert.equal(tokenFrom(segmented, 4), 1)
  assert.equal(tokenFrom(segmented, text.length), tokens.start.length)
  assert.deepEqual(tokensIn(segmented, { start: 5, end: 9 }), { first: 1, last: 3 })
  assert.deepEqual(tokensIn(segmented, { start: 19, end: 20 }), { first: 5, last: 5 })
  assert.equal(sentenceAt(segmented, 19), -1)
  assert.equal(sentenceAt(segmented, 20), 1)
  assert.equal(sentenceAt(segmented, 0), 0)
  assert.equal(sentenceOf(segmented, 12), 1)
})
