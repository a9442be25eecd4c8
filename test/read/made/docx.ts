import { strToU8, zipSync } from 'fflate'

/** A paragraph of a document, or a row of a table. */
export interface Made {
  readonly text: string
  readonly style?: string
  readonly list?: boolean
  /** Words that were struck out after it. */
  readonly deleted?: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A document of Word. */
export function makeDocx(
  paragraphs: readonly (Made | readonly string[])[],
  properties: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  return zipDocx(
    `${HEAD}<w:document ${WORD}><w:body>${paragraphs.map(write).join('')}</w:body></w:document>`,
    properties,
    more,
  )
}

/** A document of Word around its main part; `more` are other parts of it. */
export function zipDocx(
  document: string,
  properties: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const told = Object.entries(properties)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(document),
    ...Object.fromEntries(Object.entries(more).map(([name, part]) => [name, strToU8(part)])),
    'docProps/core.xml': strToU8(
      `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${told}</cp:coreProperties>`,
    ),
  })
}

function write(made: Made | readonly string[]): string {
  if (!('text' in made)) {
    const cells = made.map(cell => `<w:tc>${write({ text: cell })}</w:tc>`).join('')
    return `<w:tbl><w:tr>${cells}</w:tr></w:tbl>`
  }
  const { text, style, list, deleted } = made
  const marks = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${list ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''}`
  const gone = deleted ? `<w:del><w:r><w:delText>${deleted}</w:delText></w:r></w:del>` : ''
  return `<w:p><w:pPr>${marks}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r>${gone}</w:p>`
}
