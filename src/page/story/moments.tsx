import type { ArchivedStory } from '../../archive/archive.ts'
import { exactTime } from '../parts/dates.ts'
import { Menu } from '../parts/menu.tsx'
import { Outlet } from '../parts/words.tsx'
import { navigate } from '../router.ts'
import { WORDS } from '../words.ts'

/** Moments that are offered at most, the latest. */
const MOMENTS_MAX = 12

/** Shows the brief as it was at a moment: each at which something came, or any other. */
export function Moments({ story, asOf }: { readonly story: ArchivedStory; readonly asOf: string | null }) {
  const moments = listMoments(story)
  const change = (text: string) => {
    const time = readTime(text)
    if (time) navigate(addressAt(story.id, time))
  }
  return (
    <Menu name={asOf ? `${WORDS['as of']} ${exactTime(asOf)}` : WORDS['as of menu']}>
      <ul class="moments">
        <li>
          <a href={`/stories/${story.id}`} aria-current={asOf === null ? 'true' : undefined}>
            {WORDS['as of now']}
          </a>
        </li>
        {moments.map(({ time, outlet, added }) => (
          <li key={time}>
            <a href={addressAt(story.id, time)} aria-current={asOf === time ? 'true' : undefined}>
              {exactTime(time)}
            </a>{' '}
            <span class="label">
              <Outlet name={outlet} /> {added ? WORDS.came : WORDS['changed its text']}
            </span>
          </li>
        ))}
      </ul>
      <label class="field">
        <span class="label">{WORDS['as of other']}</span>
        <input type="datetime-local" onChange={event => change(event.currentTarget.value)} />
      </label>
    </Menu>
  )
}

interface Moment {
  readonly time: string
  readonly outlet: string | null
  /** Whether the report came then, or its text changed. */
  readonly added: boolean
}

function listMoments({ members }: ArchivedStory): readonly Moment[] {
  const all = members.flatMap(({ state }) => [
    { time: state.seen, outlet: state.outlet, added: true },
    ...(state.versions > 1 ? [{ time: state.changed, outlet: state.outlet, added: false }] : []),
  ])
  const byTime = new Map(all.map(moment => [moment.time, moment]))
  return [...byTime.values()].sort((a, b) => (a.time < b.time ? 1 : -1)).slice(0, MOMENTS_MAX)
}

function addressAt(story: string, time: string): string {
  return `/stories/${story}?as-of=${encodeURIComponent(time)}`
}

function readTime(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) ? `${text.slice(0, 16)}:00Z` : null
}
