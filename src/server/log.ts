import { type DestinationStream, pino } from 'pino'

/** Where the server writes what it does; never words of reports, addresses with what was asked, or tokens. */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Opens the log on standard error, a line of JSON for each entry, as it happens. */
export function openLog(
  level: LogLevel,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
}

/** Says nothing. */
export const NO_LOG: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
