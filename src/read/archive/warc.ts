import { makeNote, type Note } from '../../text/note.ts'
import { resolveAddress } from '../feed/links.ts'
import { aboutPart, type Found, type Holding, MOST_REPORTS, type Opener, tellNote } from '../holding.ts'
import type { About, Capture } from '../report.ts'
import { type Answer, readAnswer } from './answer.ts'
import { readRecords, type WarcRecord } from './records.ts'

export interface WarcOptions {
  readonly open: Opener
  /** The pages that the archive itself lists; all pages where it lists none. */
  readonly pages?: ReadonlySet<string>
}

/**
 * Opens a web archive: each page that was answered with success is a report, with its capture. `stretches` are its bytes, in
 * one or more pieces of whole records, and `null` where the rest could not be unpacked.
 */
export async function openWarc(
  stretches: Iterable<Uint8Array | null>,
  about: About,
  { open, pages }: WarcOptions,
): Promise<Holding> {
  const state: State = { found: [], aside: new Map(), redirects: new Map(), tool: 'unknown', number: 0 }
  const notes: Note[] = []
  for (const record of joinRecords(stretches)) {
    if (record === null) notes.push(makeNote('file-cut'))
    else if (state.found.length >= MOST_REPORTS) {
      notes.push(makeNote('file-long'))
      break
    } else await takeRecord(record, about, state, { open, ...(pages ? { pages } : {}) })
  }
  return { found: state.found, notes: [...notes, ...noteAside(state.aside)] }
}

interface State {
  readonly found: Found[]
  /** What is no report, by kind, and how often. */
  readonly aside: Map<string, number>
  /** Where each redirect of the archive led, by the address that it led to. */
  readonly redirects: Map<string, { readonly status: number; readonly from: string }>
  tool: string
  number: number
}

function* joinRecords(stretches: Iterable<Uint8Array | null>): Generator<WarcRecord | null> {
  for (const stretch of stretches) {
    if (stretch === null) yield null
    else yield* readRecords(stretch)
  }
}

async function takeRecord(
  record: WarcRecord,
  about: About,
  state: State,
  options: WarcOptions,
): Promise<void> {
  state.number += 1
  if (record.type === 'warcinfo') state.tool = readTool(record.block) ?? state.tool
  const aside = await readCaptured(record, about, state, options)
  if (aside !== null) state.aside.set(aside, (state.aside.get(aside) ?? 0) + 1)
}

/** Adds the report of a record; gives the kind of a record that holds none, and null where there is nothing to say. */
async function readCaptured(
  record: WarcRecord,
  about: About,
  state: State,
  { open, pages }: WarcOptions,
): Promise<string | null> {
  const { type } = record
  const own = state.tool.startsWith(OWN)
  if (type === 'revisit') return own ? null : 'revisit'
  if (type !== 'response' && type !== 'resource') return null
  const address = addressOf(record)
  if (own && address !== null && new URL(address).pathname === '/robots.txt') return null
  const answer = type === 'response' ? readAnswer(record.block) : readResource(record)
  if (address === null || answer === null) return 'other'
  noteRedirect(answer, address, state)
  if (answer.status !== 200) return answer.status >= 300 && answer.status < 400 ? 'redirect' : 'error'
  const mediaType = (answer.headers.get('content-type') ?? '').toLowerCase()
  if (!own && !isReadable(mediaType, answer.body)) return 'other'
  if (pages && pages.size > 0 && !pages.has(address)) return 'part of a page'
  const capture = makeCapture(record, address, answer, state)
  const { found } = await open(answer.body, describeRecord(about, state.number, mediaType, capture))
  // A feed or an archive inside an archive is no page, unless it was asked for.
  const whole = found.filter(({ about: { file } }) => own || file === `${about.file}#${state.number}`)
  state.found.push(...whole)
  return whole.length > 0 ? null : 'wordless'
}

/** In an archive that this program wrote, all but rules was asked for by name; what is the same still stands before its revisit. */
const OWN = 'Crossread/'

function addressOf({ headers }: WarcRecord): string | null {
  const target = headers.get('warc-target-uri')?.replace(/^<|>$/g, '')
  return resolveAddress(target, [])
}

function readResource({ headers, block }: WarcRecord): Answer {
  return { status: 200, headers: new Map([['content-type', headers.get('content-type') ?? '']]), body: block }
}

function noteRedirect({ status, headers }: Answer, from: string, { redirects }: State): void {
  const to = status >= 300 && status < 400 ? resolveAddress(headers.get('location'), [from]) : null
  if (to !== null && !redirects.has(to)) redirects.set(to, { status, from })
}

/** Pages and documents; a page that does not say what it is begins as one. */
function isReadable(mediaType: string, body: Uint8Array): boolean {
  if (/^(?:text\/html|application\/(?:xhtml\+xml|pdf|ld\+json))/.test(mediaType)) return true
  const start = String.fromCharCode(...body.subarray(0, 200))
  return (
    (mediaType === '' || mediaType.startsWith('text/plain')) &&
    /^[^<]{0,20}<(?:!doctype html|html)/i.test(start)
  )
}

function describeRecord(about: About, number: number, contentType: string, capture: Capture): About {
  const [mediaType] = contentType.split(';')
  const charset = /charset\s{0,3}=\s{0,3}["']?([\w-]{2,40})/.exec(contentType)?.[1]
  return {
    ...aboutPart(about, number),
    ...(mediaType ? { mediaType } : {}),
    ...(charset ? { charset } : {}),
    capture,
  }
}

/** Headers of an answer that tell of its report. */
const HEADERS = ['content-type', 'content-language', 'date', 'last-modified', 'etag', 'link']

/** A way of redirects is no longer than this. */
const MOST_REDIRECTS = 20

function makeCapture(
  { headers }: WarcRecord,
  address: string,
  answer: Answer,
  { redirects, tool }: State,
): Capture {
  const way: { status: number; address: string }[] = []
  let asked = address
  for (let step = redirects.get(asked); step && way.length < MOST_REDIRECTS; step = redirects.get(asked)) {
    if (way.some(each => each.address === asked)) break
    way.unshift({ status: step.status, address: asked })
    asked = step.from
  }
  const kept = HEADERS.flatMap(name => (answer.headers.has(name) ? [[name, answer.headers.get(name)!]] : []))
  return {
    asked,
    reached: address,
    redirects: way,
    status: answer.status,
    headers: Object.fromEntries(kept),
    time: timeOf(headers.get('warc-date')),
    method: 'GET',
    tool,
  }
}

// 2026-03-04T14:05:09.123Z
function timeOf(date: string | undefined): string {
  return /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?Z$/.exec(date ?? '')?.[1]?.concat('Z') ?? ''
}

function readTool(block: Uint8Array): string | null {
  const text = new TextDecoder().decode(block.subarray(0, 4096))
  return /^software:[ \t]{0,9}(\S.{0,199})$/im.exec(text)?.[1]?.trim() ?? null
}

function noteAside(aside: ReadonlyMap<string, number>): readonly Note[] {
  const kinds = [...aside].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`)
  return kinds.length > 0 ? [tellNote('file-aside', kinds.join(', '))] : []
}
