import { agoWords, exactTime, stretchWords } from './dates.ts'

/** A time of the archive: how long ago it was, and exactly in its title. */
export function Ago({ time }: { readonly time: string }) {
  return (
    <time datetime={time} title={exactTime(time)}>
      {agoWords(time, Date.now())}
    </time>
  )
}

/** A time of the archive as it is. */
export function When({ time }: { readonly time: string }) {
  return <time datetime={time}>{exactTime(time)}</time>
}

/** A day or a stretch of days. */
export function Days({ first, last }: { readonly first: string | null; readonly last: string | null }) {
  const words = stretchWords(first, last)
  return words === '' ? null : <span class="days">{words}</span>
}
