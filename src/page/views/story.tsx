import { Title } from '../parts/title.tsx'
import { WORDS } from '../words.ts'

/** To be made. */
export function StoryView() {
  return <Title name={WORDS.stories} />
}
