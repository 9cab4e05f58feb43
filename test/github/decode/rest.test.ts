import assert from 'node:assert/strict';
import { issuesDocument } from '../../../src/github/graphql/issues';
import { member } from '../../../src/decoder';
import type { Issue } from '../../../src/github/model';
import { issueList, readIssueNode, readRestIssue } from '../../../src/github/decode/issue';
import { restPage } from '../../../src/github/decode/page';
import { readPeople, readProfile } from '../../../src/github/decode/people';
import { readComments, readRestComment, readRestThread } from '../../../src/github/decode/thread';
import { dataOf } from '../askGraphql';
import type { StandIn } from '../stand-in/index';
import { withStandIn } from '../withStandIn';
import { beacon, get } from './asking';
import { checkComments, checkIssue, checkIssues, checkPage, checkPeople, checkProfile } from './invariants';

const operations = '/repos/{owner}/{repo}';

describe('reading what REST answers', function () {
  this.timeout(60_000); // the first to ask reads GitHub's description
  let standIn: StandIn;
  withStandIn(({ gitHub }) => (standIn = gitHub));

  const inBeacon = (path: string, operation: string, media?: string) =>
    get(standIn, `/repos/harbour-lights/beacon${path}`, `${operations}${operation}`, media);
  const read = async (path: string, number: number, repository = beacon): Promise<Issue> => {
    const operation = path.startsWith('/pulls') ? '/pulls/{pull_number}' : '/issues/{issue_number}';
    const name = `/repos/${repository.owner}/${repository.name}`;
    const data = await get(standIn, `${name}${path}`, `${operations}${operation}`, 'raw');
    const issue = readRestIssue(data, { repository, number }, 'github.com');
    assert(issue);
    checkIssue(issue);
    return issue;
  };

  it('agrees with GraphQL on every issue and pull request', async () => {
    for (const name of ['beacon', 'charts', 'handbook', 'logbook']) {
      const repository = { ...beacon, name };
      const threads = standIn.data
        .repository('harbour-lights', name)!
        .threads.filter(({ kind }) => kind !== 'discussion');
      const numbers = threads.map(({ number, kind }) => ({ number, kind }));
      const { query, variables } = issuesDocument([{ repository, numbers }], false);
      const data = await dataOf(standIn, query, variables);
      for (const { number, kind } of numbers) {
        const node = member(data, 'r0', `i${number}`);
        const graphql = readIssueNode(node, { repository, number }, 'github.com');
        const expected = asRest(graphql!);
        assert.deepEqual(await read(`/issues/${number}`, number, repository), expected);
        if (kind !== 'pull') continue;
        const { excerpt, ...pull } = await read(`/pulls/${number}`, number, repository);
        assert.equal(excerpt === '', expected.excerpt === '');
        assert.deepEqual({ ...pull, excerpt: expected.excerpt }, expected);
      }
    }
  });

  /** What REST tells of it: of people their logins, of reviews, checks and links nothing. */
  function asRest(issue: Issue): Issue {
    const nameless = (person: Issue['author']) => person && { ...person, name: null };
    return {
      ...issue,
      author: nameless(issue.author),
      assignees: issue.assignees.map((person) => ({ ...person, name: null })),
      review: null,
      checks: null,
      linked: [],
    };
  }

  it('tells where an issue was asked for that was moved', async () => {
    const moved = await read('/issues/9', 9);
    assert.deepEqual([moved.repository.name, moved.number], ['charts', 7]);
    assert.deepEqual(moved.movedFrom, { repository: beacon, number: 9 });
    const lantern = { ...beacon, name: 'lantern' };
    const renamed = await read('/pulls/15', 15, lantern);
    assert.deepEqual([renamed.repository, renamed.movedFrom], [beacon, { repository: lantern, number: 15 }]);
    assert.equal((await read('/issues/12', 12, { ...beacon, owner: 'Harbour-Lights' })).movedFrom, null);
  });

  it('reads a thread with its last comments', async () => {
    const asked = { repository: beacon, number: 12 };
    const data = await inBeacon('/issues/12', '/issues/{issue_number}', 'full');
    const written = await inBeacon('/issues/12/comments', '/issues/{issue_number}/comments', 'html');
    const thread = readRestThread(data, written, asked, 'github.com');
    assert(thread);
    checkComments(thread.comments);
    assert.match(thread.bodyHtml, /<table>/);
    assert.match(thread.issue.excerpt, /^After a restart/);
    assert.deepEqual(
      thread.comments.map(({ author, createdAt }) => [author?.login, createdAt]),
      [
        ['ada-brandt', '2026-06-13T14:00:00Z'],
        ['bo-lind', '2026-06-13T16:00:00Z'],
        ['fay-wong', '2026-06-13T18:00:00Z'],
      ],
    );
    assert.match(thread.comments[1]?.bodyHtml ?? '', /<details>/);
    assert.deepEqual(readRestThread(data, { message: 'Not Found' }, asked, 'github.com')?.comments, []);
    assert.equal(readRestThread({ message: 'Not Found' }, [], asked, 'github.com'), undefined);
  });

  it('reads lists and what searches find', async () => {
    const listed = issueList('github.com')(await inBeacon('/issues?state=all&per_page=100', '/issues'));
    const threads = standIn.data.repository('harbour-lights', 'beacon')!.threads;
    assert.equal(listed?.length, threads.filter(({ kind }) => kind !== 'discussion').length);
    checkIssues(listed);
    const found = issueList('github.com')(
      await get(standIn, '/search/issues?q=horn+org:harbour-lights', '/search/issues'),
    );
    assert(found);
    checkIssues(found);
    assert.deepEqual([...new Set(found.map(({ repository }) => repository.name))].sort(), [
      'beacon',
      'charts',
    ]);
  });

  it('reads a milestone, a release and a commit as GraphQL tells them', async () => {
    const milestone = restPage('milestone')(
      await inBeacon('/milestones/2', '/milestones/{milestone_number}'),
    );
    assert.deepEqual(milestone, {
      kind: 'milestone',
      title: '1.1 Fog season',
      url: 'https://github.com/harbour-lights/beacon/milestone/2',
      state: 'open',
      date: '2026-12-15T08:00:00Z',
      author: { login: 'bo-lind', name: null, avatarUrl: `${standIn.url}/avatars/bo-lind` },
      excerpt: 'Everything that must work **in fog**.',
      progress: { total: 4, completed: 0 },
    });
    const release = restPage('release')(await inBeacon('/releases/tags/v1.1.0-rc.1', '/releases/tags/{tag}'));
    assert(release);
    checkPage(release);
    assert.deepEqual(
      [release.title, release.state, release.date, release.author?.login],
      ['1.1 candidate', 'prerelease', '2026-11-02T12:00:00Z', 'fay-wong'],
    );
    const first = await inBeacon('/releases/tags/v1.0.0', '/releases/tags/{tag}', 'raw');
    assert.match(restPage('release')(first)?.excerpt ?? '', /^The first release\.\n\n\* the lamp \(#1\)/);
    const commit = restPage('commit')(await inBeacon('/commits/4f1c2a9', '/commits/{ref}'));
    assert(commit);
    checkPage(commit);
    assert.deepEqual(
      [commit.title, commit.excerpt, commit.date, commit.author?.login],
      [
        'Keep the horn armed over restarts',
        'The state is read back from the relay. Closes #18.',
        '2026-07-02T15:20:00Z',
        'cem-yilmaz',
      ],
    );
    assert.equal(restPage('project')({}), undefined);
    assert.equal(restPage('orgDiscussion')({}), undefined);
  });

  it('reads people and organisations', async () => {
    const profile = readProfile(await get(standIn, '/users/ada-brandt', '/users/{username}'));
    assert.deepEqual(profile, {
      login: 'ada-brandt',
      name: 'Ada Brandt',
      avatarUrl: `${standIn.url}/avatars/ada-brandt`,
      kind: 'user',
      url: 'https://github.com/ada-brandt',
      bio: 'Keeps the lamps lit.',
      company: '@harbour-lights',
    });
    for (const [path, operation] of [
      ['/users/harbour-lights', '/users/{username}'],
      ['/orgs/harbour-lights', '/orgs/{org}'],
    ] as const) {
      const organization = readProfile(await get(standIn, path, operation));
      assert(organization);
      checkProfile(organization);
      assert.deepEqual([organization.kind, organization.name], ['organization', 'Harbour Lights']);
    }
    for (const [path, operation, count] of [
      ['/orgs/harbour-lights/members', '/orgs/{org}/members', 6],
      ['/repos/harbour-lights/beacon/assignees', `${operations}/assignees`, 6],
      ['/search/users?q=ada', '/search/users', 2],
    ] as const) {
      const people = readPeople(await get(standIn, path, operation));
      assert(people);
      checkPeople(people);
      assert.equal(people.length, count, path);
    }
  });

  it('reads a comment that was just written', async () => {
    const answer = await fetch(`${standIn.url}/repos/harbour-lights/beacon/issues/12/comments`, {
      method: 'POST',
      headers: { authorization: 'Bearer anything', accept: 'application/vnd.github.html+json' },
      body: JSON.stringify({ body: 'Me *too*.' }),
    });
    const comment = readRestComment(await answer.json());
    assert(comment);
    checkComments([comment]);
    assert.deepEqual([comment.author?.login, comment.bodyHtml], ['ada-brandt', '<p>Me <em>too</em>.</p>']);
  });

  it('takes no refusal for an answer', async () => {
    const refusals = [
      await inBeacon('/issues/999', '/issues/{issue_number}'),
      await inBeacon('/issues/10', '/issues/{issue_number}'),
      await inBeacon('/commits/0000000', '/commits/{ref}'),
    ];
    for (const data of [...refusals, '<html>', null, [], 7]) {
      assert.equal(readRestIssue(data, { repository: beacon, number: 1 }, 'github.com'), undefined);
      for (const kind of ['milestone', 'release', 'commit'] as const)
        assert.equal(restPage(kind)(data), undefined);
      assert.equal(readProfile(data), undefined);
      assert.equal(readRestComment(data), undefined);
      const lists = [issueList('github.com')(data), readPeople(data), readComments(data)];
      for (const list of lists) assert.deepEqual(list, Array.isArray(data) ? [] : undefined);
    }
  });
});
