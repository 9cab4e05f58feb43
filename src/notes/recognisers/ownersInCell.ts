import type { FindAttendee } from './attendees';
import { IS_EVERYBODY, legible, namesOnly, readOwners } from './names';
import { isBody } from './nobody';
import { isVerb } from './verbs';
import { any } from '../words/patterns';

/** Stands where an owner is still to be named: `TBD`, `?`, `n/a`. */
export const UNNAMED = new RegExp(`^(?:${any('nobodyYet', 'noPerson', 'noTask')}|[^\\p{L}]*)$`, 'iu');

/** `AB CDE` */
const INITIALS = /^\p{Lu}{2,3}(?: \p{Lu}{2,3}){1,9}$/u;

/** The owners that a cell of their column names: all but what says that nobody is named yet. */
export function ownersInCell(text: string, attendeeAt: FindAttendee): string[] {
  // `Ann<br>Bob` are two.
  const words = legible(text.replace(/\v+/g, ', ')).trim();
  const initials = INITIALS.test(words) ? words.split(' ') : [];
  // `TO DO` and `ALL` are nobody's.
  const isWord = (part: string): boolean => isVerb(part) || UNNAMED.test(part) || IS_EVERYBODY.test(part);
  if (initials.length > 0 && !initials.some(isWord)) return initials;
  const named = namesOnly(words, attendeeAt);
  if (named.length > 0) return named;
  return words
    .split(/[,;\n、]|\s\/\s/)
    .map((part) => part.replace(/\([^()]*\)/g, '').trim())
    .filter((part) => !UNNAMED.test(part) && part.length <= 50 && part.split(' ').length <= 6)
    .flatMap((part) => {
      if (isBody(part)) return [part];
      const people = namesOnly(part, attendeeAt);
      return people.length > 0 ? people : readOwners(part);
    });
}
