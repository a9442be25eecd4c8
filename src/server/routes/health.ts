import type { Metrics } from '../metrics.ts'
import type { App } from '../route.ts'
import { send, sendJson } from '../send.ts'
import type { Serving } from '../serving.ts'

/** Whether the server works, and its figures: outside the API, for whoever looks after it. */
export function addHealth(app: App, { archive }: Serving, metrics: Metrics): void {
  app.get('/healthz', async c => {
    const { number } = await archive.head()
    return sendJson(c, { status: 'ok', head: number })
  })
  app.get('/metrics', async c => send(c, await metrics.write()))
}
