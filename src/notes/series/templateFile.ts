import { readFolders } from './datedFolder';
import type { Folders } from './filesOfSeries';
import { readName } from './noteName';
import { wordsIn } from './place';
import type { Reading } from '../reading';
import { describeLines, nameOf, type Line } from './recurringLines';
import { any } from '../words/patterns';

/** So many templates in a folder are looked into. */
const MAX_TEMPLATES = 6;
/** Words of fewer letters end others that are none: `normal`, `mal`. */
const MIN_ENDING = 5;
/** Longer names speak about templates. */
const MAX_WORDS = 4;
/** Such a share of a template's headings stands in the notes that it is for. */
const MIN_SHARE = 0.5;

const TEMPLATE = new RegExp(`^${any('templates')}$`, 'u');
const ENDING = new RegExp(`${any('templates')}$`, 'u');

/** The words of a template's name besides the one that says so: `cg` of `CG-template.md`; null for other files. */
function namedFor(path: string): string | null {
  const words = wordsIn(path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')).split(' ');
  if (words.length > MAX_WORDS || readName(path)) return null;
  const index = words.findIndex(
    (word) => TEMPLATE.test(word) || (ENDING.exec(word)?.[0].length ?? 0) >= MIN_ENDING,
  );
  if (index < 0) return null;
  const [word = ''] = words.splice(index, 1);
  return [...words, ...(TEMPLATE.test(word) ? [] : [word.replace(ENDING, '')])].join(' ');
}

/** The paths of templates in the folder of a series and, where it belongs to a year, in those around it; nearest first. */
export async function templatesAround(folders: Folders, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const place of foldersAround(folder)) {
    const paths = (await folders.notesIn(place)).map((name) => (place === '' ? name : `${place}/${name}`));
    found.push(...paths.filter((path) => namedFor(path) !== null).slice(0, MAX_TEMPLATES));
  }
  return found;
}

/** A folder, and of one that belongs to a year those around it: `2024/telcons`, `2024`, and where all years stand. */
function foldersAround(folder: string): string[] {
  const levels = readFolders(folder);
  const first = levels.findIndex(({ alike }) => alike);
  const names = levels.map(({ name }) => name);
  const around = names
    .map((_, index) => names.slice(0, index).join('/'))
    .slice(first < 0 ? names.length : first);
  return [folder, ...around.reverse()];
}

/**
 * The template that is meant for a series: one beside its notes that is named for no other, or one whose headings its notes have,
 * such as is named like them first (`CG-template.md` beside `CG-2024-05-12.md`).
 */
export function chooseTemplate(
  templates: readonly Reading[],
  recent: readonly Reading[],
  folder: string,
): Reading | null {
  const [latest] = recent;
  const series = latest ? wordsIn(latest.context.path.replace(/^.*\/|\.\w+$/g, '')) : '';
  const isAlike = (name: string | null) => name !== null && name !== '' && name === series;
  const isBeside = ({ context: { path } }: Reading) =>
    path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder;
  const fitting = templates.filter((each) => fits(each, recent));
  return (
    fitting.find(({ context }) => isAlike(namedFor(context.path))) ??
    templates.find((each) => isBeside(each) && namedFor(each.context.path) === '') ??
    fitting[0] ??
    null
  );
}

/** Whether the notes have the template's headings, or there are none to tell. */
function fits(template: Reading, recent: readonly Reading[]): boolean {
  const headings = namesIn(template);
  if (recent.length === 0 || headings.length === 0) return true;
  const known = new Set(recent.slice(0, 3).flatMap(namesIn));
  return headings.filter((name) => known.has(name)).length >= MIN_SHARE * headings.length;
}

function namesIn(reading: Reading): string[] {
  const isTold = ({ kind, key }: Line): boolean => kind === 'heading' && /\p{L}/u.test(key);
  return [...new Set(describeLines(reading).filter(isTold).map(nameOf))];
}
