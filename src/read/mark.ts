import type { Span } from '../text/span.ts'
import type { Report, SourceMap } from './report.ts'

/** A span of a report's text that is to be marked in its page, with a name for the mark, such as the kind of a part. */
export interface Marking extends Span {
  /** Letters, digits and hyphens. */
  readonly name: string
}

/**
 * The page that a report was read from, with spans of the report's text inside `mark` elements: `bytes` as received.
 * Scripts do not run in it, it does not lead on by itself, and nothing else is changed. Null where the report's text does not stand in these bytes.
 */
export function markPage(
  bytes: Uint8Array,
  { source, received }: Pick<Report, 'source' | 'received'>,
  markings: readonly Marking[],
): string | null {
  if (!source || source.starts.length === 0) return null
  const page = new TextDecoder(received.encoding).decode(bytes)
  const ranges = markings.flatMap(marking => placeMarking(marking, source))
  let marked = ''
  let at = 0
  for (const { start, end, name } of ranges.sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    marked += `${page.slice(at, start)}<mark class="crossread-${name}">${page.slice(start, end)}</mark>`
    at = end
  }
  return quieten(marked + page.slice(at))
}

// Where the runs of a span stand in the page. A run that the page writes otherwise, such as an entity, is marked whole.
function placeMarking({ start, end, name }: Marking, { starts, ends, froms, tos }: SourceMap): Marking[] {
  const ranges: Marking[] = []
  for (let i = findRun(ends, start); i < starts.length && starts[i]! < end; i++) {
    const [from, to] = [Math.max(start, starts[i]!), Math.min(end, ends[i]!)]
    if (from >= to) continue
    const plain = ends[i]! - starts[i]! === tos[i]! - froms[i]!
    ranges.push({
      start: plain ? froms[i]! + from - starts[i]! : froms[i]!,
      end: plain ? froms[i]! + to - starts[i]! : tos[i]!,
      name,
    })
  }
  return ranges
}

/** The first run that ends after a place. */
function findRun(ends: readonly number[], place: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle]! <= place) low = middle + 1
    else high = middle
  }
  return low
}

// A policy of the page's own keeps its scripts from taking the marks away, or from telling anybody that it is looked at.
const POLICY = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`

const STYLE =
  '<style>mark[class^="crossread-"]{background:#fff3b0;color:inherit}mark.crossread-promotion,mark.crossread-credit{background:#e4e4e4}</style>'

// A page that leads on by itself would leave its marks and tell its site; its own character set is not that of the marked one.
const LEADING_ON = /\bhttp-equiv(?=\s{0,999}=)/gi

function quieten(whole: string): string {
  const page = whole.replace(LEADING_ON, 'data-http-equiv')
  const head = /<head\b[^>]{0,1000}>/i.exec(page)
  const at = head
    ? head.index + head[0].length
    : (/^\s{0,99}<!doctype[^>]{0,1000}>/i.exec(page)?.[0].length ?? 0)
  return `${page.slice(0, at)}${POLICY}${STYLE}${page.slice(at)}`
}
