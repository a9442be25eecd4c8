import { rmSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { tellCause } from '../load/files.ts'
import { CommandError } from './failure.ts'

/** Where a command writes: standard output, or a file that is either whole or not there. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>
  /** The file takes its name only now. */
  close(): Promise<void>
  /** Leaves nothing behind. */
  abandon(): Promise<void>
}

/** Opens standard output, or a temporary file beside the file named. */
export async function openOutput(file: string | undefined): Promise<Output> {
  return file === undefined ? standardOutput() : temporaryOutput(file)
}

/** Writes what `work` gives to the output, whole or not at all. */
export async function withOutput(
  file: string | undefined,
  work: (output: Output) => Promise<void>,
): Promise<void> {
  const output = await openOutput(file)
  try {
    await work(output)
    await output.close()
  } catch (error) {
    await output.abandon()
    throw error
  }
}

function standardOutput(): Output {
  return {
    write: content =>
      new Promise((resolve, reject) => {
        process.stdout.write(content, error => (error ? reject(error) : resolve()))
      }),
    close: async () => {},
    abandon: async () => {},
  }
}

async function temporaryOutput(file: string): Promise<Output> {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  const failed = (error: unknown) =>
    new CommandError(1, `${file}: could not be written (${tellCause(error)}).`, { cause: error })
  // Said before the work and not after it.
  const there = await stat(file).catch(() => null)
  if (there?.isDirectory()) throw failed({ code: 'EISDIR' })
  const handle = await open(temporary, 'wx').catch(error => Promise.reject(failed(error)))
  unfinished.add(temporary)
  for (const signal of ENDS) if (process.listenerCount(signal, endOn) === 0) process.on(signal, endOn)
  return {
    write: content => handle.writeFile(content).catch(error => Promise.reject(failed(error))),
    close: async () => {
      await handle.close()
      await rename(temporary, file).catch(error => Promise.reject(failed(error)))
      unfinished.delete(temporary)
    },
    abandon: async () => {
      await handle.close().catch(() => {})
      await rm(temporary, { force: true })
      unfinished.delete(temporary)
    },
  }
}

/** Signals by which a person or the system ends a command. */
const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Temporary files that have not taken their names yet. */
const unfinished = new Set<string>()

/** Leaves no half file behind, and ends as the signal would have ended the command. */
function endOn(signal: NodeJS.Signals): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true })
  process.off(signal, endOn)
  process.kill(process.pid, signal)
}
