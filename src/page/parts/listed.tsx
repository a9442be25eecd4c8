import type { ComponentChildren } from 'preact'
import { Failure } from '../asked.tsx'
import type { Paged } from '../paged.ts'
import { SAY } from '../say.ts'
import { WORDS } from '../words.ts'

interface EntriesProps<T> {
  readonly paged: Paged<T>
  readonly children: (entries: readonly T[]) => ComponentChildren
}

/** What has come of a list, and a button for what follows; a list of some length only: others are drawn by `Chunks`. */
export function Entries<T>({ paged, children }: EntriesProps<T>) {
  const { chunks, ended, waiting, error } = paged
  return (
    <>
      {error && <Failure error={error} again={chunks.length === 0 ? paged.again : paged.more} />}
      {chunks.length === 0 && waiting && <p class="waiting">{WORDS.loading}</p>}
      {chunks.length > 0 && children(chunks.flat())}
      {chunks.length > 0 && !ended && (
        <p class="onward">
          <button type="button" onClick={paged.more} disabled={waiting}>
            {waiting ? SAY['more coming'] : SAY.more}
          </button>
        </p>
      )}
    </>
  )
}
