import { findWrittenDates, redate } from '../dates/writtenDate';
import { languagesIn } from '../dates/writtenLanguage';
import type { Note } from '../note';
import type { Reading } from '../reading';
import type { Section } from './meetingOrder';
import { linesIn } from './outline';

type Heading = Note['sections'][number];

/** The headings of years or months below which the meetings of a note stand: `# 2026`, `# November 2026`. */
export interface Periods {
  /** The meetings of the period of the day asked for; null where its heading is still to be written. */
  readonly own: readonly Section[] | null;
  /** The lines of that heading; none where it stands there. */
  readonly lines: readonly string[];
  /** Above which line it goes where it stands above the period of a meeting. */
  readonly lineAbove: (section: Section) => number;
}

/** The period of a day's meeting; null where not all meetings stand below such headings, or one heading does not tell. */
export function periodsOn({ note, text }: Reading, all: readonly Section[], date: string): Periods | null {
  const headings = new Map<Section, Heading>();
  const languages = languagesIn([text]);
  const renewedOn = (heading: string, day: string | null) => renewed(heading, day, date, languages);
  const above = headingsAbove(note);
  for (const section of all) {
    const heading = above.get(section.from);
    if (!heading || renewedOn(heading.title, section.date) === null) return null;
    headings.set(section, heading);
  }
  const [first] = all;
  const model = first && headings.get(first);
  if (!model) return null;
  const title = renewedOn(model.title, first.date);
  const isOnly = new Set(headings.values()).size < 2;
  if (isOnly && title !== model.title && !isBare(model.title, first.date)) return null;
  const own = all.filter((section) => headings.get(section)?.title === title);
  const source = linesIn(text)[model.heading.start.line] ?? '';
  return {
    own: own.length > 0 ? own : null,
    lines: own.length > 0 ? [] : [renewedOn(source, first.date) ?? source, ''],
    lineAbove: (section) => headings.get(section)?.heading.start.line ?? section.from,
  };
}

/** The nearest heading of a higher rank above each heading, by the line of that. */
function headingsAbove({ sections }: Note): ReadonlyMap<number, Heading> {
  const above = new Map<number, Heading>();
  const open: Heading[] = [];
  for (const section of sections) {
    while ((open.at(-1)?.depth ?? 0) >= section.depth) open.pop();
    const nearest = open.at(-1);
    if (nearest) above.set(section.heading.start.line, nearest);
    open.push(section);
  }
  return above;
}

/** A heading of the period of one day as that of another one's; null for a heading that tells no period of that day. */
function renewed(
  heading: string,
  day: string | null,
  date: string,
  languages: readonly string[],
): string | null {
  if (day === null) return null;
  const [month] = findWrittenDates(heading, day);
  if (month) return month.parts.some(isOfDay) ? null : redate(heading, day, date, languages);
  const [year, other] = heading.match(/\d+/g) ?? [];
  const isYear = other === undefined && year === day.slice(0, 4);
  return isYear ? heading.replace(year, date.slice(0, 4)) : null;
}

const isOfDay = (part: ReturnType<typeof findWrittenDates>[number]['parts'][number]): boolean =>
  typeof part === 'object' && ['Do', 'DD', 'D'].includes(part.token);

/** Whether a heading says nothing besides its period, rather than `Crew 2026`. */
function isBare(title: string, day: string | null): boolean {
  const [month] = day === null ? [] : findWrittenDates(title, day);
  return !/\p{L}/u.test(month ? title.slice(0, month.from) + title.slice(month.to) : title);
}
