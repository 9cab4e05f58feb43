import { addDays, addMonths, isoDate, lastDay, weekdayOf } from './dates';
import { MONTHS, normalizeWords, WEEKDAYS } from './dayNames';
import { countedDays, endOfMonth, writtenDays, type Phrase } from './writtenDays';

/** A day that what was typed may mean. */
export interface OfferedDay {
  /** ISO date. */
  readonly date: string;
  /** What it is called: `next Friday`. */
  readonly words: string;
}

/** As many as one looks over: the days of a week and two more. */
const MOST = 9;

/**
 * The days that may be meant by what was typed behind `by` or the like, seen from the meeting's day (ISO), best first:
 * words and their beginnings, English or German, and dates without a year. As in `findDue`, a weekday is the next one
 * after the meeting. Empty for what means no day, and for an ISO date, which needs no help.
 */
export function offerDays(typed: string, meeting: string): OfferedDay[] {
  const words = normalizeWords(typed);
  const begun = phrases(meeting).filter(([phrase]) => isBegun(phrase, words, typed));
  const found = new Map<string, OfferedDay>();
  for (const [phrase, date] of [...writtenDays(words, meeting), ...countedDays(words, meeting), ...begun]) {
    if (!found.has(date)) found.set(date, { date, words: phrase });
  }
  const days = [...found.values()].slice(0, MOST);
  return words === '' ? days.sort((one, other) => one.date.localeCompare(other.date)) : days;
}

/** `Tom` is somebody and not the beginning of `tomorrow`; `Fri` and `EOW` are days. */
function isBegun(phrase: string, words: string, typed: string): boolean {
  const whole = normalizeWords(phrase);
  if (!whole.startsWith(words)) return false;
  const isName = /^\s*\p{Lu}\p{Ll}/u.test(typed) && /^\p{Ll}/u.test(phrase);
  return !isName || whole === words;
}

/** What days are called, the likeliest first. */
function phrases(meeting: string): Phrase[] {
  const weekday = weekdayOf(meeting);
  const [year, month] = [Number(meeting.slice(0, 4)), Number(meeting.slice(5, 7))];
  const friday = addDays(meeting, (5 - weekday + 7) % 7);
  const monday = addDays(meeting, ((1 - weekday + 6) % 7) + 1);
  return [
    ...called(['tomorrow', 'morgen'], addDays(meeting, 1)),
    ...nextWeekdays(meeting),
    ...called(['in two weeks', 'in zwei Wochen'], addDays(meeting, 14)),
    ...called(
      ['end of month', 'end of the month', 'EOM', 'Monatsende', 'Ende des Monats'],
      lastDay(year, month),
    ),
    ...called(['in a week', 'in einer Woche'], addDays(meeting, 7)),
    ...called(['in a month', 'in einem Monat'], addMonths(meeting, 1)),
    ...called(['end of week', 'end of the week', 'EOW', 'this week', 'Ende der Woche'], friday),
    ...called(['today', 'end of day', 'EOD', 'heute'], meeting),
    ...called(['day after tomorrow', 'übermorgen'], addDays(meeting, 2)),
    ...called(['next week', 'nächste Woche', 'nächster Woche'], monday),
    ...called(['next week', 'end of next week', 'Ende nächster Woche'], addDays(monday, 4)),
    ...called(['next month', 'end of next month', 'Ende nächsten Monats'], lastDay(year, month + 1)),
    ...weekdaysAfter(meeting),
    ...called(
      ['end of year', 'end of the year', 'EOY', 'Jahresende', 'Ende des Jahres'],
      isoDate(year, 12, 31),
    ),
    ...MONTHS.flatMap((names, index) => {
      const end = endOfMonth(meeting, index + 1);
      return called([...names, ...names.flatMap((name) => [`end of ${name}`, `Ende ${name}`])], end);
    }),
  ];
}

const called = (names: readonly string[], date: string): Phrase[] => names.map((name) => [name, date]);

function nextWeekdays(meeting: string): Phrase[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((days) => {
    const date = addDays(meeting, days);
    const names = WEEKDAYS[weekdayOf(date)] ?? [];
    const which = ['next', 'this', 'coming', 'nächsten', 'kommenden', 'diesen'];
    return [
      ...called(names, date),
      ...names.flatMap((name) =>
        called(
          which.map((each) => `${each} ${name}`),
          date,
        ),
      ),
    ];
  });
}

/** What some mean by `next Friday`: that of the week after. */
function weekdaysAfter(meeting: string): Phrase[] {
  return [8, 9, 10, 11, 12, 13, 14].map((days): Phrase => {
    const date = addDays(meeting, days);
    return [`next ${WEEKDAYS[weekdayOf(date)]?.[0] ?? ''}`, date];
  });
}
