import { any } from '../words/patterns';
import { weekOf } from './weeks';

/** `Week 47`, `KW 47`, `CW47` */
const WEEK = new RegExp(`(?<![\\p{L}\\d])(${any('calendarWeek')}[.\\s]{0,2})(0?)(\\d{1,2})(?!\\d)`, 'giu');

/** The same text for another day, the number of the calendar week in it that was that of its own day. */
export function redateWeek(text: string, from: string, to: string): string {
  return text.replace(WEEK, (source, word: string, zero: string, number: string) => {
    if (Number(number) !== weekOf(from)) return source;
    return word + String(weekOf(to)).padStart(zero === '' ? 1 : 2, '0');
  });
}
