import { matchesOf } from '../matchesOf';
import type { Line } from './passages';
import { isTitled } from './titles';
import { any } from '../words/patterns';

// Where lists of people behind a label end.

/** `, `, ` and` at a line's end */
const GOES_ON = new RegExp(`(?:[,;]|\\s(?:${any('conjunctions')}|&))\\s*$`, 'u');
/** `(ACME), Ben Roe` */
const REMARK_FIRST = /^\s*\([^()\n]{1,60}\)/;
/** `Birch, Cem Kaya` behind `Ann Ash, Mr. Bea` */
const NAME_ENDS = /^\s*\p{Lu}[\p{L}'’-]+\s*(?:,|[.;]\s*$)/u;
const NAME_BEGINS = /^\s*(?:\S+\.\s)?\p{Lu}[\p{L}'’-]+\s*$/u;

/** `Topic: ` in the next line, though a comma stands in front of it */
const NEXT_LABEL = /^\s*\p{L}[\p{L} ]{1,30}[:：]\s/u;

/** Where a list ends that goes on in the next line: behind a comma, within a name, or in front of a remark. */
export function endOfList(plain: string, to: number): number {
  let end = to;
  while (end < plain.length) {
    const line = plain.slice(Math.max(0, end - 60, plain.lastIndexOf('\n', end - 1) + 1), end);
    const next = plain.slice(end + 1, end + 80);
    const isWithin =
      line.includes(',') && NAME_BEGINS.test(line.slice(line.lastIndexOf(',') + 1)) && NAME_ENDS.test(next);
    if ((!GOES_ON.test(line) && !isWithin && !REMARK_FIRST.test(next)) || NEXT_LABEL.test(next)) break;
    const stop = plain.indexOf('\n', end + 1);
    end = stop < 0 ? plain.length : stop;
  }
  return end;
}

/** ` til stede` behind the last one */
const PRESENCE = new RegExp(
  `(?<=\\S)\\s(?=\\p{Ll}[\\p{Ll} ]{3})${any('attendanceEnds', 'presenceColumns', 'presentCells', 'attendanceBehind')}[\\s.]*$`,
  'u',
);
/** ` syk`, ` are ill` behind those who did not come */
const ABSENCE = new RegExp(
  `(?<=\\S)\\s(?:${any('attendanceVerbs')}\\s)?(?=\\p{Ll}[\\p{Ll} ]{2})${any('absence', 'absenceRemarks', 'absentCells', 'absenceEnds')}[\\s.]*$`,
  'u',
);
/** Where a sentence may end: not behind `Mr.`, nor an initial. */
const SENTENCE_END = /(?<=\p{L}[\p{Ll}\p{M}])(?<!(?<!\p{L})(?:[DM]r|M[sx]|St|[JS]r|Mrs))\.\s+(?=\p{Lu})/gu;
const LAST_WORD = /(?<!\p{L})\p{L}{1,12}$/u;

/** The first end of a sentence in a list: not behind how somebody is addressed, `Prof.`. */
function sentenceEnd(words: string): { readonly end: number; readonly dot: string } {
  for (const { index, 0: dot } of matchesOf(words, SENTENCE_END)) {
    const [last = ''] = LAST_WORD.exec(words.slice(Math.max(0, index - MAX_WORD), index)) ?? [];
    if (!isTitled(`${last}. A`)) return { end: index, dot };
  }
  return { end: words.length, dot: '' };
}

const MAX_WORD = 12;

/** Stretches of a list that say of themselves who came and who did not: `Ann and Bo present. Cem ill.` */
interface Listing {
  readonly present: Line;
  readonly absent: Line | null;
}

/** `Apologies from ` in front of those who did not come */
const ABSENCE_FIRST = new RegExp(
  `^\\p{Lu}?(?:${any('absence', 'absenceFirst')})(?:\\s\\p{Ll}{2,5})?[:：]?\\s{1,5}(?=\\p{L})`,
  'iu',
);
/** Words of a sentence that tells something */
const TELLS = /\s\p{Ll}{3,}\s\p{Ll}{2,}/u;

/** Divides a list that ends in a word for those who came, or with its sentence, and may go on with those who did not; null where it says neither. */
export function dividedList(text: string, [from, to]: Line): Listing | null {
  const words = text.slice(from, to);
  const { end, dot } = sentenceEnd(words);
  const [there = ''] = PRESENCE.exec(words.slice(0, end)) ?? [];
  const behind = words.slice(end + dot.length);
  const away = dot === '' ? null : ABSENCE.exec(behind);
  const [lead = ''] = dot === '' ? [] : (ABSENCE_FIRST.exec(behind) ?? []);
  if (there === '' && !away && lead === '' && (dot === '' || !TELLS.test(behind))) return null;
  const start = from + end + dot.length;
  const isAway = away !== null || lead !== '';
  return {
    present: [from, from + end - there.length],
    absent: isAway ? [start + lead.length, start + (away?.index ?? behind.length)] : null,
  };
}
