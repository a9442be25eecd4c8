import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { read } from '../../src/read/read.ts'
import type { Report } from '../../src/read/report.ts'
import { drawReport } from './drawn.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function load(name: string): string {
  return readFileSync(new URL(`../cases/read/pages/${name}`, import.meta.url), 'utf8')
}

async function readPage(source: string): Promise<Report> {
  return (await read(utf8(source), { file: 'a.html' })).reports[0]!
}

test('a page gives its article, part by part, and what its head states', async () => {
  assert.equal(`${drawReport(await readPage(load('ferry.html')))}\n`, load('ferry.txt'))
})

const STORY = 'The ferry ran aground on Monday evening with 41 people on board, and all of them are alive. '
  .repeat(4)
  .trim()

test('the text is taken from JSON-LD where the page shows less of it', async () => {
  const linked = JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Ferry aground',
    articleBody: `${STORY}\n\n${STORY}`,
  })
  const report = await readPage(
    `<script type="application/ld+json">${linked}</script><h1>Ferry aground</h1><p>Please wait.</p>`,
  )
  assert.equal(report.text, `Ferry aground\n\n${STORY}\n\n${STORY}`)
})

test('a text that JSON-LD tells twice is read once, as the page shows it', async () => {
  const lines = [
    'The ferry ran aground off Port Vane on Tuesday night with two hundred people on board, and nobody was hurt.',
    'Divers are to look at the hull today. The harbour master said that the light at the bar had been out for a week.',
  ]
  const articleBody = [...lines, ...lines].join(' ')
  const linked = JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry aground', articleBody })
  const report = await readPage(
    `<script type="application/ld+json">${linked}</script><article><h1>Ferry aground</h1>${lines.map(line => `<p>${line}</p>`).join('')}</article>`,
  )
  assert.equal(report.text, ['Ferry aground', ...lines].join('\n\n'))
})

test('an agency among the authors is the wire', async () => {
  const linked = JSON.stringify({
    '@type': ['NewsArticle'],
    headline: 'Ferry',
    author: { '@type': 'Organization', name: 'Reuters' },
  })
  const { wire, authors } = await readPage(
    `<script type="application/ld+json">${linked}</script><article><p>${STORY}</p></article>`,
  )
  assert.deepEqual([wire?.value, authors], ['Reuters', []])
})

test('a site that carries another outlet’s report is its carrier', async () => {
  const source = `<meta property="og:site_name" content="The Mirror"><article><p>${STORY}</p><p>${STORY}</p>
    <p>The post Ferry Aground appeared first on Harbour Gazette.</p></article>`
  const { outlet, carrier } = await readPage(source)
  assert.deepEqual([outlet?.value, outlet?.how, carrier?.value], ['Harbour Gazette', 'implied', 'The Mirror'])
})

const DATED = (linked: string, meta: string, changed: string) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry', datePublished: linked, dateModified: changed })}</script>
   <meta property="article:published_time" content="${meta}"><article><p>${STORY}</p><p>${STORY}</p></article>`

test('two dates of publication that contradict each other give none, and that is noted', async () => {
  const { published, notes } = await readPage(DATED('2026-03-09', '2026-01-12', '2026-03-09'))
  assert.equal(published, null)
  assert.deepEqual(
    notes.filter(({ code }) => code.startsWith('published')).map(({ code }) => code),
    ['published-contradicts', 'published-contradicts'],
  )
})

test('the day of a change, stated as one of publication too, contradicts nothing', async () => {
  const { published } = await readPage(DATED('2026-01-12', '2026-03-09', '2026-03-09T10:00:00Z'))
  assert.equal(published?.value, '2026-01-12')
})

test('stamps of one day contradict nothing, nor do days side by side without a zone', async () => {
  const morning = await readPage(
    DATED('2026-01-12T06:00:00-05:00', '2026-01-13T03:00:00Z', '2026-01-13T03:00:00Z'),
  )
  assert.equal(morning.published?.value.slice(0, 10), '2026-01-12')
  assert.ok(!morning.notes.some(({ code }) => code === 'published-contradicts'))
  const beside = await readPage(DATED('2026-01-12', '2026-01-13', '2026-01-14'))
  assert.equal(beside.published?.value, '2026-01-12')
  const apart = await readPage(DATED('2026-01-12', '2026-01-14', '2026-01-15'))
  assert.equal(apart.published, null)
})

const BROKEN: Readonly<Record<string, string>> = {
  'tags that never close': `<article>${'<p>One <b>two <i>three '.repeat(3000)}`,
  'elements nested fifty thousand deep': `${'<div>'.repeat(50_000)}Deep words here.${'</div>'.repeat(50_000)}`,
  'JSON-LD of odd shapes':
    '<script type="application/ld+json">{"@type":["NewsArticle"],"headline":{"a":1},"author":[null,{"name":5}],"datePublished":2026}</script><p>Words.',
  'broken JSON-LD': '<script type="application/ld+json">{"@type":</script><p>Words.',
  'a script that never ends': '<p>Words before.</p><script>var a = 1',
  'no body': '<html><head><title>Only a title</title></head></html><p>Words',
}

for (const [name, source] of Object.entries(BROKEN)) {
  test(`words survive: ${name}`, async () => {
    assert.match((await readPage(source)).text, /\w/)
  })
}

test('scripts, styles, comments and forms never become text', async () => {
  for (const wrap of [(words: string) => words, (words: string) => '<div>'.repeat(600) + words]) {
    const report = await readPage(
      wrap('<style>x{y}</style><script>z()</script><!-- w --><template>v</template><p>Only this.</p>'),
    )
    assert.equal(report.text, 'Only this.')
  }
})

test('the sign of a footnote is no part of a figure before it, and what is raised otherwise is', async () => {
  const signs = [
    '<sup><a href="#fn1" id="ref1">1</a></sup>',
    '<a href="#fn1"><sup>[2]</sup></a>',
    '<sup id="cite_ref-1"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup>',
    '<a role="doc-noteref" href="notes.html#a">a</a>',
  ]
  for (const sign of signs) {
    const { text } = await readPage(
      `<article><p>${STORY}</p><p>They fell from 212 to 187.${sign}</p><p>${STORY}</p></article>`,
    )
    assert.ok(text.includes('from 212 to 187.\n'), text)
  }
  const raised = await readPage(
    `<article><p>${STORY}</p><p>It took 40 m<sup>3</sup> of water, says <a href="#box">box 3</a> of the report.</p><p>${STORY}</p></article>`,
  )
  assert.ok(raised.text.includes('40 m3 of water, says box 3 of'), raised.text)
})

test('a page without an article is read whole, and that is noted', async () => {
  const report = await readPage(`<body><div>Short.</div><div>Words.</div></body>`)
  assert.match(report.text, /Short\.\s+Words\./)
  assert.ok(report.notes.some(note => note.code === 'html-fallback'))
})

test('the front page of a site is no report, and that is noted', async () => {
  const teaser = `<div><h2><a href="/ferry">Ferry aground</a></h2><p>${STORY}</p></div>`
  const front = `<link rel="canonical" href="https://gazette.example/"><body>${teaser.repeat(4)}</body>`
  const { reports, notes } = await read(utf8(front), { file: 'front.html' })
  assert.deepEqual([reports.length, notes.map(({ code }) => code)], [0, ['page-front']])
})

test('a byline and a stamp below the standfirst are credits of the report', async () => {
  const head = `<header><h1>Ferry aground</h1><p class="standfirst">All on board are safe as the line closes</p>
    <p class="author">By Mara Silva</p><p class="stamp">March 9, 2026, 6:20 p.m.</p></header>`
  const report = await readPage(`<main><article>${head}<p>${STORY}</p><p>${STORY}</p></article></main>`)
  const kinds = report.parts.map(({ kind, start, end }) => `${kind}: ${report.text.slice(start, end)}`)
  assert.deepEqual(kinds.slice(0, 4), [
    'headline: Ferry aground',
    'heading: All on board are safe as the line closes',
    'credit: By Mara Silva',
    'credit: March 9, 2026, 6:20 p.m.',
  ])
})

test('an agency that made the pictures is not the wire', async () => {
  const head = `<h1>Ferry aground</h1><p class="byline">By Mara Silva</p><p class="byline">(Photos by Associated Press)</p>`
  const { wire, authors } = await readPage(`<article>${head}<p>${STORY}</p><p>${STORY}</p></article>`)
  assert.deepEqual([wire, authors.map(({ value }) => value)], [null, ['Mara Silva']])
})

test('a first paragraph that is called the lead is a paragraph', async () => {
  const source = `<main><article><h1>Ferry aground</h1><div><p class="lead">${STORY}</p><p>${STORY} It was dark.</p></div></article></main>`
  const { parts } = await readPage(source)
  assert.deepEqual(
    parts.map(({ kind }) => kind),
    ['headline', 'paragraph', 'paragraph'],
  )
})

test('a name and a date that style sheets alone keep apart are two words; a large first letter is none', async () => {
  const head =
    '<h1>Ferry aground</h1><p class="byline"><span>By Mara Silva</span><time>March 9, 2026</time></p>'
  const report = await readPage(
    `<article>${head}<p><span class="drop">T</span>he ferry. ${STORY}</p><p>${STORY}</p></article>`,
  )
  assert.match(report.text, /By Mara Silva March 9, 2026\n\nThe ferry\./)
})
