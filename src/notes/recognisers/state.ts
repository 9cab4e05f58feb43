import type { ByOrder, DayOrder } from '../dates/dayOrder';
import { attendeesOf, type FindAttendee } from './attendees';
import type { Topic } from '../note';
import type { Topics } from './topics';

/** What the lines above say about how a unit is read. */
export interface State {
  /** What the heading above announces, and its rank. */
  readonly topic: Topic;
  readonly rank: number;
  /** Whether it is that heading's own topic, not one above it. */
  readonly isOwnTopic: boolean;
  /** The rank of the agenda's heading, 0 outside the agenda. */
  readonly agenda: number;
  /** What the paragraph right above announces, for the list that follows. */
  readonly label: Topic;
  /** Whether that heading, and the paragraph, announce those who belong to a team, be they there or not. */
  readonly isRoster: boolean;
  readonly isRosterLabel: boolean;
  /** Whether of those listed only those in bold were there, as the heading or the label above says. */
  readonly areInBold: boolean;
  /** Whether only those are listed who surely are people, for a heading or a label that says nothing of people stands above. */
  readonly areSure: boolean;
  /** Whether the lines are somebody's report of what is done, blocked and next. */
  readonly isReport: boolean;
  /** The person whose tasks follow. */
  readonly owners: readonly string[];
  /** Those whose tasks the heading announces, whatever groups stand below it. */
  readonly headOwners: readonly string[];
  /**
   * What stands below the heading so far: nothing, a line that names a group, a list or a table, or behind that a heading of
   * lower rank that names nobody.
   */
  readonly reach: 'start' | 'groups' | 'list' | 'behind';
  /** Whether a list item stands right above. */
  readonly inList: boolean;
  /** Whether people are named in paragraphs, one each. */
  readonly inParagraphs: boolean;
  readonly beforeTitle: boolean;
  /** The ISO date of the meeting of which the lines are, in a text of several; null for the note's own. */
  readonly meeting: string | null;
  /** The table whose row stands right above. */
  readonly table: TableState | null;
  /** What the lines above the quote say of which a block stands right above. */
  readonly quote: State | null;
}

/** What a table's first row, and what is around it, say about the rows below. */
interface TableState {
  /** The titles of its columns, in lower case. */
  readonly titles: readonly string[];
  /** The same as they are written. */
  readonly written: readonly string[];
  readonly topic: Topic;
  /** Whether it says when, where and who, a detail a row. */
  readonly areDetails: boolean;
  /** Whether a row above marks somebody who came by `V`, beside which `X` is who did not. */
  readonly hasTicks: boolean;
}

export const initialState: State = {
  topic: null,
  rank: 0,
  isOwnTopic: false,
  agenda: 0,
  label: null,
  isRoster: false,
  isRosterLabel: false,
  areInBold: false,
  areSure: false,
  isReport: false,
  owners: [],
  headOwners: [],
  reach: 'start',
  inList: false,
  inParagraphs: false,
  beforeTitle: true,
  meeting: null,
  table: null,
  quote: null,
};

/** The state behind a table or a quote, where one ends. */
export function leave(state: State): State {
  if (!state.table && !state.quote) return state;
  // What a callout holds ends with it.
  const topic = state.quote && state.topic === 'actions' ? state.quote.topic : state.topic;
  return { ...state, topic, table: null, quote: null };
}

/** The state behind a list or a table, which is all that a heading reaches unless it has groups. */
export const behindList = (state: State): State =>
  state.reach === 'start' ? { ...state, reach: 'list' } : state;

/** Whether all that a heading is sure to reach stands above: plain lines below are not what it announces. */
export const isBehindList = ({ reach }: State): boolean => reach === 'list' || reach === 'behind';

/** The state where what a heading announces has ended. */
export const ended = (state: State): State => ({
  ...state,
  topic: null,
  owners: [],
  headOwners: [],
  label: null,
});

/** Whether those who attended may stand in groups, each below where they come from: nobody stands above the first. */
export const mayGroup = ({ topic, reach, inParagraphs, areSure }: State): boolean =>
  topic === 'attendance' && (areSure || (reach === 'start' && !inParagraphs));

/** Whether what stands below is to be done. */
export const isBelowTasks = ({ topic }: State): boolean => topic === 'actions' || topic === 'done';

/** Whether two states make no difference to what follows. */
export function isSameState(one: State, other: State): boolean {
  return (
    one === other ||
    (one.topic === other.topic &&
      one.rank === other.rank &&
      one.isOwnTopic === other.isOwnTopic &&
      one.agenda === other.agenda &&
      one.label === other.label &&
      one.isRoster === other.isRoster &&
      one.isRosterLabel === other.isRosterLabel &&
      one.areInBold === other.areInBold &&
      one.areSure === other.areSure &&
      one.isReport === other.isReport &&
      one.reach === other.reach &&
      one.inList === other.inList &&
      one.inParagraphs === other.inParagraphs &&
      one.beforeTitle === other.beforeTitle &&
      one.meeting === other.meeting &&
      areSame(one.owners, other.owners) &&
      areSame(one.headOwners, other.headOwners) &&
      isSameTable(one.table, other.table) &&
      (one.quote === other.quote ||
        (one.quote !== null && other.quote !== null && isSameState(one.quote, other.quote))))
  );
}

function isSameTable(one: TableState | null, other: TableState | null): boolean {
  if (one === other) return true;
  return (
    one !== null &&
    other !== null &&
    one.topic === other.topic &&
    one.areDetails === other.areDetails &&
    one.hasTicks === other.hasTicks &&
    areSame(one.written, other.written)
  );
}

const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/** What holds for a whole note. */
export interface Settings {
  /** Day of the meeting. */
  readonly date: string | null;
  /** The order of day and month in dates of numbers; null where the note does not tell. */
  readonly order: DayOrder | null;
  /** Day of the meeting by either order, where that is not known and makes a difference. */
  readonly dateByOrder: ByOrder | null;
  readonly hosts: readonly string[];
  /** Finds the team's own markers at a line's start; null where it has none. */
  readonly ownMarkers: RegExp | null;
  /** What headings and labels announce, in the team's own words, too. */
  readonly topics: Topics;
  /** Whom of those who attend a text begins with, as far as the note tells. */
  readonly attendeeAt: FindAttendee;
}

/** Settings, and who attends by them. */
export interface NoteSettings extends Settings {
  /** Names, handles and initials, one a line. */
  readonly people: string;
}

/** `people`: names, handles and initials, as `attendeesOf` reads them. */
export function makeSettings(
  { date, order, dateByOrder, hosts, ownMarkers, topics }: Omit<Settings, 'attendeeAt'>,
  people: string,
): NoteSettings {
  return { date, order, dateByOrder, hosts, ownMarkers, topics, people, attendeeAt: attendeesOf(people) };
}
