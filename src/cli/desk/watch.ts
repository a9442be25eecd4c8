import { makeSafe } from '../../brief/render/terminal.ts'
import { loadLanguage } from '../../load/language.ts'
import type { Added } from '../../watch/decide.ts'
import { openIntake } from '../../watch/intake.ts'
import { type Looked, type Round, type WatchOptions, watchRound } from '../../watch/round.ts'
import { keepWatch } from '../../watch/watch.ts'
import { type ArchiveOptions, withArchive } from '../archive/open.ts'
import { CommandError, reportFailure } from '../failure.ts'
import type { InputOptions } from '../input.ts'
import { openWatching } from '../watching.ts'

export interface WatchCommandOptions
  extends ArchiveOptions,
    Pick<InputOptions, 'allowPrivate' | 'contact' | 'cache' | 'warc'> {
  readonly format: 'text' | 'ndjson'
  readonly once?: boolean
}

/** Watches the feeds and the followed pages of an archive. */
export async function runWatch(options: WatchCommandOptions): Promise<void> {
  await withArchive(options, async archive => {
    const intake = openIntake({ archive, language: loadLanguage(), here: 0 })
    const { lease, work, watch: given } = await openWatching(archive, intake, options)
    const stop = listenForEnd()
    const watch: WatchOptions = {
      ...given,
      signal: stop.signal,
      tell: looked => print(options, looked, drawLooked),
      fail: (address, error) => reportFailure(makeSafe(`${address}: ${(error as Error).message}`)),
    }
    try {
      if (options.once) endOnce(await watchRound(watch), options)
      else await watchOn({ ...watch, lease }, options)
      await work.close()
    } finally {
      stop.end()
      await work.abandon()
      await intake.close()
      await lease.release()
    }
  })
}

function endOnce(round: Round, options: WatchCommandOptions): void {
  print(options, round, each => `${sumUp(each)}\n`)
  if (round.failed > 0) process.exitCode = 1
}

async function watchOn(options: Parameters<typeof keepWatch>[0], own: WatchCommandOptions): Promise<void> {
  const tellRound = (round: Round, next: string) => {
    if (round.looked.length > 0 || round.found > 0)
      print(own, round, each => `${sumUp(each)}; next round ${next}\n`)
  }
  if ((await keepWatch({ ...options, tellRound })) === 'lost')
    throw new CommandError(1, `${options.archive.where}: another one watches it now.`)
}

/** How long what runs has to end when the command is stopped; then it is cut off. */
const GRACE_MS = 10_000

/** Ends the watch at the first signal, when what runs has ended or its time is over; at the second at once. */
function listenForEnd() {
  const stop = new AbortController()
  let limit: NodeJS.Timeout | undefined
  const end = () => {
    if (stop.signal.aborted) process.exit(1)
    reportFailure('stopping: what runs is finished (again Ctrl-C: at once).')
    stop.abort()
    limit = setTimeout(() => {
      reportFailure('stopped: what was still under way is looked at the next time.')
      process.exit(1)
    }, GRACE_MS)
    limit.unref()
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  return {
    signal: stop.signal,
    end: () => {
      clearTimeout(limit)
      process.off('SIGINT', end)
      process.off('SIGTERM', end)
    },
  }
}

function print<Value>({ format }: WatchCommandOptions, value: Value, draw: (value: Value) => string): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  process.stdout.write(format === 'ndjson' ? `${JSON.stringify(value)}\n` : draw(value))
}

function drawLooked(looked: Looked): string {
  const { address, outcome, due } = looked
  const told = looked.kind === 'feed' ? tellFeed(looked) : looked.reason === null ? [] : [looked.reason]
  // The address stands before it already.
  const facts = told.map(fact => (fact.startsWith(`${address}: `) ? fact.slice(address.length + 2) : fact))
  // A feed that is gone for good is never due.
  const next = due.startsWith('9999') ? 'not asked again' : `next ${due}`
  return `${outcome.padEnd(8)} ${makeSafe(`${address} ${[...facts, next].join('; ')}`)}\n`
}

function tellFeed(looked: Extract<Looked, { readonly kind: 'feed' }>): readonly string[] {
  const { moved, added, left, failures } = looked
  return [
    ...(moved === null ? [] : [`moved to ${moved}`]),
    ...tellAdded(added),
    ...(left > 0 ? [`${left} left for the next time`] : []),
    ...(failures.length > 0
      ? [`${failures[0]}${failures.length > 1 ? ` And ${failures.length - 1} more.` : ''}`]
      : []),
  ]
}

function tellAdded(added: readonly Added[]): readonly string[] {
  const count = (outcome: Added['outcome'], one: string, many: string) => {
    const number = added.filter(each => each.outcome === outcome).length
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]
  }
  return [
    ...count('new', 'new report', 'new reports'),
    ...count('version', 'new version', 'new versions'),
    ...count('same', 'known already', 'known already'),
  ]
}

function sumUp({ looked, left, failed, found, next }: Round): string {
  const outcomes = Map.groupBy(looked, ({ outcome }) => outcome)
  const facts = [...outcomes].map(([outcome, each]) => `${each.length} ${outcome}`)
  const parts = [
    `${looked.length} looked at${facts.length > 0 ? `: ${facts.join(', ')}` : ''}`,
    ...(left.length > 0 ? [`${left.length} left for the next round`] : []),
    ...(failed > 0 ? [`${failed} failed by a mistake of the program`] : []),
    ...(found > 0 ? [`${found} found by searches`] : []),
    ...(next === null
      ? ['nothing is watched: "crossread feeds add" and "crossread follow" begin it']
      : looked.length === 0
        ? [`nothing is due before ${next}`]
        : []),
  ]
  return parts.join('; ')
}
