import type { Words } from './words';

/** Tasks, what marks them, and what is decided and done. */
export interface TaskWords {
  /** Verbs that minutes give tasks with, in their base form: `AI remove the label`, `Jane to add …`. */
  readonly verbs: Words;
  /** Between somebody and what is to be done: `Ann will …`. */
  readonly modals: Words;
  /** Behind somebody who only told something: `Ann reported that …`. */
  readonly telling: Words;
  /** In front of somebody who is only asked: `ask @ann to …`. */
  readonly asking: Words;
  /** All of a line that stands in for a task that nobody has written yet: `none`. */
  readonly noTask: Words;
  /** All of a box that is of every meeting, and so no task: `Check if everyone is present`. */
  readonly routines: Words;
  /** Begins such a line where one of the next kind ends it: `no new action items`. */
  readonly noTaskFirst: Words;
  readonly noTaskThen: Words;
  /** May stand behind them, and behind what stands for no task: `no action items yet`, `none this time`. */
  readonly noTaskLast: Words;
  /** Begins a line that asks for a task, followed by nothing but `noTaskThen`: `add your items here`. */
  readonly askForTask: Words;

  // Markers of tasks; those that hold capitals are read as they are written.

  /** In front of a task in any letters: `Action item: …`. */
  readonly markers: Words;
  /** Behind who is to do it: `Ann ACTION: …`. */
  readonly markersBehindNames: Words;
  /** Within a line: `… -> TODO`. */
  readonly markersInside: Words;
  /** Alone in a line above tasks, in any letters: `TODOs:`. */
  readonly markersAlone: Words;
  /** Between a marker and who is to do it: `Action on Ann: …`. */
  readonly givenTo: Words;
  /** In front of a task, with a colon, only where it says who is to do it: `Next step: Ann to …`. */
  readonly markersGiven: Words;
  /** Behind a marker of which it makes none: `ACTION REQUIRED: …`. */
  readonly noMarkersBehind: Words;
  /** Behind initials that mark tasks, of which it makes a subject: `AI module`. */
  readonly taskInitialsSubjects: Words;
  /** In front of a task that is carried over or edited. */
  readonly markersKept: Words;

  // What is decided and done.

  /** In front of a decision: `Resolved: …`. */
  readonly decisionMarkers: Words;
  readonly decisionMarkerQualifiers: Words;
  /** The same without a colon, as written: `AGREED to …`. */
  readonly decisionsShouted: Words;
  /** What a decision calls an earlier one: `replaces the decision of 12 May`. */
  readonly decisionNames: Words;
  /** What it does to that one, or has done to it: `supersedes`, `is revoked`. */
  readonly superseding: Words;
  /** Beside `negations`, what says beside such a verb that it is not so: `取り消さない`. */
  readonly negationsOfVerbs: Words;
  /** Behind a negation, that it is so after all: `replaces not only …`. */
  readonly limits: Words;
  /** Behind a negation at a sentence's end, what belongs to the verb: `hebt … nicht auf`. */
  readonly verbEnds: Words;
  /** Stands in for a decision: `none`. */
  readonly noDecision: Words;
  /** At a task's end: `(done)`. */
  readonly done: Words;
  /** Behind `Status:`. */
  readonly doneStatus: Words;
  readonly statusLabels: Words;
  /** In a table's cell. */
  readonly doneCells: Words;
  /** As written, with no sign that parts it from the task: `DONE`. */
  readonly doneShouted: Words;
  /** Behind such a word in a bullet below the task: `done, see …`. */
  readonly doneRemarks: Words;
  /** Headings of somebody's report, which holds no tasks: `In progress`. */
  readonly reports: Words;
  /** Others that stand beside them: `Next`. */
  readonly reportParts: Words;
}
