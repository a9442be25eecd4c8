import { Worker } from 'node:worker_threads'
import { WatchError } from './failure.ts'
import type { Results, Task } from './tasks.ts'

/** A task that somebody waits for. */
export interface Waiting {
  readonly task: Task
  readonly resolve: (result: Results[Task['kind']]) => void
  readonly reject: (error: WatchError) => void
}

/** A thread with what it was given and has not answered, in order: it is at the first. */
export interface Hand {
  readonly given: readonly Waiting[]
  give(waiting: Waiting): void
  end(): Promise<unknown>
}

export interface HandOptions {
  /** Is told when a task was answered. */
  readonly done: () => void
  /** Is told once when the thread has failed or ended, with what it had not begun. */
  readonly lost: (hand: Hand, rest: readonly Waiting[]) => void
}

/** A file that takes longer than this has met a mistake of the program. */
const TASK_MS = 300_000

// The bundled command lies in `cli/`, beside this room.
const WORKER = new URL(`../watch/worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

type Answer = { readonly result: Results[Task['kind']] } | { readonly fault: string }

/** Begins a thread; it holds no program open while it has nothing to do. */
export function hireHand({ done, lost }: HandOptions): Hand {
  const worker = new Worker(WORKER)
  worker.unref()
  let given: readonly Waiting[] = []
  let limit: NodeJS.Timeout | undefined
  let ended = false

  const fail = (why: string, cause: unknown) => {
    if (ended) return
    ended = true
    clearTimeout(limit)
    const [head, ...rest] = given
    given = []
    head?.reject(taskFailed(head.task, why, cause))
    lost(hand, rest)
  }
  // The time of a task begins when the one before it is done.
  const begin = () => {
    clearTimeout(limit)
    if (given.length === 0) return worker.unref()
    worker.ref()
    limit = setTimeout(() => {
      fail(`took longer than ${TASK_MS / 1000} seconds`, null)
      void worker.terminate()
    }, TASK_MS)
  }
  worker.on('message', (answer: Answer) => {
    const [head, ...rest] = given
    given = rest
    begin()
    if ('result' in answer) head?.resolve(answer.result)
    else head?.reject(taskFailed(head.task, `a mistake of the program: ${answer.fault}`, null))
    done()
  })
  worker.on('error', cause => fail('a thread of the program failed', cause))
  worker.on('exit', () => fail('a thread of the program ended', null))

  const hand: Hand = {
    get given() {
      return given
    },
    give(waiting) {
      given = [...given, waiting]
      if (given.length === 1) begin()
      worker.postMessage(waiting.task)
    },
    end: () => worker.terminate(),
  }
  return hand
}

/** Why a task was not done. */
export function taskFailed(task: Task, why: string, cause: unknown): WatchError {
  return new WatchError(nameTask(task), 'worker', `was not done (${why}).`, { cause })
}

function nameTask(task: Task): string {
  return task.kind === 'prepare' ? task.about.file : task.id
}
