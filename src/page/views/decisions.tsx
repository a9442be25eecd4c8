import { Title } from '../parts/title.tsx'
import { WORDS } from '../words.ts'

/** To be made. */
export function DecisionsView() {
  return <Title name={WORDS.decisions} />
}
