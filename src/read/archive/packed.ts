import type { ReadingWords } from '../../language/reading.ts'
import { type Holding, holdNothing, type Opener } from '../holding.ts'
import type { About } from '../report.ts'
import { isWarc } from './wacz.ts'
import { listZip } from './zip.ts'

export interface ZipOptions {
  readonly open: Opener
  readonly words: ReadingWords
}

/** Opens a zip file by what it holds: a web archive (WACZ) or a document (DOCX). */
export async function openZip(
  bytes: Uint8Array,
  about: About,
  { open, words }: ZipOptions,
): Promise<Holding> {
  const zip = listZip(bytes)
  if (zip === null) return holdNothing('document-broken')
  if (zip.has('word/document.xml'))
    return (await import('../document/docx.ts')).openDocx(zip, about, bytes, words)
  if ([...zip.keys()].some(isWarc)) return (await import('./wacz.ts')).openWacz(zip, about, open)
  return holdNothing('format-unsupported')
}
