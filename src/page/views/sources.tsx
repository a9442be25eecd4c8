import { Title } from '../parts/title.tsx'
import { WORDS } from '../words.ts'

/** To be made. */
export function SourcesView() {
  return <Title name={WORDS.sources} />
}
