import { availableParallelism } from 'node:os'
import { type Hand, hireHand, taskFailed, type Waiting } from './hand.ts'
import type { Results, Task } from './tasks.ts'

/** Threads that read, analyse and compare beside the one that asks. */
export interface Pool {
  /** How many tasks it is worth to ask for at once. */
  readonly ahead: number
  /** Does a task; rejects with a `WatchError` where its thread failed. Tasks are begun in the order in which they are asked for. */
  run<Kind extends Task['kind']>(task: Extract<Task, { readonly kind: Kind }>): Promise<Results[Kind]>
  /** Ends the threads; what they were doing is rejected. */
  close(): Promise<void>
}

/** More threads hold their models in memory without bringing more: the archive is written by one. */
const MOST_WORKERS = 8
/** Tasks of a thread that are under way, wait, or are done and not kept yet: enough that it works on while others are kept. */
const AHEAD = 32
/** Files that lie ready in a thread, the one that it is at included: it works on while what came back is kept. */
const READY = 8
/** Threads that have had nothing to do for so long give their memory back. */
const IDLE_MS = 60_000

/** Opens a pool; its threads are begun when there is work, and hold no program open. */
export function openPool(workers = Math.min(MOST_WORKERS, availableParallelism())): Pool {
  const hands: Hand[] = []
  const queue: Waiting[] = []
  let closed = false
  const idle = openIdle(() => {
    for (const hand of hands.splice(0)) void hand.end()
  })
  const hire = () => {
    const hand = hireHand({ done, lost })
    hands.push(hand)
    return hand
  }
  const give = () => {
    idle.end()
    while (queue.length > 0 && !closed) {
      const free = hands.find(({ given }) => given.length === 0) ?? (hands.length < workers ? hire() : null)
      const hand = free ?? findReady(hands, queue[0]!.task)
      if (!hand) return
      hand.give(queue.shift()!)
    }
  }
  const done = () => {
    give()
    if (hands.every(({ given }) => given.length === 0)) idle.begin()
  }
  // A thread that failed costs the task that it was at; another one takes its place, and what else it was given.
  const lost = (hand: Hand, rest: readonly Waiting[]) => {
    if (hands.includes(hand)) hands.splice(hands.indexOf(hand), 1)
    queue.unshift(...rest)
    if (closed) refuseAll()
    give()
  }
  const refuseAll = () => {
    for (const { task, reject } of queue.splice(0)) reject(taskFailed(task, 'the threads have ended', null))
  }
  return {
    ahead: AHEAD * workers,
    run: task =>
      new Promise((resolve, reject) => {
        if (closed) return reject(taskFailed(task, 'the threads have ended', null))
        queue.push({ task, resolve: resolve as Waiting['resolve'], reject })
        give()
      }),
    async close() {
      closed = true
      idle.end()
      refuseAll()
      await Promise.all([...hands].map(hand => hand.end()))
    },
  }
}

/** The thread that has least ready and may have one more; nothing waits behind a brief, which may take long. */
function findReady(hands: readonly Hand[], task: Task): Hand | null {
  const able = hands.filter(({ given }) => [...given, { task }].every(each => each.task.kind === 'prepare'))
  const [least] = able.sort((a, b) => a.given.length - b.given.length)
  return least && least.given.length < READY ? least : null
}

/** Does something once nothing has begun for a while. */
function openIdle(act: () => void) {
  let limit: NodeJS.Timeout | undefined
  const end = () => clearTimeout(limit)
  const begin = () => {
    end()
    limit = setTimeout(act, IDLE_MS)
    limit.unref()
  }
  return { begin, end }
}
