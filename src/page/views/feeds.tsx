import { Title } from '../parts/title.tsx'
import { WORDS } from '../words.ts'

/** To be made. */
export function FeedsView() {
  return <Title name={WORDS.feeds} />
}
