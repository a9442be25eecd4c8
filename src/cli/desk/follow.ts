import type { Follow } from '../../archive/following.ts'
import { makeSafe } from '../../brief/render/terminal.ts'
import { beginFollow, endFollow, guessWanted } from '../../watch/follow.ts'
import { type ArchiveOptions, nameUser, withArchive } from '../archive/open.ts'
import { failWatch } from '../failing.ts'
import { CommandError } from '../failure.ts'
import { withOutput } from '../output.ts'

export interface FollowOptions extends ArchiveOptions {
  readonly format: 'text' | 'ndjson'
  readonly list?: boolean
  readonly remove?: boolean
}

/** Begins or ends to follow something, or lists what is followed. */
export async function runFollow(what: readonly string[], options: FollowOptions): Promise<void> {
  const words = what.join(' ').trim()
  if (options.list && words !== '') throw new CommandError(2, '--list stands alone.')
  if (options.remove && words === '')
    throw new CommandError(2, '--remove needs what is not to be followed any more.')
  await withArchive(options, async archive => {
    const doing = { by: nameUser(), now: Date.now() }
    const work = async () => {
      if (words === '') return archive.follows()
      if (options.remove) return [await endFollow(archive, words, doing)]
      return [await beginFollow(archive, await guessWanted(archive, words), doing)]
    }
    const follows = await work().catch(error => failWatch(error))
    const head = words === '' ? '' : options.remove ? 'no longer followed: ' : 'followed: '
    const text = follows.map(follow => `${head}${drawFollow(follow)}\n`).join('') || 'nothing is followed\n'
    const json = follows.map(follow => `${JSON.stringify(follow)}\n`).join('')
    await withOutput(undefined, output => output.write(options.format === 'text' ? text : json))
  })
}

const SAID = { address: 'page', story: 'story', search: 'search' } as const

function drawFollow({ id, what, about, added }: Follow): string {
  return makeSafe(`${id}  ${SAID[what].padEnd(6)}  ${about}  since ${added}`)
}
