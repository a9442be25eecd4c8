import { useState } from 'preact/hooks'
import type { ArchivedStory } from '../../archive/archive.ts'
import { rule, undoRuling } from '../api.ts'
import { asError } from '../asked.tsx'
import { plainDay } from '../parts/dates.ts'
import { Outlet, Words } from '../parts/words.tsx'
import { tellDone } from '../undo.ts'
import { WORDS } from '../words.ts'

type Member = ArchivedStory['members'][number]

/** Reports that can stand side by side. */
const ABREAST_MAX = 4

/** The reports of a story: why each belongs to it, which are set side by side, and which does not belong. */
export function Members({ story, again }: { readonly story: ArchivedStory; readonly again: () => void }) {
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    story.members.slice(0, 2).map(member => member.report),
  )
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter(each => each !== id) : [...chosen, id])
  const fits = chosen.length >= 2 && chosen.length <= ABREAST_MAX
  return (
    <section class="members" aria-labelledby="members">
      <h2 id="members">{WORDS['why together']}</h2>
      <ol class="lines">
        {story.members.map(member => (
          <MemberLine
            key={member.report}
            story={story}
            member={member}
            chosen={chosen.includes(member.report)}
            choose={() => toggle(member.report)}
            again={again}
          />
        ))}
      </ol>
      {story.members.length > 1 && (
        <p class="ways">
          {fits ? (
            <a class="button" href={abreastAddress(story.id, chosen)}>
              {WORDS['set side by side']}
            </a>
          ) : (
            <span class="label">{WORDS['choose two to four']}</span>
          )}
        </p>
      )}
    </section>
  )
}

/** The address of reports side by side. */
export function abreastAddress(story: string, reports: readonly string[]): string {
  return `/stories/${story}/side-by-side?reports=${reports.slice(0, ABREAST_MAX).join(',')}`
}

function MemberLine({
  story,
  member,
  chosen,
  choose,
  again,
}: {
  readonly story: ArchivedStory
  readonly member: Member
  readonly chosen: boolean
  readonly choose: () => void
  readonly again: () => void
}) {
  const { state } = member
  const fresh = story.looked !== null && state.changed > story.looked
  return (
    <li class="line member">
      <div class="member-head">
        <p class="from">
          <Outlet name={state.outlet} />
          {state.published && <span class="label"> {plainDay(state.published)}</span>}
          {fresh && <span class="news"> {WORDS['new since']}</span>}
          {state.gone && <span class="news"> {WORDS['gone from its address']}</span>}
        </p>
        <p class="headline">
          <a href={`/reports/${state.id}`}>
            {state.headline === null ? WORDS['headline not known'] : <Words text={state.headline} />}
          </a>
        </p>
        <WhyLine why={member.why} />
      </div>
      {story.members.length > 1 && (
        <p class="ways">
          <label class="tick">
            <input type="checkbox" checked={chosen} onChange={choose} />
            <span>
              {WORDS['side by side']}
              <span class="hidden"> {state.outlet}</span>
            </span>
          </label>
          <button type="button" class="plain" onClick={() => void splitOff(story, member, again)}>
            {WORDS['split off']}
            <span class="hidden"> {state.outlet}</span>
          </button>
        </p>
      )}
    </li>
  )
}

function WhyLine({ why }: { readonly why: Member['why'] }) {
  const parts = [
    { label: WORDS['why names'], values: why.names },
    { label: WORDS['why words'], values: why.words },
    { label: WORDS['why days'], values: why.days.map(plainDay) },
  ].filter(({ values }) => values.length > 0)
  return (
    <p class="why">
      <span class="label">{WORDS[`why ${why.how}`]}</span>
      {parts.map(({ label, values }) => (
        <span key={label} class="tag">
          <span class="label"> · {label}</span>{' '}
          {values.map((value, index) => (
            <span key={value}>
              {index > 0 && ', '}
              <bdi>{value}</bdi>
            </span>
          ))}
        </span>
      ))}
    </p>
  )
}

async function splitOff(story: ArchivedStory, member: Member, again: () => void): Promise<void> {
  const other = story.members.find(({ report }) => report !== member.report)
  if (!other) return
  try {
    const { number } = await rule({ kind: 'split', report: member.report, other: other.report }, null)
    tellDone(`${WORDS['was split off']} ${member.state.outlet ?? member.state.headline ?? ''}`.trim(), () =>
      undoRuling(number).then(again),
    )
    again()
  } catch (reason) {
    tellDone(asError(reason).message)
  }
}
