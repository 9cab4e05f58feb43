/** A day as found in a text; the year may be missing. */
export interface FoundDay {
  readonly index: number;
  readonly length: number;
  readonly year: number | null;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}
