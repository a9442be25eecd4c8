import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

/** A record of a web archive. */
export interface MadeRecord {
  readonly type: string
  readonly address?: string
  readonly date?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly block: string | Uint8Array
}

/** One record as its bytes. */
export function makeRecord({
  type,
  address,
  date = '2026-03-04T14:05:09Z',
  headers = {},
  block,
}: MadeRecord): Buffer {
  const body = Buffer.from(block as Uint8Array)
  const all = {
    'WARC-Type': type,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000000>',
    'WARC-Date': date,
    ...(address ? { 'WARC-Target-URI': address } : {}),
    ...headers,
    'Content-Length': `${body.length}`,
  }
  const head = Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head}\r\n`), body, Buffer.from('\r\n\r\n')])
}

/** An answer as HTTP writes it. */
export function makeAnswer(
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array = '',
): Buffer {
  const head = Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} Words\r\n${head}\r\n`),
    Buffer.from(body as Uint8Array),
  ])
}

/** A web archive whose records are packed one by one. */
export function packRecords(records: readonly MadeRecord[]): Buffer {
  return Buffer.concat(records.map(record => gzipSync(makeRecord(record))))
}

/** A WACZ with one archive and its list of pages. */
export function makeWacz(archive: Uint8Array, pages: readonly string[]): Uint8Array {
  const list = [
    '{"format":"json-pages-1.0","id":"pages"}',
    ...pages.map(url => JSON.stringify({ url })),
  ].join('\n')
  return zipSync({
    'archive/data.warc.gz': [archive, { level: 0 }],
    'pages/pages.jsonl': strToU8(list),
    'datapackage.json': strToU8('{"profile":"data-package"}'),
  })
}
