import type { Topic } from './topics';

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
  /** Whether the lines are somebody's report of what is done, blocked and next. */
  readonly isReport: boolean;
  /** The person whose tasks follow. */
  readonly owners: readonly string[];
  /** Whether a list item stands right above. */
  readonly inList: boolean;
  /** Whether people are named in paragraphs, one each. */
  readonly inParagraphs: boolean;
  readonly beforeTitle: boolean;
}

export const initialState: State = {
  topic: null,
  rank: 0,
  isOwnTopic: false,
  agenda: 0,
  label: null,
  isReport: false,
  owners: [],
  inList: false,
  inParagraphs: false,
  beforeTitle: true,
};

/** Whether two states make no difference to what follows. */
export function isSameState(one: State, other: State): boolean {
  return (
    one === other ||
    (one.topic === other.topic &&
      one.rank === other.rank &&
      one.isOwnTopic === other.isOwnTopic &&
      one.agenda === other.agenda &&
      one.label === other.label &&
      one.isReport === other.isReport &&
      one.inList === other.inList &&
      one.inParagraphs === other.inParagraphs &&
      one.beforeTitle === other.beforeTitle &&
      one.owners.length === other.owners.length &&
      one.owners.every((owner, index) => owner === other.owners[index]))
  );
}

/** What holds for a whole note. */
export interface Settings {
  /** Day of the meeting. */
  readonly date: string | null;
  readonly hosts: readonly string[];
  /** Finds the team's own markers at a line's start; null where it has none. */
  readonly ownMarkers: RegExp | null;
  /** Whether somebody of this name or handle attends, as far as the note tells. */
  readonly isPerson: (name: string) => boolean;
}

/** Settings that tell whether they were asked for people. */
export interface AskedSettings extends Settings {
  /** Names and handles in lower case, one a line. */
  readonly people: string;
  /** Whether somebody was asked for since it was last set. */
  wasAsked: boolean;
}

/** `people`: names and handles in lower case, one a line; first names are known with them. */
export function makeSettings(
  whole: Pick<Settings, 'date' | 'hosts' | 'ownMarkers'>,
  people: string,
): AskedSettings {
  let known: Set<string> | null = null;
  const settings: AskedSettings = {
    ...whole,
    people,
    wasAsked: false,
    isPerson: (name) => {
      settings.wasAsked = true;
      known ??= new Set(people.split('\n').flatMap((whole) => [whole, whole.split(' ')[0] ?? whole]));
      return known.has(name.toLowerCase());
    },
  };
  return settings;
}
