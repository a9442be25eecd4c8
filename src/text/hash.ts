import { createHash } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes, or of bytes as they are; 64 hexadecimal digits. */
export function hashText(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex')
}

/** The first 16 hexadecimal digits of a hash: an id that is short enough to be copied by hand. */
export function shortenHash(hash: string): string {
  return hash.slice(0, 16)
}
