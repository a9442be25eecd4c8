/** A span in one of the compared reports; `report` is its index in the comparison. */
export interface Place {
  readonly report: number
  readonly start: number
  readonly end: number
}
