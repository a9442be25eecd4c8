import type { NamingLine } from '../../archive/archive.ts'

/** A form with its bars: in the outlet's own voice, and inside quotations; in hundredths of the widest. */
export interface FormBar {
  readonly line: NamingLine
  readonly own: number
  readonly quoted: number
}

/** A block of the chart: an outlet with its forms, or a form with the outlets that use it. */
export interface Block {
  /** The outlet (null where it is not known), or the form. */
  readonly name: string | null
  readonly bars: readonly FormBar[]
  readonly own: number
  readonly quoted: number
}

/** Groups namings by outlet or by form; what is used most in outlets' own voice stands first. */
export function makeBlocks(lines: readonly NamingLine[], by: 'outlet' | 'form'): readonly Block[] {
  const widest = Math.max(1, ...lines.map(line => line.own + line.quoted))
  const share = (count: number) => Math.round((count / widest) * 1000) / 10
  const blocks = new Map<string, { name: string | null; lines: NamingLine[] }>()
  for (const line of lines) {
    const name = by === 'outlet' ? line.outlet : line.form
    const key = JSON.stringify(by === 'outlet' ? name : smallFirst(line.form))
    const block = blocks.get(key) ?? { name, lines: [] }
    blocks.set(key, block)
    block.lines.push(line)
    if (by === 'form' && line.form === smallFirst(line.form)) block.name = line.form
  }
  return [...blocks.values()]
    .map(block => ({
      name: block.name,
      own: sum(block.lines, line => line.own),
      quoted: sum(block.lines, line => line.quoted),
      bars: block.lines
        .sort((a, b) => b.own - a.own || b.quoted - a.quoted || compare(a.form, b.form))
        .map(line => ({ line, own: share(line.own), quoted: share(line.quoted) })),
    }))
    .sort((a, b) => b.own - a.own || b.quoted - a.quoted || compare(a.name ?? '', b.name ?? ''))
}

// “The company” is “the company” where it begins a sentence.
function smallFirst(form: string): string {
  return form.charAt(0).toLowerCase() + form.slice(1)
}

/** The namings as a table: forms against outlets. */
export interface Table {
  readonly outlets: readonly (string | null)[]
  readonly rows: readonly { readonly form: string; readonly cells: readonly (NamingLine | null)[] }[]
}

/** Sets namings as a table, both in the order of the chart. */
export function makeTable(lines: readonly NamingLine[]): Table {
  const outlets = makeBlocks(lines, 'outlet').map(block => block.name)
  const rows = makeBlocks(lines, 'form').map(block => ({
    form: block.name ?? '',
    cells: outlets.map(outlet => block.bars.find(bar => bar.line.outlet === outlet)?.line ?? null),
  }))
  return { outlets, rows }
}

function sum(lines: readonly NamingLine[], countOf: (line: NamingLine) => number): number {
  return lines.reduce((total, line) => total + countOf(line), 0)
}

// Never by the locale: two readers of one address see one order.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
