import type { Report } from '../read/report.ts'
import { NothingRead } from './failure.ts'
import { type InputOptions, readInput } from './input.ts'
import { withOutput } from './output.ts'
import { startProgress } from './progress.ts'

/** The options of a command that prints one piece a report. */
export interface EachOptions extends InputOptions {
  readonly output?: string
}

/** Reads reports and prints each as it comes, after the head. */
export async function printEach(
  files: readonly string[],
  options: EachOptions,
  print: (report: Report) => string,
  head = '',
): Promise<void> {
  const progress = startProgress()
  await withOutput(options.output, async output => {
    let count = 0
    for await (const report of readInput(files, options)) {
      if (count === 0 && head !== '') await output.write(head)
      progress.step(`${++count} read: ${report.file}`)
      await output.write(print(report))
    }
    progress.end()
    if (count === 0) throw new NothingRead()
  })
}
