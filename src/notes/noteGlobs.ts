import { expandBraces, isExcluded, matchesGlob } from './globs';

/** Which files of a folder may be notes, as its settings say. Paths are relative to the folder. */
export interface NoteGlobs {
  /** Without braces. */
  readonly include: readonly string[];
  /** Without braces. What matches is no note, nor anything below it. */
  readonly exclude: readonly string[];
  /** Those of `include` that name a file or a folder. */
  readonly naming: readonly string[];
}

/**
 * Reads the settings. A pattern names files where it tells the file's name without a wildcard (`docs/README.md`), or is
 * the plain path of a folder (`docs/log`), which means all Markdown below it: those files are notes without a sign of
 * minutes. A pattern such as `docs/*.md` names none.
 */
export function noteGlobs(include: readonly string[], exclude: readonly string[]): NoteGlobs {
  const expanded = include.flatMap(expandBraces).map((glob) => glob.replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, ''));
  const naming = expanded
    .filter((glob) => glob !== '' && !/[*?[]/.test(glob.slice(glob.lastIndexOf('/') + 1)))
    .flatMap((glob) => (/[*?[]/.test(glob) ? [glob] : [glob, `${glob}/**/*.md`, `${glob}/**/*.markdown`]));
  return {
    include: [...new Set([...expanded.filter((glob) => glob !== ''), ...naming])],
    exclude: exclude.flatMap(expandBraces).map((glob) => glob.replace(/(?<!\/)\/+$/, '')),
    naming,
  };
}

/** Whether the file at `path` may be a note. */
export function mayBeNote({ include, exclude }: NoteGlobs, path: string): boolean {
  return matchesGlob(path, include) && !isExcluded(path, exclude);
}

/** Whether the settings name the file at `path`, so that it is a note whatever it says. */
export function isIncludedBySettings({ naming }: NoteGlobs, path: string): boolean {
  return naming.length > 0 && matchesGlob(path, naming);
}
