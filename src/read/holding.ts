import { makeNote, type Note, type NoteCode } from '../text/note.ts'
import type { Draft } from './draft.ts'
import type { About, Capture, Received } from './report.ts'

/** One report that a file holds: what its format's reader made of it, what is known of it beside that, and its bytes. */
export interface Found {
  readonly draft: Draft
  readonly about: About
  readonly received: Received
  /** How the file was come by, where that is not the report's own address: an item was captured with its feed. */
  readonly capture?: Capture
}

/** What a file holds: a page one report, a feed or a web archive many, a broken file none and a note. */
export interface Holding {
  readonly found: readonly Found[]
  readonly notes: readonly Note[]
}

/** Reads the bytes of a file, or of a record inside one. */
export type Opener = (bytes: Uint8Array, about: About) => Promise<Holding>

/** More reports of one file are not read. */
export const MOST_REPORTS = 10_000

/** Nothing that can be read, and why. */
export function holdNothing(code: NoteCode, detail?: string): Holding {
  return { found: [], notes: [tellNote(code, detail)] }
}

/** A note with what it is about in this file: "The feed holds no words of its items: 12 of 40." */
export function tellNote(code: NoteCode, detail?: string): Note {
  const note = makeNote(code)
  return detail ? { ...note, message: `${note.message.replace(/\.$/, '')}: ${detail}.` } : note
}

/** What is known of a whole file, for one report of the several in it: its number is told in its name, and what can be true of one only is left out. */
export function aboutPart(about: About, number: number): About {
  const { url: _, headline: __, modified: ___, capture: ____, ...rest } = about
  return { ...rest, file: `${about.file}#${number}` }
}
