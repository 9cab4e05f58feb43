/** GitHub allows 256 characters in a title; other servers may allow more. */
const LINE_LENGTH = 1_000;
/** Units of an excerpt's source. */
const EXCERPT_LENGTH = 1_500;
/** As much of a text as an excerpt can come from: comments stand in front of many. */
const READ_LENGTH = 10_000;
/** A longer body is shown on GitHub, not in an editor. */
const HTML_LENGTH = 200_000;

/** Text of one line, of a title or a name: no control characters, nothing that turns the direction of what stands around it. */
export function oneLine(value: string, length = LINE_LENGTH): string {
  const room = truncate(value, length * 2);
  return truncate(clean(room).replace(/\s+/g, ' ').trim(), length);
}

/** The beginning of a plain text, as Markdown that says the same. */
export function excerpt(value: unknown): string {
  return typeof value === 'string'
    ? markdownExcerpt(truncate(value, READ_LENGTH).replace(/[\\`<&_]/g, '\\$&'))
    : '';
}

/** The beginning of a text in Markdown, without comments: more than is shown of it, for markup takes room. */
export function markdownExcerpt(value: unknown): string {
  if (typeof value !== 'string') return '';
  const lines = truncate(value.trimStart(), READ_LENGTH)
    .replace(/<!--[^]*?-->/g, '')
    .split(/\r\n|\n|\r/)
    // Tabs keep their width, which tells what belongs to an item.
    .map((line) => clean(line.replaceAll('\t', '    ')).trimEnd());
  return truncate(lines.join('\n').replace(/^\n+/, ''), EXCERPT_LENGTH).trimEnd();
}

/** HTML as it is; empty where it is too long to be shown. */
export function html(value: unknown): string {
  return typeof value === 'string' && value.length <= HTML_LENGTH
    ? value.replace(/\p{Surrogate}/gu, '\uFFFD')
    : '';
}

function clean(value: string): string {
  return (
    value
      // Overrides and isolates: an unclosed one would turn the rest of the editor's line around.
      .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
      .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
      // Half of a pair cannot be written to a file and read back.
      .replace(/\p{Surrogate}/gu, '\uFFFD')
  );
}

/** At most `length` code units, with no pair of surrogates divided. */
function truncate(value: string, length: number): string {
  if (value.length <= length) return value;
  return value.slice(0, /[\uD800-\uDBFF]/.test(value.charAt(length - 1)) ? length - 1 : length);
}
