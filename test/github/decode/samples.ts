import type { GitHubLink } from '../../../src/notes/note';
import { issueSearchDocument, recentDocument, threadDocument } from '../../../src/github/graphql/issues';
import {
  assignableDocument,
  membersDocument,
  peopleSearchDocument,
} from '../../../src/github/graphql/people';
import { pageDocument } from '../../../src/github/graphql/pages';
import { isRecord, member } from '../../../src/decoder';
import { issueList, readIssueNode, recentIssues, readRestIssue } from '../../../src/github/decode/issue';
import { graphqlPage, restPage } from '../../../src/github/decode/page';
import { readPeople, readProfile } from '../../../src/github/decode/people';
import { readComments, readRestComment, readRestThread, readThread } from '../../../src/github/decode/thread';
import { startStandIn } from '../stand-in/index';
import { ask, beacon, get } from './asking';
import * as check from './invariants';

/** A right answer, and how it is read; `read` checks what comes out and hands it over. */
export interface Sample {
  readonly name: string;
  readonly data: unknown;
  /** Where there is something in it that could be something else. */
  readonly places: readonly Path[];
  readonly read: (data: unknown) => unknown;
}

/** Reads, and checks what comes out if anything does. */
function checked<T>(read: (data: unknown) => T | undefined, test: (value: T) => void) {
  return (data: unknown): unknown => {
    const value = read(data);
    if (value !== undefined) test(value);
    return value;
  };
}

const host = 'github.com';
const at = (number: number) => ({ repository: beacon, number });

/** One of everything that is read. */
export async function collectSamples(): Promise<Sample[]> {
  const standIn = await startStandIn();
  try {
    const samples: Sample[] = [];
    const add = (name: string, data: unknown, read: Sample['read']) =>
      samples.push({ name, data, places: paths(data), read });
    for (const [number, kind] of [
      [12, 'issue'],
      [24, 'issue'],
      [28, 'pull'],
      [31, 'discussion'],
    ] as const) {
      for (const lean of [false, true]) {
        const data = await ask(standIn, threadDocument({ ...at(number), kind }, lean));
        const thread = checked((one) => readThread(one, at(number), host), check.checkThread);
        const node = member(data, kind === 'discussion' ? 'discussion' : 'thread');
        add(`thread ${number}`, data, thread);
        add(
          `node ${number}`,
          node,
          checked((one) => readIssueNode(one, at(number), host), check.checkIssue),
        );
      }
    }
    const issues = checked((data) => issueList(host)(data), check.checkIssues);
    const recent = checked((data) => recentIssues(host)(data), check.checkIssues);
    const people = checked(readPeople, check.checkPeople);
    const profile = checked(readProfile, check.checkProfile);
    const comments = checked(readComments, check.checkComments);
    add('recent', await ask(standIn, recentDocument(beacon, false)), recent);
    add('search', await ask(standIn, issueSearchDocument(beacon, 'horn', false)), issues);
    add('members', await ask(standIn, membersDocument('harbour-lights', null)), people);
    add('assignable', await ask(standIn, assignableDocument(beacon, '', null)), people);
    add('people', await ask(standIn, peopleSearchDocument('ada')), people);
    for (const [kind, repository, id] of [
      ['milestone', 'beacon', '2'],
      ['release', 'beacon', 'v1.0.0'],
      ['commit', 'beacon', '4f1c2a9'],
      ['project', null, '1'],
    ] as const) {
      const link = { kind, owner: 'harbour-lights', repository, id } as unknown as GitHubLink;
      const page = checked((data) => graphqlPage(kind)(data), check.checkPage);
      add(kind, await ask(standIn, pageDocument(link)), page);
    }

    const inBeacon = (path: string, operation: string, media?: string) =>
      get(standIn, `/repos/harbour-lights/beacon${path}`, `/repos/{owner}/{repo}${operation}`, media);
    const written = await inBeacon('/issues/12/comments', '/issues/{issue_number}/comments', 'html');
    for (const number of [12, 24, 28]) {
      const data = await inBeacon(`/issues/${number}`, '/issues/{issue_number}', 'full');
      const issue = checked((one) => readRestIssue(one, at(number), host), check.checkIssue);
      add(`REST issue ${number}`, data, issue);
      add(
        `REST thread ${number}`,
        [data, written],
        checked((both) => {
          const [one, some] = Array.isArray(both) ? (both as unknown[]) : [];
          return readRestThread(one, some, at(number), host);
        }, check.checkThread),
      );
    }
    const pull = await inBeacon('/pulls/28', '/pulls/{pull_number}', 'raw');
    // What of a pull request is read no deeper would take most of the changes.
    const shallow = isRecord(pull) ? { ...pull, head: {}, base: {}, _links: {} } : pull;
    add(
      'REST pull',
      shallow,
      checked((one) => readRestIssue(one, at(28), host), check.checkIssue),
    );
    add('REST comments', written, comments);
    add('REST comment', (written as unknown[])[1], checked(readRestComment, check.checkComment));
    for (const [kind, path, operation] of [
      ['milestone', '/milestones/2', '/milestones/{milestone_number}'],
      ['release', '/releases/tags/v1.0.0', '/releases/tags/{tag}'],
      ['commit', '/commits/4f1c2a9', '/commits/{ref}'],
    ] as const) {
      const page = checked((data) => restPage(kind)(data), check.checkPage);
      add(`REST ${kind}`, await inBeacon(path, operation), page);
    }
    add('REST user', await get(standIn, '/users/ada-brandt', '/users/{username}'), profile);
    add('REST organisation', await get(standIn, '/orgs/harbour-lights', '/orgs/{org}'), profile);
    add('REST members', await get(standIn, '/orgs/harbour-lights/members', '/orgs/{org}/members'), people);
    add('REST people', await get(standIn, '/search/users?q=ada', '/search/users'), people);
    add('REST search', await get(standIn, '/search/issues?q=horn&per_page=3', '/search/issues'), issues);
    return samples;
  } finally {
    await standIn.close();
  }
}

/** Keys and indices, from the outside in. */
export type Path = readonly (string | number)[];

/** Where there is something in `value` that could be something else: itself, and all within. */
function paths(value: unknown): Path[] {
  const inner: [string | number, unknown][] = Array.isArray(value)
    ? value.map((one, index) => [index, one])
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return [[], ...inner.flatMap(([key, one]) => paths(one).map((path) => [key, ...path]))];
}
