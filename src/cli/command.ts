import { Command, CommanderError } from 'commander'
import { VERSION } from '../version.ts'
import { analyzeCommand } from './analyze.ts'
import { briefCommand } from './brief.ts'
import { CommandError, reportFailure } from './failure.ts'
import { readCommand } from './read.ts'
import { verifyCommand } from './verify.ts'

const EXAMPLES = `
Examples:
  crossread brief examples/harbour            a brief of the reports in a folder
  crossread brief a.txt b.html --format html --output brief.html
  crossread verify brief.json                 check a brief against its reports

Exit codes: 0 done, 1 the outside failed or a check did not hold, 2 wrong use.`

/** The whole command line, with its four commands. */
export function makeCommand(): Command {
  const command = new Command('crossread')
    .description(
      'Reads many news reports of one event side by side; every line it prints is the exact words of a report.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', EXAMPLES)
  for (const child of [briefCommand(), analyzeCommand(), readCommand(), verifyCommand()]) {
    command.addCommand(child.helpOption('-h, --help', 'print this help'))
  }
  for (const each of [command, ...command.commands]) each.exitOverride().showSuggestionAfterError()
  return command
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
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
}

function exitCodeOf(error: unknown): number {
  // Commander has said what is wrong; asked for help it ends with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof CommandError) {
    reportFailure(error.message)
    return error.exitCode
  }
  reportFailure(
    `a mistake of the program: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
  )
  return 1
}
