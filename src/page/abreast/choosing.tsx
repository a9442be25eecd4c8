import { useState } from 'preact/hooks'
import type { ArchivedStory } from '../../archive/archive.ts'
import { Menu } from '../parts/menu.tsx'
import { navigate } from '../router.ts'
import { abreastAddress } from '../story/members.tsx'
import { WORDS } from '../words.ts'
import { Head } from './column.tsx'

/** Chooses which reports of a story stand side by side. */
export function Choosing({
  story,
  shown,
}: {
  readonly story: ArchivedStory
  readonly shown: readonly string[]
}) {
  const [chosen, setChosen] = useState(shown)
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id])
  const fits = chosen.length >= 2 && chosen.length <= 4
  return (
    <Menu name={WORDS['choose reports']}>
      <ul class="choosing">
        {story.members.map(({ report, state }) => (
          <li key={report}>
            <label class="tick">
              <input type="checkbox" checked={chosen.includes(report)} onChange={() => toggle(report)} />
              <Head outlet={state.outlet} headline={state.headline} />
            </label>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" disabled={!fits} onClick={() => navigate(abreastAddress(story.id, chosen))}>
          {WORDS['set side by side']}
        </button>
        {!fits && <span class="label"> {WORDS['choose two to four']}</span>}
      </p>
    </Menu>
  )
}
