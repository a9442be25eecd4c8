import { setTimeout as sleep } from 'node:timers/promises'
import type { Archive } from '../../archive/archive.ts'
import type { Log } from '../../server/log.ts'
import type { Intake } from '../../watch/intake.ts'
import type { Round } from '../../watch/round.ts'
import { keepWatch } from '../../watch/watch.ts'
import type { FetchOptions } from '../addresses.ts'
import { openWatching } from '../watching.ts'

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
  const { lease, work, watch } = await openWatching(archive, intake, fetching)
  const stop = new AbortController()
  const ended = keepWatch({
    ...watch,
    signal: stop.signal,
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
