import type { Archive } from '../../archive/archive.ts'
import { makeSafe } from '../../brief/render/terminal.ts'
import { loadLanguage } from '../../load/language.ts'
import type { Added } from '../../watch/decide.ts'
import { openIntake, type Source } from '../../watch/intake.ts'
import { type ArchiveOptions, nameUser, withArchive } from '../archive/open.ts'
import { failWatch } from '../failing.ts'
import { NothingRead, reportFailure } from '../failure.ts'
import { type InputOptions, openSources } from '../input.ts'
import { openOutput } from '../output.ts'
import { startProgress } from '../progress.ts'

export interface AddOptions extends InputOptions, ArchiveOptions {
  readonly format: 'text' | 'ndjson'
  readonly why?: string
}

/** Adds what the arguments name to an archive, and says of each report what it is there. */
export async function runAdd(files: readonly string[], options: AddOptions): Promise<void> {
  const sources = openSources(files, options)
  const first = await findFirst(sources)
  await withArchive({ ...options, create: true }, async archive => {
    const intake = openIntake({ archive, language: loadLanguage() })
    const progress = startProgress()
    const output = await openOutput(undefined)
    const titles = new Map<string, string>()
    try {
      const { added } = await intake
        .add(passOn(first, sources), {
          by: nameUser(),
          ...(options.why === undefined ? {} : { why: options.why }),
          tell: async ({ done, added, failures }) => {
            progress.step(`${done} files read and kept`)
            for (const { reason } of failures) fail(reason)
            for (const each of added) await output.write(await tellAdded(each, { archive, titles, options }))
          },
        })
        .catch(error => failWatch(error))
      progress.end()
      if (added.length === 0) throw new NothingRead()
      if (options.format === 'text') await output.write(sumUp(added))
    } finally {
      await intake.close()
    }
  })
}

type Sources = ReturnType<typeof openSources>

/** The first that can be read; wrong use and what is not there is said before an archive is made for nothing. */
async function findFirst(sources: Sources): Promise<Awaited<ReturnType<Sources['next']>>> {
  for (let next = await sources.next(); ; next = await sources.next()) {
    if (next.done) throw new NothingRead()
    if (next.value.kind === 'bytes') return next
    fail(next.value.kind === 'note' ? next.value.note.message : next.value.error.message)
  }
}

async function* passOn(first: Awaited<ReturnType<Sources['next']>>, rest: Sources): AsyncGenerator<Source> {
  for (let next = first; !next.done; next = await rest.next()) {
    if (next.value.kind === 'note') fail(next.value.note.message)
    else yield next.value
  }
}

function fail(line: string): void {
  reportFailure(makeSafe(line))
  process.exitCode = 1
}

interface Telling {
  readonly archive: Archive
  /** Headlines of stories that were asked for. */
  readonly titles: Map<string, string>
  readonly options: AddOptions
}

const SAID = { new: 'new', version: 'new version', same: 'same' } as const

async function tellAdded(added: Added, { archive, titles, options }: Telling): Promise<string> {
  if (options.format === 'ndjson') return `${JSON.stringify(added)}\n`
  const { name, outcome, story } = added
  if (story !== null && !titles.has(story))
    titles.set(story, (await archive.story(story))?.headline ?? 'headline not known')
  const where = story === null ? '' : `  story ${story} ${titles.get(story)}`
  return `${SAID[outcome].padEnd(12)} ${makeSafe(name)}${makeSafe(where)}\n`
}

function sumUp(added: readonly Added[]): string {
  const count = (outcome: Added['outcome']) => added.filter(each => each.outcome === outcome).length
  const stories = new Set(added.flatMap(({ story }) => story ?? [])).size
  return `${added.length} ${added.length === 1 ? 'report' : 'reports'}: ${count('new')} new, ${count('version')} new versions, ${count('same')} the same; ${stories} ${stories === 1 ? 'story' : 'stories'}\n`
}
