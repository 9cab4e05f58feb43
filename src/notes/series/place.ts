import { matchesOf } from '../matchesOf';
import { dayOfPath } from '../dates/dayOfPath';
import { remembered } from '../remembered';
import { any, WORD_END, WORD_START, type Kind } from '../words/patterns';
import { readFolders } from './datedFolder';

/** Where a file stands, as far as the names around it tell what it is. */
export interface Place {
  /** The file's name in lower case without date, numbers and ending: `weekly sync`. */
  readonly name: string;
  /** Whether its name holds a number. */
  readonly isNumbered: boolean;
  /** Whether it is called minutes: `board-minutes.md`. */
  readonly isCalledMinutes: boolean;
  /** Whether it is called as its folder is, of which it tells then: `Meetups/_Meetups.md`. */
  readonly isOfFolder: boolean;
  /** Whether its folder is called by what it holds: `Minutes`, `meeting-notes`. */
  readonly isOfMinutes: boolean;
  /** Whether a folder that it stands in speaks of meetings: `meetings`, `wg-calls`. */
  readonly isNearMinutes: boolean;
  /** Whether a folder says that it holds something else: `_posts`, `adr`. */
  readonly isOfOthers: boolean;
  /** The name of the folder that says one of these; null for none. */
  readonly telling: string | null;
  /** Whether it stands in the folder that was opened, in none below. */
  readonly isAtTop: boolean;
}

/** A pattern for whole words of some kinds, in lower case. */
export const wordIn = (...kinds: readonly Kind[]): RegExp =>
  new RegExp(`${WORD_START}${any(...kinds)}${WORD_END}`, 'u');

const OF_MINUTES = wordIn('minutesFolders');
/** `meetings`, `vorstandssitzung`: what meetings and their minutes are called. */
const MEETING = new RegExp(`${wordIn('meetings').source}|${OF_MINUTES.source}|${any('meetingParts')}`, 'gu');
/** Words of other languages that are such without their accents: `dark mode`, `remote`. */
const NO_MEETING: ReadonlySet<string> = new Set(['mode', 'modes', 'mote', 'motes', 'moter', 'moten']);

/** Whether words in lower case speak of a meeting or its minutes. */
export function speaksOfMeeting(words: string): boolean {
  return Array.from(matchesOf(words, MEETING), ([word]) => word).some((word) => !NO_MEETING.has(word));
}

const ENDS_OF_MINUTES = new RegExp(`${OF_MINUTES.source}$`, 'u');
const OF_OTHERS = new RegExp(`^(?:.* )?${any('otherFolders', 'templates')}$`, 'u');

/** Reads the names on a path, of which the first is that of the folder that was opened. */
export function placeOf(path: string): Place {
  const at = path.lastIndexOf('/');
  const folders = path.slice(0, Math.max(at, 0));
  const name = wordsIn(path.slice(at + 1).replace(/\.\w+$/, ''));
  const { folder, ...place } = placeIn(folders);
  return {
    name,
    isNumbered: /\d/.test(path.slice(at + 1)),
    isCalledMinutes: OF_MINUTES.test(name),
    isOfFolder: name !== '' && name === folder,
    ...place,
  };
}

/** A folder holds many files. */
const seriesFolders = new Map<string, string>();

/** The folder of a file without the folders of years, months and days: the files of a series have it in common. */
export function seriesFolderOf(path: string): string {
  const folders = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  return remembered(seriesFolders, folders, () => namedFolders(folders).join('/'));
}

/** What a folder, called so, makes of the files in it. */
interface Surroundings extends Pick<
  Place,
  'isOfMinutes' | 'isNearMinutes' | 'isOfOthers' | 'telling' | 'isAtTop'
> {
  readonly folder: string;
}

const known = new Map<string, Surroundings>();

const placeIn = (folders: string): Surroundings =>
  remembered(known, folders, () => readPlace(namedFolders(folders)));

/** The innermost folder that tells something goes before those around it. */
function readPlace(names: readonly string[]): Surroundings {
  const [root = '', ...others] = names;
  const inner = others.reverse();
  const folder = wordsIn(inner[0] ?? '');
  const found = inner.find((name) => isOfOther(name) || speaksOfMeeting(wordsIn(name)));
  const isOfOthers = found !== undefined && isOfOther(found);
  // What is opened may be called by anything, `meeting-notes-app` as well.
  const telling = found ?? (ENDS_OF_MINUTES.test(wordsIn(root)) ? root : null);
  const isNear = !isOfOthers && telling !== null;
  return {
    folder,
    isOfMinutes: isNear && OF_MINUTES.test(folder),
    isNearMinutes: isNear,
    isOfOthers,
    telling,
    isAtTop: inner.length === 0,
  };
}

const isOfOther = (name: string): boolean => OF_OTHERS.test(wordsIn(name));

function namedFolders(folders: string): string[] {
  return readFolders(folders)
    .filter(({ alike, name }) => alike === null && dayOfPath(`${name}.md`) === null)
    .map(({ name }) => name);
}

/** A name or a title in lower case without numbers: `MeetingNotes_2024-05-12` and `Meeting notes 2024` say `meeting notes`. */
export function wordsIn(name: string): string {
  return name
    .normalize('NFC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[^\p{L}\p{M}:]+/gu, ' ')
    .trim()
    .toLowerCase();
}
