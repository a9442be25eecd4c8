import { makeSafe, paint, type Style } from '../brief/render/terminal.ts'
import {
  type Arrived,
  compareLive,
  LIVE_REASONS,
  LIVE_STATES,
  type LiveReport,
  type LiveState,
  listAddresses,
} from '../brief/verify/live.ts'
import { FetchError } from '../fetch/failure.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import { read } from '../read/read.ts'
import { VERSION } from '../version.ts'
import { openWork, tellFailure } from './addresses.ts'
import { CommandError } from './failure.ts'
import type { InputOptions } from './input.ts'
import { withOutput } from './output.ts'
import { describePage, type Page } from './terminal.ts'

export interface LiveOptions extends InputOptions {
  readonly format: 'text' | 'json'
  readonly output?: string
  readonly full?: boolean
}

/** What `verify --live` prints as JSON. */
export interface Live {
  readonly schema: 'crossread.live/1'
  readonly program: { readonly name: 'crossread'; readonly version: string }
  readonly reports: readonly LiveReport[]
}

/** Compares a brief's reports with their addresses; the exit code is 1 where any passage of the brief does not stand there. */
export async function runLive(brief: unknown, options: LiveOptions): Promise<void> {
  const addresses = listAddresses(brief)
  if (addresses.length === 0) throw new CommandError(1, 'no report of this brief has an address.')
  const arrived = await askAll(addresses, options)
  const reports = compareLive(brief, arrived)
  const page = describePage(options.output)
  const live: Live = { schema: 'crossread.live/1', program: { name: 'crossread', version: VERSION }, reports }
  const json = () => `${JSON.stringify(live, null, 2)}\n`
  await withOutput(options.output, output =>
    output.write(
      options.format === 'json' ? json() : drawLive(reports, { ...page, full: options.full ?? false }),
    ),
  )
  if (!reports.every(stands)) process.exitCode = 1
}

/** Whether all that the brief shows of a report stands at its address. */
function stands({ state, passages }: LiveReport): boolean {
  return state === 'same' || (state === 'changed' && passages?.gone === 0)
}

async function askAll(
  addresses: readonly string[],
  options: InputOptions,
): Promise<ReadonlyMap<string, Arrived>> {
  const work = await openWork(options)
  try {
    // Each is read as it comes, so that no page waits for another; the fetcher keeps to its hosts.
    const asked = addresses.map(async address => [address, await ask(address, work.fetcher)] as const)
    const arrived = new Map(await Promise.all(asked))
    await work.close()
    return arrived
  } finally {
    await work.abandon()
  }
}

async function ask(address: string, fetcher: Fetcher): Promise<Arrived> {
  try {
    const { bytes, sha256, mediaType, charset, capture } = await fetcher.fetchPage(address)
    const about = { file: address, mediaType, capture, ...(charset === undefined ? {} : { charset }) }
    const { reports } = await read(bytes, about)
    return {
      kind: 'page',
      reached: capture.reached,
      status: capture.status,
      time: capture.time,
      sha256,
      reports,
    }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    const { code, way } = error
    const refused = /^(?:address|robots|status-refused|type)/.test(code)
    return {
      kind: 'none',
      refused,
      reached: way?.reached ?? address,
      status: way?.status ?? null,
      why: tellFailure(error),
    }
  }
}

const STYLES: Readonly<Record<LiveState, Style>> = {
  same: 'dim',
  changed: 'focus',
  removed: 'focus',
  refused: 'bold',
  failed: 'bold',
  'no address': 'plain',
}
const STATE_WIDTH = 12
/** Lost passages that are printed of one report, unless all are asked for. */
const MOST_LOST = 5

/** Sets what has become of each report, and the words of the brief that are gone. */
function drawLive(
  reports: readonly LiveReport[],
  { color, full }: Page & { readonly full: boolean },
): string {
  const indent = ' '.repeat(STATE_WIDTH)
  const lines = reports.flatMap(report => {
    const { state, address, file, passages, reached } = report
    const head = `${state.padEnd(STATE_WIDTH)}${makeSafe(address ?? file)}`
    const lost = passages?.lost ?? []
    const shown = full ? lost : lost.slice(0, MOST_LOST)
    const more = lost.length > shown.length ? [`${indent}+ ${lost.length - shown.length} more`] : []
    const led = reached !== null && reached !== address ? [`${indent}now at ${makeSafe(reached)}`] : []
    return [
      paint([{ text: head, style: STYLES[state] }], color),
      `${indent}${tellReason(report)}`,
      ...led,
      ...shown.map(words => `${indent}gone: «${makeSafe(words)}»`),
      ...more,
    ]
  })
  return `${[...lines, '', countStates(reports)].join('\n')}\n`
}

function tellReason({ reason, why, passages }: LiveReport): string {
  if (why !== '') return makeSafe(why)
  return passages === null ? LIVE_REASONS[reason] : `${LIVE_REASONS[reason]} ${countPassages(passages)}`
}

function countPassages({ all, found, moved, gone }: NonNullable<LiveReport['passages']>): string {
  if (all === 0) return 'The brief shows nothing of it.'
  const rest = [moved > 0 ? `${moved} moved` : '', gone > 0 ? `${gone} gone` : ''].filter(Boolean)
  return `${found} of ${all} passages stand in their place${rest.map(each => `, ${each}`).join('')}.`
}

function countStates(reports: readonly LiveReport[]): string {
  const told = LIVE_STATES.flatMap(state => {
    const count = reports.filter(report => report.state === state).length
    return count > 0 ? `${count} ${state}` : []
  })
  return `${reports.length} ${reports.length === 1 ? 'report' : 'reports'}: ${told.join(', ')}.`
}
