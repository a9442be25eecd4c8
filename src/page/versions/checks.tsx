import type { ArchivedCapture, ArchivedReport, Check } from '../../archive/archive.ts'
import { askCaptures, askChecks, bytesAddress } from '../api.ts'
import { Answer, useAsked } from '../asked.tsx'
import { usePaged } from '../paged.ts'
import { Entries } from '../parts/listed.tsx'
import { shorten } from '../parts/pieces.ts'
import { When } from '../parts/when.tsx'
import { SAY } from '../say.ts'

/** Looks that are asked for at once. */
const PAGE = 50

/** Each look at the address of a report, and the bytes as they came. */
export function ChecksSide({ report }: { readonly report: ArchivedReport }) {
  const checks = usePaged<Check>(`checks ${report.id}`, (after, signal) =>
    askChecks(report.id, { after, limit: PAGE }, signal),
  )
  const captures = useAsked(signal => askCaptures(report.id, signal), [report.id])
  return (
    <>
      <section aria-labelledby="checks-title">
        <h2 id="checks-title">{SAY.checks}</h2>
        <Entries paged={checks}>
          {entries =>
            entries.length === 0 ? (
              <p class="none">{SAY['no checks']}</p>
            ) : (
              <ol class="rows">
                {entries.map(check => (
                  <CheckItem key={check.time} check={check} />
                ))}
              </ol>
            )
          }
        </Entries>
      </section>
      <section aria-labelledby="captures-title">
        <h2 id="captures-title">{SAY.captures}</h2>
        <p class="none">{SAY['captures note']}</p>
        <Answer asked={captures}>
          {all => (
            <ul class="rows">
              {all.map(capture => (
                <CaptureItem key={`${capture.sha256} ${capture.time}`} capture={capture} />
              ))}
            </ul>
          )}
        </Answer>
      </section>
    </>
  )
}

function CheckItem({ check }: { readonly check: Check }) {
  const failed = check.outcome === 'failed' || check.outcome === 'refused' || check.outcome === 'gone'
  return (
    <li>
      <span class={failed ? 'alarm' : ''}>{SAY[`check ${check.outcome}`]}</span>
      <span class="tags">
        <span class="tag">
          <When time={check.time} />
        </span>
        {check.status !== null && <span class="tag figure">{check.status}</span>}
        {check.reason !== null && (
          <span class="tag">
            <bdi>{shorten(check.reason)}</bdi>
          </span>
        )}
      </span>
    </li>
  )
}

function CaptureItem({ capture }: { readonly capture: ArchivedCapture }) {
  return (
    <li>
      <a href={bytesAddress(capture.sha256)} download={`${capture.sha256.slice(0, 16)}.bin`}>
        <bdi>{shorten(capture.name, 120)}</bdi>
      </a>
      <span class="tags">
        <span class="tag">{SAY[`method ${capture.method}`]}</span>
        <span class="tag">
          <When time={capture.time} />
        </span>
        <span class="tag figure">{sizeWords(capture.size)}</span>
        <span class="tag">
          <bdi>{shorten(capture.mediaType, 60)}</bdi>
        </span>
        <span class="tag">
          SHA-256 <span class="figure">{capture.sha256.slice(0, 16)}</span>
        </span>
      </span>
    </li>
  )
}

function sizeWords(bytes: number): string {
  return bytes < 10_000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`
}
