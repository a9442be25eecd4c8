import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The program, run without being built. */
export const ENTRY: string = fileURLToPath(new URL('../../src/cli/crossread.ts', import.meta.url))

/** The folder of the bundled examples. */
export const EXAMPLES: string = fileURLToPath(new URL('../../examples', import.meta.url))

/** What a run of the command gave. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs `crossread` with the arguments, `input` on standard input, and `env` beside the environment. */
export function runCrossread(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ENTRY, ...args], {
      stdio: 'pipe',
      env: { ...process.env, ...env },
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', chunk => out.push(chunk))
    child.stderr.on('data', chunk => err.push(chunk))
    child.on('error', reject)
    child.on('close', code => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() })
    })
    child.stdin.end(input)
  })
}

/** Runs `crossread` and closes its standard output after the first words. */
export function runPiped(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ENTRY, ...args], { stdio: 'pipe' })
    const err: Buffer[] = []
    child.stdout.once('data', () => child.stdout.destroy())
    child.stderr.on('data', chunk => err.push(chunk))
    child.on('error', reject)
    child.on('close', code => resolve({ code, out: '', err: Buffer.concat(err).toString() }))
  })
}
