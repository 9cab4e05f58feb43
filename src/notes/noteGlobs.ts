import { exclusionTest, expandBraces, globTest, pathOfGlob, type PathTest } from './globs';

/** Which files of a folder may be notes, as its settings say. Paths are relative to the folder. */
export interface NoteGlobs {
  /** Without braces. */
  readonly include: readonly string[];
  /** Without braces. What matches is no note, nor anything below it. */
  readonly exclude: readonly string[];
  /** Whether the file at a path may be a note. */
  readonly mayBeNote: PathTest;
  /** Whether a path, and all below it, is left out. */
  readonly isExcluded: PathTest;
  /** Whether the settings name the file at a path, so that it is a note whatever it says. */
  readonly isIncludedBySettings: PathTest;
}

/**
 * Reads the settings. A pattern names files where it tells the file's name without a wildcard (`docs/README.md`), or is
 * the plain path of a folder (`docs/log`), which means all Markdown below it: those files are notes without a sign of
 * minutes. A pattern such as `docs/*.md` names none. A name may hold `[*]` or the like for a character that else is a wildcard.
 */
export function noteGlobs(include: readonly string[], exclude: readonly string[]): NoteGlobs {
  const expanded = include.flatMap(expandBraces).map((glob) => glob.replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, ''));
  const naming = expanded
    .filter((glob) => glob !== '' && pathOfGlob(glob.slice(glob.lastIndexOf('/') + 1)) !== null)
    .flatMap((glob) =>
      pathOfGlob(glob) === null ? [glob] : [glob, `${glob}/**/*.md`, `${glob}/**/*.markdown`],
    );
  const without = exclude.flatMap(expandBraces).map((glob) => glob.replace(/(?<!\/)\/+$/, ''));
  const all = [...new Set([...expanded.filter((glob) => glob !== ''), ...naming])];
  const isIncluded = globTest(all);
  const isExcluded = exclusionTest(without);
  return {
    include: all,
    exclude: without,
    mayBeNote: (path) => isIncluded(path) && !isExcluded(path),
    isExcluded,
    isIncludedBySettings: globTest(naming),
  };
}
