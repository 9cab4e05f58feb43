import { matchesOf } from '../matchesOf';
import { isName, isWholeName } from './nameShape';
import { hasFamilyName } from './names';
import { isGivenName, isSomebody } from './nobody';
import { peopleOnly } from './peopleRemarks';
import { isDegreeAt, isTitled } from './titles';
import { isCommonName } from '../words/commonNames';
import { any } from '../words/patterns';

/** Whether a stretch of prose names one person with remarks behind, or many between commas. */
export type Division = 'one' | 'many';

type Part = readonly [from: number, to: number];

/** ` and `; `et al.` names nobody. */
const CONJUNCTION = `\\s(?:(${any('and', 'conjunctions')})(?! al(?![a-z]))|&|\\+)\\s`;
/** What stands within names, too. */
const JOIN = new RegExp(`^${any('nameParticles', 'nameJoins')}$`);

/** Whether such a word goes on with a name: `Josep Puig i Cadafalch` is one, `Ana Roque y Ben Ash` are two. */
function isWithinName(text: string, start: number, { index, 0: whole, 1: word }: RegExpExecArray): boolean {
  if (word === undefined || !JOIN.test(word)) return false;
  const [behind = ''] = /^[^,;、，；،؛\n()]*/.exec(text.slice(index + whole.length, index + 100)) ?? [];
  return /\S\s+\S/.test(text.slice(Math.max(start, index - 100), index)) && !/\S\s+\S/.test(behind);
}

/** Whether a line of people ends within a name: `Ann Ash, Cllr. Bea`, and `Birch, Cem Kaya` in the next one. */
const isBroken = (before: string, behind: string): boolean =>
  (isTitled(before) || before.startsWith(' ')) &&
  isName(before) &&
  !isWholeName(before.replace(/^\s*\S+\.\s/, '')) &&
  /^\p{Lu}[\p{L}'’-]+(?:\s*,|[.;]?\s*$)/u.test(behind);

/** `, `, ` and `, `、` */
const DIVIDER = new RegExp(`[,;\\n\\v、，；،؛]|${CONJUNCTION}`, 'uy');
/** The same, and ` · `, ` | `, which divide somebody from his affiliation, too. */
const STRONG_DIVIDER = new RegExp(`[,;\\n\\v、，；،؛]|\\s[·•|]\\s|${CONJUNCTION}`, 'uy');
const JOINED = new RegExp(`^${CONJUNCTION}$`, 'u');
const MENTION = /(?<![\p{L}\p{M}\d_@/.`-])@[\p{L}\d]/u;
/** `@ann`, `[@ann]` and nothing else. */
const BARE = /^[\s[(]*@[\p{L}\d_-]+[\s\])]*$/u;
const MENTIONS = new RegExp(MENTION.source, 'gu');

/** Where each person of a list stands: `Ann (ACME), Bob` are two, `Ann Smith, ACME, likes tea` is one. */
export function splitPeople(text: string, division: Division): Part[] {
  // `Ann / she, her / ACME / @ann` is one.
  if (division === 'one' && SLASHED.test(text) && !CALLED_EACH.test(text)) return [[0, text.length]];
  const entries = division === 'many' ? affiliatedIn(text) : null;
  if (entries) return entries;
  const { parts, signs } = splitOutsideBrackets(text, division === 'many' ? STRONG_DIVIDER : DIVIDER);
  if (parts.length === 1 && division === 'many') {
    const names = splitAtBlanks(text);
    if (names) return names;
  }
  const worded = parts.filter(([start, end]) => text.slice(start, end).trim() !== '');
  const texts = worded.map(([start, end]) => text.slice(start, end));
  const handles = texts.filter((part) => MENTION.test(part));
  const areMany =
    worded.length <= 1 ||
    handles.length > 1 ||
    division === 'many' ||
    areNames(
      texts,
      signs.some((sign) => JOINED.test(sign)),
    );
  if (!areMany) {
    // `Ann; Developer @acme` works there, `Ann, Developer, @ann` is called so.
    const isOwn = texts.some((part, index) => MENTION.test(part) && (index === 0 || BARE.test(part)));
    // `Ann Roe / Bob Lee, ACME` are two.
    return isOwn ? [[0, text.length]] : bySlashes(text, [0, worded[0]?.[1] ?? 0]);
  }
  return peopleOnly(worded, ([start, end]) => text.slice(start, end)).flatMap((part) =>
    bySlashes(text, part)
      .flatMap((each) => byRemarks(text, each))
      .flatMap((each) => byHandles(text, each)),
  );
}

/** The people of lines that each name somebody and behind a comma where he works; null where one says something else. */
function affiliatedIn(text: string): Part[] | null {
  if (!/[\n\v]/.test(text) || !text.includes(',')) return null;
  const people: Part[] = [];
  let affiliated = 0;
  for (const { index, 0: line } of matchesOf(text, /[^\n\v]+/g)) {
    if (line.trim() === '') continue;
    const [name = '', ...others] = line.split(',');
    if (!isWholeName(name) || others.some((other) => other.trim() === '' || isWholeName(bare(other))))
      return null;
    if (others.length > 0) affiliated++;
    people.push([index, index + name.length]);
  }
  return affiliated > 1 ? people : null;
}

/** A whole name in Chinese or Korean, or initials. */
const HAN_NAME = /^(?:\p{sc=Han}{2,4}|\p{sc=Hang}{2,4})$/u;
const INITIALS = /^\p{Lu}{2,3}$/u;
const MAX_LISTED = 1_000;

/** `陈立 周敏 马晓东`, `AR BL CK`: three and more such names are people with nothing but blanks between them; two may be one, but for `AR BL`. */
function splitAtBlanks(text: string): Part[] | null {
  const words = Array.from(matchesOf(text.slice(0, MAX_LISTED), /\S+/g));
  if (words.length === 2 && words.every(([word]) => /^\p{Lu}{2}$/u.test(word)))
    return words.map(({ index, 0: word }) => [index, index + word.length]);
  if (words.length < 3) return null;
  const areNames = [HAN_NAME, INITIALS].some((shape) => words.every(([word]) => shape.test(word)));
  if (!areNames && !areGivenNames(words.map(([word]) => word))) return null;
  return words.map(({ index, 0: word }) => [index, index + word.length]);
}

const MIN_GIVEN_NAMES = 4;

/** `Ann Ben Cleo Dan`, `ann ben cleo`: nobody has so many first names, nor are three in lower case one. */
function areGivenNames(words: readonly string[]): boolean {
  const areLower = words.every((word) => /^\p{Ll}{2,}$/u.test(word));
  if (!areLower && !words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word))) return false;
  const known = words.filter(
    (word) => isCommonName(capitalised(word)) || isGivenName(capitalised(word)),
  ).length;
  return words.length >= (areLower ? 3 : MIN_GIVEN_NAMES) && known * 4 >= words.length * 3;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `Ann / @ann, Bob / @` */
const CALLED_EACH = /\/\s*@[\w-]+\s*(?:,|;|\s\p{L}{1,4}\s|&)[^,;/@]{2,60}\/\s*@/u;

const SLASHED = /^[^,;/@]{2,60}\/\s.*\s?\/\s/;

/**
 * Whether all of four and more texts are names, so that none is where somebody works: all whole, or the first a single word; of two,
 * where a conjunction is between them.
 */
function areNames(texts: readonly string[], areJoined: boolean): boolean {
  if (!texts.every((text) => isName(text))) return false;
  const areWhole = texts.every(isWholeName);
  // `Ann Ash, Housing and Community Services` works there.
  if (areWhole && texts.length < 4 && !texts.every((text) => isSomebody(text.trim()))) return false;
  if (texts.length > 3 && !isWholeName(texts[0] ?? '') && texts.every((text) => isSomebody(bare(text))))
    return true;
  return areWhole
    ? texts.length > 3 || areJoined
    : areJoined && texts.every((text) => !bare(text).includes(' '));
}

/** A name without the remark behind it. */
const bare = (text: string): string => text.replace(/\([^()]*\)/g, '').trim();

/** `Ann Roe / Bob Lee / Cleo Wu`, and not `Ann Roe / Swansea University`. */
function bySlashes(text: string, [from, to]: Part): Part[] {
  const whole = text.slice(from, to);
  if (!whole.includes(' / ')) return [[from, to]];
  const { parts } = splitOutsideBrackets(whole, /\s\/\s/y);
  const areWhole = parts.every(([start, end]) => {
    const name = whole.slice(start, end).trim();
    return /^@[\w-]+$/.test(name) || (isWholeName(name) && isSomebody(name));
  });
  const areCalled = () => areCalledAlone(parts.map(([start, end]) => whole.slice(start, end).trim()));
  return areWhole || areCalled() ? parts.map(([start, end]) => [from + start, from + end]) : [[from, to]];
}

/** Three and more who are called by one word each: `Ann / Bob / Cid`, of whom most have a name that many have. */
const areCalledAlone = (names: readonly string[]): boolean =>
  areFullKorean(names) ||
  (names.length > 2 &&
    names.every((name) => /^\p{Lu}\p{Ll}+$/u.test(name) && isSomebody(name)) &&
    names.filter((name) => isCommonName(name) || isGivenName(name)).length * 2 > names.length);

/** Three and more names in Korean of three syllables, as most have, most with a family's name in front: `김민수 / 고성모 / 이하나`. */
const areFullKorean = (names: readonly string[]): boolean =>
  names.length > 2 &&
  names.every((name) => /^\p{sc=Hang}{3}$/u.test(name)) &&
  names.filter(hasFamilyName).length * 2 > names.length;

/** `@ann @bob`, `Ann Roe @ann Bob Lee @bob` */
function byHandles(text: string, [from, to]: Part): Part[] {
  const whole = text.slice(from, to);
  const found = [...matchesOf(withoutBrackets(whole), MENTIONS)].map(({ index }) => index);
  if (found.length < 2) return [[from, to]];
  const isFirst = whole.trimStart().startsWith('@');
  const starts = isFirst
    ? found
    : [0, ...found.slice(0, -1).map((index) => index + (/^\S+/.exec(whole.slice(index))?.[0].length ?? 0))];
  return starts.map((start, index) => [from + start, from + (starts[index + 1] ?? whole.length)]);
}

/** `Ann Roe (ACME) `, `元彦(yuan) `: where another one with a remark follows, the comma was forgotten. */
const REMARKED = /(@?[\p{L}][^()]{0,60})\([^()]*\)\s+(?=@?[\p{Lu}\p{Lo}][^()]{1,60}\([^()]*\))/gu;

/** `Ann Roe (ACME) Bob Lee (Foo)`, and not `Ann (she/her) Roe (ACME)`. */
function byRemarks(text: string, [from, to]: Part): Part[] {
  const whole = text.slice(from, to);
  if (to - from > MAX_LISTED || !/\)\s+[^\s(]/.test(whole)) return [[from, to]];
  const ends = Array.from(matchesOf(whole, REMARKED))
    .filter(([, name = '']) => /^@?\s*\p{Lo}/u.test(name) || isWholeName(name.replace(/^@/, '')))
    .map(({ index, 0: entry }) => index + entry.length);
  return [0, ...ends].map((start, at) => [from + start, from + (ends[at] ?? whole.length)]);
}

/** A text in which what stands in brackets is left blank. */
const withoutBrackets = (text: string): string =>
  text.replace(/\([^()]*\)|\[[^[\]]*\]/g, (inner) => ' '.repeat(inner.length));

function splitOutsideBrackets(text: string, divider: RegExp): { parts: Part[]; signs: string[] } {
  const parts: Part[] = [];
  const signs: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if ('([（【'.includes(character)) depth++;
    else if (')]）】'.includes(character)) depth = Math.max(0, depth - 1);
    divider.lastIndex = index;
    const match = depth === 0 ? divider.exec(text) : null;
    if (!match || isWithinName(text, start, match)) continue;
    if (match[0] === '\n' && isBroken(text.slice(start, index), text.slice(index + 1, index + 60))) continue;
    if (match[0] === ',' && isDegreeAt(text, index + 1, text.slice(start, index))) continue;
    parts.push([start, index]);
    signs.push(match[0]);
    index += match[0].length - 1;
    start = index + 1;
  }
  parts.push([start, text.length]);
  return { parts, signs };
}
