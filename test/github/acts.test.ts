import assert from 'node:assert/strict';
import type { GitHub } from '../../src/github/client';
import type { Lack } from '../../src/github/model';
import { clientFor, target, type Clock } from './clients';
import type { StandIn } from './stand-in';
import type { FaultEffect } from './stand-in/faults';
import { withStandIn } from './withStandIn';

const ISSUE = target('harbour-lights/beacon#12');
const PULL = target('harbour-lights/beacon#28');
const COMMENTS = '/repos/harbour-lights/beacon/issues/12/comments';

describe('an act on an issue', () => {
  let gitHub: StandIn;
  let clock: Clock;
  let learnt: string[];

  withStandIn((fresh) => {
    ({ gitHub, clock } = fresh);
    // The stand-in dates what is written by the real time.
    clock.now = Date.now();
    learnt = [];
  });

  const client = (login = 'ada-brandt'): GitHub => {
    gitHub.access.demand([{ token: login, login }]);
    return clientFor(gitHub, clock, {
      token: login,
      listen: ({ onDidChangeIssues }) =>
        onDidChangeIssues((targets) => learnt.push(...targets.map(({ number }) => String(number)))),
    });
  };
  const sent = (method: string) =>
    gitHub.requests.records.filter((record) => record.method === method).length;
  const thread = (number = 12) =>
    gitHub.data.repository('harbour-lights', 'beacon')!.threads.find((one) => one.number === number)!;
  const written = () => thread().comments.map(({ body }) => body);

  it('shows a comment in what is known at once, without asking again', async () => {
    const asker = client();
    const before = await asker.threads.load(ISSUE);
    assert.ok(before.ok);
    await asker.people.whoAmI();
    const asked = sent('GET') + sent('POST');
    learnt.length = 0;
    const answer = await asker.issueWrites.comment(ISSUE, 'It is *loud* again.');
    assert.ok(answer.ok);
    const known = asker.threads.peek(ISSUE);
    assert.ok(known?.stale === false);
    assert.match(known.value.comments.at(-1)?.bodyHtml ?? '', /<em>loud<\/em>/);
    assert.equal(known.value.issue.comments, before.value.issue.comments + 1);
    const issue = asker.issues.peek(ISSUE);
    assert.ok(issue?.ok && issue.value.comments === before.value.issue.comments + 1);
    await Promise.resolve();
    assert.deepEqual(learnt, ['12']);
    assert.equal(sent('GET') + sent('POST'), asked + 2, 'those before, and the new one');
  });

  it('finds a comment whose answer was lost, and writes it once', async () => {
    const asker = client();
    await asker.threads.load(ISSUE);
    gitHub.faults.add({ match: { method: 'POST', path: COMMENTS }, then: { cut: 'before' } });
    const answer = await asker.issueWrites.comment(ISSUE, 'Once.\nOnly.');
    assert.ok(answer.ok);
    assert.equal(asker.threads.peek(ISSUE)?.value.comments.at(-1)?.url, answer.value.url);
    assert.equal(written().filter((body) => body === 'Once.\nOnly.').length, 1);
  });

  it('takes no older comment with the same words for the one that was lost', async () => {
    const asker = client();
    await asker.issueWrites.comment(ISSUE, '+1');
    await asker.threads.load(ISSUE);
    gitHub.faults.add({ match: { method: 'POST', path: COMMENTS }, then: { status: 502 } });
    const answer = await asker.issueWrites.comment(ISSUE, '+1');
    assert.deepEqual(answer, { ok: false, failure: { kind: 'server', status: 502 } });
  });

  it('says where nobody knows whether a comment was written', async () => {
    const asker = client();
    await asker.threads.load(ISSUE);
    gitHub.faults.add({ match: { path: COMMENTS }, after: 1, times: null, then: { cut: 'before' } });
    const answer = await asker.issueWrites.comment(ISSUE, 'Perhaps.');
    assert.deepEqual(answer, { ok: false, failure: { kind: 'offline' }, mayExist: true });
    gitHub.faults.reset();
    gitHub.faults.add({ match: { path: COMMENTS }, times: null, then: { cut: 'before' } });
    const sentBefore = sent('POST');
    assert.deepEqual(await asker.issueWrites.comment(ISSUE, 'No.'), {
      ok: false,
      failure: { kind: 'offline' },
    });
    assert.equal(sent('POST'), sentBefore, 'nothing is sent where GitHub is out of reach');
  });

  it('closes for a reason, reopens, and keeps what GitHub does not tell then', async () => {
    const asker = client();
    const before = await asker.threads.load(ISSUE);
    assert.ok(before.ok && before.value.issue.linked.length > 0);
    for (const [wanted, state] of [
      ['notPlanned', 'notPlanned'],
      ['open', 'open'],
      ['completed', 'completed'],
    ] as const) {
      const answer = await asker.issueWrites.setState(ISSUE, wanted);
      assert.ok(answer.ok);
      assert.equal(answer.value.state, state);
      const known = asker.issues.peek(ISSUE);
      assert.ok(known?.ok);
      assert.equal(known.value.state, state);
      assert.deepEqual(known.value.linked, before.value.issue.linked);
      assert.equal(asker.threads.peek(ISSUE)?.value.issue.state, state);
    }
  }).timeout(10_000);

  it('closes and reopens a pull request', async () => {
    const asker = client();
    await asker.threads.load(PULL);
    const closed = await asker.issueWrites.setState(PULL, 'closed');
    assert.ok(closed.ok && closed.value.kind === 'pull' && closed.value.state === 'closed');
    const again = await asker.issueWrites.setState(PULL, 'open');
    assert.ok(again.ok && ['open', 'draft'].includes(again.value.state));
  });

  it('assigns some and takes others off', async () => {
    const asker = client();
    await asker.threads.load(ISSUE);
    const before = [...(thread() as { assignees: readonly string[] }).assignees];
    const answer = await asker.issueWrites.setAssignees(ISSUE, { add: ['bo-lind'], remove: before });
    assert.ok(answer.ok);
    assert.deepEqual(
      answer.value.assignees.map(({ login }) => login),
      ['bo-lind'],
    );
    const none = await asker.issueWrites.setAssignees(ISSUE, { add: [], remove: ['bo-lind'] });
    assert.ok(none.ok && none.value.assignees.length === 0);
  });

  it('tells by its answer whom GitHub has not assigned', async () => {
    const asker = client('hana-ito');
    const answer = await asker.issueWrites.setAssignees(ISSUE, { add: ['hana-ito'], remove: [] });
    assert.ok(answer.ok && answer.value.assignees.every(({ login }) => login !== 'hana-ito'));
  });

  it('is sent to where an issue is now', async () => {
    const asker = client();
    const repository = gitHub.data.repository('harbour-lights', 'beacon')!;
    const former = target(`harbour-lights/${repository.formerNames[0] ?? ''}#12`);
    assert.notEqual(former.repository.name, '');
    await asker.threads.load(former);
    const answer = await asker.issueWrites.setState(former, 'completed');
    assert.ok(answer.ok);
    for (const each of [former, ISSUE]) {
      const known = asker.issues.peek(each);
      assert.ok(known?.ok && known.value.state === 'completed');
    }
  });

  for (const [name, then, expected] of [
    ['403', { status: 403 }, 'forbidden'],
    [
      '403 for lack of scopes',
      { status: 403, headers: { 'x-oauth-scopes': 'read:user, read:org' } },
      'unscoped',
    ],
    ['404 for lack of scopes', { status: 404, headers: { 'x-oauth-scopes': '' } }, 'unscoped'],
    ['404 with scopes', { status: 404, headers: { 'x-oauth-scopes': 'gist, public_repo' } }, 'notFound'],
    ['410', { status: 410 }, 'gone'],
    ['422', { status: 422, body: { message: 'Validation Failed' } }, 'refused'],
    ['401', { status: 401 }, 'signedOut'],
    ['429', { status: 429 }, 'limited'],
  ] satisfies [string, FaultEffect, string][]) {
    it(`that is answered ${name} fails and is not repeated`, async () => {
      const asker = client();
      gitHub.faults.add({ match: { path: '/repos/harbour-lights/beacon/issues/12' }, then });
      const answer = await asker.issueWrites.setState(ISSUE, 'completed');
      assert.equal(answer.ok ? 'ok' : answer.failure.kind, expected);
      assert.equal(sent('PATCH'), 1);
    });
  }

  for (const [message, lack] of [
    ['Resource not accessible by personal access token', 'permission'],
    [
      'Although you appear to have the correct authorization credentials, the `harbour-lights` organization has enabled OAuth App access restrictions, meaning that data access to third-parties is limited.',
      'approval',
    ],
    ['`harbour-lights` forbids access via a personal access token (classic).', 'tokenKind'],
    [
      'Although you appear to have the correct authorization credentials, the `harbour-lights` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
      'address',
    ],
    [
      "The organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 366 days.",
      'tokenLifetime',
    ],
    ['At least one email address must be verified to do that.', undefined],
    ['Repository was archived so is read-only.', 'unarchived'],
    ['User is blocked', 'leave'],
    ['Must have admin rights to Repository.', 'writeAccess'],
    ['You do not have permission to edit this issue.', 'writeAccess'],
    ['Forbidden', undefined],
  ] satisfies [string, Lack | undefined][]) {
    it(`that is forbidden tells what is lacking: ${message.slice(0, 60)}`, async () => {
      gitHub.faults.add({ match: { method: 'PATCH' }, then: { status: 403, body: { message } } });
      const answer = await client().issueWrites.setState(ISSUE, 'completed');
      const expected = lack ? { kind: 'forbidden', lack } : { kind: 'forbidden' };
      assert.deepEqual(answer, { ok: false, failure: expected });
    });
  }

  it('fails where the conversation is locked', async () => {
    thread().locked = true;
    const answer = await client('hana-ito').issueWrites.comment(ISSUE, 'Still.');
    assert.deepEqual(answer, { ok: false, failure: { kind: 'locked' } });
    assert.ok((await client().issueWrites.comment(ISSUE, 'Who may push writes on.')).ok);
  });

  it('is not sent by anybody who is signed out', async () => {
    const asker = clientFor(gitHub, clock);
    const expected = { ok: false, failure: { kind: 'signedOut' } };
    assert.deepEqual(await asker.issueWrites.comment(ISSUE, 'x'), expected);
    assert.deepEqual(await asker.issueWrites.setState(ISSUE, 'open'), expected);
    assert.deepEqual(await asker.issueWrites.setAssignees(ISSUE, { add: ['bo-lind'], remove: [] }), expected);
    assert.equal(gitHub.requests.records.length, 0);
  });

  it('may choose among the labels of a repository', async () => {
    for (const token of ['ada-brandt', null]) {
      gitHub.access.demand([{ token: 'ada-brandt' }]);
      const labels = await clientFor(gitHub, clock, { token }).issues.labels(ISSUE.repository);
      assert.ok(labels.ok);
      assert.ok(labels.value.some(({ name, color }) => name === 'bug' && /^[\da-f]{6}$/.test(color)));
    }
  });
});
