import { readName, type DatedName } from '../series/noteName';
import { wordsIn } from '../series/place';
import { any, variantsOf, wordsOf } from '../words/patterns';
import { seriesOf, type FiledNote } from './trackedItems';

/** How notes of one folder are named, the newest of them last. */
interface Named {
  readonly label: string;
  /** How its last file is named around the date: `board-*.md`. */
  readonly pattern: string;
  count: number;
  /** ISO dates of the first and the last. */
  first: string;
  last: string;
}

/** A folder whose files are named in so many ways is none of several series, but of notes each named for its subject. */
const MAX_SERIES_IN_FOLDER = 12;
/** Agendas stand beside the minutes of the same meetings. */
const OF_ALL = new RegExp(`^(?:${any('minutesFolders', 'agenda')})$`, 'u');

/**
 * Tells which series a note is of: that of its folder, without the folders of years and the like, or, where the files of a folder are
 * named in several ways side by side, that of its name: `meetings/board-*.md`.
 */
export function seriesKeys(notes: Iterable<FiledNote>): (at: Pick<FiledNote, 'path'>) => string {
  const folders = new Map<string, Map<string, Named>>();
  for (const at of notes) {
    const name = nameOf(at);
    if (!name) continue;
    const folder = seriesOf(at.path);
    const names = folders.get(folder) ?? new Map<string, Named>();
    folders.set(folder, names);
    const date = at.note.date ?? name.date;
    const known = names.get(name.label);
    if (!known) names.set(name.label, { ...name, count: 1, first: date, last: date });
    else {
      known.count++;
      if (date < known.first) known.first = date;
      if (date > known.last) known.last = date;
    }
  }
  const own = new Map<string, ReadonlyMap<string, string>>();
  for (const [folder, names] of folders) if (names.size > 1) own.set(folder, sideBySide(folder, names));
  return (at) => {
    const folder = seriesOf(at.path);
    const label = own.has(folder) ? nameOf(at)?.label : undefined;
    return (label === undefined ? undefined : own.get(folder)?.get(label)) ?? folder;
  };
}

/** What the setting `series.ended` calls a series, which may be written there in several ways; `.` for the notes at a folder's top. */
export const seriesInSettings = (key: string): string =>
  key.trim().replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, '') || '.';

/** What a series is called: the name of its files where a folder holds several, else its folder's. */
export function seriesNameOf(key: string): string {
  const last = key.slice(key.lastIndexOf('/') + 1);
  return last.includes('*') ? wordsOfPattern(last.replace(/\.\w+$/, '')) : last;
}

/** `archive`, `meeting-notes`: tells of no series. */
const BARE: ReadonlySet<string> = new Set(
  wordsOf('minutesFolders', 'bareFolders')
    .flatMap(variantsOf)
    .filter((word) => !word.includes(' ')),
);
const isBare = (name: string): boolean =>
  wordsIn(name)
    .split(' ')
    .every((word) => word === '' || BARE.has(word));

/**
 * What series are called, by their keys: as `seriesNameOf` says, behind the names of as many folders around them as tell them from
 * those called alike; of what has a bare name, the folder's that has another.
 */
export function seriesNames(keys: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let unclear = [...keys].map((key) => ({
    key,
    name: seriesNameOf(key),
    above: key.split('/').slice(0, -1),
  }));
  while (unclear.length > 0) {
    const counts = new Map<string, number>();
    for (const { name } of unclear) counts.set(name, (counts.get(name) ?? 0) + 1);
    const isClear = ({
      name,
      above,
    }: {
      readonly name: string;
      readonly above: readonly string[];
    }): boolean => above.length === 0 || (counts.get(name) === 1 && !isBare(name));
    for (const each of unclear) if (isClear(each)) names.set(each.key, each.name);
    unclear = unclear
      .filter((each) => !isClear(each))
      .map(({ key, name, above }) => ({
        key,
        name: `${above.at(-1) ?? ''}/${name}`,
        above: above.slice(0, -1),
      }));
  }
  return names;
}

/** The keys of those ways of naming that are series of their own: several files each, at the same time as others. */
function sideBySide(folder: string, names: ReadonlyMap<string, Named>): ReadonlyMap<string, string> {
  const several = [...names.values()].filter(({ count }) => count > 1);
  const isBeside = (one: Named): boolean =>
    several.some((other) => other !== one && other.first <= one.last && one.first <= other.last);
  const keys = new Map<string, string>();
  if (several.length > MAX_SERIES_IN_FOLDER) return keys;
  for (const each of several)
    if (each.label !== '' && isBeside(each))
      keys.set(each.label, folder === '' ? each.pattern : `${folder}/${each.pattern}`);
  return keys;
}

type NameOf = Pick<Named, 'label' | 'pattern'> & { readonly date: string };

/** There may be ten thousand notes, of which one has changed. */
const known = new WeakMap<object, NameOf | null>();

/** A file's name without its date, numbers, and words that all notes may have; null where it carries no date. */
function nameOf(at: Pick<FiledNote, 'path'>): NameOf | null {
  let name = known.get(at);
  if (name === undefined) known.set(at, (name = readNameOf(at.path)));
  return name;
}

function readNameOf(path: string): NameOf | null {
  const name = readName(path) ?? nameOfYear(path);
  if (!name) return null;
  const { before, after, date } = name;
  const said = wordsIn(`${before} ${after.replace(/\.\w+$/, '')}`).split(' ');
  const label = said.filter((word) => !OF_ALL.test(word)).join(' ');
  return { label, pattern: `${before}*${after}`, date };
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** `board-2026.md` holds the meetings of a year. */
function nameOfYear(path: string): Pick<DatedName, 'before' | 'after' | 'date'> | null {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const year = YEAR.exec(name);
  if (!year) return null;
  const [date] = year;
  return { before: name.slice(0, year.index), after: name.slice(year.index + date.length), date };
}

const wordsOfPattern = (pattern: string): string =>
  pattern
    .replace('*', ' ')
    .replace(/[\s_.-]+/g, ' ')
    .trim();
