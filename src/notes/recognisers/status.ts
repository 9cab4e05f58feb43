import { any, hintOf, WORD_END, WORD_START } from '../words/patterns';

/** Where in a line stands that its task is done. */
export interface DoneMark {
  readonly from: number;
  readonly to: number;
}

const TICK = '(?:[✅✔☑]\\uFE0F?|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:)';
/** `done`, `completed` */
const WORD = any('done');
/** `DONE` */
const SHOUTED = any('doneShouted');
/** Most lines say nothing of the kind, and this tells it fastest. */
const MAY_BE_DONE = new RegExp(`[✅✔☑]|:[\\w]*check|${hintOf('done', 'doneShouted', 'statusLabels')}`, 'i');
const MARKS = [
  // `Status: complete`
  new RegExp(
    `[ \\t]{0,9}${WORD_START}${any('statusLabels')}[ \\t]?[:：][ \\t]*${any('doneStatus')}${WORD_END}`,
    'i',
  ),
  // `… ✅`, `✅ …`
  new RegExp(`[ \\t]{0,9}(?:[-–—:]{1,3}[ \\t]*)?${TICK}(?=[\\s.!)\\]]*$)`, 'i'),
  new RegExp(`^${TICK}[ \\t]*`, 'i'),
  // `(done)`, `-> done`, `- done`
  new RegExp(`[ \\t]{0,9}[([（]${WORD}[)\\]）]`, 'i'),
  new RegExp(`[ \\t]{0,9}(?:-{1,3}>|={1,3}>|→|--?|–|—|:)[ \\t]*${WORD}(?=[\\s.!]*$|[,;:.][ \\t])`, 'i'),
  // `DONE: …`, `… DONE`
  new RegExp(`^${SHOUTED}${WORD_END}[:,]?[ \\t]*|[ \\t]{0,9}${WORD_START}${SHOUTED}(?=[\\s.!]*$)`),
];
const NESTED = new RegExp(
  `^(?:${TICK}|${WORD}(?:[ \\t]*(?:$|[:.,;!(–—-])|[ \\t]+${any('doneRemarks')}${WORD_END})|${SHOUTED}${WORD_END})`,
  'i',
);

/** What in a line says that its task is done; null if nothing does. */
export function findDoneMark(line: string): DoneMark | null {
  if (!MAY_BE_DONE.test(line)) return null;
  for (const mark of MARKS) {
    const match = mark.exec(line);
    if (match) return { from: match.index, to: match.index + match[0].length };
  }
  return null;
}

/** Whether a bullet below a task says that it is done: `- DONE: https://…`, `- done, see …`. */
export function saysDone(line: string): boolean {
  return NESTED.test(line);
}
