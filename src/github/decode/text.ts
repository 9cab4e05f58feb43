/** GitHub allows 256 characters in a title; other servers may allow more. */
const LINE_LENGTH = 1_000;
/** Of the Markdown of an excerpt, in UTF-16 code units. */
const EXCERPT_LENGTH = 1_500;
/** The excerpt comes from this much of a text, which often begins with HTML comments. */
const READ_LENGTH = 10_000;
/** Longer bodies are not shown in the editor. */
const HTML_LENGTH = 200_000;

/** A title or name as one line, without control characters and without those that change the direction of the text around it. */
export function oneLine(value: string, length = LINE_LENGTH): string {
  const room = truncate(value, length * 2);
  return truncate(clean(room).replace(/\s+/g, ' ').trim(), length);
}

/** The beginning of a plain text, escaped as Markdown. */
export function excerpt(value: unknown): string {
  return typeof value === 'string'
    ? markdownExcerpt(truncate(value, READ_LENGTH).replace(/[\\`<&_]/g, '\\$&'))
    : '';
}

/** The beginning of a Markdown text without HTML comments. It is longer than what is shown, since markup takes space. */
export function markdownExcerpt(value: unknown): string {
  if (typeof value !== 'string') return '';
  const lines = truncate(value.trimStart(), READ_LENGTH)
    .replace(/<!--[^]*?-->/g, '')
    .split(/\r\n|\n|\r/)
    // Tabs become spaces, since the indentation tells what belongs to a list item.
    .map((line) => clean(line.replaceAll('\t', '    ')).trimEnd());
  return truncate(lines.join('\n').replace(/^\n+/, ''), EXCERPT_LENGTH).trimEnd();
}

/** HTML; empty if it is too long to be shown. */
export function html(value: unknown): string {
  return typeof value === 'string' && value.length <= HTML_LENGTH
    ? value.replace(/\p{Surrogate}/gu, '\uFFFD')
    : '';
}

function clean(value: string): string {
  return (
    value
      // Overrides and isolates: an unclosed one would change the direction of the rest of the line.
      .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
      .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
      // A lone surrogate cannot be written to a file and read back.
      .replace(/\p{Surrogate}/gu, '\uFFFD')
  );
}

/** At most `length` code units, without splitting a surrogate pair. */
function truncate(value: string, length: number): string {
  if (value.length <= length) return value;
  return value.slice(0, /[\uD800-\uDBFF]/.test(value.charAt(length - 1)) ? length - 1 : length);
}
