// A feed and below it what was read of it: the text is the test.
//
//   = kind and version | title | site | language
//   = number | headline | address | date | authors, or outlet | text of the item | its summary

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { reading } from '../../src/language/en/reading.ts'
import type { Feed, Item } from '../../src/read/feed/feed.ts'
import { parseFeed } from '../../src/read/feed/parse.ts'

const source = readFileSync(new URL('../cases/feed/feeds.txt', import.meta.url), 'utf8')

for (const block of source.split(/^# /m).slice(1)) {
  const [heading] = block.split('\n', 1)
  const at = block.indexOf('\n= ')
  const text = block.slice(heading!.length, at).trim()
  test(`feed/feeds.txt: ${heading}`, () => {
    const feed = parseFeed(text, { words: reading })
    assert.equal(feed ? drawFeed(feed) : '= none', block.slice(at).trim())
  })
}

function drawFeed({ kind, version, title, home, language, items, notes }: Feed): string {
  return [
    `= ${version ? `${kind} ${version}` : kind} | ${[title, home, language].map(mark).join(' | ')}`,
    ...items.map(drawItem),
    ...notes.map(({ code }) => `= note ${code}`),
  ].join('\n')
}

function drawItem(item: Item): string {
  const { number, headline, address, published, modified, authors, outlet, content, summary } = item
  const date = published ?? (modified ? `changed ${modified}` : null)
  const who = authors.join(', ') || outlet
  const held = content ? `${content.kind}: ${content.text}` : null
  return `= ${[`${number}`, headline, address, date, who, held, summary?.text].map(mark).join(' | ')}`
}

function mark(value: string | null | undefined): string {
  return value ?? '-'
}
