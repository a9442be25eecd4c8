import { useEffect, useRef, useState } from 'preact/hooks'
import { type AddedFeeds, addFeed, addFeedList, askFeeds, dropFeed } from '../api.ts'
import { type AnswerError, addressOf } from '../ask.ts'
import { Answer, asError, Failure, useAsked } from '../asked.tsx'
import { listen } from '../events.ts'
import { groupFeeds, nameOf, stateOf, type ToldFeed, writeFeed } from '../feeds/state.ts'
import { shorten } from '../parts/pieces.ts'
import { Title } from '../parts/title.tsx'
import { Ago, When } from '../parts/when.tsx'
import { SAY } from '../say.ts'
import { tellDone } from '../undo.ts'
import { count, WORDS } from '../words.ts'

/** The feeds that are watched: how each is doing, and lists of feeds in and out. */
export function FeedsView() {
  const feeds = useAsked(askFeeds, [])
  const { again } = feeds
  const [error, setError] = useState<AnswerError | null>(null)
  const [busy, setBusy] = useState(false)
  useEffect(() => listen('feed', again), [again])
  const act: Act = async change => {
    setError(null)
    setBusy(true)
    try {
      await change()
      again()
    } catch (reason) {
      setError(asError(reason))
    }
    setBusy(false)
  }
  return (
    <div class="feeds">
      <Title name={WORDS.feeds} />
      <p class="lead">{SAY['feeds note']}</p>
      <AddForm act={act} busy={busy} again={again} />
      {error && <Failure error={error} />}
      <Answer asked={feeds}>
        {all =>
          all.length === 0 ? (
            <p class="none">{SAY['no feeds']}</p>
          ) : (
            <Folders feeds={all} act={act} again={again} />
          )
        }
      </Answer>
      <Lists act={act} again={again} />
    </div>
  )
}

type Act = (change: () => Promise<void>) => Promise<void>

interface AddProps {
  readonly act: Act
  readonly busy: boolean
  readonly again: () => void
}

function AddForm({ act, busy, again }: AddProps) {
  const [address, setAddress] = useState('')
  const send = (event: Event) => {
    event.preventDefault()
    const wanted = address.trim()
    if (wanted === '') return
    void act(async () => {
      const came = await addFeed(/^https?:\/\//i.test(wanted) ? wanted : `https://${wanted}`)
      setAddress('')
      tellAdded(came, again)
    })
  }
  return (
    <form class="query" onSubmit={send}>
      <label for="feed-address">{SAY['feed address']}</label>
      <p class="line-of-words">
        <input
          id="feed-address"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={address}
          onInput={event => setAddress(event.currentTarget.value)}
        />
        <button type="submit" disabled={busy}>
          {busy ? SAY.looking : SAY['add feed']}
        </button>
      </p>
    </form>
  )
}

interface FoldersProps {
  readonly feeds: readonly ToldFeed[]
  readonly act: Act
  readonly again: () => void
}

function Folders({ feeds, act, again }: FoldersProps) {
  const trouble = feeds.filter(feed => stateOf(feed).trouble).length
  return (
    <>
      <p class="lead" role="status">
        {count(feeds.length, SAY['a feed'], SAY.feeds)}
        {trouble > 0 && <span class="alarm">{` · ${trouble} ${SAY['in trouble']}`}</span>}
      </p>
      {groupFeeds(feeds).map(({ folder, feeds: some }) => (
        <section key={folder} aria-label={folder ?? WORDS.feeds}>
          {folder !== null && (
            <h2>
              <bdi>{shorten(folder)}</bdi>
            </h2>
          )}
          <ul class="rows">
            {some.map(feed => (
              <FeedItem key={feed.address} feed={feed} remove={() => void act(() => remove(feed, again))} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

async function remove(feed: ToldFeed, again: () => void): Promise<void> {
  await dropFeed(feed.address)
  tellDone(`${SAY['feed removed']} ${shorten(nameOf(feed), 80)}`, async () => {
    await addFeedList(writeFeed(feed))
    again()
  })
}

function FeedItem({ feed, remove: drop }: { readonly feed: ToldFeed; readonly remove: () => void }) {
  const state = stateOf(feed)
  return (
    <li class="feed">
      <p>
        <bdi class="name">{shorten(nameOf(feed))}</bdi>
        {feed.title !== null && <bdi class="address label">{shorten(feed.address)}</bdi>}
      </p>
      <p class="tags">
        <span class={state.trouble ? 'tag alarm' : 'tag'}>{state.words}</span>
        {feed.checked !== null && (
          <span class="tag">
            {SAY['looked at']} <Ago time={feed.checked} />
          </span>
        )}
        <span class="tag">
          {SAY['next look']} <When time={feed.due} />
        </span>
        {feed.reason !== null && (
          <span class="tag">
            <bdi>{shorten(feed.reason)}</bdi>
          </span>
        )}
      </p>
      <button type="button" class="plain" onClick={drop}>
        {SAY.remove}
        <span class="hidden"> {shorten(nameOf(feed), 80)}</span>
      </button>
    </li>
  )
}

/** Most feeds that are taken back one by one. */
const TAKE_BACK_MAX = 200

function tellAdded({ added, known }: AddedFeeds, again: () => void): void {
  const words = [
    added.length > 0 && count(added.length, SAY['feed added'], SAY['feeds added']),
    known.length > 0 && count(known.length, SAY['feed known'], SAY['feeds known']),
  ].filter(part => part !== false)
  const undo = async () => {
    for (const { address } of added) await dropFeed(address)
    again()
  }
  tellDone(
    words.length > 0 ? words.join(', ') : SAY['no feed found'],
    added.length > 0 && added.length <= TAKE_BACK_MAX ? undo : null,
  )
}

function Lists({ act, again }: Pick<AddProps, 'act' | 'again'>) {
  const field = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    void act(async () => {
      tellAdded(await addFeedList(await file.text()), again)
      if (field.current) field.current.value = ''
    })
  }
  return (
    <section aria-labelledby="lists-title">
      <h2 id="lists-title">{SAY['feed lists']}</h2>
      <p class="ways">
        <label class="file">
          <span>{SAY['take list']}</span>
          <input
            ref={field}
            type="file"
            accept=".opml,.xml"
            onChange={event => take(event.currentTarget.files)}
          />
        </label>
        <a href={addressOf('/feeds.opml')} download="crossread-feeds.opml">
          {SAY['save list']}
        </a>
      </p>
    </section>
  )
}
