import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '../../train/pages/fundus.ts'
import type { Labelled } from './truth.ts'

/** What stands in a page of our own, by hand: a file beside each page. */
export interface Known {
  /** What about it breaks readers. */
  readonly shape: string
  readonly language: string
  readonly encoding: string
  /** Whether there is a report in it at all. */
  readonly article: boolean
  readonly title: string
  readonly outlet: string
  readonly authors: readonly string[]
  readonly published: string | null
  readonly modified: string | null
  /** Blocks in order: the kinds of part that are right for it, divided by `|`, and its text. */
  readonly body: readonly (readonly [string, string])[]
  readonly captions: readonly { text: string; image: string; credit: string | null }[]
  readonly embeds: readonly { author: string; handle: string; posted: string | null; text: string }[]
  readonly notices: readonly { kind: string; text: string }[]
  /** Entries of a live blog: when, and how they begin. */
  readonly entries: readonly { time: string; text: string }[]
  /** What is no part of the report: specimens of it by the reason for setting it aside. */
  readonly aside: Readonly<Record<string, readonly string[]>>
}

/** A page of our own. */
export interface OwnPage extends Page {
  readonly known: Known
}

const FOLDER = join(import.meta.dirname, 'set')

/** The pages of our own whose name holds `only`, in order. */
export function loadSet(only = ''): OwnPage[] {
  const names = readdirSync(FOLDER)
    .filter(file => file.endsWith('.html') && file.includes(only))
    .map(file => file.replace(/\.html$/, ''))
  return names.sort().map(name => {
    const known: Known = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'))
    const { title, authors, published, encoding } = known
    const body = known.body.filter(([kind]) => !kind.startsWith('caption')).map(([, text]) => text)
    return {
      name,
      group: known.language,
      outlet: name,
      bytes: readFileSync(join(FOLDER, `${name}.html`)),
      encoding,
      truth: { title, authors, published, summary: [], body },
      known,
    }
  })
}

/** The blocks of a page with all their kinds: those of its body, its captions, posts and notices. */
export function listKnown(known: Known): Labelled[] {
  return [
    ...known.body.map(([kind, text]) => ({ kind, text })),
    ...known.captions.map(({ text }) => ({ kind: 'caption', text })),
    ...known.embeds.map(({ text }) => ({ kind: 'embed', text })),
    ...known.notices.map(({ text }) => ({ kind: 'notice', text })),
    { kind: 'headline', text: known.title },
  ]
}
