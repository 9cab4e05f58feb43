import { any } from '../words/patterns';

// Titles of a table's columns, and what stands in their cells.

/** `Owner`, `Who`, `Verantwortlich` */
export const OWNER = new RegExp(`^${any('ownerColumns', 'whoColumns')}\\b`, 'i');
/** Who is to do what until when: such a table holds tasks, whatever its first column is called. */
export const ASSIGNED = new RegExp(`^${any('ownerColumns')}\\b`, 'i');
/** `Deadline`, `Due by` */
export const DEADLINE = new RegExp(`^${any('deadlineColumns')}\\b`, 'i');
/** `Due date`, `Target date` */
export const DUE = new RegExp(any('dueColumns'), 'i');
/** `Status`, `Done?` */
export const STATUS = new RegExp(any('statusColumns'), 'i');
/** `Action items` */
export const TASKS = new RegExp(`^${any('taskTitles')}$`, 'i');
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
export const DONE_WORD = new RegExp(`^\\W*(?:${any('doneCells')}|[✅✔☑])`, 'iu');
export const DONE = new RegExp(`${DONE_WORD.source}|^\\W*(?::white_check_mark:|\\[x\\])`, 'iu');
