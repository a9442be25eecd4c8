import { access } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { fillShelf, listFiles } from '../brief/verify/shelf.ts'
import type { Verdict } from '../brief/verify/verdict.ts'
import { verify } from '../brief/verify.ts'
import { loadFiles } from '../load/files.ts'
import { isAddress } from '../read/address.ts'
import type { Report } from '../read/report.ts'
import { CommandError, reportFailure } from './failure.ts'
import { type InputOptions, readInput } from './input.ts'
import { withOutput } from './output.ts'
import { describePage } from './terminal.ts'
import { renderVerdicts } from './verdicts.ts'

export interface VerifyOptions extends InputOptions {
  readonly format: 'text' | 'json'
  readonly output?: string
  readonly full?: boolean
  /** An archive that holds the reports. */
  readonly archive?: string
  /** Compares with the addresses of today, and not with files. */
  readonly live?: boolean
}

/** Checks a brief against its reports and prints what was found; the exit code is 1 when anything is not intact. */
export async function runVerify(
  file: string,
  files: readonly string[],
  options: VerifyOptions,
): Promise<void> {
  const brief = await loadBrief(file)
  if (options.live) {
    if (files.length > 0 || options.manifest !== undefined)
      throw new CommandError(2, 'with --live the brief alone names the addresses: leave out the files.')
    return (await import('./live.ts')).runLive(brief, options)
  }
  if (options.archive !== undefined) {
    if (files.length > 0 || options.manifest !== undefined)
      throw new CommandError(2, 'with --archive the archive alone holds the reports: leave out the files.')
    return judge(brief, await readArchived(brief, options.archive), options)
  }
  const given = files.length > 0 || options.manifest !== undefined
  const named = given ? files : await findFiles(listFiles(brief), file)
  if (!given) adviseFetched(listFiles(brief))
  const reports: Report[] = []
  if (given || named.length > 0) for await (const report of readInput(named, options)) reports.push(report)
  await judge(brief, reports, options)
}

async function judge(brief: unknown, reports: readonly Report[], options: VerifyOptions): Promise<void> {
  const verdicts = verify(brief, reports)
  await withOutput(options.output, output => output.write(render(brief, verdicts, options)))
  if (verdicts.some(({ state }) => state !== 'intact')) process.exitCode = 1
}

/** The reports that a brief lists, each in its version, as an archive has them. */
async function readArchived(brief: unknown, file: string): Promise<readonly Report[]> {
  const { withArchive } = await import('./archive/open.ts')
  return withArchive({ archive: file }, async archive => {
    const reports: Report[] = []
    for (const { report, version } of fillShelf(brief, []).listed) {
      const found = await archive.readVersion(version, report)
      if (found) reports.push(found)
    }
    return reports
  })
}

/** What was fetched is not fetched again without being asked. */
function adviseFetched(names: readonly string[]): void {
  const count = names.filter(isAddress).length
  if (count > 0)
    reportFailure(
      `${count} of ${names.length} reports were fetched: name the files or the web archive that they stand in, or add --live.`,
    )
}

async function loadBrief(file: string): Promise<unknown> {
  const loaded = await first(loadFiles([file]))
  if ('error' in loaded) throw new CommandError(1, loaded.error.message, { cause: loaded.error })
  try {
    return JSON.parse(Buffer.from(loaded.bytes).toString('utf8'))
  } catch (cause) {
    throw new CommandError(1, `${file}: is no JSON; a brief is written with --format json.`, { cause })
  }
}

async function first<Item>(items: AsyncIterable<Item>): Promise<Item> {
  for await (const item of items) return item
  throw new CommandError(2, 'no brief is named.')
}

/** The files that a brief names, beside the brief or in the working directory; those that are nowhere are left to the verdict. */
async function findFiles(names: readonly string[], brief: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const name of names) {
    if (/^-(?:#\d+)?$/.test(name) || name === '') continue
    // Of a file that holds several reports each has a name such as feed.xml#3.
    const names = [name, name.replace(/#\d+$/, '')]
    const places = names.flatMap(each => (isAbsolute(each) ? [each] : [join(dirname(brief), each), each]))
    for (const place of places) {
      const there = await access(place).then(
        () => true,
        () => false,
      )
      if (!there) continue
      found.push(place)
      break
    }
  }
  return [...new Set(found)]
}

function render(brief: unknown, verdicts: readonly Verdict[], options: VerifyOptions): string {
  if (options.format === 'json') return `${JSON.stringify(verdicts, null, 2)}\n`
  return renderVerdicts(brief, verdicts, { full: options.full ?? false, ...describePage(options.output) })
}
