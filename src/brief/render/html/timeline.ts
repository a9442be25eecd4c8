import type { TimeEntry } from '../../brief.ts'
import { LABELS } from '../../labels.ts'
import { daysOf, dayToEdtf, plainDate } from '../date.ts'
import { outletOf } from '../outlets.ts'
import { type Html, html } from './markup.ts'
import { entryId, type View } from './view.ts'
import { evidenceHtml, phraseHtml } from './words.ts'

/** Rows of a drawing; further dates stand in the list. */
const ROWS_MAX = 16
/** Height of a row in pixels; where its dates stand beside it, rows are a little higher. */
const ROW = 22
/** Up to this many days a line is drawn to scale; beyond, long gaps would press everything else together. */
const SCALE_DAYS_MAX = 60
/** Room between two dates under the line, in hundredths of its width, on a phone and on wider screens. */
const TICK_GAPS = [36, 25] as const

interface Bar {
  readonly label: string
  /** The line of the brief to which it leads. */
  readonly href: string
  readonly from: number
  readonly to: number
  readonly openStart: boolean
  readonly openEnd: boolean
  readonly forward: boolean
}

interface Dated {
  readonly entry: TimeEntry
  readonly section: 'timeline' | 'next'
}

/** The dated points of a story drawn on a line, each row leading to its line of the brief, with the same in a table. */
export function timelineHtml(view: View): Html | null {
  const entries = gatherEntries(view)
  const bars = mergeDays(entries.flatMap(dated => makeBar(view, dated) ?? []))
  if (bars.length < 2) return null
  return html`<figure class="drawn">${drawBars(bars)}
<figcaption>${legendHtml(bars)}</figcaption></figure>
<details class="more"><summary>${LABELS['as a table']}</summary>${tableHtml(view, entries)}</details>`
}

// Background years (when something opened) would stretch the line; they stay in the list.
function gatherEntries(view: View): readonly Dated[] {
  const { timeline, next } = view.story
  return [
    ...timeline.map(entry => ({ entry, section: 'timeline' as const })),
    ...next.map(entry => ({ entry, section: 'next' as const })),
  ].filter(({ entry }) => entry.edtf !== null && !entry.background)
}

function makeBar(view: View, { entry, section }: Dated): (Bar & { readonly shown: boolean }) | null {
  const edtf = entry.edtf ?? ''
  const days = daysOf(edtf)
  if (!days) return null
  return {
    label: dropClock(plainDate(edtf) ?? edtf),
    href: `#${entryId(view, section, entry.rank)}`,
    from: days.from ?? days.to! - 1,
    to: days.to ?? days.from! + 1,
    openStart: days.from === null,
    openEnd: days.to === null,
    forward: section === 'next',
    shown: entry.shown || view.full,
  }
}

// Hours of one day stand in one row, which leads to the line that comes first; lines of the three minutes go before others.
function mergeDays(bars: readonly (Bar & { readonly shown: boolean })[]): readonly Bar[] {
  const rows = new Map<string, Bar>()
  for (const bar of [...bars].sort((a, b) => Number(b.shown) - Number(a.shown))) {
    const key = `${bar.label} ${bar.forward}`
    if (!rows.has(key) && rows.size < ROWS_MAX) rows.set(key, bar)
  }
  return [...rows.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}

function drawBars(bars: readonly Bar[]): Html {
  const place = makeScale(bars)
  const days = [...new Set(bars.map(bar => bar.from))].sort((a, b) => a - b)
  const grid = days.map(
    day => html`<line class="grid" x1="${place(day)}%" x2="${place(day)}%" y1="0" y2="100%"/>`,
  )
  return html`<ol class="dates" aria-label="${LABELS['time line drawn']}">${bars.map(
    bar =>
      html`<li><a class="when" href="${bar.href}">${bar.label}</a><svg class="track" aria-hidden="true" width="100%" height="${ROW}">${grid}${barSvg(bar, place)}</svg></li>\n`,
  )}</ol>
<div class="axis" aria-hidden="true"><svg class="track" width="100%" height="${ROW}"><line class="rule" x1="0" x2="100%" y1="0.5" y2="0.5"/>${ticksSvg(days, place)}</svg></div>`
}

/** Gives the place of a day in hundredths of the width. */
type Scale = (day: number) => number

function makeScale(bars: readonly Bar[]): Scale {
  const days = [...new Set(bars.flatMap(bar => [bar.from, bar.to]))].sort((a, b) => a - b)
  const linear = isToScale(bars)
  const at = new Map<number, number>()
  let total = 0
  for (const [index, day] of days.entries()) {
    const gap = index === 0 ? 0 : day - days[index - 1]!
    total += linear ? gap : Math.log2(1 + gap)
    at.set(day, total)
  }
  return day => round(((at.get(day) ?? 0) / total) * 100)
}

function isToScale(bars: readonly Bar[]): boolean {
  return Math.max(...bars.map(bar => bar.to)) - Math.min(...bars.map(bar => bar.from)) <= SCALE_DAYS_MAX
}

function ticksSvg(days: readonly number[], place: Scale): readonly Html[] {
  const [few, more] = TICK_GAPS.map(gap => pickTicks(days, place, gap))
  return [...new Set([...few!, ...more!])].map(day => {
    const x = place(day)
    const look = [few!.includes(day) && 'narrow', more!.includes(day) && 'wide'].filter(Boolean).join(' ')
    const anchor = x > 100 - TICK_GAPS[1] ? 'end' : 'start'
    return html`<text class="tick ${look}" x="${x}%" y="16" text-anchor="${anchor}">${shortDate(day)}</text>`
  })
}

// From the left, each that has room; one near the right edge is written to its left and needs room on that side.
function pickTicks(days: readonly number[], place: Scale, gap: number): readonly number[] {
  let free = 0
  return days.filter(day => {
    const x = place(day)
    const start = x > 100 - TICK_GAPS[1] ? x - gap : x
    if (start < free || (start === x && x + gap > 100)) return false
    free = start + gap
    return true
  })
}

function barSvg(bar: Bar, place: Scale): Html {
  const kind = bar.forward ? 'forward' : 'past'
  const [x1, x2] = [place(bar.from), place(bar.to)]
  if (bar.to - bar.from <= 1 && !bar.openStart && !bar.openEnd) {
    return html`<circle class="${kind}" cx="${x1}%" cy="50%" r="5.5"/>`
  }
  const start = bar.openStart ? 0 : x1
  const end = bar.openEnd ? 100 : x2
  return html`<rect class="${kind}" x="${start}%" y="50%" transform="translate(0 -5)" width="${round(Math.max(1.5, end - start))}%" height="10" rx="5"/>${
    bar.openEnd && arrowSvg('100%', 'M4 -5l6 5l-6 5')
  }${bar.openStart && arrowSvg('0%', 'M-4 -5l-6 5l6 5')}`
}

// Paths know no hundredths, so the arrow stands in a drawing of its own that does.
function arrowSvg(x: string, path: string): Html {
  return html`<svg x="${x}" y="50%" width="1" height="1" overflow="visible"><path class="open" d="${path}"/></svg>`
}

function legendHtml(bars: readonly Bar[]): Html {
  return html`<span class="tags"><span class="tag"><i class="dot"></i> ${LABELS['one day']}</span><span class="tag"><i class="stretch"></i> ${LABELS['a stretch']}</span>${
    bars.some(bar => bar.forward) &&
    html`<span class="tag"><i class="dot hollow"></i> ${LABELS['forward date']}</span>`
  }${!isToScale(bars) && html`<span class="tag">${LABELS['to scale not']}</span>`}</span>`
}

function tableHtml(view: View, entries: readonly Dated[]): Html {
  const rows = entries.map(({ entry }) => {
    const edtf = entry.edtf ?? ''
    const evidence = entry.evidence[0]
    return html`<tr><th scope="row">${plainDate(edtf) ?? edtf}</th><td class="edtf">${edtf}</td><td>${LABELS[entry.how]}</td><td>${
      evidence && phraseHtml(view, outletOf(view.outlets, evidence.report))
    }</td><td>${evidence && evidenceHtml(view, evidence)}</td></tr>`
  })
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${LABELS['as a table']}"><table class="times"><thead><tr><th scope="col">${LABELS.date}</th><th scope="col">${LABELS.EDTF}</th><th scope="col">${LABELS['how known']}</th><th scope="col">${LABELS.outlet}</th><th scope="col">${LABELS.words}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}

// Beside the line there is room for days only; the list has weekday and hour.
function dropClock(words: string): string {
  return words
    .replaceAll(/\b[A-Z][a-z]{2} (?=\d{1,2} [A-Z])/g, '')
    .replaceAll(/ \d{2}:\d{2}(?: (?:Z|[+-]\d{2}:?\d{2}))?/g, '')
}

function shortDate(day: number): string {
  const edtf = dayToEdtf(day)
  return (plainDate(edtf) ?? edtf).replace(/^\S+ /, '')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
