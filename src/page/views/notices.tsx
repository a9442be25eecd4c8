import { Title } from '../parts/title.tsx'
import { WORDS } from '../words.ts'

/** To be made. */
export function NoticesView() {
  return <Title name={WORDS.notices} />
}
