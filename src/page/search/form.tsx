import { useState } from 'preact/hooks'
import { askOutlets } from '../api.ts'
import { useAsked } from '../asked.tsx'
import { shorten } from '../parts/pieces.ts'
import { SAY } from '../say.ts'
import { WORDS } from '../words.ts'
import { type Filters, readFilters, writeQuery } from './filters.ts'

/** The form of a search: one line of words, and the same as fields. */
export function SearchForm({
  words,
  ask,
}: {
  readonly words: string
  readonly ask: (words: string) => void
}) {
  const [filters, setFilters] = useState(() => readFilters(words))
  const set = (change: Partial<Filters>) => setFilters(before => ({ ...before, ...change }))
  const filtered = Object.entries(filters).some(([name, value]) => name !== 'words' && value !== '')
  const send = (event: Event) => {
    event.preventDefault()
    const query = writeQuery(filters)
    if (query !== '') ask(query)
  }
  return (
    <search>
      <form class="query" onSubmit={send}>
        <p class="line-of-words">
          <label class="hidden" for="words">
            {WORDS['search box']}
          </label>
          <input
            id="words"
            type="search"
            value={filters.words}
            onInput={event => set({ words: event.currentTarget.value })}
            placeholder={SAY['search example']}
            dir="auto"
            autocomplete="off"
          />
          <button type="submit">{WORDS.search}</button>
        </p>
        <div class="folds">
          <details open={filtered}>
            <summary>{SAY.filters}</summary>
            <Fields filters={filters} set={set} />
          </details>
          <Help />
        </div>
      </form>
    </search>
  )
}

interface FieldsProps {
  readonly filters: Filters
  readonly set: (change: Partial<Filters>) => void
}

function Fields({ filters, set }: FieldsProps) {
  const outlets = useAsked(askOutlets, [])
  return (
    <div class="fields">
      <Field label={SAY['filter outlet']} name="outlet" {...{ filters, set }} list="outlets" />
      <datalist id="outlets">
        {outlets.value?.map(({ outlet }) => (
          <option key={outlet} value={shorten(outlet)} />
        ))}
      </datalist>
      <Field label={SAY['filter said-by']} name="saidBy" {...{ filters, set }} />
      <Field label={SAY['filter names']} name="names" {...{ filters, set }} />
      <Field label={SAY['filter by']} name="by" {...{ filters, set }} />
      <Field label={SAY['filter from']} name="from" {...{ filters, set }} type="date" />
      <Field label={SAY['filter until']} name="until" {...{ filters, set }} type="date" />
      <p>
        <label for="filter-in">{SAY['filter in']}</label>
        <select id="filter-in" value={filters.in} onChange={event => set({ in: event.currentTarget.value })}>
          <option value="">{SAY['in text']}</option>
          <option value="quotes">{SAY['in quotes']}</option>
          <option value="headline">{SAY['in headline']}</option>
        </select>
      </p>
    </div>
  )
}

interface FieldProps extends FieldsProps {
  readonly label: string
  readonly name: keyof Filters
  readonly type?: 'text' | 'date'
  readonly list?: string
}

function Field({ label, name, filters, set, type = 'text', list }: FieldProps) {
  const id = `filter-${name}`
  return (
    <p>
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        list={list}
        dir="auto"
        autocomplete="off"
        value={filters[name]}
        onInput={event => set({ [name]: event.currentTarget.value })}
      />
    </p>
  )
}

const EXAMPLES = [
  ['help words', 'ferry pier'],
  ['help phrase', '"struck the pier"'],
  ['help without', 'ferry -fire'],
  ['help outlet', 'outlet:"Harbour Radio"'],
  ['help said-by', 'said-by:"harbour authority"'],
  ['help names', 'names:"Port Calder"'],
  ['help by', 'by:Weir'],
  ['help days', 'from:2026-02-10 until:2026-02-14'],
  ['help quotes', 'delay in:quotes'],
  ['help headline', 'delay in:headline'],
] as const

function Help() {
  return (
    <details class="help">
      <summary>{SAY['search help']}</summary>
      <table>
        <thead class="hidden">
          <tr>
            <th scope="col">{SAY['help write']}</th>
            <th scope="col">{SAY['help finds']}</th>
          </tr>
        </thead>
        <tbody>
          {EXAMPLES.map(([name, example]) => (
            <tr key={name}>
              <td>
                <code>{example}</code>
              </td>
              <td>{SAY[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
