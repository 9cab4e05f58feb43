/** Which of the two stands first where a day and a month are numbers: `14/05/2026` or `05/14/2026`. */
export type DayOrder = 'dayFirst' | 'monthFirst';

/** ISO dates, by the order in which day and month stand; null where that makes no day. */
export interface ByOrder {
  readonly dayFirst: string | null;
  readonly monthFirst: string | null;
}

/** What is read by either order; null where the order makes no difference. */
export function byOrder(read: (order: DayOrder) => string | null): ByOrder | null {
  const [dayFirst, monthFirst] = [read('dayFirst'), read('monthFirst')];
  return dayFirst === monthFirst ? null : { dayFirst, monthFirst };
}

/** Whether two readings are the same. */
export function isSameByOrder(one: ByOrder | null, other: ByOrder | null): boolean {
  return one?.dayFirst === other?.dayFirst && one?.monthFirst === other?.monthFirst;
}
