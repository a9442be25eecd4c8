import { Title } from '../parts/title.tsx'
import { WORDS } from '../words.ts'

/** To be made. */
export function SearchView() {
  return <Title name={WORDS.search} />
}
