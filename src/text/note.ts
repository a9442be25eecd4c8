import type { Span } from './span.ts'

/** The codes and sentences of all notes, in one place so that they can be proof-read together. */
export const NOTES = {
  'bytes-binary': 'The file holds binary data and was not read.',
  'bytes-empty': 'The file is empty.',
  'bytes-too-large': 'The file is larger than the limit and was not read.',
  'encoding-guessed': 'The encoding is not stated; it was taken from the bytes.',
  'encoding-broken': 'Some bytes do not belong to the encoding and were replaced.',
  'encoding-contradicts':
    'The bytes are not in the encoding that is declared; they were read as what they are.',
  'encoding-twice':
    'Parts of the text were encoded twice, such as â€™ for an apostrophe; they stand as they came.',
  'language-contradicts': 'The language that is stated is not that of the text.',
  'language-unsupported': 'The language is not supported; only the text itself was compared.',
  'published-unknown': 'No publication date is stated.',
  'published-contradicts': 'Two stamps of the report contradict each other.',
  'date-ambiguous': 'The order of day and month in a date is not known.',
  'modified-before-event': 'The update stamp lies before a date that the report itself states.',
  'outlet-unknown': 'No outlet is stated.',
  'outlet-contradicts': 'The page gives its outlet names that have nothing in common.',
  'address-contradicts': 'The page gives itself addresses on different sites.',
  'headline-contradicts':
    'The headline that the page shows has no word in common with the one that its head states.',
  'text-partial': 'The text seems to be cut short.',
  'quotation-unbalanced': 'A quotation mark has no partner.',
  'sentence-cut': 'A very long sentence was cut to keep the work linear.',
  'report-twice': 'The same report was given twice and counts once.',
  'manifest-row': 'A row of the manifest could not be used.',
  'page-empty': 'The page holds no words.',
  'page-front': 'The page is the front page of a site and holds no report.',
  'html-fallback': 'The page has no recognisable article; all of its text was read.',
  'format-unsupported': 'The file is of a kind that is not read.',
  'document-broken': 'The file is not what it begins as, or is broken, and was not read.',
  'document-locked': 'The file is locked with a password and was not read.',
  'document-wordless': 'The file holds pictures of pages and no text.',
  'file-cut': 'The file is cut off or broken; what stands before that was read.',
  'file-long': 'The file holds more than is read; the rest was left out.',
  'file-addresses': 'The file lists addresses and holds no report itself.',
  'file-table': 'The file is a table and holds no report.',
  'file-aside': 'What is no report was left out.',
  'feed-empty': 'The feed holds no items.',
  'feed-addresses': 'The feed gives items by their addresses alone.',
  'item-summary': 'The feed gives only a summary of the report.',
  'mail-attachments': 'The attachments of a mail were not read.',
  'mail-forwarded': 'The report was forwarded by mail; what is known of it stands in the mail.',
  'lines-joined': 'Words that were parted at the ends of lines were joined.',
} as const

export type NoteCode = keyof typeof NOTES

/** Notes on what a file holds beside its reports: nothing that could have been read was lost. */
export const ASIDE_NOTES: ReadonlySet<NoteCode> = new Set<NoteCode>([
  'file-addresses',
  'file-aside',
  'feed-addresses',
  'feed-empty',
])

/** Something that a reader or finder wants to say about its input; content never throws. */
export interface Note {
  readonly code: NoteCode
  readonly message: string
  readonly span?: Span
}

/** Makes a note with its standing sentence. */
export function makeNote(code: NoteCode, span?: Span): Note {
  return span ? { code, message: NOTES[code], span } : { code, message: NOTES[code] }
}
