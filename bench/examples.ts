import { briefExample, describePlanted, EVENTS, findPlanted } from '../test/examples/check.ts'
import { ABSENT, PLANTED, SEVERAL } from '../test/examples/planted.ts'

/** Prints how much of what was planted in the bundled examples stands in their briefs, and what must not stand there. */
export async function main(): Promise<void> {
  for (const event of EVENTS) {
    const { stories, apart } = await briefExample(event)
    const story = stories[0]!
    const planted = [...PLANTED, ...SEVERAL].filter(each => each.event === event)
    const missed = planted.filter(each => findPlanted(story, each) === null)
    const wrong = ABSENT.filter(each => each.event === event && findPlanted(story, each) !== null)
    for (const each of missed) console.log(`miss  ${describePlanted(each)}`)
    for (const each of wrong) console.log(`WRONG ${describePlanted(each)}`)
    console.log(
      `${event}: ${planted.length - missed.length}/${planted.length} found, ${wrong.length} wrong, ` +
        `${stories.length} stories, apart: ${apart.map(({ file }) => file).join(', ') || 'none'}, groups: ${story.summary.groups}`,
    )
  }
}
