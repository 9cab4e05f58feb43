import { originLink } from '../recognisers/origin';
import { readFormat, writeDate } from '../dates/writtenDate';

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

/**
 * A template with its variables replaced: `{{date}}`, `{{date:FORMAT}}` (as in `dddd, MMMM D, YYYY`), `{{year}}`,
 * `{{month}}`, `{{day}}`, `{{weekday}}`, `{{series}}`, `{{previous}}`, `{{participants}}`. Others stay.
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
  // In one go: what a name or a series is called is no variable.
  return template.replace(
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
