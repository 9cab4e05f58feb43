import type { Words } from './words';

/** Titles of columns, which stand at the title's start but for those that say otherwise, and what stands below. */
export interface TableWords {
  /** Who is to do a task: `Who`. */
  readonly whoColumns: Words;
  /** All of such a title, where another one says that the rows are tasks: `For`, `Name`. */
  readonly whoColumnsBeside: Words;
  /** Who is to do a task, and with a deadline beside it all rows are tasks: `Assignee`. */
  readonly ownerColumns: Words;
  /** Until when: `Due`. */
  readonly deadlineColumns: Words;
  /** The same, anywhere in the title. */
  readonly dueColumns: Words;
  /** Of which day such a title speaks otherwise, anywhere in it: `Date raised`. */
  readonly otherDayColumns: Words;
  /** How far it is, anywhere in the title. */
  readonly statusColumns: Words;
  /** All of the title of a column that says whether a task is done. */
  readonly doneColumns: Words;
  /** All of a cell there: `yes`. */
  readonly yesCells: Words;
  /** All of the title of a table of tasks. */
  readonly taskTitles: Words;
  /** Behind such a title: `Task description`. */
  readonly taskDetails: Words;
  /** All of a title beside which stands who is to do it: `What`. */
  readonly whatColumns: Words;
  /** Title of a table's first column whose rows say who is what: `| Role | Member |`. */
  readonly roleColumns: Words;
  /** All of a title of other tables than those of tasks: `Votes`. */
  readonly noTaskColumns: Words;
  /** What is to be done, anywhere in the title. */
  readonly taskColumns: Words;
  /** Whether somebody came, anywhere in the title. */
  readonly presenceColumns: Words;
  /** Whose row it is, anywhere in the title. */
  readonly nameColumns: Words;
  /** All of the title of a column that holds a part of a name: `First name`. */
  readonly givenNameColumns: Words;
  /** The same: `Middle name`. */
  readonly middleNameColumns: Words;
  /** The same: `Last name`. */
  readonly familyNameColumns: Words;
  /** Handles, anywhere in the title. */
  readonly handleColumns: Words;
  /** All of the title of a column that says where somebody works. */
  readonly placeColumns: Words;
  /** All of the cell of somebody who came. */
  readonly presentCells: Words;
  /** All of the cell of somebody who did not come. */
  readonly absentCells: Words;
  /** Behind the name of somebody who did not come, besides those: `Ann (on leave)`. */
  readonly absenceRemarks: Words;
}
