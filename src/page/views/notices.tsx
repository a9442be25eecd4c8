import { useEffect, useState } from 'preact/hooks'
import type { Follow, Notice } from '../../archive/archive.ts'
import { isWebAddress } from '../../brief/citation.ts'
import { askFollows, askNotices, follow, readNotices, unfollow } from '../api.ts'
import type { AnswerError } from '../ask.ts'
import { Answer, asError, Failure, useAsked } from '../asked.tsx'
import { listen } from '../events.ts'
import { usePaged } from '../paged.ts'
import { placeAddress, Quoted } from '../parts/evidence.tsx'
import { Entries } from '../parts/listed.tsx'
import { shorten } from '../parts/pieces.ts'
import { StoryName } from '../parts/story-name.tsx'
import { Title } from '../parts/title.tsx'
import { When } from '../parts/when.tsx'
import { SAY } from '../say.ts'
import { tellDone } from '../undo.ts'
import type { ViewProps } from '../view.ts'
import { WORDS } from '../words.ts'

/** Notices that are asked for at once. */
const PAGE = 50

/** What happened in what is followed, with its evidence, and what is followed. */
export function NoticesView({ place }: ViewProps) {
  const all = place.query.get('all') === '1'
  return (
    <div class="notices">
      <Title name={WORDS.notices} />
      <nav class="sides" aria-label={WORDS.notices}>
        <a href="/notices" aria-current={all ? undefined : 'page'}>
          {SAY.unread}
        </a>
        <a href="/notices?all=1" aria-current={all ? 'page' : undefined}>
          {SAY.all}
        </a>
      </nav>
      <NoticeList all={all} />
      <Follows />
    </div>
  )
}

function NoticeList({ all }: { readonly all: boolean }) {
  const notices = usePaged<Notice>(`notices ${all}`, (after, signal) =>
    askNotices({ unread: !all, after, limit: PAGE }, signal),
  )
  const [error, setError] = useState<AnswerError | null>(null)
  const { again } = notices
  useEffect(() => listen('notice', again), [again])
  const read = async (upTo: number) => {
    setError(null)
    try {
      await readNotices(upTo)
      tellDone(SAY['marked read'])
      again()
    } catch (reason) {
      setError(asError(reason))
    }
  }
  return (
    <>
      {error && <Failure error={error} />}
      <Entries paged={notices}>
        {entries => (
          <>
            {entries.length === 0 && <p class="none">{all ? SAY['no notices'] : SAY['none unread']}</p>}
            <MarkRead entries={entries} read={upTo => void read(upTo)} />
            <ol class="lines">
              {entries.map(notice => (
                <NoticeItem key={notice.number} notice={notice} />
              ))}
            </ol>
          </>
        )}
      </Entries>
    </>
  )
}

interface MarkProps {
  readonly entries: readonly Notice[]
  readonly read: (upTo: number) => void
}

function MarkRead({ entries, read }: MarkProps) {
  const newest = Math.max(0, ...entries.filter(notice => !notice.read).map(notice => notice.number))
  return (
    <p class="ways">
      {newest > 0 && (
        <button type="button" onClick={() => read(newest)}>
          {SAY['mark read']}
        </button>
      )}
      <a href="/atom/notices">Atom</a>
    </p>
  )
}

function NoticeItem({ notice }: { readonly notice: Notice }) {
  return (
    <li class={notice.read ? 'line notice' : 'line notice fresh'}>
      <h2>
        {SAY[`notice ${notice.kind}`]}
        {!notice.read && <span class="tag fresh-mark"> {SAY.new}</span>}
      </h2>
      <p class="tags">
        <span class="tag">
          <When time={notice.time} />
        </span>
        {notice.story !== null && (
          <span class="tag">
            <a href={`/stories/${encodeURIComponent(notice.story)}`}>{SAY['in the story']}</a>
          </span>
        )}
        <span class="tag">
          <a href={`/reports/${encodeURIComponent(notice.report)}`}>{SAY['the report']}</a>
        </span>
      </p>
      {notice.evidence.map(evidence => (
        <div class="noticed" key={`${evidence.role} ${evidence.start}`}>
          <span class="label">{SAY[`role ${evidence.role}`]}</span>
          <Quoted evidence={evidence} />
          <p class="ways">
            <a href={placeAddress(evidence)}>{SAY['in the report']}</a>
          </p>
        </div>
      ))}
    </li>
  )
}

function Follows() {
  const asked = useAsked(askFollows, [])
  const [error, setError] = useState<AnswerError | null>(null)
  const end = async (kept: Follow) => {
    setError(null)
    try {
      await unfollow(kept.id)
      tellDone(SAY.unfollowed, async () => {
        await follow({ what: kept.what, about: kept.about })
        asked.again()
      })
      asked.again()
    } catch (reason) {
      setError(asError(reason))
    }
  }
  return (
    <section aria-labelledby="follows-title">
      <h2 id="follows-title">{SAY.follows}</h2>
      {error && <Failure error={error} />}
      <Answer asked={asked}>
        {follows =>
          follows.length === 0 ? (
            <p class="none">{SAY['no follows']}</p>
          ) : (
            <ul class="rows">
              {follows.map(kept => (
                <li key={kept.id}>
                  <p>
                    <span class="label">{SAY[`followed ${kept.what}`]}</span> <FollowName kept={kept} />
                  </p>
                  <button type="button" class="plain" onClick={() => void end(kept)}>
                    {SAY.unfollow}
                    <span class="hidden"> {shorten(kept.about, 80)}</span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  )
}

function FollowName({ kept }: { readonly kept: Follow }) {
  if (kept.what === 'story')
    return (
      <a href={`/stories/${encodeURIComponent(kept.about)}`}>
        <StoryName id={kept.about} />
      </a>
    )
  const words = <bdi class="address">{shorten(kept.about)}</bdi>
  if (kept.what === 'search') return <a href={`/search?${new URLSearchParams({ q: kept.about })}`}>{words}</a>
  return isWebAddress(kept.about) ? (
    <a href={kept.about} rel="noreferrer noopener">
      {words}
    </a>
  ) : (
    words
  )
}
