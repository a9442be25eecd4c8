import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sampleReports } from '../render/sample.ts'
import { makeAnswers } from './desk.ts'
import { openTab } from './open.ts'
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
    .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
    .map(element => element.outerHTML.slice(0, 100)).slice(-3),
})`

/** What hostile reports and pages may put in the place of each of their words. */
const HOSTILE: Readonly<Record<string, (words: string) => string>> = {
  'scripts and markup': words => `${MARKUP}${words}`,
  'another direction, characters without width and half characters': words =>
    `\u202e\u2066\u200b\u200d\ufeff\u0000${words}\u202d\ud800\u0301\u0301\u0301${'\u0489'.repeat(50)}`,
  'enormous names without a space': () => 'W'.repeat(20_000),
  'a report of one word of a million characters': words =>
    words === sampleReports[0]!.text ? 'W'.repeat(MILLION) : words,
}

let page: Stubbed
before(async () => {
  page = await openStubbed()
})
after(() => page?.close())

for (const [what, words] of Object.entries(HOSTILE)) {
  test(`${what}: shown harmlessly on every view`, async () => {
    page.answer(makeAnswers(words))
    const { page: tab, context, complaints } = await openTab(page, { width: 360 })
    const dialogs: string[] = []
    tab.on('dialog', dialog => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    for (const [name, address] of Object.entries(VIEWS)) {
      const began = Date.now()
      await showView(tab, address)
      assert.deepEqual(await tab.evaluate(HARM), { ran: null, foreign: 0, wider: [] }, name)
      assert.ok(Date.now() - began < WAIT_MS, `${name} took ${Date.now() - began} ms`)
    }
    assert.deepEqual(dialogs, [])
    assert.deepEqual(complaints, [])
    await context.close()
  })
}
