import assert from 'node:assert/strict';
import type { GitHub } from '../../src/github/client';
import type { Answer, Person, Result } from '../../src/github/model';
import type { GitHubLink } from '../../src/notes/note';
import { type Clock, clientFor, target } from './clients';
import type { StandIn } from './stand-in';
import { withStandIn } from './withStandIn';

const BEACON = target('harbour-lights/beacon#12').repository;

function value<T>(answer: Result<T> | Answer<T>): T {
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}

const failure = (answer: Result<unknown>) => (answer.ok ? 'ok' : answer.failure.kind);
const logins = (people: readonly Person[]) => people.map(({ login }) => login);

describe('what the GitHub client answers', () => {
  let gitHub: StandIn;
  let clock: Clock;

  withStandIn((fresh) => ({ gitHub, clock } = fresh));
  beforeEach(() => {
    gitHub.access.demand(
      [
        { token: 'ada', login: 'ada-brandt' },
        { token: 'hana', login: 'hana-ito' },
      ],
      true,
    );
  });

  const client = (token: string | null): GitHub => clientFor(gitHub, clock, { token });
  const asked = () => gitHub.requests.records.length;

  for (const token of ['ada', null]) {
    describe(token === null ? 'to nobody in particular' : 'to somebody signed in', () => {
      it('a thread with its text and its last comments, in their order', async () => {
        const thread = value(await client(token).threads.load(target('harbour-lights/beacon#12')));
        assert.equal(thread.issue.title, 'Fog horn falls silent after restart');
        assert.match(thread.bodyHtml, /^<p/);
        assert.ok(thread.comments.length > 0);
        const times = thread.comments.map(({ createdAt }) => createdAt);
        assert.deepEqual(times, [...times].sort());
        assert.match(thread.comments[0]?.bodyHtml ?? '', /^<p/);
      });

      it('the last of many comments', async () => {
        const { comments } = gitHub.data.thread(gitHub.data.repository('harbour-lights', 'beacon')!, 12)!;
        const first = comments[0]!;
        comments.length = 0;
        for (let id = 1; id <= 41; id++) comments.push({ ...first, id, body: `comment ${id}` });
        const thread = value(await client(token).threads.load(target('harbour-lights/beacon#12')));
        assert.equal(thread.issue.comments, 41);
        assert.equal(thread.comments.length, 20);
        assert.match(thread.comments.at(-1)?.bodyHtml ?? '', /comment 41/);
        assert.match(thread.comments[0]?.bodyHtml ?? '', /comment 22/);
      });

      it('a thread that has moved', async () => {
        const thread = value(await client(token).threads.load(target('harbour-lights/beacon#9')));
        assert.equal(thread.issue.repository.name, 'charts');
        assert.ok(thread.issue.movedFrom);
      });

      it('that there is no such thread', async () => {
        assert.equal(
          failure(await client(token).threads.load(target('harbour-lights/beacon#7777'))),
          'notFound',
        );
      });

      it('what a thread has taught, without another request', async () => {
        const asker = client(token);
        await asker.threads.load(target('harbour-lights/beacon#12'));
        const before = asked();
        assert.ok((await asker.issues.get(target('harbour-lights/beacon#12'))).ok);
        assert.equal(asked(), before);
      });

      it('a milestone, a release and a commit', async () => {
        const asker = client(token);
        const { commits, milestones, releases } = gitHub.data.repository('harbour-lights', 'beacon')!;
        for (const [kind, id] of [
          ['milestone', String(milestones[0]!.number)],
          ['release', encodeURIComponent(releases[0]!.tag)],
          ['commit', commits[0]!.sha.slice(0, 10)],
        ] as const) {
          const page = value(await asker.pages.get(link(kind, 'beacon', id)));
          assert.equal(page.kind, kind);
          assert.ok(page.title);
        }
        assert.equal(failure(await asker.pages.get(link('milestone', 'beacon', '77'))), 'notFound');
      });

      it('people: a page, members, assignees, and who is found', async () => {
        const asker = client(token);
        const profile = value(await asker.people.profile('ada-brandt'));
        assert.equal(profile.name, 'Ada Brandt');
        assert.equal(profile.company, '@harbour-lights');
        assert.equal(value(await asker.people.profile('harbour-lights')).kind, 'organization');
        assert.equal(failure(await asker.people.profile('nobody-at-all')), 'notFound');
        assert.ok(logins(value(await asker.people.members('harbour-lights'))).includes('cem-yilmaz'));
        assert.ok(logins(value(await asker.people.assignees(BEACON))).includes('bo-lind'));
        assert.deepEqual(logins(value(await asker.people.search('hana'))), ['hana-ito']);
        const before = asked();
        assert.deepEqual(value(await asker.people.search('  ')), []);
        assert.equal(asked(), before);
      });

      it('issues that are found by words and by number, open and closed, and the latest', async () => {
        const asker = client(token);
        const found = value(await asker.issues.search(BEACON, 'fog horn'));
        assert.ok(found.some(({ number }) => number === 12));
        const recent = value(await asker.issues.recent(BEACON));
        assert.ok(recent.some(({ kind }) => kind === 'pull'));
        assert.ok(recent.some(({ closedAt }) => closedAt !== null));
        const times = recent.map(({ updatedAt }) => Date.parse(updatedAt));
        assert.deepEqual(
          times,
          times.toSorted((a, b) => b - a),
        );
      });
    });
  }

  it('more members with their names to a member, all pages of them', async () => {
    const members = value(await client('ada').people.members('harbour-lights'));
    assert.ok(logins(members).includes('eli-stone'));
    assert.equal(members.find(({ login }) => login === 'ada-brandt')?.name, 'Ada Brandt');
  });

  it('a discussion, a project and why an organisation’s discussion is not shown', async () => {
    const asker = client('ada');
    const thread = value(await asker.threads.load(target('harbour-lights/beacon#30')));
    assert.equal(thread.issue.kind, 'discussion');
    assert.equal(value(await asker.pages.get(link('project', null, '1'))).kind, 'project');
    assert.equal(failure(await client(null).pages.get(link('project', null, '1'))), 'signedOut');
    assert.equal(failure(await asker.pages.get(link('orgDiscussion', null, '1'))), 'notFound');
  });

  it('what is private to those who may see it', async () => {
    const repository = gitHub.data.repositories.find((one) => one.private)!;
    const there = target(`${repository.owner}/${repository.name}#${repository.threads[0]!.number}`);
    assert.ok((await client('ada').issues.get(there)).ok);
    assert.equal(failure(await client('hana').issues.get(there)), 'notFound');
    assert.equal(failure(await client(null).issues.get(there)), 'notFound');
  });

  it('an issue that it has created, commented, closed and reopened', async () => {
    const asker = client('ada');
    const draft = {
      title: 'Paint the door',
      body: 'It **peels**.',
      assignees: ['bo-lind'],
      labels: ['bug'],
      source: ['door'],
    };
    const issue = value(await asker.newIssues.create(BEACON, draft));
    assert.deepEqual(
      [issue.title, issue.state, issue.excerpt, logins(issue.assignees)],
      ['Paint the door', 'open', 'It **peels**.', ['bo-lind']],
    );
    const there = target(`harbour-lights/beacon#${issue.number}`);
    assert.equal(
      value(await asker.issueWrites.comment(there, 'In *red*.')).bodyHtml.includes('<em>red</em>'),
      true,
    );
    assert.equal(value(await asker.issueWrites.setState(there, 'notPlanned')).state, 'notPlanned');
    const before = asked();
    assert.equal(value(await asker.issues.get(there)).state, 'notPlanned', 'what was written is known');
    assert.equal(asked(), before);
    assert.equal(value(await asker.issueWrites.setState(there, 'open')).state, 'open');
    assert.equal(value(await asker.issueWrites.setState(there, 'completed')).state, 'completed');
  }).timeout(20_000);

  it('a refusal in GitHub’s words', async () => {
    const answer = await client('ada').newIssues.create(BEACON, { title: '', body: '', source: [] });
    assert.ok(!answer.ok && answer.failure.kind === 'refused');
    assert.match(answer.failure.message, /Validation Failed/);
    assert.equal(
      failure(await client('hana').issueWrites.setState(target('harbour-lights/beacon#12'), 'completed')),
      'forbidden',
    );
  });
});

function link(kind: GitHubLink['kind'], repository: string | null, id: string): GitHubLink {
  const nowhere = { line: 0, character: 0 };
  const range = { start: nowhere, end: nowhere };
  return { kind, range, text: '', url: '', host: 'github.com', owner: 'harbour-lights', repository, id };
}
