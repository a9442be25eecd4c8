import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFamilies } from '../../src/align/families.ts'
import { analyze } from '../../src/analyze.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'

const language = loadLanguage()

const WIRE = `Divers recovered the black box of the ferry Aldera from the sound on Monday, the maritime board said, two days after the vessel went down in calm weather.
The device was taken to a laboratory in the capital, where specialists will begin to read it on Tuesday under the eyes of a judge.
The ferry sank within eleven minutes after its bow door opened on the night crossing to the outer islands.`

const OWN = `The families of those lost with the ferry gathered on the quay before sunrise and read out the names.
Nobody from the shipping line came, although an invitation had been handed in at its offices by the parish.
A choir sang until the first boat of the day had left the harbour.`

const QUOTED = `“We will find every one of them and we will not leave this harbour before we have done so, whatever it costs us,” Captain Ilse Marwan said.`

async function analyses(...texts: readonly (readonly [string, string?])[]): Promise<Analysis[]> {
  const made: Analysis[] = []
  for (const [index, [text, outlet]] of texts.entries()) {
    const about = { file: `${index}.txt`, ...(outlet ? { outlet } : {}) }
    const { reports } = await read(new TextEncoder().encode(text), about, language.reading)
    made.push(analyze(reports[0]!, language))
  }
  return made
}

test('a text reprinted whole is of one family, with the passages that show it', async () => {
  const { group, count, kinships } = findFamilies(
    await analyses([WIRE], [`${WIRE}\nIt had been in service since 1998.`]),
    language,
  )
  assert.deepEqual(group, [0, 0])
  assert.equal(count, 1)
  assert.equal(kinships[0]!.reason, 'reprint')
  assert.ok(kinships[0]!.passages.length > 0)
})

test('a text rewritten at its edges is of one family', async () => {
  const edges = `Grief and questions on the quay.\n${WIRE}\nOur reporter was on board of a trawler that joined the search for the crew.`
  const { count } = findFamilies(await analyses([WIRE], [edges]), language)
  assert.equal(count, 1)
})

test('two reports in their own words are two families', async () => {
  const { count, kinships } = findFamilies(await analyses([WIRE], [OWN]), language)
  assert.equal(count, 2)
  assert.deepEqual(kinships, [])
})

test('one quotation in two reports is no sign of a shared origin', async () => {
  const { count } = findFamilies(await analyses([`${WIRE}\n${QUOTED}`], [`${OWN}\n${QUOTED}`]), language)
  assert.equal(count, 2)
})

test('copies of copies meet in one family', async () => {
  const [first, second, third] = WIRE.split('\n')
  const texts = [`${first}\n${second}`, `${first}\n${second}\n${third}`, `${second}\n${third}`] as const
  const { count } = findFamilies(await analyses(...texts.map(text => [text] as const)), language)
  assert.equal(count, 1)
})

test('two reports of one outlet are of one family', async () => {
  const { count, kinships } = findFamilies(
    await analyses([WIRE, 'Sound Post'], [OWN, 'Sound Post']),
    language,
  )
  assert.equal(count, 1)
  assert.equal(kinships[0]!.reason, 'same outlet')
})

test('one sentence of a long report ties no groups, and is copied in both', async () => {
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1)
  const sentence = WIRE.split('\n')[2]!
  const quay = numbers.map(n => `House ${n} on the quay stands open, and the lamps in it are lit all night.`)
  const yard = numbers.map(n => `Invoice ${n} names a yard that had closed its books before the work began.`)
  const { count, kinships, copied } = findFamilies(
    await analyses([[...quay, sentence].join('\n')], [[sentence, ...yard].join('\n')]),
    language,
  )
  assert.equal(count, 2)
  assert.deepEqual(
    kinships.map(({ reason }) => reason),
    ['shared passage'],
  )
  assert.deepEqual(copied, [[{ sentence: 30, report: 1, other: 0 }], [{ sentence: 0, report: 0, other: 30 }]])
})

test('thirty copies of one text are one family, each tied to few others', async () => {
  const { count, kinships } = findFamilies(
    await analyses(...Array.from({ length: 30 }, () => [WIRE] as const)),
    language,
  )
  assert.equal(count, 1)
  assert.ok(kinships.length < 30 * 7)
})
