import type { Range, Reference } from '../note';

/** Where the address of a link such as `[#12](https://…)` stands; null where there is none, or more than it in the brackets. */
export function addressOf({ form, text, url, range: { start, end } }: Reference): Range | null {
  if (form !== 'link' || url === null || start.line !== end.line) return null;
  const from = start.character + `[${text}](`.length;
  const to = end.character - 1;
  if (to - from !== url.length) return null;
  return { start: { line: start.line, character: from }, end: { line: end.line, character: to } };
}
