import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const EXAMPLES = new URL('../../examples/', import.meta.url).pathname

/** One in so many words of five letters and more is replaced by another, so that reports are not copies. */
const REPLACED = 6
/** Words that a report has. */
const WORDS = 800

/** Reports of one invented event, made from the plain texts of a bundled example; the same number gives the same reports. */
export async function synthesiseReports(event: string, count: number): Promise<readonly string[]> {
  const paragraphs = await collectParagraphs(event)
  const words = [...new Set(paragraphs.join(' ').match(/\b[a-z]{5,}\b/g) ?? [])].sort()
  return Array.from({ length: count }, (_, index) => makeReport(paragraphs, words, makeChance(index + 1)))
}

/** The plain texts of an example, by path. */
export async function listTexts(event: string): Promise<readonly string[]> {
  const files = await readdir(join(EXAMPLES, event))
  return files
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => join(EXAMPLES, event, file))
}

async function collectParagraphs(event: string): Promise<readonly string[]> {
  const texts = await Promise.all((await listTexts(event)).map(file => readFile(file, 'utf8')))
  return texts.flatMap(text => text.split(/\n{2,}/)).filter(paragraph => paragraph.split(/\s+/).length > 12)
}

function makeReport(
  paragraphs: readonly string[],
  words: readonly string[],
  chance: (below: number) => number,
): string {
  const own: string[] = []
  for (let size = 0; size < WORDS; ) {
    const paragraph = varyWords(paragraphs[chance(paragraphs.length)] ?? '', words, chance)
    own.push(paragraph)
    size += paragraph.split(/\s+/).length
  }
  return `${own.join('\n\n')}\n`
}

function varyWords(paragraph: string, words: readonly string[], chance: (below: number) => number): string {
  return paragraph.replace(/\b[a-z]{5,}\b/g, word =>
    chance(REPLACED) === 0 ? (words[chance(words.length)] ?? word) : word,
  )
}

/** A fixed sequence of numbers below the one asked for (Lehmer 1951, with the constants of Park and Miller 1988). */
export function makeChance(seed: number): (below: number) => number {
  let state = (seed * 48_271) % 2_147_483_647
  return below => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
