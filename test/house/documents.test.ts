import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Command } from 'commander'
import { SECTIONS } from '../../src/brief/verify/kinds.ts'
import { LIVE_STATES } from '../../src/brief/verify/live.ts'
import { STATES } from '../../src/brief/verify/verdict.ts'
import { makeCommand } from '../../src/cli/command.ts'
import { NOTES } from '../../src/text/note.ts'
import { VERSION } from '../../src/version.ts'
import { ROOT, readSources } from './sources.ts'

const readDocument = (path: string) => readFileSync(`${ROOT}/${path}`, 'utf8')

/** The words under a heading of the second degree. */
function chapter(text: string, heading: string): string {
  const start = text.indexOf(`\n## ${heading}\n`)
  assert.ok(start >= 0, `there is a heading "${heading}"`)
  const end = text.indexOf('\n## ', start + 1)
  return text.slice(start, end < 0 ? undefined : end)
}

const commands = readDocument('docs/commands.md')

function listCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(listCommands)]
}

for (const command of makeCommand().commands) {
  test(`${command.name()} is documented with its options and formats`, () => {
    const own = chapter(commands, command.name())
    const all = own + chapter(commands, 'Reports as input')
    const options = listCommands(command).flatMap(each => each.options)
    for (const { flags, argChoices } of options) {
      assert.ok(all.includes(`\`${flags}\``), flags)
      for (const choice of argChoices ?? []) assert.ok(own.includes(`\`${choice}\``), choice)
    }
  })
}

test('no document tells an option that no command has', () => {
  const all = listCommands(makeCommand())
  const flags = new Set(all.flatMap(({ options }) => options.map(option => option.long)))
  const known = [...flags, '--help', '--version']
  const told = ['README.md', 'docs/commands.md', 'docs/brief.md', 'docs/research.md'].flatMap(
    path => readDocument(path).match(/(?<=[\s`])--[a-z][a-z-]*/g) ?? [],
  )
  const ofNpm = ['--silent']
  assert.deepEqual(
    told.filter(flag => !known.includes(flag) && !ofNpm.includes(flag)),
    [],
  )
})

test('every verdict is documented', () => {
  const own = chapter(commands, 'verify')
  for (const state of Object.values(STATES)) assert.ok(own.includes(`| ${state} |`), state)
})

test('every state of a report at its address is documented', () => {
  const own = chapter(commands, 'verify')
  for (const state of LIVE_STATES) assert.ok(own.includes(`| ${state} |`), state)
})

test('every note is documented, and no other', () => {
  const told = chapter(readDocument('docs/model.md'), 'Notes').match(/(?<=^\| `)[a-z-]+/gm) ?? []
  assert.deepEqual([...told].sort(), Object.keys(NOTES).sort())
})

test('every section is documented in its order', () => {
  const told = chapter(readDocument('docs/brief.md'), 'Sections').match(/(?<=^\| `)[a-z]+/gm) ?? []
  assert.deepEqual(told, Object.keys(SECTIONS))
})

test('the README sets up a fresh machine with two lines', () => {
  const block = /```sh\n([\s\S]*?)```/.exec(readDocument('README.md'))?.[1]?.trimEnd().split('\n') ?? []
  assert.equal(block.length, 2)
  assert.match(block[0] ?? '', /^npm ci && npm run --silent crossread -- brief examples\/[a-z]+$/)
  assert.equal(block[1], 'npm run check')
})

test('the version is that of the package, and the changelog tells it', () => {
  assert.equal(JSON.parse(readDocument('package.json')).version, VERSION)
  assert.match(readDocument('CHANGELOG.md'), new RegExp(`^## ${VERSION.replaceAll('.', '\\.')}$`, 'm'))
})

test('no document holds what a merge left over', () => {
  const documents = readdirSync(`${ROOT}/docs`, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .map(path => `docs/${path}`)
  for (const path of ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...documents])
    assert.doesNotMatch(readDocument(path), /^(?:<{7}|={7}|>{7})/m, path)
})

test('every view of the page has its address documented, and every key', () => {
  const page = readDocument('docs/page.md')
  const views = [...readDocument('src/page/views.ts').matchAll(/path: '([^']+)'/g)].map(match => match[1]!)
  assert.ok(views.length > 10)
  for (const path of views) assert.ok(page.includes(`\`${path}\``), path)
  const keys = readSources()
    .filter(({ path }) => path.startsWith('page/'))
    .flatMap(({ code }) => [...code.matchAll(/key: '(\S)',/g)].map(match => match[1]!))
  assert.ok(keys.length > 10)
  for (const key of new Set(keys)) assert.ok(page.includes(`\`${key}\``), key)
})
