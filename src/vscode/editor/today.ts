import { localDay } from '../../notes/dates/dates';

/** Milliseconds between two looks at the clock: it may be set, and no timer counts the time that a machine sleeps. */
const LOOK = 60_000;

/** The day on the user's clock; ISO. */
export const today = (): string => localDay(new Date());

/** Calls `turned` within a minute of the day's becoming another one: at midnight, or because the clock was set. Gives what ends that. */
export function watchDay(turned: () => void): () => void {
  let day = today();
  const timer = setInterval(() => {
    const now = today();
    if (now === day) return;
    day = now;
    turned();
  }, LOOK);
  return () => clearInterval(timer);
}
