const SPACE = 1
const UPPER = 2
const LETTER = 3
const DIGIT = 4
const MARK = 5

/** Classes of code units that were met before; the same for every caller, so that sharing it shows nowhere. */
const known = new Uint8Array(65536)

function classify(code: number): number {
  const char = String.fromCharCode(code)
  if (/[\s\u200B\u2060\uFEFF\u0000-\u001F]/u.test(char)) return SPACE
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return UPPER
  // A soft hyphen stands inside a word and must not cut it.
  if (/[\p{L}\p{M}\u00AD]/u.test(char)) return LETTER
  return /\p{N}/u.test(char) ? DIGIT : MARK
}

function classOf(code: number): number {
  if (known[code] === 0) known[code] = classify(code)
  return known[code]!
}

/** Whether a code unit is white space, or a sign of no width that separates words. */
export function isSpace(code: number): boolean {
  return classOf(code) === SPACE
}

/** Whether a code unit is a capital letter. */
export function isUpper(code: number): boolean {
  return classOf(code) === UPPER
}

/** Whether a code unit is a letter, capital or not. */
export function isLetter(code: number): boolean {
  const kind = classOf(code)
  return kind === UPPER || kind === LETTER
}

/** Whether a code unit is a letter that is no capital. */
export function isLower(code: number): boolean {
  return classOf(code) === LETTER
}

/** Whether a code unit is a digit. */
export function isDigit(code: number): boolean {
  return classOf(code) === DIGIT
}

/** Whether a code unit is a letter or a digit. */
export function isWord(code: number): boolean {
  const kind = classOf(code)
  return kind === UPPER || kind === LETTER || kind === DIGIT
}

/** Whether a code unit is an apostrophe or one of the signs that are typed for it. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc || code === 0xb4
}

/** Whether a code unit is a double quotation mark of any shape. */
export function isDoubleQuote(code: number): boolean {
  return (code >= 0x201c && code <= 0x201f) || code === 0x22 || code === 0xab || code === 0xbb
}

/** Whether a code unit may close a quotation or a bracket after a stop. */
export function isCloser(code: number): boolean {
  return isDoubleQuote(code) || isApostrophe(code) || code === 0x29 || code === 0x5d
}

/** Whether a code unit may open a quotation or a bracket before a sentence. */
export function isOpener(code: number): boolean {
  return isDoubleQuote(code) || isApostrophe(code) || code === 0x28 || code === 0x5b
}
