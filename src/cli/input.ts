import type { Source, SourceOptions } from '../load/reports.ts'
import type { Report } from '../read/report.ts'
import { ASIDE_NOTES, type Note, type NoteCode } from '../text/note.ts'
import type { FetchOptions, Given } from './addresses.ts'
import { CommandError, reportFailure } from './failure.ts'

/** The options of every command that reads reports. */
export interface InputOptions extends FetchOptions {
  readonly manifest?: string
  readonly published?: string
  readonly language?: string
}

/** What could not be read, and why. */
export interface Failure {
  readonly file: string
  readonly reason: string
}

/**
 * Reads what the arguments name, one report after another; says on standard error what could not be read, and tells it
 * in the exit code and, where it is asked for, in `failures`.
 */
export async function* readInput(
  files: readonly string[],
  options: InputOptions,
  failures: Failure[] = [],
): AsyncGenerator<Report> {
  for await (const { report } of readFiles(files, options, failures)) yield report
}

/** A report with the bytes of the file that it was read from. */
export interface ReadFile {
  readonly report: Report
  readonly bytes: Uint8Array
}

/** Reads what the arguments name, as `readInput` does, and gives each report with the bytes of its file. */
export async function* readFiles(
  files: readonly string[],
  options: InputOptions,
  failures: Failure[] = [],
): AsyncGenerator<ReadFile> {
  const { read } = await import('../read/read.ts')
  for await (const source of openSources(files, options)) {
    if (source.kind === 'error') {
      failSource(source.error.message)
      failures.push({ file: source.file, reason: source.error.message })
    } else if (source.kind === 'note') {
      failSource(source.note.message)
      failures.push({ file: options.manifest ?? '', reason: source.note.message })
    } else {
      const { reports, notes } = await read(source.bytes, source.about)
      for (const { code, message } of notes) {
        const tell = ASIDE_NOTES.has(code) ? reportFailure : failSource
        tell(`${source.about.file}: ${message}`)
        if (!ASIDE_NOTES.has(code)) failures.push({ file: source.about.file, reason: message })
      }
      for (const report of reports) warnOf(report.file, report.notes)
      for (const report of reports) yield { report, bytes: source.bytes }
    }
  }
}

/** Gives what the arguments name, one file or page after another, before it is read. */
export async function* openSources(files: readonly string[], options: InputOptions): AsyncGenerator<Given> {
  await checkUse(files, options)
  const { loadReports } = await import('../load/reports.ts')
  yield* fetchSources(loadSources(loadReports, files, options), options)
}

/** Puts what is fetched in the place of each address; what fetching needs is loaded for the first one. */
async function* fetchSources(sources: AsyncGenerator<Source>, options: InputOptions): AsyncGenerator<Given> {
  for (let next = await sources.next(); !next.done; next = await sources.next()) {
    if (next.value.kind === 'address') {
      const { fetchAddresses } = await import('./addresses.ts')
      return yield* fetchAddresses(next.value, sources, options)
    }
    yield next.value
  }
}

/** A manifest that cannot be read ends the command: nothing else names the files. */
async function* loadSources(
  load: typeof import('../load/reports.ts').loadReports,
  files: readonly string[],
  { manifest, published, language }: InputOptions,
): ReturnType<typeof load> {
  const given: SourceOptions = {
    ...(manifest === undefined ? {} : { manifest }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  }
  try {
    yield* load(files, given)
  } catch (error) {
    throw new CommandError(1, (error as Error).message, { cause: error })
  }
}

async function checkUse(files: readonly string[], options: InputOptions): Promise<void> {
  if (options.manifest !== undefined && files.length > 0) {
    throw new CommandError(2, 'a manifest alone names the files: leave out either it or them.')
  }
  if (options.manifest === undefined && files.length === 0) {
    throw new CommandError(2, 'no report is named: name files, a folder, - or a --manifest.')
  }
  if (files.filter(file => file === '-').length > 1) {
    throw new CommandError(2, 'standard input can be read only once.')
  }
  if (options.published !== undefined) await checkPublished(options.published)
  if (options.language !== undefined && !/^[a-z]{2,3}$/.test(options.language)) {
    throw new CommandError(2, `--language "${options.language}" is no language tag such as en.`)
  }
}

async function checkPublished(published: string): Promise<void> {
  const { checkDate } = await import('../load/manifest.ts')
  const fault = checkDate(published)
  if (fault) throw new CommandError(2, `--published "${published}" ${fault}.`)
}

function failSource(line: string): void {
  reportFailure(line)
  process.exitCode = 1
}

/** Notes of which one should know before reading on; all others stand in the output. */
const WARNINGS: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'encoding-broken',
  'language-unsupported',
  'quotation-unbalanced',
  'sentence-cut',
  'html-fallback',
])

/** Says on standard error what is odd about a report, one line a kind. */
export function warnOf(file: string, notes: readonly Note[]): void {
  const seen = new Set<NoteCode>()
  for (const { code, message } of notes) {
    if (WARNINGS.has(code) && !seen.has(code)) reportFailure(`${file}: ${message}`)
    seen.add(code)
  }
}
