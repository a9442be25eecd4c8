import { readFileSync } from 'node:fs'
import type { Language } from '../../src/language/language.ts'
import { makeReport } from '../../test/annotated.ts'
import { compareNames, findNames, type Kind, type Name, printScores, type Scores } from './score.ts'

/**
 * Names of two times 200 invented items of world news, by span and kind. No item of either was read to tune; the
 * figures of the first were known when constants were chosen, those of the second were not.
 */
export function measureWorld(language: Language): void {
  measureFile('world.txt', '200 items of world news, names by span and kind', language)
  measureFile('world-unseen.txt', '200 more by another hand, whose figures chose nothing', language)
}

function measureFile(file: string, title: string, language: Language): void {
  const scores: Scores = new Map()
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue
    const { text, names } = readMarked(line)
    compareNames(text, names, findNames(makeReport(text), language), scores, false)
  }
  printScores(title, scores)
}

/** Takes the marks out of a line: `[person Mara Silva] left.` */
function readMarked(line: string): { text: string; names: Name[] } {
  const names: Name[] = []
  let text = ''
  let at = 0
  for (const mark of line.matchAll(/\[(person|organisation|place) ([^\]]+)\]/g)) {
    text += line.slice(at, mark.index)
    names.push({ start: text.length, end: text.length + mark[2]!.length, kind: mark[1] as Kind })
    text += mark[2]!
    at = mark.index + mark[0].length
  }
  return { text: text + line.slice(at), names }
}
