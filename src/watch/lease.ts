import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { isAlive } from '../archive/temporary.ts'
import { WatchError } from './failure.ts'

/** The right to watch an archive, which one holds at a time. */
export interface Lease {
  /** Whether it is still held; it is renewed by this. */
  renew(): Promise<boolean>
  release(): Promise<void>
}

/** A lease that was not renewed for so long is anybody's: who held it has stopped. */
export const LEASE_MS = 120_000

interface Holder {
  readonly process: number
  readonly host: string
  /** When it was taken, which makes it this one and no other. */
  readonly since: number
}

/**
 * Takes the lease of an archive: a file beside it, whose age tells whether it is held. Rejects with a `WatchError` where
 * another watcher holds it.
 */
export async function takeLease(archive: string, now: () => number = Date.now): Promise<Lease> {
  const file = `${archive}.watch`
  const own: Holder = { process: process.pid, host: hostname(), since: now() }
  const there = await readHolder(file)
  if (there && !isOver(there, now())) throw busy(archive, there.holder)
  // Of two that find it over, one takes it away and the other finds it gone.
  if (there)
    await rename(file, `${file}.${process.pid}.over`).then(
      () => rm(`${file}.${process.pid}.over`, { force: true }),
      () => {},
    )
  await writeHolder(file, own, archive)
  const isOwn = async () => {
    const holder = (await readHolder(file))?.holder
    return holder?.process === own.process && holder.host === own.host && holder.since === own.since
  }
  return {
    async renew() {
      if (!(await isOwn())) return false
      const handle = await open(file, 'r+')
      const time = new Date(now())
      await handle.utimes(time, time).finally(() => handle.close())
      return true
    },
    async release() {
      if (await isOwn()) await rm(file, { force: true })
    },
  }
}

interface There {
  readonly holder: Holder | null
  readonly renewed: number
}

async function readHolder(file: string): Promise<There | null> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)])
    return { holder: parseHolder(text), renewed: mtimeMs }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function parseHolder(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder
  } catch {
    // Whoever wrote it is at it, or was stopped while he was.
    return null
  }
}

function isOver({ holder, renewed }: There, now: number): boolean {
  return (
    now - renewed > LEASE_MS || (holder !== null && holder.host === hostname() && !isAlive(holder.process))
  )
}

async function writeHolder(file: string, holder: Holder, archive: string): Promise<void> {
  const handle = await open(file, 'wx').catch(async error => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw busy(archive, (await readHolder(file))?.holder ?? null)
  })
  await handle.writeFile(JSON.stringify(holder)).finally(() => handle.close())
}

function busy(archive: string, holder: Holder | null): WatchError {
  const who = holder ? ` (process ${holder.process} on ${holder.host})` : ''
  return new WatchError(archive, 'busy', `is watched already${who}: one watcher at a time.`)
}
