import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
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
    new CommandError(
      1,
      `${file}: could not be written (${(error as NodeJS.ErrnoException).code ?? error}).`,
      {
        cause: error,
      },
    )
  const handle = await open(temporary, 'wx').catch(error => Promise.reject(failed(error)))
  return {
    write: content => handle.writeFile(content).catch(error => Promise.reject(failed(error))),
    close: async () => {
      await handle.close()
      await rename(temporary, file).catch(error => Promise.reject(failed(error)))
    },
    abandon: async () => {
      await handle.close().catch(() => {})
      await rm(temporary, { force: true })
    },
  }
}
