import { setTimeout as sleep } from 'node:timers/promises'
import type { Archive } from '../../archive/archive.ts'
import { reading } from '../../language/en/reading.ts'
import type { Log } from '../../server/log.ts'
import { WatchError } from '../../watch/failure.ts'
import type { Intake } from '../../watch/intake.ts'
import { takeLease } from '../../watch/lease.ts'
import { type Round, WATCH_LIMITS } from '../../watch/round.ts'
import { keepWatch } from '../../watch/watch.ts'
import { type FetchOptions, openWork } from '../addresses.ts'
import { nameUser } from '../archive/open.ts'
import { CommandError } from '../failure.ts'

/** A watch that goes on beside the server. */
export interface Watching {
  /** Ends it: the looks that are under way may end within a limit. */
  end(): Promise<void>
}

/** Time for looks that are under way when the watch is ended. */
const GRACE_MS = 10_000

/** Begins to watch the feeds and followed pages of an archive; only one watches an archive at a time. */
export async function startWatch(
  archive: Archive,
  options: { readonly intake: Intake; readonly log: Log } & FetchOptions,
): Promise<Watching> {
  const { intake, log, warc: _, ...fetching } = options
  const lease = await takeLease(archive.where).catch(error => {
    throw error instanceof WatchError ? new CommandError(1, error.message, { cause: error }) : error
  })
  // What is watched is known by the archive; a cache beside it would answer for sites what they have changed since.
  const work = await openWork({ ...fetching, cache: fetching.cache ?? false }, WATCH_LIMITS)
  const stop = new AbortController()
  const ended = keepWatch({
    archive,
    intake,
    fetcher: work.fetcher,
    words: reading,
    now: Date.now,
    signal: stop.signal,
    by: nameUser(),
    lease,
    fail: (_address, err) => log.warn({ err }, 'a look failed'),
    tellRound: (round, next) => log.info({ ...sumUp(round), next }, 'a round is over'),
  }).then(
    how => how === 'lost' && log.warn({}, 'another one watches the archive now'),
    err => log.error({ err }, 'the watch has ended'),
  )
  return {
    async end() {
      stop.abort()
      await Promise.race([ended, sleep(GRACE_MS, undefined, { ref: false })])
      await work.abandon()
      await ended
      await lease.release()
    },
  }
}

function sumUp({ looked, left, failed, found }: Round) {
  return { looked: looked.length, left: left.length, failed, found }
}
