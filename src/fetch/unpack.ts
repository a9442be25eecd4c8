import { Readable } from 'node:stream'
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from 'node:zlib'
import { FetchError } from './failure.ts'
import { type Headers, tooLarge } from './request.ts'

/** More compressions than this around one body are meant to harm. */
const MOST_LAYERS = 3

/** Zstandard over HTTP needs no larger window than 8 MB (RFC 9659). */
const WINDOW_LOG = 23

export interface UnpackOptions {
  /** Most bytes that each layer may come to. */
  readonly most: number
  /** Whether what is larger is cut off there, instead of failing. */
  readonly cut?: boolean
}

/** Undoes the compressions that Content-Encoding names, counting what comes out of each; throws a `FetchError`. */
export async function unpackBody(
  address: string,
  body: Uint8Array,
  headers: Headers,
  options: UnpackOptions,
): Promise<Uint8Array> {
  const layers = listLayers(headers)
  if (layers.length > MOST_LAYERS)
    throw new FetchError(address, 'encoding-broken', { detail: `${layers.length} layers` })
  let bytes = body
  // The last one named was applied last.
  for (const layer of layers.toReversed()) bytes = await unpackLayer(address, bytes, layer, options)
  return bytes
}

/** The compressions that headers name, in the order in which they were applied. */
export function listLayers(headers: Headers): readonly string[] {
  return headers
    .filter(([name]) => name.toLowerCase() === 'content-encoding')
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity')
}

async function unpackLayer(
  address: string,
  bytes: Uint8Array,
  layer: string,
  { most, cut = false }: UnpackOptions,
): Promise<Uint8Array> {
  // An answer without a body has nothing to unpack, whatever it says.
  if (bytes.length === 0) return bytes
  const unpacker = makeUnpacker(layer, bytes)
  if (!unpacker) throw new FetchError(address, 'encoding-broken', { detail: `“${layer.slice(0, 20)}”` })
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of Readable.from([bytes]).pipe(unpacker)) {
      chunks.push(chunk)
      size += chunk.length
      // A bomb ends here: nothing more is unpacked than one piece above the limit.
      if (size > most) break
    }
  } catch (cause) {
    // Of what was cut off while it was received, the beginning is enough.
    if (cut && size > 0) return Buffer.concat(chunks)
    throw new FetchError(address, 'encoding-broken', { detail: layer, cause })
  }
  if (size > most && !cut) throw tooLarge(address, most, 'unpacked it goes on')
  return Buffer.concat(chunks, Math.min(size, most))
}

function makeUnpacker(layer: string, bytes: Uint8Array) {
  switch (layer) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      // Half of the servers that say deflate send it without the head of zlib (RFC 9110 §8.4.1.2).
      return (bytes[0]! & 0x0f) === 8 ? createInflate() : createInflateRaw()
    case 'br':
      return createBrotliDecompress()
    case 'zstd':
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG } })
    default:
      return null
  }
}
