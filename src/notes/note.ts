import type { ByOrder, DayOrder } from './dates/dayOrder';
import {
  day,
  flag,
  listOf,
  oneOf,
  orNull,
  range,
  record,
  repository,
  text,
  whole,
  type Fields,
  type Shape,
} from './shapes';

/** A place in a text. Both zero-based; `character` counts UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of a text; `end` is the place behind its last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replace what stands at `range` by `newText`. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A repository on a GitHub host, e.g. `github.com`, `octo-org`, `hello-world`. Written as in the note; GitHub ignores case. */
export interface Repository {
  readonly host: string;
  readonly owner: string;
  readonly name: string;
}

/** What carries a number in a repository: issues, pull requests and discussions are numbered together. */
export interface Target {
  readonly repository: Repository;
  readonly number: number;
  /** What a URL says it is; null for `#12`, which may be any of them. */
  readonly kind: 'issue' | 'pull' | 'discussion' | null;
}

/** A place that speaks of an issue, a pull request or a discussion. */
export interface Reference {
  /** `[#12](https://…)` whole, a URL without trailing punctuation, or `owner/repo#12`. */
  readonly range: Range;
  /** The source text of a link's text, else the reference as it stands. */
  readonly text: string;
  /** `link`: `[#12](https://…)`; `url`: `https://…`; `short`: `#12`, `repo#12`, `owner/repo#12`. */
  readonly form: 'link' | 'url' | 'short';
  /** null where the repository that a bare `#12` or `repo#12` means cannot be known. */
  readonly target: Target | null;
  /** The URL as written, null for `short`. */
  readonly url: string | null;
}

/** `@handle` in prose, the at sign included in the range. */
export interface Mention {
  readonly handle: string;
  readonly range: Range;
}

/** Somebody who attended. At least one of handle and name is known. */
export interface Participant {
  readonly handle: string | null;
  readonly name: string | null;
  /** The entry in the attendance list. */
  readonly range: Range;
}

/** The words that give a deadline, without those in front such as `by`. */
export interface DueWords {
  readonly text: string;
  readonly range: Range;
}

/** Something that somebody is to do after the meeting, marked as such. */
export interface ActionItem {
  /** From the item's own text (marker included) to the end of its last line. */
  readonly range: Range;
  /** The task in plain words, without bullet, box, marker and Markdown emphasis. */
  readonly text: string;
  /** Handles without `@`, else names as written; `all` for everybody. */
  readonly owners: readonly string[];
  /** Whether nobody is to do it any more: it is not `open`. */
  readonly done: boolean;
  /** `cancelled`: `[-]`; `moved` to another note or day: `[>]`. */
  readonly state: 'open' | 'done' | 'cancelled' | 'moved';
  /** ISO date, null where the item names no deadline, or one that may be either of two days. */
  readonly due: string | null;
  /** The words that give it: `Friday next week`. */
  readonly dueWords: DueWords | null;
  /**
   * What the deadline is by either order of day and month, where the note does not tell it and it makes a difference: for its own
   * numbers, or for the date of the meeting that it is seen from. Who knows the order, by other notes of the series, takes that day.
   */
  readonly dueByOrder: ByOrder | null;
  /** `AI @x: …`; `- [ ] …`; an item under a heading such as `Action items`; a row of a table of tasks. */
  readonly form: 'marker' | 'checkbox' | 'heading' | 'table';
  /** What stands between the brackets of a checkbox, `x` of `[x]`; the sign where it is one: `☐`. */
  readonly box: Range | null;
  /** What says that it is done besides a box, e.g. ` ✅` with the blank before it. */
  readonly doneMark: Range | null;
  /** Where an item that was carried over first stood, relative to the note: `20231115.md#L42`. null for others. */
  readonly origin: string | null;
  /** ISO date of the meeting that it is of, null where that is not known. */
  readonly meeting: string | null;
  /** The bullet above it whose issues it is about where it names none: the nearest that names one, else the nearest; null for none. */
  readonly below: Range | null;
}

/** A meeting that a note is of. */
export interface Meeting {
  /** ISO date. */
  readonly date: string;
  /** The words of the heading that it begins with, or the note's title. */
  readonly title: string | null;
  /** That heading's words; the note's start where no heading is. */
  readonly range: Range;
}

/** What a heading may announce, as far as it matters to how the lines below it are read. */
const TOPICS = [
  'attendance',
  'regrets',
  'actions',
  'done',
  'review',
  'agenda',
  'checklist',
  'decisions',
  'person',
] as const;

/** What a heading or a label announces; null for nothing that matters. */
export type Topic = (typeof TOPICS)[number] | null;

/** A heading and what stands below it. */
export interface Section {
  readonly title: string;
  readonly topic: Topic;
  /** Rank of the heading, 1–6. */
  readonly depth: number;
  /** The heading's words. */
  readonly heading: Range;
  /** From the heading to the next one of its rank or a higher one. */
  readonly range: Range;
}

/** A subject of the meeting: a heading below the agenda, or any that names who presents it. */
export interface AgendaItem {
  /** Without presenters and minutes. */
  readonly title: string;
  /** Handles without `@`, else names as written. */
  readonly presenters: readonly string[];
  readonly range: Range;
}

/** `RESOLVED: …`, `**Decision:** …`, an item below a heading such as `Decisions`. */
export interface Decision {
  /** In plain words, without the word that marks it. */
  readonly text: string;
  readonly range: Range;
}

/** A bullet below another one that says which decision that one takes the place of: `- Supersedes [12 May](20260512.md)`. */
export interface Supersession {
  readonly text: string;
  readonly range: Range;
}

/** A link to something on a GitHub host that has no number in a repository. */
export interface GitHubLink {
  readonly kind: 'project' | 'orgDiscussion' | 'milestone' | 'release' | 'commit';
  readonly range: Range;
  /** As in `Reference`. */
  readonly text: string;
  readonly url: string;
  readonly host: string;
  /** An organisation or user. */
  readonly owner: string;
  /** Name of the repository, null for projects and an organisation's discussions. */
  readonly repository: string | null;
  /** Number, tag or SHA. */
  readonly id: string;
}

/** A link to a file or a folder: `[notes](../20260512.md#decisions)`, or an address such as `https://github.com/o/r/blob/main/a.md`. */
export interface FileLink {
  readonly range: Range;
  /** As in `Reference`. */
  readonly text: string;
  /** As written: relative to the note, or a URL of a host that is known. */
  readonly address: string;
}

/** What recognisers find and a note holds as they found it. Everything in the order of the text. */
export interface NoteFindings {
  readonly participants: readonly Participant[];
  /** Who sent apologies or was absent. */
  readonly regrets: readonly Participant[];
  readonly mentions: readonly Mention[];
  readonly actions: readonly ActionItem[];
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
  readonly supersessions: readonly Supersession[];
  readonly links: readonly GitHubLink[];
  readonly fileLinks: readonly FileLink[];
  /** Of a note of several meetings, each below a dated heading, all of these; of one meeting that; none without a date. */
  readonly meetings: readonly Meeting[];
}

/** What a note says, read from its text alone. Everything in the order of the text. */
export interface Note extends NoteFindings {
  /** ISO date of the meeting, of several the newest one's; null where none is given. */
  readonly date: string | null;
  /** The order in which it writes day and month as numbers; null where it does not tell. */
  readonly dayOrder: DayOrder | null;
  /** The meeting's date by either order, where that is not told and makes a difference; `date` is null then. */
  readonly dateByOrder: ByOrder | null;
  readonly title: string | null;
  /** The folder whose notes it belongs to, as in the context's path; empty at the root. */
  readonly series: string;
  /** Who attended which of its meetings: as `participants`, but each once for each meeting that lists them. */
  readonly attendance: readonly Participant[];
  /** The same of `regrets`. */
  readonly absences: readonly Participant[];
  readonly references: readonly Reference[];
  readonly sections: readonly Section[];
}

/** A team's own words by what they announce; those under `not` announce nothing, nor do they mark a task. */
export type OwnWords = Readonly<Partial<Record<OwnKind, readonly string[]>>>;

/** What a team may have words of its own for. */
export const OWN_KINDS = ['tasks', 'attendance', 'absence', 'decisions', 'agenda', 'not'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** What is known of a note besides its text. */
export interface NoteContext {
  /** Path with forward slashes, relative to the workspace or folder read: a date may stand in it. */
  readonly path: string;
  /** The repository that a bare `#12` means where the note itself does not tell. */
  readonly repository: Repository | null;
  /** Hosts whose URLs are references, lower case, e.g. `github.com`. */
  readonly hosts: readonly string[];
  /** Words that mark an action item besides the usual ones, e.g. `Aufgabe`; none where absent. */
  readonly markers?: readonly string[];
  /** A team's own words for headings and labels, e.g. `Hausaufgaben` above tasks, besides those of the languages. */
  readonly words?: OwnWords;
}

const TARGET = record<Target>({
  repository,
  number: whole,
  kind: orNull(oneOf('issue', 'pull', 'discussion')),
});

/** What a reference consists of. */
export const REFERENCE: Fields<Reference> = {
  range,
  text,
  form: oneOf('link', 'url', 'short'),
  target: orNull(TARGET),
  url: orNull(text),
};

export const TOPIC: Shape<Topic> = orNull(oneOf(...TOPICS));

/** What is read by either order of day and month. */
export const BY_ORDER = record<ByOrder>({ dayFirst: orNull(day), monthFirst: orNull(day) });

/** What a participant consists of. */
export const PARTICIPANT = record<Participant>({ handle: orNull(text), name: orNull(text), range });

/** What each kind of finding consists of: by this findings move, are joined, and are kept on disk. */
export const NOTE_KINDS: { readonly [K in keyof NoteFindings]: Shape<NoteFindings[K][number]> } = {
  participants: PARTICIPANT,
  regrets: PARTICIPANT,
  mentions: record<Mention>({ handle: text, range }),
  actions: record<ActionItem>({
    range,
    text,
    owners: listOf(text),
    done: flag,
    state: oneOf('open', 'done', 'cancelled', 'moved'),
    due: orNull(day),
    dueWords: orNull(record<DueWords>({ text, range })),
    dueByOrder: orNull(BY_ORDER),
    form: oneOf('marker', 'checkbox', 'heading', 'table'),
    box: orNull(range),
    doneMark: orNull(range),
    origin: orNull(text),
    meeting: orNull(day),
    below: orNull(range),
  }),
  agenda: record<AgendaItem>({ title: text, presenters: listOf(text), range }),
  decisions: record<Decision>({ text, range }),
  supersessions: record<Supersession>({ text, range }),
  links: record<GitHubLink>({
    kind: oneOf('project', 'orgDiscussion', 'milestone', 'release', 'commit'),
    range,
    text,
    url: text,
    host: text,
    owner: text,
    repository: orNull(text),
    id: text,
  }),
  fileLinks: record<FileLink>({ range, text, address: text }),
  meetings: record<Meeting>({ date: day, title: orNull(text), range }),
};
