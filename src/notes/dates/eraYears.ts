import { matchesOf } from '../matchesOf';
import { isDay } from './dates';
import type { FoundDay } from './foundDay';

/** The year before the first one of each era, by its name. */
const ERAS: Readonly<Record<string, number>> = {
  民國: 1911,
  民国: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};
/** `民國113年5月3日`, `令和元年5月1日`, `113年5月3日` */
const ERA_DAY =
  /(?:(民[國国]|昭和|平成|令和) ?)?(?<!\d)(\d{1,3}|元) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日號号]/g;
/** In Taiwan the era is left out; a year of three digits can be no other. */
const FIRST_OF_THREE = 100;
const LAST_OF_THREE = 199;

/** The days of a text that count their year from the beginning of an era. */
export function eraDays(text: string): FoundDay[] {
  if (!text.includes('年')) return [];
  const days: FoundDay[] = [];
  for (const match of matchesOf(text, ERA_DAY)) {
    const [whole, era, count = '', month, day] = match;
    const years = count === '元' ? 1 : Number(count);
    const before = era === undefined ? ERAS.民國 : ERAS[era];
    const isTold = era !== undefined || (years >= FIRST_OF_THREE && years <= LAST_OF_THREE);
    if (before === undefined || !isTold || !isDay(before + years, Number(month), Number(day))) continue;
    days.push({
      index: match.index,
      length: whole.length,
      year: before + years,
      month: Number(month),
      day: Number(day),
    });
  }
  return days;
}
