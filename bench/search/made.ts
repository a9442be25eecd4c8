import type { NewVersion } from '../../src/archive/archive.ts'
import type { Findings } from '../../src/archive/findings.ts'
import type { Report } from '../../src/read/report.ts'
import { hashText, shortenHash } from '../../src/text/hash.ts'

/** Words that stand in every text, as often as they do in news, and made ones after them (Zipf). */
const COMMON =
  'the to of and a in that said for on was is he with it as at by from his be has are have an had not who will were but they this their which its after been she about more one or when there would people her out up also new than we two last first year police into time government all could over no if can against some other state years before them him because while what so president under between day officials minister where made city report three since killed group did most week national during country public month court according told including'.split(
    ' ',
  )
const KINDS = 80_000
const SENTENCES = 20
const SENTENCE_WORDS = 17
const OUTLETS = 120
const SPEAKERS = 3000

/** Gives numbers from 0 to 1, always the same ones (Marsaglia, xorshift32). */
function openChance(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Makes reports of some 400 words; every third sentence is a quotation of somebody with an office. */
export function openReports(count: number): (index: number) => NewVersion {
  const chance = openChance(12_345)
  const sums: number[] = []
  for (let kind = 0; kind < KINDS; kind++) sums.push((sums.at(-1) ?? 0) + 1 / (kind + 2.7) ** 1.02)
  const pick = (): string => {
    const at = chance() * sums.at(-1)!
    let [low, high] = [0, KINDS - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < at) low = middle + 1
      else high = middle
    }
    return COMMON[low] ?? `w${low.toString(36)}en`
  }
  const words = (number: number) => Array.from({ length: number }, pick).join(' ')
  return index => {
    const speaker = Math.floor(chance() * chance() * SPEAKERS)
    const at = Date.UTC(2025, 0, 1) + Math.floor((index * 365 * 86_400_000) / count)
    const published = `${new Date(at).toISOString().slice(0, 19)}Z`
    return makeVersion(
      { index, headline: words(8), name: `Mara${speaker % 300} Silva${speaker}`, published },
      () => words(SENTENCE_WORDS),
    )
  }
}

interface Made {
  readonly index: number
  readonly headline: string
  readonly name: string
  readonly published: string
}

function makeVersion({ index, headline, name, published }: Made, say: () => string): NewVersion {
  const findings = {
    sentences: [] as object[],
    quotations: [] as object[],
    statements: [] as object[],
    names: [] as object[],
  }
  let text = `${headline}\n\n`
  for (let sentence = 0; sentence < SENTENCES; sentence++) {
    const start = text.length
    const quoted = sentence % 3 === 0
    const content = quoted ? `“${say()},”` : say()
    text += quoted ? `${content} said ${name}.` : `${content}.`
    findings.sentences.push({ start, end: text.length })
    const span = { start, end: start + content.length }
    const source = { start: text.length - 1 - name.length, end: text.length - 1 }
    if (quoted) {
      findings.quotations.push(span)
      const kinds = { speakerKind: 'office-holder', named: true, kind: 'direct', manner: 'say', edtf: null }
      findings.statements.push({
        start,
        end: text.length - 1,
        source: [source],
        cue: [],
        content: [span],
        speaker: name,
        ...kinds,
      })
      if (sentence === 0)
        findings.names.push({
          name,
          kind: 'person',
          office: true,
          forms: [{ form: name, own: 1, quoted: 0, first: source }],
        })
    }
    text += sentence % 3 === 2 ? '\n\n' : ' '
  }
  const url = `https://outlet${index % OUTLETS}.example/${index}`
  const datum = (value: string) => ({ value, how: 'stated', from: 'option' }) as const
  const id = shortenHash(hashText(url))
  const report = {
    file: url,
    id,
    version: hashText(text),
    text,
    parts: [],
    headline: { ...datum(headline), span: { start: 0, end: headline.length } },
    outlet: datum(`Outlet ${index % OUTLETS}`),
    publisher: null,
    url: datum(url),
    authors: [datum('Ana Berg')],
    published: datum(published),
    modified: null,
    received: { sha256: hashText(url), mediaType: 'text/html', encoding: 'utf-8', bytes: 1 },
    notes: [],
  }
  const profile = {
    report: id,
    version: report.version,
    file: url,
    day: null,
    terms: [],
    weights: [],
    names: {},
    words: {},
    days: [],
    passages: [],
  }
  return {
    report: report as unknown as Report,
    findings: findings as unknown as Findings,
    profile: profile as unknown as NewVersion['profile'],
    seen: published,
  }
}
