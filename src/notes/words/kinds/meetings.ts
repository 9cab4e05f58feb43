import type { Words } from './words';

/** What tells that a text is of a meeting, and of which day. */
export interface MeetingWords {
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
  /** Single words that name folders of minutes, too, and tell of none: `archive`, `notes`. */
  readonly bareFolders: Words;
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
  /** Beside the time at which a meeting began, and ended: `Called to order at …`. */
  readonly starts: Words;
  readonly ends: Words;
  /** Between two times: `10:00 to 11:00`. */
  readonly untilTime: Words;
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
}
