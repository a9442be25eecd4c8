// Differences: summaries with one planted change against their documents, counted; and many reports of one event, printed to be read.
import { drawEvents, printEvents } from './differences/events.ts'
import { measureSummaries } from './differences/summaries.ts'

/**
 * Without a word: summaries against documents. With `draw`: sixty differences of news events, drawn with a fixed seed.
 * With another word: every difference of the events whose name holds it.
 */
export async function main([word]: readonly string[]): Promise<number> {
  const folder = process.env.CROSSREAD_DATA ?? '../shared/data'
  const done =
    word === undefined
      ? await measureSummaries(folder)
      : word === 'draw'
        ? await drawEvents(folder)
        : await printEvents(folder, word)
  if (!done) console.error(`There is no data for this in ${folder}: set CROSSREAD_DATA.`)
  return done ? 0 : 2
}
