/** What `Intl` calls the months and weekdays in a language, as a lexicon has them. */
export function intlCalendar(tag: string): { readonly months: string; readonly weekdays: string } {
  const names = (part: 'month' | 'weekday', days: readonly Date[]): string => {
    const format = new Intl.DateTimeFormat(tag, { [part]: 'long', timeZone: 'UTC' });
    return days.map((day) => format.format(day)).join(', ');
  };
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  return {
    months: names(
      'month',
      upTo(12).map((month) => new Date(Date.UTC(2024, month, 1))),
    ),
    // 7 January 2024 was a Sunday.
    weekdays: names(
      'weekday',
      upTo(7).map((day) => new Date(Date.UTC(2024, 0, 7 + day))),
    ),
  };
}
