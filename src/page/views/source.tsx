import { Title } from '../parts/title.tsx'
import { WORDS } from '../words.ts'

/** To be made. */
export function SourceView() {
  return <Title name={WORDS.sources} />
}
