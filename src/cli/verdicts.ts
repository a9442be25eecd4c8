import { makeSafe, paint, type Style } from '../brief/render/terminal.ts'
import { REASONS, type State, type Verdict } from '../brief/verify/verdict.ts'
import type { Page } from './terminal.ts'

/** All verdicts on one line of a brief, on one of its reports, or on the brief as a whole. */
interface Line {
  readonly story: string
  readonly section: string
  readonly rank: string
  readonly shown: boolean
  readonly verdicts: readonly Verdict[]
}

const ORDER: readonly State[] = ['intact', 'moved', 'cannot check', 'changed']
const STYLES: Readonly<Record<State, Style>> = {
  intact: 'dim',
  moved: 'plain',
  'cannot check': 'bold',
  changed: 'focus',
}
const STATE_WIDTH = 14

const PROMISE =
  'This shows that the words are those that were captured, not that a report is authentic or true.'

/** Sets what was found on checking a brief: the lines of the three minutes and all that are not intact; with `full`, every line. */
export function renderVerdicts(
  brief: unknown,
  verdicts: readonly Verdict[],
  page: Page & { readonly full: boolean },
): string {
  const lines = gatherLines(brief, verdicts)
  const told = lines.filter(line => page.full || line.shown || stateOf(line) !== 'intact')
  let section = ''
  const out: string[] = []
  for (const line of told) {
    const heading = [line.story, line.section].filter(word => word !== '').join(', ')
    if (heading !== section) out.push(...(out.length > 0 ? [''] : []), heading)
    section = heading
    out.push(...drawLine(line, page))
  }
  return `${[...out, '', countStates(lines), PROMISE].join('\n')}\n`
}

function drawLine(line: Line, { width, color }: Page): readonly string[] {
  const state = stateOf(line)
  const words = line.verdicts.find(({ exact }) => exact !== '')?.exact ?? ''
  const head = `  ${state.padEnd(STATE_WIDTH)}${line.rank.padStart(3)}  `
  const room = Math.max(20, width - head.length)
  const first = paint([{ text: head + shorten(makeSafe(words), room), style: STYLES[state] }], color)
  const bad = line.verdicts.filter(verdict => verdict.state !== 'intact')
  return [first, ...bad.map(verdict => drawReason(verdict))]
}

function drawReason({ path, reason, exact, found }: Verdict): string {
  const place = found ? ` Now at ${found.start}–${found.end}.` : ''
  const words = exact === '' ? '' : ` «${makeSafe(exact)}»`
  return `  ${' '.repeat(STATE_WIDTH)}     ${makeSafe(path)}: ${REASONS[reason]}${place}${words}`
}

function countStates(lines: readonly Line[]): string {
  const counts = ORDER.map(state => [lines.filter(line => stateOf(line) === state).length, state] as const)
  const told = counts.filter(([count, state]) => count > 0 || state === 'intact')
  return `${lines.length} lines: ${told.map(([count, state]) => `${count} ${state}`).join(', ')}.`
}

function stateOf({ verdicts }: Line): State {
  return ORDER.findLast(state => verdicts.some(verdict => verdict.state === state)) ?? 'intact'
}

/** Verdicts of one line in the order of the brief; what concerns no line stands first. */
function gatherLines(brief: unknown, verdicts: readonly Verdict[]): readonly Line[] {
  const lines = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    const key = lineOf(verdict.path)
    const own = lines.get(key)
    if (own) own.push(verdict)
    else lines.set(key, [verdict])
  }
  return [...lines].map(([key, own]) => makeLine(brief, key, own))
}

// /stories/0/said/2/evidence/0 → /stories/0/said/2
function lineOf(path: string): string {
  const [, top, story, section, index] = path.split('/')
  if (top === 'apart') return `/${top}/${story}`
  if (top !== 'stories' || section === undefined) return ''
  return section === 'summary' || index === undefined
    ? `/stories/${story}/${section}`
    : `/stories/${story}/${section}/${index}`
}

function makeLine(brief: unknown, key: string, verdicts: readonly Verdict[]): Line {
  const [, top, story, section, index] = key.split('/')
  if (top === 'apart') return { story: '', section: 'apart', rank: rankOf(story), shown: true, verdicts }
  if (top === undefined) return { story: '', section: 'brief', rank: '', shown: true, verdicts }
  const entry = fieldOf(brief, [top, story ?? '', section ?? '', index ?? ''])
  const shown = index === undefined || fieldOf(entry, ['shown']) === true
  return { story: `story ${rankOf(story)}`, section: section ?? '', rank: rankOf(index), shown, verdicts }
}

function rankOf(index: string | undefined): string {
  return index === undefined ? '' : String(Number(index) + 1)
}

function fieldOf(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (holder, key) => (typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined),
    value,
  )
}

function shorten(text: string, width: number): string {
  const characters = Array.from(text)
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`
}
