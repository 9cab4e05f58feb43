import type { Prose } from '../markdown/prose';
import { any, anyOf, entriesOf, languagesWith, WORD_END } from '../words/patterns';

// Titles of a table's columns, and what stands in their cells.

/** `Owner`, `Who`, `Verantwortlich` */
const OWNER = new RegExp(`^${any('ownerColumns', 'whoColumns')}${WORD_END}`, 'iu');
/** `For`, `Name` beside `Task` */
const OWNER_BESIDE = new RegExp(`^${any('whoColumnsBeside')}$`, 'iu');
/** Who is to do what until when: such a table holds tasks, whatever its first column is called. */
const ASSIGNED = new RegExp(`^${any('ownerColumns')}${WORD_END}`, 'iu');
/** `Deadline`, `Due by` */
const DEADLINE = new RegExp(`^${any('deadlineColumns')}${WORD_END}`, 'iu');
/** `Due date`, `Target date` */
const DUE = new RegExp(any('dueColumns'), 'i');
/** `Date raised`, `Start`: another day than the one until which a task is to be done. */
const OTHER_DAY = new RegExp(`(?<!\\p{L})${any('otherDayColumns')}${WORD_END}`, 'iu');
/** `Status`, `Progress` */
const STATUS = new RegExp(any('statusColumns'), 'i');
/** `Done?` alone, where a cross or a `yes` says so. */
const IS_DONE = new RegExp(`^${any('doneColumns')}$`, 'i');
/** `Action items` */
const TASKS = new RegExp(`^${any('taskTitles')}$`, 'i');
/** `Action item description`, `Task to do`; behind words that qualify: `Next action`. */
const TASKS_IN_WORDS = new RegExp(
  `^(?:${any('qualifiers')} )*${any('taskTitles')}(?: ${any('taskTitles', 'taskDetails')}){0,2}$`,
  'i',
);
/** `What`: beside it stands who, and until when. */
const WHAT = new RegExp(`^${any('whatColumns')}$`, 'i');
/** `Task`, `Action to take`; then `What`, `Description`. */
const TASK = new RegExp(`(?<!\\p{L})${any('taskTitles')}`, 'iu');
const MAYBE_TASK = new RegExp(any('taskColumns'), 'i');
/** `Votes`, `Price`: a table that has one holds no tasks, whatever else it has. */
const NO_TASKS = new RegExp(`^${any('noTaskColumns')}$`, 'i');
/** `Role`, and who has it */
const ROLES = new RegExp(`^${any('roleColumns')}$`, 'i');
/** `Present?` */
export const PRESENCE = new RegExp(any('presenceColumns'), 'i');
/** The same and no more: a column such as `Present state` tells nothing of people. */
const ONLY_PRESENCE = new RegExp(`^${any('presenceColumns')}s?\\W*$`, 'i');
const ONLY_NAMES = new RegExp(`^${any('nameColumns')}s?$`, 'i');
/** `Name`, `Member` */
export const NAMES = new RegExp(any('nameColumns'), 'i');
/** `First name`, `Middle name`, `Last name`, each a part of one name */
const GIVEN_NAMES = new RegExp(`^${any('givenNameColumns')}$`, 'i');
const MIDDLE_NAMES = new RegExp(`^${any('middleNameColumns')}$`, 'i');
const FAMILY_NAMES = new RegExp(`^${any('familyNameColumns')}$`, 'i');
/** `Vezetéknév`, of the name that is said first */
const FAMILY_FIRST = new RegExp(
  `^${anyOf(languagesWith('isFamilyNameFirst').flatMap((lexicon) => entriesOf(lexicon.familyNameColumns)))}$`,
  'i',
);
/** `GitHub handle` */
export const HANDLES = new RegExp(any('handleColumns'), 'i');
const ONLY_HANDLES = new RegExp(
  `^${any('handleColumns')}(?: ${any('handleColumns', 'nameColumns')}|(?:-| )id)*$`,
  'i',
);
/** `Affiliation`, `Company` */
const ONLY_PLACES = new RegExp(`^${any('placeColumns')}$`, 'i');
/** The cell of somebody who did not come: `no`, `Regrets`, `❌`. */
export const ABSENT = new RegExp(`^(?:|-+|${any('absentCells')}|[✗❌✘]|:x:|\\[ ?\\])$`, 'i');
/** The cell of a task that is done: `Done`, `✅`; a box or the name of an emoji is none that one would write. */
const DONE_WORD = new RegExp(`^[^\\p{L}\\d✅✔✓☑]*(?:${any('doneCells')}${WORD_END}|100 ?%|[✅✔✓☑])`, 'iu');
export const DONE = new RegExp(
  `${DONE_WORD.source}|^\\W*(?::white_check_mark:|:heavy_check_mark:|\\[[x✓✔]\\])`,
  'iu',
);
/** The same in a column that only says whether: `yes`, `x`. */
const YES = new RegExp(`^(?:${any('yesCells')}|[x×✗]|\\d{4}-\\d\\d-\\d\\d)[.!]?$`, 'i');
/** What only numbers a row: `12.1`, `#3`, `AI-7`, `A1.` */
const NUMBER = /^\W*(?:\p{L}{0,4}[-. ]?)?#?\d+(?:[.\-/]\d+)*[a-z]?\W*$/iu;

const known = new WeakMap<readonly string[], Columns>();

/** Which columns a table of these titles, in lower case, has. */
export function columnsOf(titles: readonly string[]): Columns {
  let columns = known.get(titles);
  if (!columns) known.set(titles, (columns = new Columns(titles)));
  return columns;
}

/** Which column of a table holds what, by its title; -1 where none does. */
export class Columns {
  readonly #titles: readonly string[];
  /** What was looked for, by its pattern. */
  readonly #indices = new Map<string, number>();

  constructor(titles: readonly string[]) {
    // Signs and emoji around a title say nothing.
    this.#titles = titles.map((title) =>
      title.replace(/^[^\p{L}\d]+/u, '').replace(/(?<![^\p{L}\d)])[^\p{L}\d)]+$/u, ''),
    );
  }

  /** Whether the rows are tasks wherever the table stands. */
  get areTasks(): boolean {
    if (this.find(NO_TASKS) >= 0) return false;
    if (this.find(TASKS) >= 0) return this.owner >= 0 || this.due >= 0 || this.status >= 0;
    if (this.find(DEADLINE) >= 0 && this.find(ASSIGNED) >= 0) return true;
    if (this.owner < 0) return false;
    return this.find(TASKS_IN_WORDS) >= 0 || (this.find(WHAT) >= 0 && this.find(DEADLINE) >= 0);
  }

  /** Whether the rows may be tasks: they say who is to do what. */
  get mayBeTasks(): boolean {
    return this.find(NO_TASKS) < 0 && this.owner >= 0 && (this.find(WHAT) >= 0 || this.find(TASK) >= 0);
  }

  /** Whether titles tell what its rows are, and that they are no tasks. */
  get areOthers(): boolean {
    if (this.find(NO_TASKS) >= 0) return true;
    const areOf = this.find(PRESENCE) >= 0 || (this.find(ROLES) === 0 && this.due < 0 && this.status < 0);
    return areOf && this.find(TASK) < 0;
  }

  /**
   * Whether the rows say who came, whatever is above the table: `| Name | Present |`, and `| Name | Company | GitHub |`, in
   * which people sign in.
   */
  get areAttendance(): boolean {
    const isOfPeople = this.find(ONLY_NAMES) >= 0 || this.nameParts.length > 0;
    if (!isOfPeople || this.find(ASSIGNED) >= 0) return false;
    return this.find(ONLY_PRESENCE) >= 0 || (this.handles >= 0 && this.find(ONLY_PLACES) >= 0);
  }

  /**
   * The columns that hold the parts of a name, in the order in which it is said: `Last name` and `First name`, or one of them
   * beside `Name`, which is the other one then. Empty where one column holds all of it.
   */
  get nameParts(): readonly number[] {
    if (this.find(GIVEN_NAMES) < 0 && this.find(FAMILY_NAMES) < 0) return [];
    const given = this.#findFirst(GIVEN_NAMES, FAMILY_NAMES);
    const family = this.#findFirst(FAMILY_NAMES, GIVEN_NAMES);
    if (given < 0 || family < 0) return [];
    if (this.find(FAMILY_FIRST) >= 0) return [family, given];
    const middle = this.find(MIDDLE_NAMES);
    return middle < 0 ? [given, family] : [given, middle, family];
  }

  #findFirst(part: RegExp, other: RegExp): number {
    const index = this.find(part);
    return index < 0 ? this.#findBut(ONLY_NAMES, other) : index;
  }

  /** The column that says of whom or what the first one names whether he was there, whatever that is called; -1 where none does. */
  get marks(): number {
    if (this.find(NO_TASKS) >= 0 || this.find(TASK) >= 0) return -1;
    return this.find(ONLY_PRESENCE);
  }

  get owner(): number {
    const owner = this.find(OWNER);
    return owner >= 0 || (this.find(TASKS) < 0 && this.find(TASKS_IN_WORDS) < 0)
      ? owner
      : this.find(OWNER_BESIDE);
  }

  get due(): number {
    const deadline = this.find(DEADLINE);
    return deadline >= 0 ? deadline : this.#findBut(DUE, OTHER_DAY);
  }

  /** The column that says how far a task is, or whether it is done. */
  get status(): number {
    const done = this.find(IS_DONE);
    return done >= 0 ? done : this.#findBut(STATUS, DUE);
  }

  /** Handles of those who own tasks: `GitHub`, not `GitHub issue`. */
  get handles(): number {
    return this.find(ONLY_HANDLES);
  }

  find(title: RegExp): number {
    return this.#findBut(title, null);
  }

  #findBut(title: RegExp, other: RegExp | null): number {
    const key = other ? `${title.source}\n${other.source}` : title.source;
    let index = this.#indices.get(key);
    if (index === undefined) {
      index = this.#titles.findIndex((text) => title.test(text) && other?.test(text) !== true);
      this.#indices.set(key, index);
    }
    return index;
  }

  /** The cell that says what is to be done: by the title, unless it only numbers the row; else the one that says most. */
  taskIn(cells: readonly string[]): number {
    const others = new Set([this.owner, this.due, this.status]);
    const isWorded = (index: number): boolean =>
      !others.has(index) && /\p{L}/u.test(cells[index] ?? '') && !NUMBER.test(cells[index] ?? '');
    const all = this.#titles.map((_, index) => index).filter(isWorded);
    for (const title of [TASKS, TASKS_IN_WORDS, TASK, MAYBE_TASK]) {
      const index = all.find((each) => title.test(this.#titles[each] ?? ''));
      if (index !== undefined) return index;
    }
    const lengthOf = (index: number): number => cells[index]?.length ?? 0;
    const longest = all.sort((one, other) => lengthOf(other) - lengthOf(one))[0];
    if (longest !== undefined) return longest;
    return Math.max(0, this.find(TASK), this.find(MAYBE_TASK));
  }

  /** Whether a cell of the column that says how far a task is says that it is done. */
  isDone(cell: string): boolean {
    return DONE.test(cell) || this.#isYes(cell);
  }

  /** The same of what one would write there. */
  isDoneWord(cell: string): boolean {
    return DONE_WORD.test(cell) || this.#isYes(cell);
  }

  /** Whether the column for that only says whether a task is done. */
  get saysWhether(): boolean {
    return this.find(IS_DONE) >= 0;
  }

  #isYes(cell: string): boolean {
    return this.saysWhether && YES.test(cell);
  }
}

/** The words of a cell, empty where there is none. */
export const textOf = (cell: Prose | undefined): string => cell?.matchText.trim() ?? '';
