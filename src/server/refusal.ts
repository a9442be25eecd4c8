import type { Context } from 'hono'
import { html } from '../brief/render/html/markup.ts'
import { FAILURES, type ServerError } from './failure.ts'
import { send, sendJson } from './send.ts'

/** Sends why a request was not answered: as JSON, or, to somebody who opens an address in a browser, as a plain page. */
export function sendFailure(c: Context, error: ServerError): Promise<Response> {
  const { code, message, retryAfterS } = error
  const status = FAILURES[code]
  const headers = {
    'Cache-Control': 'no-store',
    ...(retryAfterS !== null && { 'Retry-After': String(Math.ceil(retryAfterS)) }),
    ...(code === 'no token' && { 'WWW-Authenticate': 'Bearer realm="crossread"' }),
  }
  if (!isOpened(c)) return sendJson(c, { error: { code, message } }, { status, headers })
  return send(c, { content: drawFailure(message), type: 'text/html; charset=utf-8', status, headers })
}

/** Whether a browser opens an address that is none of the API. */
function isOpened({ req }: Context): boolean {
  return req.header('Sec-Fetch-Mode') === 'navigate' && !req.path.startsWith('/api/')
}

// A browser sends the cookie only where a page of this server leads: a link of another site comes without, and the one below with it.
function drawFailure(message: string): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Crossread</title></head>
<body><h1>Crossread</h1><p>${message}</p><p><a href="">Open this address again</a></p></body></html>
`.markup
}
