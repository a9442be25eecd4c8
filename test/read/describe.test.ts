import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../../src/read/read.ts'
import type { Report } from '../../src/read/report.ts'

const STORY = 'The ferry ran aground on Monday evening with 41 people on board, and all of them are alive. '
  .repeat(4)
  .trim()

async function readPage(source: string): Promise<Report> {
  return (await read(new TextEncoder().encode(source), { file: 'a.html' })).reports[0]!
}

function codesOf({ notes }: Report): readonly string[] {
  return notes.map(({ code }) => code)
}

test('English is English, whatever the template of the page states', async () => {
  const report = await readPage(`<html lang="de"><article><h1>Ferry</h1><p>${STORY}</p></article></html>`)
  assert.deepEqual(report.language, { value: 'en', how: 'implied', from: 'text' })
  assert.ok(codesOf(report).includes('language-contradicts'))
})

test('between two stated languages the words decide', async () => {
  const story =
    'Die Fähre lief am Montagabend mit 41 Menschen an Bord auf Grund, und alle wurden an Land gebracht. '
  const report = await readPage(
    `<html lang="fr"><meta property="og:locale" content="de_DE"><article><h1>Fähre</h1><p>${story.repeat(4)}</p></article></html>`,
  )
  assert.equal(report.language?.value, 'de')
})

test('a text that is not English is not English, though its page says so and no detector knows it', async () => {
  const story =
    'Umkhumbi ushayise ngoMsombuluko kusihlwa eduze kwechweba elidala futhi bonke abantu basindile. '
  const report = await readPage(
    `<html lang="en"><article><h1>Umkhumbi</h1><p>${story.repeat(8)}</p></article></html>`,
  )
  assert.equal(report.language, null)
  assert.ok(codesOf(report).includes('language-contradicts'))
})

const CLOSED = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry', isAccessibleForFree: false })}</script>`

test('a short text of a page that must be paid for is not known to be whole', async () => {
  const report = await readPage(`${CLOSED}<article><h1>Ferry</h1><p>${STORY}</p></article>`)
  assert.deepEqual([report.access?.value, report.extent], ['closed', 'unknown'])
  const long = await readPage(`${CLOSED}<article><h1>Ferry</h1>${`<p>${STORY}</p>`.repeat(8)}</article>`)
  assert.equal(long.extent, 'whole')
})

test('more sources of one date outweigh one of another, which is noted', async () => {
  const linked = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Ferry',
    datePublished: '2026-01-12T06:00:00Z',
  })
  const report = await readPage(
    `<script type="application/ld+json">${linked}</script><meta property="article:published_time" content="2026-01-12T06:00:00Z">
     <article itemscope itemtype="https://schema.org/Article"><meta itemprop="datePublished" content="2026-03-30"><h1>Ferry</h1><p>${STORY}</p></article>`,
  )
  assert.equal(report.published?.value, '2026-01-12T06:00:00Z')
  assert.ok(codesOf(report).includes('published-contradicts'))
})

test('a report that was last changed the day before it appeared was planned', async () => {
  const linked = {
    '@type': 'NewsArticle',
    headline: 'Ferry',
    datePublished: '2026-01-12',
    dateModified: '2026-01-11',
  }
  const report = await readPage(
    `<script type="application/ld+json">${JSON.stringify(linked)}</script><article><h1>Ferry</h1><p>${STORY}</p></article>`,
  )
  assert.ok(!codesOf(report).includes('published-contradicts'))
})

test('an address in a web archive tells the site and the day of the page that was kept, and not those of the archive', async () => {
  const url = 'https://archive.example/web/20261122/https://www.harbour.example/2026/03/04/ferry'
  const { reports } = await read(Buffer.from('The ferry sank on Monday.'), { file: 'a.txt', url })
  assert.deepEqual(
    [reports[0]!.url?.value, reports[0]!.outlet?.value, reports[0]!.published?.value],
    [url, 'harbour.example', '2026-03-04'],
  )
})
