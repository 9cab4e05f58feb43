import { degreesBefore, isParticle, isWholeName } from './nameShape';
import { isBody, isGivenName, namesNobody } from './nobody';
import type { Participant } from '../note';
import type { Line } from './passages';
import { splitPeople, type Division } from './peopleDivision';
import { rangeOf, spansWithin, type Prose } from '../markdown/prose';
import { handleOfUrl } from './targets';
import { any } from '../words/patterns';

// `@octo-org/tools` is a team, `@R&D` a firm.
const HANDLE = /(?<![\p{L}\d_@/.`-])@(?![\w-]*\/\w|[\p{L}\d]+&[\p{L}\d])([\p{L}\d]+(?:[-_]+[\p{L}\d]+)*)/u;
const TEAM = /@[\w-]+\/\w/;
/** `tbd`, `everyone`, `???` */
const PLACEHOLDER = new RegExp(`^(?:${any('noPerson', 'everybody', 'everybodyAlone')}|\\?+)$`, 'i');
/** `12 people`, `2 out of 3` */
const COUNT = /^\d+\s+\p{Ll}/u;

/** `Table 1`, `Room 12` */
const NUMBERED = /^\p{L}+ \d+$/u;

/** Somebody whom a list names, be he there or not. */
export interface Listed extends Participant {
  readonly isAbsent: boolean;
}

/** The people that a stretch of prose names. */
export function findPeople(
  prose: Prose,
  hosts: readonly string[],
  division: Division,
  [from, to]: Line = [0, prose.matchText.length],
): Listed[] {
  if (CLASSED.test(prose.matchText)) return findPeople(unclassed(prose), hosts, division, [from, to]);
  const text = prose.matchText.slice(from, to);
  // `Board: Ann, Bob` are those of the board.
  if (division === 'one' && LABEL.test(text) && !isStruckOff(prose, from, to))
    return readEntry(prose, hosts, [from, to]);
  return splitPeople(text, division).flatMap(([start, end]) =>
    isStruckOff(prose, from + start, from + end) ? [] : readEntry(prose, hosts, [from + start, from + end]),
  );
}

/** `[Roe]{.smallcaps}`: words in a class, which Pandoc knows. */
const CLASSED = /\]\{[.#][^{}]{0,40}\}/;
const CLASSED_WORDS = /\[([^[\]]{1,60})\](\{[.#][^{}]{0,40}\})/g;

/** The same prose with blanks in the place of the signs around words that are in a class. */
function unclassed(prose: Prose): Prose {
  const matchText = prose.matchText
    .replace(CLASSED_WORDS, (_, words: string, name: string) => ` ${words} ${' '.repeat(name.length)}`)
    .replace(/\]\{/g, '] ');
  return { ...prose, matchText };
}

/** Whether somebody was struck off a list. */
function isStruckOff(prose: Prose, from: number, to: number): boolean {
  return spansWithin(prose, from, to).some(
    (span) => span.kind === 'delete' && prose.matchText.slice(from, span.from).trim() === '',
  );
}

/** `Coach: `, `ACME: `, `Ana Roe: ` in front of what an entry says. */
const LABEL = /^\s*([^:：@()[\],;，、]{2,40})[:：](?!\/\/)\s*/;
/** `YES`, `present`, behind somebody's name. */
const STATE = new RegExp(`^(?:${any('presentCells', 'absentCells')}|[✅✔☑✓xX✗❌✘])(?![\\p{L}])`, 'iu');
/** `NO (sent apologies)`, `regrets`, `❌` */
const ABSENT = new RegExp(
  `^(?:${any('absentCells', 'absence', 'absenceRemarks')}(?![\\p{L}])|[✗❌✘]|:x:)`,
  'iu',
);

/** Who an entry of a list names: `Ann (ACME)`, `Coach: Ann`, `Board: Ann Ash, Bob Birch`, `Ann: yes`. */
function readEntry(prose: Prose, hosts: readonly string[], [from, to]: Line): Listed[] {
  const text = prose.matchText.slice(from, to);
  const [whole, label = ''] = LABEL.exec(text) ?? [];
  if (whole === undefined) return asList(readPerson(prose, hosts, from, to));
  const rest = text.slice(whole.length).trim();
  const isTold = isBody(label.trim()) || PLACEHOLDER.test(label.trim()) || isThing(label);
  if (rest === '' || STATE.test(rest)) return isTold ? [] : asList(readPerson(prose, hosts, from, to));
  if (isWholeName(label) && !isTold) return asList(readPerson(prose, hosts, from, to));
  const parts = splitPeople(rest, 'many').map(([start, end]) => rest.slice(start, end).trim());
  const areNames = parts.every(
    (part) => HANDLE.test(part) || isWholeName(nameOf(part) ?? '') || (isTold && isShort(part)),
  );
  if (areNames) {
    const start = from + whole.length;
    return splitPeople(text.slice(whole.length), 'many').flatMap(([first, end]) =>
      asList(readPerson(prose, hosts, start + first, start + end)),
    );
  }
  return isTold ? [] : asList(readPerson(prose, hosts, from, to));
}

const asList = (person: Listed | null): Listed[] => (person ? [person] : []);

/** `Start time`, `Location` */
function isThing(label: string): boolean {
  const [first = ''] = label.trim().split(' ');
  return namesNobody(first) && !isWholeName(label);
}

/** `cid`, `Ann`, where somebody must stand. */
const isShort = (text: string): boolean =>
  /^[\p{L}\p{M}'’.-]+(?: [\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*){0,3}(?: \(.*\))?$/u.test(text) &&
  !namesNobody(text);

function readPerson(prose: Prose, hosts: readonly string[], from: number, to: number): Listed | null {
  const whole = prose.matchText.slice(from, to);
  const lead = /^[\s\-–—*•\d.)_]*/.exec(whole)?.[0].length ?? 0;
  // `4. Ann` is numbered by hand, `90n20` is somebody.
  const behind = /^\s*(?:\d+[.)]\s|[-–—*•]\s)/.test(whole) ? lead : (/^\s*/.exec(whole)?.[0].length ?? 0);
  const start = from + behind + degreesBefore(whole.slice(behind));
  const text = prose.matchText.slice(start, to).trimEnd();
  const called = CALLED.exec(text)?.[1] ?? LINKED.exec(text)?.[1]?.trim();
  const handle =
    linkedHandle(prose, hosts, start, to) ?? (called === undefined ? HANDLE.exec(text)?.[1] : null) ?? null;
  const name = called ?? nameOf(text);
  if (handle === null && (name === null || isNobody(name) || TEAM.test(text))) return null;
  const rest = name === null ? text : text.slice(text.indexOf(name) + name.length);
  const remark = rest.replace(/^[\s@\w]*?[\s(:：,–—[|-]+/, '');
  return {
    handle,
    name: name?.replace(/\s{2,}/g, ' ') ?? null,
    range: rangeOf(prose, start, start + text.length),
    isAbsent: ABSENT.test(remark),
  };
}

const isNobody = (name: string): boolean =>
  !isGivenName(name) && (PLACEHOLDER.test(name) || COUNT.test(name) || NUMBERED.test(name) || isBody(name));

/** `@Amara Diallo`: the at sign calls somebody whose name has a blank. */
const CALLED = /^@(\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+)$/u;

/** `[[Olena Bondar]]`, `[[people/olena|Olena]]`: a page of a wiki that tells of somebody. */
const LINKED = /^\[\[(?:[^[\]|]{1,100}\|)?([^[\]|#/]{1,60})\]\]/u;

function linkedHandle(prose: Prose, hosts: readonly string[], from: number, to: number): string | null {
  for (const { url } of spansWithin(prose, from, to)) {
    const handle = url === '' ? null : handleOfUrl(url, hosts);
    if (handle !== null) return handle;
  }
  return null;
}

/** What a name ends in front of, the blanks in front of that included. */
const NAME_END =
  /(?:(?<!\s)\s+)?(?:[@([{<|,;:（【：✅✔☑❌\uFFFC]|\/\s)|(?<!\s)\s+(?:[-–—/]+|aka|a\.k\.a\.|alias)\s/iu;

/** The name in front of handle, affiliation, role and remarks; null where there is none. */
function nameOf(text: string): string | null {
  const lead = /^@[\p{L}\d_-]+/u.exec(text)?.[0].length ?? 0;
  const words = text.slice(lead);
  const end = words.search(NAME_END);
  const name = (end < 0 ? words : words.slice(0, end)).replace(/^[\s_*]+|(?<![\s_*])[\s_*]+$/g, '');
  if (text.startsWith('@') && !/^\s/.test(words)) return null;
  if (!/\p{L}/u.test(name) || name.endsWith('...') || name.length > 60) return null;
  return isSentence(name.split(/\s+/)) ? null : bareName(name);
}

/** `Jeffery` of `Jefferyさん`. */
const SUFFIX = /(?<=.)(?:さん|サン|氏|様|님|씨)$/u;
/** `Ann Roe J&J`, `Ann Roe x`: where somebody works, and that he is there, with nothing in between. */
const BEHIND_NAME = /(?<=\p{Ll}\S{0,20}) (?:[\p{L}\d]+&[\p{L}\d]+|[xX×✓✔]|\p{Lu}[\p{Lu}.]{1,4})$/u;

/** A name without what is no part of it: how somebody is addressed, his initials behind it, a full stop. */
function bareName(text: string): string {
  const name = text.replace(/(?<=\p{Ll}{2})\s{0,50}\.$/u, '').replace(SUFFIX, '');
  const [behind] = BEHIND_NAME.exec(name) ?? [];
  if (behind === undefined) return name;
  const rest = name.slice(0, -behind.length);
  if (!rest.includes(' ')) return name;
  const letters = behind.slice(1).replaceAll('.', '');
  const areInitials =
    initialsOf(rest).startsWith(letters.charAt(0)) && initialsOf(rest).endsWith(letters.slice(-1));
  return !/^\p{Lu}+$/u.test(letters) || areInitials || /^[X]$/.test(letters) ? rest : name;
}

const initialsOf = (name: string): string => (name.match(/(?<![\p{L}'’])\p{Lu}/gu) ?? []).join('');

/** Whether words are too many for a name, or too few of three and more begin as names do. */
function isSentence(words: readonly string[]): boolean {
  if (words.length > 6) return true;
  return (
    words.length > 2 &&
    words.filter((word) => !/^\p{Ll}/u.test(word) || isParticle(word)).length * 2 < words.length
  );
}
