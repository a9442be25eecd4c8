import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { squeezeWords } from './words.ts'

/** What stands in a page: the words of its report, block by block, and what it says of itself. */
export interface Truth {
  readonly title: string
  readonly authors: readonly string[]
  /** ISO date, or date and time with `T` or a space; with an offset where the zone is known. */
  readonly published: string | null
  /** Blocks before the story that only some layouts show: a standfirst, key points. */
  readonly summary: readonly string[]
  readonly body: readonly string[]
}

/** A page as it came, with what people say stands in it. */
export interface Page {
  /** `us/Outlet_2024_04_28`, or the name of a page of our own. */
  readonly name: string
  readonly group: string
  readonly outlet: string
  readonly bytes: Uint8Array
  /** The character set that the bytes are in; the other readers are told it. */
  readonly encoding: string
  readonly truth: Truth
}

/** What a version of Fundus's expectations holds. */
interface Version {
  readonly title: string
  readonly authors?: readonly string[]
  readonly publishing_date: string
  readonly body: {
    readonly summary: readonly string[]
    readonly sections: readonly {
      readonly headline: readonly string[]
      readonly paragraphs: readonly string[]
    }[]
  }
}

/** The folder of Fundus's expectations and pages, by country. */
export function fundusFolder(): string {
  return join(process.env.CROSSREAD_DATA ?? '../shared/data', 'pages/fundus/resources/parser/test_data')
}

/** All pages of the set that `wanted` takes, and the names of those whose words no expectation has. */
export function loadFundus(wanted: (outlet: string) => boolean): { pages: Page[]; unmatched: string[] } {
  const folder = fundusFolder()
  const pages: Page[] = []
  const unmatched: string[] = []
  for (const country of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const files = readdirSync(join(folder, country)).sort()
    for (const file of files.filter(each => each.endsWith('.json'))) {
      const outlet = file.replace(/\.json$/, '')
      if (!wanted(`${country}/${outlet}`)) continue
      const names = files.filter(each => each.startsWith(`${outlet}_`) && each.endsWith('.html.gz'))
      const versions: Version[] = Object.values(JSON.parse(readFileSync(join(folder, country, file), 'utf8')))
      const found = pairPages(versions, names, name => gunzipSync(readFileSync(join(folder, country, name))))
      for (const { version, name, bytes } of found) {
        const page = { name: `${country}/${name.replace('.html.gz', '')}`, group: country, outlet, bytes }
        if (version) pages.push({ ...page, encoding: 'utf-8', truth: makeTruth(version) })
        else unmatched.push(page.name)
      }
    }
  }
  return { pages, unmatched }
}

function makeTruth(version: Version): Truth {
  const { summary, sections } = version.body
  return {
    title: version.title,
    authors: version.authors ?? [],
    published: version.publishing_date,
    summary,
    body: sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]),
  }
}

/** A page holds an expectation when it has so much of its paragraphs' words. */
const HELD = 0.5

/** Versions and pages are of one order; where the words say otherwise, the words decide. */
function pairPages(
  versions: readonly Version[],
  names: readonly string[],
  load: (name: string) => Uint8Array,
) {
  const texts = names.map(name => load(name))
  const held = texts.map(bytes => {
    const page = flattenPage(new TextDecoder().decode(bytes))
    return versions.map(version => countHeld(page, version))
  })
  const free = new Set(versions.keys())
  return names.map((name, index) => {
    const best = [...free].sort((a, b) => weigh(b) - weigh(a))[0]
    function weigh(version: number): number {
      return (held[index]![version] ?? 0) + (version === index ? 0.2 : 0)
    }
    const fits = best !== undefined && held[index]![best]! >= HELD
    if (fits) free.delete(best)
    return { name, bytes: texts[index]!, version: fits ? versions[best]! : null }
  })
}

function countHeld(page: string, { body }: Version): number {
  const paragraphs = body.sections
    .flatMap(section => section.paragraphs)
    .map(text => squeezeWords(text).slice(0, 40))
  return paragraphs.filter(text => page.includes(text)).length / Math.max(1, paragraphs.length)
}

/** The letters of a page, whether they stand in elements, attributes or scripts. */
function flattenPage(html: string): string {
  const plain = html
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) => decodePoint(code, hex ? 16 : 10))
    .replace(/&[a-z]+;/gi, entity => NAMED[entity.toLowerCase()] ?? '')
  return squeezeWords(plain)
}

// Letters with marks that old pages write by name; punctuation is dropped anyway.
const NAMED: Readonly<Record<string, string>> = {
  '&auml;': 'ä',
  '&ouml;': 'ö',
  '&uuml;': 'ü',
  '&szlig;': 'ß',
  '&eacute;': 'é',
  '&egrave;': 'è',
  '&agrave;': 'à',
  '&ccedil;': 'ç',
  '&aacute;': 'á',
  '&iacute;': 'í',
  '&oacute;': 'ó',
  '&uacute;': 'ú',
  '&ntilde;': 'ñ',
}

function decodePoint(code: string, radix: number): string {
  const point = Number.parseInt(code, radix)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
