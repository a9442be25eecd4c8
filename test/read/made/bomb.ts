import { constants, deflateRawSync } from 'node:zlib'

const BLOCK = deflateRawSync(new Uint8Array(1_000_000), { finishFlush: constants.Z_FULL_FLUSH })
const END = Buffer.from([3, 0])

/** So many megabytes of zeros, packed: made of one packed block that is repeated. */
export function makeBomb(megabytes: number, form: 'gzip' | 'zlib'): Buffer {
  const head = form === 'gzip' ? [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3] : [0x78, 0x9c]
  const blocks = Array.from({ length: megabytes }, () => BLOCK)
  return Buffer.concat([Buffer.from(head), ...blocks, END, new Uint8Array(8)])
}
