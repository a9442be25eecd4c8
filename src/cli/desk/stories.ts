import type { StoryLine } from '../../archive/archive.ts'
import { makeSafe, paint, type Run, wrapRuns } from '../../brief/render/terminal.ts'
import { type ArchiveOptions, withArchive } from '../archive/open.ts'
import { withOutput } from '../output.ts'
import { describePage, type Page } from '../terminal.ts'
import { readMoment, readNumber } from './moment.ts'

export interface StoriesOptions extends ArchiveOptions {
  readonly format: 'text' | 'json'
  readonly since?: string
  readonly least: string
  readonly words?: string
  readonly most: string
  readonly output?: string
}

/** Prints the stories of an archive. */
export async function runStories(options: StoriesOptions): Promise<void> {
  const { since, words, output } = options
  const asked = {
    least: readNumber('--least', options.least),
    ...(since === undefined ? {} : { since: readMoment('--since', since, 'start') }),
    ...(words === undefined ? {} : { words }),
  }
  const most = readNumber('--most', options.most)
  await withArchive(options, async archive => {
    const stories: StoryLine[] = []
    let more = true
    for (let after: string | null = null; more && stories.length < most; ) {
      const page = await archive.stories(asked, { after, limit: Math.min(200, most - stories.length) })
      stories.push(...page.entries)
      after = page.next
      more = after !== null
    }
    const json = () => `${JSON.stringify({ stories }, null, 2)}\n`
    const text = () => drawStories(stories, more, describePage(output))
    await withOutput(output, out => out.write(options.format === 'json' ? json() : text()))
  })
}

/** Wider lines are hard to read. */
const WIDTH_MAX = 104

function drawStories(stories: readonly StoryLine[], more: boolean, page: Page): string {
  const width = Math.min(WIDTH_MAX, page.width)
  const lines = stories.flatMap(story => storyLines(story, width))
  const end = `${stories.length} ${stories.length === 1 ? 'story' : 'stories'}${more ? ', and more: --most lists them' : ''}`
  lines.push([{ text: end, style: 'dim' }])
  return `${lines.map(line => paint(line, page.color).trimEnd()).join('\n')}\n`
}

function storyLines(story: StoryLine, width: number): Run[][] {
  const { id, headline, reports, outlets, groups, fresh } = story
  const days = [...new Set([story.first, story.last])].filter(day => day !== null).join(' to ')
  const facts = [
    id,
    `${reports} ${reports === 1 ? 'report' : 'reports'}`,
    ...(groups === null ? [] : [`${groups} without a sign of shared origin`]),
    ...(days === '' ? [] : [days]),
    `changed ${story.changed}`,
    ...(fresh > 0 && story.looked !== null ? [`${fresh} new since you looked`] : []),
  ]
  return [
    ...wrapRuns([{ text: makeSafe(headline ?? 'headline not known'), style: 'bold' }], width),
    ...wrapRuns([{ text: facts.join(' · '), style: 'dim' }], width),
    ...wrapRuns([{ text: makeSafe(outlets.join(', ')), style: 'plain' }], width),
    [],
  ]
}
