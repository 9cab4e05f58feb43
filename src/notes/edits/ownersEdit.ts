import { matchesOf } from '../matchesOf';
import type { ActionItem, Note, TextEdit } from '../note';
import type { Reading } from '../reading';
import { OWNER_LABEL } from '../recognisers/detailLabels';
import type { Columns } from '../recognisers/columns';
import { isBody } from '../recognisers/nobody';
import type { PersonRef } from '../series/participantEntry';
import { writeCell } from './doneEdit';
import { firstThatHolds, itemOf, replaceIn, withoutHidden, type Candidate, type ItemEdits } from './itemEdit';
import { behindLabel, detailIn, tellsOne } from './itemDetail';
import { endsOf } from './itemEnd';
import { sourceOf, type Item } from './itemSource';
import { cellIn } from './itemTable';
import { areSameOwners } from './sameElsewhere';
import { any, WORD_END, WORD_START } from '../words/patterns';

/** `AI`, `ACTION 60.4`, `[TODO` and what parts it from the task. */
const MARKED = `[\\s*_[(>]*(?:(?:[-=]+>|→)\\s*)?#?${any('markers')}${WORD_END}(?:[ -]?#?\\d+(?:\\.\\d+)*)?[*_\\])]*`;
const MARKER = new RegExp(`^(${MARKED})(\\s*(?::|-{1,2}(?=\\s)|–|—)?[*_]*)(\\s*)`, 'i');
/** `, `, ` and `, `, and ` */
const JOINT = new RegExp(
  `\\s*(?:(?:[,/&+;]|${WORD_START}${any('conjunctions')}${WORD_END})\\s*)?(?:(?:${any('serialConjunctions')}${WORD_END}|&)\\s*)?`,
  'y',
);

/** People as a note is to name them, and as they are read there. */
interface Named {
  readonly texts: readonly string[];
  readonly owners: readonly string[];
}

/**
 * The smallest edit that makes people the owners of an item, in its own style: in the place of those it has, else where
 * the note's other items name theirs. Nobody: their names are taken out. Refused where the item cannot say so.
 */
export function setOwners(reading: Reading, action: ActionItem, people: readonly PersonRef[]): ItemEdits {
  const item = itemOf(reading, action);
  const forms = people.length > 0 ? namedIn(item, people) : [];
  if (forms.some(({ owners }) => areSameOwners(owners, action.owners))) return [];
  return firstThatHolds(item, candidates(item, forms));
}

function* candidates(item: Item, forms: readonly Named[]): Iterable<Candidate> {
  const detail = detailIn(item, OWNER_LABEL);
  const isReplaceable = detail !== null && tellsOne(item, detail);
  if (forms.length === 0) {
    for (const edit of removing(item)) yield { edits: [edit], wanted: { owners: [] } };
    if (isReplaceable) yield { edits: [{ range: detail, newText: '' }], wanted: { owners: [] } };
    return;
  }
  for (const { texts, owners } of forms) {
    const wanted = { owners };
    for (const { from, to, joint } of listsOf(item))
      yield { edits: [replaceIn(item, from, to, texts.join(joint))], wanted };
    const cell = cellIn(item, inOwner);
    if (cell) yield { edits: [writeCell(item, cell, texts.join(', '))], wanted };
    else if (isReplaceable) yield { edits: [behindLabel(item, detail, texts.join(', '))], wanted };
    else if (!detail) for (const edit of adding(item, texts)) yield { edits: [edit], wanted };
  }
}

const inOwner = ({ owner }: Columns): number => owner;

/** How these people may be written: handles, but names where the note's items name people so. */
function namedIn(item: Item, people: readonly PersonRef[]): Named[] {
  const { note } = item.reading;
  const others = note.actions.flatMap(({ owners, range }) => {
    const line = sourceOf(item.lines, range).text.toLowerCase();
    return owners.map((owner) => ({ owner, isHandle: isCalled(line, owner) }));
  });
  const names = others.filter(({ owner, isHandle }) => !isHandle && owner !== 'all');
  const writesNames = names.length > others.length - names.length;
  const isShort = names.filter(({ owner }) => !owner.includes(' ')).length * 2 > names.length;
  const handles = people.map(({ handle, name }) => (handle === null ? (name ?? '') : `@${handle}`));
  const full = people.map(({ handle, name }) => name ?? `@${handle ?? ''}`);
  const short = people.map(({ handle, name }) => {
    const [first = ''] = (name ?? '').split(' ');
    const called = note.participants.filter((each) => each.name?.split(' ')[0] === first);
    return first !== '' && called.length < 2 ? first : (name ?? `@${handle ?? ''}`);
  });
  const styles = writesNames ? (isShort ? [short, full, handles] : [full, handles]) : [handles];
  return styles.map((texts) => ({ texts, owners: texts.map((text) => text.replace(/^@/, '')) }));
}

/** Whether a note calls an owner by a handle. */
export function isHandleIn(note: Note, owner: string): boolean {
  return handlesIn(note).has(owner.toLowerCase());
}

/** Owners as one calls them: `@ada-brandt, Dana Novák`. */
export function calledOwners(note: Note, owners: readonly string[]): string {
  return owners.map((owner) => (isHandleIn(note, owner) ? `@${owner}` : owner)).join(', ');
}

const handles = new WeakMap<Note, ReadonlySet<string>>();

/** In lower case. Gathered once: an item may have very many owners. */
function handlesIn(note: Note): ReadonlySet<string> {
  const known = handles.get(note);
  if (known) return known;
  const all = [...note.mentions, ...note.participants].flatMap(({ handle }) => handle?.toLowerCase() ?? []);
  const found = new Set(all);
  handles.set(note, found);
  return found;
}

const isCalled = (line: string, owner: string): boolean =>
  line.includes(`@${owner.toLowerCase()}`) || line.includes(`/${owner.toLowerCase()})`);

interface NameList {
  readonly from: number;
  readonly to: number;
  /** What stands between two of them. */
  readonly joint: string;
}

/** More people than anybody gives one task to; a list of so many is left as it stands. */
const MAX_OWNERS = 50;
/** Characters. Nobody is called by more, and of too many no pattern can be made. */
const MAX_NAME_CHARACTERS = 200;

/** Where an item's line names those who own it, one behind the other. */
function* listsOf(item: Item): Iterable<NameList> {
  const line = withoutHidden(item.line);
  const cell = cellIn(item, inOwner);
  const [from, to] = cell ? [cell.from, cell.to] : [item.from, item.to];
  const { owners } = item.action;
  const [first, ...others] = owners;
  if (first === undefined || others.length > MAX_OWNERS) return;
  if (owners.some(({ length }) => length > MAX_NAME_CHARACTERS)) return;
  for (const start of placesOf(line, namesOf(first, item), from, to)) {
    let end = start.to;
    let joint = '';
    const isList = others.every((owner) => {
      const between = matchAt(JOINT, line, end);
      const name = matchAt(namePattern(namesOf(owner, item), 'iuy'), line, end + between.length);
      if (name === '' || end + between.length + name.length > to) return false;
      joint ||= between;
      end += between.length + name.length;
      return true;
    });
    if (isList) yield { from: start.from, to: end, joint: joint || ', ' };
  }
}

/** What a sticky pattern finds at an index; empty where it does not match. */
function matchAt(pattern: RegExp, line: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(line)?.[0] ?? '';
}

/** Where a line names somebody: as a link, by handle, or by name. */
function placesOf(line: string, names: readonly string[], from: number, to: number) {
  return [...matchesOf(line.slice(from, to), namePattern(names, 'giu'))].map(({ index, 0: text }) => ({
    from: from + index,
    to: from + index + text.length,
  }));
}

/** How an item may call an owner: as the reading says, or by initials that the note's list explains. */
function namesOf(owner: string, { reading }: Item): string[] {
  const initials = reading.found.initials.filter((each) => each.owner === owner);
  // With its article, which the reading leaves out.
  const whole = isBody(owner) ? [`the ${owner}`] : [];
  return [owner, ...whole, ...initials.map(({ text }) => text)];
}

/** `Ann / ` in front of her handle */
const CALLED = "(?:\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){0,3} ?/ ?(?=@))?";

function namePattern(names: readonly string[], flags: string): RegExp {
  const [owner = ''] = names;
  const literals = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const literal = `(?:${literals.join('|')})`;
  const who =
    owner === 'all'
      ? `@?${any('everybody')}`
      : `(?:\\[[^\\]]{0,100}\\]\\([^()\\s]{0,200}/${literal}/?\\)|${CALLED}@?${literal})`;
  // `@octo-org/docs` does not name `octo-org`.
  return new RegExp(`(?<![\\p{L}\\d@/-])${who}(?![\\p{L}\\d-]|/\\w)`, flags);
}

/** Adds owners to an item that has none, in the manner of the note's other items first. */
function adding(item: Item, texts: readonly string[]): TextEdit[] {
  const { line, from, to } = item;
  const list = texts.join(', ');
  const [ending = to] = endsOf(item);
  const behind = endsOf(item).map((end) => replaceIn(item, end, end, ` (${list})`));
  const marker = item.action.form === 'marker' ? MARKER.exec(line.slice(from, to)) : null;
  if (!marker) {
    const start = from + (/^(?:[-=]+>|→)\s*/.exec(line.slice(from))?.[0].length ?? 0);
    const inFront = replaceIn(item, start, start, `${list}: `);
    return usualPlace(item) === 'inFront' ? [inFront, ...behind] : [...behind, inFront];
  }
  const [, word = '', separator = '', blank = ''] = marker;
  const afterWord = from + word.length;
  const task = afterWord + separator.length + blank.length;
  const colon = separator.trim() === '' ? ':' : '';
  const atWord = replaceIn(item, afterWord, afterWord, ` ${list}${colon}`);
  const atTask = replaceIn(item, task, task, `${list}: `);
  const asRemark = endsOf(item).map((end) => replaceIn(item, end, end, ` (AI ${list})`));
  const bracketed = replaceIn(item, afterWord, afterWord, ` (${list})`);
  const usual = { atWord, atTask, bracketed, behind: behind[0], inFront: atTask }[
    usualPlace(item) ?? 'atWord'
  ];
  return [
    ...(usual ? [usual] : []),
    atWord,
    atTask,
    ...behind,
    ...asRemark,
    replaceIn(item, ending, ending, `, AI ${list}`),
  ];
}

/** Where most of the note's items of the same form name their owners. */
function usualPlace(item: Item): 'atWord' | 'atTask' | 'bracketed' | 'behind' | 'inFront' | undefined {
  const places = item.reading.note.actions.flatMap((other) => {
    const [owner] = other.owners;
    if (owner === undefined || other === item.action || other.form !== item.action.form) return [];
    const words = sourceOf(item.lines, other.range).text.slice(other.range.start.character);
    const place = placesOf(words, [owner], 0, words.length)[0];
    if (!place) return [];
    const before = words.slice(0, place.from);
    const marker = MARKER.exec(words);
    if (marker && other.form === 'marker') {
      if (/^[\s*_]*$/.test(before.slice(marker[1]?.length))) return ['atWord' as const];
      if (/^[\s*_]*\($/.test(before.slice(marker[1]?.length))) return ['bracketed' as const];
      return before.length <= marker[0].length ? ['atTask' as const] : ['behind' as const];
    }
    return [/[([]\s*$/.test(before) ? ('behind' as const) : ('inFront' as const)];
  });
  const count = (place: string): number => places.filter((each) => each === place).length;
  return [...new Set(places)].sort((one, other) => count(other) - count(one))[0];
}

/** ` (`, ` (AI `, ` (owner: ` */
const OPENING = new RegExp(
  `(?<![ \\t])[ \\t]*[([](?:AI\\s+|${any('ownerLabels')}\\s*[:=]\\s*|${any('ownerPhrases')}\\s+)?$`,
  'i',
);
const BLANK = /(?<![ \t])[ \t]*$/;
/** ` → `, ` - `, `, owner: ` in front of an item's last words. */
const SIGN = new RegExp(
  `(?<![ \\t])[ \\t]*(?:(?:[-=]{1,2}>|→|⇒|[-–—]{1,2}|(?:, )?${any('ownerLabels')}:|(?:, )?${any('ownerPhrases')})[ \\t]*)?$`,
  'i',
);

/** Takes the names of owners out, with what they stand in. */
function* removing(item: Item): Iterable<TextEdit> {
  const { line } = item;
  const cell = cellIn(item, inOwner);
  for (const { from, to } of listsOf(item)) {
    if (cell) {
      yield replaceIn(item, cell.from, cell.to, '');
      continue;
    }
    const before = OPENING.exec(line.slice(item.from, from))?.[0].length ?? 0;
    const behind = /^\s*[)\]]/.exec(line.slice(to))?.[0].length ?? 0;
    if (before > 0 && behind > 0) yield replaceIn(item, from - before, to + behind, '');
    const isLast = line.slice(to, item.to).trim() === '';
    const blank = (isLast ? SIGN : BLANK).exec(line.slice(item.from, from))?.[0].length ?? 0;
    const lead = /^(?:\s*[:–—-]+)?\s+(?:to\s+)?/.exec(line.slice(to))?.[0].length ?? 0;
    const edits = [replaceIn(item, from - blank, to, ''), replaceIn(item, from, to + lead, '')];
    // `AI @ann: …` keeps its colon, `AI: @ann to …` and `@ann: …` lose what follows, too.
    yield* /\w\s*$/.test(line.slice(item.from, from)) ? edits : edits.reverse();
  }
}
