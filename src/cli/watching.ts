import type { Archive } from '../archive/archive.ts'
import { reading } from '../language/en/reading.ts'
import type { Intake } from '../watch/intake.ts'
import { type Lease, takeLease } from '../watch/lease.ts'
import { WATCH_LIMITS, type WatchOptions } from '../watch/round.ts'
import { type FetchOptions, openWork, type Work } from './addresses.ts'
import { nameUser } from './archive/open.ts'
import { failWatch } from './failing.ts'

/** What the one watch of an archive works with. */
export interface OpenWatch {
  readonly lease: Lease
  readonly work: Work
  readonly watch: Omit<WatchOptions, 'signal'>
}

/** Takes the lease of an archive's watch and opens what it fetches with; another watch that runs ends the command. */
export async function openWatching(
  archive: Archive,
  intake: Intake,
  options: FetchOptions,
): Promise<OpenWatch> {
  const lease = await takeLease(archive.where).catch(error => failWatch(error))
  // What is watched is known by the archive; a cache beside it would answer for sites what they have changed since.
  const work = await openWork({ ...options, cache: options.cache ?? false }, WATCH_LIMITS)
  const { fetcher } = work
  return { lease, work, watch: { archive, intake, fetcher, words: reading, now: Date.now, by: nameUser() } }
}
