import { endBeforeFields } from './fields';
import { mayHold } from './lineWords';
import { any, WORD_END, WORD_START } from '../words/patterns';

/** Where in a line stands that its task is done, or no longer to be done. */
export interface DoneMark {
  readonly from: number;
  readonly to: number;
  readonly state: 'done' | 'cancelled';
}

const TICK = '(?:[✅✔☑]\\uFE0F?|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:)';
/** `done`, `completed` */
const WORD = any('done');
/** `DONE` */
const SHOUTED = any('doneShouted');
/** ` 2026-05-20` */
const ON_DAY = '(?:[ \\t]{1,3}\\d{4}-\\d\\d-\\d\\d)?';
const SIGNS = /[✅✔☑❌]|:[\w]*check|completion::|cancelled::/i;
const END = '(?=[\\s.!)\\]）]*$)';
/** At the end, or where a sign parts it from what follows. */
const PARTED = '(?=[\\s.!)\\]]*$|[,;:.][ \\t]|[ \\t]*(?:[([]|[-=]>|→|⇒|[-–—] ))';
/** `)`, `, see the board)`, ` last week)`; `(done by Friday)` is a deadline. */
const CLOSED = `(?:[ \\t]*[)\\]）]|(?:[,;:.–—-]|[ \\t](?!${any('deadlines')}[ \\t]+[^@#]))[^()[\\]]{1,80}[)\\]）])`;

/** ` (done, see #12)`, ` [done]` */
const IN_BRACKETS = `[ \\t]{0,9}[([（](?:${TICK}[ \\t]*)?${WORD}(?:[ \\t]*${TICK})?${CLOSED}`;
/** ` -> done`, ` - done` */
const BEHIND_SIGN = `[ \\t]{0,9}(?:-{1,3}>|={1,3}>|→|--?|–|—|:)[ \\t]*${WORD}`;
/** ` Status: complete` */
const LABELLED = `[ \\t]{0,9}${WORD_START}${any('statusLabels')}[ \\t]?[:：][ \\t]*${any('doneStatus')}${WORD_END}`;

/** What ends a task that is done, whatever stands in front of it. */
const AT_END = [
  new RegExp(`${LABELLED}${END}`, 'i'),
  // `… ✅`, `… - ✅ 2026-05-20`
  new RegExp(`[ \\t]{0,9}(?:[-–—:]{1,3}[ \\t]*)?${TICK}${ON_DAY}${END}`, 'i'),
  // `… [completion:: 2026-05-20]`, `… @done(2026-05-20)`
  /[ \t]{0,9}[[(]completion::[^[\]()]{0,60}[\])]\s*$/i,
  /[ \t]{0,9}(?<![\w@])@done(?:\([^()]{0,60}\))?\s*$/i,
  new RegExp(`${IN_BRACKETS}${END}`, 'i'),
  new RegExp(`${BEHIND_SIGN}${END}`, 'i'),
  new RegExp(`[ \\t]{0,9}${WORD_START}${SHOUTED}${END}`),
];
const TICKED_FIRST = new RegExp(`^${TICK}[ \\t]*`, 'i');
/** What says so elsewhere, where no empty box says otherwise. */
const ANYWHERE = [
  new RegExp(LABELLED, 'i'),
  new RegExp(`${IN_BRACKETS}${PARTED}`, 'i'),
  new RegExp(`${BEHIND_SIGN}${PARTED}`, 'i'),
  // `(Done) …`
  new RegExp(`^[[(（](?:${TICK}[ \\t]*)?${WORD}(?:[ \\t]*${TICK})?[\\])）][ \\t]+`, 'i'),
  // `DONE: …`
  new RegExp(`^${SHOUTED}${WORD_END}[:,]?[ \\t]*`),
];
/** `… ❌ 2026-05-20`, `… [cancelled:: 2026-05-20]` */
const CANCELLED = /[ \t]{0,9}(?:❌\uFE0F?[ \t]{0,3}\d{4}-\d\d-\d\d|[[(]cancelled::[^[\]()]{0,60}[\])])\s*$/iu;
const NESTED = new RegExp(
  `^(?:${TICK}|${WORD}(?:[ \\t]*(?:$|[:.,;!(–—-])|[ \\t]+${any('doneRemarks')}${WORD_END})|${SHOUTED}${WORD_END})`,
  'i',
);

/** What in a line says that its task is done; null if nothing does. Of a task with a box that is open only its end does. */
export function findDoneMark(line: string, hasOpenBox: boolean): DoneMark | null {
  if (!mayHold(line, 'done') && !SIGNS.test(line)) return null;
  const words = line.slice(0, endBeforeFields(line));
  const cancelled = CANCELLED.exec(words);
  if (cancelled) return markOf(cancelled, 'cancelled');
  for (const mark of [...AT_END, TICKED_FIRST, ...(hasOpenBox ? [] : ANYWHERE)]) {
    const match = mark.exec(words);
    if (match) return markOf(match, 'done');
  }
  return null;
}

const markOf = ({ index, 0: said }: RegExpExecArray, state: DoneMark['state']): DoneMark => ({
  from: index,
  to: index + said.length,
  state,
});

const WORD_ALONE = new RegExp(`^(?:${WORD}|${SHOUTED})$`, 'i');

/** Whether words that are set apart at a task's end say that it is done: `**Done**`, `[completed](https://…)`. */
export function isDoneWord(words: string): boolean {
  return WORD_ALONE.test(words.replace(/(?<![\s.!:])[\s.!:]+$/, ''));
}

/** Whether a bullet below a task says that it is done: `- DONE: https://…`, `- done, see …`. */
export function saysDone(line: string): boolean {
  return NESTED.test(line);
}
