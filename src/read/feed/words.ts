import { Parser } from 'htmlparser2'
import { findChild, type XmlElement } from '../xml.ts'
import type { Content } from './feed.ts'

/** A title or name is no longer than this, in code units. */
const LONGEST = 2000

/** A title or name in one line; mark-up and entities in it are read as HTML, since feeds write both. Null where it is empty. */
export function plainWords(source: string | undefined): string | null {
  const start = source?.slice(0, LONGEST) ?? ''
  const words = HTML.test(start) ? stripHtml(start) : start
  return words.replace(/\s+/g, ' ').trim() || null
}

/** A tag or an entity of HTML. */
const HTML = /<[a-z!/]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

function stripHtml(source: string): string {
  let words = ''
  const parser = new Parser({
    ontext: text => {
      words += text
    },
    // One line<br>and another
    onopentagname: name => {
      if (name === 'br' || name === 'p') words += ' '
    },
  })
  parser.end(source)
  return words
}

/** The words of a child, in one line; null where there is no such child, or it is empty. */
export function childWords(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    const words = plainWords(findChild(element, name)?.text)
    if (words) return words
  }
  return null
}

/** What an element holds, as HTML or text: where mark-up stands in it that nobody escaped, as the source has it. */
export function readContent(element: XmlElement | undefined, source: string): Content | null {
  if (!element) return null
  const inner = element.children.length > 0 ? source.slice(element.from, element.to) : element.text
  return makeContent(inner.replace(/<(\/?)xhtml:/g, '<$1'))
}

/** Words as HTML where they hold a tag or an entity, else as text; null where there are none. */
export function makeContent(words: string | undefined): Content | null {
  const text = words?.trim()
  return text ? { kind: HTML.test(text) ? 'html' : 'text', text } : null
}

/** The primary subtag of a language tag; null for what is none. */
export function readLanguageTag(tag: string | null | undefined): string | null {
  return /^\s{0,9}([a-z]{2,3})(?:[-_]|\s|$)/i.exec(tag ?? '')?.[1]?.toLowerCase() ?? null
}
