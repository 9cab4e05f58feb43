import { any } from '../words/patterns';

// What somebody said: transcripts, chats and logs, which stand below tasks as often as anywhere and hold none by their form.

const TIME = '\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[.,]\\d{1,3})?(?: ?[ap]m)?';
const NAME = "[\\p{L}@][\\p{L}\\p{M}\\d .'’_@-]{0,40}";
const SPOKEN = [
  // `[00:12:01] …`, `(10:02) …`, `00:12:01 …`
  `[\\[(<]${TIME}[\\])>]`,
  `\\d{1,2}:\\d\\d:\\d\\d(?!\\d)`,
  // `10:02 Ann: …`, `10:02 - Ann: …`
  `${TIME}\\s+(?:[-–—|]\\s+)?${NAME}:\\s`,
  // `Ann (10:02): …`, `Ann [00:12:01]`
  `${NAME}\\s[\\[(]${TIME}[\\])]`,
].join('|');
const IS_SPOKEN = new RegExp(`^\\s*(?:${SPOKEN})`, 'iu');
/** `Ann 10:02 AM`, and not `Paint the shed at 11:00` */
const NAME_AND_TIME =
  /^\s*@?[\p{L}\d][\p{L}\p{M}\d.'’_-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}\s\d{1,2}:\d\d(?::\d\d)?(?: ?[apAP][mM])?\s*$/u;
/** `Ann: Yes`, `Ann: so, who starts` */
const REPLY = new RegExp(`^\\s*${NAME}:\\s+${any('replies')}\\s*(?:[,.!?…]|$)`, 'iu');
/** `Ann Ash: Are we recording?` */
const QUESTION = new RegExp(`^\\s*\\p{Lu}${NAME}:\\s.*\\?\\s*$`, 'u');
/** Longer lines are not looked through. */
const MAX_CHARACTERS = 500;

/** Whether a line is what somebody said, by its time or by how it begins. */
export function isSpeech(line: string): boolean {
  const words = line.slice(0, MAX_CHARACTERS);
  return IS_SPOKEN.test(words) || NAME_AND_TIME.test(words) || REPLY.test(words);
}

/** The same of a line that stands by itself, where a question is said, too. */
export const isSpeaker = (line: string): boolean =>
  isSpeech(line) || (line.length <= MAX_CHARACTERS && QUESTION.test(line));
