import { columns, makeSafe, paint, type Run, wrapRuns } from '../brief/render/terminal.ts'
import type { Why } from '../group/explain.ts'
import type { Stories } from '../group/group.ts'
import type { GroupedReport, GroupedStory } from '../group/stories.ts'
import type { Page } from './terminal.ts'

/** Wider lines are hard to read. */
const WIDTH_MAX = 104
const INDENT = 3

/** Draws stories for a terminal: each with its reports, and why they belong. */
export function drawStories({ stories }: Stories, page: Page): string {
  const width = Math.min(WIDTH_MAX, Math.max(40, page.width))
  const several = stories.filter(({ reports }) => reports.length > 1)
  const single = stories.filter(({ reports }) => reports.length === 1)
  const reports = new Set(stories.flatMap(story => story.reports.map(({ file }) => file))).size
  const head = `${count(reports, 'report', 'reports')}: ${count(several.length, 'story', 'stories')} of several, ${single.length} alone`
  const lines = [
    [dim(head)],
    ...several.flatMap(story => storyLines(story, width)),
    ...(single.length > 0 ? [[], [bold('ALONE')], ...single.flatMap(story => aloneLines(story, width))] : []),
  ]
  return `${lines.map(line => paint(line, page.color).trimEnd()).join('\n')}\n`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

const dim = (text: string): Run => ({ text, style: 'dim' })
const bold = (text: string): Run => ({ text, style: 'bold' })
const plain = (text: string): Run => ({ text: makeSafe(text), style: 'plain' })

function storyLines(story: GroupedStory, width: number): Run[][] {
  const was = story.was.length > 0 ? ` · was ${story.was.join(', ')}` : ''
  return [
    [],
    ...wrapRuns([bold(makeSafe(story.headline ?? 'headline not known'))], width),
    ...wrapRuns([dim(`${story.id} · ${count(story.reports.length, 'report', 'reports')}${was}`)], width),
    ...story.reports.flatMap(report => reportLines(report, width)),
  ]
}

function reportLines(report: GroupedReport, width: number): Run[][] {
  return [
    ...hang([plain(report.file), ...nameRuns(report)], INDENT, width),
    ...hang([dim(explain(report.why))], 2 * INDENT, width),
  ]
}

function aloneLines({ reports: [report] }: GroupedStory, width: number): Run[][] {
  const headline = report!.headline === null ? [] : [dim('  '), plain(report!.headline)]
  return hang([plain(report!.file), ...nameRuns(report!), ...headline], INDENT, width)
}

function nameRuns({ outlet, published }: GroupedReport): Run[] {
  const known = [outlet, published].filter(value => value !== null)
  return known.length === 0 ? [] : [dim('  '), dim(makeSafe(known.join(' · ')))]
}

const HOW: Readonly<Record<Why['how'], string | null>> = {
  alone: null,
  alike: null,
  'same report': 'the same report as another one',
  decided: 'as decided',
  part: 'a passage of it',
}

function explain({ how, names, words, days }: Why): string {
  const said = HOW[how]
  return [
    ...(said === null ? [] : [said]),
    ...(names.length > 0 ? [`names: ${names.join(', ')}`] : []),
    ...(words.length > 0 ? [`words: ${words.join(', ')}`] : []),
    ...(days.length > 0 ? [`days: ${days.join(', ')}`] : []),
  ]
    .map(makeSafe)
    .join(' · ')
}

function hang(runs: readonly Run[], indent: number, width: number): Run[][] {
  if (columns(runs) === 0) return []
  return wrapRuns(runs, width - indent).map(line => [{ text: ' '.repeat(indent), style: 'plain' }, ...line])
}
