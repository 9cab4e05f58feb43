import { dayOfPath } from './dates';

const SHAPES: readonly [pattern: RegExp, shape: string][] = [
  [/(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/, 'YYYY-MM-DD'],
  [/(?<!\d)(?:19|20)\d\d_\d\d_\d\d(?!\d)/, 'YYYY_MM_DD'],
  [/(?<!\d)(?:19|20)\d\d\.\d\d\.\d\d(?!\d)/, 'YYYY.MM.DD'],
  [/(?<!\d)(?:19|20)\d{6}(?!\d)/, 'YYYYMMDD'],
  [/(?<!\d)\d\d-\d\d-(?:19|20)\d\d(?!\d)/, 'MM-DD-YYYY'],
  [/(?<![\d.-])\d\d-\d\d(?![\d.-])/, 'MM-DD'],
];

/**
 * The name for the note of a day (`YYYY-MM-DD`) in a folder: the pattern that most of the notes there have, the
 * latest one deciding between equals; `fallback`, such as `YYYY-MM-DD.md`, where none has a date.
 */
export function fileNameFor(date: string, siblings: readonly string[], fallback: string): string {
  const counts = new Map<string, number>();
  let best = fallback;
  for (const name of [...siblings].sort()) {
    const pattern = patternOf(name);
    if (pattern === null) continue;
    const count = (counts.get(pattern) ?? 0) + 1;
    counts.set(pattern, count);
    if (count >= (counts.get(best) ?? 0)) best = pattern;
  }
  const [year = '', month = '', day = ''] = date.split('-');
  return best.replace('YYYY', year).replace('MM', month).replace('DD', day);
}

/** A file's name with its date as letters, e.g. `YYYYMMDD.md`; null where it carries none. */
function patternOf(name: string): string | null {
  if (!name.toLowerCase().endsWith('.md')) return null;
  for (const [pattern, shape] of SHAPES) {
    const match = pattern.exec(name);
    if (match && (shape === 'MM-DD' || dayOfPath(name) !== null)) return name.replace(match[0], shape);
  }
  return null;
}
