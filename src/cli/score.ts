import { loadSheet } from '../load/tables.ts'
import { type Named, type Score, scoreSheets } from '../research/score.ts'
import { readSheet } from '../research/sheet.ts'
import { CommandError, reportFailure } from './failure.ts'
import { withOutput } from './output.ts'
import { outside } from './sample.ts'
import { renderScore } from './scores.ts'

export interface ScoreOptions {
  readonly format: 'text' | 'json'
  readonly output?: string
}

/** More coders than this are not held against each other. */
const MOST_SHEETS = 2

/** Faults of a sheet that are named one by one. */
const MOST_FAULTS = 10

/** Prints what the verdicts of one coder, or of two, come to. */
export async function runScore(files: readonly string[], options: ScoreOptions): Promise<void> {
  if (files.length > MOST_SHEETS)
    throw new CommandError(2, `two sheets can be held against each other, and ${files.length} are named.`)
  const sheets: Named[] = []
  for (const file of files) sheets.push(await loadCoded(file))
  checkOneDraw(sheets)
  const score = scoreSheets(sheets)
  await withOutput(options.output, output => output.write(render(score, options)))
}

async function loadCoded(file: string): Promise<Named> {
  const sheet = readSheet(await outside(loadSheet(file)))
  if (sheet.faults.length === 0) return { file, ...sheet }
  for (const fault of sheet.faults.slice(0, MOST_FAULTS)) reportFailure(`${file}: ${fault}`)
  const more = sheet.faults.length - MOST_FAULTS
  if (more > 0) reportFailure(`${file}: and ${more} more.`)
  throw new CommandError(
    1,
    `${file}: is not scored; nothing but verdict and remarks may be changed, and a spreadsheet has to save it in UTF-8.`,
  )
}

function checkOneDraw([first, second]: readonly Named[]): void {
  const ids = new Set(first!.rows.map(({ id }) => id))
  const same = !second || (second.draw === first!.draw && second.rows.every(({ id }) => ids.has(id)))
  if (!same) throw new CommandError(2, 'the two sheets are of different draws.')
}

function render(score: Score, { format }: ScoreOptions): string {
  return format === 'json' ? `${JSON.stringify(score, null, 2)}\n` : renderScore(score)
}
