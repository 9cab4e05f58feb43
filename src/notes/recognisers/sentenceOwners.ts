import { matchesOf } from '../matchesOf';
import { firstWord, isToAct, MODAL, TO_VERB } from './acts';
import type { FindAttendee } from './attendees';
import { isHonored, isOwner, peopleAt, type Named } from './names';
import { isThirdPerson, isVerb } from './verbs';
import { isCommonName } from '../words/commonNames';
import { any } from '../words/patterns';

// Owners who are given a task in a sentence of its own, or in brackets within one.

/** `. Ann: `, `; Ann, please `, `(Ann will ` in front of what somebody is given. */
const NEXT_SENTENCE = /[.;!?]\s+(?=[@\p{L}])|\((?=[@\p{L}])|(?<=\([^()]{1,60}), (?=[@\p{Lu}])/gu;

/** ` fragt nach`, and not ` was late`, ` joined` */
const DOES = new RegExp(`^ (?!${any('attendanceVerbs')}\\s)\\p{Ll}{3,}(?<!ed) \\p{L}`, 'u');

/** Those to whom the last sentences of a text speak: `Feature highlights. Ann: draft them`, `The hall is to be booked. Ann will call`. */
export function addressed(text: string, attendeeAt: FindAttendee): string[] {
  for (const { index, 0: end } of matchesOf(text, NEXT_SENTENCE)) {
    const people = peopleAt(text, index + end.length, attendeeAt);
    const rest = text.slice(people.at(-1)?.to ?? 0);
    if (people.length === 0) continue;
    const areListed = people.every(({ kind }) => kind === 'attendee' || kind === 'handle');
    const isSpoken = areListed && end !== '(' && /^\s*:\s/.test(rest);
    const isWithin = /^[(,]/.test(end);
    const acts = isToDo(rest) || (isWithin && areListed && DOES.test(rest));
    if (isSpoken || (acts && people.every((person) => isKnown(person))))
      return people.map(({ owner }) => owner);
  }
  return [];
}

/** Whether it is told by more than a shape that somebody is one. */
const isKnown = (person: Named): boolean =>
  isOwner(person) &&
  (person.kind !== 'shape' || isHonored(person.owner) || isCommonName(person.owner.split(' ')[0] ?? ''));

/** Whether what stands behind somebody says what he is to do: ` will call`, ` to call`, ` calls`. */
function isToDo(rest: string): boolean {
  if (TO_VERB.test(rest)) return isToAct(rest);
  const word = firstWord(rest);
  return MODAL.test(rest) || isThirdPerson(word) || (isVerb(word) && !word.endsWith('ing'));
}
