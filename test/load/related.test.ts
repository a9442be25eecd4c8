import { deepEqual, equal, ok, throws } from 'node:assert/strict'
import { test } from 'node:test'
import { loadLanguage } from '../../src/load/language.ts'
import { openRelated } from '../../src/load/related.ts'

const { related } = loadLanguage()

test('words are synonyms, opposites, derivations or kinds, and the rest are not related', () => {
  ok(related.isSynonym('earthquake', 'quake'))
  ok(related.isAntonym('rise', 'fall') && related.isAntonym('fall', 'rise'))
  ok(related.isDerived('acquisition', 'acquire'))
  ok(related.isKind('hospital', 'building') && !related.isKind('building', 'hospital'))
  ok(related.isSibling('yellow', 'green') && !related.isSibling('yellow', 'yellow'))
  ok(!related.isSynonym('bridge', 'minister') && !related.isAntonym('bridge', 'minister'))
})

test('words that stand in like places are alike, and a word is most like itself', () => {
  ok(related.likeness('prison', 'jail') > 0.7)
  ok(Math.abs(related.likeness('prison', 'apricot')) < 0.4)
  equal(related.likeness('prison', 'prison'), 1)
  equal(related.likeness('prison', 'jail'), related.likeness('jail', 'prison'))
})

test('a word that is not known is related to none', () => {
  const asked = [related.isSynonym, related.isAntonym, related.isDerived, related.isKind, related.isSibling]
  deepEqual(
    asked.map(ask => ask('xqzzy', 'prison') || ask('prison', 'xqzzy') || ask('prison', 'prison')),
    [false, false, false, false, false],
  )
  equal(related.likeness('xqzzy', 'prison'), 0)
})

test('bytes of another form are refused', () => {
  throws(() => openRelated(new TextEncoder().encode('CRREL000{}\n')), /no model in the form/)
})
