import assert from 'node:assert/strict';
import { threadDocument } from '../../../src/github/graphql/issues';
import { member } from '../../../src/decoder';
import type { Issue, Thread } from '../../../src/github/model';
import { readIssueNode } from '../../../src/github/decode/issue';
import { readComments, readRestThread, readThread } from '../../../src/github/decode/thread';
import type { StandIn } from '../stand-in/index';
import { withStandIn } from '../withStandIn';
import { ask, beacon, get } from './asking';
import { checkThread } from './invariants';

describe('reading what somebody wrote to do harm', function () {
  this.timeout(60_000); // the first to ask reads GitHub's description
  let standIn: StandIn;
  withStandIn(({ gitHub }) => (standIn = gitHub));

  const target = { repository: beacon, number: 12, kind: 'issue' as const };
  const data = () => ask(standIn, threadDocument(target, false));

  /** The same thread from GraphQL and from REST, once its title or its text is another one. */
  async function written(changes: { title?: string; body?: string }): Promise<Thread[]> {
    const issue = standIn.data.thread(standIn.data.repository('harbour-lights', 'beacon')!, 12)!;
    Object.assign(issue, changes);
    const path = '/repos/harbour-lights/beacon/issues/12';
    const operation = '/repos/{owner}/{repo}/issues/{issue_number}';
    const threads = [
      readThread(await data(), target, 'github.com'),
      readRestThread(
        await get(standIn, path, operation, 'full'),
        await get(standIn, `${path}/comments`, `${operation}/comments`, 'html'),
        target,
        'github.com',
      ),
    ];
    return threads.map((thread) => {
      assert(thread);
      checkThread(thread);
      return thread;
    });
  }

  it('turns no text around', async () => {
    for (const { issue } of await written({
      title: 'Lamp \u202Egnp.exe\u2066 x',
      body: '\u202Eevil\u202C good',
    })) {
      assert.deepEqual([issue.title, issue.excerpt], ['Lamp gnp.exe x', 'evil good']);
    }
  });

  it('cuts titles and texts between characters', async () => {
    const title = `x${'🔦'.repeat(600)}`;
    for (const { issue } of await written({ title, body: '🔦'.repeat(600) })) {
      assert.equal(issue.title, `x${'🔦'.repeat(499)}`);
      assert.equal(issue.excerpt, '🔦'.repeat(600));
    }
  });

  it('hands on long texts, and none too long to show', async () => {
    for (const { issue, bodyHtml } of await written({ body: 'The horn is loud. '.repeat(6_000) })) {
      assert(bodyHtml.length > 100_000);
      assert.equal(issue.excerpt.length, 1500);
    }
    for (const { issue, bodyHtml, comments } of await written({
      body: 'The horn is loud. '.repeat(12_000),
    })) {
      assert.equal(bodyHtml, '');
      assert.deepEqual([issue.number, comments.length], [12, 3]);
    }
  });

  /** What is read of issue 12 once the members of its node are `changes`. */
  async function changed(changes: object): Promise<Issue | undefined> {
    const node = member(await data(), 'thread') as object;
    return readIssueNode({ ...node, ...changes }, target, 'github.com');
  }

  it('believes no impossible number', async () => {
    const progress = (await changed({ subIssuesSummary: { total: 3, completed: 5 } }))?.subIssues;
    assert.deepEqual(progress, { total: 3, completed: 3 });
    assert.equal((await changed({ subIssuesSummary: { total: -3, completed: 5 } }))?.subIssues, null);
    assert.equal((await changed({ comments: { totalCount: -1 } }))?.comments, 0);
    assert.equal(await changed({ number: 0 }), undefined);
  });

  it('leads to no address but a safe one', async () => {
    assert.equal(await changed({ url: 'javascript:alert(1)' }), undefined);
    const author = { __typename: 'User', login: 'ada-brandt', avatarUrl: 'http://example.com/track.gif' };
    assert.deepEqual((await changed({ author }))?.author, {
      login: 'ada-brandt',
      name: null,
      avatarUrl: null,
    });
    assert.equal((await changed({ milestone: { title: 'x', url: 'file:///etc/passwd' } }))?.milestone, null);
    assert.equal((await changed({ repository: { nameWithOwner: '../..%2f/x' } }))?.url, undefined);
  });

  it('keeps lists short: a hundred labels, twenty comments', async () => {
    const nodes = Array.from({ length: 500 }, (_, index) => ({ name: `label ${index}`, color: 'oops' }));
    const labels = (await changed({ labels: { nodes } }))?.labels ?? [];
    assert.deepEqual([labels.length, labels[99]], [100, { name: 'label 99', color: 'ededed' }]);
    const comments = Array.from({ length: 33 }, (_, index) => ({
      user: null,
      body_html: `<p>${index}</p>`,
      created_at: '2026-07-01T00:00:00Z',
      html_url: `https://github.com/harbour-lights/beacon/issues/12#issuecomment-${index}`,
    }));
    const last = readComments(comments)?.map(({ bodyHtml }) => bodyHtml) ?? [];
    assert.deepEqual([last.length, last[0], last[19]], [20, '<p>13</p>', '<p>32</p>']);
  });
});
