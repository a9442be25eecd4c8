import { Tokenizer } from 'htmlparser2'
import { declareNames, qualifyAttribute, qualifyElement, type Scope } from './xml/names.ts'

/** An element of an XML source, with all that it inherits. Elements nested deeper than 60 are words of the one around them. */
export interface XmlElement {
  /** `prefix:local` in lower case, with the usual prefix of its namespace; no prefix for those of RSS, Atom and sitemaps. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its own words: character data and CDATA, with XML's entities and no others replaced. */
  readonly text: string
  /** Where its content stands in the source. */
  readonly from: number
  readonly to: number
  /** The addresses of `xml:base` around it, the outermost first. */
  readonly bases: readonly string[]
  /** The nearest `xml:lang`. */
  readonly language: string | null
}

/** What was read of an XML source. */
export interface XmlDocument {
  readonly root: XmlElement | null
  /** Whether the root is closed; else the source is cut off. */
  readonly whole: boolean
}

export interface XmlOptions {
  /** Hands over elements as they end. */
  readonly watcher?: XmlWatcher
  /** Elements that are kept at most at one time; more are words only. By default 200,000. */
  readonly elements?: number
}

/** What is told while a source is read. */
export interface XmlWatcher {
  /** Whether elements of a name are handed over when they end, and forgotten; one that begins inside another ends that. */
  readonly isRecord: (name: string, root: string) => boolean
  /** Gets each record; returns whether more are wanted. */
  readonly take: (record: XmlElement) => boolean
}

/**
 * Reads XML in one pass, however broken: an end without its beginning is left out, what is not ended ends with what is
 * around it. Entities that a document declares itself are never expanded, and nothing outside is looked up.
 */
export function readXml(source: string, { watcher, elements = MOST_ELEMENTS }: XmlOptions = {}): XmlDocument {
  const reader = new XmlReader(source, watcher, elements)
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, reader)
  // A piece at a time, so that a reader who has enough can stop.
  for (let at = 0; at < source.length && !reader.done; at += PIECE)
    tokenizer.write(source.slice(at, at + PIECE))
  tokenizer.end()
  return reader.finish()
}

/** Code units that are read before it is asked whether more are wanted. */
const PIECE = 1 << 16

/** No feed nests deeper in earnest. */
const MOST_DEEP = 60
/** An element has no more attributes in earnest. */
const MOST_ATTRIBUTES = 60
/** Elements that are kept at most outside records; more are words only. */
const MOST_ELEMENTS = 200_000

interface Open extends XmlElement {
  /** As the source writes it, in lower case. */
  readonly raw: string
  readonly scope: Scope
  readonly attributes: Map<string, string>
  readonly children: XmlElement[]
  text: string
  from: number
  to: number
  bases: readonly string[]
  language: string | null
}

class XmlReader {
  done = false
  readonly #source: string
  readonly #watcher: XmlWatcher | undefined
  readonly #most: number
  readonly #stack: Open[] = []
  #root: Open | null = null
  #whole = false
  #raw = ''
  #rawAttributes: [string, string][] = []
  #attribute = ''
  #value = ''
  /** Elements that are open below the deepest that is kept. */
  #over = 0
  #kept = 0

  constructor(source: string, watcher: XmlWatcher | undefined, elements: number) {
    this.#source = source
    this.#most = elements
    this.#watcher = watcher
  }

  onopentagname(start: number, end: number): void {
    this.#raw = this.#source.slice(start, end)
    this.#rawAttributes = []
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#source.slice(start, end)
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint)
  }

  onattribend(): void {
    if (this.#rawAttributes.length < MOST_ATTRIBUTES) this.#rawAttributes.push([this.#attribute, this.#value])
  }

  onopentagend(end: number): void {
    this.#open(end + 1)
  }

  onselfclosingtag(end: number): void {
    this.#open(end + 1)
    if (this.#over > 0) this.#over -= 1
    else this.#close(end + 1)
  }

  onclosetag(start: number, end: number): void {
    if (this.#over > 0) {
      this.#over -= 1
      return
    }
    const raw = this.#source.slice(start, end).trim().toLowerCase()
    const at = this.#stack.findLastIndex(element => element.raw === raw)
    const close = start - '</'.length
    while (at >= 0 && this.#stack.length > at) this.#close(close)
  }

  ontext(start: number, end: number): void {
    this.#append(this.#source.slice(start, end))
  }

  ontextentity(codepoint: number): void {
    this.#append(String.fromCodePoint(codepoint))
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#append(this.#source.slice(start, end - endOffset))
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  finish(): XmlDocument {
    const whole = this.#whole || this.done
    while (this.#stack.length > 0) this.#close(this.#source.length)
    return { root: this.#root, whole }
  }

  #append(text: string): void {
    const last = this.#stack.at(-1)
    if (last) last.text += text
  }

  #open(from: number): void {
    const scope = declareNames(this.#stack.at(-1)?.scope ?? new Map(), this.#rawAttributes)
    const name = qualifyElement(this.#raw, scope)
    if (this.#isRecord(name)) this.#endRecord(from)
    if (this.#stack.length >= MOST_DEEP || this.#kept >= this.#most || this.#whole) {
      this.#over += 1
      return
    }
    const around = this.#stack.at(-1)
    const attributes = new Map(
      this.#rawAttributes.map(([key, value]) => [qualifyAttribute(key, scope), value]),
    )
    const base = attributes.get('xml:base')
    const element: Open = {
      name,
      raw: this.#raw.toLowerCase(),
      scope,
      attributes,
      children: [],
      text: '',
      from,
      to: from,
      bases: [...(around?.bases ?? []), ...(base ? [base] : [])],
      language: attributes.get('xml:lang') ?? around?.language ?? null,
    }
    this.#kept += 1
    this.#root ??= element
    this.#stack.push(element)
  }

  // <item>…<item> — the first one was not ended.
  #endRecord(from: number): void {
    const at = this.#stack.findLastIndex(({ name }) => this.#isRecord(name))
    const start = this.#source.lastIndexOf('<', from - 2)
    while (at >= 0 && this.#stack.length > at) this.#close(start)
  }

  #close(to: number): void {
    const element = this.#stack.pop()!
    element.to = Math.max(element.from, to)
    const around = this.#stack.at(-1)
    if (!around) this.#whole = to < this.#source.length || this.#source.endsWith('>')
    else if (this.#isRecord(element.name)) this.#take(element)
    else around.children.push(element)
  }

  #isRecord(name: string): boolean {
    return this.#root !== null && (this.#watcher?.isRecord(name, this.#root.name) ?? false)
  }

  #take(element: XmlElement): void {
    this.#kept -= countElements(element)
    if (!this.done) this.done = !this.#watcher!.take(element)
  }
}

function countElements(element: XmlElement): number {
  return 1 + element.children.reduce((sum, child) => sum + countElements(child), 0)
}

/** The first child that has one of the names, in order of the names. */
export function findChild(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const child = element.children.find(each => each.name === name)
    if (child) return child
  }
  return undefined
}

/** All children that have one of the names. */
export function findChildren(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.filter(({ name }) => names.includes(name))
}
