/** GitHub allows 256 characters in a title; other servers may allow more. */
const LINE_LENGTH = 1_000;
const EXCERPT_LENGTH = 300;
/** As much of a text as an excerpt can come from: markup takes room. */
const READ_LENGTH = 10_000;
/** A longer body is shown on GitHub, not in an editor. */
const HTML_LENGTH = 200_000;

/** Text of one line, of a title or a name: no control characters, nothing that turns the direction of what stands around it. */
export function oneLine(value: string, length = LINE_LENGTH): string {
  const room = cut(value, length * 2);
  return cut(clean(room).replace(/\s+/g, ' ').trim(), length);
}

/** The first words of a plain text, in one line. */
export function excerpt(value: unknown): string {
  if (typeof value !== 'string') return '';
  const line = clean(cut(value.trimStart(), READ_LENGTH)).replace(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT_LENGTH) return line;
  const room = cut(line, EXCERPT_LENGTH - 1);
  const blank = line[room.length] === ' ' ? room.length : room.lastIndexOf(' ');
  // Some scripts have no blanks, and a long address has none either.
  const end = blank > EXCERPT_LENGTH / 2 ? blank : room.length;
  return `${room.slice(0, end).trimEnd()}…`;
}

/** The first words of a text in Markdown, for what GitHub gives as Markdown only. */
export function markdownExcerpt(value: unknown): string {
  if (typeof value !== 'string') return '';
  const plain = cut(value.trimStart(), READ_LENGTH)
    .replace(/<!--[^]*?-->/g, '')
    .replace(/^[ \t]*(?:#{1,6}|[*+>-]|\d{1,9}[.)])[ \t]+/gm, '')
    .replace(/^[ \t]*\[[ x]\][ \t]+/gim, '')
    .replace(/!?\[([^\][\n]{0,500})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/(\*\*|__|`)/g, '');
  return excerpt(plain);
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
function cut(value: string, length: number): string {
  if (value.length <= length) return value;
  return value.slice(0, /[\uD800-\uDBFF]/.test(value.charAt(length - 1)) ? length - 1 : length);
}
