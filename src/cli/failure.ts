/** What ends a command: `exitCode` is 1 when the outside failed or a check did not hold, 2 for wrong use. */
export class CommandError extends Error {
  readonly exitCode: 1 | 2

  constructor(exitCode: 1 | 2, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CommandError'
    this.exitCode = exitCode
  }
}

/** No report could be read. Each has been named, so nothing more is said. */
export class NothingRead extends Error {}

/** One line on standard error, in the place of the line of progress where there is one. */
export function reportFailure(line: string): void {
  process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}crossread: ${line}\n`)
}
