import { escapeGlob, pathOfGlob } from './globs';
import { noteGlobs } from './noteGlobs';

/** The settings of a folder that choose which of its files may be notes. */
export interface NotePatterns {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Those of `files.exclude`. */
  readonly filesExclude: readonly string[];
}

/** What the settings say of a file: `open` leaves it to the file itself. */
export type Ruling =
  | { readonly kind: 'open' | 'notIncluded' }
  /** A pattern is its name, or the path of its folder. */
  | { readonly kind: 'named'; readonly pattern: string }
  | Excluded;

/** A pattern leaves it out. */
interface Excluded {
  readonly kind: 'excluded';
  readonly pattern: string;
  readonly setting: 'notes.exclude' | 'files.exclude';
}

/** An entry that a list in the settings gets or loses. */
export interface Step {
  readonly kind: 'add' | 'remove';
  readonly setting: 'notes.include' | 'notes.exclude';
  readonly entry: string;
}

/** What is to be written so that a file is a note, or none; what leaves it out where that cannot be reached by its own entry. */
export type Plan = { readonly kind: 'write'; readonly steps: readonly Step[] } | Excluded;

/** Tells what the settings say of the file at a path relative to their folder. */
export function rulingOf({ include, exclude, filesExclude }: NotePatterns, path: string): Ruling {
  const leavesOut = (pattern: string): boolean => noteGlobs([], [pattern]).isExcluded(path);
  for (const [setting, patterns] of [
    ['notes.exclude', exclude],
    ['files.exclude', filesExclude],
  ] as const) {
    const pattern = patterns.find(leavesOut);
    if (pattern !== undefined) return { kind: 'excluded', pattern, setting };
  }
  const pattern = include.find((each) => noteGlobs([each], []).isIncludedBySettings(path));
  if (pattern !== undefined) return { kind: 'named', pattern };
  return { kind: noteGlobs(include, []).mayBeNote(path) ? 'open' : 'notIncluded' };
}

/** What makes a note of a file. `isNoteByText`: it is one by what it says, where the settings leave it to that. */
export function planToInclude(patterns: NotePatterns, path: string, isNoteByText: boolean): Plan {
  const { kept: exclude, steps } = without(patterns.exclude, 'notes.exclude', path);
  const ruling = rulingOf({ ...patterns, exclude }, path);
  if (ruling.kind === 'excluded') return ruling;
  const isNote = ruling.kind === 'named' || (ruling.kind === 'open' && isNoteByText);
  return { kind: 'write', steps: isNote ? steps : [...steps, add('notes.include', path)] };
}

/** What leaves a file out. */
export function planToLeaveOut(patterns: NotePatterns, path: string, isNoteByText: boolean): Plan {
  const { kept: include, steps } = without(patterns.include, 'notes.include', path);
  const ruling = rulingOf({ ...patterns, include }, path);
  const isNote = ruling.kind === 'named' || (ruling.kind === 'open' && isNoteByText);
  return { kind: 'write', steps: isNote ? [...steps, add('notes.exclude', path)] : steps };
}

/** The value of a setting after these steps: what else stands there stays in its order, whatever it is. */
export function valueAfter(
  value: readonly unknown[],
  setting: Step['setting'],
  steps: readonly Step[],
): unknown[] {
  let now = [...value];
  for (const { kind, entry } of steps.filter((step) => step.setting === setting)) {
    if (kind === 'remove') now = now.filter((each) => each !== entry);
    else if (!now.includes(entry)) now.push(entry);
  }
  return now;
}

/** A list without the entries that are the path of this one file, and the steps that lead there. */
function without(
  list: readonly string[],
  setting: Step['setting'],
  path: string,
): { readonly kept: readonly string[]; readonly steps: readonly Step[] } {
  const own = new Set(list.filter((entry) => pathOfGlob(entry) === path));
  const steps = Array.from(own, (entry): Step => ({ kind: 'remove', setting, entry }));
  return { kept: list.filter((entry) => !own.has(entry)), steps };
}

const add = (setting: Step['setting'], path: string): Step => ({
  kind: 'add',
  setting,
  entry: escapeGlob(path),
});
