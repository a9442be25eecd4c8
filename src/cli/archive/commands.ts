import { Command } from 'commander'
import { addArchive, addExamples, formatOption } from '../options.ts'

/** `archive`: what keeps an archive whole. */
export function archiveCommand(): Command {
  return new Command('archive')
    .summary('Check an archive, copy it, export and import it, follow its log.')
    .description(
      'Check an archive, copy it whole, export and import it, and follow the log of what was done.',
    )
    .addCommand(checkCommand())
    .addCommand(backupCommand())
    .addCommand(logCommand())
    .addCommand(exportCommand())
    .addCommand(importCommand())
    .addCommand(verifyExportCommand())
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

function exportCommand(): Command {
  const command = new Command('export')
    .summary('Write an archive, or a part of it, into a folder that others can read and check.')
    .description(
      'Write an archive, or a part of it, into a folder (a BagIt bag): bytes as web archives, all else as lines of JSON, and pages that open offline in a browser. It is whole, or not there; the log tells of it.',
    )
    .argument('<folder>', 'a folder that is not there yet')
    .option('--since <time>', 'only reports whose text came or changed after this, such as 2026-03-04')
    .option('--story <id>', 'only the reports of a story')
    .option('--redact <names-file>', 'replace the names of this list in all that leaves, a line each')
    .action(async (folder, options) => (await import('./export.ts')).runExport(folder, options))
  return addExamples(addArchive(command), [
    'crossread archive export /media/disk/desk',
    'crossread archive export for-court --story 4f2a --redact names.txt',
  ])
}

function importCommand(): Command {
  const command = new Command('import')
    .summary('Read an export into an archive.')
    .description(
      'Read an export into an archive, all of it or nothing. An empty archive becomes the one that was exported; to one that holds something what is missing is added.',
    )
    .argument('<folder>', 'a folder that crossread archive export has written')
    .action(async (folder, options) => (await import('./export.ts')).runImport(folder, options))
  return addExamples(addArchive(command), ['crossread archive import /media/disk/desk --archive copy.db'])
}

function verifyExportCommand(): Command {
  const command = new Command('verify')
    .summary('Check an export by itself: files, texts, log, and what was not redacted.')
    .description(
      'Check an export by itself: each file against its hash, each text against the id of its version, the log entry by entry; where names were replaced, that all other words are those of the original.',
    )
    .argument('<folder>', 'a folder that crossread archive export has written')
    .action(async folder => (await import('./export.ts')).runVerifyExport(folder))
  return addExamples(command, ['crossread archive verify /media/disk/desk'])
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
