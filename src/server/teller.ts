import type { Archive } from '../archive/archive.ts'
import type { Lookout } from './lookout.ts'

/** Makes the briefs of stories that have changed, so that they are there when somebody opens them. */
export interface Teller {
  /** Ends it when the brief that it is at is made. */
  close(): Promise<void>
}

export interface TellerOptions {
  readonly archive: Archive
  readonly lookout: Lookout
  readonly tell: (story: string, asOf: null) => Promise<unknown>
  /** Is told why a brief could not be made. */
  readonly fail: (error: unknown, story: string) => void
  /** How long a story must have been left alone; by default `QUIET_MS`. */
  readonly quietMs?: number
}

/** A story that grows is told when it has been left alone for so long. */
const QUIET_MS = 1500
/** Stories that wait; of more, the one that has waited longest is told only when somebody asks. */
const MOST_WAITING = 500

/** Opens a teller. */
export function openTeller(options: TellerOptions): Teller {
  const { archive, lookout, tell, fail, quietMs = QUIET_MS } = options
  const waiting = new Map<string, number>()
  let working: Promise<void> | null = null

  const tellOne = async (story: string) => {
    waiting.delete(story)
    try {
      const state = await archive.story(story)
      // A brief of one report is made quickly when it is asked for.
      if (!state || state.reports < 2) return
      await tell(state.id, null)
      const groups = (await archive.story(state.id))?.groups ?? null
      lookout.tell({ kind: 'brief', number: null, data: { story: state.id, groups } })
    } catch (error) {
      fail(error, story)
    }
  }
  const work = () => {
    const due = [...waiting].find(([, since]) => performance.now() - since >= quietMs)
    if (working || !due) return
    working = tellOne(due[0]).finally(() => {
      working = null
    })
  }
  const end = lookout.listen(({ kind, data: { story } }) => {
    if (typeof story !== 'string' || kind === 'notice' || kind === 'brief') return
    waiting.delete(story)
    waiting.set(story, performance.now())
    if (waiting.size > MOST_WAITING) waiting.delete(waiting.keys().next().value!)
  })
  const timer = setInterval(work, Math.max(10, quietMs / 5))
  timer.unref()
  return {
    async close() {
      end()
      clearInterval(timer)
      await working
    },
  }
}
