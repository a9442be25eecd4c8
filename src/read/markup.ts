import { LEAD } from './limits.ts'

/** Whether decoded text is a page: by its name, or by how it begins. */
export function isPage(file: string, text: string): boolean {
  const start = text.slice(0, 2000).trimStart()
  if (/\.x?html?$/i.test(file)) return /<[a-z!?]/i.test(text.slice(0, 100_000))
  return /^(?:<\?xml[^>]{0,200}>\s{0,9})?(?:<!--|<!doctype\s+html|<html|<head|<body|<article|<meta|<title)/i.test(
    start,
  )
}

/** How far from its beginning a page may declare its encoding: the standard asks for the first, pages take the second. */
const STANDARD = 1024
const FARTHEST = 65_536

/** What a page declares in its source: `<meta charset>`, its older form, or an XML declaration. */
export function statedCharset(bytes: Uint8Array): string | undefined {
  return findCharset(bytes, STANDARD) ?? findCharset(bytes, FARTHEST)
}

function findCharset(bytes: Uint8Array, length: number): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, length))
  return META.exec(head)?.[1] ?? XML.exec(head)?.[1]
}

const META = /<meta[^>]{1,200}charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w-]{2,40})/i
const XML = /^\s{0,9}<\?xml[^>]{1,100}encoding\s{0,3}=\s{0,3}["']([\w-]{2,40})/i

/** Whether a text says that it is a JSON Feed. */
export function isJsonFeed(text: string): boolean {
  return /"version"\s{0,9}:\s{0,9}"https?:\/\/jsonfeed\.org\/version\//.test(text.slice(0, LEAD))
}
