import type { Words } from './words';

/** Headings and labels, without punctuation, in lower case: they are read from end to end. */
export interface HeadingWords {
  /** In front of a heading's number: `TOP 5: …`. */
  readonly numberedItems: Words;

  /** In front of people and tasks without changing what is meant: `our open …`. */
  readonly qualifiers: Words;
  /** Joins two subjects of a heading, names, and presenters: `Decisions and actions`. */
  readonly and: Words;
  /** Announces who attended: `Participants`. */
  readonly attendance: Words;
  /** May stand behind: `Members present`. */
  readonly attendanceRemarks: Words;
  /** The same behind any words: `present` of `Trustees present`. */
  readonly attendanceEnds: Words;
  /** The same in a sentence: `The following people were present`. */
  readonly attendanceSentences: Words;
  /** Between such a label and people: `Those present were Ann and Bob`. */
  readonly attendanceVerbs: Words;
  /** Behind people, in a sentence: `Ann and Bob were present`. */
  readonly attendanceBehind: Words;
  /** Says that those in bold were there: `Members (bold: present)`. */
  readonly strongSigns: Words;
  /** In a sentence that announces a list of those who came: `W spotkaniu uczestniczyli następujący członkowie:`. */
  readonly attendanceActs: Words;
  /** Announces those who belong to a team, be they there or not: `Members`. */
  readonly rosters: Words;
  /** In front of those who come to it or leave it: `New members`. */
  readonly newcomers: Words;
  /** Announces a group of those who attended, in their list: `Remote`, `Staff`. */
  readonly attendanceGroups: Words;
  /** Announces who did not: `Regrets`; several may stand together. */
  readonly absence: Words;
  /** The same behind any words: `excused` of `Trustees excused`. */
  readonly absenceEnds: Words;
  /** The same, at a label's start only: `Unable to attend`. */
  readonly absenceFirst: Words;
  /** Announces tasks: `Action items`. */
  readonly tasks: Words;
  /** Those that announce tasks whatever few words stand around them: `Agreed action items and owners`. */
  readonly taskPhrases: Words;
  /** Those that name a single one: with more words behind a dash they are a subject, `3.2 Action – Mailer`. */
  readonly taskSingulars: Words;
  /** The same in initials, which in a heading are a subject where they are singular: `Data & AI`. */
  readonly taskInitials: Words;
  readonly taskInitialsPlural: Words;
  /** Other subjects that make the items below such a heading talk: `Discussion and next steps`. */
  readonly discussions: Words;
  /** Between tasks and those whose they are: `Action items for Ann`. */
  readonly forWhom: Words;
  /** In front of all those whom a task is meant for: `To everyone: …`. */
  readonly toWhom: Words;
  /** May stand behind tasks, several of them: `Actions from last week`. */
  readonly taskRemarks: Words;
  /** In front of tasks or behind them in a sentence that leads to a list: `We agreed on the following tasks`. */
  readonly following: Words;
  /** Beside those, what makes them tasks that were given; beginnings of words. */
  readonly tasksGiven: Words;
  /** Says that something is not so: `not agreed`, `ist nicht anwesend`. */
  readonly negations: Words;
  /** Announces what is to be done until the next meeting: `For next time`. */
  readonly untilNext: Words;
  /** In front of tasks that are only looked at: `Review of action items`. */
  readonly reviews: Words;
  /** Announces tasks that are done, alone: `Done`. */
  readonly doneHeadings: Words;
  /** The same, and in front of tasks: `Completed actions`. */
  readonly finished: Words;
  /** `Other` and `business` of a heading below which is whatever is left to say. */
  readonly remainderKinds: Words;
  readonly remainders: Words;
  /** Announces what is to be spoken of: `Agenda`. */
  readonly agenda: Words;
  readonly agendaQualifiers: Words;
  readonly agendaRemarks: Words;
  /** Announces what was decided: `Decisions`; several may stand together. */
  readonly decisions: Words;
  /** The same, at a label's start only. */
  readonly decisionsFirst: Words;
  readonly decisionQualifiers: Words;
  /** Behind decisions and their markers: `Decisions made`. */
  readonly decisionRemarks: Words;
  /** Anywhere in a heading above a meeting's routine: `Release checklist`. */
  readonly checklists: Words;
  /** Its last word: `Issue triage`. */
  readonly checklistEnds: Words;
  /** All of it: `Before the meeting`. */
  readonly checklistHeadings: Words;

  /** Announces something else, below tasks as elsewhere: `Transcript`. */
  readonly otherSections: Words;
  /** All of a heading that says something else than the words of another language that are spelt so: `Termine`. */
  readonly noHeadings: Words;
  /** What somebody answers, in front of a comma or dot: `Ann: yes, …`. */
  readonly replies: Words;
  /** Begins a line that says where tasks stand instead of naming one: `See the wiki`. */
  readonly pointers: Words;
  /** In front of a word for those present, what makes it no heading of theirs: `not present`, `who attended`. */
  readonly notPresent: Words;
}
