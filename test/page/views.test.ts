import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { makeAnswers } from './desk.ts'
import { openTab } from './open.ts'
import { openStubbed, type Stubbed, showView, VIEWS } from './stubbed.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SUMMARY = `result => result.violations.map(one => one.id + ' ' + one.nodes[0].html.slice(0, 160))`
/** What depends on the look; all other rules see the same view in each. */
const LOOK_RULES = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']
const LOOKS = [
  { colorScheme: 'light', width: 1280, rules: {} },
  { colorScheme: 'dark', width: 360, rules: { runOnly: LOOK_RULES } },
] as const
/** What reaches beyond the window, where the page scrolls sideways. */
const WIDER = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
  .filter(element => !element.closest('.scroll') && element.getBoundingClientRect().right > innerWidth + 1)
  .map(element => element.outerHTML.slice(0, 100)).slice(-3)`
const WIDTHS = [320, 360, 768, 1280] as const

let page: Stubbed
before(async () => {
  page = await openStubbed()
})
after(() => page?.close())

test('axe finds nothing on any view, nothing scrolls sideways, and the console is silent', async t => {
  page.answer(makeAnswers(words => words))
  const { page: tab, context, complaints } = await openTab(page)
  for (const [name, address] of Object.entries(VIEWS)) {
    await t.test(name, async () => {
      await tab.setViewportSize({ width: 1280, height: 900 })
      await showView(tab, address)
      // Playwright evaluates past the page's policy, so axe can be brought in.
      await tab.evaluate(AXE)
      for (const { colorScheme, width, rules } of LOOKS) {
        await tab.emulateMedia({ colorScheme })
        await tab.setViewportSize({ width, height: 900 })
        assert.deepEqual(
          await tab.evaluate(`axe.run(${JSON.stringify(rules)}).then(${SUMMARY})`),
          [],
          colorScheme,
        )
      }
      for (const width of WIDTHS) {
        await tab.setViewportSize({ width, height: 900 })
        assert.deepEqual(await tab.evaluate(WIDER), [], `${width} px`)
      }
      assert.deepEqual(complaints.splice(0), [])
    })
  }
  await context.close()
})

test('print has the findings, and neither fields nor buttons', async () => {
  page.answer(makeAnswers(words => words))
  const { page: tab, context } = await openTab(page)
  for (const [address, shown] of [
    [VIEWS.search!, '.hit mark'],
    [VIEWS.source!, '.said .words'],
    [VIEWS['names by outlet']!, '.form-bar'],
    [VIEWS['versions of a report']!, '.change ins'],
  ] as const) {
    await showView(tab, address)
    await tab.emulateMedia({ media: 'print' })
    assert.ok(await tab.locator(shown).first().isVisible(), shown)
    assert.equal(
      await tab.locator('main button:visible, main input[type=search]:visible').count(),
      0,
      address,
    )
    await tab.emulateMedia({ media: 'screen' })
  }
  await context.close()
})
