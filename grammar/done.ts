import { wordsOf } from '../src/notes/words/patterns';
import { anyCase, AT_START, begins, either, onlyBefore, raw, SHOUTED, any } from './parts';

const DONE = 'constant.language.done.meeting-notes markup.inserted.done.meeting-notes';

const TICK = raw`(?:[✅✔☑]\x{FE0F}?|:(?:white|heavy)_check_mark:|:ballot_box_with_check:)`;
const tick = {
  comment: '✅ at either end of an item.',
  match: raw`(?=[✅✔☑]|:[whb])(?:${TICK}(?=[\s.!)\]*_~]{0,20}$)|${onlyBefore({ ticks: '' })}${TICK})`,
  name: DONE,
};

const WORD = anyCase('done');
const MAY_BE_DONE = begins(wordsOf('done'));
/** `-> `, ` - `, `: ` */
const SIGN_BEFORE = raw`(?<=[-=]>\s{0,3}|→\s{0,3}|\s[-–—]\s{0,3}|\s--\s{0,3}|[–—:]\s{0,3})`;
const STATUS = raw`(?i:${any('statusLabels')}:[ \t]{0,9}${any('doneStatus')})`;
const word = {
  comment: '(done), -> done, - done, Status: complete',
  match: either(
    raw`(?=[(\[])[(\[]${WORD}[)\]](?![(\[])`,
    raw`${MAY_BE_DONE}(?:${SIGN_BEFORE}${WORD}(?=[\s.!*_~]{0,20}$|[,;:.][ \t]))`,
    raw`${begins(wordsOf('statusLabels'))}\b${STATUS}\b`,
  ),
  name: DONE,
};

/** A bullet, and not the first of its item. */
const NESTED = raw`(?<=^[\s>]{2,40}(?:[-*+]|\d{1,9}[.)])\s{1,4}\p{L}{4,9})`;
const shouted = {
  comment: 'DONE at either end; `- done, see …` nested below an item.',
  match: [
    MAY_BE_DONE,
    either(
      raw`\b${SHOUTED}(?=[\s.!*_~]{0,20}$)`,
      raw`(?=${SHOUTED})${AT_START}${SHOUTED}\b`,
      raw`${WORD}${NESTED}(?=[ \t]{0,9}(?:$|[:.,;!(–—-])|[ \t]{1,9}${any('doneRemarks')}\b)`,
    ),
  ].join(''),
  name: DONE,
};

/** What says that a task is done, as `src/notes/recognisers/status.ts` reads it. */
export const done = { patterns: [tick, word, shouted] };

/** Boxes that are ticked. */
export const box = {
  match: raw`(?=\[)(?<=^[\s>]{0,40}(?:[-*+]|\d{1,9}[.)])\s{1,4})\[[xX✓✔✅☑]\](?=\s)`,
  name: DONE,
};

const STROKE = { name: 'punctuation.definition.strikethrough.markdown' };
export const struck = {
  comment:
    'An item that begins struck through. The grammar of Markdown gives the stroke; not every theme draws it.',
  match: raw`(?=~~[^~])(?<!~)${onlyBefore({ tilde: '' })}(~~)((?:[^~]|~(?!~))++)(~~)(?!~)`,
  name: `markup.strikethrough.markdown ${DONE}`,
  captures: { '1': STROKE, '2': { patterns: [{ include: 'text.html.markdown#inline' }] }, '3': STROKE },
};
