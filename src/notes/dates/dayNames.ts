/** From Sunday on, in English and German. */
export const WEEKDAYS: readonly (readonly [english: string, ...others: string[]])[] = [
  ['Sunday', 'Sonntag'],
  ['Monday', 'Montag'],
  ['Tuesday', 'Dienstag'],
  ['Wednesday', 'Mittwoch'],
  ['Thursday', 'Donnerstag'],
  ['Friday', 'Freitag'],
  ['Saturday', 'Samstag'],
];

/** From January on, in English and, where it differs, German. */
export const MONTHS: readonly (readonly [english: string, ...others: string[]])[] = [
  ['January', 'Januar'],
  ['February', 'Februar'],
  ['March', 'März'],
  ['April'],
  ['May', 'Mai'],
  ['June', 'Juni'],
  ['July', 'Juli'],
  ['August'],
  ['September'],
  ['October', 'Oktober'],
  ['November'],
  ['December', 'Dezember'],
];

/** Lower case without accents, one blank between words; one behind them stays. */
export function normalizeWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trimStart().replace(/\s+/g, ' ');
}

/** Which of some names, counted from 0, a normalized word begins or is. */
export function namesBegun(names: readonly (readonly string[])[], word: string): number[] {
  const isBegun = (each: string): boolean => normalizeWords(each).startsWith(word);
  return names.flatMap((variants, index) => (variants.some(isBegun) ? [index] : []));
}

/** The English name of a month, 1–12. */
export function monthName(month: number): string {
  return MONTHS[month - 1]?.[0] ?? '';
}
