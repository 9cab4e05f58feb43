import type { DayOrder } from './dayOrder';

/** What a day in words is seen from. */
export interface Seen {
  /** The ISO date of the meeting; null where it is not known: then only whole dates are days. */
  readonly meeting: string | null;
  readonly order: DayOrder | null;
  /** Whether `3.6.` is a day rather than a version. */
  readonly isDotted: boolean;
  /** Whether `Fr` alone is a weekday. */
  readonly isShort?: boolean;
}

/** A day, and how many characters of a text give it. */
export interface ReadDay {
  /** ISO date. */
  readonly date: string;
  readonly length: number;
  /** How many characters stand in front of those words, and say less. */
  readonly skipped?: number;
}
