import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** Bytes as they are kept: Zstandard, RFC 8878. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes)
}

/** Bytes as they came. */
export function unpackBytes(packed: Uint8Array): Uint8Array {
  return zstdDecompressSync(packed)
}

/** A plain value as it is kept. */
export function packValue(value: unknown): Uint8Array {
  return zstdCompressSync(JSON.stringify(value))
}

/** A plain value as it was. */
export function unpackValue<Value>(packed: Uint8Array): Value {
  return JSON.parse(zstdDecompressSync(packed).toString('utf8')) as Value
}
