import assert from 'node:assert/strict';
import type { Repository } from '../../../src/notes/note';
import type { Comment, Issue, Linked, Page, Person, Profile, Thread } from '../../../src/github/model';

// What model.ts promises of everything that a reader hands out, whatever it was given.

const states = ['open', 'closed', 'completed', 'notPlanned', 'duplicate', 'draft', 'merged', 'answered'];

export function checkIssue(issue: Issue): void {
  keys(issue, [
    ...[
      'kind',
      'repository',
      'number',
      'title',
      'state',
      'url',
      'author',
      'labels',
      'assignees',
      'milestone',
    ],
    ...[
      'createdAt',
      'updatedAt',
      'closedAt',
      'comments',
      'excerpt',
      'review',
      'checks',
      'linked',
      'subIssues',
    ],
    'movedFrom',
  ]);
  oneOf(issue.kind, ['issue', 'pull', 'discussion']);
  repository(issue.repository);
  ordinal(issue.number);
  line(issue.title, 1000);
  oneOf(issue.state, states);
  url(issue.url);
  if (issue.author) checkPerson(issue.author);
  assert(issue.labels.length <= 100);
  for (const label of issue.labels) {
    keys(label, ['name', 'color']);
    line(label.name, 100);
    assert.notEqual(label.name, '');
    assert.match(label.color, /^[\da-f]{6}$/);
  }
  checkPeople(issue.assignees);
  if (issue.milestone) {
    keys(issue.milestone, ['title', 'url']);
    line(issue.milestone.title, 1000);
    url(issue.milestone.url);
  }
  date(issue.createdAt);
  date(issue.updatedAt);
  if (issue.closedAt !== null) date(issue.closedAt);
  count(issue.comments);
  markdown(issue.excerpt);
  oneOf(issue.review, ['approved', 'changesRequested', 'required', null]);
  oneOf(issue.checks, ['success', 'failure', 'pending', null]);
  assert(issue.linked.length <= 100);
  issue.linked.forEach(linked);
  if (issue.subIssues) {
    keys(issue.subIssues, ['total', 'completed']);
    ordinal(issue.subIssues.total);
    count(issue.subIssues.completed);
    assert(issue.subIssues.completed <= issue.subIssues.total);
  }
  if (issue.movedFrom) {
    keys(issue.movedFrom, ['repository', 'number']);
    repository(issue.movedFrom.repository);
    ordinal(issue.movedFrom.number);
  }
}

export function checkIssues(issues: readonly Issue[]): void {
  assert(issues.length <= 200);
  issues.forEach(checkIssue);
}

function linked(other: Linked): void {
  keys(other, ['kind', 'repository', 'number', 'title', 'state', 'url']);
  oneOf(other.kind, ['issue', 'pull']);
  repository(other.repository);
  ordinal(other.number);
  line(other.title, 1000);
  oneOf(other.state, states);
  url(other.url);
}

export function checkThread(thread: Thread): void {
  keys(thread, ['issue', 'bodyHtml', 'comments']);
  checkIssue(thread.issue);
  html(thread.bodyHtml);
  checkComments(thread.comments);
}

export function checkComments(comments: readonly Comment[]): void {
  assert(comments.length <= 20);
  comments.forEach(checkComment);
}

export function checkComment(comment: Comment): void {
  keys(comment, ['author', 'bodyHtml', 'createdAt', 'url']);
  if (comment.author) checkPerson(comment.author);
  html(comment.bodyHtml);
  date(comment.createdAt);
  url(comment.url);
}

export function checkPage(page: Page): void {
  keys(page, ['kind', 'title', 'url', 'state', 'date', 'author', 'excerpt', 'progress']);
  oneOf(page.kind, ['project', 'orgDiscussion', 'milestone', 'release', 'commit']);
  line(page.title, 1000);
  assert.notEqual(page.title, '');
  url(page.url);
  oneOf(page.state, ['open', 'closed', 'prerelease', 'answered', null]);
  if (page.date !== null) date(page.date);
  if (page.author) checkPerson(page.author);
  markdown(page.excerpt);
  if (page.progress) {
    keys(page.progress, ['total', 'completed']);
    count(page.progress.total);
    count(page.progress.completed);
    assert(page.progress.completed <= page.progress.total);
  }
}

export function checkPeople(people: readonly Person[]): void {
  assert(people.length <= 100);
  people.forEach(checkPerson);
}

function checkPerson(one: Person): void {
  keys(one, ['login', 'name', 'avatarUrl']);
  person(one);
}

function person(one: Person): void {
  assert.match(one.login, /^[\w-]+(\[bot\])?$/);
  assert(one.login.length <= 100);
  words(one.name);
  if (one.avatarUrl !== null) url(one.avatarUrl);
}

export function checkProfile(profile: Profile): void {
  keys(profile, ['login', 'name', 'avatarUrl', 'kind', 'url', 'bio', 'company']);
  person(profile);
  oneOf(profile.kind, ['user', 'organization']);
  url(profile.url);
  words(profile.bio);
  words(profile.company);
}

/** null where there is nothing to say, never empty. */
function words(value: string | null): void {
  if (value === null) return;
  line(value, 500);
  assert.notEqual(value, '');
}

function repository(value: Repository): void {
  keys(value, ['host', 'owner', 'name']);
  assert.match(value.host, /^[\w.:-]+$/);
  assert.match(value.owner, /^[\w.-]{1,100}$/);
  assert.match(value.name, /^[\w.-]{1,100}$/);
}

function line(value: string, length: number): void {
  assert.equal(typeof value, 'string');
  assert(value.length <= length, `${value.length} > ${length}`);
  assert.equal(value, value.trim());
  assert.doesNotMatch(value, /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
  assert.doesNotMatch(value, /\p{Surrogate}/u);
}

/** Of the excerpts' source: lines, and no other control characters. */
function markdown(value: string): void {
  assert(value.length <= 1500, `${value.length} > 1500`);
  assert.equal(value, value.trimEnd());
  assert.doesNotMatch(value.replaceAll('\n', ''), /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
  assert.doesNotMatch(value, /\p{Surrogate}/u);
}

function html(value: string): void {
  assert.equal(typeof value, 'string');
  assert(value.length <= 200_000);
  assert.doesNotMatch(value, /\p{Surrogate}/u);
}

function url(value: string): void {
  assert.match(value, /^(https:\/\/[^/]|http:\/\/(localhost|127(\.\d+){3}|\[::1\])[:/])[^\s<>"]*$/);
  assert.equal(new URL(value).username, '');
  assert(value.length <= 2000);
}

function date(value: string): void {
  assert.match(value, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  assert(!Number.isNaN(Date.parse(value)));
}

function ordinal(value: number): void {
  assert(Number.isSafeInteger(value) && value > 0, String(value));
}

function count(value: number): void {
  assert(Number.isSafeInteger(value) && value >= 0, String(value));
}

function oneOf(value: unknown, allowed: readonly unknown[]): void {
  assert(allowed.includes(value), JSON.stringify(value));
}

function keys(value: object, expected: readonly string[]): void {
  assert.deepEqual(Object.keys(value).sort(), [...expected].sort());
}
