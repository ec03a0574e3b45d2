/** How much a finding weighs: an error blocks sign-off, a warning is printed, an info is shown. */
export type Severity = 'error' | 'warning' | 'info'

/** Where a finding points: a brief key or a place in a plan, and a line and column (from 1) where a file was read. */
export interface Place {
  /** Brief key such as `deadline`, or a plan id such as `P3.S4`, or a section id such as `timeline`. */
  readonly at: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/**
 * Something wrong, doubtful or worth knowing, said to a person.
 * `rule` is the stable id of the rule that found it (L01, P21, B-window …).
 * `message` is one or two sentences with the numbers that collide. `fix` is set only where one change is certain to mend it.
 */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly place: Place
  readonly fix?: string
}
