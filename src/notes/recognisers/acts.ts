import { isThirdPerson } from './verbs';
import { any } from '../words/patterns';

// What stands behind somebody and says that he is to do something.

/** ` to prepare`, `, to also prepare` */
export const TO_VERB = /^(?:\s*,)?\s+(?:is\s+|are\s+)?to\s+(?:also\s+|then\s+|please\s+)?(\p{L}[\p{L}-]*)/u;
/** What begins what somebody or something leads to, not what is to be done: `Answer to the letter`. */
export const NO_ACT = new RegExp(`^${any('determiners')}$`, 'i');
/** ` will`, ` has agreed to`, `'ll` */
export const MODAL = new RegExp(`^\\s+${any('modals')}(?![\\p{L}])|^['’]ll\\b`, 'u');
/** `, by Friday: ` */
const UNTIL_THEN = new RegExp(`^,?\\s${any('deadlines')}\\s[^:]{1,25}:\\s`, 'u');
/** The word in small letters that stands there, behind a blank; empty where none does. */
export const firstWord = (rest: string): string => /^ (\p{Ll}+)(?![\p{L}-])/u.exec(rest)?.[1] ?? '';

/** Whether ` to prepare` stands there, and not ` to the letter`. */
export function isToAct(rest: string): boolean {
  const word = TO_VERB.exec(rest)?.[1];
  return word !== undefined && /^\p{Ll}/u.test(word) && !NO_ACT.test(word);
}

export const isDivided = (rest: string): boolean =>
  /^\s*(?:\([^()]*\)\s*)?(?::(?!\/\/)|$|\]|\)|\.\s*$)/.test(rest) ||
  /^(?:\s+(?:[-–—]+>?|=+>|→|⇒)|[-–—])\s/.test(rest);

export function isTerminated(rest: string): boolean {
  if (TO_VERB.test(rest)) return isToAct(rest) || /^\s+to\s+\p{Lu}+\s+\p{Ll}/u.test(rest);
  return isDivided(rest) || MODAL.test(rest) || isThirdPerson(firstWord(rest)) || UNTIL_THEN.test(rest);
}
