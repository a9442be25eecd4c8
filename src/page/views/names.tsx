import { Title } from '../parts/title.tsx'
import { WORDS } from '../words.ts'

/** To be made. */
export function NamesView() {
  return <Title name={WORDS.names} />
}
