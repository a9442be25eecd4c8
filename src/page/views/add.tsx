import { Title } from '../parts/title.tsx'
import { WORDS } from '../words.ts'

/** To be made. */
export function AddView() {
  return <Title name={WORDS.add} />
}
