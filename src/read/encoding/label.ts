/** The encoding that a label names, by the WHATWG's Encoding standard; null where it names none that text is in. */
export function findEncoding(label: string | undefined): string | null {
  if (!label) return null
  try {
    const { encoding } = new TextDecoder(label.trim().replace(/^["']|["']$/g, ''))
    // What can be read as ASCII is not in UTF-16, whatever it says: the standard reads such pages as UTF-8.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return null
  }
}
