import type { FindAttendee } from './attendees';
import { hasFamilyName, legible, namesOnly } from './names';
import { isBody } from './nobody';
import { isCommonName } from '../words/commonNames';

/** The people that a heading or label names and nothing else: handles, those who attend, whole names. */
export function personsNamed(text: string, attendeeAt: FindAttendee): string[] {
  const name = legible(text)
    .replace(/\([^()]*\)|(?<![\s:])[\s:]+$/g, '')
    .trim();
  if (name.length > 60 || name === '') return [];
  const owners = namesOnly(name, attendeeAt);
  // Where it is known who attends, a single word more is rather a subject.
  const isWord = (owner: string): boolean =>
    !/[\s@]/.test(owner) && /^\p{L}/u.test(owner) && !hasFamilyName(owner);
  const areStrangers = owners.every(
    (owner) =>
      isWord(owner) &&
      !isCommonName(owner) &&
      !name.includes(`@${owner}`) &&
      attendeeAt(owner)?.length !== owner.length,
  );
  if (owners.length > 0 && !(areStrangers && attendeeAt('') !== null && owners[0] !== 'all')) return owners;
  return isBody(name) && /^\p{Lu}/u.test(name) ? [name] : [];
}

/** Whether a text is somebody and nothing else; a single word may as well be a thing, unless many have it as a name. */
export function isPersonOnly(text: string, attendeeAt: FindAttendee): boolean {
  const named = personsNamed(text, attendeeAt);
  return (
    named.length > 0 &&
    named.every(
      (name) =>
        !isBody(name) &&
        name !== 'all' &&
        (/\s/.test(name) ||
          text.includes(`@${name}`) ||
          isCommonName(name) ||
          hasFamilyName(name) ||
          attendeeAt(name)?.length === name.length),
    )
  );
}
