/** What a new note is made of. */
export interface NewNote {
  /** ISO date of the meeting. */
  readonly date: string;
  /** Text of the note before it in its series, null for the first. */
  readonly previous: string | null;
  /** Text of the folder's template, null where there is none. */
  readonly template: string | null;
  /** Name of the series, e.g. the folder's; for templates. */
  readonly series?: string;
}

const DEFAULT = `# {{date}}

## Participants

- @

## Recurring items

- Anything to add to the agenda?

## Agenda

`;

/** The text of a new note. In a template `{{date}}`, `{{series}}`, `{{year}}`, `{{month}}` and `{{day}}` are replaced. */
export function newNote({ date, previous, template, series = '' }: NewNote): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const values: Readonly<Record<string, string>> = { date, series, year, month, day };
  const text = (template ?? DEFAULT).replace(
    /\{\{\s*(\w+)\s*\}\}/g,
    (variable: string, name: string) => values[name.toLowerCase()] ?? variable,
  );
  return previous?.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}
