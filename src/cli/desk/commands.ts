import { Command } from 'commander'
import { addArchive, addExamples, addInput, formatOption, INPUT } from '../options.ts'

/** The commands of the desk: what comes into an archive and is followed there. */
export function deskCommands(): readonly Command[] {
  return [addCommand(), storiesCommand(), storyCommand()]
}

const OUTPUT = 'write to this file, whole or not at all, instead of standard output'

function addCommand(): Command {
  const command = new Command('add')
    .summary('Add reports to an archive.')
    .description(
      'Add reports to an archive, which is made where there is none: each is read, analysed, put into a story and kept with its bytes. One that comes again is looked at again; one whose text has changed is a version.',
    )
    .argument('[files...]', INPUT)
    .addOption(formatOption(['text', 'ndjson']))
    .option('--why <words>', 'why they are added, for the log of the archive')
    .action(async (files, options) => (await import('./add.ts')).runAdd(files, options))
  return addExamples(addArchive(addInput(command)), [
    'crossread add examples/bridge',
    'crossread add https://harbour.example/ferry saved.html --archive ferry.db',
  ])
}

function storiesCommand(): Command {
  const command = new Command('stories')
    .description('List the stories of an archive, those that changed last first.')
    .addOption(formatOption(['text', 'json']))
    .option('--since <time>', 'only those that changed since: a day, a time, or 3h, 2d')
    .option('--least <number>', 'only those of so many reports at least', '1')
    .option('--words <words>', 'only those with these words in a headline')
    .option('--most <number>', 'so many at most', '50')
    .option('--output <file>', OUTPUT)
    .action(async options => (await import('./stories.ts')).runStories(options))
  return addExamples(addArchive(command), [
    'crossread stories --since 1d --least 2',
    'crossread stories --words ferry --format json',
  ])
}

function storyCommand(): Command {
  const command = new Command('story')
    .summary('Print the brief of a story of an archive.')
    .description(
      'Print the brief of a story of an archive, as it is now or as it was: of the reports, versions and decisions that there were at a moment.',
    )
    .argument('<id>', 'the story’s id, or its beginning, as crossread stories prints it')
    .addOption(formatOption(['text', 'markdown', 'html', 'json', 'csv', 'annotations']))
    .option('--full', 'everything, instead of what is read in three minutes')
    .option('--as-of <time>', 'as it was: a day (its end), a time, or 3h, 2d ago')
    .option('--output <file>', OUTPUT)
    .action(async (id, options) => (await import('./story.ts')).runStory(id, options))
  return addExamples(addArchive(command), [
    'crossread story a4fff185c3acecd5',
    'crossread story a4ff --as-of 2026-03-04T12:00Z --format html --output noon.html',
  ])
}
