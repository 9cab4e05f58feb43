import type { Unit } from '../markdown/blocks';
import { isoDate } from '../dates/dates';
import { findDays } from '../dates/findDays';
import { labelledDay } from './meetingDate';
import type { Around } from './datedHeadings';
import type { ToldDay } from './ownYears';
import { any, WORD_END, WORD_START } from '../words/patterns';

// Meetings of a text that begin at no heading: only their days are told.

const MAX_CHARACTERS = 200;

/** `SCRUM meeting 2 for sprint 4` above its day, without a label */
const CALLED = new RegExp(`^[^:：]{0,60}${WORD_START}${any('meetings')}${WORD_END}[^:：]{0,60}$`, 'iu');

/** The paragraphs and items that give a day behind `Date:`, beside those who came or below what the meeting is called. */
export function labelledDays(
  parts: readonly { readonly unit: Unit }[],
  { topics, order }: Pick<Around, 'topics' | 'order'>,
): ToldDay[] {
  const days: ToldDay[] = [];
  let ofList: ToldDay | null = null;
  for (const { unit } of parts) {
    if (unit.kind === 'item') {
      const own = labelledDay(unit, false, order);
      if (own) ofList = { unit, day: own };
      if (ofList && days.at(-1) !== ofList && saysWho(unit.blocks[0]?.prose.matchText ?? '', topics))
        days.push(ofList);
      continue;
    }
    ofList = null;
    if (unit.kind !== 'paragraph') continue;
    const day = labelledDay(unit, false, order);
    const lines = day ? (unit.blocks[0]?.prose.matchText.split('\n') ?? []) : [];
    const isOfPeople = lines.some((line) => saysWho(line, topics));
    if (day && (isOfPeople || (lines.length > 1 && CALLED.test(lines[0] ?? '')))) days.push({ unit, day });
  }
  return days;
}

/** Whether a line begins with `Present:` or the like. */
const saysWho = (line: string, topics: Around['topics']): boolean =>
  topics.of(/^[^:：]{2,60}(?=[:：])/.exec(line)?.[0] ?? '') === 'attendance';

/** `Session 3: ` in front of its day */
const NUMBERED = /^\s*(\p{L}[\p{L} ]{1,30}) \d{1,3}\s?[:–-]\s?(?=.{0,12}\d)/u;
const MIN_LISTED = 3;

/** The day of an item that is called and numbered so: `Session 3: 6 May 2026`; null for others. */
export function dayOfItem({ kind, blocks }: Unit): { readonly name: string; readonly date: string } | null {
  const text = kind === 'item' ? (blocks[0]?.prose.matchText.slice(0, MAX_CHARACTERS) ?? '') : '';
  const [lead, name = ''] = NUMBERED.exec(text) ?? [];
  if (lead === undefined) return null;
  const [day] = findDays(text.slice(0, lead.length + 40));
  if (!day?.year || day.index > lead.length + 12) return null;
  return { name, date: isoDate(day.year, day.month, day.day) };
}

/** The days of items that are all called the same and numbered, three at least, in a text that is called minutes. */
export function listedDays(parts: readonly { readonly unit: Unit }[]): Set<string> {
  const found = parts.flatMap(({ unit }) => dayOfItem(unit) ?? []);
  const areAlike = new Set(found.map(({ name }) => name)).size === 1;
  const days = new Set(found.map(({ date }) => date));
  return areAlike && days.size >= MIN_LISTED ? days : new Set();
}
