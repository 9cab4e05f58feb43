import { listOf } from '../../decoder';
import {
  issue,
  page,
  person,
  profile,
  type Issue,
  type Label,
  type Page,
  type Person,
  type Profile,
  type Thread,
} from '../model';
import type { CacheKind, PersistentKind } from './cache';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const ISSUE: PersistentKind<Issue> = {
  name: 'issue',
  // An issue that has been closed for a month hardly changes.
  freshFor: ({ closedAt }, now) => {
    if (closedAt === null) return 5 * MINUTE;
    return now - Date.parse(closedAt) > 30 * DAY ? DAY : HOUR;
  },
  maxEntries: 5_000,
  decode: issue,
};
/** An issue that has moved, by its former number. */
export const MOVED: PersistentKind<Issue> = { ...ISSUE, name: 'moved' };
export const PAGE: PersistentKind<Page> = { name: 'page', freshFor: () => HOUR, decode: page };
export const PROFILE: PersistentKind<Profile> = { name: 'profile', freshFor: () => DAY, decode: profile };
export const MEMBERS: PersistentKind<readonly Person[]> = {
  name: 'members',
  freshFor: () => 4 * HOUR,
  decode: listOf(person),
};
export const ASSIGNEES: PersistentKind<readonly Person[]> = { ...MEMBERS, name: 'assignees' };
export const THREAD: CacheKind<Thread> = { name: 'thread', freshFor: () => 5 * MINUTE, maxEntries: 20 };
export const PEOPLE_FOUND: CacheKind<readonly Person[]> = { name: 'people found', freshFor: () => HOUR };
export const LABELS: CacheKind<readonly Label[]> = { name: 'labels', freshFor: () => HOUR };
export const RECENT: CacheKind<readonly Issue[]> = { name: 'recent', freshFor: () => 2 * MINUTE };
export const ISSUES_FOUND: CacheKind<readonly Issue[]> = {
  name: 'issues found',
  freshFor: () => 2 * MINUTE,
};

/** The kinds whose values outlive a session. */
export const PERSISTENT = [ISSUE, MOVED, PAGE, PROFILE, MEMBERS, ASSIGNEES] as const;
