import { MOST_BYTES } from './decode.ts'

/** The largest feed, sitemap or JSON file that is read, in bytes. */
export const MOST_FEED_BYTES = 64_000_000

/** A feed begins in so many code units; what stands before it was printed by a server. */
export const LEAD = 4000

/** The largest web archive that is read, as it lies on the disk, in bytes. */
export const MOST_ARCHIVE_BYTES = 256_000_000

/** How many bytes of a file are read at most, by its first 4 KB. */
export function limitBytes(head: Uint8Array): number {
  const start = readHead(head, 4096)
  if (/^(?:\u001f\u008b|PK\u0003\u0004|\s{0,9}WARC\/)/.test(start)) return MOST_ARCHIVE_BYTES
  const isList =
    /^[^<{[]{0,500}(?:[{[]|<\?xml|<(?:\w{1,20}:)?(?:rss|rdf|feed|urlset|sitemapindex)[\s>])/i.test(start)
  return isList ? MOST_FEED_BYTES : MOST_BYTES
}

/** The first bytes of a file, each as a character. */
export function readHead(bytes: Uint8Array, length: number): string {
  return String.fromCharCode.apply(null, bytes.subarray(0, length) as unknown as number[])
}
