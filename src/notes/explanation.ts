import { findShortDays } from './dates/findDays';
import { isHandedOut, isPlain, judge, type Signs } from './minutes';
import type { Note, Range } from './note';
import type { Ruling } from './noteChoice';
import type { Beside } from './series/facts';
import { readName } from './series/noteName';

/** Something that speaks for a meeting note or against one, and where it stands; null where that is no place in the text. */
export type Reason = Said & { readonly isFor: boolean; readonly range: Range | null };

type Said =
  | { readonly kind: PlainReason }
  /** `2026-11-04`, or year and month */
  | { readonly kind: 'dayInName' | 'dayInFolder'; readonly day: string }
  | { readonly kind: 'meetings' | 'people' | 'tasks'; readonly count: number }
  | { readonly kind: 'folder' | 'otherFolder'; readonly name: string }
  | { readonly kind: 'beside'; readonly minutes: number; readonly files: number }
  | { readonly kind: 'named'; readonly pattern: string }
  | {
      readonly kind: 'excluded';
      readonly pattern: string;
      readonly setting: 'notes.exclude' | 'files.exclude';
    };

/** What needs no more words than its kind. */
export type PlainReason =
  | 'dayInTitle'
  | 'dayInText'
  | 'wordsInName'
  | 'wordsInTitle'
  | 'attendance'
  | 'agenda'
  | 'decisions'
  /** The views do not list it yet. */
  | 'begun'
  | 'placeholder'
  | 'otherFile'
  | 'calledAsFolder'
  | 'template'
  | 'numbered'
  | 'otherPageByName'
  | 'otherPageByTitle'
  | 'tooLarge'
  | 'notIncluded'
  | 'tooLittle'
  | 'nothing';

/** What a file and those beside it show. */
export interface Evidence {
  readonly note: Note;
  /** The text that the note was read from. */
  readonly text: string;
  /** From the name of the folder on that was opened. */
  readonly path: string;
  readonly signs: Signs;
  readonly beside: Beside;
  readonly isTooLarge: boolean;
}

/** The same with what the settings say. */
interface Known extends Evidence {
  readonly ruling: Ruling;
}

/** Whether a file is a note, and why. */
export interface Explanation {
  /** `begun`: it is a note where it is open, but the views do not list it yet. */
  readonly verdict: 'note' | 'begun' | 'none';
  /** Those for the verdict first, and among these what decides. */
  readonly reasons: readonly Reason[];
}

/** Tells whether a file is a note, by the same signs that decide it, and lists them. */
export function explain(evidence: Evidence, ruling: Ruling): Explanation {
  const { isTooLarge } = evidence;
  const known: Known = { ...evidence, ruling };
  const verdict = verdictOf(known);
  const decisive = [...(isTooLarge ? [against('tooLarge')] : []), ...byRuling(ruling)];
  const said = isTooLarge ? [] : [...signsFor(known), ...besideOf(known), ...signsAgainst(known)];
  const reasons = [...decisive, ...remark(known, verdict, decisive), ...said];
  const isWith = (reason: Reason): boolean => reason.isFor === (verdict !== 'none');
  return { verdict, reasons: [...reasons.filter(isWith), ...reasons.filter((each) => !isWith(each))] };
}

/** Whether a file is a note by what it says and by the files beside it, whatever the settings say. */
export function verdictByText({ signs, beside }: Pick<Evidence, 'signs' | 'beside'>): Explanation['verdict'] {
  const shown = judge(signs);
  if (shown === 'minutes' || beside.makes === 'minutes') return 'note';
  return shown === 'dated' || beside.makes === 'note' ? 'begun' : 'none';
}

function verdictOf(known: Known): Explanation['verdict'] {
  const { kind } = known.ruling;
  if (known.isTooLarge || kind === 'excluded' || kind === 'notIncluded') return 'none';
  return kind === 'named' ? 'note' : verdictByText(known);
}

function byRuling(ruling: Ruling): Reason[] {
  switch (ruling.kind) {
    case 'named':
      return [{ ...ruling, isFor: true, range: null }];
    case 'excluded':
      return [{ ...ruling, isFor: false, range: null }];
    case 'notIncluded':
      return [against('notIncluded')];
    default:
      return [];
  }
}

/** What is to be said of a verdict that no sign tells. */
function remark({ signs }: Evidence, verdict: Explanation['verdict'], decisive: readonly Reason[]): Reason[] {
  if (decisive.length > 0) return [];
  if (verdict === 'begun') return [against('begun')];
  const shown = judge(signs);
  if (verdict === 'note' || shown === 'else') return [];
  return [against(shown === 'nothing' ? 'nothing' : 'tooLittle')];
}

function signsFor(known: Evidence): Reason[] {
  const { note, signs } = known;
  const { attended, handedOut, planned, decided } = signs.built;
  const title = titleOf(note);
  const people = firstOf([...note.participants, ...note.regrets].map(({ range }) => range));
  const tasks = note.actions.filter(isHandedOut);
  const found: (Reason | false | null)[] = [
    dayOf(known),
    note.meetings.length > 1 && {
      kind: 'meetings',
      count: note.meetings.length,
      isFor: true,
      range: note.meetings[0]?.range ?? null,
    },
    signs.words.name && speaks('wordsInName', null),
    signs.words.title && speaks('wordsInTitle', title),
    signs.place.isNearMinutes && {
      kind: 'folder',
      name: signs.place.telling ?? '',
      isFor: true,
      range: null,
    },
    attended > 0 &&
      (people
        ? {
            kind: 'people',
            count: note.participants.length + note.regrets.length,
            isFor: true,
            range: people,
          }
        : speaks('attendance', sectionOf(note, 'attendance'))),
    handedOut > 0 && {
      kind: 'tasks',
      count: tasks.length,
      isFor: true,
      range: firstOf(tasks.map(({ range }) => range)),
    },
    planned > 0 && planRange(note) !== null && speaks('agenda', planRange(note)),
    decided > 0 &&
      speaks('decisions', firstOf(note.decisions.map(({ range }) => range)) ?? sectionOf(note, 'decisions')),
  ];
  return found.filter((each) => each !== false && each !== null);
}

function signsAgainst({ note, signs }: Evidence): Reason[] {
  const { place } = signs;
  const title = titleOf(note);
  const found: (Reason | false)[] = [
    signs.isPlaceholder && against('placeholder', title),
    signs.isOtherFile && against('otherFile'),
    signs.isOfFolder && against('calledAsFolder'),
    signs.isTemplate && against('template'),
    signs.isNumbered && against('numbered', title),
    signs.otherPage === 'name' && !signs.isOtherFile && against('otherPageByName'),
    signs.otherPage === 'title' && against('otherPageByTitle', title),
    place.isOfOthers && { kind: 'otherFolder', name: place.telling ?? '', isFor: false, range: null },
  ];
  return found.filter((each) => each !== false);
}

/** What stands beside it, where that may decide. */
function besideOf({ signs, beside: { minutes, files, makes } }: Evidence): Reason[] {
  const shown = judge(signs);
  if (shown === 'minutes' || shown === 'else' || files === 0) return [];
  return [{ kind: 'beside', minutes, files, isFor: makes !== 'nothing', range: null }];
}

function dayOf({ note, text, path, signs }: Evidence): Reason | null {
  switch (signs.day) {
    case 'path': {
      const name = readName(path);
      const isInName = name !== null && name.parts.length > 0;
      const kind = isInName ? 'dayInName' : 'dayInFolder';
      return { kind, day: name?.date ?? '', isFor: true, range: null };
    }
    case 'title':
      return speaks('dayInTitle', titleOf(note));
    case 'text':
      return speaks('dayInText', rangeOfDay(note, text));
    default:
      return null;
  }
}

/** Lines and characters of each that are looked through for the words of a day. */
const MAX_LINES = 200;
const MAX_CHARACTERS = 500;

/** Where the day of a note is written first. */
function rangeOfDay({ date, dayOrder }: Note, text: string): Range | null {
  const [, month, day] = date?.split('-').map(Number) ?? [];
  for (const [line, words] of text.split(/\r\n|\r|\n/, MAX_LINES).entries()) {
    const found = findShortDays(words.slice(0, MAX_CHARACTERS), dayOrder).find(
      (each) => each.month === month && each.day === day,
    );
    if (!found) continue;
    const { index, length } = found;
    return { start: { line, character: index }, end: { line, character: index + length } };
  }
  return null;
}

/** null where it stands in the front matter. */
function titleOf({ title, sections: [first] }: Note): Range | null {
  return first?.title === title ? first.heading : null;
}

const sectionOf = ({ sections }: Note, topic: 'attendance' | 'agenda' | 'decisions'): Range | null =>
  sections.find((section) => section.topic === topic)?.heading ?? null;

const planRange = (note: Note): Range | null =>
  sectionOf(note, 'agenda') ?? firstOf(note.agenda.filter(isPlain).map(({ range }) => range));

function firstOf(ranges: readonly Range[]): Range | null {
  const [first = null, ...others] = ranges;
  return others.reduce((least, each) => (least && isBefore(least, each) ? least : each), first);
}

const isBefore = ({ start: one }: Range, { start: other }: Range): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);

const speaks = (kind: PlainReason, range: Range | null): Reason => ({ kind, isFor: true, range });
const against = (kind: PlainReason, range: Range | null = null): Reason => ({ kind, isFor: false, range });
