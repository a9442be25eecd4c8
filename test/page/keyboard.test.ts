import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { makeAnswers } from './desk.ts'
import { openTab, type Tab } from './open.ts'
import { openStubbed, type Stubbed, VIEWS } from './stubbed.ts'

let page: Stubbed
let answers: Map<string, unknown>
before(async () => {
  answers = new Map(makeAnswers(words => words))
  const report = [...answers.keys()].find(path => /^\/reports\/[0-9a-f]{16}$/.test(path))!.slice(9)
  answers.set('POST /reports', {
    added: [{ report, version: 'a'.repeat(64), story: '1111111111111111', outcome: 'new' }],
    failures: [{ name: 'https://quay.example/gone', reason: 'the site answered 404' }],
    stories: ['1111111111111111'],
  })
  answers.set('POST /follows', {
    id: 'f9',
    what: 'search',
    about: 'ferry',
    added: '',
    due: '',
    intervalS: 1,
    failures: 0,
  })
  answers.set('POST /rulings', {
    number: 12,
    ruling: { kind: 'merge', report, other: report },
    by: 'iris',
    time: '',
    why: null,
  })
  page = await openStubbed()
})
after(() => page?.close())

async function withTab(address: string, act: (tab: Page) => Promise<void>): Promise<void> {
  page.answer(answers)
  const { page: tab, context, complaints }: Tab = await openTab(page)
  await tab.goto(address)
  await tab.locator('main h1').waitFor()
  await tab.locator('main .waiting').first().waitFor({ state: 'detached' })
  await act(tab)
  assert.deepEqual(complaints, [])
  await context.close()
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(tab: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await tab.keyboard.press('Tab')
    const here = (await tab.evaluate(
      `(document.activeElement.getAttribute('aria-label') ?? [...document.activeElement.labels ?? []].map(label => label.textContent).join(' ')) || document.activeElement.textContent`,
    )) as string
    if (name.test(here.trim())) return
  }
  assert.fail(`nothing called ${name} can be reached`)
}

const sent = () => page.stub.sent.map(({ what, body }) => `${what} ${body}`.trim())

test('searching: the slash leads to the field, Enter asks, and a hit opens onto its words', () =>
  withTab('/stories', async tab => {
    await tab.keyboard.press('/')
    await tab.locator('main input[type=search]').waitFor()
    await tab.keyboard.press('/')
    await tab.keyboard.type('nine "two of them seriously"')
    await tab.keyboard.press('Enter')
    await tab.locator('.hit').first().waitFor()
    assert.equal(new URL(tab.url()).searchParams.get('q'), 'nine "two of them seriously"')
    await tabTo(tab, /^In the report$/)
    await tab.keyboard.press('Enter')
    await tab.locator('.whole-text mark').first().waitFor()
    assert.match(new URL(tab.url()).hash, /^#\d+-\d+$/)
  }))

test('filters are part of the address, so that they can be shared', () =>
  withTab('/search', async tab => {
    await tab.getByText('Narrow it down').focus()
    await tab.keyboard.press('Enter')
    await tabTo(tab, /^Outlet$/)
    await tab.keyboard.type('Harbour Radio')
    await tabTo(tab, /^Where the words stand$/)
    await tab.keyboard.type('inside')
    await tab.locator('#words').focus()
    await tab.keyboard.type('ferry')
    await tab.keyboard.press('Enter')
    await tab.locator('.hit').first().waitFor()
    assert.equal(new URL(tab.url()).searchParams.get('q'), 'ferry outlet:"Harbour Radio" in:quotes')
    await tab.reload()
    await tab.locator('.hit').first().waitFor()
    assert.equal(await tab.locator('#filter-outlet').inputValue(), 'Harbour Radio')
  }))

test('two versions are chosen by the keyboard, and what changed is told without colour', () =>
  withTab(VIEWS['versions of a report']!, async tab => {
    await tabTo(tab, /^After: 14 May 2024/)
    await tab.keyboard.press('ArrowDown')
    await tab.getByText('The page had gone from its address').waitFor()
    await tab.keyboard.press('ArrowUp')
    await tab.locator('.change ins').first().waitFor()
    assert.equal(await tab.locator('.change.altered del').first().textContent(), 'nine')
    assert.equal(await tab.locator('.change.altered ins').first().textContent(), 'twelve')
  }))

test('a form of a name opens onto the words where it stands', () =>
  withTab(VIEWS['names by outlet']!, async tab => {
    await tab.locator('.form-bar summary').first().focus()
    await tab.keyboard.press('Enter')
    assert.equal(await tab.locator('.form-bar[open] mark').textContent(), 'ferry accident')
  }))

test('a name in two stories is joined by hand, and the key u takes it back', () =>
  withTab(VIEWS.source!, async tab => {
    await tabTo(tab, /^It is the same source$/)
    await tab.keyboard.press('Enter')
    await tab.locator('.done').waitFor()
    await tab.keyboard.press('u')
    await tab
      .getByText(/^Undone/)
      .first()
      .waitFor()
    const [joined, undone] = sent().slice(-2)
    assert.match(joined!, /^POST \/api\/v1\/rulings .*"kind":"join-names"/)
    assert.equal(undone, 'DELETE /api/v1/rulings/12')
  }))

test('addresses are pasted and compared; what became of each is told, with the story to read', () =>
  withTab('/add', async tab => {
    await tabTo(tab, /^Addresses, one a line/)
    await tab.keyboard.insertText('https://post.example/ferry\nhttps://quay.example/gone')
    await tab.getByText('2 addresses').waitFor()
    await tabTo(tab, /^Add and compare$/)
    await tab.keyboard.press('Enter')
    await tab.getByText('the site answered 404').waitFor()
    assert.equal(
      sent().at(-1),
      'POST /api/v1/reports {"addresses":["https://post.example/ferry","https://quay.example/gone"]}',
    )
    await tabTo(tab, /^Read the brief/)
    await tab.keyboard.press('Enter')
    await tab.waitForURL('**/stories/1111111111111111')
  }))

test('files that are dropped anywhere are added at once', () =>
  withTab('/sources', async tab => {
    await tab.evaluate(`
      const data = new DataTransfer()
      data.items.add(new File(['Ferry hits pier'], 'ferry.txt', { type: 'text/plain' }))
      globalThis.drop = kind => document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
      drop('dragenter')
    `)
    await tab.getByText('Drop the files').waitFor()
    await tab.evaluate(`void drop('drop')`)
    await tab.locator('.outcome').waitFor()
    assert.equal(new URL(tab.url()).pathname, '/add')
    assert.match(sent().at(-1)!, /filename="ferry\.txt"[\s\S]*Ferry hits pier/)
  }))

test('a feed is removed and comes back', () =>
  withTab('/feeds', async tab => {
    await tabTo(tab, /^Remove Northway$/)
    await tab.keyboard.press('Enter')
    await tab.getByText('Removed: Northway').first().waitFor()
    await tab.keyboard.press('u')
    await tab
      .getByText(/^Undone/)
      .first()
      .waitFor()
    const [removed, back] = sent().slice(-2)
    assert.equal(removed, 'DELETE /api/v1/feeds?address=https%3A%2F%2Fnorthway.example%2Ffeed.xml')
    assert.match(back!, /^POST \/api\/v1\/feeds\/opml [\s\S]*xmlUrl="https:\/\/northway\.example\/feed\.xml"/)
  }))

test('notices are marked as read up to the newest that is shown', () =>
  withTab('/notices', async tab => {
    await tabTo(tab, /^Mark all as read$/)
    await tab.keyboard.press('Enter')
    await tab.getByText('Marked as read.').first().waitFor()
    assert.equal(sent().at(-1), 'POST /api/v1/notices/read {"upTo":5}')
  }))
