import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { SourceLine, StoryLine } from '../../src/archive/archive.ts'
import type { Listed } from '../../src/archive/query.ts'
import { sampleReports } from '../render/sample.ts'
import { makeAnswers } from './desk.ts'
import { type Opened, openPage, openTab, type Tab } from './open.ts'
import { openStubbed, type Stubbed, showView, VIEWS } from './stubbed.ts'

const MARKUP = `"><script>globalThis.ran = 1</script><img src="/x.png" onerror="globalThis.ran = 2"><svg onload="globalThis.ran = 3"><style>body { display: none }</style></title></bdi><a href="javascript:globalThis.ran = 4">`
const MILLION = 1_000_000
/** How long a view may take to be there, its answers included. */
const WAIT_MS = 8000

/** Whether a script ran, what stands among the words that is no word, and what reaches beyond the window. */
const HARM = `({
  ran: globalThis.ran ?? null,
  foreign: document.querySelectorAll('main script, main img, main style, main [onload], main a[href^="javascript:" i]').length,
  wider: document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
    .filter(element => !element.closest('.scroll') && element.getBoundingClientRect().right > innerWidth + 1)
    .map(element => element.outerHTML.slice(0, 100)).slice(-3),
})`

/** What hostile reports and pages may put in the place of each of their words. */
const HOSTILE: Readonly<Record<string, (words: string) => string>> = {
  'scripts, markup, another direction, characters without width and half characters': words =>
    `${MARKUP}\u202e\u2066\u200b\u200d\ufeff\u0000${words}\u202d\ud800\u0301\u0301\u0301${'\u0489'.repeat(50)}`,
  'enormous names without a space': () => 'W'.repeat(5000),
}

let page: Stubbed
before(async () => {
  page = await openStubbed()
})
after(() => page?.close())

for (const [what, words] of Object.entries(HOSTILE)) {
  test(`${what}: shown harmlessly on every view`, async () => {
    page.answer(makeAnswers(words))
    await visit(await openTab(page, { width: 360 }), VIEWS)
  })
}

test('a report of one word of a million characters is shown as far as it is looked at', async () => {
  page.answer(makeAnswers(words => (words === sampleReports[0]!.text ? 'W'.repeat(MILLION) : words)))
  const { 'text of a report': text, 'side by side': abreast } = VIEWS
  await visit(await openTab(page, { width: 360 }), { text: text!, abreast: abreast! })
})

/** Goes to each view and looks whether anything ran, stands where it should not, or took too long. */
async function visit(
  { page: tab, context, complaints }: Tab,
  views: Readonly<Record<string, string>>,
): Promise<void> {
  tab.on('dialog', dialog => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })
  for (const [name, address] of Object.entries(views)) {
    const began = Date.now()
    await showView(tab, address)
    assert.deepEqual(await tab.evaluate(HARM), { ran: null, foreign: 0, wider: [] }, name)
    assert.ok(Date.now() - began < WAIT_MS, `${name} took ${Date.now() - began} ms`)
  }
  assert.deepEqual(complaints, [])
  await context.close()
}

const NAME = `Harbour master ${'Okoro'.repeat(800)}`
const STORY = `<p>A ferry hit the pier in Port Calder on Tuesday, injuring nine people, the harbour authority said.</p>
<p>“The ferry did not slow down,” harbour master Renate Okoro said. The Dock Workers’ Union accused Skerrow Lines of skipping inspections.</p>
<p>Skerrow Lines denied that an inspection of the ferry was skipped at Port Calder.</p>`
/** Pages of sites that mean harm, each of one event, so that they stand in one story. */
const PAGES: Readonly<Record<string, string>> = {
  'script.html': `<title>${MARKUP.replaceAll('<', '&lt;')}</title><meta name="author" content="${MARKUP.replaceAll('"', '&quot;')}"><meta property="og:site_name" content="&lt;script&gt;globalThis.ran = 5&lt;/script&gt;"><article><h1>Ferry &lt;script&gt;globalThis.ran = 6&lt;/script&gt; hits pier in Port Calder</h1>${STORY}<p>&lt;img src=x onerror="globalThis.ran = 7"&gt; was written on the ferry, Okoro said.</p></article>`,
  'direction.html': `<article><h1>Ferry \u202e\u2066 hits \u200b\u200d pier ${'\u0489'.repeat(60)}</h1>${STORY.replaceAll('ferry', 'fe\u200brry\u202e')}</article>`,
  'names.html': `<article><h1>${'Ferry'.repeat(5000)} hits pier in Port Calder</h1>${STORY}<p>“We will look into it,” ${NAME} said.</p></article>`,
  'word.txt': `Ferry hits pier in Port Calder\n\nA ferry hit the pier in Port Calder on Tuesday, the harbour authority said.\n\n${'W'.repeat(MILLION)}\n\nSkerrow Lines denied that an inspection was skipped.`,
}

test('pages of sites that mean harm are read, compared, found and shown harmlessly', async () => {
  const opened = await openPage()
  try {
    await opened.desk.addTexts(PAGES)
    await visit(await openTab(opened, { width: 360 }), await listViews(opened))
  } finally {
    await opened.close()
  }
})

/** What the server knows by now, as views. */
async function listViews({ address }: Opened): Promise<Readonly<Record<string, string>>> {
  const ask = async (path: string) => (await fetch(`${address}/api/v1${path}`)).json()
  const { entries: stories } = (await ask('/stories')) as Listed<StoryLine>
  const { entries: sources } = (await ask('/sources?q=')) as Listed<SourceLine>
  const reports = stories.flatMap(story => story.headlines.map(({ report }) => report))
  assert.equal(reports.length, Object.keys(PAGES).length)
  const most = stories.toSorted((a, b) => b.reports - a.reports)[0]!
  assert.ok(most.reports > 1)
  assert.ok(sources.length > 0)
  return Object.fromEntries(
    [
      '/stories',
      ...stories.map(({ id }) => `/stories/${id}`),
      `/stories/${most.id}/side-by-side?reports=${most.headlines.slice(0, 4).map(({ report }) => report)}`,
      '/search?q=ferry',
      '/search?q=%22slow%20down%22&first=1',
      '/sources',
      ...sources
        .filter(({ name }) => name.length <= 1000)
        .map(({ name }) => `/sources/${encodeURIComponent(name)}`),
      '/names?name=Skerrow%20Lines',
      ...reports.map(report => `/reports/${report}`),
      `/reports/${reports[0]}?show=checks`,
    ].map(path => [path.slice(0, 80), path]),
  )
}
