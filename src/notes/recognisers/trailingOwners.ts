import { matchesOf } from '../matchesOf';
import type { FindAttendee } from './attendees';
import { hasFamilyName, IS_EVERYBODY, isOwner, peopleAt, type Named } from './names';
import { isBody } from './nobody';
import { ownersInCell, UNNAMED } from './ownersInCell';
import { isCommonName } from '../words/commonNames';
import { isVerb } from './verbs';
import { any } from '../words/patterns';

// Owners behind their task.

/** `(@ann) by Friday`, `@ann 📅 2026-05-20` */
const DUE_BEHIND = new RegExp(
  `[\\s,(](?:${any('deadlines', 'deadlineForms')}(?![\\p{L}])|📅|⏳|🗓|\\[due::).{1,40}$`,
  'iu',
);
const TICKS = /(?<![\s.!✅✔☑*_])[\s.!✅✔☑*_]+$/u;
/** `(@ann, @bob)`, `(all)`, `[Ann]` */
const BRACKETED = /[([]\s*([^()[\]]{1,120})[)\]]$/;
/** `owner: Ann`, `assigned to Ann` */
const OWNER_LABEL = new RegExp(
  `(?:^|[\\s([,;])(?:${any('ownerLabels')}\\s*[:=]|${any('ownerPhrases')})\\s+(?=\\S)`,
  'iu',
);
/** `. Due: `, `; Task: ` and `, due: ` behind an owner: what is told next; `Dr. Roe: ` and `Al. Roe: ` are somebody. */
const NEXT_LABEL = new RegExp(
  `(?:(?:(?<=\\p{L}{3})\\.|;)\\s+(?=\\p{L}[\\p{L} ]{1,20}:)|,\\s+(?=${any('deadlines', 'deadlineForms', 'statusLabels')}\\s*:))`,
  'iu',
);
/** The full stop behind a name that ends a sentence: not of an initial or a title. */
const FULL_STOP = /(?<=\p{Ll}{2})\.$/u;
/** In front of the last people of a line. */
const SIGN = /(?:(?<![-=])[-=]+>|→|⇒|➡️?|\s[-–—]{1,3}(?![->])|:)\s*/gu;
/** `send it to `, `with `, `cc `: people behind are no owners. */
const OBJECT = new RegExp(
  `(?:^|[\\s(])(?:${any('prepositions', 'asking')}|cc|via|vs|re|thanks|hat tip)[:,]?\\s*$`,
  'iu',
);
/** `thank `, `…, and call `: the verb of a task whose object is the last of it. */
const THANKED = new RegExp(
  `(?:^|[,;.(]\\s+|\\b${any('and')}\\s+|\\b(?:to|then|please|or)\\s+)${any('personVerbs', 'asking')}\\s*$`,
  'iu',
);

/** `… (@ann, @bob)`, `… → Ann`, `… @ann` at a task's end, and `(owner: Ann)` in it. */
export function trailingOwners(text: string, attendeeAt: FindAttendee): string[] {
  const labelled = labelledOwners(text, attendeeAt);
  if (labelled.length > 0) return labelled;
  // `Owner: [Name]` names nobody, nor does its label.
  if (UNFILLED.test(text)) return [];
  const ended = text.replace(TICKS, '');
  const ends = [DUE_BEHIND, ESTIMATE, DAY, STATUS]
    .map((pattern) => pattern.exec(ended))
    .filter((found) => found !== null)
    .map(({ index }) => behindTask(ended, index));
  for (const end of [ended, ...ends]) {
    const owners = ownersAtEnd(end, attendeeAt);
    if (owners.length > 0) return owners;
  }
  return inFrontOfArrow(ended, attendeeAt);
}

/** `(Ann) -> ` in front of a remark */
const ARROW_BEHIND = /[([]\s*([^()[\]]{1,120})[)\]](?=\s*(?:[-=]+>|→|⇒)\s)/u;

/** Those in brackets in front of an arrow, as far as they attend or many are called so: `Mockups (Ann) -> Bob helps`. */
function inFrontOfArrow(text: string, attendeeAt: FindAttendee): string[] {
  const [, inner] = /[>→⇒]/.test(text) ? (ARROW_BEHIND.exec(text) ?? []) : [];
  const owners = inner === undefined ? [] : bracketed(inner, attendeeAt);
  const isKnown = (owner: string): boolean =>
    owner === 'all' || attendeeAt(owner)?.length === owner.length || isCommonName(owner.split(' ')[0] ?? '');
  return owners.every(isKnown) ? owners : [];
}

/** `Responsible: [Name]` of a form that nobody filled in */
const UNFILLED = new RegExp(`(?:^|[\\s([,;])${any('ownerLabels')}\\s*[:=]\\s*(?:\\[|$)`, 'iu');

/** ` ~ 2 days` */
const ESTIMATE = /\s[~≈]\s?\d.{0,40}$/u;

/** Those whose handles or, of those who attend, initials stand in brackets in a text: `Agenda (AR) for May`, `Site (@ann) to share`, `Site (@ann), then the flyer`. */
export function bracketsWithin(text: string, attendeeAt: FindAttendee): string[] {
  const owners: string[] = [];
  for (const [, handle, verb = '', letters = ''] of matchesOf(
    text,
    /\((?:@([a-zA-Z\d][\w-]{0,38})\)(?=\sto\s(\p{Ll}+)|(?:[,;:.]|\s[-–—])\s)|(\p{Lu}{2,3})\))/gu,
  )) {
    const known = handle === undefined ? attendeeAt(letters) : null;
    // `Install (@types) to node modules`
    if (handle !== undefined) {
      if (verb === '' || isVerb(verb)) owners.push(handle);
    } else if (known?.length === letters.length) owners.push(known.meant ?? letters);
  }
  return owners;
}

/** ` - 15/10/2025`, ` (12.5.)` */
const DAY = /\s(?:[-–—]\s?|\()\d{1,4}[./-]\d{1,2}(?:[./-](?:\d{2,4})?)?\)?$/u;
/** ` - **Done**`, ` - not done yet` */
const STATUS = new RegExp(`\\s[-–—]+\\s(?:not )?${any('doneStatus', 'earlier')}(?: yet)?$`, 'iu');

const behindTask = (text: string, end: number): string =>
  text.slice(0, end).trimEnd().replace(/[,;]$/, '').replace(TICKS, '');

function ownersAtEnd(end: string, attendeeAt: FindAttendee): string[] {
  const [bracket, inner] = BRACKETED.exec(end) ?? [];
  if (bracket !== undefined && inner !== undefined) {
    const owners = bracketed(inner, attendeeAt);
    return owners.length > 0 ? owners : behindComma(end.slice(0, -bracket.length).trimEnd(), attendeeAt);
  }
  const owners = behindSign(end, attendeeAt) ?? mentionedLast(end, attendeeAt);
  return owners.length > 0 ? owners : behindComma(end, attendeeAt);
}

/** `thank the speaker`, `meet the new designer`: who is named behind a comma is that. */
const OF_PEOPLE = new RegExp(
  `^\\s*${any('personVerbs', 'asking')}(?!\\p{L})|(?:^|\\s)${any('prepositions')}\\s+\\S+(?:\\s\\S+)?$`,
  'iu',
);

/** The people behind the last comma of a task, each known to be one: `paint the shed, Ann`. `Ask Cid, Ann` names those who are asked. */
function behindComma(end: string, attendeeAt: FindAttendee): string[] {
  const [divider = '', sign] = /([,.])\s+(?=\p{Lu}[^,.;:]{1,80}$)/u.exec(end.slice(-MAX_BEHIND)) ?? [];
  const at = end.lastIndexOf(divider) + divider.length;
  const before = divider === '' ? '' : end.slice(0, at - divider.length);
  const last = before.slice(before.lastIndexOf(' ') + 1);
  if (!before.trim().includes(' ') || OF_PEOPLE.test(before)) return [];
  if (sign === ',' && !/^\p{Ll}|[\d)]$/u.test(last)) return [];
  const people = peopleAt(end, at, attendeeAt);
  if (people.length === 0 || end.slice(people.at(-1)?.to).trim() !== '') return [];
  // Behind a full stop a sentence begins.
  const isKnown = (person: Named): boolean =>
    person.kind === 'attendee' || (sign === ',' && hasCommonName(person));
  return people.every(isKnown) ? people.map(({ owner }) => owner) : [];
}

/** In characters. */
const MAX_BEHIND = 100;

/** Those whom a text that begins with `Owner:` names first; null where it does not. */
export function labelledFirst(text: string, attendeeAt: FindAttendee): string[] | null {
  return OWNER_LABEL.exec(text)?.index === 0 ? labelledOwners(text, attendeeAt) : null;
}

/** Those behind `Owner:` and the like: all that stands in its brackets, else the people behind it. */
function labelledOwners(text: string, attendeeAt: FindAttendee): string[] {
  const label = OWNER_LABEL.exec(text);
  if (!label) return [];
  const behind = text.slice(label.index + label[0].length);
  const [inner] = /^[^()[\]]{1,200}(?=[)\]])/.exec(behind) ?? [];
  if (inner !== undefined && /^\s?[([]/.test(label[0]))
    return ownersInCell(inner.split(NEXT_LABEL, 1)[0] ?? '', attendeeAt);
  const names = (behind.split(NEXT_LABEL, 1)[0] ?? '').replace(/^[[(*_]+/, '');
  const people = peopleAt(names, 0, attendeeAt);
  if (people.length > 0) {
    // `[To define]` is nobody.
    const isPhrase = /^\s\p{Ll}+[\s.*_]*(?:[\])][\s.\])*_]*(?:$|[-–—,;])|$)/u.test(
      names.slice(people.at(-1)?.to),
    );
    const areSure = people.every((person) => isSure(person) || hasCommonName(person));
    if (!people.every(isOwner) || !(areSure || !isPhrase)) return [];
    if (people.every(({ owner }) => UNNAMED.test(owner))) return [];
    return people.map(({ owner }) => owner.replace(FULL_STOP, ''));
  }
  const [role = ''] = /^[^,;.()[\]|]{2,40}/.exec(names) ?? [];
  return isBody(role.trim()) || !/[\s\p{Lu}]/u.test(role.trim()) ? ownersInCell(role, attendeeAt) : [];
}

/** `including the chair` */
const PARTLY = /^(?:incl|excl|except|with|without|for|from|see|via)/;

/** The people of brackets: handles, whatever follows; those who attend; whole names. */
export function bracketed(inner: string, attendeeAt: FindAttendee): string[] {
  const whole = inner.replace(/^by\s+/i, '').trim();
  const due = DUE_BEHIND.exec(whole);
  const words = due ? behindTask(whole, due.index) : whole;
  if (IS_EVERYBODY.test(words.replace(/^@/, ''))) return ['all'];
  const people = peopleAt(words, 0, attendeeAt);
  const [first] = people;
  const last = people.at(-1);
  if (!first || !last) return isBody(words) && !PARTLY.test(words) ? [words] : [];
  if (first.kind === 'handle' || first.kind === 'team') {
    const named = people.filter(({ kind }) => kind !== 'shape');
    return named.map(({ owner }) => owner);
  }
  if (!/^[\s,+&.]*$/.test(words.slice(last.to))) return [];
  // Who is named beside one who attends is somebody: `Alex` of `Alexandra Roe`.
  const isBeside = people.some(({ kind }) => kind === 'attendee');
  return people.every((person) => isSure(person) || isBeside || isLikely(person.owner, attendeeAt)) &&
    people.every(isOwner)
    ? people.map(({ owner }) => owner)
    : [];
}

/** A name of two words; where nobody is known to attend, one will do. */
const isLikely = (owner: string, attendeeAt: FindAttendee): boolean =>
  owner.includes(' ') ||
  isCommonName(owner) ||
  hasFamilyName(owner) ||
  (attendeeAt('') === null && /^\p{Lu}\p{Ll}+$/u.test(owner));

/** Whether somebody has a name that many have. */
const hasCommonName = ({ owner }: Named): boolean => isCommonName(owner.split(' ')[0] ?? '');

/** Whether it is told by more than a shape that somebody is one. */
const isSure = ({ kind }: Named): boolean => kind !== 'shape';

/** The people behind the last sign; null where no sign leads to people. */
function behindSign(end: string, attendeeAt: FindAttendee): string[] | null {
  const signs = [...matchesOf(end, SIGN)];
  for (const { index, 0: sign } of signs.slice(-3).reverse()) {
    const from = index + sign.length;
    if (IS_EVERYBODY.test(end.slice(from).trim())) return ['all'];
    const people = peopleAt(end, from, attendeeAt);
    const last = people.at(-1);
    if (!last) continue;
    const rest = end.slice(last.to).trim();
    // `… - Ann, anyone may join`
    const isTold = /^,\s\p{Ll}/u.test(rest) && people.every(({ kind }) => kind === 'attendee');
    if (rest !== '' && (!isTold || sign.startsWith(':'))) continue;
    if (people.every((person) => isSure(person) || hasCommonName(person)))
      return people.map(({ owner }) => owner);
    if (people.every(({ owner }) => hasFamilyName(owner))) return people.map(({ owner }) => owner);
    if (!people.every(isOwner) || sign.startsWith(':')) continue;
    const isArrow = /[>→⇒➡]/u.test(sign);
    // `from Save -> Publish`
    const [, before = ''] = /(?<!\p{L})(\p{L}+)\s*$/u.exec(end.slice(0, index)) ?? [];
    const isRenamed = /^\p{Lu}/u.test(before);
    const areWhole = people.every(({ owner, kind }) => kind !== 'shape' || owner.includes(' '));
    if (isArrow ? !isRenamed : areWhole && !isRenamed) return people.map(({ owner }) => owner);
  }
  return null;
}

/** Characters of the handles that a line ends with; who reads a list of more reads it from its start. */
const MAX_MENTIONS = 122;

/** The handles that a line ends with, unless they are asked, thanked or sent something. */
function mentionedLast(end: string, attendeeAt: FindAttendee): string[] {
  let from = -1;
  for (let at = end.lastIndexOf('@'); at >= 0; at = end.lastIndexOf('@', at - 1)) {
    if (at > 0 && !/[\s*_,&+/]/.test(end[at - 1] ?? '')) break;
    if (end.length - at > MAX_MENTIONS) return [];
    const people = peopleAt(end, at, attendeeAt);
    if (!people.at(-1) || end.slice(people.at(-1)?.to).replace(/[*_\s]+/g, '') !== '') break;
    from = at;
    if (at === 0) break;
  }
  if (from <= 0) return [];
  const before = end.slice(0, from);
  if (OBJECT.test(before)) return [];
  if (THANKED.test(before)) return [];
  return peopleAt(end, from, attendeeAt)
    .filter(isSure)
    .map(({ owner }) => owner);
}
