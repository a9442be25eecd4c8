import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../../src/analyze.ts'
import { loadLanguage } from '../../src/load/language.ts'
import { read } from '../../src/read/read.ts'
import { leastTime } from './patterns/clock.ts'

// A report eight times as long takes eight times as long, whatever it says; a stage that compares all pairs, or looks
// back to the beginning from each place, takes sixty-four times as long.

const language = loadLanguage()

const SHORT = 2_500
const LONG = 20_000
const GROWTH = 20
/** Shorter times are the machine's, not ours. */
const FLOOR_MS = 10

const HOSTILE: Readonly<Record<string, (index: number) => string>> = {
  'numbers alone': index => `${index * 37} `,
  'capitals alone': index => `${name(index)} `,
  'quotation marks that open': () => '“',
  'quotation marks that close': () => '”',
  'straight quotation marks': () => '"',
  'names of months': index => `${['January', 'March', 'May', 'August'][index % 4]} `,
  '“of the”': () => 'of the ',
  'a chain of hyphens': () => 'a-',
  'one word': () => 'a',
  'nested sayings': () => 'he said that ',
  'new speakers who say the same': index => `${name(index)} Silva said that ${name(index * 7)} left. `,
  'quoted words of new speakers': index => `“No,” ${name(index)} Kelm said. He left.\n\n`,
  'posts of new people': index => `— ${name(index)} (@kelm) May 5, 2026\n\n`,
}

for (const [what, say] of Object.entries(HOSTILE)) {
  test(`${what}: an analysis takes time by the length`, async () => {
    const short = await time(say, SHORT, FLOOR_MS)
    const limit = Math.max(short, FLOOR_MS) * GROWTH
    const long = await time(say, LONG, limit)
    assert.ok(long <= limit, `${short.toFixed(0)} ms for ${SHORT}, ${long.toFixed(0)} ms for ${LONG}`)
  })
}

async function time(say: (index: number) => string, length: number, enough: number): Promise<number> {
  const bytes = new TextEncoder().encode(spell(say, length))
  const { reports } = await read(bytes, { file: 'hostile.txt' }, language.reading)
  return leastTime(() => reports.map(report => analyze(report, language)), enough)
}

function spell(say: (index: number) => string, length: number): string {
  let text = 'A ferry runs aground\n\n'
  for (let index = 0; text.length < length; index += 1) text += say(index)
  return text
}

/** A new name for each number: Abon, Bbon … */
function name(index: number): string {
  const letters = [...(index + 26).toString(26)].map(digit =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  )
  return `${letters[0]!.toUpperCase()}${letters.slice(1).join('')}on`
}
