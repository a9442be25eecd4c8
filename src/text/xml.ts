/** What XML 1.0 gives a meaning, or cannot hold in any form: control characters, halves of surrogate pairs, non-characters. */
const SPECIAL = /[&<>"'\n\r\t]|[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** A text as it stands in an XML document, inside an attribute too; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(SPECIAL, sign => (/[&<>"'\n\r\t]/.test(sign) ? `&#${sign.charCodeAt(0)};` : ''))
}
