/** Deeper than this no data of a page nests in earnest; what is deeper is left out. */
const MOST_DEEP = 64

/**
 * The values of a block of JSON, one after another, however broken it is: control characters and line ends in strings,
 * quotation marks that are not escaped, single ones, comments, commas too many or too few, keys without quotation marks,
 * several values in a row, the marks of HTML comments and CDATA, quotation marks written as entities, a missing end.
 * Linear in the length of the source.
 */
export function parseLoose(source: string): readonly unknown[] {
  try {
    return [JSON.parse(source)]
  } catch {
    return readValues(
      source.includes('"') ? source : source.replaceAll('&quot;', '"').replaceAll('&#34;', '"'),
    )
  }
}

function readValues(source: string): readonly unknown[] {
  const reader: Reader = { source, at: 0, depth: 0 }
  const values: unknown[] = []
  for (skipFiller(reader); reader.at < source.length; skipFiller(reader)) {
    if (OPENING.test(source[reader.at]!)) values.push(readValue(reader))
    else reader.at++
  }
  return values
}

const OPENING = /[[{]/

interface Reader {
  readonly source: string
  at: number
  depth: number
}

/** Passes white space, comments, the marks around a script's content, and stray commas and semicolons. */
function skipFiller(reader: Reader): void {
  const { source } = reader
  while (reader.at < source.length) {
    const mark = MARKS.find(each => source.startsWith(each, reader.at))
    if (mark) reader.at += mark.length
    else if (source.startsWith('/*', reader.at)) reader.at = after(reader, '*/', reader.at + 2)
    else if (source.startsWith('//', reader.at)) reader.at = after(reader, '\n', reader.at + 2)
    else if (isFiller(source.charCodeAt(reader.at))) reader.at++
    else return
  }
}

const MARKS = ['<!--', '-->', '<![CDATA[', '//<![CDATA[', '// <![CDATA[', ']]>', '//]]>', '// ]]>']

function isFiller(code: number): boolean {
  return (
    code <= BLANK || code === COMMA || code === SEMICOLON || code === NO_BREAK || code === BYTE_ORDER_MARK
  )
}

const BLANK = 0x20
const COMMA = 0x2c
const SEMICOLON = 0x3b
const NO_BREAK = 0xa0
const BYTE_ORDER_MARK = 0xfeff

function after({ source }: Reader, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 ? source.length : at + mark.length
}

function readValue(reader: Reader): unknown {
  const sign = reader.source[reader.at]
  if (sign === '"' || sign === "'") return readText(reader, sign, false)
  if (sign !== '{' && sign !== '[') return readWord(reader)
  if (reader.depth >= MOST_DEEP) {
    reader.at = reader.source.length
    return null
  }
  reader.depth++
  const value = sign === '{' ? readObject(reader) : readArray(reader)
  reader.depth--
  return value
}

function readArray(reader: Reader): readonly unknown[] {
  const items: unknown[] = []
  reader.at++
  for (skipFiller(reader); reader.at < reader.source.length; skipFiller(reader)) {
    const sign = reader.source[reader.at]!
    if (sign === '}') return items
    if (sign === ']') {
      reader.at++
      return items
    }
    if (sign === ':') reader.at++
    else items.push(readValue(reader))
  }
  return items
}

function readObject(reader: Reader): unknown {
  const entries: [string, unknown][] = []
  reader.at++
  for (skipFiller(reader); reader.at < reader.source.length; skipFiller(reader)) {
    const sign = reader.source[reader.at]!
    if (sign === ']') break
    if (sign === '}') {
      reader.at++
      break
    }
    const key = readKey(reader, sign)
    skipFiller(reader)
    if (reader.source[reader.at] !== ':') continue
    reader.at++
    skipFiller(reader)
    if (/[\]}]/.test(reader.source[reader.at] ?? '}')) continue
    entries.push([key, readValue(reader)])
  }
  return Object.fromEntries(entries)
}

function readKey(reader: Reader, sign: string): string {
  if (sign === '"' || sign === "'") return readText(reader, sign, true)
  const key = takeWhile(reader.source, reader.at, KEY)
  // What is no key is passed, one sign at a time.
  reader.at += key.length || (sign === ':' ? 0 : 1)
  return key
}

const KEY = /[\w$@-]/

/** The signs from a place on that a pattern of one sign takes. */
function takeWhile(source: string, from: number, sign: RegExp): string {
  let at = from
  while (at < source.length && sign.test(source[at]!)) at++
  return source.slice(from, at)
}

const LITERALS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null, undefined: null }

/** A number, a literal, or words without quotation marks. */
function readWord(reader: Reader): unknown {
  const word = takeWhile(reader.source, reader.at, WORD)
  reader.at += word.length || 1
  const plain = word.trim()
  if (Object.hasOwn(LITERALS, plain)) return LITERALS[plain]
  return NUMBER.test(plain) ? Number(plain) : plain
}

const WORD = /[^,\]}\r\n]/
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/

function readText(reader: Reader, quote: string, key: boolean): string {
  const { source } = reader
  const pieces: string[] = []
  reader.at++
  while (reader.at < source.length) {
    const from = reader.at
    while (reader.at < source.length && source[reader.at] !== quote && source[reader.at] !== '\\') reader.at++
    pieces.push(source.slice(from, reader.at))
    if (source[reader.at] === '\\') pieces.push(readEscape(reader))
    else if (isEnd(source, reader.at, key)) break
    else pieces.push(source[reader.at++]!)
  }
  reader.at++
  return pieces.join('').replace(/[\u0000-\u001f]+/g, ' ')
}

/** The mark ends its string where another value, a key or a bracket follows; else it belongs to the words. */
function isEnd(source: string, at: number, key: boolean): boolean {
  const next = pastSpace(source, at + 1)
  const sign = source[next]
  if (sign === undefined) return true
  if (key) return sign === ':'
  if (sign === '}' || sign === ']') return true
  // A key after the end of a line: only the comma is missing.
  if (sign === '"') return source.slice(at, next).includes('\n')
  // “We said "yes", and left” — after the comma of a list stands a value or a key, not a word.
  const second = pastSpace(source, next + 1)
  return sign === ',' && STARTING.test(source.slice(second, second + 6))
}

const STARTING = /^(?:["'{[\]}\d-]|\/[/*]|(?:true|false|null)\b|$)/

function pastSpace(source: string, at: number): number {
  let next = at
  while (source.charCodeAt(next) <= BLANK || source.charCodeAt(next) === NO_BREAK) next++
  return next
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: ' ', f: ' ' }

function readEscape(reader: Reader): string {
  const sign = reader.source[reader.at + 1] ?? ''
  const code =
    sign === 'u' ? /^[\da-fA-F]{4}/.exec(reader.source.slice(reader.at + 2, reader.at + 6))?.[0] : null
  reader.at += code ? 6 : 2
  return code ? String.fromCharCode(Number.parseInt(code, 16)) : (ESCAPES[sign] ?? sign)
}
