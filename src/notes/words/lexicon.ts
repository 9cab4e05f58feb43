import type { DayWords } from './kinds/days';
import type { HeadingWords } from './kinds/headings';
import type { MeetingWords } from './kinds/meetings';
import type { PersonWords } from './kinds/people';
import type { ReferenceWords } from './kinds/references';
import type { TableWords } from './kinds/tables';
import type { TaskWords } from './kinds/tasks';
import type { Words } from './kinds/words';

/** What a language calls the days. */
interface Calendar {
  /** Its tag, as `Intl` knows it: `pt`. */
  readonly tag: string;
  /** From January on, as `Intl` has them (`npm run calendar -- pt` prints both). */
  readonly months: Words;
  /** From Sunday on, as `Intl` has them. */
  readonly weekdays: Words;
  /** Further forms by the month's number, 1–12: `9: 'sep, sept'`; plain words. */
  readonly monthForms?: Readonly<Partial<Record<number, Words>>>;
  /** The same by the weekday's number, 0–6, Sunday first: `2: 'tue, tues'`. */
  readonly weekdayForms?: Readonly<Partial<Record<number, Words>>>;
  /** Letters of a short weekday where dates are written in this language: 3 of `Mon`, 2 of `Mo`; without, none are. */
  readonly shortWeekday?: number;
  /** Whether a dot stands behind the day in dates that are written: `16. November`. */
  readonly isDayDotted?: boolean;
  /** Whether the day stands first where its own word announces a date: `Data: 12/09/2023`. */
  readonly isDayFirst?: boolean;
  /** Whether people say a family's name in front of the given one: `Nagy Anna`. */
  readonly isFamilyNameFirst?: boolean;
  /** What counts days there, from one on, in all forms: `a, one`. */
  readonly numbers?: readonly Words[];
  /** What is counted there, in all forms, singular and plural as they stand behind a number first: `week, weeks`. */
  readonly units?: Readonly<Record<'days' | 'weeks' | 'months', Words>>;
}

/** What is read in a language. A kind that a language has no words for is not read in it. */
export type WordLists = HeadingWords &
  MeetingWords &
  PersonWords &
  TaskWords &
  DayWords &
  TableWords &
  ReferenceWords;

/** All that is known of a language; one file each. */
export type Lexicon = Calendar & Readonly<Partial<WordLists>>;
