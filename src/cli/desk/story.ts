import { loadLanguage } from '../../load/language.ts'
import { tellStory } from '../../watch/story.ts'
import { type ArchiveOptions, nameUser, tellTime, withArchive } from '../archive/open.ts'
import { type BriefFormat, renderBrief } from '../brief.ts'
import { failWatch } from '../failing.ts'
import { withOutput } from '../output.ts'
import { readMoment } from './moment.ts'

export interface StoryOptions extends ArchiveOptions {
  readonly format: BriefFormat
  readonly full?: boolean
  readonly asOf?: string
  readonly output?: string
}

/** Prints the brief of a story. */
export async function runStory(id: string, options: StoryOptions): Promise<void> {
  const asOf = options.asOf === undefined ? null : readMoment('--as-of', options.asOf, 'end')
  await withArchive(options, async archive => {
    const { brief, reports } = await tellStory(archive, loadLanguage(), id, { asOf }).catch(error =>
      failWatch(error, '"crossread stories" lists them.'),
    )
    await withOutput(options.output, async output => output.write(await renderBrief(brief, reports, options)))
    // A brief of another moment is no look at what is new.
    const look = { kind: 'look' as const, story: brief.stories[0]!.id, time: tellTime() }
    if (asOf === null) await archive.commit([look], { by: nameUser(), time: look.time })
  })
}
