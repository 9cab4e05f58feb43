import { originLink } from '../recognisers/origin';
import { readFormat, writeDate } from '../dates/writtenDate';
import { readFrontMatter } from '../markdown/frontMatter';
import { renewFrontLine } from './frontLine';

/** What a template's variables stand for. */
export interface TemplateValues {
  /** ISO date of the meeting. */
  readonly date: string;
  /** Name of the series, e.g. its folder's. */
  readonly series: string;
  /** The note before, its path relative to the new one; null for the first. */
  readonly previous: { readonly label: string; readonly path: string } | null;
  /** Who usually attends, as entries of a list. */
  readonly participants: readonly string[];
}

/** What a new note looks like where nothing else tells. */
export const BUILT_IN = `# {{date}}

## Participants

- @

## Recurring items

- Anything to add to the agenda?

## Agenda

`;

/** A list's line that says nothing but `{{participants}}`, or any variable. */
const VARIABLE =
  /^([^\S\r\n\u2028\u2029]*(?:(?:[-*+]|\d+[.)])[^\S\r\n\u2028\u2029]+)?)\{\{\s*participants\s*\}\}[^\S\r\n]*$|\{\{\s*(\w+)\s*(?::([^{}\r\n]*))?\}\}/gim;
/** What other tools' templates have: `{month} {day}, 2024`, with the year of the last meeting that was written by hand. */
const SINGLE =
  /\{(?:year|month|day|weekday|date)\}(?:[-./_, ]{1,2}(?:\{(?:year|month|day)\}|(?:19|20)\d\d(?!\d))){0,2}/gi;
/** A line of front matter, e.g. `date: <Datum>`. */
const FRONT_LINE = /^[\w-]+:[^\r\n]*/gm;
/** The letters of a date: `YYYY-MM-DD`, `DD.MM.YYYY`, `202X-XX-XX` */
const LETTERS =
  /(?<![\p{L}\d{:])(?:YYYY([-./_ ]?)MM\1DD|DD([-./_ ])MM\2YYYY|MM([-/])DD\3YYYY|JJJJ-MM-TT|TT\.MM\.JJJJ|(?:20|XX)[\dX]{2}-XX-XX)(?![\p{L}\d}])/gu;
/**
 * A template with its variables replaced: `{{date}}`, `{{date:FORMAT}}` (as in `dddd, MMMM D, YYYY`), `{{year}}`,
 * `{{month}}`, `{{day}}`, `{{weekday}}`, `{{series}}`, `{{previous}}`, `{{participants}}`. Others stay. The day is also written where
 * the template has `{month} {day}`, `YYYY-MM-DD` and the like, or a date without a value in its front matter.
 */
export function fillTemplate(
  template: string,
  { date, series, previous, participants }: TemplateValues,
): string {
  const ending = /\r\n|\n|\r/.exec(template)?.[0] ?? '\n';
  const values: Readonly<Record<string, string>> = {
    date,
    series,
    year: date.slice(0, 4),
    month: date.slice(5, 7),
    day: date.slice(8),
    weekday: writeDate(date, readFormat('dddd')),
    previous: previous ? originLink(previous.label, previous.path) : '',
    participants: participants.join(', '),
  };
  // What a name or a series is called is no variable: they come last, in one go.
  return withDates(template, date).replace(
    VARIABLE,
    (variable, lead: string | undefined, name: string | undefined, given: string | undefined) => {
      if (lead !== undefined) {
        const bullet = lead.trim() === '' ? `${lead}- ` : lead;
        return participants.length > 0
          ? participants.map((entry) => bullet + entry).join(ending)
          : `${bullet}@`;
      }
      const key = name?.toLowerCase() ?? '';
      const format = given?.trim();
      if (format !== undefined)
        return key === 'date' && format !== '' ? writeDate(date, readFormat(format)) : variable;
      return Object.hasOwn(values, key) ? (values[key] ?? variable) : variable;
    },
  );
}

function withDates(template: string, date: string): string {
  const { source: front } = readFrontMatter(template);
  const dated = front.replace(FRONT_LINE, (line) =>
    /\d|\{/.test(line) ? line : renewFrontLine(line, null, date),
  );
  return (dated + template.slice(front.length))
    .replace(SINGLE, (source, index: number, text: string) =>
      // `{{month}}` is a variable of its own.
      text[index - 1] === '{' ? source : writeSingle(source, date),
    )
    .replace(LETTERS, (source) => writeLetters(source, date));
}

/** Among words the month is written by its name: `{month} {day}`. */
function writeSingle(source: string, date: string): string {
  const isWorded = !/\}[-./_]/.test(source);
  const written = source.replace(/(?<=\}[-./_, ]{1,2})(?:19|20)\d\d/, '{year}');
  return written.replace(/\{(\w+)\}/g, (_, name: string) => {
    const format = {
      year: 'YYYY',
      month: isWorded ? 'MMMM' : 'MM',
      day: isWorded ? 'D' : 'DD',
      weekday: 'dddd',
    };
    const key = name.toLowerCase();
    return key in format ? writeDate(date, readFormat(format[key as keyof typeof format])) : date;
  });
}

function writeLetters(source: string, date: string): string {
  if (source.includes('X')) return date;
  return writeDate(date, readFormat(source.replaceAll('J', 'Y').replaceAll('T', 'D')));
}
