import { readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * The name under which a file or folder is written before it takes its own: beside it, so that it can be renamed. What
 * processes of this machine left there when they were killed is taken away.
 */
export function nameTemporary(target: string): string {
  const folder = dirname(resolve(target))
  const before = `.${basename(target)}.${hostname()}-`
  for (const name of listNames(folder)) {
    const pid = name.startsWith(before) ? /^(\d{1,10})\.tmp$/.exec(name.slice(before.length))?.[1] : undefined
    if (pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid))))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
  return join(folder, `${before}${process.pid}.tmp`)
}

// A folder that may not be read is told of by whoever writes into it.
function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Whether a process of this machine still runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
