/** What is wrong with a feed. */
export const FAULTS = [
  'nothing',
  'cut off',
  'an item is not ended',
  'a text is not ended',
  'signs that nobody escaped',
  'a server speaks first',
  'some bytes are lost',
] as const

export type Fault = (typeof FAULTS)[number]

/** A feed with a fault; `seed` tells where. */
export function breakFeed(source: string, fault: Fault, seed: number): string {
  const at = Math.floor(source.length * (0.3 + (((seed * 7919) % 100) / 100) * 0.6))
  switch (fault) {
    case 'nothing':
      return source
    case 'cut off':
      return source.slice(0, at)
    case 'an item is not ended':
      return dropNext(source, at, /<\/(?:item|entry)>|\}/)
    case 'a text is not ended':
      return dropNext(source, at, /<\/(?:description|content|title)>|\]\]>|"/)
    case 'signs that nobody escaped':
      return dropNext(source, at, /(?<=<title>)/, 'AT&T < all & more ')
    case 'a server speaks first':
      return `Notice: undefined index in /srv/feed.php on line 3\n${source}`
    case 'some bytes are lost':
      return source.slice(0, at) + source.slice(at + 1 + (seed % 40))
  }
}

function dropNext(source: string, at: number, mark: RegExp, put = ''): string {
  const rest = source.slice(at)
  return source.slice(0, at) + rest.replace(mark, put)
}
