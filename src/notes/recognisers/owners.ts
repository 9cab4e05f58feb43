import { matchesOf } from '../matchesOf';
import type { FindAttendee } from './attendees';
import { firstWord, isDivided, isTerminated, isToAct, MODAL, NO_ACT, TO_VERB } from './acts';
import { bodyAt, groupBehind } from './bodies';
import {
  hasFamilyName,
  isHonored,
  isOwner,
  JOINT,
  HANDLE,
  legible,
  peopleAt,
  readOwners,
  type Named,
} from './names';
import { isWord, namesNobody } from './nobody';
import { isThirdPerson, isVerb } from './verbs';
import { degreesBefore } from './titles';
import { addressed } from './sentenceOwners';
import { bracketed, bracketsWithin, labelledFirst, trailingOwners } from './trailingOwners';
import { isCommonName } from '../words/commonNames';
import { KOREAN_GIVEN } from '../words/familyNames';
import { any, anyOf, wordsOf } from '../words/patterns';

/** What follows says what is to be done, not by whom. */
const MAX_CHARACTERS = 1_000;
const START = /^[\s:\-–—([\]>=→*_]+/;
/** `for`, `For` */
const FOR = anyOf(wordsOf('forWhom').flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));
/** What stands between a task and its owner: `on everybody: …`, `by Ann: …`, `For Ann: …`. */
const GIVEN_TO = new RegExp(
  `^(?:${FOR}\\s+(?=@|\\p{Lu}[\\p{L} ]*:)|(?:on|by|for)\\s+(?=@|\\[?\\p{Lu}|${any('everybody')}\\b)|${any('forWhom')}\\s+(?=${any('everybody', 'everybodyAlone')}\\s*:))`,
  'u',
);
/** `To everyone: …`, `An alle: …` */
const GIVEN_TO_ALL = new RegExp(
  `^${any('toWhom', 'forWhom')}\\s+(?=${any('everybody', 'everybodyAlone')}(?:\\s?[:：]|\\sto\\s))`,
  'iu',
);
/** `Everyone: …`, `@all to …`, `Alle: …`, `Alle — …` */
const EVERYBODY = new RegExp(
  `^\\(?(?:@${any('everybody')}(?=[\\s:,)]|$)|${any('everybody', 'everybodyAlone')}(?=\\s*(?:[:,)\\]]|$)|\\s[–—]\\s))`,
  'i',
);
/** `All to read it`, `Everybody please …`, and not `All writing …`. */
const EVERYBODY_ACTS = new RegExp(
  `^${any('everybody')}(?=(?:\\s+please|\\s+[-–—]+>?)?\\s)(?=(.{0,30}))`,
  'i',
);
/** `… and ask ` in front of somebody who is to do nothing but answer. */
const ASKING = new RegExp(`${any('asking')}\\s*$`, 'i');
/** Several handles, and what gives them something to do further on in a text. */
const TOGETHER = new RegExp(`${HANDLE}(?:${JOINT}${HANDLE})*`, 'giu');
const TO_ACT = /\s+to\s+(\p{Ll}+)/iuy;

/** Who is to do a task, from its text without marker; empty where nobody is named. Handles come without `@`. */
export function findOwners(task: string, attendeeAt: FindAttendee): string[] {
  const cleaned = legible(task.slice(0, MAX_CHARACTERS))
    .replace(START, '')
    .replace(GIVEN_TO, '')
    .replace(GIVEN_TO_ALL, '')
    .replace(START, '');
  const text = cleaned.slice(degreesBefore(cleaned));
  const given = koreanAt(text);
  if (given.length > 0) return given;
  const labelled = labelledFirst(text, attendeeAt);
  if (labelled && labelled.length > 0) return [...new Set(labelled)];
  // A label that nobody stands behind is nobody itself.
  const leading = labelled ? NOBODY : certainly(leadingOwners(text, attendeeAt), text, attendeeAt);
  const rest = text.slice(leading.length);
  const owners = [...leading.owners, ...assigned(rest, leading.owners.length > 0)];
  if (owners.length > 0) return [...new Set(owners)];
  const trailing = trailingOwners(text, attendeeAt);
  if (trailing.length > 0) return [...new Set(trailing)];
  const spoken = addressed(text, attendeeAt);
  return [...new Set(spoken.length > 0 ? spoken : bracketsWithin(text, attendeeAt))];
}

/** `지현: `, `지현, 민수: ` in front of a task */
const HANGUL = /^(\p{sc=Hang}{2}(?:\s?[,/·&]\s?\p{sc=Hang}{2}){0,5})\s?[:：]\s*\S/u;

/** Whom Koreans call by the given name alone in front of a task. */
function koreanAt(text: string): string[] {
  const names = HANGUL.exec(text)?.[1]?.split(/\s?[,/·&]\s?/) ?? [];
  return names.every((name) => KOREAN_GIVEN.test(name) && !namesNobody(name)) ? [...new Set(names)] : [];
}

/** Those in front of a task, unless it is a single word of which nothing is known, where somebody who attends stands behind: `Menu: Ann`. */
function certainly(leading: Leading, text: string, attendeeAt: FindAttendee): Leading {
  const rest = text.slice(leading.length);
  if (!isDoubtful(leading, text, attendeeAt)) return leading;
  // `Painting - Martin`
  const [, last = ''] = /^\s+[-–—]+\s+(\p{Lu}\p{Ll}+)[\s.]*$/u.exec(rest) ?? [];
  if (isCommonName(last)) return NOBODY;
  if (attendeeAt('') === null || !/[:([]/.test(rest)) return leading;
  const behind = trailingOwners(text, attendeeAt);
  const areKnown = behind.length > 0 && behind.every((owner) => isKnownAs(owner, rest, attendeeAt));
  return areKnown ? NOBODY : leading;
}

/** Whether somebody who attends is called so, or has initials that a text ends with. */
const isKnownAs = (owner: string, rest: string, attendeeAt: FindAttendee): boolean =>
  attendeeAt(owner)?.length === owner.length || rest.includes(`@${owner}`);

/** Whether it is a single word that owns by the form of the line alone. */
function isDoubtful(
  { owners: [owner, second], length }: Leading,
  text: string,
  attendeeAt: FindAttendee,
): boolean {
  if (owner === undefined || second !== undefined || owner === 'all' || !/^\p{Lu}\p{L}*$/u.test(owner))
    return false;
  if (isCommonName(owner) || hasFamilyName(owner) || text.slice(0, length).includes('@')) return false;
  return attendeeAt(owner)?.length !== owner.length;
}

interface Leading {
  readonly owners: string[];
  readonly length: number;
}

const NOBODY: Leading = { owners: [], length: 0 };

/** `🔴 `, `:fire: `, `#12 `, `[docs] `, `(P1) `, `14:30 ` in front of an owner. */
const TAG =
  /^(?:[\p{Extended_Pictographic}\uFE0F\u200D]+|:[a-z\d_+-]+:|#[\p{L}\d-]+|[[(]?[\p{L}\d /._+-]{1,24}[\])]|\d{1,2}[:.h]\d{2}|P\d|\d{1,2}\.? \p{L}{3,9}(?= [-–—:]))[\s:,–—-]*/u;
/** `May 15 (Ann): `, `Logo (Ann, Bob): `, `April 30 (Ann) ` in front of what is to be done. */
const IN_BRACKETS = /^[^()[\]:]{1,40}\(([^()]{2,60})\)(?::(?!\/\/)|(?=\s\p{Ll}))/u;
/** `Website: `, `Garden – ` in front of somebody who is given something to do. */
const SUBJECT = /^[^:@→]{1,60}?(?::|\s[-–—]+)\s+/;

function leadingOwners(text: string, attendeeAt: FindAttendee): Leading {
  let at = 0;
  for (let tags = 0; tags < 4; tags++) {
    const found = ownersAt(text.slice(at), attendeeAt);
    if (found.owners.length > 0) {
      const leading = { owners: found.owners, length: at + found.length };
      const whose = isDoubtful(leading, text, attendeeAt) ? behindSubject(text, attendeeAt) : NOBODY;
      return whose.owners.length > 0 ? whose : leading;
    }
    const tag = TAG.exec(text.slice(at))?.[0] ?? '';
    if (tag === '') break;
    at += tag.length;
  }
  const after = afterSequence(text, attendeeAt);
  if (after.owners.length > 0) return after;
  const whose = behindSubject(text, attendeeAt);
  if (whose.owners.length > 0) return whose;
  const subject = SUBJECT.exec(text)?.[0] ?? '';
  if (subject === '' || namesNothing(subject)) return NOBODY;
  const behind = text.slice(subject.length).replace(START, '');
  const offset = text.length - behind.length;
  const everybody = everybodyAt(behind);
  if (everybody > 0) return { owners: ['all'], length: offset + everybody };
  const people = peopleAt(behind, 0, attendeeAt);
  const last = people.at(-1);
  if (!last || !people.every(isOwner)) return NOBODY;
  const rest = behind.slice(last.to);
  const isGiven = TO_VERB.test(rest) ? isToAct(rest) : MODAL.test(rest);
  const isKnown = people.every(({ kind }) => kind !== 'shape');
  if (!isGiven && !(isKnown && /^\s*(?::(?!\/\/)|[-=]+>|→)/.test(rest))) return NOBODY;
  return { owners: people.map(({ owner }) => owner), length: offset + last.to };
}

/** Those in brackets behind what their task is about: `Logo (Ann): `. */
function behindSubject(text: string, attendeeAt: FindAttendee): Leading {
  const [lead = '', inner = ''] = IN_BRACKETS.exec(text) ?? [];
  if (inner === '') return NOBODY;
  const isLed = lead.endsWith(':') || /\d/.test(lead) || isVerb(firstWord(text.slice(lead.length)));
  const owners = isLed ? bracketed(inner, attendeeAt) : [];
  return owners.length > 0 ? { owners, length: lead.length } : NOBODY;
}

/** `First, `, `Then (before lunch) ` in front of somebody */
const SEQUENCE = /^(\p{Lu}\p{Ll}{2,9}),?\s(?:\([^()]{1,40}\)\s)?(?=\p{Lu})/u;

/** Those who stand behind a word that only says when. */
function afterSequence(text: string, attendeeAt: FindAttendee): Leading {
  const [lead = '', word = ''] = SEQUENCE.exec(text) ?? [];
  if (lead === '' || !namesNobody(word) || isVerb(word)) return NOBODY;
  const rest = text.slice(lead.length);
  const people = peopleAt(rest, 0, attendeeAt);
  const areKnown = people.every(({ kind, owner }) => kind !== 'shape' || isCalledSo(owner));
  const found = people.length > 0 && areKnown ? ownersAt(rest, attendeeAt) : NOBODY;
  return found.owners.length > 0 ? { owners: found.owners, length: lead.length + found.length } : NOBODY;
}

/** `Note: ` in front of what is only told. */
const namesNothing = (subject: string): boolean =>
  /^(?:note|nb|fyi|info|update|status|question|context|background|idea|reminder)\b/i.test(subject);

function ownersAt(text: string, attendeeAt: FindAttendee): Leading {
  const everybody = everybodyAt(text);
  if (everybody > 0) return { owners: ['all'], length: everybody };
  const people = peopleAt(text, 0, attendeeAt);
  for (let count = people.length; count > 0; count--) {
    const named = people.slice(0, count);
    const end = named.at(-1)?.to ?? 0;
    if (areOwners(named, text.slice(end))) return { owners: named.map(({ owner }) => owner), length: end };
  }
  const joined = people.every(isOwner) ? groupBehind(text.slice(people.at(-1)?.to)) : 0;
  const whole = (people.at(-1)?.to ?? 0) + joined;
  if (people.length > 0 && joined > 0 && areOwners(people, text.slice(whole)))
    return { owners: people.map(({ owner }) => owner), length: whole };
  const body = bodyAt(text);
  if (body) return { owners: [body.owner], length: body.length };
  const called = /^([\p{L}-]+), (?:please )?(\p{Ll}+)/u.exec(text);
  if (called?.[1] !== undefined && isCalled(called[1], called[2] ?? '', attendeeAt))
    return { owners: [called[1]], length: called[1].length };
  const word = /^\p{Ll}[\p{L}\d-]*/u.exec(text)?.[0] ?? '';
  const isFree = word !== '' && !namesNobody(word) && !isVerb(word) && MODAL.test(text.slice(word.length));
  return isFree ? { owners: [word], length: word.length } : NOBODY;
}

/** `James, please send it` */
function isCalled(name: string, verb: string, attendeeAt: FindAttendee): boolean {
  if (!isVerb(verb)) return false;
  if (attendeeAt(name)?.length === name.length && /^\p{Lu}/u.test(name)) return true;
  return name.endsWith('s') && !isThirdPerson(name) && !namesNobody(name);
}

function everybodyAt(text: string): number {
  const [whole = ''] = EVERYBODY.exec(text) ?? [];
  if (whole !== '') return whole.length;
  const acts = EVERYBODY_ACTS.exec(text);
  if (!acts) return 0;
  const rest = text.slice(acts[0].length);
  return isToAct(rest) || MODAL.test(rest) || isDivided(rest) || /^\s+please\b/i.test(rest) || isActing(rest)
    ? acts[0].length
    : 0;
}

const isActing = (rest: string): boolean => {
  const word = firstWord(rest);
  return isVerb(word) && !word.endsWith('ing');
};

/** `Crear`: what a verb in French, Spanish and Portuguese ends in. */
const INFINITIVE = /^\p{Lu}\p{Ll}{2,}(?:[aei]r|re)$/u;

/** Whether what stands behind names makes them those who are to act. */
function areOwners(people: readonly Named[], rest: string): boolean {
  if (people.every(({ kind }) => kind === 'handle')) return true;
  if (people.some(({ kind }) => kind === 'team'))
    return isTerminated(rest) || isVerb(rest.trim().split(' ')[0] ?? '');
  // `민수님이 …`, `민수님 작업은 …`
  if (people.every(({ kind, owner }) => kind === 'called' && /^\p{sc=Hangul}/u.test(owner)))
    return /^(?:[이은]|께서)?[\s:：]/u.test(rest);
  // `박재현 / 인터뷰를 정리한다`
  if (/^\s\/\s\S+\s\S/.test(rest) && people.every(isSetApart)) return true;
  // A name alone says nothing that is to be done.
  if (!people.every(isOwner) || /^(?:\s*\([^()]*\))?[.\s]*$/.test(rest)) return false;
  if (people.every(({ kind }) => kind === 'attendee' || kind === 'handle'))
    return people.every(({ owner }) => isUsualWord(owner)) ? isTerminated(rest) : isActor(people, rest);
  const areVerbs = people.every(({ owner }) => INFINITIVE.test(owner) && !isCalledSo(owner));
  if (areVerbs && isThirdPerson(firstWord(rest))) return false;
  if (isTerminated(rest)) return true;
  // `Max + Oskar prepare …`
  if (people.length > 1 && isVerb(firstWord(rest)) && people.some(({ owner }) => isCalledSo(owner)))
    return true;
  return people.every(({ owner, kind }) => kind !== 'shape' || isCalledSo(owner)) && isActor(people, rest);
}

/** Whether somebody is sure to be one where nothing but a stroke stands behind him. */
const isSetApart = ({ kind, owner }: Named): boolean =>
  kind === 'attendee' ? !isUsualWord(owner) : hasFamilyName(owner);

/** Whether it is plain that somebody is called so, whoever attends. */
const isCalledSo = (name: string): boolean => isHonored(name) || isCommonName(name.split(' ')[0] ?? '');

/** Whether somebody is called as other things are: `Mark`, `may`. */
const isUsualWord = (name: string): boolean => !name.includes(' ') && isWord(name);

/** `は`, `负责` right behind a name in a script without blanks; not `的`, `から`: what is somebody's, or comes from him. */
const UNPARTED_ACT =
  /^(?:さん|氏|님|씨)?(?:[はがも은는이가]|께서|(?![的和与跟给对向把被从在及之同为])\p{sc=Han})/u;

/** ` anrufen`, ` contacteren`: an infinitive right behind somebody, which says what is to be done to him. */
const IS_ASKED = new RegExp(
  `^\\s+${anyOf(wordsOf('asking').filter((word) => word.endsWith('en')))}(?!\\p{L})`,
  'iu',
);

/** Whether people who attend act by what stands behind them: they need no verb that is known. */
function isActor(people: readonly Named[], rest: string): boolean {
  if (isTerminated(rest) || TO_VERB.test(rest)) return true;
  const word = firstWord(rest);
  // `Anna anrufen` says whom to call.
  if (people.length === 1 && IS_ASKED.test(rest)) return false;
  // `ann call the bank`, but not `mark call`.
  if (people.some(({ owner }) => /^\p{Ll}/u.test(owner) && (isWord(owner) || !isVerb(word)))) return false;
  if (people.every(({ owner }) => /^\p{Lo}/u.test(owner)) && UNPARTED_ACT.test(rest)) return true;
  // `Ann kümmert sich`, and not `Ann and`, `Ann from`.
  return word !== '' && (isVerb(word) || !namesNobody(word)) && !NO_ACT.test(word);
}

/** Those whom a text gives something to do further on: `… --> @ann to check`, `meeting with @ann and @bob to plan`. */
function assigned(text: string, hasOwners: boolean): string[] {
  const owners: string[] = [];
  if (!text.includes('@')) return owners;
  for (const { 0: people, index } of matchesOf(text, TOGETHER)) {
    TO_ACT.lastIndex = index + people.length;
    const [, act] = TO_ACT.exec(text) ?? [];
    const before = text.slice(Math.max(0, index - 40), index);
    if (act === undefined || NO_ACT.test(act) || ASKING.test(before)) continue;
    if (hasOwners && !/(?:[-=]>|→|[;.])\s*$/.test(before)) continue;
    owners.push(...readOwners(people));
  }
  return owners;
}
