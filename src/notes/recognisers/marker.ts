/** A word that marks a task, e.g. `AI`, `ACTION 60.4:`, `- [TODO`. Indices in the line. */
export interface Marker {
  /** Where the marker starts, brackets and arrows in front of it included. */
  readonly from: number;
  /** Where the task behind it starts. */
  readonly to: number;
  /** Whether other words stand in front of it in its line. */
  readonly isInside: boolean;
  /** The closing bracket's index where the marker stands in brackets with its task, else the line's length. */
  readonly end: number;
  /** `AI: words` may be what somebody with these initials says. */
  readonly initials: string | null;
  /** Where the names stand that precede it: `Ann -> AI to …`. */
  readonly names: readonly [from: number, to: number] | null;
}
