import { MONTHS, WEEKDAYS } from '../src/notes/words/calendar';
import { wordsOf } from '../src/notes/words/patterns';
import { anyCase, begins, either, END, raw, startsOf, any, anyOf } from './parts';

const DATE = 'storage.type.date.meeting-notes entity.name.type.date.meeting-notes';

const YEAR = raw`(?:19|20)\d\d`;
const MONTH = raw`${anyOf([...MONTHS.keys()])}\.?`;
const DAY = raw`(?:3[01]|[12]\d|0?[1-9])${any('ordinals')}?`;
/** The days that `src/notes/dates/dates.ts` finds, in upper or lower case. */
const DAYS = either(
  // `2026-11-18`
  raw`${YEAR}(?<sep>[-./_])\d{1,2}\k<sep>\d{1,2}(?!\d)`,
  // `Nov 18th, 2026`
  raw`${MONTH}[\s-]{0,2}${DAY}(?:,?[\s-]{1,2}${YEAR})?(?![\w:])`,
  // `18th of November 2026`
  raw`${DAY}\.?(?: ${any('ofMonth')}|[\s-])? ?${MONTH}(?:(?:,| ${any('ofYear')})?[\s-]{1,2}${YEAR})?(?!\w)`,
  // `18.11.2026`, `11/18/2026`
  raw`\d{1,2}\. ?\d{1,2}\. ?${YEAR}(?!\d)`,
  raw`\d{1,2}[/-]\d{1,2}[/-]${YEAR}(?!\d)`,
);

/** Days in headings. */
export const dateInHeading = {
  match: raw`(?=\d|${startsOf(MONTHS.keys())})(?<![\w./-])(?i)${DAYS}`,
  name: DATE,
};

const WEEKDAY = anyOf([...WEEKDAYS.keys()]);
const ARTICLE = raw`(?:${any('articles')}\s)?`;
/** `**Due:**`, `**Deadline:**` */
const LABELS = `(?i:${anyOf([...wordsOf('deadlines'), 'deadline', 'date'])})`;
/** In front of a deadline. */
const DUE_LEAD_IN = either(
  // `by `, `due date: the `
  raw`${begins(wordsOf('deadlines', 'deadlineForms'))}\b${anyCase('deadlines', 'deadlineForms')}(?:\s?:)?\s{1,2}(?i:${ARTICLE})`,
  raw`[📅⏰]\s{0,2}:?\s{0,2}(?i:${ARTICLE})`,
  // `**Due:** `
  raw`(?=[\dA-Za-z])(?<=[*_]\s?)(?<=\b${LABELS}[\s:]{0,2}[*_]{1,3}[\s:]{0,2}[*_]{0,3})`,
  raw`(?=${wordsOf('daysShouted').join('|')})(?<=[\s(])`,
);
const NAMED = [
  'today',
  'tomorrow',
  'dayAfterTomorrow',
  'endOfDay',
  'endOfWeek',
  'endOfNextWeek',
  'endOfMonth',
  'endOfNextMonth',
  'endOfYear',
] as const;
const DUE = either(
  raw`(?:${WEEKDAY}\.?,?\s+(?:${any('articles')}\s+)?)?${DAYS}`,
  raw`(?:${any('nextWeekday')}\s+)?${WEEKDAY}${END}`,
  `${any(...NAMED)}${END}`,
);

/** Deadlines. */
export const due = {
  comment: 'The day behind by, until, due and the like, as src/notes/recognisers/due.ts reads it.',
  match: `${DUE_LEAD_IN}((?i)${DUE})`,
  captures: { '1': { name: DATE } },
};
