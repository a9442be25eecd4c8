import { VERSION } from '../version.ts'
import type { App } from './route.ts'

/** Where the routes stand. */
export const BASE = '/api/v1'

/** The OpenAPI document (3.1), made from the shapes that the routes check with. */
export function describeApi(app: App): object {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Crossread',
      version: VERSION,
      description:
        'Reports, their versions, stories and briefs of an archive. Requests that change something need the header `X-Crossread: 1`. Offsets are half-open ranges of UTF-16 code units in the text of a version.',
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: BASE }],
    // Where only this machine can ask, no token is needed.
    security: [{}, { token: [] }],
  })
}
