import { makeSafe, paint, type Run, wrapRuns } from '../../brief/render/terminal.ts'
import { loadLanguage } from '../../load/language.ts'
import type { Span } from '../../text/span.ts'
import { type History, type ToldChange, type ToldVersion, tellHistory } from '../../watch/history.ts'
import { type ArchiveOptions, withArchive } from '../archive/open.ts'
import { failWatch } from '../failing.ts'
import { withOutput } from '../output.ts'
import { describePage, type Page } from '../terminal.ts'

export interface VersionsOptions extends ArchiveOptions {
  readonly format: 'text' | 'json'
  readonly full?: boolean
  readonly output?: string
}

/** Prints what changed in a report from version to version. */
export async function runVersions(name: string, options: VersionsOptions): Promise<void> {
  await withArchive(options, async archive => {
    const history = await tellHistory(archive, loadLanguage(), name).catch(error =>
      failWatch(error, '"crossread search" finds reports by their words.'),
    )
    const page = describePage(options.output)
    const words =
      options.format === 'json'
        ? `${JSON.stringify(history, null, 2)}\n`
        : drawHistory(history, options.full ?? false, page)
    await withOutput(options.output, output => output.write(words))
  })
}

/** Wider lines are hard to read. */
const WIDTH_MAX = 104
const INDENT = 3

function drawHistory({ report, versions }: History, full: boolean, page: Page): string {
  const width = Math.min(WIDTH_MAX, page.width)
  const facts = [report.outlet, report.url, report.id].filter(fact => fact !== null)
  const lines: Run[][] = [
    ...wrapRuns([{ text: makeSafe(report.headline ?? 'headline not known'), style: 'bold' }], width),
    ...wrapRuns([{ text: makeSafe(facts.join(' · ')), style: 'dim' }], width),
    ...versions.flatMap((version, index) => versionLines(version, index, { full, width })),
  ]
  return `${lines.map(line => paint(line, page.color).trimEnd()).join('\n')}\n`
}

interface Drawing {
  readonly full: boolean
  readonly width: number
}

function versionLines({ version, changes }: ToldVersion, index: number, { full, width }: Drawing): Run[][] {
  const isGone = version.version === 'gone'
  const what = isGone
    ? 'the page had gone'
    : version.deleted
      ? 'its text was deleted'
      : index === 0
        ? 'first seen'
        : 'changed'
  const facts = [
    `${version.seen}  ${what}`,
    ...(isGone ? [] : [`${version.words} words`]),
    ...(version.last === version.seen ? [] : [`last seen ${version.last}`]),
    ...(isGone ? [] : [version.version.slice(0, 16)]),
  ]
  const told = (changes ?? []).filter(({ trivial }) => full || !trivial)
  const folded = (changes ?? []).length - told.length
  return [
    [],
    ...wrapRuns([{ text: facts.join(' · '), style: 'bold' }], width),
    ...told.flatMap(change => changeLines(change, width)),
    ...(folded > 0
      ? [
          hint(
            `${folded} trivial ${folded === 1 ? 'change' : 'changes'}: --full shows ${folded === 1 ? 'it' : 'them'}`,
          ),
        ]
      : []),
    ...(changes?.length === 0 ? [hint('no sentence changed')] : []),
  ]
}

function hint(words: string): Run[] {
  return [{ text: `${' '.repeat(INDENT)}${words}`, style: 'dim' }]
}

function changeLines(change: ToldChange, width: number): Run[][] {
  const { kind, figure, trivial, before, after, removed, added, less, more } = change
  const label = [kind, ...(figure ? ['figure'] : []), ...(trivial ? ['trivial'] : [])].join(' · ')
  return [
    hint(label),
    ...(removed === null || kind === 'moved'
      ? []
      : sentenceLines('−', markWords(removed, before!, less), width)),
    ...(added === null ? [] : sentenceLines('+', markWords(added, after!, more), width)),
  ]
}

function sentenceLines(sign: string, words: readonly Run[], width: number): Run[][] {
  const lines = wrapRuns(words, width - 2 * INDENT)
  return lines.map((line, index) => [
    { text: `${' '.repeat(INDENT)}${index === 0 ? sign : ' '} `, style: 'dim' },
    ...line,
  ])
}

/** A sentence with the words that differ set apart: between brackets, where there is no other way to show them. */
function markWords(sentence: string, { start }: Span, marks: readonly Span[]): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  for (const mark of marks) {
    runs.push({ text: makeSafe(sentence.slice(at, mark.start - start)), style: 'plain' })
    runs.push({ text: `[${makeSafe(sentence.slice(mark.start - start, mark.end - start))}]`, style: 'focus' })
    at = mark.end - start
  }
  runs.push({ text: makeSafe(sentence.slice(at)), style: 'plain' })
  return runs.filter(({ text }) => text !== '')
}
