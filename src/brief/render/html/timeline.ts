import type { TimeEntry } from '../../brief.ts'
import { LABELS } from '../../labels.ts'
import { daysOf, dayToEdtf, plainDate } from '../date.ts'
import { outletOf } from '../outlets.ts'
import { type Html, html } from './markup.ts'
import { sectionId, type View } from './view.ts'
import { evidenceHtml, phraseHtml } from './words.ts'

const WIDTH = 720
const LEFT = 236
const RIGHT = 700
const ROW = 30
const TOP = 14
const FOOT = 30
/** Up to this many days a line is drawn to scale; beyond, long gaps would press everything else together. */
const SCALE_DAYS_MAX = 60
/** Room between two dates under the line. */
const TICK_GAP = 92

interface Bar {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly openStart: boolean
  readonly openEnd: boolean
  readonly forward: boolean
}

/** The dated points of a story drawn on a line, with the same in a table. */
export function timelineHtml(view: View): Html | null {
  const entries = [
    ...pickEntries(view, view.story.timeline).map(entry => ({ entry, forward: false })),
    ...pickEntries(view, view.story.next).map(entry => ({ entry, forward: true })),
  ]
  const bars = entries.flatMap(({ entry, forward }) => makeBar(entry, forward) ?? [])
  if (bars.length < 2) return null
  return html`<figure class="drawn">${drawBars(view, bars)}
<figcaption>${legendHtml(bars)}</figcaption></figure>
<details class="more"><summary>${LABELS['as a table']}</summary>${tableHtml(view, entries)}</details>`
}

// Background years (when something opened) would stretch the line; they stay in the list.
function pickEntries(view: View, entries: readonly TimeEntry[]): readonly TimeEntry[] {
  return entries.filter(entry => entry.edtf !== null && !entry.background && (entry.shown || view.full))
}

function makeBar(entry: TimeEntry, forward: boolean): Bar | null {
  const edtf = entry.edtf ?? ''
  const days = daysOf(edtf)
  if (!days) return null
  return {
    label: dropClock(plainDate(edtf) ?? edtf),
    from: days.from ?? days.to! - 1,
    to: days.to ?? days.from! + 1,
    openStart: days.from === null,
    openEnd: days.to === null,
    forward,
  }
}

function drawBars(view: View, bars: readonly Bar[]): Html {
  const height = TOP + bars.length * ROW + FOOT
  const place = makeScale(bars)
  const id = `${sectionId(view, 'timeline')}-drawn`
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${LABELS['time line drawn']}"><svg role="img" aria-labelledby="${id}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
<title id="${id}">${LABELS['time line drawn']}</title>
${ticksSvg(bars, place, height)}
${bars.map((bar, index) => barSvg(bar, TOP + index * ROW + ROW / 2, place))}
</svg></div>`
}

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
  return day => LEFT + ((at.get(day) ?? 0) / total) * (RIGHT - LEFT)
}

function isToScale(bars: readonly Bar[]): boolean {
  return Math.max(...bars.map(bar => bar.to)) - Math.min(...bars.map(bar => bar.from)) <= SCALE_DAYS_MAX
}

function ticksSvg(bars: readonly Bar[], place: Scale, height: number): Html {
  const days = [...new Set(bars.map(bar => bar.from))].sort((a, b) => a - b)
  const base = height - FOOT + 4
  let free = Number.NEGATIVE_INFINITY
  const ticks = days.map(day => {
    const x = round(place(day))
    const room = x >= free
    if (room) free = x + TICK_GAP
    const anchor = x > RIGHT - TICK_GAP / 2 ? 'end' : 'start'
    return html`<line class="grid" x1="${x}" x2="${x}" y1="${TOP}" y2="${base}"/>${room && html`<text class="tick" x="${x}" y="${base + 16}" text-anchor="${anchor}">${shortDate(day)}</text>`}`
  })
  return html`<g aria-hidden="true"><line class="axis" x1="${LEFT}" x2="${RIGHT}" y1="${base}" y2="${base}"/>${ticks}</g>`
}

function barSvg(bar: Bar, y: number, place: Scale): Html {
  const kind = bar.forward ? 'forward' : 'past'
  const [x1, x2] = [place(bar.from), place(bar.to)]
  const text = html`<text class="when" x="${LEFT - 16}" y="${y + 4}" text-anchor="end">${bar.label}</text>`
  if (bar.to - bar.from <= 1 && !bar.openStart && !bar.openEnd) {
    return html`<g>${text}<circle class="${kind}" cx="${round(x1)}" cy="${y}" r="5.5"/></g>`
  }
  const end = bar.openEnd ? RIGHT : x2
  const start = bar.openStart ? LEFT : x1
  return html`<g>${text}<rect class="${kind}" x="${round(start)}" y="${y - 5}" width="${round(Math.max(8, end - start))}" height="10" rx="5"/>${
    bar.openEnd && html`<path class="open" d="M${RIGHT + 4} ${y - 5}l6 5l-6 5"/>`
  }${bar.openStart && html`<path class="open" d="M${LEFT - 4} ${y - 5}l-6 5l6 5"/>`}</g>`
}

function legendHtml(bars: readonly Bar[]): Html {
  return html`<span class="tags"><span class="tag"><i class="dot"></i> ${LABELS['one day']}</span><span class="tag"><i class="stretch"></i> ${LABELS['a stretch']}</span>${
    bars.some(bar => bar.forward) &&
    html`<span class="tag"><i class="dot hollow"></i> ${LABELS['forward date']}</span>`
  }${!isToScale(bars) && html`<span class="tag">${LABELS['to scale not']}</span>`}</span>`
}

function tableHtml(view: View, entries: readonly { entry: TimeEntry }[]): Html {
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
