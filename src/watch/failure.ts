/** What adding, watching or telling could not do: `resource` is what it was about. */
export class WatchError extends Error {
  override readonly name = 'WatchError'
  readonly resource: string
  /** `busy`: another watcher is at work; `moved`: the archive went on while it was written to, again and again; `worker`: a thread failed. */
  readonly reason: 'busy' | 'moved' | 'worker' | 'missing'

  constructor(
    resource: string,
    reason: WatchError['reason'],
    message: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super(`${resource}: ${message}`, options)
    this.resource = resource
    this.reason = reason
  }
}
