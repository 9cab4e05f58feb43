import type { Issue, Label, Linked, Page, Person, Profile } from '../model';

// Checks of what was kept in a file, which may be broken or written by somebody else. What comes from GitHub is checked by the
// readers.

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const STATES = ['open', 'closed', 'completed', 'notPlanned', 'duplicate', 'draft', 'merged', 'answered'];

/** Whether `value` is an array of things that pass `is`. */
export function isList<T>(value: unknown, is: (value: unknown) => value is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

export function isPerson(value: unknown): value is Person {
  return has(value, { login: isLogin, name: orNull(isText), avatarUrl: orNull(isUrl) });
}

export function isProfile(value: unknown): value is Profile {
  const rest = {
    kind: oneOf('user', 'organization'),
    url: isUrl,
    bio: orNull(isText),
    company: orNull(isText),
  };
  return isPerson(value) && has(value, rest);
}

export function isIssue(value: unknown): value is Issue {
  return has(value, {
    kind: oneOf('issue', 'pull', 'discussion'),
    repository: isRepository,
    number: isCount,
    title: isText,
    state: oneOf(...STATES),
    url: isUrl,
    author: orNull(isPerson),
    labels: (labels) => Array.isArray(labels) && labels.every(isLabel),
    assignees: (people) => isList(people, isPerson),
    milestone: orNull((milestone) => has(milestone, { title: isText, url: isUrl })),
    createdAt: isDate,
    updatedAt: isDate,
    closedAt: orNull(isDate),
    comments: isCount,
    excerpt: isText,
    review: orNull(oneOf('approved', 'changesRequested', 'required')),
    checks: orNull(oneOf('success', 'failure', 'pending')),
    linked: (linked) => isList(linked, isLinked),
    subIssues: orNull(isProgress),
    movedFrom: orNull((from) => has(from, { repository: isRepository, number: isCount })),
  });
}

export function isPage(value: unknown): value is Page {
  return has(value, {
    kind: oneOf('project', 'orgDiscussion', 'milestone', 'release', 'commit'),
    title: isText,
    url: isUrl,
    state: orNull(oneOf('open', 'closed', 'prerelease', 'answered')),
    date: orNull(isDate),
    author: orNull(isPerson),
    excerpt: isText,
    progress: orNull(isProgress),
  });
}

function isLinked(value: unknown): value is Linked {
  return has(value, {
    kind: oneOf('issue', 'pull'),
    repository: isRepository,
    number: isCount,
    title: isText,
    state: oneOf(...STATES),
    url: isUrl,
  });
}

function isLabel(value: unknown): value is Label {
  return has(value, {
    name: isText,
    color: (color) => typeof color === 'string' && /^[\da-f]{6}$/i.test(color),
  });
}

function isRepository(value: unknown): boolean {
  const isName = (name: unknown) => typeof name === 'string' && /^[\w.-]{1,100}$/.test(name);
  const isHost = (host: unknown) => typeof host === 'string' && /^[\w.-]{1,253}(?::\d{1,5})?$/.test(host);
  return has(value, { host: isHost, owner: isName, name: isName });
}

function isProgress(value: unknown): boolean {
  return has(value, { total: isCount, completed: isCount });
}

function has(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(checks).every(([key, check]) => check((value as Fields)[key]));
}

function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

function oneOf(...values: readonly string[]): Check {
  return (value) => typeof value === 'string' && values.includes(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 10_000;
}

function isLogin(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]{1,100}(?:\[bot\])?$/.test(value);
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
