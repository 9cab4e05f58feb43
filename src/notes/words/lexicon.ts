/**
 * Words of one kind, divided by commas, in lower case unless it says otherwise: `action [item|point](s), fällig-, from …`.
 * What stands in `(…)` may be missing, of `[…|…]` there is one, `word-` goes on with any letters, `…` with whatever follows.
 */
export type Words = string;

/** What a language calls the days. */
interface Calendar {
  /** Its tag, as `Intl` knows it: `pt`. */
  readonly tag: string;
  /** From January on, as `Intl` has them (`npm run calendar -- pt` prints both). */
  readonly months: Words;
  /** From Sunday on, as `Intl` has them. */
  readonly weekdays: Words;
  /** Further forms by the month's number, 1–12: `9: 'sep, sept'`; plain words. */
  readonly monthForms?: Readonly<Partial<Record<number, Words>>>;
  /** The same by the weekday's number, 0–6, Sunday first: `2: 'tue, tues'`. */
  readonly weekdayForms?: Readonly<Partial<Record<number, Words>>>;
  /** Letters of a short weekday where dates are written in this language: 3 of `Mon`, 2 of `Mo`; without, none are. */
  readonly shortWeekday?: number;
  /** Whether a dot stands behind the day in dates that are written: `16. November`. */
  readonly isDayDotted?: boolean;
  /** Whether the day stands first where its own word announces a date: `Data: 12/09/2023`. */
  readonly isDayFirst?: boolean;
  /** What counts days there, from one on, in all forms: `a, one`. */
  readonly numbers?: readonly Words[];
  /** What is counted there, in all forms, singular and plural as they stand behind a number first: `week, weeks`. */
  readonly units?: Readonly<Record<'days' | 'weeks' | 'months', Words>>;
}

/** What is read in a language. A kind that a language has no words for is not read in it. */
export interface WordLists {
  // Headings and labels, without punctuation, in lower case: they are read from end to end.

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
  /** The same in a sentence: `The following people were present`. */
  readonly attendanceSentences: Words;
  /** Announces a group of those who attended, in their list: `Remote`, `Staff`. */
  readonly attendanceGroups: Words;
  /** Announces who did not: `Regrets`; several may stand together. */
  readonly absence: Words;
  /** The same, at a label's start only: `Unable to attend`. */
  readonly absenceFirst: Words;
  /** Announces tasks: `Action items`. */
  readonly tasks: Words;
  /** Those that name a single one: with more words behind a dash they are a subject, `3.2 Action – Mailer`. */
  readonly taskSingulars: Words;
  /** The same in initials, which in a heading are a subject where they are singular: `Data & AI`. */
  readonly taskInitials: Words;
  readonly taskInitialsPlural: Words;
  /** Other subjects that make the items below such a heading talk: `Discussion and next steps`. */
  readonly discussions: Words;
  /** Between tasks and those whose they are: `Action items for Ann`. */
  readonly forWhom: Words;
  /** May stand behind tasks, several of them: `Actions from last week`. */
  readonly taskRemarks: Words;
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
  /** What somebody answers, in front of a comma or dot: `Ann: yes, …`. */
  readonly replies: Words;
  /** Begins a line that says where tasks stand instead of naming one: `See the wiki`. */
  readonly pointers: Words;

  // The meeting.

  /** What minutes call themselves: `Weekly sync`. */
  readonly meetings: Words;
  /** In front of the meeting's day: `Date: …`. */
  readonly dateLabels: Words;
  /** Beside such a word: `Date and time: …`. */
  readonly timeLabels: Words;
  /** Alone in the line above the day. */
  readonly dateHeadings: Words;
  /** A line with one of them tells another day: `Next meeting: …`. */
  readonly otherDays: Words;
  /** The same anywhere in a word: `Vorstandssitzung`. */
  readonly meetingParts: Words;
  /** The last words of a folder's name that holds minutes and nothing else: `board-minutes`. */
  readonly minutesFolders: Words;
  /** Folders that hold something else: `posts`; the last words of their names. */
  readonly otherFolders: Words;
  /** All of the name of a file that is no minutes: `README`. */
  readonly otherFiles: Words;
  /** In a file's name or title: what has it is no minutes unless it is dated: `How to …`. */
  readonly otherPages: Words;
  /** In the name of a file or a folder that new notes begin with. */
  readonly templates: Words;
  /** The same of what is no meeting: `Release 2026-05-12`. */
  readonly datedThings: Words;
  /** In the title of a text whose dated headings begin no meetings: `Changelog`. */
  readonly datedLists: Words;
  /** How long a subject takes: `10 min`, `1 h`. */
  readonly minutes: Words;
  readonly hours: Words;
  /** Instead of that: `(if time permits)`. */
  readonly timeRemarks: Words;
  /** Tells that a note is written in this language rather than in English, wherever in a heading: `Tagesordnung`. */
  readonly telltales: Words;
  /** The heading of open tasks, as it is written: `Open action items`. */
  readonly openItems: Words;
  /** Of headings of tasks those that hold the ones of earlier meetings: `Open actions`. */
  readonly earlier: Words;
  /** Called so, a heading or item recurs in each note: `Code of conduct`. */
  readonly recurring: Words;

  // People.

  /** In a list of people nobody in particular: `tbd`, `everyone`. */
  readonly noPerson: Words;
  /** What stands where somebody is still to be named. */
  readonly nobodyYet: Words;
  /** In lower case within names: `Ludwig van …`. */
  readonly nameParticles: Words;
  /** The same, but such words stand in sentences, too. */
  readonly nameJoins: Words;
  /** Between owners: `Ann or Bob`. */
  readonly conjunctions: Words;
  /** Those that may stand behind a comma: `Ann, Bob, and Cid`. */
  readonly serialConjunctions: Words;
  /** Owners that are all: `everyone to read it`. */
  readonly everybody: Words;
  /** The same, but such a word stands before nouns, too: alone or with a colon or comma behind, `Alle: …`. */
  readonly everybodyAlone: Words;
  /** Handles that call more than one, besides those. */
  readonly calls: Words;
  /** Capitalised words that begin a sentence or label and name nobody: `Please`; months and weekdays besides. */
  readonly noNames: Words;
  /** Groups that own tasks: `Docs team to …`. */
  readonly groups: Words;
  /** `Board Secretary` is somebody though `board` is a verb, too: such words, and the roles behind them, as written. */
  readonly roleSubjects: Words;
  readonly roles: Words;
  /** Roles and groups that own what they are given, alone or behind what tells which: `Frontend developers`. */
  readonly bodies: Words;
  /** Nouns and other words that stand where an owner may and are nobody, in the singular: `Website: …`. */
  readonly things: Words;
  /** Such words in two or three capitals, which else are initials: `CI`. */
  readonly acronyms: Words;
  /** What the end of a word of more than six letters tells to be a thing: `-tion`. */
  readonly thingEndings: Words;
  /** Names of people that are verbs or things, too: `Mark`. */
  readonly givenNames: Words;
  /** In front of a name, as they are written: `Dr. Krause`. */
  readonly honorifics: Words;
  /** In front of a colon and an owner: `Owner: Ann`. */
  readonly ownerLabels: Words;
  /** In front of an owner: `assigned to Ann`. */
  readonly ownerPhrases: Words;
  /** What tells that no verb follows `to`: `Answer to the letter`. */
  readonly determiners: Words;
  /** In front of somebody who is not to do a task that ends there: `write to @ann`. */
  readonly prepositions: Words;
  /** The same of verbs at a task's start: `thank @ann`. */
  readonly personVerbs: Words;

  // Tasks.

  /** Verbs that minutes give tasks with, in their base form: `AI remove the label`, `Jane to add …`. */
  readonly verbs: Words;
  /** Between somebody and what is to be done: `Ann will …`. */
  readonly modals: Words;
  /** In front of somebody who is only asked: `ask @ann to …`. */
  readonly asking: Words;
  /** All of a line that stands in for a task that nobody has written yet: `none`. */
  readonly noTask: Words;
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

  // Deadlines. Words are found without accents and in any letters, but for those that are shouted.

  /** In front of a deadline: `by Friday`. */
  readonly deadlines: Words;
  /** The same in more words: `no later than Friday`. */
  readonly deadlineForms: Words;
  /** Behind a deadline, joined to it or not: `perjantaihin mennessä`, `5月20日まで`, `péntekig`. */
  readonly deadlinesBehind: Words;
  /** In front of what a deadline is now, behind the one that it was: `moved to 22 May`. */
  readonly deadlinesMoved: Words;
  /** Tells, in front of a deadline, that it is one no more: `was due 1 May`. */
  readonly deadlinesFormer: Words;
  /** Those that also stand in front of the end of a span: `from Monday until Friday`. */
  readonly spanWords: Words;
  /** In front of a deadline as often as of the day of an event: `on Friday`. */
  readonly onDay: Words;
  /** That event: `meet on Friday`. */
  readonly events: Words;
  /** Between such a word and the day; several may stand there: `by the 18th`, `bis spätestens Freitag`. */
  readonly articles: Words;
  /** Between a weekday and the day: `Freitag, den 3. Mai`. */
  readonly dateArticles: Words;

  // What days are called: it is read behind words of deadlines, and offered, as it stands here, while one is typed. The first entry
  // is the usual one, and what may be left out is left out.

  /** The day of the meeting. */
  readonly today: Words;
  readonly tomorrow: Words;
  readonly dayAfterTomorrow: Words;
  /** In front of a day that it is the end of, or the meeting's own: `EOD Friday`. */
  readonly endOfDay: Words;
  /** Beside a weekday that follows the meeting: `next Friday`, `vendredi prochain`. */
  readonly nextWeekday: Words;
  /** Beside the weekday or the end of the week after the meeting's: `Friday next week`, `下周五`. */
  readonly nextWeek: Words;
  /** The meeting's own, likewise: `Friday this week`. */
  readonly thisWeek: Words;
  /** The Friday of the meeting's week. */
  readonly endOfWeek: Words;
  readonly endOfNextWeek: Words;
  readonly endOfMonth: Words;
  readonly endOfNextMonth: Words;
  readonly endOfYear: Words;
  /** In front of the month or day that it is the end of: `end of May`. */
  readonly endOf: Words;
  /** The same behind a month: `5月末`, `május végéig`. */
  readonly endOfBehind: Words;
  /** In front of a calendar week's number, whose Friday is meant: `CW 22`. */
  readonly calendarWeek: Words;
  /** Behind such a number: `22. hét`. */
  readonly calendarWeekBehind: Words;
  /** In front of how long from the meeting on, behind a word of deadlines: `due in two weeks`. */
  readonly inDays: Words;
  /** The same, a deadline by itself: `within two weeks`. */
  readonly withinDays: Words;
  /** The same behind it: `kahden viikon kuluessa`, `2週間以内`. */
  readonly withinDaysBehind: Words;
  /** Deadlines that nothing stands in front of, as written: `EOW`. */
  readonly daysShouted: Words;
  /** Behind a number: `18th`. */
  readonly ordinals: Words;
  /** Between day and month: `18th of May`. */
  readonly ofMonth: Words;
  /** Between month and year: `18 de mayo de 2026`. */
  readonly ofYear: Words;

  // Tables: titles of columns stand at the title's start, but for those that say otherwise.

  /** Who is to do a task: `Who`. */
  readonly whoColumns: Words;
  /** The same, and with a deadline beside it all rows are tasks: `Assignee`. */
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
  /** All of a title of other tables than those of tasks: `Votes`. */
  readonly noTaskColumns: Words;
  /** What is to be done, anywhere in the title. */
  readonly taskColumns: Words;
  /** Whether somebody came, anywhere in the title. */
  readonly presenceColumns: Words;
  /** Whose row it is, anywhere in the title. */
  readonly nameColumns: Words;
  /** Handles, anywhere in the title. */
  readonly handleColumns: Words;
  /** All of the cell of somebody who came. */
  readonly presentCells: Words;
  /** All of the cell of somebody who did not come. */
  readonly absentCells: Words;
  /** Behind the name of somebody who did not come, besides those: `Ann (on leave)`. */
  readonly absenceRemarks: Words;

  // References.

  /** Says what a number is of, not in which repository: `PR#12`. */
  readonly issueKinds: Words;
  /** Nouns whose number tells which one in a row: `Hackathon #4`. */
  readonly counted: Words;
  /** Behind a number that is a rank: `#1 priority`. */
  readonly ranked: Words;
  /** In front of a colour or in its line: `background: #336699`. */
  readonly colours: Words;
}

/** All that is known of a language; one file each. */
export type Lexicon = Calendar & Readonly<Partial<WordLists>>;
