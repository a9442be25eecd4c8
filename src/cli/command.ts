import { Command, CommanderError, Option } from 'commander'
import { VERSION } from '../version.ts'
import { archiveCommand } from './archive/commands.ts'
import { deskCommands } from './desk/commands.ts'
import { CommandError, NothingRead, reportFailure } from './failure.ts'
import { feedsCommand } from './feeds/commands.ts'
import { addArchive, addExamples, addInput, addShared, formatOption, INPUT } from './options.ts'
import { serveCommand } from './serve/command.ts'

// Definitions only: what a command does is loaded when it runs, so that help and mistakes are answered at once.

/** The whole command line, with its commands. */
export function makeCommand(): Command {
  const command = new Command('crossread')
    .description(
      'Reads many news reports of one event side by side and gives one brief in which every line is the exact words of a report.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .addHelpText('after', EXAMPLES)
  for (const child of [
    briefCommand(),
    analyzeCommand(),
    readCommand(),
    verifyCommand(),
    groupCommand(),
    tablesCommand(),
    sampleCommand(),
    scoreCommand(),
    feedsCommand(),
    ...deskCommands(),
    serveCommand(),
    searchCommand(),
    archiveCommand(),
  ]) {
    command.addCommand(child)
  }
  for (const each of listCommands(command)) {
    each.helpOption('-h, --help', 'print this help').exitOverride().showSuggestionAfterError()
  }
  return command.helpCommand('help [command]', 'print the help of a command')
}

function listCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(listCommands)]
}

const EXAMPLES = `
Examples:
  crossread brief examples/bridge
  crossread brief a.txt b.html --format html --output brief.html
  crossread verify brief.json

Exit codes: 0 done, 1 the outside failed or a check did not hold, 2 wrong use.
Run "crossread help COMMAND" for the options of a command.`

function briefCommand(): Command {
  const command = new Command('brief')
    .description('Compare reports of one event and print one brief of them.')
    .argument('[files...]', INPUT)
    .addOption(formatOption(['text', 'markdown', 'html', 'json', 'csv', 'annotations']))
    .option('--full', 'everything, instead of what is read in three minutes')
    .action(async (files, options) => (await import('./brief.ts')).runBrief(files, options))
  return addShared(command, [
    'crossread brief examples/bridge',
    'crossread brief first.txt second.html --published 2026-03-04',
    'crossread brief https://harbour.example/ferry saved.html --warc ferry.warc.gz',
    'crossread brief --manifest reports.csv --format json --output brief.json',
  ])
}

function analyzeCommand(): Command {
  const command = new Command('analyze')
    .description('Print what is found in each report: names, times, quantities, statements, standing.')
    .argument('[files...]', INPUT)
    .addOption(formatOption(['text', 'ndjson', 'csv', 'conllu']))
    .action(async (files, options) => (await import('./analyze.ts')).runAnalyze(files, options))
  return addShared(command, [
    'crossread analyze report.txt',
    'crossread analyze examples/bridge --format csv --output statements.csv',
    'cat report.txt | crossread analyze - --format ndjson',
  ])
}

function readCommand(): Command {
  const command = new Command('read')
    .description('Print each report as it is read: its parts, its body and its metadata.')
    .argument('[files...]', INPUT)
    .addOption(formatOption(['text', 'ndjson', 'page']))
    .action(async (files, options) => (await import('./read.ts')).runRead(files, options))
  return addShared(command, [
    'crossread read page.html',
    'crossread read page.html --format page --output marked.html',
    'crossread read --manifest reports.csv --format ndjson',
  ])
}

function verifyCommand(): Command {
  const command = new Command('verify')
    .summary('Check each line of a brief against the reports.')
    .description(
      'Check each line of a brief against the reports. This shows that the words are those that were captured, not that a report is authentic or true.',
    )
    .argument('<brief.json>', 'a brief that was written with --format json')
    .argument('[files...]', 'its reports; by default the files that it names')
    .addOption(formatOption(['text', 'json']))
    .option('--full', 'every line, also of what is not read in three minutes')
    .option('--archive <file>', 'take its reports, with their earlier versions, from this archive')
    .option('--live', 'compare its reports with their addresses today, and not with files')
    .action(async (brief, files, options) => (await import('./verify.ts')).runVerify(brief, files, options))
  return addShared(command, [
    'crossread verify brief.json',
    'crossread verify brief.json copies/*.html',
    'crossread verify brief.json --live',
  ])
}

function searchCommand(): Command {
  const command = new Command('search')
    .summary('Search an archive for words and phrases.')
    .description(
      'Search an archive: words, "phrases", -without, outlet:, by:, said-by:, names:, from:, until:, in:quotes, in:headline. What is found is shown in the exact words of each report, earlier versions too.',
    )
    .argument('<words...>', 'what is searched')
    .addOption(formatOption(['text', 'json']))
    .option('--first', 'where the words, taken as one phrase, appear first over all outlets and versions')
    .option('--limit <number>', 'how many reports are printed at most', '20')
    .option('--output <file>', 'write to this file, whole or not at all, instead of standard output')
    .action(async (words, options) => (await import('./search.ts')).runSearch(words, options))
  return addExamples(addArchive(command), [
    'crossread search ferry pier outlet:harbour',
    `crossread search 'said-by:"Mara Silva" port in:quotes from:2026-03'`,
    'crossread search --first "nobody was warned"',
  ])
}

function tablesCommand(): Command {
  const command = new Command('tables')
    .summary('Write what is found in many reports as tables, for research.')
    .description(
      'Write what is found in many reports, and in each story of them, as CSV tables with a codebook and the denominators: reports, stories, families, statements, namings, points, differences, and what could not be read.',
    )
    .argument('[files...]', INPUT)
    .requiredOption('--output <folder>', 'write the tables into this folder')
    .option('--decisions <file.csv>', DECISIONS)
    .option('--force', 'write over tables that are there')
    .option('--bom', BOM)
    .action(async (files, options) => (await import('./tables.ts')).runTables(files, options))
  return addExamples(addInput(command), [
    'crossread tables reports --output tables',
    'crossread tables --manifest reports.csv --output tables --bom',
  ])
}

const DECISIONS = 'a table of what was decided otherwise: decision,report,other'

const BOM = 'begin with a byte-order mark, by which spreadsheets know UTF-8'

function sampleCommand(): Command {
  const tables = ['reports', 'members', 'families', 'statements', 'namings', 'points', 'differences']
  const command = new Command('sample')
    .summary('Draw a random sample of a table into a sheet to be judged by hand.')
    .description(
      'Draw a random sample of a table into a sheet to be judged by hand: each row holds the exact words, a question, and a column for the verdict. The same seed draws the same rows.',
    )
    .argument('<folder>', 'a folder that crossread tables has written')
    .addOption(new Option('--of <table>', 'what is drawn').choices(tables).makeOptionMandatory())
    .option('--size <number>', 'how many are drawn; with --by, how many of each', '100')
    .option('--seed <words>', 'any words', '1')
    .option('--by <column>', 'draw from each value of this column by itself')
    .option('--output <file>', 'write to this file, whole or not at all, instead of standard output')
    .option('--force', 'write over a sheet that is there')
    .option('--bom', BOM)
    .action(async (folder, options) => (await import('./sample.ts')).runSample(folder, options))
  return addExamples(command, [
    'crossread sample tables --of statements --seed spring --output sheet.csv',
    'crossread sample tables --of differences --by kind --size 20 --output sheet.csv',
  ])
}

function scoreCommand(): Command {
  const command = new Command('score')
    .summary('Print what the verdicts in a sheet come to.')
    .description(
      'Print what the verdicts in a sheet come to: precision with its interval, by kind, and of two sheets how far the coders agree. A sheet whose evidence was changed is refused.',
    )
    .argument('<sheets...>', 'one sheet, or the sheets of two coders')
    .addOption(formatOption(['text', 'json']))
    .option('--output <file>', 'write to this file, whole or not at all, instead of standard output')
    .action(async (sheets, options) => (await import('./score.ts')).runScore(sheets, options))
  return addExamples(command, [
    'crossread score sheet.csv',
    'crossread score first-coder.csv second-coder.csv',
  ])
}

function groupCommand(): Command {
  const command = new Command('group')
    .description('Tell which reports are of one event, and why each belongs.')
    .argument('[files...]', INPUT)
    .addOption(formatOption(['text', 'json']))
    .option('--decisions <file.csv>', DECISIONS)
    .action(async (files, options) => (await import('./group.ts')).runGroup(files, options))
  return addShared(command, [
    'crossread group examples/bridge examples/leak',
    'crossread group --manifest reports.csv --decisions decisions.csv --format json',
  ])
}

/** Runs the command that the arguments name and sets the exit code; never throws. */
export async function runCommand(args: readonly string[]): Promise<void> {
  endQuietly(process.stdout)
  endQuietly(process.stderr)
  try {
    await makeCommand().parseAsync(args)
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

/** A reader that went away, as in `crossread brief … | head`, is no failure. */
function endQuietly(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? 0)
  })
}

function exitCodeOf(error: unknown): number {
  // Commander has said what is wrong; a help that was asked for ends with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof NothingRead) return 1
  if (error instanceof CommandError) {
    reportFailure(error.message)
    return error.exitCode
  }
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0
  reportFailure(`a mistake of the program: ${error instanceof Error ? error.stack : error}`)
  return 1
}
