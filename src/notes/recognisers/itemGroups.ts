import type { Block } from '../markdown/blocks';
import { nestedIn } from './details';
import { isWhole, labelOf } from './labels';
import { hasFamilyName, legible, namesOnly } from './names';
import { isName, isWholeName } from './nameShape';
import { isSomebody } from './nobody';
import { findOwners } from './owners';
import { personsNamed } from './personsNamed';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';
import type { Statements } from './statements';
import { bracketed } from './trailingOwners';
import { isCommonName } from '../words/commonNames';
import { isVerb } from './verbs';

// Items that name somebody or something, and leave the tasks to those below them.

/** `Website (Ann):` in front of what she is to do for it. */
const SUBJECT = /^[^()]{2,80}\(([^()]{2,60})\):$/u;

export function ownersOfSubject(text: string, { attendeeAt }: Settings): string[] {
  if (!/[:：]$/.test(text)) return [];
  const [, inner] = SUBJECT.exec(legible(text).trim()) ?? [];
  return inner === undefined ? [] : bracketed(inner, attendeeAt);
}

/** Whether an item in a list of people is where those nested in it come from: `ACME`. */
export function namesPlace(text: string, nested: readonly Block[]): boolean {
  if (text.includes('@') || text.length > 60) return false;
  // `Lamp Works` is called as people are.
  if (isWholeName(text) && (isCommonName(text.split(' ')[0] ?? '') || hasFamilyName(text) || !nested[0]))
    return false;
  return nested.every(({ prose }) => {
    const words = prose.matchText.replace(/^\s*\([^()]{1,40}\)\s*/, '');
    const [name = ''] = /^[^(,;:：@–—]*/.exec(words) ?? [];
    return isWholeName(name) && isSomebody(name.trim());
  });
}

/** More than a name in a script without blanks. */
const LONG_UNPARTED = /[\u3041-\u30FF\u3400-\u9FFF]{7}/;
/** The form of a verb in which Korean lists what is to be done. */
const KOREAN_ACT = /\p{sc=Hangul}기\s*$/u;
const ONE_WORD = /^\p{L}[\p{L}\d-]*$/u;
/** `終わり次第以下のタスクに取り掛かる` */
const LISTED_BELOW = /以下の|下記の|如下|以下(?:任务|工作|事项)/u;

/** `- `, `* ` in front of a line of an item: it was meant to be nested, but has too many blanks in front. */
const BULLET = /^\s*[-*+•]\s/;

/** Whether an item names a person or a subject, and each of its other lines is a task: bullets that are no list. */
export function isGroupOfLines({ prose: { matchText }, lines }: Statements, settings: Settings): boolean {
  const [first, ...others] = lines;
  return (
    first !== undefined &&
    others.length > 0 &&
    others.every((line) => BULLET.test(matchText.slice(...line))) &&
    (isGroupName(matchText.slice(...first).trim(), settings) ||
      isSubject(
        matchText.slice(...first).trim(),
        others.map((line) => matchText.slice(...line).replace(BULLET, '')),
        settings,
      ))
  );
}

/** Whether an item announces tasks, `3. To do`, and each of its other lines is one: bullets that are no list. */
export function announcesLines({ prose, lines }: Statements, { topics }: Settings): boolean {
  const [first, ...others] = lines;
  return (
    first !== undefined &&
    others.length > 0 &&
    others.every((line) => BULLET.test(prose.matchText.slice(...line))) &&
    labelOf(prose, first, true, topics) === 'actions'
  );
}

/** `Old barn` above what is to be done there: few words that say nothing to do, and below each something. */
export function isSubject(text: string, below: readonly string[], settings: Settings): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= MAX_SUBJECT &&
    !KOREAN_ACT.test(text) &&
    /^[\p{L}\d &/'’-]+$/u.test(text) &&
    !words.some(isVerb) &&
    findOwners(text, settings.attendeeAt).length === 0 &&
    below.length > 0 &&
    below.every((each) => isToDo(each.trim(), settings))
  );
}

/** In words. */
const MAX_SUBJECT = 4;

/** Whether words begin with what is to be done or with who is to do it. */
const isToDo = (words: string, { attendeeAt }: Settings): boolean =>
  isVerb(/^[\p{L}-]+/u.exec(words)?.[0] ?? '') || findOwners(words, attendeeAt).length > 0;

/** Whether an item names a person or a subject and leaves the tasks to the items below it. */
export function namesGroup(prose: Prose, settings: Settings): boolean {
  return isWhole(prose, 'strong') || isGroupName(prose.matchText.trim(), settings);
}

function isGroupName(text: string, { attendeeAt }: Settings): boolean {
  if (text.endsWith(':') || personsNamed(text, attendeeAt).length > 0) return true;
  const words = text.split(/\s+/);
  // `규칙 정하기` is something to do.
  if (KOREAN_ACT.test(text)) return false;
  if (LISTED_BELOW.test(text)) return true;
  // `website`, `永田`; without blanks longer words are a whole sentence.
  if (LONG_UNPARTED.test(text)) return false;
  return (words.length <= 3 && isName(text)) || (ONE_WORD.test(text) && !isVerb(text));
}

/** Whether an item that ends in a colon is a task of which those below it tell more: `@ann will order:`, `Order for the fair:`. */
export function saysTask(blocks: readonly Block[], index: number, settings: Settings): boolean {
  const { attendeeAt } = settings;
  const text = (blocks[index]?.prose.matchText ?? '').replace(/(?<![\s:])[\s:]+$/, '').trim();
  if (namesOnly(text, attendeeAt).length > 0 || personsNamed(text, attendeeAt).length > 0) return false;
  if (findOwners(text, attendeeAt).length > 0) return true;
  const areTasks = nestedIn(blocks, index).some(({ prose }) => isToDo(prose.matchText.trim(), settings));
  return text.includes(' ') && isToDo(text, settings) && !areTasks;
}
