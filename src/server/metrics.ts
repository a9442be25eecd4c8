import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { formatMoment } from '../fetch/capture.ts'
import type { Serving } from './serving.ts'
import type { Streams } from './streams.ts'

/** Figures about the server and its archive, in the text format of Prometheus. */
export interface Metrics {
  /** Counts a request that was answered. */
  count(request: Answered): void
  /** All figures, those of the archive as they are now. */
  write(): Promise<{ readonly content: string; readonly type: string }>
}

/** A request that was answered; `route` is its pattern and never its address. */
export interface Answered {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** Seconds: what is kept takes milliseconds, a brief that is made some seconds, adding reports minutes. */
const BUCKETS = [0.002, 0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 120, 600]

/** Opens the figures of a server. */
export function openMetrics(serving: Pick<Serving, 'archive' | 'now'>, streams: Streams): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'crossread_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'crossread_request_seconds',
    help: 'Time until an answer began.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers,
  })
  const gauge = (name: string, help: string) => new Gauge({ name: `crossread_${name}`, help, registers })
  const gauges = {
    reports: gauge('archive_reports', 'Reports in the archive.'),
    versions: gauge('archive_versions', 'Versions in the archive.'),
    stories: gauge('archive_stories', 'Stories in the archive.'),
    bytes: gauge('archive_bytes', 'Size of the archive on disk.'),
    feeds: gauge('feeds', 'Feeds that are read.'),
    due: gauge('feeds_due', 'Feeds that may be asked again.'),
    failing: gauge('feeds_failing', 'Feeds whose last look failed.'),
    round: gauge('last_round_timestamp_seconds', 'When a feed was last looked at; 0 for never.'),
    streams: gauge('event_streams', 'Clients that listen to events.'),
  }
  return {
    count({ method, route, status, seconds: took }) {
      requests.inc({ method, route, status: String(status) })
      seconds.observe({ method, route }, took)
    },
    async write() {
      for (const [name, value] of Object.entries(await measure(serving)))
        gauges[name as keyof typeof gauges].set(value)
      gauges.streams.set(streams.count())
      return { content: await registry.metrics(), type: registry.contentType }
    },
  }
}

async function measure({ archive, now }: Pick<Serving, 'archive' | 'now'>) {
  const [{ reports, versions, stories, bytes }, feeds] = await Promise.all([archive.size(), archive.feeds()])
  const time = formatMoment(now())
  const last = feeds
    .flatMap(({ checked }) => checked ?? [])
    .sort()
    .at(-1)
  return {
    reports,
    versions,
    stories,
    bytes,
    feeds: feeds.length,
    due: feeds.filter(({ due }) => due <= time).length,
    failing: feeds.filter(({ failures }) => failures > 0).length,
    round: last === undefined ? 0 : Date.parse(last) / 1000,
  }
}
