import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PageElement, type PageText, readTree } from '../../src/read/page/tree.ts'

function listTexts(element: PageElement): readonly PageText[] {
  return element.children.flatMap(node => (node.kind === 'text' ? node : listTexts(node)))
}

/** What the page writes for each stretch of its text. */
function writtenOf(page: string): readonly (readonly [string, string])[] {
  return listTexts(readTree(page)!.root).map(({ text, from, to }) => [text, page.slice(from, to)])
}

test('text after an end tag with white space in it begins where it begins', () => {
  const page = '<p>By <a href="/s">Mara Silva</a\n  >, Port Amaro</p>'
  assert.deepEqual(writtenOf(page), [
    ['By ', 'By '],
    ['Mara Silva', 'Mara Silva'],
    [', Port Amaro', ', Port Amaro'],
  ])
})

test('an entity is a text of its own, also where it stands for what it ends with', () => {
  assert.deepEqual(writtenOf('<b>a</b >&lt;b&semi;'), [
    ['a', 'a'],
    ['<', '&lt;'],
    ['b', 'b'],
    [';', ';'],
  ])
})

test('an entity that stands for two characters is the place of both', () => {
  assert.deepEqual(writtenOf('a &NotEqualTilde; b').slice(1, -1), [
    ['\u2242', '&NotEqualTilde;'],
    ['\u0338', '&NotEqualTilde;'],
  ])
})

test('a CDATA section that never ends takes no more of the page than its tag', () => {
  const words = (page: string) => listTexts(readTree(page)!.root).map(({ text }) => text)
  assert.deepEqual(words('<p>One</p><![CDATA[<p>Two</p><![CDATA[ x><p>Three</p>'), ['One', 'Two', 'Three'])
  assert.deepEqual(words('<p>One</p><![CDATA[ a > b ]]><p>Two</p>'), ['One', 'Two'])
})
