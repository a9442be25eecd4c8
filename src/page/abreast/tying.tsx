import { useMemo, useState } from 'preact/hooks'
import type { AlignedReport } from '../../server/aligned.ts'
import type { Span } from '../../text/span.ts'
import { DecisionForm } from '../decisions/form.tsx'
import { WORDS } from '../words.ts'
import { cutSentences } from './sentences.ts'

/** Says by hand that a passage of one report and one of another tell of the same. */
export function Tying({
  reports,
  done,
}: {
  readonly reports: readonly AlignedReport[]
  readonly done: () => void
}) {
  const [open, setOpen] = useState(false)
  return (
    <div class="tying">
      <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {WORDS['tie by hand']}
      </button>
      {open && (
        <TyingForm
          reports={reports}
          done={() => {
            setOpen(false)
            done()
          }}
        />
      )}
    </div>
  )
}

/** A sentence that can be chosen: the index of its report, and where it stands. */
interface Choice extends Span {
  readonly report: number
}

function TyingForm({
  reports,
  done,
}: {
  readonly reports: readonly AlignedReport[]
  readonly done: () => void
}) {
  const choices = useMemo(() => reports.map(({ text, parts }) => cutSentences(text, parts)), [reports])
  const [chosen, setChosen] = useState<readonly (Choice | null)[]>([null, null])
  const [one, other] = chosen
  const fits = one && other && one.report !== other.report
  const decide = async () => {
    if (!fits) return null
    const quotes = { one: quote(reports, one), other: quote(reports, other) }
    return { ruling: { kind: 'match' as const, same: true, ...quotes }, words: WORDS['decided same'] }
  }
  return (
    <DecisionForm decide={decide} disabled={!fits} words={WORDS['tie them']} done={done}>
      {[0, 1].map(side => (
        <Side
          key={side}
          name={WORDS[side === 0 ? 'tie this' : 'tie that']}
          reports={reports}
          // With two reports each side is one of them.
          from={side === 0 ? [0, reports.length - 1] : [1, reports.length]}
          choices={choices}
          choose={choice => setChosen(side === 0 ? [choice, other ?? null] : [one ?? null, choice])}
        />
      ))}
    </DecisionForm>
  )
}

/** Letters of a sentence that stand in the list. */
const MOST_LETTERS = 110

function Side({
  name,
  reports,
  from: [first, last],
  choices,
  choose,
}: {
  readonly name: string
  readonly reports: readonly AlignedReport[]
  readonly from: readonly [number, number]
  readonly choices: readonly (readonly Span[])[]
  readonly choose: (choice: Choice | null) => void
}) {
  const pick = (value: string) => {
    const [report = 0, at = 0] = value.split(' ').map(Number)
    const span = choices[report]?.[at]
    choose(value === '' || !span ? null : { report, ...span })
  }
  return (
    <label class="field">
      <span class="label">{name}</span>
      <select onChange={event => pick(event.currentTarget.value)}>
        <option value="">{WORDS['tie choose']}</option>
        {reports.slice(first, last).map(({ report, outlet, text }, index) => (
          <optgroup key={report} label={outlet ?? WORDS['outlet not known']}>
            {choices[first + index]?.map(({ start, end }, at) => (
              <option key={start} value={`${first + index} ${at}`}>
                {shorten(text.slice(start, end))}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

function shorten(words: string): string {
  const line = words.slice(0, MOST_LETTERS + 1).replaceAll(/\s+/g, ' ')
  return words.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)} …` : line
}

function quote(reports: readonly AlignedReport[], { report: at, start, end }: Choice) {
  const { report, version, text } = reports[at]!
  return { report, version, start, end, exact: text.slice(start, end) }
}
