import type { Line } from './passages';
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
/** Where a sentence ends: not behind `Mr.`, nor an initial. */
const SENTENCE_END = /(?<=\p{L}[\p{Ll}\p{M}])(?<!(?<!\p{L})(?:[DM]r|M[sx]|St|[JS]r|Mrs))\.\s+(?=\p{Lu})/u;

/** Stretches of a list that say of themselves who came and who did not: `Ann and Bo present. Cem ill.` */
interface Listing {
  readonly present: Line;
  readonly absent: Line | null;
}

/** Divides a list that ends in a word for those who came, and may go on with those who did not; null where it says neither. */
export function dividedList(text: string, [from, to]: Line): Listing | null {
  const words = text.slice(from, to);
  const [dot = ''] = SENTENCE_END.exec(words) ?? [];
  const end = dot === '' ? words.length : words.search(SENTENCE_END);
  const [there = ''] = PRESENCE.exec(words.slice(0, end)) ?? [];
  const behind = words.slice(end + dot.length);
  const away = dot === '' ? null : ABSENCE.exec(behind);
  if (there === '' && !away) return null;
  const start = from + end + dot.length;
  return {
    present: [from, from + end - there.length],
    absent: away ? [start, start + away.index] : null,
  };
}
