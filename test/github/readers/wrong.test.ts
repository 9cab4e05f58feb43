import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { GitHubLink } from '../../../src/notes/note';
import { issueSearchDocument, recentDocument, threadDocument } from '../../../src/github/documents/issues';
import {
  assignableDocument,
  membersDocument,
  mentionableDocument,
  peopleSearchDocument,
  profileDocument,
  teamsDocument,
} from '../../../src/github/documents/people';
import { pageDocument } from '../../../src/github/documents/pages';
import { readGraphqlErrors } from '../../../src/github/graphqlErrors';
import { isRecord, member } from '../../../src/github/json';
import { readIssueList, readIssueNode, readRecent, readRestIssue } from '../../../src/github/readers/issue';
import { readPage, readRestPage } from '../../../src/github/readers/page';
import { readPeople, readProfile, readTeams } from '../../../src/github/readers/people';
import {
  readComments,
  readRestComment,
  readRestThread,
  readThread,
} from '../../../src/github/readers/thread';
import { startStandIn } from '../stand-in/index';
import { ask, beacon, get } from './asking';
import * as check from './invariants';

/** A right answer, and how it is read; `read` checks what comes out and hands it over. */
interface Sample {
  readonly name: string;
  readonly data: unknown;
  /** Where there is something in it that could be something else. */
  readonly places: readonly Path[];
  readonly read: (data: unknown) => unknown;
}

/** Reads, and checks what comes out if anything does. */
function checked<T>(read: (data: unknown) => T | null, test: (value: T) => void) {
  return (data: unknown): unknown => {
    const value = read(data);
    if (value !== null) test(value);
    return value;
  };
}

const host = 'github.com';
const at = (number: number) => ({ repository: beacon, number });

/** One of everything that is read. */
async function collect(): Promise<Sample[]> {
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
    const issues = checked((data) => readIssueList(data, host), check.checkIssues);
    const recent = checked((data) => readRecent(data, host), check.checkIssues);
    const people = checked(readPeople, check.checkPeople);
    const profile = checked(readProfile, check.checkProfile);
    const teams = checked(readTeams, check.checkTeams);
    const comments = checked(readComments, check.checkComments);
    add('recent', await ask(standIn, recentDocument(beacon, false)), recent);
    add('search', await ask(standIn, issueSearchDocument(beacon, 'horn', false)), issues);
    add('user', await ask(standIn, profileDocument('ada-brandt')), profile);
    add('organisation', await ask(standIn, profileDocument('harbour-lights')), profile);
    add('members', await ask(standIn, membersDocument('harbour-lights', null)), people);
    add('assignable', await ask(standIn, assignableDocument(beacon, '', null)), people);
    add('mentionable', await ask(standIn, mentionableDocument(beacon, '')), people);
    add('people', await ask(standIn, peopleSearchDocument('ada')), people);
    add('teams', await ask(standIn, teamsDocument('harbour-lights', null)), teams);
    for (const [kind, repository, id] of [
      ['milestone', 'beacon', '2'],
      ['release', 'beacon', 'v1.0.0'],
      ['commit', 'beacon', '4f1c2a9'],
      ['project', null, '1'],
    ] as const) {
      const link = { kind, owner: 'harbour-lights', repository, id } as unknown as GitHubLink;
      const page = checked((data) => readPage(kind, data), check.checkPage);
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
      const page = checked((data) => readRestPage(kind, data), check.checkPage);
      add(`REST ${kind}`, await inBeacon(path, operation), page);
    }
    add('REST user', await get(standIn, '/users/ada-brandt', '/users/{username}'), profile);
    add('REST organisation', await get(standIn, '/orgs/harbour-lights', '/orgs/{org}'), profile);
    add('REST members', await get(standIn, '/orgs/harbour-lights/members', '/orgs/{org}/members'), people);
    add('REST people', await get(standIn, '/search/users?q=ada', '/search/users'), people);
    add('REST teams', await get(standIn, '/orgs/harbour-lights/teams', '/orgs/{org}/teams'), teams);
    add('REST search', await get(standIn, '/search/issues?q=horn&per_page=3', '/search/issues'), issues);
    return samples;
  } finally {
    await standIn.close();
  }
}

type Path = readonly (string | number)[];

/** Where there is something in `value` that could be something else: itself, and all within. */
function paths(value: unknown): Path[] {
  const inner: [string | number, unknown][] = Array.isArray(value)
    ? value.map((one, index) => [index, one])
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return [[], ...inner.flatMap(([key, one]) => paths(one).map((path) => [key, ...path]))];
}

/** A copy of `value` with `replacement` at `path`; undefined takes the member away. */
function replaced(value: unknown, [key, ...path]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => (index === key ? replaced(one, path, replacement) : one));
  }
  return { ...(value as object), [key]: replaced(member(value, String(key)), path, replacement) };
}

const wrongText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    ...['', ' ', '\n\r\t\0', '\uD800', 'a\uDC00b', '\u202E\u2066evil', '\u2028', '__proto__'],
    ...[
      'javascript:alert(1)',
      'http://example.com/',
      'https://user:word@example.com/',
      'https://',
      '//x',
      'data:,',
    ],
    ...[
      'https://example.com/<script>',
      'https://example.com/ "x"',
      'HTTPS://EXAMPLE.COM',
      'http://127.0.0.1:80/',
    ],
    ...['2026-13-45T99:99:99Z', '2026-01-01', '0', '-1', '1e400', 'OPEN', 'MERGED', 'Issue', 'PullRequest'],
    ...[
      'a/b',
      '../..',
      'a b/c',
      '\u{1F469}\u200D\u{1F527}'.repeat(400),
      'x'.repeat(1001),
      '<b>'.repeat(70_000),
    ],
  ),
);
const wrong = fc.oneof(
  { weight: 3, arbitrary: wrongText },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      ...[
        undefined,
        null,
        true,
        false,
        0,
        -1,
        1.5,
        1e300,
        -0,
        2 ** 53,
        [],
        {},
        [null],
        [[]],
        { nodes: null },
      ],
      ...[{ nodes: [null, 7, {}] }, { totalCount: -5 }, { length: 3 }, { login: {} }],
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** A number whose remainder picks one of several. Small ones are not to be tried first. */
const any = fc.noBias(fc.nat());

describe('reading answers with something wrong in them', function () {
  this.timeout(120_000);
  let samples: Sample[] = [];
  before(async () => {
    samples = await collect();
  });

  it('reads all of them as long as nothing is wrong', () => {
    for (const { name, data, read } of samples) {
      const value = read(data);
      assert(value !== null && !(Array.isArray(value) && value.length === 0), name);
    }
  });

  /** Puts something wrong in places of one of the answers and reads it. */
  function read(of: number, changes: readonly (readonly [place: number, replacement: unknown])[]): void {
    const { name, data, places, read: readIt } = samples[of % samples.length]!;
    const changed = changes.reduce<unknown>((value, [index, replacement]) => {
      const place = places[index % places.length]!;
      // A change further out may have taken the place away.
      return exists(value, place) ? replaced(value, place, replacement) : value;
    }, data);
    try {
      readIt(changed);
    } catch (error) {
      throw new Error(name, { cause: error });
    }
  }

  it('gives what the model promises or nothing, whatever stands in one place', () => {
    const property = fc.property(any, fc.tuple(any, wrong), (of, change) => read(of, [change]));
    fc.assert(property, { numRuns: 5_000 });
  });

  it('gives it with several places wrong at once, too', () => {
    const changes = fc.array(fc.tuple(any, wrong), { minLength: 2, maxLength: 12 });
    fc.assert(fc.property(any, changes, read), { numRuns: 1_000 });
  });

  it('gives it for answers that are nothing like the right one', () => {
    fc.assert(
      fc.property(any, fc.oneof(fc.jsonValue(), fc.anything()), (of, data) => {
        samples[of % samples.length]!.read(data);
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses of a whole answer no more than the field that is wrong', () => {
    const issue = samples.find(({ name }) => name === 'REST issue 12')!;
    const required = ['title', 'number', 'state', 'html_url', 'created_at'];
    const whole = issue.read(issue.data) as object;
    for (const key of Object.keys(issue.data as object)) {
      const read = issue.read(replaced(issue.data, [key], 7)) as object | null;
      // Seven is a number that issues may have.
      if (required.includes(key) && key !== 'number') assert.equal(read, null, key);
      else if (key !== 'number') {
        assert(read, key);
        const changed = Object.entries(whole).filter(([name, value]) => {
          return JSON.stringify(value) !== JSON.stringify(member(read, name));
        });
        assert(changed.length <= 1, `${key} changes ${changed.join()}`);
      }
    }
  });

  it('never stumbles over errors either', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(wrong)), (errors) => {
        for (const { path, type, message, saml, undefinedField } of readGraphqlErrors(errors)) {
          assert(path.every((key) => typeof key === 'string' || typeof key === 'number'));
          assert.equal(typeof type + typeof message, 'stringstring');
          assert.equal(typeof saml + typeof undefinedField, 'booleanboolean');
        }
      }),
    );
  });
});

function exists(value: unknown, path: Path): boolean {
  let found = value;
  for (const key of path) {
    if (Array.isArray(found) ? !(Number(key) < found.length) : !isRecord(found) || !(key in found))
      return false;
    found = (found as Record<string | number, unknown>)[key];
  }
  return true;
}
