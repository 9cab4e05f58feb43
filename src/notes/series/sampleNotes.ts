import { dayOfPath } from '../dates/dayOfPath';
import { moveDays } from '../dates/moveDays';

const DAY = 86_400_000;

/**
 * The sample notes, by their paths, as many whole weeks later as make the last meeting one of the last seven days: who tries
 * them looks at something that is going on.
 * @param today - ISO date
 */
export function sampleNotes(
  files: ReadonlyMap<string, string>,
  today: string,
): { readonly path: string; readonly text: string }[] {
  const last =
    [...files.keys()]
      .flatMap((path) => dayOfPath(path) ?? [])
      .sort()
      .at(-1) ?? today;
  const weeks = Math.max(0, Math.floor((Date.parse(today) - Date.parse(last)) / (7 * DAY)));
  const year = Number(last.slice(0, 4));
  return Array.from(files, ([path, text]) => ({
    path: moveDays(path, 7 * weeks, year),
    text: moveDays(text, 7 * weeks, year),
  }));
}
