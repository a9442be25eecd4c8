/** Whether decoded text is a page: by its name, or by how it begins. */
export function isPage(file: string, text: string): boolean {
  const start = text.slice(0, 2000).trimStart()
  if (/\.x?html?$/i.test(file)) return /<[a-z!?]/i.test(text.slice(0, 100_000))
  return /^(?:<\?xml[^>]{0,200}>\s{0,9})?(?:<!--|<!doctype\s+html|<html|<head|<body|<article|<meta|<title)/i.test(
    start,
  )
}

/** What `<meta charset>` or its older form declares, looked for where the standard looks. */
export function statedCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  // <?xml version="1.0" encoding="ISO-8859-1"?>
  const declared = /^\s{0,9}<\?xml[^>]{1,200}encoding\s{0,3}=\s{0,3}["']([\w-]{2,40})/i.exec(head)?.[1]
  return declared ?? /<meta[^>]{1,200}charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w-]{2,40})/i.exec(head)?.[1]
}
