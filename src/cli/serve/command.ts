import { Command, Option } from 'commander'
import { addArchive, addExamples, addFetching } from '../options.ts'
import { checkServe } from './options.ts'

/** The command `serve`. */
export function serveCommand(): Command {
  const command = new Command('serve')
    .summary('Serve the archive as a page for a browser, and as an API for programs.')
    .description(
      'Serve the archive as a page for a browser, and as an API for programs. Only this machine can reach it, unless --host says otherwise; then everybody needs a token.',
    )
    .option('--port <number>', 'the port to listen on; 0 for any that is free', '2767')
    .option('--host <address>', 'the address to listen on; 0.0.0.0 for all of this machine', '127.0.0.1')
    .option('--token <words>', 'what everybody must know who asks; made and printed where --host needs one')
    .option('--name <names...>', 'other names under which it is reached, as through a proxy')
    .option('--watch', 'watch feeds and followed pages beside it, as the command watch does')
    .addOption(
      new Option('--log <level>', 'what is written to standard error')
        .choices(['silent', 'error', 'warn', 'info', 'debug'])
        .default('warn'),
    )
    .action(async options => {
      checkServe(options)
      await (await import('./serve.ts')).runServe(options)
    })
  return addExamples(addFetching(addArchive(command)), [
    'crossread serve',
    'crossread serve --watch',
    'crossread serve --port 8080 --archive newsroom.db',
    'crossread serve --host 0.0.0.0 --name desk.harbour.example',
  ])
}
