import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { Guard } from './guard.ts'

/** Gives all IP addresses of a host's name; rejects where there is none. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** Asks the system, so that its own hosts file is seen too. */
export const resolveName: Resolve = async host =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

/** A host whose addresses are not public, told by the one that is not. */
export class PrivateHost extends Error {}

/** How connections are made. */
export interface Connecting {
  readonly resolve: Resolve
  readonly guard: Guard
  readonly timeoutMs: number
  /** Certificates to trust in the place of those of Node, PEM. */
  readonly trust?: string
}

type Connector = ReturnType<typeof buildConnector>

/**
 * Makes connections for undici that lead only where they may: the name is looked up once, every address it has is checked,
 * and the socket is given those very addresses and no name, so that an answer that changes later changes nothing.
 */
export function makeConnector({ resolve, guard, timeoutMs, trust }: Connecting): Connector {
  // Looking up and checking is one step of connecting, under its time limit.
  const lookupChecked: LookupFunction = (host, options, answer) => {
    resolveChecked(host, resolve, guard).then(
      found => {
        const all = found.map(address => ({ address, family: isIP(address) }))
        if (options.all) answer(null, all)
        else answer(null, all[0]!.address, all[0]!.family)
      },
      error => answer(error, ''),
    )
  }
  const connect = buildConnector({
    timeout: timeoutMs,
    allowH2: false,
    lookup: lookupChecked,
    autoSelectFamily: true,
    // Not even NODE_TLS_REJECT_UNAUTHORIZED lifts this.
    rejectUnauthorized: true,
    maxCachedSessions: 0,
    ...(trust === undefined ? {} : { ca: trust }),
  } as Parameters<typeof buildConnector>[0])
  return (options, callback) => {
    // A literal is not looked up: it is checked here.
    const literal = guard.judgeHost(options.hostname.replace(/^\[|\]$/g, ''))
    if (literal) return void callback(new PrivateHost(literal), null)
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null)
      // The last look: where the socket really leads.
      const fault = guard.judgeIp(socket!.remoteAddress ?? 'nobody')
      if (!fault) return callback(null, socket!)
      socket!.destroy()
      callback(new PrivateHost(fault), null)
    })
  }
}

/** All addresses of a name, each of them checked: one that is not public refuses the host. */
async function resolveChecked(host: string, resolve: Resolve, guard: Guard): Promise<readonly string[]> {
  const found = await resolve(host)
  if (found.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' })
  for (const address of found) {
    const fault = guard.judgeIp(address)
    if (fault) throw new PrivateHost(fault)
  }
  return found
}
