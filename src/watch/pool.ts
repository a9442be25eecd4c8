import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { WatchError } from './failure.ts'
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
/** A file that takes longer than this has met a mistake of the program. */
const TASK_MS = 300_000

// The bundled command lies in `cli/`, beside this room.
const WORKER = new URL(`../watch/worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

interface Waiting {
  readonly task: Task
  readonly resolve: (result: Results[Task['kind']]) => void
  readonly reject: (error: WatchError) => void
}

interface Hand {
  readonly worker: Worker
  /** What it was given and has not answered, in order: it is at the first. */
  given: readonly Waiting[]
  /** Ends it where it is too long at one task. */
  limit: NodeJS.Timeout | undefined
}

type Answer = { readonly result: Results[Task['kind']] } | { readonly fault: string }

/** Opens a pool; its threads are begun when there is work, and hold no program open. */
export function openPool(workers = Math.min(MOST_WORKERS, availableParallelism())): Pool {
  const hands: Hand[] = []
  const queue: Waiting[] = []
  let closed = false
  const idle = openIdle(() => {
    for (const { worker } of hands.splice(0)) void worker.terminate()
  })

  const hire = () => {
    const worker = new Worker(WORKER)
    worker.unref()
    const hand: Hand = { worker, given: [], limit: undefined }
    hands.push(hand)
    worker.on('message', (answer: Answer) => finish(hand, answer))
    worker.on('error', cause => drop(hand, 'a thread of the program failed', cause))
    worker.on('exit', () => drop(hand, 'a thread of the program ended', null))
    return hand
  }

  const give = () => {
    idle.end()
    while (queue.length > 0 && !closed) {
      const free = hands.find(({ given }) => given.length === 0) ?? (hands.length < workers ? hire() : null)
      const hand = free ?? findReady(hands, queue[0]!.task)
      if (!hand) return
      const waiting = queue.shift()!
      hand.given = [...hand.given, waiting]
      if (hand.given.length === 1) watch(hand)
      hand.worker.postMessage(waiting.task)
    }
  }

  // The time of a task begins when the one before it is done.
  const watch = (hand: Hand) => {
    clearTimeout(hand.limit)
    if (hand.given.length === 0) hand.worker.unref()
    else {
      hand.worker.ref()
      hand.limit = setTimeout(() => {
        drop(hand, `took longer than ${TASK_MS / 1000} seconds`, null)
        void hand.worker.terminate()
      }, TASK_MS)
    }
  }

  const finish = (hand: Hand, answer: Answer) => {
    const [done, ...rest] = hand.given
    hand.given = rest
    watch(hand)
    if ('fault' in answer) done?.reject(failed(done.task, `a mistake of the program: ${answer.fault}`, null))
    else done?.resolve(answer.result)
    give()
    if (hands.every(({ given }) => given.length === 0)) idle.begin()
  }

  // A thread that failed costs the task that it was at; another one takes its place, and what else it was given.
  const drop = (hand: Hand, why: string, cause: unknown) => {
    if (!hands.includes(hand)) return
    hands.splice(hands.indexOf(hand), 1)
    clearTimeout(hand.limit)
    const [lost, ...rest] = hand.given
    hand.given = []
    queue.unshift(...rest)
    lost?.reject(failed(lost.task, why, cause))
    if (closed) refuseAll()
    give()
  }

  const refuseAll = () => {
    for (const { task, reject } of queue.splice(0)) reject(failed(task, 'the threads have ended', null))
  }

  return {
    ahead: AHEAD * workers,
    run: task =>
      new Promise((resolve, reject) => {
        if (closed) return reject(failed(task, 'the threads have ended', null))
        queue.push({ task, resolve: resolve as Waiting['resolve'], reject })
        give()
      }),
    async close() {
      closed = true
      idle.end()
      refuseAll()
      await Promise.all([...hands].map(({ worker }) => worker.terminate()))
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

function failed(task: Task, why: string, cause: unknown): WatchError {
  return new WatchError(nameTask(task), 'worker', `was not done (${why}).`, { cause })
}

function nameTask(task: Task): string {
  return task.kind === 'prepare' ? task.about.file : task.id
}
