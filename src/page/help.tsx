import { useEffect, useRef } from 'preact/hooks'
import { keys } from './keys.ts'
import { useStore } from './store.ts'
import { WORDS } from './words.ts'

/** The keys that hold at the moment, as a dialog. */
export function KeysDialog({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const all = useStore(keys)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">{WORDS['keys title']}</h2>
      <dl>
        {all.map(({ key, words }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{WORDS.close}</button>
      </form>
    </dialog>
  )
}
