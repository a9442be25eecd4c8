import { Command } from 'commander'
import { addArchive, addExamples, addFetching, formatOption } from '../options.ts'

/** `feeds`: finds feeds, lists what they hold, and those that an archive reads. */
export function feedsCommand(): Command {
  return new Command('feeds')
    .summary('The feeds that an archive reads; find feeds, list what they hold, write lists of them.')
    .description(
      'Add feeds to an archive, which crossread watch reads, and list, remove, import and export them; find the feeds of a site, list what feeds and sitemaps hold, and write lists of feeds (OPML).',
    )
    .addCommand(addCommand())
    .addCommand(removeCommand())
    .addCommand(importCommand())
    .addCommand(exportCommand())
    .addCommand(discoverCommand())
    .addCommand(listCommand())
    .addCommand(opmlCommand())
}

function discoverCommand(): Command {
  const command = new Command('discover')
    .description('Find the feeds that a page names: in its head, then by its links.')
    .argument('<pages...>', 'addresses (https://…), saved pages, or - for standard input')
    .addOption(formatOption(['text', 'ndjson', 'opml']))
    .option('--usual', 'where a page names no feed, ask for the usual places, too: /feed, /rss.xml …')
    .option('--address <address>', 'where a saved page came from')
    .action(async (pages, options) => (await import('../feeds.ts')).runDiscover(pages, options))
  return addFeeds(command, [
    'crossread feeds discover https://harbour.example/',
    'crossread feeds discover saved.html --address https://harbour.example/ --format opml',
  ])
}

function listCommand(): Command {
  const command = new Command('list')
    .summary('List the feeds of an archive, or what feeds, sitemaps and lists hold.')
    .description(
      'List the feeds that an archive reads, with what they gave last; or the items of feeds and sitemaps, and the feeds of lists (OPML), that are named.',
    )
    .argument('[files...]', 'files, addresses (https://…), or - for standard input')
    .addOption(formatOption(['text', 'ndjson']))
    .action(async (files, options) =>
      files.length === 0
        ? (await import('./kept.ts')).runListKept(options)
        : (await import('../feeds.ts')).runList(files, options),
    )
  return addFeeds(addArchive(command), [
    'crossread feeds list',
    'crossread feeds list feed.xml',
    'crossread feeds list https://harbour.example/news-sitemap.xml --format ndjson',
  ])
}

function opmlCommand(): Command {
  const command = new Command('opml')
    .description('Write one list of feeds (OPML) of feeds, lists of feeds, and texts with an address a line.')
    .argument('<files...>', 'files, addresses (https://…), or - for standard input')
    .option('--title <words>', 'the title of the list')
    .action(async (files, options) => (await import('../feeds.ts')).runOpml(files, options))
  return addFeeds(command, [
    'crossread feeds opml https://harbour.example/feed.xml torch.xml --output feeds.opml',
    'crossread feeds opml ours.opml theirs.opml --title Newsroom',
  ])
}

function addCommand(): Command {
  const command = new Command('add')
    .summary('Add feeds to an archive.')
    .description(
      'Add feeds to an archive, which is made where there is none. The address of a page adds the feed that it names; crossread watch reads them.',
    )
    .argument('<addresses...>', 'addresses of feeds, or of pages that name theirs')
    .option('--folder <name>', 'the folder in which a list has them')
    .option('--all', 'all feeds that a page names, not the first alone')
    .option('--unseen', 'add the addresses as they are, without asking for them')
    .action(async (addresses, options) => (await import('./kept.ts')).runAddFeeds(addresses, options))
  return addExamples(addArchive(addFetching(command)), [
    'crossread feeds add https://harbour.example/',
    'crossread feeds add https://harbour.example/feed.xml --folder Coast',
  ])
}

function removeCommand(): Command {
  const command = new Command('remove')
    .description('End reading feeds; the reports that came from them stay.')
    .argument('<addresses...>', 'addresses of feeds, as crossread feeds list prints them')
    .action(async (addresses, options) => (await import('./kept.ts')).runRemoveFeeds(addresses, options))
  return addExamples(addArchive(command), ['crossread feeds remove https://harbour.example/feed.xml'])
}

function importCommand(): Command {
  const command = new Command('import')
    .description(
      'Add the feeds of lists (OPML, or texts with an address a line) to an archive, in their folders.',
    )
    .argument('<files...>', 'files, addresses (https://…), or - for standard input')
    .action(async (files, options) => (await import('./kept.ts')).runImportFeeds(files, options))
  return addExamples(addArchive(addFetching(command)), ['crossread feeds import feeds.opml'])
}

function exportCommand(): Command {
  const command = new Command('export')
    .description('Write the feeds of an archive as a list (OPML).')
    .option('--title <words>', 'the title of the list')
    .option('--output <file>', 'write to this file, whole or not at all, instead of standard output')
    .action(async options => (await import('./kept.ts')).runExportFeeds(options))
  return addExamples(addArchive(command), ['crossread feeds export --output feeds.opml'])
}

/** What all commands take that ask for feeds. */
function addFeeds(command: Command, examples: readonly string[]): Command {
  command.option('--output <file>', 'write to this file, whole or not at all, instead of standard output')
  return addExamples(addFetching(command), examples)
}
