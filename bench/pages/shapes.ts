import type { Part, Report } from '../../src/read/report.ts'
import { sliceSpan } from '../../src/text/span.ts'
import { plainTitle, squeezeWords } from '../../train/pages/words.ts'
import type { Measured } from './measure.ts'
import { type Known, listKnown, type OwnPage } from './set.ts'

/** One thing that is right or wrong in a page of our own. */
interface Finding {
  readonly about: string
  readonly right: boolean
  readonly detail: string
}

/** Prints what our reader makes of everything but the words of the body; `show` names each miss. */
export function printShapes(results: readonly Measured[], show: boolean): void {
  const found = results.map(({ page, reading }) => {
    const { known } = page as OwnPage
    const report = reading.report ?? null
    const findings = known.article ? checkReport(known, report) : checkNothing(report)
    return { name: page.name, findings }
  })
  const all = Map.groupBy(
    found.flatMap(({ findings }) => findings),
    ({ about }) => about,
  )
  console.log('\nours, page by page     right  of')
  for (const [about, findings] of all) {
    const right = findings.filter(finding => finding.right).length
    console.log(`${about.padEnd(22)} ${String(right).padStart(5)} ${String(findings.length).padStart(3)}`)
  }
  for (const { name, findings } of show ? found : []) {
    const wrong = findings.filter(finding => !finding.right)
    if (wrong.length > 0) console.log(`\n${name}`)
    for (const { about, detail } of wrong) console.log(`  ${about}: ${detail.slice(0, 130)}`)
  }
}

function checkNothing(report: Report | null): Finding[] {
  const words = report ? report.text.split(/\s+/).length : 0
  return [{ about: 'no report', right: report === null, detail: `${words} words taken for one` }]
}

function checkReport(known: Known, report: Report | null): Finding[] {
  const parts =
    report?.parts.map(part => ({ part, letters: squeezeWords(sliceSpan(report.text, part)) })) ?? []
  return [
    ...checkFacts(known, report),
    ...listKnown(known).map(({ kind, text }) => {
      const has = parts.filter(({ letters }) => letters.includes(squeezeWords(text)))
      const right = has.some(({ part }) => kind.split('|').includes(part.kind))
      const as = has.map(({ part }) => part.kind).join(', ') || 'no one part'
      return { about: 'kind of part', right, detail: `${kind}, but ${as}: ${text}` }
    }),
    ...checkAside(known, report, parts),
    ...checkAttached(known, report),
  ]
}

function checkFacts({ outlet, modified, language }: Known, report: Report | null): Finding[] {
  const facts = [
    ['outlet', outlet || null, report?.outlet?.value],
    ['modified', modified, report?.modified?.value],
    ['language', language, report?.language?.value],
  ] as const
  return facts.flatMap(([about, wanted, got]) => {
    if (!wanted) return []
    const right =
      about === 'modified' ? sameMinute(wanted, got) : plainTitle(wanted) === plainTitle(got ?? '')
    return [{ about, right, detail: `${wanted}, but ${got ?? 'none'}` }]
  })
}

function sameMinute(wanted: string, got: string | undefined): boolean {
  return got !== undefined && Math.abs(Date.parse(wanted) - Date.parse(got)) < 60_000
}

/** Parts that hold what is no part of the story. */
const OUTSIDE: ReadonlySet<string> = new Set(['promotion', 'credit'])

function checkAside(
  known: Known,
  report: Report | null,
  parts: readonly { part: Part; letters: string }[],
): Finding[] {
  return Object.entries(known.aside).flatMap(([kind, specimens]) => {
    const kept = specimens.map(text => {
      const within = parts.find(
        ({ part, letters }) => !OUTSIDE.has(part.kind) && letters.includes(squeezeWords(text)),
      )
      return { about: 'kept out', right: !within, detail: `${kind}, but ${within?.part.kind}: ${text}` }
    })
    const named = report?.aside?.some(aside => aside.kind === kind) ?? false
    const promoted = specimens.some(text =>
      parts.some(({ part, letters }) => part.kind === 'promotion' && letters.includes(squeezeWords(text))),
    )
    const told = report?.aside?.map(aside => aside.kind).join(', ') || 'nothing'
    return [...kept, { about: 'told by kind', right: named || promoted, detail: `${kind}, but ${told}` }]
  })
}

/** What belongs to a part: image and credit of a caption, who posted and when, the time of an entry. */
function checkAttached(known: Known, report: Report | null): Finding[] {
  const text = report?.text ?? ''
  const find = (kind: string, words: string) =>
    report?.parts.find(
      part => part.kind === kind && squeezeWords(sliceSpan(text, part)).includes(squeezeWords(words)),
    )
  const captions = known.captions.flatMap(({ text: words, image, credit }) => {
    const part = find('caption', words)
    const named = part?.credit ? sliceSpan(text, part.credit) : null
    return [
      check('image of caption', image, part?.image, part?.image?.endsWith(image)),
      ...(credit ? [check('credit of caption', credit, named, named?.includes(credit))] : []),
    ]
  })
  const embeds = known.embeds.flatMap(({ text: words, author, handle, posted }) => {
    const part = find('embed', words)
    const [by, under] = [part?.author, part?.handle].map(span => (span ? sliceSpan(text, span) : null))
    return [
      check('author of post', author, by, by?.includes(author)),
      check('handle of post', handle, under, under?.includes(handle.slice(1))),
      ...(posted
        ? [check('day of post', posted, part?.posted?.value, part?.posted?.value.startsWith(posted))]
        : []),
    ]
  })
  const entries = known.entries.map(({ time, text: words }) => {
    const entry = report?.entries?.find(each =>
      squeezeWords(sliceSpan(text, each)).includes(squeezeWords(words)),
    )
    return check('time of entry', time, entry?.time?.value, sameMinute(time, entry?.time?.value))
  })
  return [...captions, ...embeds, ...entries]
}

function check(
  about: string,
  wanted: string,
  got: string | null | undefined,
  right: boolean | undefined,
): Finding {
  return { about, right: right ?? false, detail: `${wanted}, but ${got ?? 'none'}` }
}
