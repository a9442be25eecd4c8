import { navigate } from './router.ts'
import { makeStore, type Store } from './store.ts'

/** Files that were dropped on the page and wait to be added; the view of adding takes them. */
export const dropped: Store<readonly File[]> = makeStore<readonly File[]>([])

/** Whether files are being dragged over the page. */
export const dragging: Store<boolean> = makeStore(false)

/** Lets files be dropped anywhere on the page: they are added at once. */
export function startDrop(): void {
  let depth = 0
  const set = (value: number) => {
    depth = Math.max(0, value)
    if (dragging.get() !== depth > 0) dragging.set(depth > 0)
  }
  addEventListener('dragenter', event => hasFiles(event) && set(depth + 1))
  addEventListener('dragleave', event => hasFiles(event) && set(depth - 1))
  addEventListener('dragover', event => hasFiles(event) && event.preventDefault())
  addEventListener('drop', event => {
    set(0)
    if (!hasFiles(event)) return
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0) return
    dropped.set([...dropped.get(), ...files])
    navigate('/add')
  })
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
