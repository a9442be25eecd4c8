/** Letters of a file's name that come from a headline. */
const MOST_LETTERS = 60

/** A file name of plain letters for a brief: the words of its headline, and the beginning of its id. */
export function nameFile(headline: string | null, id: string, ending: string): string {
  const words = (headline ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .slice(0, 4 * MOST_LETTERS)
    .replace(/[\u0300-\u036f’']+/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_LETTERS)
    .replace(/^-|-$/g, '')
  return `${words === '' ? 'brief' : words}-${id.slice(0, 8)}.${ending}`
}
