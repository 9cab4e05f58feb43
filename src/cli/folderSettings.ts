import { readFileSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { parse, type ParseError } from 'jsonc-parser';
import type { OwnWords, Repository } from '../notes/note';
import { noteGlobs, type NoteGlobs } from '../notes/noteGlobs';
import { readRepository } from '../notes/recognisers/targets';
import { seriesInSettings } from '../notes/notebook/seriesKeys';
import { MAX_OWN_WORDS } from '../notes/recognisers/topicPatterns';
import { listIn, ownWordsIn } from '../notes/settingsList';
import type { OnWarning } from './messages';

/** What the settings of a folder say of the notes in it, as in an editor that has the folder open. */
export interface FolderSettings {
  /** Where they hold: an absolute path. */
  readonly folder: string;
  readonly globs: NoteGlobs;
  readonly defaultRepository: Repository | null;
  readonly markers: readonly string[];
  readonly words: OwnWords;
  /** The series that have ended, as `seriesInSettings` gives them. */
  readonly ended: ReadonlySet<string>;
}

const FILE = path.join('.vscode', 'settings.json');
/** In bytes. */
const LARGEST = 1_000_000;
/** What package.json gives the same settings in an editor. */
export const DEFAULTS = {
  'meetingNotes.notes.include': ['**/*.{md,markdown}'],
  'meetingNotes.notes.exclude': ['**/node_modules/**'],
} as const;

/** Reads the settings that hold for a path given: its folder's, or those of the repository around it. */
export class SettingsReader {
  readonly #onWarning: OnWarning;
  readonly #known = new Map<string, FolderSettings>();

  constructor(onWarning: OnWarning) {
    this.#onWarning = onWarning;
  }

  for(root: string): FolderSettings {
    let settings = this.#known.get(root);
    if (!settings) this.#known.set(root, (settings = this.#find(root)));
    return settings;
  }

  #find(root: string): FolderSettings {
    const whole = path.resolve(root);
    const start = isFolder(whole) ? whole : path.dirname(whole);
    for (let folder = start; ; folder = path.dirname(folder)) {
      const values = this.#read(path.join(folder, FILE));
      if (values) return settingsOf(folder, values);
      if (exists(path.join(folder, '.git')) || folder === path.dirname(folder)) return settingsOf(start, {});
    }
  }

  /** null where there are none, or none that may be read. */
  #read(file: string): Readonly<Record<string, unknown>> | null {
    let text: string;
    try {
      text = statSync(file).size > LARGEST ? '' : readFileSync(file, 'utf8');
    } catch {
      return null;
    }
    const errors: ParseError[] = [];
    const value: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    if (errors.length > 0) this.#onWarning(file, 'not valid JSON; these settings are ignored');
    if (errors.length > 0 || typeof value !== 'object' || value === null) return {};
    const values = value as Readonly<Record<string, unknown>>;
    for (const [kind, words] of Object.entries(ownWordsIn(values['meetingNotes.words'])))
      if (kind !== 'not' && words.length > MAX_OWN_WORDS)
        this.#onWarning(
          file,
          `only the first ${MAX_OWN_WORDS} words count under "${kind}" in meetingNotes.words`,
        );
    return values;
  }
}

/** Whether the settings let a file be a note. Those beside the folder of the settings are not theirs. */
export function mayBeNoteIn({ globs, folder }: FolderSettings, file: string): boolean {
  return globs.mayBeNote(below(folder, file));
}

/** Whether they name it, so that it is a note without a sign of minutes. */
export function isIncludedBySettingsIn({ globs, folder }: FolderSettings, file: string): boolean {
  return globs.isIncludedBySettings(below(folder, file));
}

/** Whether they say that the series of this key, seen from the folder around `root`, has ended. */
export function hasEndedIn({ ended, folder }: FolderSettings, root: string, key: string): boolean {
  const around = path.dirname(path.resolve(root));
  return ended.size > 0 && ended.has(seriesInSettings(below(folder, path.join(around, key))));
}

const below = (folder: string, file: string): string =>
  path.relative(folder, path.resolve(file)).split(path.sep).join('/');

/** The settings file may hold anything. */
function settingsOf(folder: string, values: Readonly<Record<string, unknown>>): FolderSettings {
  const globsIn = (key: keyof typeof DEFAULTS) => listIn(values[key], DEFAULTS[key]);
  const repository = values['meetingNotes.defaultRepository'];
  const left = values['files.exclude'];
  const excluded = typeof left === 'object' && left !== null ? Object.entries(left) : [];
  return {
    folder,
    globs: noteGlobs(globsIn('meetingNotes.notes.include'), [
      ...globsIn('meetingNotes.notes.exclude'),
      ...excluded.flatMap(([glob, isOn]) => (isOn === true ? glob : [])),
    ]),
    defaultRepository: typeof repository === 'string' ? readRepository(repository.trim()) : null,
    markers: listIn(values['meetingNotes.actions.markers']),
    words: ownWordsIn(values['meetingNotes.words']),
    ended: new Set(listIn(values['meetingNotes.series.ended']).map(seriesInSettings)),
  };
}

const isFolder = (file: string): boolean => statOf(file)?.isDirectory() ?? false;
const exists = (file: string): boolean => statOf(file) !== undefined;

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
