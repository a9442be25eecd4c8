import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { ROOT } from '../house/sources.ts'
import { type Opened, openPage, openTab, type Tab } from './open.ts'

// What a new user would try, from an empty archive to a line that is shared, each with what the page itself says.

const LEAK = ['kestpress.txt', 'kestria-one.html', 'the-torch.txt'].map(
  name => `${ROOT}/examples/leak/${name}`,
)
const BRIDGE = ['kestpress.txt', 'kestria-one.html'].map(name => `${ROOT}/examples/bridge/${name}`)

let opened: Opened
let tab: Tab
let page: Page

before(async () => {
  opened = await openPage()
  tab = await openTab(opened)
  page = tab.page
})

after(async () => {
  await opened?.close()
})

test('an empty archive says what to do, and leads there', async () => {
  await page.goto('/')
  await page.getByText('Nothing is here yet').waitFor()
  await page.getByRole('link', { name: 'Add reports' }).click()
  await page.getByRole('heading', { level: 1, name: 'Add reports' }).waitFor()
  assert.equal(await focused(page), 'Add reports')
})

test('files that are chosen are read, put together and compared', async () => {
  await page.locator('input[type=file]').setInputFiles(LEAK)
  await page.getByRole('link', { name: 'Read the brief' }).first().click()
  await page.locator('.brief .story').waitFor()
  assert.match((await page.locator('.counts').textContent()) ?? '', /3 reports/)
})

test('a line opens onto its words in the report, by the keyboard', async () => {
  const line = page.locator('.overview summary').first()
  await line.focus()
  await page.keyboard.press('Enter')
  const words = await page.locator('.overview .exact > .words').first().textContent()
  assert.equal(await page.locator('.overview [open] mark').first().textContent(), words)
})

test('a line is copied with its reference', async () => {
  await page.locator('.overview [open]').getByRole('button', { name: 'Copy citation' }).click()
  assert.match(await clipboard(page), /^«.+» .+: .+ · version [0-9a-f]{12}, \d+–\d+$/)
})

test('a link to a line opens at that line, for somebody else', async () => {
  await page.locator('.overview [open]').getByRole('button', { name: 'Copy link' }).click()
  const link = await clipboard(page)
  assert.match(link, /#overview-[0-9a-f]{16}-\d+-\d+-[0-9a-f]{12}$/)
  const other = await openTab(opened)
  await other.page.goto(link)
  const aimed = other.page.locator('.overview .passage.aimed')
  await aimed.waitFor()
  assert.equal(await aimed.getAttribute('open'), '')
  assert.equal(await focused(other.page), await aimed.locator('summary').textContent())
  assert.deepEqual(other.complaints, [])
  await other.context.close()
})

test('a link whose line has gone leads to the words in the report', async () => {
  const fragment = new URL(await clipboard(page)).hash.replace(
    /(?<=^#overview-[0-9a-f]{16})-\d+-\d+-/,
    '-2-9-',
  )
  const story = page.url().split('#')[0]!
  await page.goto(`${story}${fragment}`)
  await page.getByRole('link', { name: 'See its words in the report' }).click()
  assert.equal((await page.locator('.report-view mark').first().textContent())?.length, 7)
  await page.goto(story)
  await page.locator('.brief .story').waitFor()
})

test('reports stand side by side, and what tells of one thing lights up in both', async () => {
  await page.getByRole('link', { name: 'Side by side', exact: true }).click()
  await page.locator('.column').nth(1).waitFor()
  await page.keyboard.press('n')
  const lit = page.locator('.column:has(mark.lit)')
  await page.locator('mark.lit').first().waitFor()
  assert.ok((await lit.count()) >= 2)
  const other = await openTab(opened)
  await other.page.goto(page.url())
  await other.page.locator('mark.lit').first().waitFor()
  assert.equal(await other.page.locator('mark.lit').count(), await page.locator('mark.lit').count())
  await other.context.close()
})

test('a match is overruled, the brief says so, and it is taken back', async () => {
  await page.goBack()
  const passage = page.locator('.different .passage').first()
  await passage.locator('summary').click()
  await page.locator('.several .passage summary').first().click()
  const opened = await page.locator('.several [data-place][open]').getAttribute('data-place')
  await passage.getByRole('button', { name: 'Correct …' }).click()
  await passage.getByLabel('Why (optional').fill('Two plants')
  await passage.getByRole('button', { name: 'Decide' }).click()
  await page.locator('.done').getByText('do not tell of the same').waitFor()
  await page.locator('.brief section.decided').waitFor()
  assert.equal(await page.locator(`.several [data-place="${opened}"]`).getAttribute('open'), '')
  assert.notEqual(await page.evaluate('document.activeElement.tagName'), 'BODY')
  await page.getByRole('link', { name: 'Decisions' }).click()
  await page.getByText('Two plants').waitFor()
  await page.keyboard.press('u')
  await page.getByText('Nothing was decided by hand so far.').waitFor()
})

test('a speaker that the report does not name is not decided', async () => {
  await page.goto('/stories')
  await page.locator('.row h2 a').first().click()
  await page.locator('.said .passage summary').first().click()
  const passage = page.locator('.said .passage[open]').first()
  await passage.getByRole('button', { name: 'Correct …' }).click()
  await passage.getByLabel('Somebody else says this').check()
  await passage.getByLabel('Who says it').fill('Nobody Atall')
  await passage.getByRole('button', { name: 'Decide' }).click()
  await passage.getByText('does not print that name').waitFor()
  assert.deepEqual(await opened.desk.archive.rulings(), [])
})

test('two passages are tied by hand, the brief says so, and they stand apart again', async () => {
  await page.goto('/stories')
  await page.locator('.row h2 a').first().click()
  await page.getByRole('link', { name: 'Side by side', exact: true }).click()
  const count = page.locator('.tiebar-steps .label')
  const before = Number.parseInt((await count.textContent()) ?? '', 10)
  await page.getByRole('button', { name: 'Tie two passages …' }).click()
  const tie = page.getByRole('button', { name: 'They tell of the same' })
  await choose('A passage of one report', /^The 60 residents of the Saint Lucy/)
  assert.ok(await tie.isDisabled(), 'one passage is tied to nothing')
  await choose('A passage of another', /^All residents of the Saint Lucy care home/)
  await tie.click()
  await page.locator('.done').getByText('the two passages tell of the same').waitFor()
  await count.getByText(`${before + 1} tied`).waitFor()
  await page.locator('.toolbar a').first().click()
  await page.locator('.brief section.decided').waitFor()
  await page.keyboard.press('u')
  await page.locator('.brief section.decided').waitFor({ state: 'detached' })
})

test('a report that does not belong is split off, and comes back', async () => {
  await page.goto('/stories')
  await page.locator('.row h2 a').first().click()
  await page.getByRole('button', { name: 'Does not belong here' }).last().click()
  await page.locator('.done').getByText('Split off').waitFor()
  await page.getByText('2 reports').first().waitFor()
  await page.locator('.done').getByRole('button', { name: 'Undo' }).click()
  await page.getByText('3 reports').first().waitFor()
  assert.notEqual(await page.evaluate('document.activeElement.tagName'), 'BODY')
})

test('stories that change are offered without moving the list', async () => {
  await page.goto('/stories')
  await page.locator('.row').first().waitFor()
  const other = await openTab(opened)
  await other.page.goto('/add')
  await other.page.locator('input[type=file]').setInputFiles(BRIDGE)
  await other.page.getByRole('link', { name: 'Read the brief' }).first().waitFor()
  await other.context.close()
  await page.locator('.newsbar').waitFor()
  assert.equal(await page.locator('.row').count(), 1)
  await page.keyboard.press('r')
  await page.locator('.row').nth(1).waitFor()
})

test('two stories are merged from the list, and stand apart again', async () => {
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByRole('button', { name: 'Merge into one story' }).click()
  await page.locator('.done').getByText('Merged 2 stories').waitFor()
  await page.locator('.row').nth(1).waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  await page.locator('.row').nth(1).waitFor()
})

test('the list is narrowed, and its address tells how', async () => {
  await page.keyboard.press('f')
  await page.keyboard.type('ammonia')
  await page.locator('.row').nth(1).waitFor({ state: 'detached' })
  assert.match(page.url(), /words=ammonia/)
})

test('going back finds the line that was left', async () => {
  await page.goto('/stories')
  const link = page.locator('.row h2 a').last()
  const headline = await link.textContent()
  await link.click()
  await page.locator('.story-view').waitFor()
  assert.equal(await focused(page), headline)
  await page.goBack()
  await page.locator('.row').first().waitFor()
  await page.waitForTimeout(100)
  assert.equal(await focused(page), headline)
})

test('the brief is exported', async () => {
  await page.locator('.row h2 a').first().click()
  await page.getByText('Export', { exact: true }).click()
  for (const [name, words] of [
    ['Markdown', /^# /m],
    ['CSV', /,/],
    ['Web Annotations (W3C)', /"@context"/],
  ] as const) {
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name }).click()
    const file = await waiting
    assert.match(readFileSync(await file.path(), 'utf8'), words)
  }
})

test('what is done and which keys there are is told', async () => {
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('copy the passage as a citation').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
})

test('eight tabs of one browser are open at once, and each is told what is new', async () => {
  const { context } = await openTab(opened)
  const tabs = await Promise.all(Array.from({ length: 8 }, () => context.newPage()))
  await Promise.all(tabs.map(each => each.goto('/stories', { waitUntil: 'commit' })))
  for (const each of tabs) await each.locator('.row').first().waitFor()
  await opened.desk.addTexts({
    'harbour.txt': 'Harbour wall gives way\n\nA wall of the harbour gave way on Friday.',
  })
  for (const each of tabs) await each.locator('.newsbar').waitFor()
  await context.close()
})

test('the first load is under 60 KB of script', async () => {
  const other = await openTab(opened)
  await other.page.goto('/stories')
  await other.page.locator('.row').first().waitFor()
  const bytes = await other.page.evaluate(`performance.getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.js'))
    .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0)`)
  assert.ok(Number(bytes) > 20_000 && Number(bytes) < 60_000, `${bytes} bytes`)
  await other.context.close()
})

test('an address that no view has says so', async () => {
  await page.goto('/stories/1/2/3')
  await page.getByRole('heading', { level: 1, name: 'Nothing here' }).waitFor()
})

test('no view complained, and nothing outside was asked', () => {
  assert.deepEqual(tab.complaints, [])
})

async function choose(label: string, words: RegExp): Promise<void> {
  const field = page.getByLabel(label)
  const option = field.locator('option').filter({ hasText: words })
  await field.selectOption(await option.getAttribute('value'))
}

function focused(on: Page): Promise<string> {
  return on.evaluate('document.activeElement.textContent')
}

function clipboard(on: Page): Promise<string> {
  return on.evaluate('navigator.clipboard.readText()')
}

test('an empty list shows what comes, its groups when the brief is made, and what is folded is printed', async () => {
  const own = await openPage()
  try {
    const other = await openTab(own)
    await other.page.goto('/')
    await other.page.getByText('Nothing is here yet').waitFor()
    await own.desk.addExamples(['leak'])
    await other.page.getByText('groups without a sign of shared origin').waitFor()

    await other.page.locator('.row h2 a').click()
    await other.page.locator('.line > [data-fold]').first().waitFor()
    const unprinted = other.page.locator('.unprinted')
    await other.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert.match((await unprinted.first().textContent()) ?? '', /Not loaded/)
    await other.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert.equal(await unprinted.count(), 0)
    await other.page.evaluate('window.print = () => document.body.classList.add("printed")')
    await other.page.keyboard.press('Control+p')
    await other.page.locator('body.printed').waitFor()
    assert.equal(await other.page.locator('.line > [data-fold]:not([data-filled])').count(), 0)
    assert.deepEqual(other.complaints, [])
  } finally {
    await own.close()
  }
})
