import { Command } from 'commander'
import { addArchive, addExamples, addFetching, addInput, formatOption, INPUT } from '../options.ts'

/** The commands of the desk: what comes into an archive and is followed there. */
export function deskCommands(): readonly Command[] {
  return [
    addCommand(),
    watchCommand(),
    storiesCommand(),
    storyCommand(),
    versionsCommand(),
    followCommand(),
    noticesCommand(),
  ]
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

function watchCommand(): Command {
  const command = new Command('watch')
    .summary('Read the feeds of an archive and look again at followed pages, until it is stopped.')
    .description(
      'Read the feeds of an archive and look again at followed pages, until it is stopped (Ctrl-C): what is new is added, what changed is a version, and what is followed is noticed. No site is asked sooner than it and its feed allow.',
    )
    .addOption(formatOption(['text', 'ndjson']))
    .option('--once', 'one round: what is due now')
    .action(async options => (await import('./watch.ts')).runWatch(options))
  return addExamples(addArchive(addFetching(command)), [
    'crossread watch --once',
    'crossread watch --contact desk@harbour.example',
  ])
}

function versionsCommand(): Command {
  const command = new Command('versions')
    .summary('Print what changed in a report, sentence by sentence.')
    .description(
      'Print the versions of a report that were seen, and what changed from one to the next, sentence by sentence; a page that went away is a version too.',
    )
    .argument('<report>', 'the report’s id, or its beginning, or its address')
    .addOption(formatOption(['text', 'json']))
    .option('--full', 'trivial changes, too: spacing, points and commas, spelling')
    .option('--output <file>', OUTPUT)
    .action(async (report, options) => (await import('./versions.ts')).runVersions(report, options))
  return addExamples(addArchive(command), [
    'crossread versions https://harbour.example/ferry',
    'crossread versions 9d0c97d9a7df71e6 --format json',
  ])
}

function followCommand(): Command {
  const command = new Command('follow')
    .summary('Follow a page, a story or a search.')
    .description(
      'Follow a page, a story or a search: crossread watch looks at it, and crossread notices tells what happened. Without anything to follow, what is followed is listed.',
    )
    .argument('[what...]', 'an address, the id of a story, or the words of a search')
    .addOption(formatOption(['text', 'ndjson']))
    .option('--list', 'list what is followed')
    .option('--remove', 'end following it; its notices stay')
    .action(async (what, options) => (await import('./follow.ts')).runFollow(what, options))
  return addExamples(addArchive(command), [
    'crossread follow https://harbour.example/ferry',
    'crossread follow a4fff185c3acecd5',
    'crossread follow ferry outlet:harbour',
    'crossread follow --remove https://harbour.example/ferry',
  ])
}

function noticesCommand(): Command {
  const command = new Command('notices')
    .summary('Print what happened in what is followed.')
    .description('Print what happened in what is followed, the newest first, each with its exact words.')
    .addOption(formatOption(['text', 'ndjson']))
    .option('--unread', 'only those that were not read yet')
    .option('--read', 'mark those that are printed, and older ones, as read')
    .option('--most <number>', 'so many at most', '50')
    .option('--output <file>', OUTPUT)
    .action(async options => (await import('./notices.ts')).runNotices(options))
  return addExamples(addArchive(command), [
    'crossread notices --unread --read',
    'crossread notices --format ndjson',
  ])
}
