import type { Prose } from '../markdown/prose';
import { any, WORD_END } from '../words/patterns';

// Titles of a table's columns, and what stands in their cells.

/** `Owner`, `Who`, `Verantwortlich` */
export const OWNER = new RegExp(`^${any('ownerColumns', 'whoColumns')}${WORD_END}`, 'i');
/** Who is to do what until when: such a table holds tasks, whatever its first column is called. */
const ASSIGNED = new RegExp(`^${any('ownerColumns')}${WORD_END}`, 'i');
/** `Deadline`, `Due by` */
const DEADLINE = new RegExp(`^${any('deadlineColumns')}${WORD_END}`, 'i');
/** `Due date`, `Target date` */
export const DUE = new RegExp(any('dueColumns'), 'i');
/** `Status`, `Done?` */
export const STATUS = new RegExp(any('statusColumns'), 'i');
/** `Action items` */
const TASKS = new RegExp(`^${any('taskTitles')}$`, 'i');
/** `What`, `Description of the task` */
export const TASK = new RegExp(any('taskColumns'), 'i');
/** `Present?` */
export const PRESENCE = new RegExp(any('presenceColumns'), 'i');
/** `Name`, `Member` */
export const NAMES = new RegExp(any('nameColumns'), 'i');
/** `GitHub handle` */
export const HANDLES = new RegExp(any('handleColumns'), 'i');
/** The cell of somebody who did not come: `no`, `Regrets`, `❌`. */
export const ABSENT = new RegExp(`^(?:|-+|${any('absentCells')}|[✗❌✘]|:x:|\\[ ?\\])$`, 'i');
/** The cell of a task that is done: `Done`, `✅`; a box or the name of an emoji is none that one would write. */
export const DONE_WORD = new RegExp(`^[^\\p{L}\\d✅✔☑]*(?:${any('doneCells')}${WORD_END}|[✅✔☑])`, 'iu');
export const DONE = new RegExp(`${DONE_WORD.source}|^\\W*(?::white_check_mark:|\\[x\\])`, 'iu');

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
    this.#titles = titles;
  }

  get areTasks(): boolean {
    const isTitled = this.find(TASKS) >= 0;
    return this.owner >= 0 && (isTitled || (this.find(ASSIGNED) >= 0 && this.find(DEADLINE) >= 0));
  }

  get owner(): number {
    return this.find(OWNER);
  }

  find(title: RegExp): number {
    let index = this.#indices.get(title.source);
    if (index === undefined) {
      index = this.#titles.findIndex((text) => title.test(text));
      this.#indices.set(title.source, index);
    }
    return index;
  }
}

/** The words of a cell, empty where there is none. */
export const textOf = (cell: Prose | undefined): string => cell?.matchText.trim() ?? '';
