import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { markPage } from '../../src/read/mark.ts'
import { type PageElement, readTree, textOf } from '../../src/read/page/tree.ts'
import { read } from '../../src/read/read.ts'

// The words of a report, marked in the page that they were read from, are the words that the page shows there.

const SET = new URL('../../bench/pages/set/', import.meta.url)

const bare = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '')

function listMarks(element: PageElement): readonly PageElement[] {
  return element.children.flatMap(node =>
    node.kind === 'text' ? [] : node.name === 'mark' ? [node] : listMarks(node),
  )
}

for (const name of readdirSync(SET).filter(file => file.endsWith('.html'))) {
  test(`the words of ${name} are found again in its page`, async () => {
    const bytes = readFileSync(new URL(name, SET))
    const report = (await read(bytes, { file: name })).reports[0]
    if (!report?.source || report.source.starts.length === 0) return
    const markings = report.parts.map(({ kind, start, end }) => ({ name: kind, start, end }))
    const page = markPage(bytes, report, markings)!
    const marked = listMarks(readTree(page)!.root).map(textOf).join('')
    const shown = report.parts
      .filter(({ start }) =>
        report.source!.starts.some((from, i) => from <= start && start < report.source!.ends[i]!),
      )
      .map(({ start, end }) => report.text.slice(start, end))
    assert.equal(bare(marked), bare(shown.join('')))
  })
}

test('a single word is marked, an entity whole, and nothing else of the page is changed', async () => {
  const story = 'The ferry ran aground on Monday evening with 41 people on board. '.repeat(5)
  const source = `<html><head></head><body><article><h1>Ferry</h1><p>${story}</p><p>Silva &amp; Sons owns the <b>ferry</b> since 1974, the harbour office said.</p></article></body></html>`
  const bytes = new TextEncoder().encode(source)
  const report = (await read(bytes, { file: 'a.html' })).reports[0]!
  const mark = (words: string) => {
    const start = report.text.indexOf(words)
    return markPage(bytes, report, [{ name: 'paragraph', start, end: start + words.length }])!
  }
  assert.match(
    mark('& Sons'),
    /Silva <mark class="crossread-paragraph">&amp;<\/mark><mark class="crossread-paragraph"> Sons<\/mark> owns/,
  )
  assert.match(
    mark('ferry since'),
    /<b><mark class="crossread-paragraph">ferry<\/mark><\/b><mark class="crossread-paragraph"> since<\/mark> 1974/,
  )
  const plain = mark('& Sons').replace(/<\/?mark[^>]*>/g, '')
  assert.equal(plain.replace(/<meta charset.*?<\/style>/, ''), source)
})

test('a marked page does not lead on by itself, and its characters are those of UTF-8', async () => {
  const heads = [
    '<meta http-equiv=refresh content="0;url=https://harbour.example/">',
    '<meta content="0;url=a>b" HTTP-EQUIV = "re&#102;resh">',
    '<meta charset="windows-1252">',
  ]
  for (const head of heads) {
    const bytes = Buffer.from(
      `<html><head>${head}</head><body><h1>Ferry sinks</h1><p>The café sank.</p>`,
      'latin1',
    )
    const report = (await read(bytes, { file: 'a.html' })).reports[0]!
    const page = markPage(bytes, report, [{ name: 'word', start: 0, end: 5 }])!
    assert.match(page, /<head><meta charset="utf-8">/)
    const others = page.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    assert.doesNotMatch(others, /[\s/"']http-equiv/i)
    assert.ok(page.includes('The café sank.'), page)
  }
})

test('a text that stands in no page cannot be marked', async () => {
  const report = (await read(new TextEncoder().encode('Ferry aground\n\nAll are safe.'), { file: 'a.txt' }))
    .reports[0]!
  assert.equal(markPage(new Uint8Array(), report, []), null)
})
