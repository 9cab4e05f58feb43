import { isIssue, isLabel, isList, isPage, isPerson, isProfile, isTeam } from './invariants';
import type { Issue, Label, Page, Person, Profile, Team } from '../model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A sort of thing that is remembered. */
export interface CacheKind<T> {
  readonly name: string;
  /** For how many milliseconds a value serves without asking again; `now` in milliseconds since the epoch. */
  readonly fresh: (value: T, now: number) => number;
  /** Whether something read back is one: what was kept may be broken or somebody else's. */
  readonly is: (value: unknown) => value is T;
}

function isListOf<T>(is: (value: unknown) => value is T): (value: unknown) => value is readonly T[] {
  return (value): value is readonly T[] => isList(value, is);
}

export const ISSUE: CacheKind<Issue> = {
  name: 'issue',
  // What has been closed for a month hardly changes any more.
  fresh: ({ closedAt }, now) => {
    if (closedAt === null) return 5 * MINUTE;
    return now - Date.parse(closedAt) > 30 * DAY ? DAY : HOUR;
  },
  is: isIssue,
};
/** An issue that was looked for at its new place, by its old one. */
export const MOVED: CacheKind<Issue> = { ...ISSUE, name: 'moved' };
export const PAGE: CacheKind<Page> = { name: 'page', fresh: () => HOUR, is: isPage };
export const PROFILE: CacheKind<Profile> = { name: 'profile', fresh: () => DAY, is: isProfile };
export const MEMBERS = people('members', 4 * HOUR);
export const ASSIGNEES = people('assignees', 4 * HOUR);
export const MENTIONABLE = people('mentionable', HOUR);
export const PEOPLE_FOUND = people('people found', HOUR);
export const TEAMS: CacheKind<readonly Team[]> = {
  name: 'teams',
  fresh: () => DAY,
  is: isListOf(isTeam),
};
export const LABELS: CacheKind<readonly Label[]> = {
  name: 'labels',
  fresh: () => HOUR,
  is: isListOf(isLabel),
};
export const RECENT = issues('recent');
export const ISSUES_FOUND = issues('issues found');

function people(name: string, fresh: number): CacheKind<readonly Person[]> {
  return { name, fresh: () => fresh, is: isListOf(isPerson) };
}

function issues(name: string): CacheKind<readonly Issue[]> {
  return { name, fresh: () => 2 * MINUTE, is: isListOf(isIssue) };
}
