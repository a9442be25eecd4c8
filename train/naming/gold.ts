import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LABELLED } from '../../src/find/mentions/labels.ts'
import type { Span } from '../../src/text/span.ts'

/** What a name of a gold annotation names. */
export type GoldKind = (typeof LABELLED)[number]

export interface GoldName extends Span {
  readonly kind: GoldKind
}

/** A text with its names, in order, none inside another. */
export interface NamedText {
  readonly text: string
  readonly names: readonly GoldName[]
}

const TAGS: Readonly<Record<string, GoldKind>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  PRO: 'other',
  FIN: 'other',
  MIX: 'other',
  person: 'person',
  corporation: 'organisation',
  group: 'organisation',
  location: 'place',
  'creative-work': 'other',
  product: 'other',
}

/** Reads lines of a word and its tag (BIO), sentences divided by empty lines. */
export function readTagged(path: string): NamedText[] {
  const texts: NamedText[] = []
  for (const block of readFileSync(path, 'utf8').split(/\n[ \t]*\n/)) {
    const rows = block
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => line.split('\t'))
    const tokens = rows.map(([word = '', tag = 'O']) => ({ word: word.replace(/^en:/, ''), tag }))
    if (tokens.length > 0) texts.push(joinTagged(tokens.filter(({ word }) => !/^'{2,}$/.test(word))))
  }
  return texts
}

/** Joins words as a newsroom would write them. */
function joinTagged(tokens: readonly { readonly word: string; readonly tag: string }[]): NamedText {
  let text = ''
  const names: GoldName[] = []
  let glue = true
  for (const { word, tag } of tokens) {
    if (!glue && !/^([.,;:?!%)”’\]]|['’]\p{L}{0,2}|n't)$/u.test(word)) text += ' '
    glue = /^[$(“[]$/.test(word)
    const start = text.length
    text += word
    const kind = TAGS[tag.slice(2)]
    const last = names.at(-1)
    if (kind && (tag.startsWith('B-') || !last)) names.push({ start, end: text.length, kind })
    else if (kind && last) names[names.length - 1] = { ...last, end: text.length }
  }
  return { text, names }
}

/** Reads the named mentions of MEANTIME. */
export function readMeantime(folder: string): NamedText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.xml'))
    .sort()
    .map(name => readCat(readFileSync(join(folder, name), 'utf8')))
}

function readCat(xml: string): NamedText {
  const tokens = new Map<string, { start: number; end: number }>()
  let text = ''
  let sentence = '0'
  for (const [, number = '', id = '', raw = ''] of xml.matchAll(
    /<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)<\/token>/g,
  )) {
    const word = readEscapes(raw)
    const glued = text === '' || /^([.,;:?!%)”’\]]|['’]\p{L}{0,2}|n't)$/u.test(word) || /[$(“[]$/.test(text)
    if (number !== sentence) text += '\n'
    else if (!glued) text += ' '
    sentence = number
    tokens.set(id, { start: text.length, end: text.length + word.length })
    text += word
  }
  const kinds = new Map<string, GoldKind>()
  for (const [, type = '', id = ''] of xml.matchAll(/<ENTITY [^>]*ent_type="(\w*)"[^>]*m_id="(\d+)"/g))
    if (TAGS[type]) kinds.set(id, TAGS[type])
  const target = new Map<string, string>()
  for (const [, body = ''] of xml.matchAll(/<REFERS_TO [^>]*>([\s\S]*?)<\/REFERS_TO>/g)) {
    const to = /<target m_id="(\d+)"/.exec(body)?.[1] ?? ''
    for (const [, from = ''] of body.matchAll(/<source m_id="(\d+)"/g)) target.set(from, to)
  }
  const names: GoldName[] = []
  for (const [, head = '', body = ''] of xml.matchAll(
    /<ENTITY_MENTION ([^>]*)>([\s\S]*?)<\/ENTITY_MENTION>/g,
  )) {
    const id = /m_id="(\d+)"/.exec(head)?.[1] ?? ''
    const kind = kinds.get(target.get(id) ?? '')
    if (!/syntactic_type="NAM"/.test(head) || !kind) continue
    const spans = [...body.matchAll(/t_id="(\d+)"/g)].flatMap(([, t = '']) => tokens.get(t) ?? [])
    if (spans.length === 0) continue
    const start = Math.min(...spans.map(span => span.start))
    names.push({ start, end: Math.max(...spans.map(span => span.end)), kind })
  }
  return { text, names: outermost(names.map(name => trimThe(text, name))) }
}

function readEscapes(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function trimThe(text: string, { start, end, kind }: GoldName): GoldName {
  const own = text.slice(start, end)
  const article = /^the /i.exec(own)?.[0].length ?? 0
  const mark = / ?['’]s$/.exec(own)?.[0].length ?? 0
  return { start: start + article, end: end - mark, kind }
}

/** Keeps of names that overlap the longest. */
export function outermost(names: readonly GoldName[]): GoldName[] {
  const kept: GoldName[] = []
  for (const name of [...names].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (name.end > name.start && !kept.some(other => other.start < name.end && name.start < other.end))
      kept.push(name)
  }
  return kept.sort((a, b) => a.start - b.start)
}
