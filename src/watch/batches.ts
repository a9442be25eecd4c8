/** How work is put together in batches. */
export interface BatchOptions<Source> {
  /** Pieces of work that are under way or done and not taken, at most. */
  readonly ahead: number
  /** What a source weighs, and what all that are under way may weigh together: one that weighs more goes alone. */
  readonly weigh: (source: Source) => number
  readonly mostWeight: number
  /** Results of a batch, at most. */
  readonly most: number
  /** How long a result waits for others to make a batch with, in milliseconds. */
  readonly lingerMs: number
}

/** Does the work for each source, many at once, and gives the results in the order of the sources, in batches. */
export async function* batchInOrder<Source, Result>(
  sources: AsyncIterable<Source> | Iterable<Source>,
  work: (source: Source) => Promise<Result>,
  { ahead, weigh, mostWeight, most, lingerMs }: BatchOptions<Source>,
): AsyncGenerator<readonly Result[]> {
  const queue: Running<Result>[] = []
  const [came, taken] = [openSignal(), openSignal()]
  const state = { ended: false, stopped: false, weight: 0 }
  const isFull = (weight: number) =>
    queue.length >= ahead || (queue.length > 0 && state.weight + weight > mostWeight)
  const producer = (async () => {
    for await (const source of sources) {
      const weight = weigh(source)
      while (isFull(weight) && !state.stopped) await taken.wait()
      if (state.stopped) return
      state.weight += weight
      queue.push(track(work(source), weight))
      came.notify()
    }
  })().finally(() => {
    state.ended = true
    came.notify()
  })
  // It is asked for its failure at the end.
  producer.catch(() => {})
  let batch: Result[] = []
  try {
    while (queue.length > 0 || !state.ended) {
      const head = queue[0]
      const next = head ? head.result.then(() => {}) : came.wait()
      const isIn = head?.isDone() || batch.length === 0 || (await within(next, lingerMs))
      if (isIn) await next
      if (isIn && head) {
        batch.push(await head.result)
        queue.shift()
        state.weight -= head.weight
        taken.notify()
      }
      if (batch.length > 0 && (!isIn || batch.length >= most)) {
        yield batch
        batch = []
      }
    }
    if (batch.length > 0) yield batch
    await producer
  } finally {
    state.stopped = true
    taken.notify()
  }
}

interface Running<Result> {
  readonly result: Promise<Result>
  readonly isDone: () => boolean
  readonly weight: number
}

function track<Result>(result: Promise<Result>, weight: number): Running<Result> {
  let done = false
  const mark = () => {
    done = true
  }
  result.then(mark, mark)
  return { result, isDone: () => done, weight }
}

interface Signal {
  wait(): Promise<void>
  notify(): void
}

function openSignal(): Signal {
  let { promise, resolve } = Promise.withResolvers<void>()
  return {
    wait: () => promise,
    notify: () => {
      resolve()
      ;({ promise, resolve } = Promise.withResolvers<void>())
    },
  }
}

/** Whether it comes in time. */
async function within(coming: Promise<void>, limitMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const limit = setTimeout(() => resolve(false), limitMs)
  try {
    return await Promise.race([coming.then(() => true), promise])
  } finally {
    clearTimeout(limit)
  }
}
