import { useState } from 'preact/hooks'
import { askFold, type BriefFormat, briefAddress } from '../api.ts'
import { Menu } from '../parts/menu.tsx'
import { WORDS } from '../words.ts'
import { usePrinting } from './printing.ts'

const FORMATS = [
  'markdown',
  'html',
  'json',
  'csv',
  'annotations',
  'text',
] as const satisfies readonly BriefFormat[]

/** The brief as a file in each format, or on paper. */
export function Exporting({ story, asOf }: { readonly story: string; readonly asOf: string | null }) {
  const [full, setFull] = useState(false)
  const [redact, setRedact] = useState('')
  const [printing, setPrinting] = useState(false)
  const print = usePrinting(name => askFold(story, name, asOf))
  const printAll = async () => {
    setPrinting(true)
    await print()
    setPrinting(false)
  }
  return (
    <Menu name={WORDS.export}>
      <ul>
        {FORMATS.map(format => (
          <li key={format}>
            <a href={briefAddress(story, { format, full, asOf, redact: redact.trim() })} download>
              {WORDS[`as ${format}`]}
            </a>
          </li>
        ))}
        <li>
          <button type="button" class="plain" disabled={printing} onClick={() => void printAll()}>
            {WORDS.print}
          </button>
        </li>
      </ul>
      <label class="tick">
        <input type="checkbox" checked={full} onChange={event => setFull(event.currentTarget.checked)} />
        <span>{WORDS['export full']}</span>
      </label>
      <label class="field">
        <span class="label">{WORDS.redact}</span>
        <input type="text" value={redact} onInput={event => setRedact(event.currentTarget.value)} />
      </label>
    </Menu>
  )
}
