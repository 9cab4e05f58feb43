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

const VARIABLE = /\{\{\s*(\w+)\s*(?::\s*([^{}\n]*?)\s*)?\}\}/g;
const LISTED = /^([^\S\n]*(?:(?:[-*+]|\d+[.)])[^\S\n]+)?)\{\{\s*participants\s*\}\}[^\S\r\n]*(?=\r?$)/gim;

/**
 * A template with its variables replaced: `{{date}}`, `{{date:FORMAT}}` (as in `dddd, MMMM D, YYYY`), `{{year}}`,
 * `{{month}}`, `{{day}}`, `{{weekday}}`, `{{series}}`, `{{previous}}`, `{{participants}}`. Others stay.
 */
export function fillTemplate(
  template: string,
  { date, series, previous, participants }: TemplateValues,
): string {
  const ending = template.includes('\r\n') ? '\r\n' : '\n';
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
  return (
    template
      // Alone in its line it is a list, an item for each.
      .replace(LISTED, (_, lead: string) => {
        const bullet = lead.trim() === '' ? `${lead}- ` : lead;
        return participants.length > 0
          ? participants.map((entry) => bullet + entry).join(ending)
          : `${bullet}@`;
      })
      .replace(VARIABLE, (variable, name: string, format: string | undefined) => {
        const key = name.toLowerCase();
        if (format !== undefined)
          return key === 'date' && format !== '' ? writeDate(date, readFormat(format)) : variable;
        return Object.hasOwn(values, key) ? (values[key] ?? variable) : variable;
      })
  );
}
