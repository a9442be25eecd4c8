import { type Command, Option } from 'commander'

/** What stands for reports on the command line. */
export const INPUT =
  'files (text, pages, feeds, web archives, PDF, Word, mails), folders of them, addresses (https://…), or - for standard input'

/** The formats of a command, the default first. */
export function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', 'how it is printed').choices(formats).default(formats[0])
}

/** What all commands take that read reports and print. */
export function addShared(command: Command, examples: readonly string[]): Command {
  return addExamples(
    addInput(
      command.option(
        '--output <file>',
        'write to this file, whole or not at all, instead of standard output',
      ),
    ),
    examples,
  )
}

/** What all commands take that read reports. */
export function addInput(command: Command): Command {
  return addFetching(
    command
      .option('--manifest <file.csv>', 'a table that alone names the files: file,outlet,url,published,…')
      .option('--published <date>', 'publication date of the reports, such as 2026-03-04')
      .option('--language <tag>', 'language of the reports, such as en'),
  )
}

/** What all commands take that fetch. */
export function addFetching(command: Command): Command {
  return command
    .option('--contact <address>', 'an e-mail or web address that sites may write to, sent when fetching')
    .option('--cache <folder>', 'keep what sites sent in this folder')
    .option('--no-cache', 'keep nothing of what sites sent')
    .option('--warc <file>', 'write all that sites sent to this web archive')
    .option('--allow-private', 'fetch from this machine and from private networks too')
}

/** Shows how a command is used below its options. */
export function addExamples(command: Command, examples: readonly string[]): Command {
  return command.addHelpText('after', `\nExamples:\n${examples.map(example => `  ${example}\n`).join('')}`)
}

/** What all commands take that have to do with an archive. */
export function addArchive(command: Command): Command {
  return command.option(
    '--archive <file>',
    'the archive; by default $CROSSREAD_ARCHIVE, or crossread.db here',
  )
}
