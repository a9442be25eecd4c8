import { Title } from '../parts/title.tsx'
import { WORDS } from '../words.ts'

/** To be made. */
export function AbreastView() {
  return <Title name={WORDS['side by side']} />
}
