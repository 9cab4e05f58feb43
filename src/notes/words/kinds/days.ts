import type { Words } from './words';

/** Deadlines, and what days are called. Words are found without accents and in any letters, but for those that are shouted. */
export interface DayWords {
  /** In front of a deadline: `by Friday`. */
  readonly deadlines: Words;
  /** The same in more words: `no later than Friday`. */
  readonly deadlineForms: Words;
  /** Behind a deadline, joined to it or not: `perjantaihin mennessä`, `5月20日まで`, `péntekig`. */
  readonly deadlinesBehind: Words;
  /** What of these says what is to be done by then: `提交` of `5月20日前提交`. */
  readonly deadlinesBehindTasks: Words;
  /** In front of what a deadline is now, behind the one that it was: `moved to 22 May`. */
  readonly deadlinesMoved: Words;
  /** Tells, in front of a deadline, that it is one no more: `was due 1 May`. */
  readonly deadlinesFormer: Words;
  /** Those that also stand in front of the end of a span: `from Monday until Friday`. */
  readonly spanWords: Words;
  /** In front of a deadline as often as of the day of an event: `on Friday`. */
  readonly onDay: Words;
  /** That event: `meet on Friday`. */
  readonly events: Words;
  /** Between such a word and the day; several may stand there: `by the 18th`, `bis spätestens Freitag`. */
  readonly articles: Words;
  /** Between a weekday and the day: `Freitag, den 3. Mai`. */
  readonly dateArticles: Words;

  // What days are called: it is read behind words of deadlines, and offered, as it stands here, while one is typed. The first entry
  // is the usual one, and what may be left out is left out.

  /** The day of the meeting. */
  readonly today: Words;
  readonly tomorrow: Words;
  readonly dayAfterTomorrow: Words;
  /** In front of a day that it is the end of, or the meeting's own: `EOD Friday`. */
  readonly endOfDay: Words;
  /** Beside a weekday that follows the meeting: `next Friday`, `vendredi prochain`. */
  readonly nextWeekday: Words;
  /** Beside the weekday or the end of the week after the meeting's: `Friday next week`, `下周五`. */
  readonly nextWeek: Words;
  /** The meeting's own, likewise: `Friday this week`. */
  readonly thisWeek: Words;
  /** The Friday of the meeting's week. */
  readonly endOfWeek: Words;
  readonly endOfNextWeek: Words;
  readonly endOfMonth: Words;
  readonly endOfNextMonth: Words;
  readonly endOfYear: Words;
  /** In front of the month or day that it is the end of: `end of May`. */
  readonly endOf: Words;
  /** The same behind a month: `5月末`, `május végéig`. */
  readonly endOfBehind: Words;
  /** In front of a calendar week's number, whose Friday is meant: `CW 22`. */
  readonly calendarWeek: Words;
  /** Behind such a number: `22. hét`. */
  readonly calendarWeekBehind: Words;
  /** In front of how long from the meeting on, behind a word of deadlines: `due in two weeks`. */
  readonly inDays: Words;
  /** The same, a deadline by itself: `within two weeks`. */
  readonly withinDays: Words;
  /** The same behind it: `kahden viikon kuluessa`, `2週間以内`. */
  readonly withinDaysBehind: Words;
  /** Deadlines that nothing stands in front of, as written: `EOW`. */
  readonly daysShouted: Words;
  /** Behind a number: `18th`. */
  readonly ordinals: Words;
  /** Between day and month: `18th of May`. */
  readonly ofMonth: Words;
  /** Between month and year: `18 de mayo de 2026`. */
  readonly ofYear: Words;
  /** In front of the day of a meeting in a sentence: `was held on Thursday`. */
  readonly heldOn: Words;
  /** Between the first day and the last one of several: `5 to 7 July`. */
  readonly rangeWords: Words;
}
