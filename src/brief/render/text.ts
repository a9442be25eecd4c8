import type { Apart, Brief, NameForm, Quote, Story } from '../brief.ts'
import { LABELS } from '../labels.ts'
import { nameOutlets, nameReport, outletOf } from './outlets.ts'
import { type Block, type Line, outline, type Passage, shownLines, shownPassages } from './outline.ts'
import { figure, label, type Phrase, theirs } from './phrase.ts'
import { storyTitle, summaryCounts, summaryDay, summaryGaps } from './summary.ts'
import { columns, evidenceRuns, makeSafe, paint, phraseRuns, type Run, wrapRuns } from './terminal.ts'

/** How a brief is set on a terminal. */
export interface TextOptions {
  /** Everything instead of what is read in three minutes. */
  readonly full: boolean
  /** Whether to use the terminal's codes for bold, dim and underlined. */
  readonly color: boolean
  /** Columns of the terminal; below 40 it is taken as 40. */
  readonly width: number
}

/** Narrower than this, a line would break at every word. */
const WIDTH_MIN = 40
/** Wider lines are hard to read (Bringhurst gives 45 to 75 characters), even beside a column of names. */
const WIDTH_MAX = 104
/** Below this the outlet stands above its words instead of beside them. */
const WIDTH_BESIDE = 64
const NAME_MAX = 22
const INDENT = 3

/** Sets a brief for a terminal: left of `│` the program's words and names, right of it exact words only. */
export function renderText(brief: Brief, options: TextOptions): string {
  const page = { ...options, width: Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, options.width)) }
  const stories = brief.stories.flatMap((story, index) => [
    ...(index > 0 ? ['', ''] : []),
    ...storyLines(story, page),
  ])
  const contents = brief.stories.length > 1 ? contentsLines(brief.stories, page) : []
  const none = brief.stories.length === 0 ? [paint([dim(LABELS['no report'])], page.color)] : []
  return `${[...contents, ...stories, ...none, ...apartLines(brief.apart, page)].join('\n')}\n`
}

// Reports of several events are said to be so before the first of them is told.
function contentsLines(stories: readonly Story[], page: TextOptions): string[] {
  const lines = stories.map((story, index) => {
    const count = summaryCounts(story)[0]!
    const runs = [...phraseRuns([storyTitle(story)]), dim(' ['), ...phraseRuns(count, true), dim(']')]
    return hang(dim(`${index + 1}`.padEnd(INDENT)), runs, page)
  })
  const heading: Run = { text: `${stories.length} ${LABELS.stories}`.toUpperCase(), style: 'title' }
  return [paint([heading], page.color), ...lines.flat(), '', '']
}

function storyLines(story: Story, page: TextOptions): string[] {
  const title = storyTitle(story)
  const name = nameWidth(story)
  return [
    ...flow([{ text: makeSafe(title.text), style: title.kind === 'label' ? 'dim' : 'bold' }], 0, page),
    ...summaryLines(story, page, name),
    ...outline(story).flatMap(block => blockLines(block, page, name)),
  ]
}

function summaryLines(story: Story, page: TextOptions, name: number): string[] {
  const gaps = summaryGaps(story)
  const missing: Phrase[] =
    gaps.length > 0 ? [[label('not established'), figure(':'), ...gaps[0]!], ...gaps.slice(1)] : []
  const outlets = nameOutlets(story)
  const evidence = page.full ? story.summary.evidence : story.summary.evidence.slice(0, 1)
  return [
    ...flow(joinPhrases(summaryCounts(story)), 0, page),
    ...(missing.length > 0 ? flow(joinPhrases(missing), 0, page) : []),
    ...flow(phraseRuns(summaryDay(story), true), 0, page),
    ...evidence.flatMap(one =>
      passageLines({ outlet: outletOf(outlets, one.report), evidence: one, tags: [] }, page, name),
    ),
  ]
}

function blockLines(block: Block, page: TextOptions, name: number): string[] {
  const heading: Run = { text: block.title.toUpperCase(), style: 'title' }
  if (block.lines.length === 0) return ['', paint([heading, dim(`  ${block.empty}`)], page.color)]
  const lines = shownLines(block, page.full)
  const rest = block.lines.length - lines.length
  return [
    '',
    paint(rest > 0 ? [heading, dim(`  + ${rest} ${LABELS['n more']}`)] : [heading], page.color),
    ...lines.flatMap(line => lineLines(line, page, name)),
  ]
}

function lineLines(line: Line, page: TextOptions, name: number): string[] {
  const passages = shownPassages(line, page.full)
  const more = line.direct === 0 ? 0 : line.passages.length - passages.length
  const rank: Run = dim(`${line.rank}`.padEnd(INDENT))
  const body = [
    ...line.namings.flatMap(naming =>
      columnLines([phraseRuns(naming.outlet)], formRuns(naming.forms), page, name),
    ),
    ...passages.flatMap(passage => passageLines(passage, page, name)),
    ...(more > 0 ? [paint([dim(`${' '.repeat(INDENT)}+ ${more} ${LABELS['n more']}`)], page.color)] : []),
  ]
  if (line.section === 'reports') return [...reportLines(line, page, name), ...body]
  const head = [...phraseRuns(line.title, true).map(emphasise), ...bracketRuns(line)]
  if (head.length > 0) return [...hang(rank, head, page), ...body]
  return numberLines(rank, body, page)
}

// A headline stands right of the bar like all words of reports; what is known of the report follows.
function reportLines(line: Line, page: TextOptions, name: number): string[] {
  const [headline = [], ...rest] = page.full ? line.tags : line.tags.slice(0, line.tagsShown)
  const words = columnLines([phraseRuns(line.title)], phraseRuns(headline), page, name)
  const tags = bracketRuns({ title: [], tags: rest })
  const margin: Run = { text: ' '.repeat(INDENT), style: 'plain' }
  return [...numberLines(dim(`${line.rank}`.padEnd(INDENT)), words, page), ...hang(margin, tags, page)]
}

function numberLines(rank: Run, lines: readonly string[], page: TextOptions): string[] {
  const number = paint([rank], page.color) + ' '.repeat(INDENT - rank.text.trimEnd().length)
  return lines.map((text, index) => (index === 0 ? number + text.slice(INDENT) : text))
}

function bracketRuns({ title, tags }: Pick<Line, 'title' | 'tags'>): Run[] {
  if (tags.length === 0) return []
  return [dim(title.length > 0 ? ' [' : '['), ...joinPhrases(tags), dim(']')]
}

function emphasise(run: Run): Run {
  return run.style === 'plain' ? { ...run, style: 'bold' } : run
}

function passageLines({ outlet, evidence, tags }: Passage, page: TextOptions, name: number): string[] {
  const left = [phraseRuns(outlet), ...(tags.length > 0 ? [joinPhrases(tags)] : [])]
  return [
    ...columnLines(left, evidenceRuns(evidence), page, name),
    ...evidence.beside.flatMap(quote => besideLines(quote, page, name)),
  ]
}

function besideLines(quote: Quote, page: TextOptions, name: number): string[] {
  return columnLines(
    [[dim(LABELS['read with'])]],
    [{ text: makeSafe(quote.exact), style: 'plain' }],
    page,
    name,
  )
}

// Whose words they are stands left of the bar, the words right of it; on a narrow terminal above and below.
function columnLines(
  left: readonly Run[][],
  right: readonly Run[],
  page: TextOptions,
  name: number,
): string[] {
  const margin: Run = { text: ' '.repeat(INDENT), style: 'plain' }
  const bar: Run = dim('│ ')
  if (page.width < WIDTH_BESIDE) {
    const above = wrapRuns(joinRuns(left), page.width - INDENT).map(line =>
      paint([margin, ...line], page.color),
    )
    const below = wrapRuns(right, page.width - INDENT - 2).map(line =>
      paint([margin, bar, ...line], page.color),
    )
    return [...above, ...below]
  }
  const names = left.flatMap(runs => wrapRuns(runs, name))
  const words = wrapRuns(right, page.width - INDENT - name - 3)
  const lines: string[] = []
  for (let i = 0; i < Math.max(names.length, words.length); i++) {
    const runs = names[i] ?? []
    const gap: Run = { text: ' '.repeat(name - columns(runs) + 1), style: 'plain' }
    lines.push(paint([margin, ...runs, gap, bar, ...(words[i] ?? [])], page.color))
  }
  return lines
}

function formRuns(forms: readonly NameForm[]): Run[] {
  return forms.flatMap((form, index) => [
    ...(index > 0 ? [dim(' · ')] : []),
    { text: makeSafe(form.form), style: 'plain' as const },
    ...(form.count > 1 ? [dim(` ×${form.count}`)] : []),
    ...(form.quoted ? [dim(` [${LABELS['in quotations']}]`)] : []),
  ])
}

function apartLines(apart: readonly Apart[], page: TextOptions): string[] {
  if (apart.length === 0) return []
  const heading: Run = { text: LABELS['section apart'].toUpperCase(), style: 'title' }
  const lines = apart.map(entry => {
    const headline: Phrase[] = entry.headline ? [[theirs(entry.headline.value)]] : []
    return [
      ...phraseRuns(nameReport(entry, true)),
      dim('  '),
      ...joinPhrases([...headline, [label(entry.reason)]]),
    ]
  })
  return [
    '',
    '',
    paint([heading], page.color),
    ...lines.flatMap(runs => hang(dim(' '.repeat(INDENT)), runs, page)),
  ]
}

function nameWidth(story: Story): number {
  const widths = [...nameOutlets(story).values()].map(phrase => columns(phraseRuns(phrase)))
  return Math.max(LABELS['read with'].length, Math.min(NAME_MAX, ...[Math.max(0, ...widths)]))
}

function hang(first: Run, runs: readonly Run[], page: TextOptions): string[] {
  const margin: Run = { text: ' '.repeat(INDENT), style: 'plain' }
  const lines = wrapRuns(runs, page.width - INDENT)
  return lines.map((line, index) => paint([index === 0 ? first : margin, ...line], page.color))
}

function flow(runs: readonly Run[], indent: number, page: TextOptions): string[] {
  const margin: Run = { text: ' '.repeat(indent), style: 'plain' }
  return wrapRuns(runs, page.width - indent).map(line => paint([margin, ...line], page.color))
}

function joinPhrases(phrases: readonly Phrase[]): Run[] {
  return joinRuns(phrases.map(phrase => phraseRuns(phrase)))
}

function joinRuns(groups: readonly (readonly Run[])[]): Run[] {
  return groups.flatMap((runs, index) => [...(index > 0 ? [dim(' · ')] : []), ...runs])
}

function dim(text: string): Run {
  return { text, style: 'dim' }
}
