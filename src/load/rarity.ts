import type { Rarity } from '../language/rarity.ts'

/** Steps of one unit of inverse document frequency; a byte holds up to 15.9. */
export const RARITY_STEPS = 16

/** Opens a table of word rarity: a byte a bucket, as many buckets as a power of two. */
export function openRarity(bytes: Uint8Array): Rarity {
  const mask = bytes.length - 1
  return { of: lemma => bytes[bucketOf(lemma, mask)]! / RARITY_STEPS }
}

/** The bucket of a lemma. */
export function bucketOf(lemma: string, mask: number): number {
  const hash = hashOf(lemma)
  return (hash ^ (hash >>> 16)) & mask
}

/** The hash of a lemma, 32 bits with a sign: FNV-1a over its code units. */
export function hashOf(lemma: string): number {
  let hash = 0x811c9dc5 | 0
  for (let i = 0; i < lemma.length; i++) hash = Math.imul(hash ^ lemma.charCodeAt(i), 0x01000193)
  return hash
}
