/** Headings and labels of minutes in a language by what they announce. */
export interface HeadingsOf {
  readonly attendance: readonly string[];
  readonly regrets: readonly string[];
  readonly actions: readonly string[];
  readonly decisions: readonly string[];
  readonly agenda: readonly string[];
  /** Those that look like one of them and announce nothing. */
  readonly none: readonly string[];
}
