import assert from 'node:assert/strict';
import type { GitHub } from '../../src/github/client';
import type { Failure } from '../../src/github/model';
import type { Target } from '../../src/notes/note';
import { type Clock, clientFor, target } from './clients';
import { startStandIn, type StandIn } from './stand-in';
import { withStandIn } from './withStandIn';
import type { FaultEffect } from './stand-in/faults';

const MINUTE = 60_000;

describe('GitHub client', () => {
  let gitHub: StandIn;
  let clock: Clock;

  withStandIn((fresh) => ({ gitHub, clock } = fresh));

  function client(token: string | null = null, standIn: Pick<StandIn, 'url'> = gitHub): GitHub {
    return clientFor(standIn, clock, { token });
  }

  async function stateOf(text: string, kind?: Target['kind'], token: string | null = null): Promise<string> {
    const answer = await client(token).issues.get(target(text, kind));
    return answer.ok ? `${answer.value.kind} ${answer.value.state}` : answer.failure.kind;
  }

  async function failureOf(text: string, asker = client()): Promise<Failure> {
    const answer = await asker.issues.get(target(text));
    assert.ok(!answer.ok, 'an answer where a failure was due');
    return answer.failure;
  }

  describe('issue', () => {
    it('tells what it is and how far it has come', async () => {
      assert.equal(await stateOf('harbour-lights/beacon#12'), 'issue open');
      assert.equal(await stateOf('harbour-lights/beacon#18'), 'issue completed');
      assert.equal(await stateOf('harbour-lights/beacon#23'), 'issue notPlanned');
      assert.equal(await stateOf('harbour-lights/beacon#15'), 'pull merged');
      assert.equal(await stateOf('harbour-lights/beacon#21'), 'pull draft');
    });

    it('reads title, author and address', async () => {
      const answer = await client().issues.get(target('harbour-lights/beacon#12'));
      assert.ok(answer.ok);
      assert.equal(answer.value.title, 'Fog horn falls silent after restart');
      assert.equal(answer.value.url, 'https://github.com/harbour-lights/beacon/issues/12');
      assert.ok(answer.value.author);
    });

    it('asks for a discussion when signed in, and says so when not', async () => {
      gitHub.access.demand([{ token: 'good', login: 'ada-brandt' }], true);
      assert.equal(await stateOf('harbour-lights/beacon#30', 'discussion'), 'signedOut');
      assert.match(await stateOf('harbour-lights/beacon#30', 'discussion', 'good'), /^discussion /);
      assert.match(await stateOf('harbour-lights/beacon#30', null, 'good'), /^discussion /);
    });

    it('asks once for the same thing, at once and soon after, whatever its case', async () => {
      const asker = client();
      await Promise.all([
        asker.issues.get(target('harbour-lights/beacon#12')),
        asker.issues.get(target('Harbour-Lights/Beacon#12', 'issue')),
      ]);
      clock.pass(MINUTE);
      await asker.issues.get(target('harbour-lights/beacon#12'));
      assert.equal(gitHub.requests.records.length, 1);
      clock.pass(10 * MINUTE);
      const stale = await asker.issues.get(target('harbour-lights/beacon#12'));
      assert.ok(stale.ok && stale.stale);
      await gitHub.requests.waitFor(() => gitHub.requests.records.length === 2);
    });
  });

  describe('somebody’s page', () => {
    it('is remembered, and told of, whether there is one or not', async () => {
      let told = 0;
      const asker = clientFor(gitHub, clock, {
        listen: ({ onDidChangeProfiles }) => onDidChangeProfiles(() => told++),
      });
      assert.equal(asker.people.peekProfile('ada-brandt'), null);
      await asker.people.profile('ada-brandt');
      await asker.people.profile('nobody-of-that-name');
      assert.equal(told, 2);
      assert.equal(asker.people.peekProfile('Ada-Brandt')?.ok, true);
      const nobody = asker.people.peekProfile('nobody-of-that-name');
      assert.deepEqual(nobody, { ok: false, failure: { kind: 'notFound' } });
      assert.equal(gitHub.requests.records.length, 2);
    });

    it('of a host that nobody knows is not known', () => {
      assert.equal(client().people.peekProfile('ada-brandt', 'git.example.org'), null);
    });
  });

  describe('members', () => {
    it('are those of the organisation', async () => {
      const answer = await client().people.members('harbour-lights');
      assert.ok(answer.ok);
      assert.ok(answer.value.some(({ login }) => login === 'cem-yilmaz'));
    });

    it('are not found where there is no such organisation', async () => {
      const answer = await client().people.members('no-such-organisation');
      assert.deepEqual(answer, { ok: false, failure: { kind: 'notFound' } });
    });
  });

  describe('failures', () => {
    const issue = 'harbour-lights/beacon#12';

    const table: [string, FaultEffect, Partial<Failure>][] = [
      ['401', { status: 401 }, { kind: 'signedOut' }],
      ['403', { status: 403 }, { kind: 'forbidden' }],
      ['403 with retry-after', { status: 403, headers: { 'retry-after': '90' } }, { kind: 'limited' }],
      ['429', { status: 429 }, { kind: 'limited' }],
      ['410', { status: 410 }, { kind: 'notFound' }],
      ['500', { status: 500 }, { kind: 'server', status: 500 }],
      ['502 with HTML', { status: 502, body: '<html>' }, { kind: 'server', status: 502 }],
      ['an empty body', { body: '' }, { kind: 'unreadable' }],
      ['a list for an issue', { body: [] }, { kind: 'unreadable' }],
      ['a number for a title', { body: { title: 5, state: 'open' } }, { kind: 'unreadable' }],
      ['a body that breaks off', { broken: true }, { kind: 'unreadable' }],
      ['a connection cut before the answer', { cut: 'before' }, { kind: 'offline' }],
      ['a connection cut in the answer', { cut: 'middle' }, { kind: 'offline' }],
    ];
    for (const [name, then, expected] of table) {
      it(`are told for ${name}, and forgotten`, async () => {
        gitHub.faults.add({ times: 3, then }); // a trouble that passes is not told
        const asker = client();
        const failure = await failureOf(issue, asker);
        assert.deepEqual({ ...failure, ...expected }, failure);
        gitHub.faults.reset();
        clock.pass(10 * MINUTE);
        assert.equal((await asker.issues.get(target(issue))).ok, true);
      });
    }

    it('are told where nobody listens', async () => {
      const gone = await startStandIn();
      await gone.close();
      assert.deepEqual(await failureOf(issue, client(null, gone)), { kind: 'offline' });
    });

    it('tell until when the limit holds, and nothing is asked before', async () => {
      const reset = clock.now / 1000 + 1800;
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
      gitHub.faults.add({ then: { status: 403, headers } });
      const asker = client();
      assert.deepEqual(await failureOf(issue, asker), { kind: 'limited', until: reset * 1000 });
      clock.pass(29 * MINUTE);
      await failureOf(issue, asker);
      assert.equal(gitHub.requests.records.length, 1);
    });

    it('of a private repository look like those of a missing one', async () => {
      assert.deepEqual(await failureOf('harbour-lights/no-such-repository#1'), { kind: 'notFound' });
    });
  });
});
