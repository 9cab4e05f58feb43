import { matchesOf } from '../matchesOf';
import type { Reading } from '../reading';

/** `](https://… "title")` */
const TARGET = /\]\(([^()\n]*)\)/g;
/** `<https://…>`, `https://…` */
const BARE = /<?(https?:\/\/[^\s<>()]+)>?/g;
/** What tells one thing or one day from others of its kind: `/issues/1227`, `?v=uh1hZCE4k0w`, `youtu.be/uh1hZCE4k0w`, `2024-05-12`. */
const OF_ONE =
  /\/(?:issues?|pull|pulls|discussions?|merge_requests)\/\d|youtu\.?be|vimeo\.com\/\d|(?:19|20)\d\d[-_/]?\d\d[-_/]?\d\d|recording|\/rec\//i;

/** Whether a link belongs to the meetings of a series rather than to one of them: it stands in most of the notes. */
export function usualLinks(notes: readonly Reading[]): (url: string) => boolean {
  const counts = new Map<string, number>();
  for (const { text } of notes)
    for (const url of new Set(urlsIn(text))) counts.set(url, (counts.get(url) ?? 0) + 1);
  if (notes.length < 2) return (url) => !OF_ONE.test(url);
  return (url) => (counts.get(url) ?? 0) > notes.length / 2;
}

const urlsIn = (text: string): string[] => Array.from(matchesOf(text, BARE), ([, url = '']) => url);

/** A line without the targets of links that are those of an old meeting: `[Agenda](https://…/12)` becomes `[Agenda]()`. */
export function withoutOldLinks(text: string, isUsual: (url: string) => boolean): string {
  const isOld = (words: string): boolean => urlsIn(words).some((url) => !isUsual(url));
  return text
    .replace(TARGET, (source, target: string) => (isOld(target) ? ']()' : source))
    .replace(BARE, (source, url: string) => (isUsual(url) ? source : ''))
    .replaceAll('[]()', '');
}
