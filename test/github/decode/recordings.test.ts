import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { issueList, readRestIssue } from '../../../src/github/decode/issue';
import { restPage } from '../../../src/github/decode/page';
import { readPeople, readPerson, readProfile } from '../../../src/github/decode/people';
import { member } from '../../../src/decoder';
import { anything } from '../../../src/decoder';
import { entries } from '../../../src/github/decode/fields';
import { checkIssue, checkIssues, checkPage, checkPeople, checkProfile } from './invariants';

interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly response: unknown;
}

const folder = join(
  dirname(require.resolve('@octokit/fixtures/package.json')),
  'scenarios',
  'api.github.com',
);

/** The answers of a recorded scenario to requests of that method, whose path holds `part`. */
function recorded(scenario: string, method = 'get', part = ''): unknown[] {
  const file = join(folder, scenario, 'normalized-fixture.json');
  const answers = JSON.parse(readFileSync(file, 'utf8')) as Recorded[];
  const found = answers.filter((answer) => answer.method === method && answer.path.includes(part));
  assert(found.length > 0, `${scenario} ${method} ${part}`);
  return found.map(({ response }) => response);
}

const octokit = (name: string) => ({ host: 'github.com', owner: 'octokit-fixture-org', name });
const userA = {
  login: 'octokit-fixture-user-a',
  name: null,
  avatarUrl: 'https://avatars.githubusercontent.com/u/1000?v=4',
};

describe('reading recordings of GitHub', () => {
  it('a new issue', () => {
    const [data] = recorded('add-labels-to-issue', 'post', '/issues');
    const asked = { repository: octokit('add-labels-to-issue'), number: 1 };
    assert.deepEqual(readRestIssue(data, asked, 'github.com'), {
      kind: 'issue',
      repository: asked.repository,
      number: 1,
      title: 'Issue without a label',
      state: 'open',
      url: 'https://github.com/octokit-fixture-org/add-labels-to-issue/issues/1',
      author: userA,
      labels: [],
      assignees: [],
      milestone: null,
      createdAt: '2017-10-10T16:00:00Z',
      updatedAt: '2017-10-10T16:00:00Z',
      closedAt: null,
      comments: 42,
      excerpt: '',
      review: null,
      checks: null,
      linked: [],
      subIssues: null,
      movedFrom: null,
    });
  });

  it('labels, as an issue bears them', () => {
    const [issue] = recorded('add-labels-to-issue', 'post', '/issues');
    const [added] = recorded('add-labels-to-issue', 'post', '/labels');
    const [all] = recorded('labels');
    const labels = [added, all].flat<unknown>();
    const asked = { repository: octokit('add-labels-to-issue'), number: 1 };
    const read = readRestIssue({ ...(issue as object), labels }, asked, 'github.com');
    assert(read);
    checkIssue(read);
    assert.deepEqual(
      read.labels.map(({ name, color }) => `${name} ${color}`),
      [
        ...[
          'Foo ededed',
          'bAr ededed',
          'baZ ededed',
          'bug d73a4a',
          'documentation 0075ca',
          'duplicate cfd3d7',
        ],
        ...['enhancement a2eeef', 'good first issue 7057ff', 'help wanted 008672', 'invalid e4e669'],
        ...['question d876e3', 'wontfix ffffff'],
      ],
    );
  });

  it('a list of issues in pages', () => {
    const pages = recorded('paginate-issues').map((data) => issueList('github.com')(data));
    const numbers = pages.map((page) => {
      assert(page);
      checkIssues(page);
      return page.map(({ number }) => number);
    });
    assert.deepEqual(numbers, [[13, 12, 11], [10, 9, 8], [7, 6, 5], [4, 3, 2], [1]]);
    const [first] = pages[0]!;
    assert.deepEqual(first?.repository, octokit('paginate-issues'));
  });

  it('issues that were searched for', () => {
    const [data] = recorded('search-issues');
    const found = issueList('github.com')(data);
    assert(found);
    checkIssues(found);
    assert.deepEqual(
      found.map(({ number, title, excerpt, author }) => [number, title, excerpt, author?.login]),
      [
        [
          2,
          'Sesame seeds split without a pop!',
          'I’ve waited all year long, but there was no pop 😭',
          'octokit-fixture-user-b',
        ],
        [1, 'The doors don’t open', 'I tried "open sesame" as seen on Wikipedia but no luck!', userA.login],
      ],
    );
  });

  it('people and organisations', () => {
    const [two, one] = recorded('add-and-remove-repository-collaborator', 'get', '/collaborators');
    const logins = [two, one].map((data) => {
      const people = readPeople(data);
      assert(people);
      checkPeople(people);
      return people.map(({ login }) => login);
    });
    assert.deepEqual(logins, [
      ['octokit-fixture-user-a', 'octokit-fixture-user-b'],
      ['octokit-fixture-user-a'],
    ]);
    const [invitations] = recorded('add-and-remove-repository-collaborator', 'get', '/invitations');
    const [invitation] = entries(anything, 1)(invitations) ?? [];
    assert.equal(readPerson(member(invitation, 'invitee'))?.login, 'octokit-fixture-user-b');
    const [data] = recorded('get-organization');
    const profile = readProfile(data);
    assert(profile);
    checkProfile(profile);
    assert.deepEqual(profile, {
      login: 'octokit-fixture-org',
      name: null,
      avatarUrl: userA.avatarUrl,
      kind: 'organization',
      url: 'https://github.com/octokit-fixture-org',
      bio: null,
      company: null,
    });
    const [repository] = recorded('get-repository');
    assert.equal(readProfile(member(repository, 'owner'))?.kind, 'organization');
  });

  it('releases', () => {
    for (const scenario of ['release-assets', 'release-assets-conflict']) {
      const [data] = recorded(scenario, 'get', '/releases/tags/');
      const page = restPage('release')(data);
      assert(page);
      checkPage(page);
      assert.deepEqual(page, {
        kind: 'release',
        title: 'Version 1.0.0',
        url: `https://github.com/octokit-fixture-org/${scenario}/releases/tag/v1.0.0`,
        state: null,
        date: '2017-10-10T16:00:00Z',
        author: userA,
        excerpt: 'Initial release',
        progress: null,
      });
    }
  });

  it('a commit, within what made it', () => {
    const [data] = recorded('create-file', 'put');
    const made = member(data, 'commit');
    // What REST answers for a commit itself has who and what a level deeper.
    const page = restPage('commit')({ html_url: member(made, 'html_url'), commit: made, author: userA });
    assert(page);
    checkPage(page);
    assert.deepEqual([page.title, page.date], ['create test.txt', '2017-10-10T16:00:00Z']);
  });

  it('no refusal and no other thing as if it were an answer', () => {
    const others = [
      ...recorded('errors', 'post'),
      ...recorded('branch-protection'),
      ...recorded('rename-repository'),
      ...recorded('release-assets-conflict', 'post'),
      ...recorded('get-root'),
      ...recorded('markdown', 'post'),
      ...recorded('lock-issue', 'put'),
      ...recorded('get-content'),
      ...recorded('create-status'),
    ];
    for (const data of others) {
      const asked = { repository: octokit('errors'), number: 1 };
      assert.equal(readRestIssue(data, asked, 'github.com'), undefined);
      assert.deepEqual(issueList('github.com')(data), Array.isArray(data) ? [] : undefined);
      assert.deepEqual(readPeople(data), Array.isArray(data) ? [] : undefined);
      assert.equal(readProfile(data), undefined);
      for (const kind of ['milestone', 'commit'] as const) assert.equal(restPage(kind)(data), undefined);
    }
  });
});
