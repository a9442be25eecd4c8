/** How often something may be done: so many at once, and so many a second from then on. */
export interface Rate {
  readonly burst: number
  readonly perS: number
}

/** What one client may do: ask, change something, and try tokens. The page asks for some dozen things a view. */
export const RATES = {
  ask: { burst: 400, perS: 50 },
  change: { burst: 100, perS: 5 },
  token: { burst: 20, perS: 0.2 },
} as const satisfies Readonly<Record<string, Rate>>

/** Counts what clients do. */
export interface Meter {
  /** Counts one more; gives 0 where it may be done, else the seconds after which it may. */
  take(client: string, kind: keyof typeof RATES): number
}

/** Clients that are remembered; of more, the one that came first is forgotten. */
const MOST_CLIENTS = 10_000

/** Opens a meter (token bucket); `now` gives milliseconds that only grow. */
export function openMeter(
  now: () => number,
  rates: Readonly<Record<keyof typeof RATES, Rate>> = RATES,
): Meter {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take(client, kind) {
      const { burst, perS } = rates[kind]
      const key = `${kind} ${client}`
      const bucket = buckets.get(key) ?? { left: burst, at: now() }
      if (!buckets.has(key) && buckets.size >= MOST_CLIENTS) buckets.delete(buckets.keys().next().value!)
      buckets.set(key, bucket)
      bucket.left = Math.min(burst, bucket.left + ((now() - bucket.at) / 1000) * perS)
      bucket.at = now()
      if (bucket.left < 1) return (1 - bucket.left) / perS
      bucket.left--
      return 0
    },
  }
}
