import { Command } from 'commander'
import { addArchive, addExamples, formatOption } from '../options.ts'

/** `archive`: what keeps an archive whole. */
export function archiveCommand(): Command {
  return new Command('archive')
    .summary('Check an archive, copy it, follow its log.')
    .description('Check an archive, copy it whole, and follow the log of what was done.')
    .addCommand(checkCommand())
    .addCommand(backupCommand())
    .addCommand(logCommand())
}

function checkCommand(): Command {
  const command = new Command('check')
    .summary('Look whether all of an archive is whole.')
    .description(
      'Look whether all of an archive is whole: its file, its log, the hashes of bytes and texts, and whether its parts agree. Each fault is a line.',
    )
    .action(async options => (await import('./check.ts')).runCheck(options))
  return addExamples(addArchive(command), [
    'crossread archive check',
    'crossread archive check --archive desk.db',
  ])
}

function backupCommand(): Command {
  const command = new Command('backup')
    .description('Copy an archive as it is at one moment, also while others write to it.')
    .argument('<file>', 'the copy: whole, or not there')
    .option('--force', 'write over a file that is there')
    .action(async (file, options) => (await import('./backup.ts')).runBackup(file, options))
  return addExamples(addArchive(command), ['crossread archive backup /media/disk/desk.db'])
}

function logCommand(): Command {
  const command = new Command('log')
    .description('Print what was done in an archive: when, who, what, about what, and why.')
    .addOption(formatOption(['text', 'ndjson']))
    .option('--from <number>', 'begin with this entry', '1')
    .option('--output <file>', 'write to this file, whole or not at all, instead of standard output')
    .action(async options => (await import('./log.ts')).runLog(options))
    .addCommand(verifyCommand())
  return addExamples(addArchive(command), [
    'crossread archive log --from 1200',
    'crossread archive log verify',
  ])
}

function verifyCommand(): Command {
  const command = new Command('verify')
    .summary('Check that no entry of the log was changed or taken out.')
    .description(
      'Check that no entry of the log was changed or taken out: each holds the hash of the one before. Whoever has noted the last hash can tell, too, that none was cut off at the end.',
    )
    .option('--expect <hash>', 'the hash of an entry that was noted before: it must be there')
    // An archive that is named before `verify` is meant as well.
    .action(async (_, own: Command) => (await import('./log.ts')).runLogVerify(own.optsWithGlobals()))
  return addExamples(addArchive(command), ['crossread archive log verify'])
}
