import { deflateSync } from 'node:zlib'

/** Words at a place of a page, in points from the lower left corner. */
export interface Printed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Whether it runs upwards. */
  readonly upright?: boolean
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>
  /** Packs the streams. */
  readonly packed?: boolean
}

/** A PDF of pages of 600 by 800 points with words in Helvetica. */
export function makePdf(
  pages: readonly (readonly Printed[])[],
  { info = {}, packed = false }: PdfOptions = {},
): Uint8Array {
  const objects: Buffer[] = []
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body))
  add('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escapeText(value)})`)
      .join(' ')} >>`,
  )
  for (const [i, page] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${6 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    add(makeStream(page.map(print).join('\n'), packed))
  }
  return assemble(objects)
}

/** One stream object; its bytes may be packed. */
export function makeStream(content: string, packed: boolean): Buffer {
  const bytes = packed ? deflateSync(Buffer.from(content, 'latin1')) : Buffer.from(content, 'latin1')
  const filter = packed ? ' /Filter /FlateDecode' : ''
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length}${filter} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

function print({ text, x, y, size = 10, upright = false }: Printed): string {
  const turn = upright ? '0 1 -1 0' : '1 0 0 1'
  return `BT /F1 ${size} Tf ${turn} ${x} ${y} Tm (${escapeText(text)}) Tj ET`
}

function escapeText(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}

function assemble(objects: readonly Buffer[]): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let length = pieces[0]!.length
  for (const [i, body] of objects.entries()) {
    places.push(length)
    const piece = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    pieces.push(piece)
    length += piece.length
  }
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${length}\n%%EOF`
  return Buffer.concat([...pieces, Buffer.from(end)])
}

/** Lines of words below each other. */
export function column(lines: readonly string[], x: number, top: number, leading = 12): readonly Printed[] {
  return lines.map((text, i) => ({ text, x, y: top - i * leading }))
}
