import type { Archive, HandRuling, KeptRuling, NewCapture } from '../archive/archive.ts'
import { formatMoment, TOOL } from '../fetch/capture.ts'
import type { Language } from '../language/language.ts'
import type { About } from '../read/report.ts'
import { hashText } from '../text/hash.ts'
import { ASIDE_NOTES } from '../text/note.ts'
import { batchInOrder } from './batches.ts'
import type { Added, Arrived } from './decide.ts'
import { WatchError } from './failure.ts'
import { type Doing, openKeeper } from './keeper.ts'
import { openPool, type Pool } from './pool.ts'
import { type Given, type Prepared, prepare } from './prepare.ts'

/** What is to be added: bytes with what is known of them, or why there are none. */
export type Source = ({ readonly kind: 'bytes' } & Given) | Missing

interface Missing {
  readonly kind: 'error'
  readonly file: string
  readonly error: Error
}

/** What could not be added, and why, in a sentence. */
export interface NotAdded {
  readonly name: string
  readonly reason: string
}

/** What adding came to, in the order in which it was given; all of it is kept. */
export interface Taken {
  readonly added: readonly Added[]
  readonly failures: readonly NotAdded[]
}

export interface AddOptions extends Doing {
  /** How the bytes were come by; `fetch` where they have a capture, by default. */
  readonly method?: Exclude<NewCapture['method'], 'fetch'>
  /** Is told of each report when it is kept, and of each failure; `done` counts the files. */
  readonly tell?: (told: {
    readonly done: number
    readonly added: readonly Added[]
    readonly failures: readonly NotAdded[]
  }) => void | Promise<void>
}

export interface IntakeOptions {
  readonly archive: Archive
  readonly language: Language
  /** Milliseconds since 1970; by default the machine's clock. */
  readonly now?: () => number
  /** Threads that may be begun; by default as many as the machine has cores. */
  readonly workers?: number
  /** Files that are analysed where they come before threads are begun for the rest: 16; 0 where nothing else may wait for it. */
  readonly here?: number
}

/** The way of what comes into an archive: read, analysed, put into a story, kept. */
export interface Intake {
  /** Adds files; resolves when all are kept. Rejects with `ArchiveError` or `WatchError` where the archive fails: what was told before is kept. */
  add(sources: AsyncIterable<Source> | Iterable<Source>, options: AddOptions): Promise<Taken>
  /** Keeps a decision by hand and what it does to stories. */
  rule(ruling: HandRuling, doing: Doing): Promise<KeptRuling>
  /** Takes a decision back, by its number, and what it did to stories. */
  undo(number: number, doing: Doing): Promise<void>
  /** The threads, for other work that takes long. */
  readonly pool: Pool
  close(): Promise<void>
}

/** Files that are analysed where they come: a thread that is begun loads its own models first. */
const HERE = 8
/** Files that are kept in one commit. */
const MOST_FILES = 64
/** Bytes of files that are in work at once: a large web archive goes alone. */
const MOST_BYTES = 128_000_000
/** How long one that is ready waits for others, so that they share a commit. */
const LINGER_MS = 150

/** Opens the intake of an archive. */
export function openIntake(options: IntakeOptions): Intake {
  const { archive, language, now = Date.now, here = HERE } = options
  const pool = openPool(options.workers)
  const keeper = openKeeper(archive, language, now)
  return {
    pool,
    rule: keeper.rule,
    undo: keeper.undo,
    close: pool.close,
    async add(sources, { tell, ...doing }) {
      const added: Added[] = []
      const failures: NotAdded[] = []
      let begun = 0
      let done = 0
      const work = (source: Source) =>
        take(source, { collector: doing.by, now, method: doing.method }, given =>
          begun++ < here ? prepare(given, language) : pool.run({ kind: 'prepare', ...given }),
        )
      const limits = {
        ahead: pool.ahead,
        weigh: (source: Source) => (source.kind === 'bytes' ? source.bytes.length : 0),
        mostWeight: MOST_BYTES,
        most: MOST_FILES,
        lingerMs: LINGER_MS,
      }
      for await (const batch of batchInOrder(sources, work, limits)) {
        const kept = await keeper.keep(
          batch.flatMap(({ arrived }) => arrived ?? []),
          doing,
        )
        const failed = batch.flatMap(each => each.failures)
        added.push(...kept)
        failures.push(...failed)
        done += batch.length
        await tell?.({ done, added: kept, failures: failed })
      }
      return { added, failures }
    },
  }
}

interface Taking {
  readonly collector: string
  readonly method: AddOptions['method']
  readonly now: () => number
}

interface TakenFile {
  /** Null where nothing could be read. */
  readonly arrived: Arrived | null
  readonly failures: readonly NotAdded[]
}

async function take(
  source: Source,
  taking: Taking,
  analyse: (given: Given) => Promise<Prepared>,
): Promise<TakenFile> {
  if (source.kind === 'error') return fail(source.file, source.error.message)
  const { kind: _, ...given } = source
  const { about } = given
  try {
    const prepared = await analyse(given)
    const faults = prepared.notes.filter(({ code }) => !ASIDE_NOTES.has(code))
    const failures = faults.map(({ message }) => ({ name: about.file, reason: message }))
    if (prepared.versions.length === 0)
      return { arrived: null, failures: failures.length > 0 ? failures : [empty(about, prepared)] }
    return { arrived: arrive(given, prepared, taking), failures }
  } catch (error) {
    if (error instanceof WatchError) return fail(about.file, error.message)
    throw error
  }
}

function fail(name: string, reason: string): TakenFile {
  return { arrived: null, failures: [{ name, reason }] }
}

function empty({ file }: About, { notes }: Prepared): NotAdded {
  return { name: file, reason: notes[0]?.message ?? 'It holds no report.' }
}

function arrive({ about, bytes }: Given, { versions }: Prepared, taking: Taking): Arrived {
  const { collector, method, now } = taking
  const time = about.capture?.time ?? formatMoment(now())
  return {
    capture: {
      sha256: hashText(bytes),
      bytes,
      mediaType: about.mediaType ?? versions[0]!.report.received.mediaType,
      name: about.file,
      time,
      method: method ?? (about.capture ? 'fetch' : 'file'),
      collector,
      tool: TOOL,
      capture: about.capture ?? null,
    },
    // What a web archive holds was seen when it was captured.
    versions: versions.map(version => ({ ...version, seen: version.report.capture?.time ?? time })),
  }
}
