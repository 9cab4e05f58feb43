import { readFolders, type FolderLevel } from './datedFolder';
import { readName } from './noteName';

/** What stands in folders; paths have forward slashes, that of the root is empty. */
export interface Folders {
  /** The names of the Markdown files in a folder; none where there is no such folder. */
  readonly notesIn: (folder: string) => Promise<readonly string[]>;
  readonly foldersIn: (folder: string) => Promise<readonly string[]>;
}

/** So many files tell all that is to be known of a series. */
const MAX_FILES = 100;
/** A series whose folder is divided by year, quarter and day stands no deeper. */
const MAX_DEPTH = 4;

const within = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** Of a folder that holds nothing but the folders of years or the like, the one of the latest time that holds notes; else itself. */
export async function latestFolder(folders: Folders, path: string, depth = 0): Promise<string> {
  const files = await folders.notesIn(path);
  if (depth > 0 ? files.length > 0 : files.some((name) => readName(within(path, name)))) return path;
  if (depth === MAX_DEPTH) return path;
  const names = await folders.foldersIn(path);
  const [latest] = latestFirst(names.flatMap((name) => readFolders(within(path, name)).at(-1) ?? []));
  // `2024/telcons`: nothing else stands below the year.
  const next = latest?.name ?? (depth > 0 && names.length === 1 ? names[0] : undefined);
  if (next === undefined) return path;
  const found = await latestFolder(folders, within(path, next), depth + 1);
  return (await folders.notesIn(found)).length > 0 ? found : path;
}

/** The Markdown files in a folder and in those like it for other times, the latest ones. */
export function filesAlike(folders: Folders, folder: string): Promise<string[]> {
  return filesBelow(folders, readFolders(folder), '');
}

async function filesBelow(
  folders: Folders,
  levels: readonly FolderLevel[],
  place: string,
): Promise<string[]> {
  const [level, ...below] = levels;
  if (!level) return (await folders.notesIn(place)).map((name) => within(place, name));
  const { alike } = level;
  if (!alike) return filesBelow(folders, below, within(place, level.name));
  const others = (await folders.foldersIn(place)).filter((name) => alike.test(name));
  const found: string[] = [];
  for (const other of latestFirst(others.flatMap((name) => readFolders(within(place, name)).at(-1) ?? []))) {
    if (found.length >= MAX_FILES && other.order < level.order) break;
    found.push(...(await filesBelow(folders, below, within(place, other.name))));
  }
  return found;
}

function latestFirst(levels: readonly FolderLevel[]): FolderLevel[] {
  return levels
    .filter(({ alike }) => alike)
    .sort((one, other) => (one.order < other.order ? 1 : Number(one.order > other.order) * -1));
}
