/** Work shorter than this shows no progress. */
const PATIENCE_MS = 1000
/** The line is drawn no more often than this. */
const REDRAW_MS = 100

/** A line on standard error that says how far the work has come. */
export interface Progress {
  step(words: string): void
  end(): void
}

/** Starts a progress line; it stays silent unless standard error is a terminal and the work is long. */
export function startProgress(): Progress {
  if (!process.stderr.isTTY) return { step: () => {}, end: () => {} }
  const began = performance.now()
  let drawn = 0
  return {
    step(words) {
      const now = performance.now()
      if (now - began < PATIENCE_MS || now - drawn < REDRAW_MS) return
      drawn = now
      const width = process.stderr.columns ?? 80
      process.stderr.write(`\r\u001b[K${words.slice(0, width - 1)}`)
    },
    end() {
      if (drawn > 0) process.stderr.write('\r\u001b[K')
    },
  }
}
