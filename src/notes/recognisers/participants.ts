import { isWholeName } from './nameShape';
import { hasFamilyName } from './names';
import { isBody, isGivenName, isSomebody, namesNobody } from './nobody';
import type { Participant } from '../note';
import type { Line } from './passages';
import { splitPeople, type Division } from './peopleDivision';
import { nameOf } from './personName';
import { reversedName, reversedNames, type ReversedName } from './reversedNames';
import { rangeOf, spansWithin, type Prose } from '../markdown/prose';
import { handleOfUrl } from './targets';
import { isDegree, titlesBefore } from './titles';
import { WEEKDAYS } from '../words/calendar';
import { isCommonName } from '../words/commonNames';
import { any } from '../words/patterns';

// `@octo-org/tools` is a team, `@R&D` a firm.
const HANDLE = /(?<![\p{L}\d_@/.`-])@(?![\w-]*\/\w|[\p{L}\d]+&[\p{L}\d])([\p{L}\d]+(?:[-_]+[\p{L}\d]+)*)/u;
const TEAM = /@[\w-]+\/\w/;
/** `tbd`, `everyone`, `???` */
const PLACEHOLDER = new RegExp(`^(?:${any('noPerson', 'everybody', 'everybodyAlone')}|\\?+)$`, 'i');
/** `12 people`, `2 out of 3` */
const COUNT = /^\d+\s+\p{Ll}/u;

/** `both coaches`, `some students` */
const COUNTLESS = new RegExp(`^${any('determiners')}(?: \\p{Ll}+){1,3}$`, 'u');

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
  if (CLASSED.test(prose.matchText.slice(from, to)))
    return findPeople(unclassed(prose), hosts, division, [from, to]);
  const text = prose.matchText.slice(from, to);
  const others = absentIn(text);
  if (others)
    return findPeople(prose, hosts, 'many', [from + others[0], from + others[1]]).map((person) => ({
      ...person,
      isAbsent: true,
    }));
  const reversed = text.includes(',') ? reversedIn(text, division) : null;
  if (reversed)
    return reversed.flatMap(({ from: start, to: end, name }) => {
      const person = readPerson(prose, hosts, from + start, from + end);
      return person && !isStruckOff(prose, from + start, from + end)
        ? [name === null ? person : { ...person, name }]
        : [];
    });
  // `Board: Ann, Bob` are those of the board.
  if (division === 'one' && LABEL.test(text) && !isStruckOff(prose, from, to))
    return readEntry(prose, hosts, [from, to]);
  const [, lead = '', inner] = BRACKETED.exec(text) ?? [];
  if (division === 'many' && inner?.includes(',') === true)
    return findPeople(prose, hosts, division, [from + lead.length, from + lead.length + inner.length]);
  return splitPeople(text, division).flatMap(([start, end]) =>
    isStruckOff(prose, from + start, from + end) ? [] : readEntry(prose, hosts, [from + start, from + end]),
  );
}

/** `Everyone`, `All members` */
const EVERYBODY = new RegExp(`^${any('everybody', 'everybodyAlone')}(?: \\p{L}{2,20}){0,2}$`, 'iu');
/** ` except `, `, but ` */
const EXCEPT = new RegExp(`[ ,(–-]${any('exceptions')}:? (?=[\\p{L}@])`, 'iu');
/** `以外`, ` hariç ` behind somebody */
const EXCEPT_BEHIND = new RegExp(`${any('exceptionsBehind')}[ のは,]?`, 'iu');
const MAX_EXCEPT = 200;

/** Whether a label means all who are there: `All team members:`. */
export const isEverybody = (label: string): boolean =>
  EVERYBODY.test(label.replace(/^[\s*_]+|(?<![\s*_:：])[\s*_:：]+$/g, ''));

/** Where a text names those who did not come of all who did: `Everyone except Ann and Bob`; null for others. */
function absentIn(text: string): Line | null {
  const words = text.length > MAX_EXCEPT ? '' : text.trimEnd().replace(/[.)]$/, '');
  const isEverybody = (part: string): boolean =>
    EVERYBODY.test(part.replace(/^[\s,(–-]+|[\s,(–-]$/g, '').trim());
  const before = EXCEPT.exec(words);
  if (before && isEverybody(words.slice(0, before.index))) {
    const from = before.index + before[0].length;
    return /^[\p{Lu}\p{Lo}@]/u.test(words.slice(from)) ? [from, words.length] : null;
  }
  const behind = EXCEPT_BEHIND.exec(words);
  const isBehind =
    behind !== null && behind.index > 0 && isEverybody(words.slice(behind.index + behind[0].length));
  return isBehind ? [0, behind.index] : null;
}

/** Those of a text that are written with the family's name first; null where they are not. */
function reversedIn(text: string, division: Division): readonly ReversedName[] | null {
  const name = division === 'one' ? reversedName(text) : null;
  return name === null ? reversedNames(text) : [{ from: 0, to: text.length, name }];
}

/** `[Ann, Bob and Cid]`, as a form that was filled in leaves it. */
const BRACKETED = /^(\s*\[)([^[\]]+)\]\s*$/;

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
const LABEL = /^\s*([^:：@()[\],;，、]{2,60})[:：](?!\/\/)\s*/;
/** `YES`, `present`, behind somebody's name. */
const STATE = new RegExp(`^(?:${any('presentCells', 'absentCells')}|[✅✔☑✓xX✗❌✘])(?![\\p{L}])`, 'iu');
/** `NO (sent apologies)`, `regrets`, `❌`; `no experience` is none. */
const ABSENT = new RegExp(
  `^(?:${any('absence', 'absenceRemarks')}(?![\\p{L}\\d])|${any('absentCells')}(?![\\p{L}\\d]|\\s+\\p{Ll})|[✗❌✘]|:x:)`,
  'iu',
);

/** `Sent Apologies` in front of whole names */
const AWAY = new RegExp(`(?<!\\p{L})${any('absence', 'absenceRemarks', 'absentCells')}(?!\\p{L})`, 'iu');

/** Who an entry of a list names: `Ann (ACME)`, `Coach: Ann`, `Board: Ann Ash, Bob Birch`, `Ann: yes`. */
function readEntry(prose: Prose, hosts: readonly string[], [from, to]: Line): Listed[] {
  const text = prose.matchText.slice(from, to);
  const [whole, label = ''] = LABEL.exec(text) ?? [];
  // `Ann Roe / ACME / Twitter: @annroe`
  const isSlashed = isWholeName(/^(.*?)\s?\/\s/.exec(label)?.[1] ?? '');
  if (whole === undefined || isSlashed) return asList(readPerson(prose, hosts, from, to));
  const rest = text.slice(whole.length).trim();
  if (isDetail(label, rest)) return [];
  const isTold = isBody(label.trim()) || PLACEHOLDER.test(label.trim()) || isThing(label);
  if (rest === '' || STATE.test(rest)) return isTold ? [] : asList(readPerson(prose, hosts, from, to));
  const parts = splitPeople(rest, 'many').map(([start, end]) => rest.slice(start, end).trim());
  // `Lamp Works: Ann Ash, Bob Birch`
  const isAway = AWAY.test(label);
  const areWhole =
    !isAway &&
    parts.length > 1 &&
    parts.every((part) => (isWholeName(part) && isSomebody(part)) || hasFamilyName(part));
  if (isWholeName(label) && !isTold && !areWhole) return asList(readPerson(prose, hosts, from, to));
  const areNames = parts.every(
    (part) =>
      HANDLE.test(part) ||
      isWholeName(nameOf(part) ?? '') ||
      hasFamilyName(part) ||
      (isTold && isShort(part)),
  );
  if (areNames || areUncased(parts)) {
    const start = from + whole.length;
    return splitPeople(text.slice(whole.length), 'many').flatMap(([first, end]) =>
      asList(readPerson(prose, hosts, start + first, start + end)),
    );
  }
  return isTold ? [] : asList(readPerson(prose, hosts, from, to));
}

/** `GitHub: annroe`, `gh: @annroe` among other accounts of somebody */
const ON_GITHUB =
  /(?:^|[\s(/,|;·])(?:gh|git(?:hub)?)\s?[:=]\s?@?(?!https?:)([a-z\d][\w-]{0,38})(?![\w./-])/iu;
/** `t: @ann`, `Twitter: @ann`: what somebody is called elsewhere. */
const ELSEWHERE =
  /(?:^|[\s(/,|;·])(?:t|tw|twitter|x|mastodon|bsky|bluesky|ig|instagram|linkedin|gitlab|gl)\s?[:=]\s?@[\w-]+/giu;

/** What somebody is called, of several accounts on GitHub. */
function handleIn(text: string): string | undefined {
  if (!/[:=]/.test(text)) return HANDLE.exec(text)?.[1];
  return ON_GITHUB.exec(text)?.[1] ?? HANDLE.exec(text.replace(ELSEWHERE, ' '))?.[1];
}

const asList = (person: Listed | null): Listed[] => (person ? [person] : []);

/** `Date: 12/5/2026`, `Hora de inicio: 11:00`, `Sala / enlace: …` among people; `Ann: 10:30` says when somebody came. */
function isDetail(label: string, rest: string): boolean {
  const [first = ''] = label.trim().split(/[\s/]+/);
  const isTitle = !isWholeName(label) && !isCommonName(first) && !isGivenName(first);
  const isDay = /^\d{1,4}[-/.]\s?\d{1,2}|^\d{1,2}\s\p{L}{3}/u.test(rest);
  return isTitle && (isDay || (/^\d{1,2}[:.h]\d\d/.test(rest) && label.trim().includes(' ')));
}

/** Names in a script without capitals, three and more, most with a family's name in front. */
const areUncased = (parts: readonly string[]): boolean =>
  parts.length > 2 &&
  parts.every((part) => /^(?:\p{sc=Hang}{2,4}|\p{sc=Han}{2,4})$/u.test(part)) &&
  parts.filter(hasFamilyName).length * 2 > parts.length;

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
  const numbered = /^\s*(?:\d+[.)]\s*(?=[\p{L}@([])|\d+[.)]\s|[-–—*•]\s)/u.test(whole)
    ? lead
    : (/^\s*/.exec(whole)?.[0].length ?? 0);
  const [mark = ''] = MARK.exec(whole.slice(numbered)) ?? [];
  const behind = numbered + mark.length;
  const start = from + behind + titlesBefore(whole.slice(behind));
  const text = prose.matchText.slice(start, to).trimEnd();
  const called = CALLED.exec(text)?.[1] ?? LINKED.exec(text)?.[1]?.trim();
  const handle =
    linkedHandle(prose, hosts, start, to) ?? (called === undefined ? handleIn(text) : null) ?? null;
  const name = called ?? nameOf(text);
  if (handle === null && (name === null || isNobody(name) || TEAM.test(text))) return null;
  if (handle === null && ADDRESSED.test(text)) return null;
  // `Name (@github)` of a form
  if (name !== null && PLACEHOLDER.test(name) && !isGivenName(name)) return null;
  const rest = name === null ? text : text.slice(text.indexOf(name) + name.length);
  const remark = rest.replace(/^[\s@\w]*?[\s(:：,–—[|-]+/, '');
  return {
    handle,
    name: name?.replace(/\s+/g, ' ') ?? null,
    range: rangeOf(prose, start, start + text.length),
    isAbsent: ABSENT.test(mark) || ABSENT.test(remark),
  };
}

const isNobody = (name: string): boolean =>
  !isGivenName(name) &&
  !/^\p{Lu}{2}$/u.test(name) &&
  (PLACEHOLDER.test(name) ||
    COUNT.test(name) ||
    COUNTLESS.test(name) ||
    isDegree(name) ||
    NUMBERED.test(name) ||
    /\?./.test(name) ||
    isBody(name) ||
    (name.length > 4 && WEEKDAYS.has(name.toLowerCase())));

/** `x `, `✅ `, `❌ ` in front of somebody */
const MARK = /^(?:[xX](?= \p{Lu})|[✓✔✅☑✗✘❌]\uFE0F?)\s+/u;

/** `PaperConf https://paperconf.example in June`: no entry of somebody goes on behind an address of the web. */
const ADDRESSED = /^[^([,]{2,60}\s(?:https?:\/\/\S+|\uFFFC+)\s+\p{L}/u;

/** `@Amara Diallo`: the at sign calls somebody whose name has a blank. */
const CALLED = /^@(\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+)$/u;

/** `[[Olena Bondar]]`, `[[people/olena|Olena]]`: a page of a wiki that tells of somebody. */
const LINKED = /^\[\[(?:[^[\]|]{1,100}\|)?@?([^[\]|#/]{1,60})\]\]/u;

function linkedHandle(prose: Prose, hosts: readonly string[], from: number, to: number): string | null {
  for (const { url } of spansWithin(prose, from, to)) {
    const handle = url === '' ? null : handleOfUrl(url, hosts);
    if (handle !== null) return handle;
  }
  return null;
}
