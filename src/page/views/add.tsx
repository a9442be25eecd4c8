import { useEffect, useRef, useState } from 'preact/hooks'
import { nameText, readPasted } from '../adding/given.ts'
import { Outcome, readWords } from '../adding/outcome.tsx'
import { announce } from '../announce.ts'
import { type Added, addFiles, addReports } from '../api.ts'
import type { AnswerError } from '../ask.ts'
import { asError, Failure } from '../asked.tsx'
import { dropped } from '../drop.ts'
import { type Happened, listen } from '../events.ts'
import { Title } from '../parts/title.tsx'
import { SAY } from '../say.ts'
import { useStore } from '../store.ts'
import { count, WORDS } from '../words.ts'

interface State {
  readonly busy: boolean
  readonly done: readonly Added[]
  readonly error: AnswerError | null
}

/** Adding reports: files, addresses or a whole text, compared at once. */
export function AddView() {
  const [state, setState] = useState<State>({ busy: false, done: [], error: null })
  const waiting = useStore(dropped)
  const add = async (question: () => Promise<Added>) => {
    setState(before => ({ ...before, busy: true, error: null }))
    announce(SAY.adding)
    try {
      const answer = await question()
      setState(before => ({ busy: false, done: [answer, ...before.done], error: null }))
      announce(readWords(answer))
      return true
    } catch (reason) {
      setState(before => ({ ...before, busy: false, error: asError(reason) }))
      return false
    }
  }
  useEffect(() => {
    if (waiting.length === 0 || state.busy) return
    dropped.set([])
    void add(() => addFiles(waiting))
  }, [waiting, state.busy])
  return (
    <div class="adding">
      <Title name={WORDS.add}>{SAY['add title']}</Title>
      <p class="lead">{SAY['add note']}</p>
      <PasteForm busy={state.busy} add={add} />
      <Chooser busy={state.busy} />
      {state.busy && <Progress />}
      {state.error && <Failure error={state.error} />}
      {state.done.map((added, index) => (
        <Outcome key={state.done.length - index} added={added} />
      ))}
    </div>
  )
}

interface PasteProps {
  readonly busy: boolean
  readonly add: (question: () => Promise<Added>) => Promise<boolean>
}

function PasteForm({ busy, add }: PasteProps) {
  const [text, setText] = useState('')
  const pasted = readPasted(text)
  const send = async (event: Event) => {
    event.preventDefault()
    if (pasted.kind === 'nothing') return
    const given =
      pasted.kind === 'addresses'
        ? { addresses: pasted.addresses }
        : { files: [{ name: nameText(pasted.text), text: pasted.text }] }
    if (await add(() => addReports(given))) setText('')
  }
  return (
    <form class="paste" onSubmit={event => void send(event)}>
      <label for="pasted">{SAY['paste label']}</label>
      <textarea
        id="pasted"
        rows={6}
        dir="auto"
        spellcheck={false}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
        aria-describedby="pasted-kind"
      />
      <p class="ways">
        <button type="submit" disabled={busy || pasted.kind === 'nothing'}>
          {SAY.compare}
        </button>
        <span id="pasted-kind" class="label">
          {pasted.kind === 'addresses' && count(pasted.addresses.length, SAY['an address'], SAY.addresses)}
          {pasted.kind === 'text' && SAY['one text']}
        </span>
      </p>
    </form>
  )
}

function Chooser({ busy }: { readonly busy: boolean }) {
  const field = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) dropped.set([...dropped.get(), ...files])
    if (field.current) field.current.value = ''
  }
  return (
    <p class="drop">
      <label class="file">
        <span>{SAY['choose files']}</span>
        <input
          ref={field}
          type="file"
          multiple
          disabled={busy}
          onChange={event => take(event.currentTarget.files)}
        />
      </label>
      <span class="label">{SAY['or drop']}</span>
    </p>
  )
}

// The events tell how far it is; where they do not, that it goes on is all there is to say.
function Progress() {
  const [told, setTold] = useState<Happened>({})
  useEffect(() => listen('progress', setTold), [])
  const { done, total, failures } = told
  const known = typeof done === 'number' && typeof total === 'number' && total > 0
  return (
    <div class="progress">
      <label for="progress">{SAY.adding}</label>
      {known ? <progress id="progress" value={done} max={total} /> : <progress id="progress" />}
      <p class="label">
        {known && `${done} / ${total}`}
        {typeof failures === 'number' && failures > 0 && ` · ${failures} ${SAY['could not be read']}`}
      </p>
    </div>
  )
}
