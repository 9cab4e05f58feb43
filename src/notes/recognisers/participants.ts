import type { Participant } from '../note';
import type { Line } from './passages';
import { rangeOf, spansWithin, type Prose } from '../markdown/prose';
import { handleOfUrl } from './targets';
import { any } from '../words/patterns';

// `@octo-org/tools` is a team.
const HANDLE = /(?<![\w@/.`-])@(?![\w-]*\/\w)([a-z\d]+(?:[-_]+[a-z\d]+)*)/i;
const TEAM = /@[\w-]+\/\w/;
/** `tbd`, `everyone`, `???` */
const PLACEHOLDER = new RegExp(`^(?:${any('noPerson')}|\\?+)$`, 'i');

/** Whether a stretch of prose names one person with remarks behind, or many between commas. */
export type Division = 'one' | 'many';

/** The people that a stretch of prose names. */
export function findPeople(
  prose: Prose,
  hosts: readonly string[],
  division: Division,
  [from, to]: Line = [0, prose.matchText.length],
): Participant[] {
  const text = prose.matchText.slice(from, to);
  return splitPeople(text, division).flatMap(([start, end]) =>
    isStruckOff(prose, from + start, from + end)
      ? []
      : (readPerson(prose, hosts, from + start, from + end) ?? []),
  );
}

/** Whether somebody was struck off a list. */
function isStruckOff(prose: Prose, from: number, to: number): boolean {
  return spansWithin(prose, from, to).some(
    (span) => span.kind === 'delete' && prose.matchText.slice(from, span.from).trim() === '',
  );
}

/** `, `, ` and `; `et al.` names nobody. */
const DIVIDER = new RegExp(`[,;、，；\\n\\v]|\\s(?:(${any('and')})(?! al(?![a-z]))|&)\\s`, 'y');
/** What stands within names, too. */
const JOIN = new RegExp(`^${any('nameParticles', 'nameJoins')}$`);

/** Whether such a word goes on with a name: `Josep Puig i Cadafalch` is one, `Ana Roque y Ben Ash` are two. */
function isWithinName(text: string, start: number, { index, 0: whole, 1: word }: RegExpExecArray): boolean {
  if (word === undefined || !JOIN.test(word)) return false;
  const [behind = ''] = /^[^,;、，；\n()]*/.exec(text.slice(index + whole.length, index + 100)) ?? [];
  return /\S\s+\S/.test(text.slice(Math.max(start, index - 100), index)) && !/\S\s+\S/.test(behind);
}

/** Where each person of a list stands: `Ann (ACME), Bob` are two, `Ann Smith, ACME, likes tea` is one. */
function splitPeople(text: string, division: Division): [from: number, to: number][] {
  const parts = splitOutsideBrackets(text, DIVIDER);
  if (parts.length === 1 && division === 'many') return splitAtBlanks(text) ?? parts;
  const worded = parts.filter(([start, end]) => text.slice(start, end).trim() !== '');
  const handles = worded.filter(([start, end]) => HANDLE.test(text.slice(start, end)));
  // `Ann / she, her / ACME / @ann` is one.
  if (division === 'one' && SLASHED.test(text)) return [[0, text.length]];
  if (worded.length <= 1 || handles.length > 1) return worded;
  if (division === 'many' || areNames(worded.map(([start, end]) => text.slice(start, end)))) return worded;
  return [[0, handles.length === 1 ? text.length : (worded[0]?.[1] ?? 0)]];
}

/** A whole name in Chinese or Korean. */
const HAN_NAME = /^(?:\p{sc=Han}{2,4}|\p{sc=Hang}{2,4})$/u;

/** `陈立 周敏 马晓东`: three and more such names are people with nothing but blanks between them; two may be one in Japanese. */
function splitAtBlanks(text: string): [from: number, to: number][] | null {
  const words = Array.from(text.slice(0, MAX_LISTED).matchAll(/\S+/g));
  if (words.length < 3 || !words.every(([word]) => HAN_NAME.test(word))) return null;
  return words.map(({ index, 0: word }) => [index, index + word.length]);
}

const MAX_LISTED = 1_000;

const SLASHED = /^[^,;/@]{2,60}\/\s.*\s\/\s/;

/** Whether all of four and more texts are whole names, so that none is where somebody works. */
function areNames(texts: readonly string[]): boolean {
  return texts.length > 3 && texts.every((text) => isName(text) && text.trim().includes(' '));
}

function splitOutsideBrackets(text: string, divider: RegExp): [from: number, to: number][] {
  const parts: [number, number][] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? '';
    if ('([（【'.includes(character)) depth++;
    else if (')]）】'.includes(character)) depth = Math.max(0, depth - 1);
    divider.lastIndex = index;
    const match = depth === 0 ? divider.exec(text) : null;
    if (!match || isWithinName(text, start, match)) continue;
    parts.push([start, index]);
    index += match[0].length - 1;
    start = index + 1;
  }
  parts.push([start, text.length]);
  return parts;
}

/** `van`, `de` */
const PARTICLE = new RegExp(`^${any('nameParticles', 'nameJoins')}$`);
/** `Ludwig van Beethoven` */
const NAME = new RegExp(
  `^(?:(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*|${any('nameParticles')})(?: |$)){1,5}$`,
  'u',
);

/** Whether a text looks like a person's name: up to five words, each with a capital. */
export function isName(text: string): boolean {
  const name = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return name.length <= 60 && NAME.test(name);
}

function readPerson(prose: Prose, hosts: readonly string[], from: number, to: number): Participant | null {
  const whole = prose.matchText.slice(from, to);
  const lead = /^[\s\-–—*•\d.)_]*/.exec(whole)?.[0].length ?? 0;
  // `4. Ann` is numbered by hand, `90n20` is somebody.
  const start =
    from + (/^\s*(?:\d+[.)]\s|[-–—*•]\s)/.test(whole) ? lead : (/^\s*/.exec(whole)?.[0].length ?? 0));
  const text = prose.matchText.slice(start, to).trimEnd();
  const handle = linkedHandle(prose, hosts, start, to) ?? HANDLE.exec(text)?.[1] ?? null;
  const name = nameOf(text);
  if (handle === null && (name === null || PLACEHOLDER.test(name) || TEAM.test(text))) return null;
  return { handle, name, range: rangeOf(prose, start, start + text.length) };
}

function linkedHandle(prose: Prose, hosts: readonly string[], from: number, to: number): string | null {
  for (const { url } of spansWithin(prose, from, to)) {
    const handle = url === '' ? null : handleOfUrl(url, hosts);
    if (handle !== null) return handle;
  }
  return null;
}

/** What a name ends in front of, the blanks in front of that included. */
const NAME_END = /(?:(?<!\s)\s+)?(?:[@([{<|,;:\uFFFC（【：]|\/\s)|(?<!\s)\s+[-–—/]+\s/;

/** The name in front of handle, affiliation, role and remarks; null where there is none. */
function nameOf(text: string): string | null {
  const lead = /^@[\w-]+/.exec(text)?.[0].length ?? 0;
  const words = text.slice(lead);
  const end = words.search(NAME_END);
  const name = (end < 0 ? words : words.slice(0, end)).replace(/^[\s_*]+|(?<![\s_*])[\s_*]+$/g, '');
  if (text.startsWith('@') && !/^\s/.test(words)) return null;
  if (!/\p{L}/u.test(name) || name.endsWith('...') || name.length > 60) return null;
  return isSentence(name.split(/\s+/)) ? null : name;
}

/** Whether words are too many for a name, or too few of three and more begin as names do. */
function isSentence(words: readonly string[]): boolean {
  if (words.length > 6) return true;
  return (
    words.length > 2 &&
    words.filter((word) => !/^\p{Ll}/u.test(word) || PARTICLE.test(word)).length * 2 < words.length
  );
}
